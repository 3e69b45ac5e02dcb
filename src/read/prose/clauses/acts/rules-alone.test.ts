/** A sentence that only gives a rule of a property makes no thing of it. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';

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
  'The title must be different for every course.',
  'The title differs for each course.',
  'Make sure that the title is unique.',
  'Courses have unique titles.',
  'Each course has a unique title.',
  'Only one course can have a given title.',
])('%s', (sentence) => {
  const [course, ...more] = courseOf(sentence);
  expect(more).toEqual([]);
  expect(course?.attributes.map(({ id }) => id)).toEqual(['title', 'nickname', 'price']);
  expect(course?.identifiers.map(({ members }) => members)).toEqual([['title']]);
});

it.each([
  'The title and the nickname together are unique.',
  'The combination of title and nickname must be unique.',
  'Together, title and nickname are unique.',
  'Courses are identified by title and nickname together.',
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

it.each([
  'We tell courses apart by their title.',
  'Courses are told apart by their title.',
  'We know each course by its title.',
  'The title uniquely identifies a course.',
])('%s', (sentence) => {
  const [course, ...more] = courseOf(sentence);
  expect(more).toEqual([]);
  expect(course?.identifiers.map(({ members }) => members)).toEqual([['title']]);
});

const rulesOf = (sentence: string, property: string): readonly string[] =>
  (courseOf(sentence)[0]?.attributes.find(({ id }) => id === property)?.rules ?? []).map((rule) =>
    'value' in rule ? `${rule.kind} ${rule.value}` : rule.kind,
  );

it.each([
  ['The price must be zero or more.', 'price', ['min 0']],
  ['Negative prices are not allowed.', 'price', ['min 0']],
  ['The minimum price is 3.', 'price', ['min 3']],
  ['The maximum price is 90.', 'price', ['max 90']],
  ['Price >= 3.', 'price', ['min 3']],
  ['The price must be 3-90.', 'price', ['min 3', 'max 90']],
  ['The maximum length of the title is 80 characters.', 'title', ['max-length 80']],
  ['The title must not be longer than 80 characters.', 'title', ['max-length 80']],
])('%s', (sentence, property, rules) => expect(rulesOf(sentence, property)).toEqual(rules));

it.each([
  'The price is 10, 20 or 40.',
  'The price can only be 10, 20 or 40.',
  'The price is one of 10, 20 and 40.',
  'Allowed values for the price are 10, 20 and 40.',
])('%s', (sentence) => {
  const [course, ...more] = courseOf(sentence);
  const price = course?.attributes.find(({ id }) => id === 'price');
  expect(more).toEqual([]);
  expect(price?.type.kind).not.toBe('choice');
  expect(price?.rules).toEqual([expect.objectContaining({ kind: 'one-of', values: [10, 20, 40] })]);
});

it('makes no values of how much there is at least', () => {
  const [course] = courseOf('The price must be zero or more.');
  expect(course?.attributes.find(({ id }) => id === 'price')?.type.kind).not.toBe('choice');
});

it('keeps the length', () => {
  const [course] = courseOf('The title may contain up to 80 characters.');
  expect(course?.attributes.find(({ id }) => id === 'title')?.rules.map(({ kind }) => kind)).toEqual(['max-length']);
});

it('leaves what is told of for the first time in the same sentence', () => {
  const entities = prose.read({ id: 'rule', text: 'Each core has a core code, which is unique, a depth and a length.' }).model.entities;
  expect(entities[0]?.attributes.map(({ id }) => id)).toEqual(['core_code', 'depth', 'length']);
});
