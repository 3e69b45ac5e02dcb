import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tableLines } from '../tables.fixture.js';
import { notedAfterwards } from './noted-afterwards.js';

beforeAll(() => prose.prepare?.());

describe('what is written down once something is over', () => {
  it.each([
    'After the trip we write down the mileage and the remark.',
    'After each trip the driver enters the mileage and the remark.',
    'After the trip, the mileage and the remark are entered.',
    'Afterwards the mileage and the remark of the trip are noted.',
    'When the trip is over, we note the mileage and the remark.',
    'Once the trip is done, the mileage and the remark are entered.',
    'At the end of a trip, the driver notes the mileage and the remark.',
    'During the trip the driver notes the mileage and the remark.',
    'The driver enters the mileage and the remark after the trip.',
    'We write down the mileage and the remark after every trip.',
    'At each trip the mileage and the remark are noted.',
  ])('is of that: %s', (said) => {
    const lines = tableLines(`Each trip has a date and a number. Each driver has a name and an address. ${said}`);
    expect(lines).toEqual(['Driver: address, name', expect.stringMatching(/^Trip: date, mileage, number, remark(, →Driver)?$/)]);
  });

  it.each([
    'After the trip the driver goes home.',
    'After a week we note the date.',
    'After an incident, a report is written.',
    'After a failure of a pump, the date is entered.',
    'When the trip is late, we note the reason.',
    'The driver enters the mileage after the trip and the boss checks it.',
  ])('leaves the words of other sentences alone: %s', (said) => {
    const tokens = readSentences(scanBlocks(said))[0]?.tokens ?? [];
    expect(notedAfterwards(tokens)).toBe(tokens);
  });
});
