/** How houses and those who run them say what they do: who is put to what, for how long, which of several. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const columnsOf = (text: string, table: string): string => tableLines(text).find((line) => line.startsWith(`${table}:`)) ?? '';

describe('who is put to what', () => {
  it('is of what needs somebody', () => {
    const text = 'A medic is assigned to each heat. Heats have a number and a time. Medics have a phone number.';
    expect(columnsOf(text, 'Heat')).toContain('→Medic');
    expect(columnsOf(text, 'Medic')).not.toContain('→Heat');
  });

  it('is several to several where both are said of many', () => {
    expect(tableNames('Medics are assigned to heats. Heats have a number. Medics have a phone number.')).toContain('Medic Heat');
  });
});

describe('from and to', () => {
  it('are said of what is carried', () => {
    const text = 'Rowers carry crates from a quay to a shed. Quays have a number. Sheds have a name. A crate has a weight.';
    expect(columnsOf(text, 'Crate')).toContain('→Shed');
    expect(columnsOf(text, 'Quay')).toBe('Quay: number');
  });
});

describe('for how long', () => {
  it.each([
    ['Divers reserve cabins for a period. Cabins have a number.', ['end date', 'start date']],
    ['Divers reserve cabins for a certain time span. Cabins have a number.', ['end date', 'start date']],
  ])('%s', (text, columns) => expect(plainColumns(text, 'Reservation')).toEqual(columns));

  it('a year is no property', () =>
    expect(plainColumns('A hut is leased to one diver for a year. Huts have a number.', 'Hut')).toEqual(['number']));

  it('an interval is no thing', () =>
    expect(tableNames('Huts have a number and are aired at regular intervals. Divers have a name.')).toEqual(['Diver', 'Hut']));
});

describe('which of several', () => {
  it('examples are no things', () =>
    expect(tableNames('Divers report hazards like reefs or lost nets, with a photo.')).not.toEqual(expect.arrayContaining(['Reef'])));

  it.each([
    ['A cave has several ropes at different gates. Gates have a number. Ropes have a length.', 'Rope', '→Gate'],
    ['A tour starts on a fixed weekday in one of two huts. Huts have a name. Tours have a title.', 'Tour', '→Hut'],
  ])('%s', (text, table, reference) => expect(columnsOf(text, table)).toContain(reference));

  it('what some are like is no name', () =>
    expect(tableNames('We give tours for novices and advanced divers. Divers join tours. Tours have a title.')).not.toContain(
      'Advanced diver',
    ));
});

describe('what is done', () => {
  it('by either of two verbs', () =>
    expect(tableNames('Wardens spray or fertilise hedges. A hedge has a length.')).toEqual(expect.arrayContaining(['Hedge', 'Warden'])));

  it('as a favourite', () =>
    expect(tableLines('Divers can mark wrecks as favourites. Wrecks have a name.')).toContain('Favourite: →Diver, →Wreck'));

  it('with what others made', () =>
    expect(tableLines('Wardens create quizzes. Divers take a quiz. A quiz has a title.')).toContain('Quiz: title, →Warden'));

  it('to what stays an object', () =>
    expect(tableNames('Divers can follow a wreck to be notified of changes. Wrecks have a name.')).toContain('Follow'));

  it('and ends the clause', () =>
    expect(plainColumns('Divers have badges that expire. A badge has a number.', 'Badge')).toEqual(['expires at', 'number']));
});

it('leaves what is paid to whoever pays it', () =>
  expect(tableLines('Divers pay a monthly fee, and cabins are rented. Cabins have a number.')).toContain('Rental: →Cabin, →Diver'));

describe('what happens', () => {
  it.each([
    ['Dives take place in a lagoon of a reef. Lagoons have a name and a depth. A dive has a date.', 'Dive', '→Lagoon'],
    ['After every dive the guide files a report. Dives have a date. A report has a text.', 'Report', '→Dive'],
    ['Tours start at one of your three piers. Piers have a name. A tour has a title.', 'Tour', '→Pier'],
  ])('%s', (text, table, reference) => expect(columnsOf(text, table)).toContain(reference));

  it('has several who came', () =>
    expect(tableNames('Each drill records who took part. Divers have a name. A drill has a date.')).toEqual(
      expect.arrayContaining(['Diver', 'Drill', 'Drill Diver']),
    ));

  it('is no property of whoever ticks them off', () =>
    expect(plainColumns('Wardens confirm who came. Wardens have a phone number. Divers join tours.', 'Warden')).toEqual(['phone number']));
});

describe('whoever runs it', () => {
  it.each([
    ['A bakery delivers loaves to cafés. Loaves have a price. Cafés have an address.', 'Bakery'],
    ['Our diving club keeps boats. Boats have a length.', 'Diving club'],
  ])('%s', (text, house) => expect(tableNames(text)).not.toContain(house));
});

describe('words that could be two', () => {
  it.each([
    ['A guide checks a rope and reports defects. Ropes have a length.', 'Reports defect'],
    ['Broken masks go to a mender. A mask has a size.', 'Broken mask'],
    ['Masks are lent to divers free of charge. A mask has a size. Divers have a name.', 'Divers free of charge'],
  ])('%s', (text, name) => expect(tableNames(text)).not.toContain(name));

  it('keeps who can', () =>
    expect(tableNames('Piers have huts that groups can hire. A hut has a number.')).toEqual(expect.arrayContaining(['Group', 'Hut'])));
});

it('registers some for others', () =>
  expect(columnsOf('Parents register pupils for a trip. Trips have a date.', 'Registration')).toBe('Registration: →Parent, →Pupil, →Trip'));

it('what a house lends is lent', () =>
  expect(columnsOf('Our club lends masks to divers. Masks have a size. Divers have a name.', 'Loan')).toBe('Loan: →Diver, →Mask'));
