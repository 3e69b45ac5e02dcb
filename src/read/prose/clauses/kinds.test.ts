import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

function valuesOf(text: string): readonly string[] {
  const { entities } = prose.read({ id: 'kinds', text }).model;
  return entities.flatMap(({ attributes }) =>
    attributes.flatMap(({ name, type }) => (/type|kind/i.test(name) && type.kind === 'choice' ? type.values : [])),
  );
}

describe('what something is one of', () => {
  it.each([
    [
      'A patron is either a pupil or a club. A pupil has a date of birth, a club a tax number. Patrons have a name.',
      ['Club: tax number, →Patron', 'Patron: name, type', 'Pupil: date of birth, →Patron'],
    ],
    ['Craft are ferries, tugs or barges. Each craft has a name and a length.', ['Craft: length, name, type']],
    [
      'A plan may be a family plan or a school plan. Family plans have a head count. A plan has a price.',
      ['Family plan: head count, →Plan', 'Plan: price, type'],
    ],
    ['There are three sorts of pass: day, weekend and season. A pass has a price.', ['Pass: price, type']],
    ['Cabins come in two types: inside or outside. A cabin has a number.', ['Cabin: number, type']],
    ['We have two kinds of guests: adults and juniors. Guests have a name.', ['Guest: kind, name']],
    ['Tickets (single, day or monthly) have a price.', ['Ticket: price, type']],
  ])('%s', (text, tables) => expect(tableLines(text)).toEqual(tables));

  it.each([
    ['There are three sorts of pass: day, weekend and season. A pass has a price.', ['day', 'weekend', 'season']],
    ['We have two types of guests: private and business guests. Guests have a name.', ['private', 'business']],
  ])('knows the values: %s', (text, values) => expect(valuesOf(text)).toEqual(values));
});
