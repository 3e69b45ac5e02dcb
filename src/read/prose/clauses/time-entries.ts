/** "I log hours with a description on projects": rows of hours, of what they were spent on; whose they are nobody has to say. */
import type { NounChunk } from './chunk.js';
import type { DoesFrame, Frame, HasFrame } from './frame.js';
import { hasFrame } from './has-frame.js';
import { madeRecord } from './made-chunk.js';

const LOGGING = /^(log|record|track|book|enter|clock|note)$/;

export function timeEntriesOf(frames: readonly Frame[]): readonly Frame[] {
  const entries = new Map<Frame, readonly Frame[]>();
  for (const frame of frames) {
    const on = frame.kind === 'does' ? spentOn(frame) : undefined;
    if (frame.kind !== 'does' || !on) continue;
    const { subject, sentence } = frame;
    const told = frames.filter((other): other is HasFrame => other.kind === 'has' && other.owner.phrase === subject.phrase);
    const row = madeRecord(subject, ['time', 'entry']);
    for (const other of told) entries.set(other, []);
    entries.set(frame, [
      hasFrame(row, [subject, ...told.flatMap(({ items }) => items)], sentence),
      ...on.map((to): Frame => ({ kind: 'attached', head: row, to: { ...to, preposition: 'of' }, sentence })),
    ]);
  }
  return entries.size === 0 ? frames : frames.flatMap((frame) => entries.get(frame) ?? [frame]);
}

function spentOn({ passive, verb, subject, places }: DoesFrame): readonly NounChunk[] | undefined {
  const on = places.filter(({ preposition }) => /^(on|for|to|against|per)$/.test(preposition ?? ''));
  const hours = /^((working )?(hours|minutes)|time)$/.test(subject.phrase.words.join(' '));
  return passive && LOGGING.test(verb) && hours && on.length > 0 && !places.some(({ preposition }) => preposition === 'by')
    ? on
    : undefined;
}
