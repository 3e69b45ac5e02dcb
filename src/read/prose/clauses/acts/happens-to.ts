/**
 * "When a pump has a failure, we note the date and the cause": what is told then is of the failure, and there may be many of
 * those, however the clause says it.
 */
import { isHappening } from '../../language/is-happening.js';
import type { NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';

/** Frames with what is told on such an occasion as of what happens. */
export function happensTo(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  return chunked.reduce((read, { sentence }) => {
    const opening = sentence.tokens
      .slice(0, 3)
      .map(({ lower }) => lower)
      .join(' ');
    return OCCASION.test(opening) ? inSentence(read, sentence.index) : read;
  }, frames);
}

const OCCASION = /^((each|every|any) time|when|whenever|if|once|as soon as|in case)\b/;

function inSentence(frames: readonly Frame[], sentence: number): readonly Frame[] {
  const had = frames.find((frame): frame is HasFrame => frame.sentence === sentence && isHad(frame));
  const [happening] = had?.items ?? [];
  if (!had || !happening) return frames;
  const timed = frames.some((frame) => frame.kind === 'has' && frame.sentence === sentence && frame.items.some(isTime));
  if (!timed && !isHappening(happening.phrase.words.at(-1) ?? '')) return frames;
  const isSame = (noun: NounChunk): boolean => noun.phrase === had.owner.phrase;
  const isBehind = (noun: NounChunk | undefined): boolean => noun !== undefined && noun.phrase.start > happening.phrase.start;
  return frames.map((frame): Frame => {
    if (frame === had) return { ...had, items: [{ ...happening, many: true }] };
    if (frame.sentence !== sentence) return frame;
    if (frame.kind === 'has' && isSame(frame.owner) && isBehind(frame.items[0])) return { ...frame, owner: happening };
    // "it is logged"
    return frame.kind === 'does' && frame.passive && isSame(frame.subject) && RECORDED.test(frame.verb)
      ? { ...frame, subject: happening }
      : frame;
  });
}

const isTime = ({ phrase: { words } }: NounChunk): boolean => /^(date|time|day|start|duration|moment)$/.test(words.at(-1) ?? '');

const RECORDED = /^(record|log|note|enter|register|store|report|document|save|keep)$/;

const isHad = (frame: Frame): boolean => {
  const [item, ...more] = frame.kind === 'has' && frame.by === 'verb' && !frame.paired ? frame.items : [];
  return (
    item !== undefined && more.length === 0 && !item.many && !item.made && /^(a|an|another)$/.test(item.determiner) && !isProperty(item)
  );
};
