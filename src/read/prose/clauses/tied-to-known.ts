import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isPropertyName } from './property-name.js';
import { keyOfNoun } from './thing-features.js';

/** "Every box refers to its shelf", "there are several boxes per shelf": where one of the two is kept, so is the other. */
export function tiedToKnown(byKey: ReadonlyMap<string, ThingName>, frame: Frame): readonly NounChunk[] {
  const ends = endsOf(frame);
  if (!ends?.some((noun) => byKey.has(keyOfNoun(noun) ?? ''))) return [];
  return ends.filter((noun) => !byKey.has(keyOfNoun(noun) ?? '') && isOneOfMany(noun));
}

function endsOf(frame: Frame): readonly [NounChunk, NounChunk] | undefined {
  if (frame.kind === 'attached')
    return frame.head.many && SEVERAL.test(frame.head.determiner) && WITHIN.test(frame.to.preposition ?? '')
      ? [frame.head, frame.to]
      : undefined;
  if (frame.kind !== 'does') return undefined;
  const [place, ...more] = [...frame.objects, ...frame.places];
  return place && more.length === 0 && TYING.test(`${frame.verb} ${place.preposition ?? ''}`) ? [frame.subject, place] : undefined;
}
const SEVERAL = /^(several|many|multiple)$/;
const WITHIN = /^(in|inside|within|per|on)$/;
const TYING = /^(belong to|refer to|reference |group (in|into|by|under)|list under|sort into|file under|move from)$/;

const isOneOfMany = (noun: NounChunk): boolean => {
  const { phrase, determiner, many, made } = noun;
  if (made || phrase.words.length > 2 || isPropertyName(phrase.words) || MEASURED.test(lastWord(keyOfNoun(noun) ?? ''))) return false;
  return many ? /^(|the|several|many|multiple)$/.test(determiner) : /^(a|an|one|its|their|each|every|)$/.test(determiner);
};
/** When, where or how, rather than which. */
const MEASURED =
  /^(second|minute|hour|day|week|month|year|time|place|status|state|type|kind|level|step|side|way|order|use|stock|transit|progress|charge|front|group)$/;
