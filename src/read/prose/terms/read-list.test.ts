import { beforeAll, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { readList } from './read-list.js';

beforeAll(() => prose.prepare?.());

const listed = (text: string): readonly string[] =>
  readSentences(scanBlocks(`A berth has ${text}.`)).flatMap(({ tokens }) =>
    readList(tokens, 3).items.map(({ name, inside }) => (inside.length > 0 ? `${name} [${inside.join('|')}]` : name)),
  );

it.each([
  ['a depth and a state (open, taken)', ['depth', 'state [open|taken]']],
  ['a depth and a state: open, taken or closed', ['depth', 'state [open|taken|closed]']],
  ['a depth and a state - open or taken', ['depth', 'state [open|taken]']],
  ['a state: open or taken, and a depth', ['state [open|taken]', 'depth']],
  ['a depth and a kind – wet or dry – and a price', ['depth', 'kind [wet|dry]', 'price']],
  ['a depth and a kind of wet or dry', ['depth', 'kind [wet|dry]']],
  ['a size, which is small or large, and a price', ['size [small|large]', 'price']],
])('reads what a property may be: %s', (text, items) => {
  expect(listed(text)).toEqual(items);
});

it.each([
  ['a depth, a tide table, etc., for later viewing', ['depth', 'tide table']],
  ['a depth, a length, etc., records of the tides', ['depth', 'length']],
  ['a depth; in addition, the moles are painted', ['depth']],
  ['a depth, a fee, used to pay the harbour', ['depth', 'fee']],
  ['a depth, a fee, and remarks need to be recorded', ['depth', 'fee', 'remarks']],
  ['a depth, a data type, and file upload path', ['depth', 'data type', 'file upload path']],
  ['a depth and a mooring height for checking and billing purposes', ['depth', 'mooring height']],
  ['a depth, a password and a phone for registration and login', ['depth', 'password', 'phone']],
  ['a depth, a reason for cancellation and a fee', ['depth', 'reason for cancellation', 'fee']],
  ['a depth, and whether it includes water', ['depth', 'includes water']],
  ['a depth, and whether it is covered', ['depth', 'is covered']],
])('knows what is an item and what is said of the list: %s', (text, items) => {
  expect(listed(text)).toEqual(items);
});

it.each([
  ['a size and, optionally, a depth', ['size', 'depth: optionally']],
  ['a size, a fee and, if known, a depth', ['size', 'fee', 'depth: if known optional']],
  ['a size and, where available, a depth, and a fee', ['size', 'depth: where available optional', 'fee']],
  ['a size, if known, and a depth', ['size: optional if known', 'depth']],
])('reads of which item a condition is said: %s', (text, items) => {
  const read = readSentences(scanBlocks(`A berth has ${text}.`)).flatMap(({ tokens }) => readList(tokens, 3).items);
  expect(read.map(({ name, qualifier }) => (qualifier ? `${name}: ${qualifier}` : name))).toEqual(items);
});
