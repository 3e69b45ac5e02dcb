import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const BOATS = 'We use boats. A boat has a name, a length and a colour. ';
const told = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(BOATS + text, ['boat', ...names]).claims.map(describeClaim);

it.each([
  ['When they do a head count they write down the date, who did it and how many were aboard.', 'head count', ['date']],
  ['If a boat stays out, that is a no-show and we log it: the date, the reason and who noticed.', 'no-show', ['date', 'reason']],
  [
    'When something is scratched we raise a damage claim against the boat with the date, what happened and a price.',
    'damage claim',
    ['date', 'price'],
  ],
  ['Every time we go over a boat we note the date, who did it and a remark.', 'inspection', ['date', 'remark']],
  ['When a boat is itself recalibrated we keep the date, who did it and a remark.', 'recalibration', ['date', 'remark']],
  ['If we write off a boat we keep the date, the reason and who authorised it.', 'write-off', ['date', 'reason']],
  ['Each time we request papers for a boat, log the date requested, the date received and the page count.', 'request', ['received on']],
])('keeps a row: %s', (text, row, attributes) => {
  expect(told(text)).toEqual(expect.arrayContaining([row, ...attributes.map((name) => `${row}.${name}`)]));
});

it('goes on about what it says that is', () => {
  expect(told('We go round and look. That is the survey. There is a date and a time on it, and a remark.', 'survey')).toEqual(
    expect.arrayContaining(['survey.remark']),
  );
});

it('makes none of the form of what is kept', () => {
  expect(told('When a boat leaves we make a note: the date, the time and the weather.').join()).not.toMatch(/note\./);
});

it('makes none where the row has its name', () => {
  const text = 'When a boat is moved, a shift is recorded with the date, the reason and who did it. A shift has a number.';
  expect(told(text, 'shift').join()).not.toMatch(/move/);
});
