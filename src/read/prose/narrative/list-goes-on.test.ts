import { expect, it } from 'vitest';
import { prose } from '../index.js';
import { listsIn } from './lists.fixture.js';

await prose.prepare?.();

it.each([
  ['A loom has a name, running for so many weeks, with a price and a size.', 'loom: price, size'],
  ['A player has a name, whatever points they have left, and which plan they are on.', 'player: name, point balance, plan'],
  [
    'It is one record per person, keyed on the roll number, because that never changes, with a name and a grade.',
    'it: roll number, grade, name',
  ],
  ['A depot has a name and a region, and each crew has a code and a size.', 'crew: code, size'],
  ["The place it's kept and its serial number is all we know about them.", 'it: place, serial number'],
])('%s', (text, list) => expect(listsIn(text)).toContain(list));

it.each([
  ['A kiln has a name, so many of them are lost, and a note.', 'kiln: name, note'],
  ['A loan has a date, whatever happens, and a sum.', 'loan: date, sum'],
])('%s', (text, list) => expect(listsIn(text)).toContain(list));

it.each([
  'The website says learner and novice, and the rest of us say pupil.',
  'Our office says client, finance says account.',
  'Marketing says patron or friend.',
])('takes what others call it for no property: %s', (text) => expect(listsIn(text).join()).not.toMatch(/learner|client|account|patron/));

it.each([
  ['The form says name, age and grade.', 'form: name, age, grade'],
  ['A label says the dye, the lot and the date.', 'label: dye, lot, date'],
])('%s', (text, list) => expect(listsIn(text)).toContain(list));
