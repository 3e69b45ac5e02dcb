/** What people make in one go: what they add to it stands with it. */
import { namesPerson } from '../../language/names-person.js';
import type { AttachedFrame, DoesFrame } from '../frame.js';

const CREATING = /^(create|make|open|start|plan|schedule|organi[sz]e|draft|write|build|found|launch)$/;
const ADDING = /^(invite|propose|suggest|add|define|choose|upload)$/;

/** "A host creates a trip, proposes several dates and invites guests": of the trip. */
export function addedTo(done: readonly DoesFrame[], i: number): readonly AttachedFrame[] {
  const frame = done[i];
  if (!frame || !ADDING.test(frame.verb) || frame.places.length > 0) return [];
  const made = done
    .slice(0, i)
    .findLast(
      ({ verb, sentence, subject, objects }) =>
        CREATING.test(verb) && sentence === frame.sentence && subject === frame.subject && objects.length === 1,
    )?.objects[0];
  if (!made || made.many || !/^an?$/.test(made.determiner)) return [];
  return frame.objects.flatMap((object): readonly AttachedFrame[] => {
    if (!object.many) return [];
    return namesPerson(object.phrase.text.toLowerCase())
      ? [
          {
            kind: 'attached',
            head: { ...made, many: true, determiner: 'several' },
            to: { ...object, preposition: 'with' },
            sentence: frame.sentence,
          },
        ]
      : [{ kind: 'attached', head: object, to: { ...made, preposition: 'to' }, sentence: frame.sentence }];
  });
}

const GIVING = /^(make|leave|write|place|send|give|post|submit)$/;
const GIVEN = /^(offer|bid|review|comment|rating|question|complaint|report|reply|tip|proposal)$/;

/** "Buyers view a piece or make an offer": for the piece. */
export function givenThere(done: readonly DoesFrame[], i: number): readonly AttachedFrame[] {
  const [before, frame] = [done[i - 1], done[i]];
  const [head, ...more] = frame?.objects ?? [];
  if (!before || !frame || !head || more.length > 0 || head.many || !GIVING.test(frame.verb) || !GIVEN.test(head.phrase.words.at(-1) ?? ''))
    return [];
  const same = before.sentence === frame.sentence && before.subject === frame.subject && frame.places.length === 0;
  const to = same ? [...before.objects, ...before.places].find(({ phrase }) => !GIVEN.test(phrase.words.at(-1) ?? '')) : undefined;
  return to
    ? [{ kind: 'attached', head, to: { ...to, preposition: 'for', determiner: 'the', many: false }, sentence: frame.sentence }]
    : [];
}
