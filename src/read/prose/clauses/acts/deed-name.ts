/** What a row of each time that something is done is called: "check", "field spraying". */
import { singularWord } from '../../../source/singular.js';
import { deedNoun } from '../../language/deed-noun.js';
import { ingOf } from '../../language/ing-of.js';
import { upkeepBy } from '../../language/upkeep.js';
import type { NounChunk } from '../chunk.js';

export function deedName(verb: string, { phrase }: NounChunk): readonly string[] {
  const noun = deedNoun(verb) ?? upkeepBy(verb)?.noun;
  return noun === undefined ? [...phrase.words.map(singularWord), ingOf(verb)] : [noun];
}
