import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

/** "column→target" of a table. */
function referencesOf(text: string, table: string): readonly string[] {
  const { tables } = toLogical(prose.read({ id: 'relations', text }).model);
  const found = tables.find(({ name }) => name === table);
  return (found?.foreignKeys ?? []).map(({ columns, refTable }) => `${columns.join('+')}→${refTable}`).sort();
}
const namesOf = (text: string): readonly string[] =>
  toLogical(prose.read({ id: 'relations', text }).model)
    .tables.map(({ name }) => name)
    .sort();

describe('a whole and its parts', () => {
  it.each([
    [
      'Each manual is made up of modules, and a module is made up of drills. Drills have a name and a length.',
      'Drill',
      ['Module ID→Module'],
    ],
    ['A vine can exist in many cuttings. A cutting has a date and a length. Vines have a name.', 'Cutting', ['Vine ID→Vine']],
    ['There are yards. In each yard are kennels, in each kennel are cages. A cage has a size.', 'Kennel', ['Yard ID→Yard']],
    ['There are yards. In each yard are kennels, in each kennel are cages. A cage has a size.', 'Cage', ['Kennel ID→Kennel']],
  ])('%s', (text, table, references) => expect(referencesOf(text, table)).toEqual(references));
});

describe('from one to another', () => {
  it.each([
    ['A barge goes from one lock to another lock. Locks have a name. A barge has a length.', 'Barge'],
    ['A barge moves gravel from one lock to another. Locks have a name. A barge has a length.', 'Barge'],
  ])('%s', (text, table) => {
    expect(referencesOf(text, table)).toEqual(['From lock ID→Lock', 'To lock ID→Lock']);
    const { tables } = toLogical(prose.read({ id: 'relations', text }).model);
    expect(tables.find(({ name }) => name === table)?.columns.map(({ name }) => name)).not.toContain('status');
  });
});

describe('things among themselves', () => {
  it.each([
    ['A valve can be replaced by another valve. Every valve has a size.', 'Valve', ['Replaced by ID→Valve']],
    ['A rower may be nominated by another rower. Rowers have a name and an email.', 'Rower', ['Nominated by ID→Rower']],
    ['A leak may be marked as a repeat of another leak. Each leak has a depth.', 'Leak', ['Repeat of ID→Leak']],
  ])('%s', (text, table, references) => expect(referencesOf(text, table)).toEqual(references));

  it('refers to none of them twice where people follow people', () => {
    const text = 'Rowers can follow other rowers. A rower has a handle and a bio.';
    expect(referencesOf(text, 'Rower')).toEqual([]);
    expect(namesOf(text)).toHaveLength(2);
  });
});

describe('"as many as you like"', () => {
  it('is any number', () => expect(namesOf('A crate can have as many tags as you like. Crates have a code.')).toContain('Crate Tag'));
});
