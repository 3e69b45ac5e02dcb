import { expect, it } from 'vitest';
import { amountsSaid } from './amounts-said.js';
import type { Token } from './token.js';

/** Tagged as the words of these sentences are. */
const TAGS: Readonly<Record<string, Token['tag']>> = {
  a: 'det',
  of: 'prep',
  as: 'prep',
  three: 'num',
  '2': 'num',
  '20': 'num',
  can: 'modal',
  may: 'modal',
  they: 'pron',
};
const tokens = (text: string): readonly Token[] =>
  text.split(' ').map((word, i) => ({
    text: word,
    lower: word.toLowerCase(),
    tag: TAGS[word] ?? (/s$/.test(word) ? 'noun' : word === 'have' ? 'aux' : 'verb'),
    start: i,
    end: i + 1,
  }));
const said = (text: string): string =>
  amountsSaid(tokens(text))
    .map((token) => token.text)
    .join(' ');

it.each([
  ['parcels have a maximum of three labels', 'parcels have up to three labels'],
  ['parcels have maximum of 2 labels', 'parcels have up to 2 labels'],
  ['parcels have a minimum of three labels', 'parcels have at least three labels'],
  ['users can add as many labels as they like', 'users can add any number of labels'],
  ['users can add as many labels as they want', 'users can add any number of labels'],
  ['parcels may have a number of labels', 'parcels may have several labels'],
  ['we keep a list of labels for each parcel', 'we keep several labels for each parcel'],
  ['parcels have a labels or several', 'parcels have several labels'],
])('says it plainly: %s', (text, plain) => {
  expect(said(text)).toBe(plain);
});

it.each([
  'parcels have a maximum of 20 metres',
  'parcels have a number of labels',
  'parcels have as many labels as letters',
  'parcels have a maximum of labels',
  'we keep a list of labels',
  'parcels need labels or several lids',
])('leaves what says something else: %s', (text) => {
  expect(said(text)).toBe(text);
});
