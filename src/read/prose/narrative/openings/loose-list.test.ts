import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { spokenSentences } from '../plainly/spoken.js';
import { readStrands } from '../read-narrative.js';

await prose.prepare?.();

/** The names of all items that the text lists, list by list. */
const listsIn = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items }) => items.map(({ name }) => name).join(', ')),
  );

describe('lists that no word opens', () => {
  for (const [text, ...lists] of [
    ['Ring number, who is asking, the time, the wind speed, and the keeper signs it.', 'ring number, asked by, time, wind speed'],
    [
      'Divers I need by first name, phone, the date their medical expires and whether they dive alone.',
      'first name, phone, date, dives alone',
    ],
    ['For the pilots themselves just a licence number, name and the date of their last flight.', 'licence number, name, date'],
    [
      'Weight, colour, the ring number painted on the side, and the insurance: policy number and the day it runs out.',
      'weight, colour, ring number, insurance',
      'policy number, expires on',
    ],
    ["After a race there's the date, the judge, the wind speed and when they landed.", 'date, judge, wind speed, landed at'],
    ['A patron (name, phone number) may pay for it.', 'name, phone number'],
    ['Sluices are just a name and a width.', 'name, width'],
    ['A flow has a time, a depth, a log-mean and a standard deviation.', 'time, depth'],
    ['A dive entry says who, on what date, how many tanks and whether it was cut short.', 'who, date, tank count, is cut short'],
    ['Each time a race ends we now keep a row with the date, the weight and the colour.', 'weight, colour, date'],
    ['The sheet gives, for every race, its code, a wind speed and a note.', 'code, wind speed, note'],
    ['A race has a name, pass or fail, a wind speed and a finishing time.', 'name, is passed, wind speed, finishing time'],
    ['Beyond it, weight, colour, whether it floats, launch date.', 'weight, colour, floats, launch date'],
  ] as const)
    it(text, () => {
      expect(listsIn(text)).toEqual(lists);
    });

  it('are no subjects of a statement', () => {
    expect(listsIn('Gross weight, net weight and volume are all worked out by the scales.')).toEqual([]);
  });
});

describe('what the kiln has got', () => {
  for (const [text, ...lists] of [
    ["The kiln's got a number, a maker and a date of purchase.", 'number, maker, date of purchase'],
    ['Each extra has a code, a description and a price.', 'code, description, price'],
  ] as const)
    it(text, () => {
      expect(listsIn(text)).toEqual(lists);
    });
});

describe('reasons', () => {
  for (const [text, ...lists] of [
    ['A buoy has a number, a colour because boats must see it, the depth, and the date it was laid.', 'number, colour, depth, laid on'],
    ['Moorings change hands, so a tenancy is the start date, the end date and the rent.', 'start date, end date, rent'],
    ['A diver joins one, because the clubs insist, and each club has a name, a phone number and a fee.', 'name, phone number, fee'],
    ['They go out at night, so there is the date, the time they left and the weather code.', 'date, left at, weather code'],
  ] as const)
    it(text, () => {
      expect(listsIn(text)).toEqual(lists);
    });

  it('that list nothing are cut off', () => {
    expect(listsIn('A buoy has a number and a colour, so the boats can see it in fog.')).toEqual(['number, colour']);
  });
});
