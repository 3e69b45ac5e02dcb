/** "Stewards change every time, name and phone will do", "name and email are enough": of whom was spoken of. */
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Kept } from './kept.js';
import { isKeptProperty } from './kept-property.js';

export function enoughFrames(verb: VerbChunk, { subjects, objects, sentence, topic }: Kept): readonly Frame[] | undefined {
  const enough =
    verb.base === 'be' && objects.every(({ phrase }) => /^(enough|plenty|fine|sufficient|all|it)$/.test(phrase.words.at(-1) ?? ''));
  const does = (verb.base === 'do' || verb.base === 'suffice') && objects.length === 0;
  if (verb.passive || !(enough || does) || subjects.length < 2) return undefined;
  if (!subjects.some(isKeptProperty) || !subjects.every(isKeptOrBare)) return undefined;
  const spoken = [topic.sentence === sentence ? topic.subject : topic.main, topic.subject, topic.object];
  const [owner, ...instead] = spoken.filter((noun): noun is NounChunk => noun !== undefined && !subjects.includes(noun));
  return owner ? [{ ...hasFrame(owner, subjects, sentence), instead }] : undefined;
}

/** "name and call sign will do": bare, and beside a property. */
const isKeptOrBare = (noun: NounChunk): boolean =>
  isKeptProperty(noun) || (noun.determiner === '' && noun.preposition === undefined && !noun.many && !isSomebody(noun));
