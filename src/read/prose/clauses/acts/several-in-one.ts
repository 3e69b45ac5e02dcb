/** "A customer can buy several seats in one order", "several seats can be bought in one order": the order has several, and no seat is only there. */
import { isEventNoun } from '../../language/event-nouns.js';
import { isHappening } from '../../language/is-happening.js';
import { isOccasionDocument } from '../../language/is-occasion-document.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame, Frame } from '../frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSeveral } from '../is-several.js';
import { isSomebody } from '../is-somebody.js';
import { keysDescribed } from '../keys-described.js';
import { isProperty } from '../property-name.js';
import { hasMany } from './has-many.js';

/** Frames with what the one has in place of what it would be done to. */
export function severalInOne(frames: readonly Frame[]): readonly Frame[] {
  const described = keysDescribed(frames);
  return frames.flatMap((frame) => {
    const go = frame.kind === 'does' ? goOf(frame) : undefined;
    if (frame.kind !== 'does' || !go || !(isGo(go.one) || described.has(thingKey(go.one.phrase.words)))) return [frame];
    const { one, several } = go;
    const { subject, sentence } = frame;
    return [anyOfAny(one, several, sentence), ...(isSomebody(subject) && subject !== several ? [hasMany(subject, one, sentence)] : [])];
  });
}

/** Each of the one has some of the other, and others have the same. */
const anyOfAny = (one: NounChunk, several: NounChunk, sentence: number): DoesFrame => ({
  kind: 'does',
  subject: { ...bareNoun(one), determiner: 'every', many: false, exactly: false },
  verb: 'have',
  passive: false,
  possible: false,
  objects: [{ ...bareNoun(several), determiner: 'any', many: true }],
  places: [],
  sentence,
});

/** "in one order": there are orders, whatever else is said of them. */
const isGo = ({ determiner, phrase: { words } }: NounChunk): boolean => {
  const last = words.at(-1) ?? '';
  return determiner === 'one' && (isOccasionDocument(last) || isEventNoun(last) || isHappening(last));
};

interface Go {
  readonly one: NounChunk;
  readonly several: NounChunk;
}

function goOf({ subject, objects, places, passive }: DoesFrame): Go | undefined {
  const [object, ...more] = objects;
  const several = passive ? (object ? undefined : subject) : isSomebody(subject) ? object : undefined;
  const [one, ...others] = places.filter(({ preposition }) => /^(in|with|by)$/.test(preposition ?? ''));
  if (!several || !one || more.length > 0 || others.length > 0 || isSomebody(several) || isProperty(several)) return undefined;
  const counted = isSeveral(several) || several.counted === true || /^(several|many)$/.test(several.determiner);
  const single = one.exactly || one.determiner === 'one' || (one.determiner === 'a' && !one.many);
  return several.many && counted && single && !isSomebody(one) && !isProperty(one) && !isSameNoun(one, several)
    ? { one, several }
    : undefined;
}
