/** Attachments that a clause leaves to the one before it. */
import { namesPerson } from '../../language/names-person.js';
import type { AttachedFrame, DoesFrame, Frame } from '../frame.js';
import { addedTo, givenThere } from './made-there.js';

/** "Members comment on posts and attach pictures": to the posts. */
export function attachedLater(frames: readonly Frame[]): readonly AttachedFrame[] {
  const done = frames.filter((frame): frame is DoesFrame => frame.kind === 'does' && !frame.passive);
  return done.flatMap((frame, i): readonly AttachedFrame[] => {
    const before = done[i - 1];
    const given = before && assigned(before, frame);
    if (given) return [given];
    const there = [...addedTo(done, i), ...givenThere(done, i)];
    if (there.length > 0) return there;
    if (!before || !/^(attach|add|upload|append)$/.test(frame.verb) || frame.places.length > 0) return [];
    const to =
      before.sentence === frame.sentence && before.subject === frame.subject ? [...before.objects, ...before.places][0] : undefined;
    return to
      ? frame.objects.map((head) => ({ kind: 'attached' as const, head, to: { ...to, preposition: 'to' }, sentence: frame.sentence }))
      : [];
  });
}

/** "(The landlord) assigns a contractor": to something that stands elsewhere. */
export const isLeftOpen = (verb: string): boolean => /^(assign|appoint)$/.test(verb);

/** "Tenants report defects, and the landlord assigns a contractor": to the defect. */
function assigned(before: DoesFrame, { subject, verb, objects: [who, ...more], places, sentence }: DoesFrame): AttachedFrame | undefined {
  const [head] = before.objects;
  const told = before.sentence === sentence && before.subject !== subject && head && !namesPerson(head.phrase.text.toLowerCase());
  return told && who && more.length === 0 && !who.many && isLeftOpen(verb) && places.length === 0
    ? { kind: 'attached', head, to: { ...who, preposition: 'to' }, sentence }
    : undefined;
}
