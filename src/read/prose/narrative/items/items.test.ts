import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { spokenSentences } from '../plainly/spoken.js';
import { readStrands } from '../read-narrative.js';
import { readItems } from './items.js';

await prose.prepare?.();

/** The items of a text that is a list; a flag ends in a question mark. */
const itemsIn = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ strand }) =>
    readItems(strand.tokens, 0).items.map(({ name, flag }) => (flag ? `${name}?` : name)),
  );

const expectItems = (text: string, expected: readonly string[]): void => expect(itemsIn(text)).toEqual(expected);

describe('what is asked', () => {
  it.each([
    ['A name, what it is and a note.', ['name', 'description', 'note']],
    ['A name, what sort of loft it is, what it was for and what we did.', ['name', 'loft type', 'purpose', 'work done']],
    [
      'A date, what the fancier paid, what is still outstanding and what it cost us.',
      ['date', 'amount paid', 'amount outstanding', 'cost'],
    ],
    ['A date, what time she landed and what was wrong.', ['date', 'landed at', 'fault']],
    ['A date, how many hours it took, how many rings it has and how much they owed.', ['date', 'hours', 'ring count', 'amount owed']],
  ])('%s', expectItems);
});

describe('what is so or not', () => {
  it.each([
    ['A name, whether they have died, whether they finished the course.', ['name', 'has died?', 'has finished course?']],
    ['A name, whether they need a key, whether the keeper did the count.', ['name', 'needs key?', 'count done?']],
    ['A name, a note of whether it is lame, a yes/no for whether it is ringed.', ['name', 'is lame?', 'is ringed?']],
    ['A name, wormed yes/no, and did we see the hen.', ['name', 'is wormed?', 'has seen hen?']],
    [
      'A name, whether birds from that loft need a ring, whether they came and whether it is still sound.',
      ['name', 'needs ring?', 'has come?', 'is sound?'],
    ],
    ['A name, whether it is blue, red or chequered and whether it is lame, a note.', ['name', 'type', 'is lame?', 'note']],
    ['A name, ringed or not, sold or kept, a date.', ['name', 'is ringed?', 'status', 'date']],
  ])('%s', expectItems);
});

describe('what belongs to a name', () => {
  it.each([
    ['Quantity received, quantity on hand, a note.', ['quantity received', 'quantity on hand', 'note']],
    ['Weight in, weight out, grains per gram.', ['weight in', 'weight out', 'grains per gram']],
    ['A code, effective from, valid until.', ['code', 'effective from', 'valid until']],
    ['A code, a colour, it sits in one loft, a weight and a note.', ['code', 'colour', 'weight', 'note']],
    ['A name, a planned stop count and the loft fill as a percentage.', ['name', 'planned stop count', 'loft fill']],
    ['A name, where they live, how many it sleeps and who we tell.', ['name', 'address', 'capacity']],
    ['A code, the date and time, a pickup date and time.', ['code', 'timestamp', 'pickup time']],
    ['A code, the number of nests and a note.', ['code', 'nest count', 'note']],
    ['A code, ringed when, weighed by the keeper on, seeds used.', ['code', 'ringed at', 'weighed on', 'seeds used']],
    ['A name, the date it is next due and when the bird stopped laying.', ['name', 'next due on', 'stopped at']],
    [
      'A name, the date they said yes, the year hatched if known and the date it took effect.',
      ['name', 'said on', 'hatched year', 'effective on'],
    ],
    ['A four-letter code, a handful of late ones, the same value and a note.', ['code', 'note']],
    ['A code, a duration in minutes and a wing length in mm if known.', ['code', 'duration minutes', 'wing length mm']],
    ['A code, when she got there, the date she was put in and when it turned up.', ['code', 'arrived at', 'installed on', 'arrived at']],
    ['A code, the amount they actually paid, the price we agreed and the name we use.', ['code', 'amount paid', 'price agreed', 'name']],
    ['A daily rate, that daily rate and a note.', ['daily rate', 'daily rate', 'note']],
  ])('%s', expectItems);
});

describe('two names with one head', () => {
  it.each([
    [
      'A code, an opening and closing balance, gross and net loads.',
      ['code', 'opening balance', 'closing balance', 'gross load', 'net load'],
    ],
    ['A code, the target low and high humidity and a note.', ['code', 'target low humidity', 'target high humidity', 'note']],
    ['A code, the minimum and maximum flight and make and model.', ['code', 'minimum flight', 'maximum flight', 'make', 'model']],
    ['A code, the time ringed and a late flag.', ['code', 'ringed at', 'is late?']],
  ])('%s', expectItems);
});
