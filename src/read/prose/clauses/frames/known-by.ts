/** What a thing is known by or made up of: "is identified by a code", "goes by a name", "consists of a date and a note". */
import type { NounChunk, VerbChunk } from '../chunk.js';
import { isSomebody } from '../is-somebody.js';
import { isPropertyName } from '../property-name.js';

/** "are listed by number, name and country": what of them is written down. */
const DENOTED = /^(denote|list|store|keep|record|hold|register|catalogue|catalog|specify|determine|give|define|describe|label|mark|index)$/;

/** "is identified by a code", "are known by their number", "goes by a name", "consists of a date and a note". */
export function knownBy(verb: VerbChunk, objects: readonly NounChunk[], places: readonly NounChunk[]): readonly NounChunk[] | undefined {
  if (places[0] && isSomebody(places[0])) return undefined;
  if (verb.passive && verb.base === 'identify') return [...objects, ...places];
  if (verb.passive && /^(describe|define|characteri[sz]e)$/.test(verb.base) && places[0]?.preposition === 'by') return places;
  const at = places.findIndex(({ preposition }) => preposition === 'by');
  const by = at < 0 ? [] : places.slice(at);
  const called = by.filter(({ phrase }) => isPropertyName(phrase.words)).length;
  if (verb.passive && DENOTED.test(verb.base) && by.length > 0 && 2 * called >= by.length) return by;
  const [place, ...rest] = places;
  // "Bikes are of a certain model."
  if (verb.base === 'be' && objects.length === 0 && rest.length === 0 && place && isOfSome(place)) return [place];
  const known =
    verb.base === 'go' || verb.base === 'call' || (verb.passive && /^(know|look|distinguish|recogni[sz]e|refer|find)$/.test(verb.base));
  if (known && place?.preposition === 'by' && rest.every(({ preposition }) => preposition === 'by' || preposition === undefined))
    return places;
  const composed = /^(consist|comprise|compose)$/.test(verb.base) || (verb.passive && verb.base === 'make');
  const next = rest.findIndex(({ preposition }) => preposition === 'from');
  const first = next < 0 ? places : places.slice(0, next + 1);
  const parts = composed ? (verb.base === 'comprise' && objects.length > 0 ? objects : first) : [];
  const of = parts === first ? place?.preposition === 'of' : true;
  return parts.length > 0 && of && 2 * parts.filter(({ many, made }) => !many || made).length > parts.length ? parts : undefined;
}

const isOfSome = ({ preposition, determiner, exactly, from, to, phrase }: NounChunk): boolean =>
  preposition === 'of' &&
  !exactly &&
  (/^(different|various|certain)$/.test(determiner) || (/^(a|an)$/.test(determiner) && to - from > phrase.words.length + 1));
