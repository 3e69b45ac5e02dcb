import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { linesApart } from './lines-apart.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { follow } from './telling/tell.js';
import { thingsOf } from './thing-finder.js';

await prose.prepare?.();

/** What has attributes, by the names that the text gives its lines. */
function ownersIn(text: string, ...names: readonly string[]): readonly string[] {
  const reads = readStrands(spokenSentences(readSentences(scanBlocks(text))));
  const tallies = tallyNouns(reads);
  const things = thingsOf(
    names.flatMap((name) => {
      const tally = tallies.get(name);
      return tally ? [{ tally, score: 0.9 }] : [];
    }),
  );
  const { claims } = linesApart(follow(reads, things), reads, things);
  return [...new Set(claims.flatMap((claim) => (claim.kind === 'attribute' ? [claim.thing.key] : [])))];
}

const QUOTE = 'A quote has a number and a date. Its lines have a quantity, a price and a remark.';

describe('lines of several things', () => {
  it('are called by what each is a line of', () => {
    const text = `${QUOTE}\n\nA waybill has a number and a weight. Its lines have a crate count, a shelf and a seal number.`;
    expect(ownersIn(text, 'quote', 'waybill', 'line')).toEqual(['quote', 'quote line', 'waybill', 'waybill line']);
  });
  it('keep a full name that the text gives one of them', () => {
    const text = `A recipe line has a weight and a remark.\n\n${QUOTE}`;
    expect(ownersIn(text, 'quote', 'line')).toEqual(['recipe line', 'quote', 'quote line']);
  });
  it('are lines of what the letters stand for', () => {
    const text = `A purchase order has a number and a date. Its lines have a price and a remark.

${QUOTE} Crates are booked in. A crate has a mark and a time. The PO line has a quantity and a price.`;
    expect(ownersIn(text, 'quote', 'purchase order', 'line', 'crate')).not.toContain('po line');
  });
  it('stay one thing where they are of one', () => {
    expect(ownersIn(`${QUOTE} A line has a shelf and a mark.`, 'quote', 'line')).toEqual(['quote', 'line']);
  });
});
