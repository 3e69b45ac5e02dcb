/** How things hang together that a line or two speaks of. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const columnsOf = (text: string, table: string): string => tableLines(text).find((line) => line.startsWith(`${table}:`)) ?? '';

describe('of which', () => {
  it.each([
    ['Lamps come in versions with a wattage and a colour. A lamp has a code.', 'Version', '→Lamp'],
    ['Guides write tours made of stages and exercises. A stage has a length, an exercise has a level.', 'Exercise', '→Tour'],
    ['Zones can have child zones, gates and sensors. A zone has a code.', 'Zone', '→Zone'],
    ['Zones can have child zones, gates and sensors. A zone has a code.', 'Gate', '→Zone'],
    ['Divers start a conversation. A conversation has a topic.', 'Conversation', '→Diver'],
    ['Divers book dives. After the dive, the diver rates it from 1 to 5. A dive has a date and a depth.', 'Rating', '→Dive'],
    ['Drivers take tests. A test has a title and a date. We store each attempt with its score.', 'Attempt', '→Driver, '],
  ])('%s', (text, table, reference) => expect(columnsOf(text, table)).toContain(reference));
});

it('takes what is taken by many for shared', () => {
  expect(tableNames('Drivers take tests. A test has a title and a date. A driver has a licence number.')).toHaveLength(3);
});

describe('what is no reference', () => {
  it.each([
    ['Divers can have several logs with a title and share them by link. A log has a date.', 'Log', ['date', 'title']],
    ['Guides plan dives with a date and a limit of divers. A diver has a nickname.', 'Dive', ['date', 'limit of divers']],
    ['Drawings go through sketch, check and signed. A drawing has a number.', 'Drawing', ['number', 'status']],
  ])('%s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(columns));

  it('to whom something is removed by', () => {
    const text = 'Guides can remove divers. A guide has a phone number. A diver has a nickname.';
    expect(tableNames(text)).toEqual(['Diver', 'Guide']);
  });
});

describe('where a list is closed', () => {
  const text = 'A rope has strands with a colour and a length, knots and a label. Knots have a name and a use.';

  it('the rest is of the whole', () => {
    expect(plainColumns(text, 'Strand')).toEqual(['colour', 'length']);
    expect(columnsOf(text, 'Rope')).toContain('label');
  });
});

describe('several verbs of one subject', () => {
  it.each([
    ['Divers open logs and post hints. A log has a title, a hint has a text.', 'Hint'],
    ['Divers sort finds into boxes. A find has a depth, a box has a number.', 'Find'],
  ])('%s', (text, table) => expect(tableNames(text)).toContain(table));

  it('say what each is done to', () => {
    const text = 'Divers write hints and combine them into guides. A guide has a title, a hint has a text.';
    expect(tableNames(text)).toEqual(['Diver', 'Guide', 'Guide Hint', 'Hint']);
  });
});

describe('what is no thing of its own', () => {
  it.each([
    ['Divers vote in contests. A contest has a title and an end date. Results are shown after the end.', 'Result'],
    ['Logs have a title and a date. Deleted logs stay for a month.', 'Deleted log'],
  ])('%s', (text, table) => expect(tableNames(text)).not.toContain(table));
});

it('keeps a row for each of two that something is told per', () => {
  const text = 'Each diver has an air balance per region and season. A diver has a name and a licence number.';
  expect(columnsOf(text, 'Air balance')).toBe('Air balance: region, season, →Diver');
});

describe('where somebody moves it', () => {
  const text = 'Divers log finds. Experts move finds through stages and add notes. A find has a depth, a stage has a title.';

  it('it is in one of them', () => expect(columnsOf(text, 'Find')).toContain('→Stage'));
});

it('takes how much for no thing', () => {
  const text =
    'Divers sell prints of a photo at a price. A photo has a title and a depth. Buyers order prints, vote for photos and rate divers.';
  expect(tableNames(text)).not.toContain('Price');
  expect(tableNames(text)).toContain('Vote');
});
