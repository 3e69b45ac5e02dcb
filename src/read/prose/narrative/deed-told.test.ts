import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const BOATS = 'We use boats. A boat has a name, a length and a colour. ';
const told = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(BOATS + text, ['boat', ...names]).claims.map(describeClaim);

it.each([
  [
    'Every boat gets inspected at launch: the date, who did it, result and a note.',
    'inspection',
    ['date', 'inspected by', 'result', 'note'],
  ],
  ['Each time we request papers for a boat, we note the date requested, the date received and the page count.', 'request', ['received on']],
  ['When somebody moves a boat, we log the time, the reason and who did it.', 'move', ['moved at', 'moved by', 'reason']],
  ['When a boat fails, we note the date, the cause and who went out.', 'failure', ['date', 'cause']],
  ['Every boat is screened: the provider, the timestamp, the result and a score.', 'screening', ['provider', 'result', 'score']],
  [
    'A boat can be suspended any number of times, each with the date it began, the date it resumes and a reason.',
    'suspension',
    ['began on', 'resumes on', 'reason'],
  ],
  ['When the boat does deliver, we log what the cargo was, how much of it and when it was weighed.', 'delivery', ['cargo', 'weighed at']],
  ['Training is held per boat: the course name, the date it was completed and a note.', 'training', ['course name', 'completed on']],
  ['Calibrations are a history per boat: when it was calibrated, who did it and whether it passed.', 'calibration', ['has passed']],
])('keeps what is done: %s', (text, deed, attributes) => {
  expect(told(text)).toEqual(
    expect.arrayContaining([deed, `many ${deed} belongs to one boat`, ...attributes.map((name) => `${deed}.${name}`)]),
  );
});

it('takes a list without a moment for what the thing has', () => {
  expect(told('Every boat is inspected by: a code, a weight and a height.').join()).not.toContain('inspection');
});

it('takes the first list of a thing for its own', () => {
  expect(told('A raft is inspected yearly: the date, a code and a height.', 'raft').join()).not.toContain('inspection');
});
