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
  ['30|45|60 minutes', { kind: 'integer', unit: 'minutes' }, [30, 45, 60]],
  ['1|2|3|5|8', { kind: 'integer' }, [1, 2, 3, 5, 8]],
  ['0.5|1.5', { kind: 'decimal' }, [0.5, 1.5]],
])('numbers that are listed are numbers: %s', (inside, type, values) => {
  const draft = draftAttribute({ ...item('length', 'length'), inside: inside.split('|') }, 'lesson', origin);
  expect(draft).toMatchObject({ type, rules: [{ kind: 'one-of', values }] });
});

it('sizes that only look like numbers stay choices', () => {
  const draft = draftAttribute({ ...item('size', 'size'), inside: ['2XL', '3XL'] }, 'shirt', origin);
  expect(draft.type.kind).toBe('choice');
});

it.each([
  ['quantity on hand', 'quantity', '', 'integer'],
  ['weight out', 'weight', '', 'decimal'],
  ['duration minutes', 'duration', 'in minutes', 'duration'],
  ['colour faded', 'colour', '', 'text'],
])('%s is of the type of its head', (name, words, qualifier, kind) => {
  expect(draftAttribute(item(name, words, qualifier), 'pigeon', origin).type.kind).toBe(kind);
});
