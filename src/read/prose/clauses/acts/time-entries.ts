/** Hours that were spent on something: a row each time, whether or not anybody is said to log them. */
import type { NounChunk } from '../chunk.js';
import type { DoesFrame, Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeRecord } from '../made-chunk.js';

const LOGGING = /^(log|record|track|book|enter|clock|note)$/;

/** "Employees log hours on tasks": each time there is an entry of it. */
export function asLogged(frame: Frame): DoesFrame | undefined {
  if (frame.kind !== 'does' || frame.passive || !(LOGGING.test(frame.verb) || frame.verb === 'report')) return undefined;
  const [object, ...more] = frame.objects;
  const hours = more.length === 0 && /^((working )?(hours|times?|minutes))$/.test(object?.phrase.words.join(' ') ?? '');
  return hours && isSomebody(frame.subject) && frame.places.some(isOn) ? { ...frame, verb: 'log time', objects: [] } : undefined;
}

/** "I log hours with a description on projects": rows of hours, of what they were spent on. */
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
  const on = places.filter(isOn);
  const hours = /^((working )?(hours|minutes)|time)$/.test(subject.phrase.words.join(' '));
  return passive && LOGGING.test(verb) && hours && on.length > 0 && !places.some(({ preposition }) => preposition === 'by')
    ? on
    : undefined;
}

const isOn = ({ preposition }: NounChunk): boolean => /^(on|for|to|against|per)$/.test(preposition ?? '');
