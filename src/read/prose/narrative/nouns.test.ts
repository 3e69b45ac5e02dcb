import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { namesOf, nounsOf } from './nouns.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { ranked } from './thing-finder.js';

const tokensOf = (text: string) => readSentences(scanBlocks(text)).flatMap(({ tokens }) => tokens);
const namesIn = (text: string) => nounsOf(tokensOf(text)).flatMap(namesOf);
const tallied = (text: string) => tallyNouns(readStrands(spokenSentences(readSentences(scanBlocks(text)))));

describe('names in running prose', () => {
  it('ends a name at the plural that does something', () => {
    expect(namesIn('The gardeners ring the office when hedges differ.')).toEqual(expect.arrayContaining(['gardener', 'hedge']));
    expect(namesIn('The gardeners ring the office when hedges differ.').filter((name) => /ring|differ/.test(name))).toEqual([]);
  });
  it('takes no word for which one, or how big, into a name', () => {
    expect(namesIn('A bigger hedge and the same gardener.')).toEqual(['hedge', 'gardener']);
    expect(namesIn('A monthly cutting, an extra gardener and a routine trim.')).toEqual(['cutting', 'gardener', 'trim']);
    expect(namesIn('Each scheduled cutting of a hedge.')).toContain('scheduled cutting');
  });
  it('knows no thing in what one of it is told by', () => {
    const text = 'A goat is known by its tag. With the tag goes the breed, the colour and the date it came. Its barcode is unique.';
    const names = ranked(tallied(text)).map(({ tally }) => tally.key);
    expect(names).toContain('goat');
    expect(names.filter((name) => /^(tag|barcode)$/.test(name))).toEqual([]);
  });
  it('ends a name before an adverb, a past and what one of it does', () => {
    for (const text of [
      'Hedge cuttings likewise.',
      'Hedge cuttings likewise concern the owner.',
      'When a hedge trimmer broke we rang.',
      'A hedge trimmer breaks down into parts.',
      'Along a hedge sit the trimmers.',
    ])
      expect(namesIn(text).filter((name) => / (likewise|broke|break|sit|concern)$/.test(name))).toEqual([]);
    expect(namesIn('We note the hedge breaks.')).toContain('hedge break');
  });
  it('takes an adjective behind "a" for a name where no noun follows', () => {
    const spoken = (text: string) =>
      spokenSentences(readSentences(scanBlocks(text)))
        .flatMap(({ tokens }) => nounsOf(tokens))
        .flatMap(namesOf);
    expect(spoken('An alert carries a code.')).toContain('alert');
    expect(spoken('Each round references the hedge.')).toContain('round');
    expect(spoken('When a shed stands empty that is a void: the shed and the day.')).toContain('void');
    expect(spoken('Each shed has charge points.')).toContain('charge point');
    expect(spoken('We record which stamp they used.')).toContain('stamp');
    expect(spoken('We go round with a saw, past the sheds round the lake.')).not.toContain('round');
    expect(spoken('A good gardener carries a saw.')).not.toContain('good');
  });
  it('takes no share into a name', () => {
    expect(namesIn('About ten per cent hedges.')).not.toContain('cent hedge');
  });
});

describe('what is counted of names', () => {
  it('knows what a number or a code is of', () => {
    const tallies = tallied('We write the hedge number and the gardener code on the slip.');
    expect(tallies.get('hedge')?.identified).toBe(1);
    expect(tallies.get('gardener')?.identified).toBe(1);
  });
  const signs = (text: string, key: string) => {
    const found = tallied(text).get(key)?.signs;
    return Object.entries(found ?? {}).flatMap(([sign, times]) => (times > 0 ? [sign] : []));
  };
  it('knows what is written down, made or had, and of what there are several', () => {
    expect(signs('Later they prune. We record a cutting.', 'cutting')).toContain('made');
    expect(signs('Cuttings are logged by the gardener.', 'cutting')).toContain('kept');
    expect(signs('We have gardeners and little else.', 'gardener')).toContain('had');
    expect(signs('They ask for every cutting.', 'cutting')).toContain('another');
  });
  it('knows what heads a paragraph or a list', () => {
    expect(signs('Then the gardeners.', 'gardener')).toContain('headed');
    expect(signs('Recalls: whoever bought one.', 'recall')).toContain('headed');
    expect(signs('Cuttings: hedge, day, length, and who did it.', 'cutting')).toContain('listHead');
    expect(signs('Waste goes out on a docket: skip, weight, driver and day.', 'docket')).toContain('listNear');
  });
  it('knows what a list in brackets or in the next sentence is of', () => {
    expect(signs('Shears come from a dealer (name, phone, address).', 'dealer')).toContain('bracketed');
    expect(signs('Shears come in a colour (red, green).', 'colour')).not.toContain('bracketed');
    expect(signs('The dealers are few. Each has a name and a phone.', 'dealer')).toContain('resumed');
  });
});
