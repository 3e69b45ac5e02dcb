import { expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { occasionFirst } from './occasion-first.js';

await prose.prepare?.();

const said = (text: string): string =>
  readSentences(scanBlocks(text))
    .flatMap(({ tokens }) => occasionFirst(tokens))
    .map(({ lower }) => lower)
    .join(' ');

it.each([
  ['Divers mark buoys, and each time we want the date and the price.', 'each time a diver marks a buoy , we want the date and the price .'],
  ['What happens is this: a diver marks a buoy, and we note the date.', 'when a diver marks a buoy , we note the date .'],
  [
    'Dives are what keeps us busy: a diver marks a buoy, we note the date, and there is a price.',
    'when a diver marks a buoy , we note the date , and a price .',
  ],
  ['Once a diver has marked a buoy, we note the date.', 'once a diver marked a buoy , we note the date .'],
  ['Divers come each time the weather is fine.', 'divers come each time the weather is fine .'],
  ['Once a diver has been paid, we note the date.', 'once a diver has been paid , we note the date .'],
])('%s', (text, plain) => {
  expect(said(text)).toBe(plain);
});
