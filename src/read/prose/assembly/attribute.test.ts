import { expect, it } from 'vitest';
import type { Origin } from '../../../model/index.js';
import type { ListItem } from '../terms/list-item.js';
import { draftAttribute } from './attribute.js';

const origin: Origin = { kind: 'implied', pattern: 'test', confidence: 1, spans: [] };
const item = (name: string, words: string, qualifier = ''): ListItem => ({
  name,
  words: words.split(' '),
  start: 0,
  end: 0,
  number: 'one',
  inside: [],
  qualifier,
});

it.each([
  ['quantity on hand', 'quantity', '', 'integer'],
  ['weight out', 'weight', '', 'decimal'],
  ['duration minutes', 'duration', 'in minutes', 'duration'],
  ['colour faded', 'colour', '', 'text'],
])('%s is of the type of its head', (name, words, qualifier, kind) => {
  expect(draftAttribute(item(name, words, qualifier), 'pigeon', origin).type.kind).toBe(kind);
});
