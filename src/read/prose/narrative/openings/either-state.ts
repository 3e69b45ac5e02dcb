/** "A berth is either vacant or taken", "shirts come in small, medium and large": values of a property that the sentence has no word for. */
import type { Token } from '../../language/token.js';
import { valuesFrom, valuesListed } from '../../terms/values.js';
import { made } from '../item.js';
import { isAny, type Noun } from '../nouns.js';
import { subjectOf } from '../subject.js';
import type { Opening } from './openings.js';

export function eitherState(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return tokens.flatMap((_, i): readonly Opening[] => {
    const said = stateAt(tokens, i) ?? sizesAt(tokens, i);
    if (!said) return [];
    const { noun, pronoun } = subjectOf(tokens, nouns, i);
    if (noun ? !isAny(noun) : !/^(it|they|each|which)$/.test(pronoun ?? '')) return [];
    const item = made(tokens, i, said.to, [said.name], { made: true, inside: said.values });
    return [{ kind: 'stamped', at: i, items: [item], subject: noun ? { noun } : { pronoun: 'it' } }];
  });
}

interface Said {
  readonly name: string;
  readonly values: readonly string[];
  readonly to: number;
}

/** "is either free or taken": one word each, and nothing behind them. */
function stateAt(tokens: readonly Token[], i: number): Said | undefined {
  if (!/^(is|are|'s)$/.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'either') return undefined;
  const read = valuesFrom(tokens, i + 2);
  const sides = read ? tokens.slice(i + 2, read.to) : [];
  if (!read || sides.some(({ tag }) => tag === 'num') || !/^[.;,]?$/.test(tokens[read.to]?.text ?? '')) return undefined;
  const done = sides.filter(({ tag, lower }) => tag === 'part' || /ed$/.test(lower)).length;
  return { name: done > 0 ? 'status' : 'type', values: read.values, to: read.to };
}

const SIZE = /^(x{0,3}[sml]|\d*xl|small|medium|large|extra large|tiny|big)$/;

/** "come in S, M and L". */
function sizesAt(tokens: readonly Token[], i: number): Said | undefined {
  if (!/^comes?$/.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'in') return undefined;
  const read = valuesListed(tokens, i + 2);
  return read?.values.every((value) => SIZE.test(value)) ? { name: 'size', values: read.values, to: read.to } : undefined;
}
