import { expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { withoutGiven } from './without-given.js';

await prose.prepare?.();

const said = (text: string): string =>
  withoutGiven(readSentences(scanBlocks(text))[0]?.tokens ?? [])
    .map((token) => token.text)
    .join(' ');

it.each([
  ['We look for guides with a given language.', 'We look for guides with a language .'],
  ['Each shift is on any given day.', 'Each shift is on any day .'],
  ['A guide has a particular role.', 'A guide has a role .'],
])('leaves out what says nothing: %s', (text, plain) => {
  expect(said(text)).toBe(plain);
});

it.each([
  ['A guide has a given name.', 'A guide has a given name .'],
  ['A guide is given a key.', 'A guide is given a key .'],
])('leaves the rest: %s', (text, plain) => {
  expect(said(text)).toBe(plain);
});
