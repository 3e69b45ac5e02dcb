import { expect, it } from 'vitest';
import type { DraftEntity, DraftReference } from './draft.js';
import { partsByName } from './parts-by-name.js';

const things = (...keys: readonly string[]): readonly DraftEntity[] =>
  keys.map((key) => ({
    id: key.replaceAll(' ', '_'),
    thing: { key, name: key },
    kind: 'thing',
    attributes: new Map(),
    identifiers: [],
    rules: [],
    origin: { kind: 'stated', spans: [], quote: '' },
  }));

const refers = (from: string, to: string, more: Partial<DraftReference> = {}): DraftReference => ({
  from,
  to,
  cardinality: 'many-to-one',
  required: true,
  evidence: { start: 0, end: 0, sentence: 0, pattern: 'test', weight: 1 },
  ...more,
});

const read = (references: readonly DraftReference[], ...keys: readonly string[]): string =>
  partsByName(references, things(...keys))
    .map(({ from, to }) => `${from}→${to}`)
    .join(' ');

it.each([
  ['joins a line to its whole', [], ['order', 'order line'], 'order_line→order'],
  ['turns what was taken the other way round', [refers('sale', 'sale_item')], ['sale', 'sale item'], 'sale_item→sale'],
  ['joins a thing to its type', [], ['permit', 'permit type'], 'permit→permit_type'],
  ['keeps what has a role', [refers('sale', 'sale_item', { role: 'first' })], ['sale', 'sale item'], 'sale→sale_item'],
  ['says nothing of other names', [], ['bed', 'bed linen'], ''],
  ['says nothing without a whole', [], ['order', 'bill line'], ''],
] as const)('%s', (_, references, keys, expected) => expect(read(references, ...keys)).toBe(expected));
