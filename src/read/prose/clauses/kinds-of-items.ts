/** "We rent out tents and benches. Each item has a price": every one of them is an item. */
import type { ThingName } from '../claims/claim.js';
import type { NounChunk } from './chunk.js';
import type { DoesFrame, Frame } from './frame.js';
import { keyOfNoun } from './thing-features.js';

const ANYTHING = /^(item|thing|article|object|piece|product)$/;
const HANDING = /^(rent|lend|borrow|hire|lease|sell|share|stock|offer|repair)$/;

/** What each of such a series means; nothing is told of any of them alone. */
export function kindsOfItems(frames: readonly Frame[], byKey: ReadonlyMap<string, ThingName>): ReadonlyMap<string, ThingName> {
  const item = [...byKey.values()].find(({ key, alias }) => ANYTHING.test(key) && alias === undefined);
  const found = new Map<string, ThingName>();
  if (!item || !frames.some((frame) => frame.kind === 'has' && keyOfNoun(frame.owner) === item.key)) return found;
  for (const series of seriesIn(frames)) {
    const keys = series.flatMap((noun) => keyOfNoun(noun) ?? []);
    const told = frames.some(
      (frame) =>
        (frame.kind === 'has' && keys.includes(keyOfNoun(frame.owner) ?? '')) ||
        (frame.kind === 'does' && keys.includes(keyOfNoun(frame.subject) ?? '') && !frame.passive),
    );
    if (!told && !keys.includes(item.key)) for (const key of keys) found.set(key, item);
  }
  return found;
}

/** "borrow drills, tents or saws"; "are rented" of each of them, said once. */
function seriesIn(frames: readonly Frame[]): readonly (readonly NounChunk[])[] {
  const handed = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && HANDING.test(frame.verb));
  const done = handed.filter(({ passive }) => !passive).map(({ objects }) => objects.filter(isBare));
  const sentences = new Set(handed.flatMap(({ passive, sentence }) => (passive ? [sentence] : [])));
  const handedOver = [...sentences].map((at) =>
    handed.flatMap(({ passive, sentence, subject }) => (passive && sentence === at && isBare(subject) ? [subject] : [])),
  );
  return [...done, ...handedOver].filter(({ length }) => length > 1);
}

const isBare = ({ many, determiner, preposition }: NounChunk): boolean => many && determiner === '' && preposition === undefined;
