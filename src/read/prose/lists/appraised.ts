/** "rate the sailor's credit, and the rating indicators include a and b": rows of a rating of their own. */
import { singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Range } from './governor.js';
import { governorOf } from './noun-phrase.js';
import { isReal } from './owners.js';

export interface Appraisal {
  readonly thing: ThingName;
  /** What is appraised. */
  readonly of: readonly ThingName[];
}

/** What the indicators in the range [from, to) are of, by what was said to be appraised before them. */
export function appraisedBefore(tokens: readonly Token[], { from, to }: Range): Appraisal | undefined {
  if (!/^(indicators|criteria|metrics|factors)$/.test(tokens[to - 1]?.lower ?? '')) return undefined;
  const noun = singularWord(tokens[to - 2]?.lower ?? '');
  if (to - 2 < from || !APPRAISAL.test(noun)) return undefined;
  const act = tokens.findLastIndex(
    (token, i) => i < from && (APPRAISING.test(verbBase(token.lower) ?? token.lower) || APPRAISAL.test(singularWord(token.lower))),
  );
  if (act < 0) return undefined;
  const start = act + (/^(on|of|for)$/.test(tokens[act + 1]?.lower ?? '') ? 2 : 1);
  const end = tokens.findIndex((token, i) => i >= start && (token.tag === 'punct' || token.tag === 'conj' || token.tag === 'verb'));
  const { things, attached, host } = governorOf(tokens, start, end < 0 ? from : Math.min(end, from));
  const [side] = things.filter(isReal);
  const [owner] = attached.filter(isReal);
  const whole = side && owner ? { key: `${owner.key} ${side.key}`, name: `${owner.name} ${side.name.toLowerCase()}` } : (side ?? owner);
  if (!whole || host) return undefined;
  const aspect = tokens[act - 1]?.lower === 'performance' && act < from ? ' performance' : '';
  const name = `${aspect} ${noun}`;
  return {
    thing: { key: `${whole.key}${name}`, name: `${whole.name}${name}` },
    of: attached.length > 0 ? attached : [whole],
  };
}

const APPRAISING = /^(rate|evaluate|appraise|assess|score|grade)$/;
const APPRAISAL = /^(rating|evaluation|appraisal|assessment|scoring|grading)$/;
