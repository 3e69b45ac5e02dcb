/** What a text opens with may be what it is about rather than a thing that it keeps: "A restaurant guide. …", "Help desk: customers open …". */
import { isPluralWord } from '../../../source/singular.js';
import type { ProjectFrame } from '../frame.js';
import type { ChunkedSentence } from '../plain-names.js';

const MOST_WORDS = 4;

/** The title, where nothing else stands in its sentence, or a clause about others goes on behind its colon. */
export function titleFrames([first]: readonly ChunkedSentence[]): readonly ProjectFrame[] {
  const [title, mark, subject, verb] = first?.chunks ?? [];
  if (!first || title?.kind !== 'noun' || title.preposition !== undefined || title.many || title.made) return [];
  const { words, text } = title.phrase;
  if (words.length > MOST_WORDS || isPluralWord(words.at(-1) ?? '') || !/^(|a|an|our|my)$/.test(title.determiner)) return [];
  const alone = mark === undefined || (mark.kind === 'mark' && mark.word === 'clause' && subject === undefined);
  const goesOn = mark?.kind === 'mark' && mark.word === ':' && subject?.kind === 'noun' && subject.many && verb?.kind === 'verb';
  return (alone && text !== '') || goesOn ? [{ kind: 'project', noun: title, sentence: first.sentence.index }] : [];
}
