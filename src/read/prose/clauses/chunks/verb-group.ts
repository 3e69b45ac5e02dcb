/** The verb group that begins at a word: "can be assigned", "don't need", "owes". */

import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { Chunk, VerbChunk } from '../chunk.js';
import { isHiddenVerb } from '../hidden-verb.js';
import { isInverted } from '../inverted-verb.js';
import { CONTRACTED } from '../verb-words.js';
import { helpedVerb } from './helped-verb.js';
import { opensInfinitive } from './opens-infinitive.js';
import { isReduced, isResumed } from './participles.js';
import { unknownVerb } from './unknown-verb.js';

export function verbAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): VerbChunk | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const starts =
    /^(verb|aux|modal|neg)$/.test(first.tag) ||
    CONTRACTED.test(first.lower) ||
    (first.tag === 'to' && opensInfinitive(tokens, at)) ||
    isPastOfRelative(first, at, before) ||
    (first.tag === 'part' && (isReduced(tokens, at, before) || isResumed(tokens, at, before))) ||
    isHiddenVerb(tokens, at, at, before) ||
    isInverted(tokens, at, before);
  if (!starts) return unknownVerb(tokens, at, before);
  if (disagrees(first, before) || (first.tag === 'neg' && first.lower === 'no')) return undefined;
  const group = helpedVerb(tokens, at, first.tag === 'part' && !isPastOfRelative(first, at, before));
  return group && first.tag === 'part' && isResumed(tokens, at, before) ? { ...group, reduced: false } : group;
}

/** "the member who paid it": a past tense that looks like a participle. */
const isPastOfRelative = ({ tag, lower }: Token, at: number, before: readonly Chunk[]): boolean => {
  const last = before.at(-1);
  const past = tag === 'part' ? !lower.endsWith('ing') : tag === 'noun' && !/s$|^came$/.test(lower) && (verbBase(lower) ?? lower) !== lower;
  return past && last?.kind === 'relative' && last.to === at && /^(who|that|which)$/.test(last.word);
};

/** "articles and comments on them": no verb in -s without a single subject. */
function disagrees({ lower, tag }: Token, before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  if (tag !== 'verb' || !/[^s]s$/.test(lower) || last?.kind !== 'mark' || !/^(and|or|,)$/.test(last.word)) return false;
  const from = before.findLastIndex((chunk) => chunk.kind === 'mark' && /^(clause|:)$/.test(chunk.word)) + 1;
  const verb = before.findIndex((chunk, i) => i >= from && chunk.kind === 'verb');
  const subject = before
    .slice(from, verb < 0 ? before.length : verb)
    .find((chunk) => chunk.kind === 'noun' && chunk.preposition === undefined);
  return (
    before.at(-2)?.kind === 'noun' &&
    (subject === undefined || (subject.kind === 'noun' && subject.many)) &&
    !before.slice(from).some(({ kind }) => kind === 'relative')
  );
}
