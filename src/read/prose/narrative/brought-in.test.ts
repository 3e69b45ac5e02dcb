import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const whose = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items, subject }) => `${subject.noun?.words.join(' ')}: ${items.map(({ name }) => name).join(', ')}`),
  );

it.each([
  ['A convoy is composed of legs, one per vessel, with a speed, a length and a note.', 'leg: speed, length, note'],
  ['Underneath are masts, one for each sail, giving the height and the colour.', 'mast: height, colour'],
  ['A won bid ends in a charter with a price, a route and a length.', 'charter: price, route, length'],
  ['The pilot I keep as a person, with a name, a shoe size and a phone number.', 'pilot: name, shoe size, phone number'],
  ['And for each boat its spare parts: a code, a weight and a price.', 'spare part: code, weight, price'],
  ['The seat classes for a boat each have a label, a price and a colour.', 'seat class: label, price, colour'],
  ['A boat has mooring ropes: a length, a colour and a price.', 'mooring rope: length, colour, price'],
  ['There is more around the edges: parcels arriving from a yard, with a weight and a date.', 'parcel: weight, date'],
  ['Discipline sits on top: a warning row against a sailor with a reason and a date.', 'warning row: reason, date'],
])('gives the list to what is brought in: %s', (text, list) => {
  expect(whose(text)).toContain(list);
});

it('leaves lists with what the sentence is about', () => {
  expect(whose('A fault is raised against a boat with a category, a reason and a date.')).toEqual(['fault: category, reason, date']);
  expect(whose('The refunds table has a code, a price and a date.')).toEqual(['refund table: code, price, date']);
  expect(whose('For a boat, we keep: a note with a colour, a date and a price.').join()).not.toContain('undefined');
});
