/** Who others and friends are, what is of whom, and words that are names where no verb can stand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const line = (text: string, table: string): string => tableLines(text).find((one) => one.startsWith(`${table}:`)) ?? '';

describe('whom something is said of', () => {
  it('comments on what was spoken of', () => {
    expect(line('Divers post clips. Clips have a length. Others can comment.', 'Comment')).toBe('Comment: text, →Clip, →Diver');
  });

  it('takes friends for players, where those are kept', () => {
    const text = 'Players choose a boat. A boat has a number. Friends compete in weekly regattas. A regatta has a date.';
    expect(tableNames(text)).not.toContain('Friend');
    expect(tableNames(text)).toContain('Player Regatta');
  });

  it('gives "their" to those who do it', () => {
    const text = 'Rowers reserve a boat and open it with their badge number. A boat has a length. Rowers have a name.';
    expect(plainColumns(text, 'Rower')).toContain('badge number');
  });

  it('leaves users to the one tenant', () => {
    expect(line('Every tenant has users and berths. A user has a name. A berth has a number. A tenant has a name.', 'User')).toContain(
      '→Tenant',
    );
  });

  it('refers to related ones', () => {
    expect(tableLines('Recipes link to related recipes. A recipe has a title.')).toEqual([
      'Recipe Linked recipe: →Recipe, →Recipe',
      'Recipe: title',
    ]);
  });
});

describe('several of each', () => {
  it('where people are added', () => {
    expect(tableNames('Rowers can be added to tours. A rower has a name. A tour has a title.')).toContain('Rower Tour');
  });

  it('has pictures in the one album that they are put into', () => {
    expect(line('Divers upload photos into albums. A photo has a caption. An album has a title.', 'Photo')).toContain('→Album');
  });
});

it('is restricted to several of several', () => {
  expect(tableNames('Piers can be restricted to crews. A pier has a number. A crew has a name.')).toContain('Pier Crew');
});

it('joins no two that nobody says it is of, where it has parts', () => {
  const text = 'Members play games. A game has a result. Tournaments have rounds and pairings.';
  expect(line(text, 'Round')).toBe('Round: →Tournament');
});

describe('names', () => {
  it('behind "such as" and "them"', () => {
    const text =
      'Wardens send them notices. Deeds such as visits and repairs are logged against huts. A hut has a number. A notice has a text.';
    expect(tableNames(text)).toContain('Notice');
  });

  it('of lists', () => {
    expect(line('Divers create lists. A list has a title and wrecks. A wreck has a depth.', 'List')).toContain('→Diver');
  });
});
