/** A sentence that only gives a rule of a property makes no thing of it. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each course has a title, a nickname and a price.';

const courseOf = (sentence: string) => prose.read({ id: 'rule', text: `${BEFORE} ${sentence}` }).model.entities;

it.each([
  'Titles must be unique.',
  'Each title is unique.',
  'A title must not occur twice.',
  'Every title can be used only once.',
  'Two courses cannot have the same title.',
  'There must not be two courses with the same title.',
  'A title can only belong to one course.',
  'Duplicate titles are not allowed.',
])('%s', (sentence) => {
  const [course, ...more] = courseOf(sentence);
  expect(more).toEqual([]);
  expect(course?.attributes.map(({ id }) => id)).toEqual(['title', 'nickname', 'price']);
  expect(course?.identifiers.map(({ members }) => members)).toEqual([['title']]);
});

it.each([
  'The title and the nickname together are unique.',
  'The combination of title and nickname must be unique.',
  'Two courses cannot have the same title and nickname.',
])('%s', (sentence) => {
  const [course, ...more] = courseOf(sentence);
  expect(more).toEqual([]);
  expect(course?.identifiers.map(({ members }) => members)).toEqual([['title', 'nickname']]);
});

it.each([
  'The title may contain up to 80 characters.',
  'The title has at most 80 characters.',
  'The title cannot have more than 80 characters.',
])('takes a title for a property where its length is told: %s', (sentence) => {
  const [, ...more] = courseOf(sentence);
  expect(more).toEqual([]);
});

it('keeps the length', () => {
  const [course] = courseOf('The title may contain up to 80 characters.');
  expect(course?.attributes.find(({ id }) => id === 'title')?.rules.map(({ kind }) => kind)).toEqual(['max-length']);
});

it('leaves what is told of for the first time in the same sentence', () => {
  const entities = prose.read({ id: 'rule', text: 'Each core has a core code, which is unique, a depth and a length.' }).model.entities;
  expect(entities[0]?.attributes.map(({ id }) => id)).toEqual(['core_code', 'depth', 'length']);
});
