/** What the words of a clause so far say of the word that comes next: whether its verb is due. */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from './token.js';

/** "can record …": what follows may be a further thing that somebody can do. */
export const mayGoOn = (before: readonly Token[]): boolean => before.some(({ tag }) => tag === 'modal' || tag === 'to');

/** "Each reservation records …": a determiner, a name, and no verb so far. */
export const opensClause = (said: readonly Token[]): boolean => {
  const before = said.slice(said.findLastIndex(({ text }) => /^[:;]$/.test(text)) + 1);
  return (
    before.length <= 6 &&
    /^(each|every|a|an|the|this)$/.test(before[0]?.lower ?? '') &&
    before.every((token) => token.tag === 'det' || token.tag === 'noun' || token.tag === 'adj')
  );
};

/** "Each time a member shops", "When a user pays": a subject, and no verb so far. */
export const happens = (before: readonly Token[]): boolean => {
  const opens = before.findLastIndex((token) => /^(when|whenever|once|if)$/.test(token.lower));
  const timed = /^(each|every)$/.test(before[0]?.lower ?? '') && before[1]?.lower === 'time';
  const clause = opens > 0 ? before.slice(opens) : before;
  return (
    (opens >= 0 || timed) &&
    clause.length <= 6 &&
    !clause.some((token) => /^(verb|aux|modal|punct)$/.test(token.tag)) &&
    !isPluralWord(before.at(-1)?.lower ?? '')
  );
};

/** "Sensors precisely measure": several of something, and how they do it. */
export const manyDo = (before: readonly Token[]): boolean =>
  before.at(-1)?.lower.endsWith('ly') === true && before.at(-2)?.tag === 'noun' && isPluralWord(before.at(-2)?.lower ?? '');

/** Subjects that are followed by what they do, rarely by a noun of their own. */
const ACTORS = /^(system|platform|application|app|company|module|table|relation|enterprise|organi[sz]ation)$/;

/** "The system records names"; "; berth management stores dates". */
export const isActor = (before: readonly Token[]): boolean => {
  const last = before.at(-1)?.lower ?? '';
  if (last !== 'management') return ACTORS.test(last);
  const clause = before.slice(before.findLastIndex(({ text }) => /^[:;]$/.test(text)) + 1);
  return clause.length > 1 && clause.every(({ tag }) => tag === 'noun');
};
