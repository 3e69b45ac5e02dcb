/** "Results are shown after the end": what is made of the rest and no more than looked at. */
import { singularWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { keyOfNoun } from './thing-features.js';

const SHOWN = /^(show|display|visuali[sz]e|calculate|compute|chart|plot)$/;
/** "A print is shown in a room": it hangs there. */
const STANDING = /^(in|on|inside|within|under)$/;

export function onlyShown(frames: readonly Frame[]): ReadonlySet<string> {
  const shown = new Set<string>();
  const used = new Set<string>();
  const add = (keys: Set<string>, nouns: readonly NounChunk[]): void => {
    for (const noun of nouns) keys.add(keyOfNoun(noun) ?? '');
  };
  for (const frame of frames) {
    if (frame.kind === 'has') add(used, [frame.owner, ...frame.items]);
    else if (frame.kind === 'attached') add(used, [frame.head, frame.to]);
    else if (frame.kind === 'lists') add(used, frame.items);
    else if (
      frame.kind === 'does' &&
      frame.passive &&
      SHOWN.test(frame.verb) &&
      frame.places.every(({ preposition }) => !STANDING.test(preposition ?? ''))
    ) {
      add(shown, [frame.subject]);
      add(used, [...frame.objects, ...frame.places]);
    } else if (frame.kind === 'does') add(used, [frame.subject, ...frame.objects, ...frame.places]);
  }
  return new Set([...shown].filter((key) => !used.has(key)));
}

const HOW_MUCH = /^(price|percentage|amount|quantity|rate|cost|fee|weight|size|age|speed|temperature|discount)$/;

/** "copies at a price", "a fee of a certain percentage": how much, though nothing is said to have it. */
export const onlyMeasuring = (frames: readonly Frame[]): ReadonlySet<string> =>
  onlySo(
    frames,
    (noun) =>
      noun.determiner === 'a' &&
      noun.phrase.words.length === 1 &&
      /^(at|of|in)$/.test(noun.preposition ?? '') &&
      HOW_MUCH.test(noun.phrase.words[0] ?? ''),
  );

/** "Customers can order as guests": what somebody else does it as, and nobody by itself. */
export const onlyAs = (frames: readonly Frame[]): ReadonlySet<string> =>
  onlySo(
    frames,
    (noun, frame) =>
      frame.kind === 'does' &&
      isPersonNoun(lastOf(noun)) &&
      isPersonNoun(lastOf(frame.subject)) &&
      prepositionOf(noun, frame.places) === 'as',
  );

const lastOf = ({ phrase }: NounChunk): string => singularWord(phrase.words.at(-1) ?? '');

/** "as landlords or tenants": one for both. */
const prepositionOf = (noun: NounChunk, places: readonly NounChunk[]): string | undefined =>
  places.slice(0, places.indexOf(noun) + 1).findLast(({ preposition }) => preposition !== undefined)?.preposition;

/** Keys of nouns that stand so wherever the text has them; things listed by an owner are not asked. */
function onlySo(frames: readonly Frame[], stands: (noun: NounChunk, frame: Frame) => boolean): ReadonlySet<string> {
  const so = new Set<string>();
  const used = new Set<string>();
  const add = (frame: Frame, nouns: readonly NounChunk[]): void => {
    for (const noun of nouns) (stands(noun, frame) ? so : used).add(keyOfNoun(noun) ?? '');
  };
  for (const frame of frames) {
    if (frame.kind === 'has') add(frame, [frame.owner]);
    else if (frame.kind === 'attached') add(frame, [frame.head, frame.to]);
    else if (frame.kind === 'does') add(frame, [frame.subject, ...frame.objects, ...frame.places]);
  }
  return new Set([...so].filter((key) => !used.has(key)));
}
