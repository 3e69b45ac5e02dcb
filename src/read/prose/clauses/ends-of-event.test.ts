/** One sentence that names what happens, who took part and with what: each of them is kept. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('said once and alone', () => {
  const ROW = ['Farmer: name', 'Repair: date, →Farmer, →Tractor', 'Tractor: name'];

  it.each([
    'For each repair we keep the farmer, the tractor and the date.',
    'A repair has a date, a farmer and a tractor.',
    'Each repair records the farmer, the tractor and the date.',
    'Repairs: which farmer, which tractor, what date.',
    'We track every repair, with the date, the farmer and the tractor.',
    'Repairs are recorded with date, farmer and tractor.',
    'For every repair, record the date, which farmer it was and which tractor.',
    'Each time a tractor is repaired, the farmer and the date are recorded.',
    'We need to know which farmer repaired which tractor, and on what date.',
  ])('%s', (text) => {
    expect(tableLines(text)).toEqual(ROW);
  });

  it('keeps what happens without anybody as it is', () => {
    expect(tableLines('A repair has a date, a tractor and a reason.')).toEqual(['Repair: date, reason, tractor']);
  });

  it('leaves the properties of a thing', () => {
    expect(tableLines('A novel has a title, an author and a publisher.')).toEqual(['Novel: author, publisher, title']);
  });
});
