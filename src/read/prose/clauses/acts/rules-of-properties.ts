/** "The phone number of a customer is optional", "the note may be empty": whoever says so of a property says that it is there. */
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import type { AttachedFrame, DoesFrame, Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';

const RULE = /^(optional|required|mandatory|unique|compulsory|empty|blank|missing|unknown|absent|null|distinct|different)$/;
const LACKING = /^(optional|empty|blank|missing|unknown|absent|null)$/;

export function rulesOfProperties(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const lines = new Map(chunked.map(({ sentence }) => [sentence.index, sentence.tokens]));
  const owners = new Map<number, NounChunk>();
  const had = new Set<string>();
  // "Each client has a name. The phone number is optional."
  const isNew = ({ determiner, phrase }: NounChunk): boolean => determiner === 'the' && !had.has(thingKey(phrase.words));
  const of = new Map(frames.flatMap((frame) => (isOf(frame) ? [[frame.head.phrase, frame.to] as const] : [])));
  return frames.flatMap((frame): readonly Frame[] => {
    if (frame.kind === 'has' && frame.by === 'verb') {
      owners.set(frame.sentence, frame.owner);
      for (const item of frame.items) had.add(thingKey(item.phrase.words));
    }
    if (frame.kind !== 'does' || !isRuled(frame)) return [frame];
    const { subject, sentence } = frame;
    const last = lines.get(sentence)?.findLast(({ tag }) => tag !== 'punct')?.lower ?? '';
    const owner = of.get(subject.phrase) ?? owners.get(sentence) ?? (isNew(subject) ? owners.get(sentence - 1) : undefined);
    return owner && RULE.test(last) && !isProperty(owner)
      ? [frame, hasFrame(owner, [LACKING.test(last) ? { ...subject, maybe: true } : subject], sentence)]
      : [frame];
  });
}

const isRuled = ({ subject, verb, objects, places, passive }: DoesFrame): boolean =>
  verb === 'be' && !passive && objects.length === 0 && places.length === 0 && isProperty(subject);

/** "of a customer". */
const isOf = (frame: Frame): frame is AttachedFrame => frame.kind === 'attached' && frame.to.preposition === 'of';
