import { beforeAll, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { spokenSentences } from './spoken.js';

beforeAll(() => prose.prepare?.());

const tagOf = (text: string, word: string): string =>
  spokenSentences(readSentences(scanBlocks(text)))
    .flatMap(({ tokens }) => tokens)
    .find(({ lower }) => lower === word)?.tag ?? '';

it.each([
  ['A manual is in one volume. We have 40 manuals.', 'manual'],
  ['Every claim goes with one fake. The fakes are kept apart.', 'fake'],
  ['The dish comes with a solid. Solids are weighed.', 'solid'],
  ['A lease covers one grave, has a number. Our graves are old.', 'grave'],
])('%s', (text, word) => expect(tagOf(text, word)).toBe('noun'));

it.each([
  ['The mood is grave. Our graves are old.', 'grave'],
  ['A manual lock is cheap. We have 40 manuals.', 'manual'],
  ['A lease covers one grave, has a number.', 'grave'],
])('%s', (text, word) => expect(tagOf(text, word)).toBe('adj'));
