import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { ruledOut } from './ruled-out.js';

await prose.prepare?.();
const out = (text: string): readonly string[] => ruledOut(spokenSentences(readSentences(scanBlocks(text)))).map(describeClaim);

describe('what running prose rules out', () => {
  it.each([
    ['We do not want rosters, timesheets or holiday calendars in here.', 'without roster, timesheet, holiday calendar'],
    ['I do not want to track donations.', 'without donation'],
    ['We never store passports.', 'without passport'],
    ['We do not need to keep any permits, honestly.', 'without permit'],
    ['We hold no invoices in this system.', 'without invoice'],
    ['Invoicing is handled in another system, so ignore it.', 'without invoicing'],
    ['The newsletter is out of scope for now.', 'without newsletter'],
    ['Ferries I keep in my own spreadsheet.', 'without ferry'],
    ['Please leave the insurance out.', 'without insurance'],
    ['Refunds are dealt with by the finance package.', 'without refund'],
  ])('%s', (text, expected) => {
    expect(out(text)).toEqual([expected]);
  });

  it.each([
    'We do not store the name of the keeper.',
    'A boat is never moved before it was inspected.',
    'No berth is shared.',
    'There is no boat without an owner.',
    'We keep each crate in a cold room.',
    'They do not need much about them.',
    'Boats are handled with care.',
    'Some crates leave with no inspection at all.',
  ])('rules nothing out: %s', (text) => {
    expect(out(text)).toEqual([]);
  });
});
