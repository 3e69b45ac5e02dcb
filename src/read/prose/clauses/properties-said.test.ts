/** The properties of a thing, however a sentence gives them to it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines, tablesIn } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('one table with what is said of it', () => {
  it.each([
    'About a kettle we need: name, weight and colour.',
    'The fields of a kettle are name, weight and colour.',
    'The attributes of a kettle are: name, weight and colour.',
    'Kettle fields: name, weight and colour.',
    'Kettle attributes are name, weight and colour.',
    'A kettle is characterised by a name, a weight and a colour.',
    'I want an app for my kettles: name, weight and colour.',
    'An app for kettles with a name, a weight and a colour.',
    'A database of kettles with their name, weight and colour.',
    'An inventory of kettles, with name, weight and colour.',
    'We need to store kettles, their name, weight and colour.',
    'Kettles, their name, weight and colour are stored.',
    'Tell me the name, weight and colour of each of my kettles.',
    'I want to see the name, weight and colour of each of my kettles.',
  ])('%s', (text) => {
    const [table, ...more] = tablesIn(text);
    expect(table?.name).toBe('Kettle');
    expect([...(table?.columns ?? [])].sort()).toEqual(['colour', 'name', 'weight']);
    expect(more).toEqual([]);
  });

  it('leaves what users enter for each thing to the thing', () => {
    const tables = tablesIn('Users enter a name, a weight and a colour for each kettle.');
    expect(tables.find(({ name }) => name === 'Kettle')?.columns).toEqual(expect.arrayContaining(['name', 'weight', 'colour']));
    expect(tables.find(({ name }) => name === 'User')?.columns).not.toContain('weight');
  });

  it('takes what stands behind it in the list for a thing again', () =>
    expect(tableLines('The system stores kettles, their name and weight, and kitchens. A kitchen has a floor.')).toEqual(
      expect.arrayContaining([expect.stringContaining('Kettle'), expect.stringContaining('Kitchen')]),
    ));
});
