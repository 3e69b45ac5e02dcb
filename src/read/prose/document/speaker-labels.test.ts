import { describe, expect, it } from 'vitest';
import { scanBlocks } from './scan-blocks.js';

const said = (text: string): readonly string[] => scanBlocks(text).map((block) => block.text);

describe('who speaks in a conversation', () => {
  it.each([
    ['[10:02] Jan: kilns have a number\n[10:03] Eva: and glazes?', ['kilns have a number', 'and glazes?']],
    ['12/03/2024, 09:12 - Jo Ray: boats have a name\n12/03/2024, 09:14 - Al: ok', ['boats have a name', 'ok']],
    ['Ann: what?\nBo: kilns\nAnn: with?\nBo: a size', ['what?', 'kilns', 'with?', 'a size']],
    ['Member: name, phone\nPlot: number, size', ['Member: name, phone', 'Plot: number, size']],
  ])('%s', (text, blocks) => expect(said(text)).toEqual(blocks));
});
