import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const INSPECTIONS = 'Wardens inspect moorings. A mooring has a depth.';

describe('a list that no clause gives to anything is of what is named around it', () => {
  it.each([
    ['Divers hold certificates. Certificates run out, so kind and expiry please.', 'Certificate', ['expiry', 'kind']],
    ['Keepers feed otters. Otters we want with name, weight and birthday.', 'Otter', ['birthday', 'name', 'weight']],
    [
      'A policy covers one or more paintings; for each painting the title, the year, the size where it is known, and the agreed value shall be held.',
      'Painting',
      ['size', 'title', 'year'],
    ],
    ['Meters send alarms. Alarms arrive hourly: code, severity, timestamp.', 'Alarm', ['code', 'severity', 'timestamp']],
  ])('%s', (text, table, columns) => {
    expect(plainColumns(text, table)).toEqual(expect.arrayContaining(columns));
  });
});

describe('a list is of what it says something of, not of what stands beside it', () => {
  it.each([
    ['A team has a name. Members set labels for their team (colour, symbol, position).', 'Label', ['colour', 'position', 'symbol']],
    [`${INSPECTIONS} Defects are reported by wardens (date, description, severity).`, 'Defect', ['date', 'description', 'severity']],
    [
      'A quote has a price. An accepted quote leads to a contract, having a contract number, a signing date and a term.',
      'Contract',
      ['contract number', 'signing date', 'term'],
    ],
  ])('%s', (text, table, columns) => {
    expect(plainColumns(text, table)).toEqual(columns);
  });

  it('stays with whom it describes', () => {
    const text = 'Boats have a name. Boats are checked by a surveyor (name, phone, e-mail).';
    expect(plainColumns(text, 'Surveyor')).toEqual(['e-mail', 'name', 'phone']);
  });
});

describe('what is listed in parentheses may say something of an item', () => {
  it.each([
    [
      'A shop sells boats. Each boat lists its engines (maker, power, serial number once it has one).',
      'Engine',
      ['maker', 'power', 'serial number'],
    ],
    ['A choir has singers. Singers rent robes (size, colour, the price they pay).', 'Robe', ['colour', 'price', 'size']],
  ])('%s', (text, table, columns) => {
    expect(plainColumns(text, table)).toEqual(columns);
  });

  it('is no list where it tells something', () => {
    const text = 'Players join leagues. A league (it starts in May, we call it the summer league) has a colour.';
    expect(plainColumns(text, 'League')).toEqual(['colour']);
  });
});

describe('how many there are is a figure', () => {
  it.each([
    ['Groves have an owner. For each grove the area and the number of trees are kept. Trees are sprayed.', 'Grove', 'number of trees'],
    ['A machine has a code. A run records start, end and the number of shots.', 'Run', 'number of shots'],
  ])('%s', (text, table, column) => {
    expect(plainColumns(text, table)).toContain(column);
  });
});

describe('what something is written down by is said of it', () => {
  it.each([
    ['Foreign dealers are stored by name, country and discount.', 'Foreign dealer', ['country', 'discount', 'name']],
    ['A pump has a code. A rule is defined per pump by a threshold and a time window.', 'Rule', ['threshold', 'time window']],
    [
      'A valve has a size; further attributes are valve type, date of manufacture and casting number.',
      'Valve',
      ['casting number', 'date of manufacture', 'size', 'valve type'],
    ],
  ])('%s', (text, table, columns) => {
    expect(plainColumns(text, table)).toEqual(columns);
  });
});

describe('what is wished for behind the first sentence has what is said with it', () => {
  it('is no project', () => {
    const text = 'We run a boat yard. Boats have a name. We want every survey with date, surveyor and remark.';
    expect(plainColumns(text, 'Survey')).toEqual(['date', 'remark', 'surveyor']);
  });
});
