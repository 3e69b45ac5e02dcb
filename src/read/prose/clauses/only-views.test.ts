import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each shelf has a name and an address. Each jar has a number and a weight and belongs to a shelf.';
const KEPT = ['Jar: number, weight, →Shelf', 'Shelf: address, name'];

describe('what somebody looks at', () => {
  it.each([
    'A user can see all jars of a shelf.',
    'The user can open a jar and see its shelf.',
    'Users can export the list of jars as CSV.',
    'Show the jars of a shelf in a table.',
    'Show me the ten jars with the highest weight.',
    'A report shows the total weight of all jars per shelf.',
    'A map shows where the shelves are.',
    'I want to see the number and the weight of each jar.',
  ])('is as it was: %s', (said) => {
    expect(tableLines(`${BEFORE} ${said}`).filter((line) => !line.startsWith('User:'))).toEqual(KEPT);
  });

  it('is new where it is opened', () => {
    expect(tableLines('A ticket has a title. Customers open tickets.')).toContain('Ticket: title, →Customer');
  });
});

describe('what is entered somewhere', () => {
  const TEAM = 'Each team has a name and a colour.';
  it.each([
    'As a coach, I want to add drills to a team, with a title and a duration.',
    'As a coach, I want to enter a drill of a team (title, duration).',
    'A coach must be able to manage the drills of a team (title, duration).',
    'Coaches enter drills per team: title and duration.',
    'Allow coaches to add a drill with a title and a duration to a team.',
  ])('is of that: %s', (said) => {
    expect(tableLines(`${TEAM} ${said}`)).toContainEqual(expect.stringMatching(/^Drill: duration, title, .*→Team/));
  });

  it('is in several where they are there anyhow', () => {
    const text = 'Each playlist has a name. Each song has a title and a length. Users add their favourite songs to a playlist.';
    expect(tableLines(text).join()).toMatch(/Playlist (Song|song)|Song (Playlist|playlist)/);
  });
});
