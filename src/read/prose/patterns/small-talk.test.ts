import { beforeAll, describe, expect, it } from 'vitest';
import { tableLines } from '../clauses/tables.fixture.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each barn has a name and an address. Each horse has a number and a weight and belongs to a barn.';
const KEPT = ['Barn: address, name', 'Horse: number, weight, →Barn'];

describe('what a mail says besides', () => {
  it.each([
    'My nephew did something in Excel once but it died with his laptop.',
    'Right now everything is in one big spreadsheet.',
    'We have tried two other programs and neither was any good.',
    'I am not a technical person, so please keep it simple.',
    'It should run on the old computer in the office.',
    'The boss says that it must not cost more than last year.',
    'Let me know if you have any questions.',
    'It only ever happens in winter.',
    'It has to work on a phone as well.',
    'Everybody complains about the old system.',
    'By means of this we hope to save time.',
  ])('gives nothing: %s', (said) => {
    expect(tableLines(`${BEFORE} ${said}`)).toEqual(KEPT);
  });

  it('is listed as left out', () => {
    const { coverage } = prose.read({ id: 'mail', text: `${BEFORE} Right now everything is in one big spreadsheet.` });
    expect(coverage.sentences.at(-1)).toMatchObject({ status: 'ignored', why: 'says how it is done, not what is kept' });
  });

  it.each([
    ['Every laptop has a serial number.', 'Laptop: serial number'],
    ['We keep computers with a make and a year.', 'Computer: make, year'],
    ['Each report shows a title and a date.', 'Report: date, title'],
  ])('stays where something is kept: %s', (said, table) => {
    expect(tableLines(said).join('; ')).toContain(table);
  });
});
