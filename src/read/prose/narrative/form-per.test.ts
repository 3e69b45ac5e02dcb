import { expect, it } from 'vitest';
import { prose } from '../index.js';
import { listsIn } from './lists.fixture.js';

await prose.prepare?.();

it.each([
  ['What they keep is one sheet per model: the code, the proper name and the threshold.', 'model: code, name, threshold'],
  ['There is a card for each patient, with a name and the date it was opened.', 'patient: name, opened on'],
  ['A tariff with a name, a rate and a start date.', 'tariff: name, rate, start date'],
  ['A role with a name and a start and end date against the person.', 'role: name, start date, end date'],
  ['I do not need much about them beyond who they are and what level they are qualified to.', 'i: name, level'],
  ["I don't want more about them than a name and a rate.", 'i: name, rate'],
  ['We note who fired which kiln, and for each potter we keep their guild and when they were active.', 'potter: guild, active from'],
  ['A dinner has a name and a price, from free up to two hundred and fifty a head.', 'dinner: name, price'],
])('%s', (text, expected) => expect(listsIn(text)).toContain(expected));
