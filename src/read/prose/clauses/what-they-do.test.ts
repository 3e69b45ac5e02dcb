/** Verbs that look like nouns, and whoever does what they say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const line = (text: string, table: string): string => tableLines(text).find((one) => one.startsWith(`${table}:`)) ?? '';

describe('a verb in its plain form', () => {
  it('goes on as the one before it', () => {
    const text = 'Growers open a stall and list herbs in it. A herb has a name. A stall has a number.';
    expect(tableNames(text)).toEqual(['Grower', 'Herb', 'Stall']);
  });

  it('is what "that" many do', () => {
    expect(tableNames('Each buoy has probes that send samples (depth, salinity). A buoy has a number.')).toContain('Sample');
  });
});

describe('who they are', () => {
  it('are those who did something before', () => {
    const text = 'Divers keep logs. Dives are imported daily. They can set a goal with a depth and a date. Logs have a title.';
    expect(line(text, 'Goal')).toContain('→Diver');
  });

  it('are users, where people do it', () => {
    const text = 'Users write posts. Posts have a text. People can react to a post with an emoji.';
    expect(line(text, 'Reaction')).toContain('→User');
  });

  it('have done several of what is asked', () => {
    const text = 'Divers have a name. Wrecks have a depth. Divers register and we track which wrecks they have visited.';
    expect(tableNames(text)).toContain('Diver Wreck visit');
  });
});

describe('what is asked for or decided', () => {
  it.each([
    ['Divers ask for a refund, giving a reason and a sum. Divers have a name.', 'Refund', 'Refund: reason, sum, →Diver'],
    [
      'Rangers request tents. Tents have a size. A warden approves or rejects the request. Wardens have a name.',
      'Request',
      'Request: →Ranger, →Tent, →Warden',
    ],
  ])('%s', (text, table, columns) => expect(line(text, table)).toBe(columns));
});

it('has its leader among those who join', () => {
  expect(line('Divers join clubs. A club has a name and a captain.', 'Club')).toBe('Club: name, →Diver');
});

it('belongs to one where it holds others of its kind', () => {
  expect(line('Crates can contain other crates. A crate has a number.', 'Crate')).toBe('Crate: number, →Crate');
});

it('is uploaded by one', () => {
  const text = 'A dive has clips. Clips have a length. Divers have a name. We must know who uploaded which clip.';
  expect(tableNames(text)).not.toContain('Clip Diver');
  expect(line(text, 'Clip')).toContain('→Diver');
});

it('has no table for in which way', () => {
  expect(tableNames('Crews get keys to huts, either read or write. A hut has a number. A key has a code. A crew has a name.')).toEqual([
    'Crew',
    'Hut',
    'Key',
  ]);
});

it('names one with "per"', () => {
  const text = 'Divers set a limit per wreck and reminders with a text and a date. A wreck has a name. A limit has a depth.';
  expect(plainColumns(text, 'Reminder')).toEqual(['date', 'text']);
});

it('counts those who are with somebody', () => {
  expect(tableNames('Users start chats with one or more other users. A chat has a title.')).toContain('Chat User');
});

describe('what a thing has and does', () => {
  const TOOLS = 'Each tool has a name and a colour.';

  it.each([
    'A smith has a phone and repairs tools.',
    'A smith has a phone, and repairs one or more tools.',
    'A smith repairs tools and has a phone.',
    'Every smith repairs tools, has a phone and a forge number.',
    'A smith has a phone and can repair tools.',
    'Smiths with a phone and a wage repair tools.',
    'Each smith, with a phone and a wage, repairs tools.',
    'Smiths (phone, wage) repair tools.',
    'A smith (phone, wage) repairs tools.',
  ])('is no property where it is done: %s', (said) => {
    const smith = plainColumns(`${TOOLS} ${said}`, 'Smith');
    expect(smith).toContain('phone');
    expect(smith.filter((column) => /repair|tool/.test(column))).toEqual([]);
    expect(tableLines(`${TOOLS} ${said}`).join(' ')).toMatch(/→Smith/);
  });

  it('leaves names alone that begin like a verb', () => {
    expect(plainColumns('A newsletter has a subject and a send date.', 'Newsletter')).toContain('send date');
    expect(tableNames('A club has sports halls. A sports hall has a name.')).toContain('Sports hall');
  });
});
