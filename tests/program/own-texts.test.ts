/** Our own texts (`corpus/reading/`): what people type, and what they tell. Floors a little below what was measured; raise them with it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { alike } from '../../bench/reading/alike.js';
import { ownTexts } from '../../bench/reading/own-texts.js';
import { toLogical } from '../../src/design/logical/index.js';
import { originsOf } from '../../src/model/index.js';
import { mannerOf, surelyTells } from '../../src/read/prose/claims/manner.js';
import { readNaming } from '../../src/read/prose/claims/read-claims.js';
import { scanBlocks } from '../../src/read/prose/document/scan-blocks.js';
import { prose } from '../../src/read/prose/index.js';
import { readSentences } from '../../src/read/prose/language/read-sentences.js';

beforeAll(() => prose.prepare?.());

const f1 = (hits: number, expected: number, found: number): number => (expected + found === 0 ? 100 : (200 * hits) / (expected + found));

function found(expected: readonly string[], names: readonly string[]): number {
  const left = [...names];
  return expected.filter((name) => {
    const at = left.findIndex((other) => alike.exact(name, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const FLOORS = [
  { set: 'plain', tables: 84, references: 64 },
  { set: 'features', tables: 82.5, references: 58 },
  { set: 'short', tables: 79.5, references: 53.5 },
  { set: 'aside', tables: 78.5, references: 55 },
  { set: 'fresh', tables: 67.5, references: 36 },
  { set: 'fresh-aside', tables: 70, references: 40.5 },
  { set: 'unseen', tables: 71, references: 37.5 },
  { set: 'everyday', tables: 80, references: 53 },
  { set: 'told', tables: 58.8, references: 32.5 },
  { set: 'accounts', tables: 72, references: 41 },
] as const;

describe.each(FLOORS)('texts of our own: $set', ({ set, tables: fewest, references: least }) => {
  const items = ownTexts(set) ?? [];

  it('are written down without mistakes', () => {
    const unknown = items.flatMap(({ id, tables }) =>
      tables.flatMap(({ foreignKeys }) =>
        foreignKeys.filter(({ refTable }) => !tables.some(({ name }) => name === refTable)).map(({ refTable }) => `${id}: ${refTable}`),
      ),
    );
    expect(unknown).toEqual([]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('give their tables and what refers to what', () => {
    const scores = items.map(({ id, text, tables }) => {
      const read = toLogical(prose.read({ id, text }).model).tables;
      const references = (list: readonly { readonly name: string; readonly foreignKeys: readonly { readonly refTable: string }[] }[]) =>
        list.flatMap(({ name, foreignKeys }) => foreignKeys.map(({ refTable }) => `${name} ${refTable}`));
      const [wanted, got] = [references(tables), references(read)];
      return {
        tables: f1(
          found(
            tables.map(({ name }) => name),
            read.map(({ name }) => name),
          ),
          tables.length,
          read.length,
        ),
        references: f1(found(wanted, got), wanted.length, got.length),
      };
    });
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(scores.map(({ tables }) => tables))).toBeGreaterThan(fewest);
    expect(mean(scores.map(({ references }) => references))).toBeGreaterThan(least);
  });
});

/** Whether a text tells is asked before anything is read of it: most of a long text's first round would be for nothing. */
describe('what surely tells', () => {
  it('tells whatever the first round finds', () => {
    const items = [...(ownTexts('told') ?? []), ...(ownTexts('features') ?? [])];
    const manners = items.map(({ text }) => {
      const blocks = scanBlocks(text);
      const sentences = readSentences(blocks);
      return { sure: surelyTells(sentences), manner: mannerOf(sentences, readNaming(blocks, sentences)) };
    });
    expect(manners.filter(({ sure }) => sure).length).toBeGreaterThan(50);
    expect(new Set(manners.filter(({ sure }) => sure).map(({ manner }) => manner))).toEqual(new Set(['telling']));
  });
});

describe('what is read of a text', () => {
  it.each(['plain', 'features'])('stands somewhere in it: %s', (set) => {
    const nowhere = (ownTexts(set) ?? []).flatMap(({ id, text }) =>
      originsOf(prose.read({ id, text }).model).flatMap(({ path, origin }) =>
        'spans' in origin && !origin.spans.some(({ start, end }) => end > start) ? [`${id}: ${path}`] : [],
      ),
    );
    expect(nowhere).toEqual([]);
  });
});
