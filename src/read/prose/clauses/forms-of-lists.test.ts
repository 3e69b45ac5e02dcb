import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

/** Each says the same of a boat and nothing else. */
describe('a list of what a boat has', () => {
  it.each([
    'A boat has the following fields: length, colour, sail number.',
    'A boat has the following properties: length, colour, sail number.',
    'A boat has these columns: length, colour, sail number.',
    'Information about boats: length, colour, sail number.',
    'About boats we record: length, colour and sail number.',
    '## Boats\n\n- length\n- colour\n- sail number',
    'Boats\n- length\n- colour\n- sail number',
  ])('%s', (text) => expect(tableLines(text)).toEqual(['Boat: colour, length, sail number']));

  it('stands under the name of the whole where the items are things', () =>
    expect(tableLines('# Sailing club\n\n- members\n- boats')).toEqual(['Boat: name', 'Member: name']));
});

describe('what somebody enters', () => {
  it.each([
    ['When adding a boat, users enter the length, colour and sail number.', 'Boat: colour, length, sail number'],
    ['When planning a trip, users enter the length, colour and season.', 'Trip: colour, length, season'],
    ['When submitting a paper, users enter the length and the title.', 'Paper: length, title'],
    ['When cancelling a booking, users enter a date and a reason.', 'Booking: date, reason'],
    ['To register a boat, users enter its length, colour and sail number.', 'Boat: colour, length, sail number'],
    ['When creating an event, the organizer specifies the title and the venue.', 'Event: title, venue, →Organizer'],
    ['Users create events by providing a title and a venue.', 'Event: title, venue, →User'],
  ])('is of what it is entered for: %s', (text, line) =>
    expect(tableLines(text).map((table) => (line.includes('→') ? table : table.replace(/, →User/, '')))).toContain(line),
  );
});
