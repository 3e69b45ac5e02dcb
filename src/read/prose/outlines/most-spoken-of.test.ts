import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { thingsCalled } from '../terms/mentions.fixture.js';
import { mostSpokenOf } from './most-spoken-of.js';

beforeAll(() => prose.prepare?.());

/** The thing that the section under a heading speaks of most. */
function spokenOf(text: string, heading: string, names: readonly string[], mayBe: (key: string) => boolean = () => true) {
  const blocks = scanBlocks(text);
  const section = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(heading));
  return mostSpokenOf(blocks, readSentences(blocks), thingsCalled(...names))(section, ({ key }) => mayBe(key))?.key;
}

const harbour = `## Arrivals
The crane waits. The crane lifts a boat. The boat is weighed.
The crane goes back.
## Departures
The boat is washed. The boat leaves, and the crane rests. A pier is free.
## Weather
It rains.
`;
const things = ['boat', 'crane', 'pier'];

describe('the thing that a section speaks of most', () => {
  it('is counted in that section alone', () => {
    expect(spokenOf(harbour, 'Arrivals', things)).toBe('crane');
    expect(spokenOf(harbour, 'Departures', things)).toBe('boat');
  });

  it('is none where the section speaks of none', () => expect(spokenOf(harbour, 'Weather', things)).toBeUndefined());

  it('is counted in the heading, too', () => {
    const text = '## Pier of piers\nA boat comes.\n## Else\nA boat goes.\n';
    expect(spokenOf(text, 'Pier', things)).toBe('pier');
  });

  it('is the next one where it may not be the first', () => {
    expect(spokenOf(harbour, 'Departures', things, (key) => key !== 'boat')).toBe('crane');
    expect(spokenOf(harbour, 'Departures', things, () => false)).toBeUndefined();
  });

  it('is nobody', () => {
    const text = '## Desk\nThe clerk calls the clerk. The clerk has a stamp.\n';
    expect(spokenOf(text, 'Desk', ['clerk', 'stamp'])).toBe('stamp');
  });

  it('is one of the five that the whole document comes back to', () => {
    const others = ['boat', 'crane', 'pier', 'rope', 'mast'];
    const often = others.map((name) => `The ${name} is wet. The ${name} is dry. The ${name} is old. The ${name} is new.`).join(' ');
    const text = `## Yard\n${often}\n## Office\nThe lamp is on. The lamp is off. The lamp is new. A rope is there.\n`;
    expect(spokenOf(text, 'Office', ['lamp', ...others])).toBe('rope');
    expect(spokenOf(text, 'Office', ['lamp', ...others.filter((name) => name !== 'mast')])).toBe('lamp');
  });

  it('is another one in another section', () => {
    const blocks = scanBlocks(harbour);
    const of = mostSpokenOf(blocks, readSentences(blocks), thingsCalled(...things));
    const sections = blocks.flatMap(({ kind }, i) => (kind === 'heading' ? [i] : []));
    expect(sections.map((section) => of(section, () => true)?.key)).toEqual(['crane', 'boat', undefined]);
  });

  it('takes one place among the five, however many names it has', () => {
    const ship = { key: 'boat', name: 'boat' };
    const blocks = scanBlocks('## Pier\nThe boat is wet. The boat is dry. The crane is old.\n');
    const names = ['boat', 'vessel', 'barge', 'hull', 'ship'].map((name) => [name, ship] as const);
    const of = mostSpokenOf(blocks, readSentences(blocks), new Map([...names, ['crane', { key: 'crane', name: 'crane' }]]));
    expect(of(0, ({ key }) => key !== 'boat')?.key).toBe('crane');
  });

  it('is counted by all its names', () => {
    const ship = { key: 'boat', name: 'boat' };
    const text = '## Pier\nThe vessel comes. The vessel goes. The boat stays. The crane lifts. The crane turns.\n';
    const blocks = scanBlocks(text);
    const of = mostSpokenOf(
      blocks,
      readSentences(blocks),
      new Map([
        ['crane', { key: 'crane', name: 'crane' }],
        ['boat', ship],
        ['vessel', ship],
      ]),
    );
    expect(of(0, () => true)?.key).toBe('boat');
  });
});
