/** "Some of them are glazed and we flag those", "some stalls are free, and that flag is on the stall", "we mark the ones who pay late". */
import type { Token } from '../../language/token.js';
import { contentOf } from '../content.js';
import { whetherAt } from '../flags.js';
import { made } from '../item.js';
import type { Noun } from '../nouns.js';
import type { Subject } from '../subject.js';
import type { Opening } from './openings.js';

export function someAre(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const ones = onesWho(tokens, nouns);
  return ones.length > 0 ? ones : flagged(tokens, nouns);
}

const MARK = /^(flag|flags|flagged|mark|marks|marked|tick|ticks|ticked|marker|indicator)$/;

/** "we mark the ones who pay late", "we flag those that leak". */
function onesWho(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const who = tokens.findIndex(
    ({ lower }, i) =>
      i > 2 &&
      /^(who|that|which)$/.test(lower) &&
      /^(ones|those)$/.test(tokens[i - 1]?.lower ?? '') &&
      tokens.slice(i - 3, i - 1).some((token) => MARK.test(token.lower)),
  );
  if (who < 0) return [];
  const stop = tokens.findIndex(({ text }, i) => i > who && /^[,.;:()]$/.test(text));
  const flag = whetherAt(tokens, who - 1, stop < 0 ? tokens.length : stop);
  if (!flag?.flag) return [];
  const those = nouns.find(({ plural, to, from }) => plural && to < who && from < 2);
  return [openingOf(tokens, who, flag.to, flag.name.split(' '), those ? { noun: those } : { pronoun: 'it' })];
}

/** "some are glazed … we flag those": what is flagged is what they are. */
function flagged(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const marked = tokens.some(({ lower }) => MARK.test(lower));
  const some = tokens.findIndex(({ lower }) => /^(some|few|several|others)$/.test(lower));
  if (some < 0 || tokens.slice(0, some).some(({ lower }) => MARK.test(lower))) return [];
  const are = tokens.findIndex(({ lower }, i) => i > some && i < some + 7 && /^(are|were)$/.test(lower));
  if (are < 0) return [];
  if (MARK.test(tokens[are + 1]?.lower ?? '')) return [];
  const noun = nouns.find(({ from, to, plural }) => from >= some && to === are && plural);
  const them = are === some + 1 || /^(them|those|these)$/.test(tokens[are - 1]?.lower ?? '');
  if (!noun && !them) return [];
  const stop = tokens.findIndex(({ tag, lower }, i) => i > are && (/^(punct|prep|wh|conj|to|aux|pron)$/.test(tag) || lower === 'rather'));
  const to = stop < 0 ? tokens.length : stop;
  const words = contentOf(tokens, are + 1, to).filter((word) => word !== 'ones');
  if (!marked && !(noun && words.length === 1 && isState(tokens, are + 1, to))) return [];
  if (words.length === 0 || words.length > 3 || to - are > 5 || tokens.slice(are, to).some(({ tag }) => tag === 'num')) return [];
  return [openingOf(tokens, are, to, ['is', ...words], noun ? { noun } : { pronoun: 'it' })];
}

/** "some stalls are free", "some are the covered ones": of a kind that others are not; not "some are bigger". */
function isState(tokens: readonly Token[], from: number, to: number): boolean {
  const ones = tokens[to - 1]?.lower === 'ones';
  const word = tokens[ones ? to - 2 : from];
  const closes = /^(|[,.;:]|and|or)$/.test(tokens[to]?.lower ?? '');
  return (
    closes &&
    (to - from === 1 || ones) &&
    /^(adj|part)$/.test(word?.tag ?? '') &&
    !VAGUE.test(word?.lower ?? '') &&
    !/(er|est)$/.test(word?.lower ?? '')
  );
}

const VAGUE =
  /^(different|similar|same|new|old|young|big|small|large|long|short|high|low|good|bad|fine|great|easy|hard|difficult|complicated|simple|wrong|right|rare|common|unusual|odd|strange|happy|sure|likely|unlikely|able|available|important|useful|popular|quick|slow|many|few|empty|full|huge|tiny|nice|awful|terrible|expensive|cheap)$/;

function openingOf(tokens: readonly Token[], at: number, to: number, words: readonly string[], subject: Subject): Opening {
  const item = made(tokens, at, to, words, {
    sure: true,
    named: false,
    plural: false,
    qualifier: '',
    determiner: '',
    to,
    flag: true,
    made: true,
  });
  return { kind: 'stamped', at, items: [item], subject };
}
