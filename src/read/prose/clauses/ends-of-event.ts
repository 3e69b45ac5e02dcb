import { isEventNoun } from '../language/event-nouns.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isConcrete } from './is-concrete.js';
import { isSomebody } from './is-somebody.js';

/** "A loan has a date, a member and a book": who took part in what happens, and with what; each is kept, though the text says no more of them. */
export function endsOfEvent(frame: Frame): readonly NounChunk[] {
  if (frame.kind !== 'has' || frame.instead || frame.paired || !/^(verb|inside|with)$/.test(frame.by)) return [];
  if (!isEventNoun(frame.owner.phrase.words.join(' '))) return [];
  const ends = frame.items.filter(({ made, many, phrase }) => !made && !many && phrase.words.length === 1);
  const [who, what] = [ends.filter(isSomebody), ends.filter((noun) => !isSomebody(noun) && isConcrete(noun))];
  return who.length > 0 && what.length > 0 ? [...who, ...what] : [];
}
