import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { listsIn } from '../lists.fixture.js';

await prose.prepare?.();

it.each([
  ['Each shot records which club it was hit with, its number and how long it flew.', 'shot: club, number, duration'],
  ['A delivery says which run it was on, when it left and what it weighed.', 'delivery: run, left at, weighed'],
])('asks for a noun that may be a verb: %s', (text, expected) => expect(listsIn(text)).toContain(expected));

it.each([
  [
    'What belongs to the product and not to the account is: a description, the rate it pays and a limit.',
    'product: description, rate, limit',
  ],
  ['What goes on the card is a name, a phone number and a photo.', 'card: name, phone number, photo'],
  ['A map is really just a name hanging off a title.', 'map: name'],
  ['We record under each berth when it was dredged and who did it.', 'berth: dredged at, done by'],
  ['We note against the fault which firm dealt with it and when.', 'fault: firm, timestamp'],
  ['I want the claim written down against the visit it happened on, with the date and a remark.', 'claim: date, remark'],
])('is of what it is kept on: %s', (text, expected) => expect(listsIn(text)).toContain(expected));

it.each([
  'The mobile is what we look them up on at the counter, one number one person, no sharing.',
  'The code is how everybody knows it, a name, a number.',
])('says what something is for, and lists nothing: %s', (text) => expect(listsIn(text)).toEqual([]));
