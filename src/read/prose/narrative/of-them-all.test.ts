import { expect, it } from 'vitest';
import { prose } from '../index.js';
import { listsIn } from './lists.fixture.js';

await prose.prepare?.();

it.each([
  ['Fitters work out of a yard and I want to know which yard somebody sits in, along with their name.', 'fitter: yard, name'],
  ['Wardens live in and we keep their name, their phone and a start date.', 'warden: name, phone, start date'],
  ["Boats lie in harbours and we need to know each one's length, along with its name.", 'boat: length, name'],
  ["There's three or four dealers we ever buy off, they've all got different names.", 'dealer: name'],
  ['We have a dozen bays and they all have different codes.', 'bay: code'],
  ['A shift has a date, one of our drivers on it, and an outcome.', 'shift: date, driver, outcome'],
  ['A shift has one of the lorries, a date and an outcome.', 'shift: lorry, date, outcome'],
])('%s', (text, expected) => expect(listsIn(text)).toContain(expected));

it.each([
  ['Drivers work shifts and we record the date and the hours.', /driver/],
  ["There are nine boats, and they don't all have different names.", /boat/],
  ['A shift has a date and one of three ways.', /way/],
])('not so: %s', (text, other) => expect(listsIn(text).join(';')).not.toMatch(other));
