import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';

await prose.prepare?.();

describe('what tells rows apart', () => {
  const read = (text: string) => prose.read({ id: 'lines.md', text }).model.entities;

  it('has examples, not a closed list of values', () => {
    const [line] = read('A line has a unique line code (L1, L2), a state (running, stopped) and a width in mm.');
    const typeOf = (id: string) => line?.attributes.find((attribute) => attribute.id === id)?.type.kind;
    expect(typeOf('line_code')).toBe('text');
    expect(typeOf('state')).toBe('choice');
  });

  it('is no code of something else', () => {
    const [attempt] = read('Every attempt has a response code, a duration and a time.');
    expect(attempt?.attributes.map(({ id }) => id)).toEqual(['response_code', 'duration', 'time']);
    expect(attempt?.identifiers).toEqual([]);
  });

  const keys = (text: string) =>
    read(text).map(({ id, identifiers }) => `${id}: ${identifiers.map((i) => `${i.role} ${i.members.join('+')}`).join(', ')}`);

  it.each([
    // A number that only counts within something else; one that counts by itself.
    ['A kennel has a name. A run has a number and a size. A run belongs to one kennel.', 'run: '],
    ['A lane has a number and a length. A swim has a date and is on one lane.', 'lane: alternate number'],
    ['A kiln has a name. A firing has a day number and a top temperature. A firing is done in one kiln.', 'firing: '],
    // What else is said of it is no part of what identifies it.
    ['Sails are identified by a sail number and belong to a boat. A boat has a name and a length.', 'sail: natural sail_number'],
    [
      'A buoy is identified by its chart number; colour, shape and depth in metres are recorded. A buoy has a light.',
      'buoy: natural chart_number',
    ],
    [
      'Sheds are identified by row and letter. A shed has a row, a letter and a size. A tool has a name and lies in one shed.',
      'shed: alternate row+letter',
    ],
    // Said in other words.
    ['A crate gets a barcode, which identifies it from then on, and a size. A crate has a colour.', 'crate: natural barcode'],
    ['Cages have a chip colour and a size. Each cage has a ring code; the ring code is what we go by.', 'cage: natural ring_code'],
    [
      'A market has a name. A stall has a stall number unique within its market and a length in metres.',
      'stall: alternate stall.market+stall_number',
    ],
    // Rows of two things that say more than that the two belong together.
    ['Donors have a name. Shelters have a city. A donation is given by a donor to a shelter and has a weight and a date.', 'donation: '],
  ])('%s', (text, expected) => expect(keys(text)).toContain(expected));
});
