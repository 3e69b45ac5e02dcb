/** What a property was before is kept in rows of their own. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each room has a name and a fee.';

describe('as a history', () => {
  it.each([
    'We keep the history of the fee.',
    'We keep a history of all fees of a room.',
    'Each room has a fee history.',
    'A fee history is kept for each room.',
    'The fee can change over time, and we want to keep the old ones.',
    'We need to know what the fee of a room was on any date.',
    'All previous fees are kept with the date on which they changed.',
    'Old fees are never overwritten.',
    'Past fees must remain visible.',
    'For each room we keep the fee over time.',
  ])('%s', (sentence) => {
    expect(tableLines(`${BEFORE} ${sentence}`)).toEqual(['Fee history: changed at, fee, →Room', 'Room: fee, name']);
  });
});

describe('as changes', () => {
  it.each(['Every change of the fee is recorded with the date.', 'Changes to the fee must be logged.'])('%s', (sentence) => {
    expect(tableLines(`${BEFORE} ${sentence}`)).toEqual(['Fee change: changed at, fee, →Room', 'Room: fee, name']);
  });
});

it('tells old from new where the changes are kept', () => {
  expect(tableLines(`${BEFORE} Keep track of all fee changes of a room.`)).toContain('Fee change: changed at, new fee, old fee, →Room');
});

it('keeps nothing where it only changes', () => {
  expect(tableLines(`${BEFORE} The fee can be changed by the owner.`)).not.toContain('Fee change: changed at, fee, →Room');
});
