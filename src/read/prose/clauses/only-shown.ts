/** "Results are shown after the end": what is made of the rest and no more than looked at. */
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
