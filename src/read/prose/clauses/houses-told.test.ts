import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what is no thing of its own', () => {
  it.each([
    'Parcels come by courier with a slip. Parcels have a weight.',
    'Villages book a stall via a form. Stalls have a width. Villages have a name.',
    'Burglaries are reported over the phone or by letter. A burglary has a date.',
  ])('is the medium: %s', (text) => {
    for (const name of ['Courier', 'Form', 'Phone', 'Letter']) expect(tableNames(text)).not.toContain(name);
  });

  it('is how many there is room for', () => {
    const text = 'Each ferry has a name, a length and at most forty seats. Passengers book a ferry.';
    expect(plainColumns(text, 'Ferry')).toEqual(['length', 'maximum number of seats', 'name']);
  });

  it('is one of several, told by its turn', () => {
    const text = 'Rehearsals have a date and a hall. After the last rehearsal the conductor writes a review.';
    expect(tableNames(text)).not.toContain('Last rehearsal');
  });

  it('is what our house runs', () => {
    const text = 'Our parish runs a soup kitchen. Cooks have a name and a phone number.';
    expect(tableNames(text)).toEqual(['Cook']);
  });

  it('is what a machine or a metal has', () => {
    const text = 'For every metal there is a method and a limit value. Metals have a symbol.';
    expect(tableLines(text)).toEqual(['Metal: limit value, method, symbol']);
  });
});

describe('whose it is', () => {
  it('is who pays it', () => {
    expect(plainColumns('Growers pay a yearly fee. A grower has a name.', 'Grower')).toEqual(['name', 'yearly fee']);
  });

  it('is what is asked for', () => {
    const text = 'A client asks for an estimate, giving the address and the floor. An estimate has a total.';
    expect(plainColumns(text, 'Estimate')).toEqual(expect.arrayContaining(['address', 'floor', 'total']));
  });

  it('is what takes place', () => {
    const text = 'Walks take place weekly, with one guide. Guides have a phone number. Walks have a meeting point.';
    expect(tableLines(text)).toContain('Walk: meeting point, →Guide');
  });

  it('is what is given something by the way', () => {
    const text = 'Complaints are reported by neighbours and given a number. Complaints have a date.';
    expect(plainColumns(text, 'Complaint')).toEqual(['date', 'number']);
  });

  it('is what is of a certain make', () => {
    expect(plainColumns('Ploughs are of a certain make. Ploughs have a weight.', 'Plough')).toEqual(['make', 'weight']);
  });

  it('is where something is measured', () => {
    const text = 'The salt content is measured twice a day in each tank. Tanks have a volume.';
    expect(tableLines(text)).toContain('Measurement: measurement date, →Tank');
  });
});

describe('several at once', () => {
  it.each([
    ['A guest rents one or more canoes from a start time to an end time. Canoes have a colour.', 'Rental Canoe'],
    ['For each fair we hire bands. Bands have a name. A fair has a date.', 'Fair Band'],
    ['A tour is scheduled with two to four guides. A tour has a date. Guides have a name.', 'Tour Guide'],
    ['The gallery lends paintings. A loan covers several paintings and has a start date. Paintings have a title.', 'Painting Loan'],
  ])('join the two: %s', (text, table) => {
    expect(tableNames(text)).toContain(table);
  });

  it('come after each other', () => {
    const text = 'Clients receive a bill with an amount. Clients may pay it in instalments. Instalments have a due date.';
    expect(tableLines(text)).toContain('Instalment: due date, →Bill');
  });

  it('are told of one moment after the other', () => {
    const text = 'Guests have a name. We record when a guest arrives and leaves.';
    expect(plainColumns(text, 'Guest')).toEqual(['arrives at', 'leaves at', 'name']);
  });
});

describe('who comes to a house', () => {
  it('is none of those who work there', () => {
    const text = 'Residents have a name. Courses have a level and a trainer.';
    expect(plainColumns(text, 'Course')).toEqual(['level', 'trainer']);
  });

  it('has contacts of its own', () => {
    expect(tableLines('Customers have several contacts. A contact has a phone number.')).toContain('Contact: phone number, →Customer');
  });
});
