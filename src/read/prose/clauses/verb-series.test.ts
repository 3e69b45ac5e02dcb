/** Words that are verbs by the series that they stand in, and names though they are spelled like verbs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const line = (text: string, table: string): string => tableLines(text).find((one) => one.startsWith(`${table}:`)) ?? '';

describe('verbs', () => {
  it('in a series', () => {
    const text = 'Rowers can join crews, pin notices and borrow boats. A crew has a name. A notice has a text. A boat has a number.';
    expect(tableNames(text)).toContain('Notice');
    expect(tableNames(text)).not.toContain('Pin notice');
  });

  it('before an article', () => {
    const text = 'Rowers buy a boat, log their trips and paint the hull. A trip has a length. A boat has a number.';
    expect(line(text, 'Trip')).toContain('→Rower');
  });

  it('of a clause of its own', () => {
    const text =
      'Members apply for berths, wardens move boats through stages. A boat has a number. A stage has a name. Berths have a size.';
    expect(line(text, 'Boat')).toContain('→Stage');
  });
});

describe('names', () => {
  it('of kinds that something has', () => {
    expect(tableNames('Each regatta has boat types with a length and a price. A regatta has a title.')).toContain('Boat type');
  });

  it('of dates', () => {
    expect(plainColumns('Each diary has pages with a title and publish date. A diary has a colour.', 'Page')).toEqual([
      'publish date',
      'title',
    ]);
  });

  it('of codes are no short names of others', () => {
    const text = 'A ticket has a QR code and a price. Promo codes can be applied to a ticket. A promo code has a sum.';
    expect(plainColumns(text, 'Ticket')).toContain('QR code');
    expect(tableNames(text)).not.toContain('Application');
  });
});

it('keeps old versions', () => {
  const text = 'Divers write logs. A log has a title. Logs can be edited; we keep the old versions.';
  expect(line(text, 'Log version')).toBe('Log version: created at, →Log');
});

it('lists things beside things', () => {
  expect(tableNames('Club: crews, races, boats. A race has a date. Crews join races.')).toContain('Boat');
});

it('has the keys that are kept', () => {
  expect(line('Clubs with access keys are kept. Keys have a colour and a length. A club has a name.', 'Key')).toContain('→Club');
});

it('is what they see of theirs', () => {
  expect(line('Rowers see their contracts. A contract has a number. A rower has a name.', 'Contract')).toContain('→Rower');
});

it('is of one of several types', () => {
  expect(plainColumns('A lake has buoys of several types. A buoy has a number. A lake has a name.', 'Buoy')).toEqual(['number', 'type']);
});

it('carries tags that others carry', () => {
  expect(tableNames('A boat carries labels. A boat has a number. A label has a colour.')).toContain('Boat Label');
});
