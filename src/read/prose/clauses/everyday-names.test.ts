import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('words that often name nothing', () => {
  it.each([
    ['Clients open cases; a case has a number and an opening date. Clients have a phone.', 'Case: number, opening date, →Client'],
    ['A garage has levels. Each level has a height and a colour. A garage has an address.', 'Level: colour, height, →Garage'],
    ['Farmers have fields. Each field has an area and a soil type. Farmers have a name.', 'Field: area, soil type, →Farmer'],
    ['Each state has a code and a capital. Cities belong to a state and have a size.', 'State: capital, code'],
  ])('name a thing where something is had: %s', (text, row) => expect(tableLines(text)).toContain(row));

  it.each([
    'In this case the member pays a fee. Members have a name.',
    'In most cases members pay a fee. Members have a name.',
    'At this level nothing changes. Members have a name.',
    '# Member\n\n**Columns:**\n- name\n- phone\n\n# Boat\n\n**Fields:**\n- length\n- colour',
  ])('and none elsewhere: %s', (text) =>
    expect(tableLines(text).filter((line) => /^(Case|Level|State|Field|Column)/.test(line))).toEqual([]),
  );
});

describe('what is recorded of each', () => {
  it.each([
    ['Dogs have a name. We also record the breed of every dog.', 'Dog: breed, name'],
    ['The species of each tree is recorded. Trees have a height.', 'Tree: height, species'],
  ])('is had by it, whatever it is called: %s', (text, line) => expect(tableLines(text)).toEqual([line]));

  it('is no happening', () => expect(tableLines('Boats have a length. We record the repair of every boat.')).toContain('Repair: →Boat'));
});
