import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { readStrands } from './read-narrative.js';
import { tellAll } from './tell.js';
import { thingsOf } from './thing-finder.js';

await prose.prepare?.();

/** What is told of both together, where barges and lamps have lists of their own. */
function toldOfBoth(text: string, ...names: readonly string[]): readonly string[] {
  const reads = readStrands(
    readSentences(scanBlocks(`A barge has a name, a length and a draught.\n\nA lamp has a maker, a wattage and a price.\n\n${text}`)),
  );
  const tallies = tallyNouns(reads);
  const scored = names.flatMap((name) => {
    const tally = tallies.get(name);
    return tally ? [{ tally, score: 0.9 }] : [];
  });
  return tellAll(reads, thingsOf(scored))
    .map(describeClaim)
    .filter((claim) => /barge (lamp|hatch)/.test(claim));
}

describe('a list of two things together', () => {
  it.each([
    'For every lamp on a barge we note the fitting date, the deck and whether it is spare.',
    'Against each lamp seen on each barge we write the fitting date, the deck and whether it is spare.',
    'A barge is lit at night: for each lamp on it there is a fitting date, a deck and a flag whether it is spare.',
  ])('is of both: %s', (text) => {
    const claims = toldOfBoth(text, 'barge', 'lamp');
    expect(claims).toEqual(expect.arrayContaining(['many barge lamp belongs to one barge', 'many barge lamp belongs to one lamp']));
    expect(claims.join('\n')).toMatch(/fitting date/);
  });
  it('goes on behind the word for the pair', () => {
    const text = 'A barge carries many lamps and a lamp goes on many barges. That pairing has a fitting date and a deck.';
    expect(toldOfBoth(text, 'barge', 'lamp').join('\n')).toMatch(/barge lamp\.fitting date/);
    const told = 'A barge carries many lamps and a lamp goes on many barges, and the angle is a property of that pairing.';
    expect(toldOfBoth(told, 'barge', 'lamp').join('\n')).toMatch(/barge lamp\.angle/);
  });
  it('is of the part alone where nothing else is listed of that', () => {
    const text = 'For every hatch on a barge we note the hatch number, the width and whether it is locked.';
    expect(toldOfBoth(text, 'barge', 'hatch')).toEqual([]);
  });
  it('is of the part alone where no whole is named', () => {
    expect(toldOfBoth('For every lamp we note the fitting date and whether it is spare.', 'barge', 'lamp')).toEqual([]);
  });
});
