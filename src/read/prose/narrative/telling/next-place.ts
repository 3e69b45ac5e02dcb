/** "Each score is for one player in one round", "it is cut in one shop by one fitter": what else is said of the same. */
import type { Token } from '../../language/token.js';
import type { Mention, Relation } from '../relation.js';

/** One after the other without a comma: of what the verb was said of, not of the place before it. */
export function nextPlace(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  found: readonly Relation[],
): Relation | undefined {
  const [mention, before] = [mentions[i], mentions[i - 1]];
  if (!mention || !before || mention.thing.key === before.thing.key) return undefined;
  const oneOf = isOneOf(tokens, mention);
  const last = oneOf ? mention.noun.from - 3 : mention.noun.from - 1;
  if (mention.noun.plural !== oneOf || before.noun.to !== last) return undefined;
  const joint = tokens[last]?.lower ?? '';
  const single = /\bone$/.test(mention.noun.determiner) || oneOf;
  if (!(PARTING.test(joint) || (single && PLACING.test(joint)))) return undefined;
  if (!single && !/^(a|an)$/.test(mention.noun.determiner)) return undefined;
  const known = found.findLast(({ to, from, toMany }) => !toMany && to.key === before.thing.key && from.key !== mention.thing.key);
  if (!known || known.end !== before.end || !isSaidOf(tokens, before, known)) return undefined;
  return { ...known, to: mention.thing, end: tokens[mention.noun.to - 1]?.end ?? known.end, weight: single ? 0.85 : 0.7 };
}

/** "A rung belongs to one ladder, a ladder to one shed": the verb is said once. */
export function gapped(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  found: readonly Relation[],
): Relation | undefined {
  const [mention, before] = [mentions[i], mentions[i - 1]];
  if (!mention || !before || mention.noun.plural || before.noun.plural || mention.thing.key === before.thing.key) return undefined;
  const joint = tokens[before.noun.to]?.lower ?? '';
  if (mention.noun.from !== before.noun.to + 1 || !/^(to|in|under|on|at|into|against)$/.test(joint)) return undefined;
  if (!/^(a|an|each|every)$/.test(before.noun.determiner) || !/^(a|an|one|exactly one)$/.test(mention.noun.determiner)) return undefined;
  if (!/^(,|and)$/.test(tokens[before.noun.from - 1]?.lower ?? '')) return undefined;
  const known = found.findLast(({ toMany, role, verb, end }) => !toMany && role === undefined && verb !== 'refer' && end < before.end);
  const first = known && mentions.find(({ end }) => end === known.end);
  if (!known || !first || tokens[first.noun.from - 1]?.lower !== joint) return undefined;
  return { ...known, from: before.thing, to: mention.thing, end: mention.end };
}

/** "one of our shops". */
const isOneOf = (tokens: readonly Token[], { noun }: Mention): boolean =>
  noun.plural && tokens[noun.from - 1]?.lower === 'of' && tokens[noun.from - 2]?.lower === 'one';

/** By a verb, in what capacity is not said: the verb stands before the place, and so does what it is said of. */
const isSaidOf = (tokens: readonly Token[], { noun }: Mention, { start, role, verb }: Relation): boolean =>
  role === undefined &&
  verb !== 'refer' &&
  tokens.some(({ start: at, tag, lower }, i) => at === start && i < noun.from && (/^(verb|aux|part)$/.test(tag) || lower === 'is'));

/** Never of a place. */
const PARTING = /^(under|through|by|via|with|against|during|for)$/;
const PLACING = /^(in|on|at|to|from|into|per|within|inside)$/;
