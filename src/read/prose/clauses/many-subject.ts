/** Subjects that take a verb in its plain form: "members", "staff", "members of a channel". */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import type { Chunk } from './chunk.js';

export const isMany = ({ lower }: Pick<Token, 'lower'>): boolean => isPluralWord(lower) || /^(people|staff)$/.test(lower);

/** "members", "members of a channel". */
export function subjectIsMany(before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  const subject = last?.kind === 'noun' && last.preposition === 'of' ? before.at(-2) : last;
  return subject?.kind === 'noun' && (subject.many || isMany({ lower: subject.phrase.words.at(-1) ?? '' }));
}
