/** Verbs inside what was taken for one name: "employees open tickets". */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import type { Chunk } from './chunk.js';
import { hasVerb } from './has-verb.js';
import { isMany } from './many-subject.js';
import { baseOf } from './verb-words.js';

/** "employees open tickets": a plural, a verb's plain form and its object that were taken for one name. The verb's place, or -1. */
export function innerVerb(tokens: readonly Token[], from: number, to: number, before: readonly Chunk[]): number {
  if (hasVerb(before)) return -1;
  // "members of a channel post messages": it is the members who do.
  const owner = before.at(-1);
  const ofMany = tokens[from - 1]?.lower === 'of' && owner?.kind === 'noun' && owner.many;
  for (let i = from + 1; i < to - 1; i++) {
    const [subject, verb, object] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!subject || !verb || !object || !(isMany(subject) || ofMany) || subject.tag !== 'noun') continue;
    if (baseOf(verb.lower) !== verb.lower) continue;
    // "members of a crew share one locker"
    if (object.tag === 'num' && ofMany) return i;
    if (/^(noun|adj)$/.test(object.tag) && isPluralWord(tokens[to - 1]?.lower ?? '')) return i;
    // "employees request leave"
    if (
      object.tag === 'noun' &&
      to === i + 2 &&
      !/^(day|week|month|year|time)$/.test(object.lower) &&
      isPersonNoun(singularWord(subject.lower))
    )
      return i;
  }
  return -1;
}
