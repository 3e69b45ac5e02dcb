import { beforeAll, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import type { Chunk } from './chunk.js';
import { chunksOf } from './chunks.js';

beforeAll(() => prose.prepare?.());

const shown = (chunk: Chunk): string => {
  if (chunk.kind === 'noun')
    return `[${chunk.preposition ? `${chunk.preposition} ` : ''}${chunk.phrase.text}${chunk.many ? '+' : chunk.exactly ? '=1' : ''}]`;
  if (chunk.kind === 'verb') return `<${chunk.negated ? 'not ' : ''}${chunk.base}${chunk.passive ? ' passive' : ''}>`;
  return chunk.word;
};
const chunks = (text: string): string =>
  readSentences(scanBlocks(text))
    .flatMap(({ tokens }) => chunksOf(tokens).map(shown))
    .join(' ');

it.each([
  ['A canteen is run by one cook.', '[canteen] <run passive> [by cook=1] clause'],
  ['A quarry houses several cranes.', '[quarry] <house> [cranes+] clause'],
  ['Each buoy has a mooring and stands on one reef.', '[buoy] <have> [mooring] and <stand> [on reef=1] clause'],
  ['Wardens can be assigned to one or more parks.', '[Wardens+] <assign passive> [to parks+] clause'],
  ['Every kayak has a year of construction.', '[kayak] <have> [year of construction] clause'],
  ['Each depot has sites with an address.', '[depot] <have> [sites+] [with address] clause'],
  ['We need to record repairs.', 'we <record> [repairs+] clause'],
  ["We don't need invoices.", 'we <not need> [invoices+] clause'],
  ['Tents have an owner, e.g. scouts.', '[Tents+] <have> [owner] , example [scouts+] clause'],
])('%s', (text, expected) => expect(chunks(text)).toBe(expected));
