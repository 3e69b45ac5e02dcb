import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('the only verb of a clause, in no list of verbs', () => {
  it.each([
    ['Restorers transcribe inscriptions from a gravestone. An inscription has a text and a year.', 'Inscription'],
    ['Barges moor at a quay. Quays have a name, barges a length.', 'Barge'],
    ['Harbour fees accrue by berth. A berth has a number and a price.', 'Berth'],
    ['A groom rugs the horses. Grooms have a name, horses an age.', 'Groom'],
  ])('%s', (text, table) => {
    const names = tableNames(text);
    expect(names).toContain(table);
    expect(names.every((name) => !/transcribe|moor|accrue|rugs/i.test(name))).toBe(true);
  });
});
