import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each tour has a date and a price. Each van has a name and a colour.';

describe('one of several', () => {
  it.each([
    'A tour is done with one of the vans.',
    'Each tour has one of the vans.',
    'For a tour we choose one of our vans.',
    'For every tour one of the vans is booked.',
    'One of the vans is used for each tour.',
    'It should say which of the vans a tour uses.',
    'We record which one of the vans was used for a tour.',
    'We note in which van a tour takes place.',
    'The van used for a tour is recorded.',
    'Tours are given a van.',
    'Pick a van for each tour.',
    'With each tour we want to see the van it was done with.',
    'A tour happens in whichever van is free, and we note which.',
    'A tour happens on a date with one of our vans.',
  ])('is told of each: %s', (said) => {
    expect(tableLines(`${BEFORE} ${said}`)).toEqual(['Tour: date, price, →Van', 'Van: colour, name']);
  });

  it('keeps what else the sentence says', () => {
    expect(tableLines(`${BEFORE} A tour starts at a time with one of the vans.`)).toEqual([
      'Tour: date, price, time, →Van',
      'Van: colour, name',
    ]);
  });

  it('is of somebody where it is assigned to them', () => {
    const people = 'Each trainee has a name and a phone. Each mentor has a name and a room.';
    expect(tableLines(`${people} Each trainee is assigned one of the mentors.`)).toEqual([
      'Mentor: name, room',
      'Trainee: name, phone, →Mentor',
    ]);
  });

  it('is no such thing where somebody does it', () => {
    const people = 'Each member has a name and a phone. Each boat has a name and a length.';
    expect(tableLines(`${people} A member owns one of the boats.`)).toContain('Boat: length, name, →Member');
  });
});
