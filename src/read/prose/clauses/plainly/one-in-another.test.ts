import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tableLines } from '../tables.fixture.js';
import { oneInAnother } from './one-in-another.js';

beforeAll(() => prose.prepare?.());

describe('one in another in a third', () => {
  it.each([
    'Archives are divided into folders and the folders into letters.',
    'Each archive consists of folders, which in turn consist of letters.',
    'An archive is made up of folders; these are made up of letters.',
    'We have archives. They have folders, and those have letters.',
    'An archive has many folders and each of them many letters.',
    'Archives > folders > letters.',
  ])('is each of the next: %s', (said) => {
    expect(tableLines(`${said} A letter has a date.`)).toEqual([
      expect.stringMatching(/^Archive: (name)?$/),
      expect.stringMatching(/^Folder: (name, )?→Archive$/),
      'Letter: date, →Folder',
    ]);
  });

  it.each([
    'Take turns in the garden.',
    'These are the folders of an archive.',
    'An archive has folders, and each of them has a date.',
    'A folder is put into a drawer.',
    'Open > close the lid.',
  ])('leaves the words of other sentences alone: %s', (said) => {
    const tokens = readSentences(scanBlocks(said))[0]?.tokens ?? [];
    expect(oneInAnother(tokens)).toEqual(tokens);
  });
});
