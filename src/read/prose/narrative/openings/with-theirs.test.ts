import { expect, it } from 'vitest';
import { listsIn } from '../lists.fixture.js';

it.each([
  ['It was placed by a buyer, with their department, who works at one of the offices.', 'buyer: department'],
  ['It is written by one surveyor, with their qualification and licence number.', 'surveyor: qualification, licence number'],
  ['It is signed off by a curator with his grade and badge number.', 'curator: grade, badge number'],
])('%s', (text, list) => expect(listsIn(text)).toContain(list));

it.each(['A letter goes to each office, with its number and date.', 'A van goes out with a driver, with a number and a date.'])(
  'gives nobody else what is theirs: %s',
  (text) => expect(listsIn(text).filter((list) => /^(office|driver): (name|number)/.test(list))).toEqual([]),
);
