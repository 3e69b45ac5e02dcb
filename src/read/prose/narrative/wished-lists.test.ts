import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

await prose.prepare?.();

const lists = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(
      ({ items, subject }) => `${subject.noun?.words.join(' ') ?? subject.pronoun ?? ''}: ${items.map(({ name }) => name).join(', ')}`,
    ),
  );

it.each([
  ["Of the wardens I'd like the name, a phone number and the year they began.", 'warden: name, phone number, began year'],
  ['We would like the date and the reason for that.', 'we: date, reason'],
  ["I'd like a list of stops with a name, a street and a number of benches.", 'stop: name, street, bench count'],
  ['Halls I keep by name and town, with the width of the stage.', 'hall: name, town, width'],
  ['We hold tugs by name, draught and operating company.', 'we: name, draught, operating company'],
  ['We give it a number and a name.', 'we: number, name'],
  ['Name and telephone number, and whether they can read music.', 'it: name, telephone number, can read music'],
  ['Each inspector makes a visit, and from a visit we want the arrival time and the queue length.', 'visit: arrival time, queue length'],
  ['On the card for each of them there is the name, the weight and a date.', 'each: name, weight, date'],
  ['There are five of these, with a name, a capacity and a colour.', 'these: name, capacity, colour'],
  ['Length, weight and draught are mandatory.', 'it: length, weight, draught'],
  ['For the museum itself a name, the city and a phone number will do.', 'museum: name, city, phone number'],
  ['It is sold by Easter, and its state is open, accepted or withdrawn.', 'it: state'],
  ['We note the day it leaves, the day it should be back and the day it really is back.', 'we: leaves on, due back on, returned on'],
])('reads %s', (text, list) => {
  expect(lists(text)).toContain(list);
});

it.each([
  "I'd like the balance kept on the line.",
  "I'd like to go home.",
  'It looks like a name and a date.',
  'People like the name and the colour of it.',
])('reads nothing in %s', (text) => {
  expect(lists(text)).toEqual([]);
});
