import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tableLines } from '../tables.fixture.js';
import { saidOfHappenings } from './said-of-happenings.js';

beforeAll(() => prose.prepare?.());

describe('happenings told by way of what is written of them', () => {
  it.each([
    'A log entry is made for every breakdown of a loom, with date and cause.',
    'An entry is kept for every breakdown of a loom, with date and cause.',
    'The breakdowns a loom has had are shown with date and cause.',
    'The breakdowns that a loom has had are listed with date and cause.',
    'There is a log of breakdowns, saying which loom, the date and the cause.',
    'Each recorded breakdown refers to a loom and gives the date and the cause.',
  ])('are rows of their own: %s', (said) => {
    expect(tableLines(`Each loom has a name and a colour. ${said}`)).toEqual(['Breakdown: cause, date, →Loom', 'Loom: colour, name']);
  });

  it.each([
    'An entry is made by a clerk for a loom.',
    'An entry is made for a loom, with a date.',
    'The breakdowns a loom has had are many.',
    'There is a list of looms, and each has a name.',
    'Each recording has a date.',
  ])('leaves the words of other sentences alone: %s', (said) => {
    const tokens = readSentences(scanBlocks(said))[0]?.tokens ?? [];
    expect(saidOfHappenings(tokens)).toBe(tokens);
  });
});
