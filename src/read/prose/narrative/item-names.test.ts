import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { readItems } from './items/items.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const itemsIn = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ strand }) =>
    readItems(strand.tokens, 0).items.map(({ name, flag }) => (flag ? `${name}?` : name)),
  );

const expectItems = (text: string, expected: readonly string[]): void => expect(itemsIn(text)).toEqual(expected);

const attributesOf = (text: string, name: string): readonly string[] =>
  followedWith(text, [name]).claims.flatMap((claim) => (claim.kind === 'attribute' ? [claim.item.name] : []));

describe('what an item is called', () => {
  it.each([
    ['A code, when it happened and who made the change.', ['code', 'occurred at', 'changed by']],
    ['A code, where it came from, where it was sent to and where it is kept.', ['code', 'origin', 'destination', 'location']],
    ['A date, what it came to, how many were accepted and how much we refunded.', ['date', 'total', 'accepted count', 'amount refunded']],
    ['A date, the balance before and the balance after.', ['date', 'balance before', 'balance after']],
    ['A code, planned start, actual start, full name.', ['code', 'planned start', 'actual start', 'full name']],
    ['A code, kind of clay, sort of loft, a note.', ['code', 'clay kind', 'loft type', 'note']],
    ['A date, pass or fail, a note.', ['date', 'is passed?', 'note']],
    ['A code, the number of standing places and a note.', ['code', 'standing place count', 'note']],
    ['A code, an agreed annual fee and a note.', ['code', 'agreed annual fee', 'note']],
    ['A 12-digit number, a 24-hour phone and a note.', ['number', '24-hour phone', 'note']],
    ['A code, whether they have signed up to the ring scheme, whether it is lame we wait.', ['code', 'has signed up?', 'is lame?']],
    ['A tag unique across the loft, a ring number unique to the bird and a note.', ['tag', 'ring number', 'note']],
    ['A ring that is unique and is what we read out, a colour and a note.', ['ring', 'colour', 'note']],
    ['A code which is short and never changes, a colour and a note.', ['code', 'colour', 'note']],
    ['A code, they have a colour, a weight and a note.', ['code']],
  ])('%s', expectItems);
});

describe('what is no item', () => {
  it.each([
    ['A code, a note, which the till refuses above ten, a weight.', ['code', 'note', 'weight']],
    ['A code, a note, which of course no two of them share, a weight.', ['code', 'note', 'weight']],
    ['A code, a note, who must be another keeper, a weight.', ['code', 'note', 'weight']],
    ['A code, a weight, where the weight is exactly the sum of both.', ['code', 'weight']],
    ['A code, a verdict: 94 percent pass, 5 percent fail.', ['code', 'verdict']],
    ['A code, a note, which no two share, a weight.', ['code', 'note', 'weight']],
    ['A code, a coded list, a weight.', ['code', 'weight']],
    ['A code, a note, forty perches and a weight.', ['code', 'note', 'weight']],
  ])('%s', expectItems);
});

describe('a type of its own', () => {
  const referred = (text: string): readonly string[] =>
    followedWith(text, ['task type', 'type', 'van']).claims.flatMap((claim) => (claim.kind === 'relationship' ? [claim.from.key] : []));

  it.each([
    ['A task type has a code and a fee. A type has a name and a colour. A van has a code, a type and a note.', []],
    ['A task type has a code and a fee. A type has a name and a colour. A van has a code, the type and a note.', ['van']],
  ])('%s', (text, expected) => {
    expect(referred(text)).toEqual(expected);
  });
});

describe('what a list is called by whose it is', () => {
  it.each([
    ['A reading has the time, a value and a note.', 'reading', ['read at', 'value', 'note']],
    ['A kiln has a code, the day, how much and a fixed excess.', 'kiln', ['code', 'date', 'amount', 'fixed excess']],
    ['A kiln has the time, a value and a note.', 'kiln', ['time', 'value', 'note']],
    ['A kiln has a name, two flags that matter and a note.', 'kiln', ['name', 'note']],
    ['We have kilns. We only need the code, a height and a make.', 'kiln', ['code', 'height', 'make']],
    ['A kiln has a number that is unique and is what we call it, a height and a make.', 'kiln', ['number', 'height', 'make']],
  ])('%s', (text, name, expected) => {
    expect(attributesOf(text, name)).toEqual(expected);
  });
});
