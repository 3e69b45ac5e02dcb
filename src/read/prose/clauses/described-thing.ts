/** "Several named wishlists", "the same article": the thing, described. */
import type { ThingName } from '../claims/claim.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';

export function described({ phrase: { words } }: NounChunk, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  for (let cut = 1; cut < words.length; cut++) {
    if (
      !/(ed|ing|able|ible|ful|ive|ous)$|^(other|same|new|own|earlier|previous|prior|later|existing|original|different|first|last|next)$/.test(
        words[cut - 1] ?? '',
      )
    )
      return undefined;
    const thing = things.get(thingKey(words.slice(cut)));
    if (thing) return thing;
  }
  return undefined;
}
