/** Entries about oneself, states, roles and definitions, by the tables that they give. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { plainColumns, tableLines, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what people enter of themselves', () => {
  it('they have', () =>
    expect(plainColumns('Trainees enter their shoe size and a nickname. Trainees book lessons.', 'Trainee')).toEqual([
      'nickname',
      'shoe size',
    ]));

  it('and not what they enter of something else', () =>
    expect(plainColumns('Trainees book lessons. They enter a rating and a remark for each lesson.', 'Trainee')).not.toContain('remark'));
});

describe('what something stays', () => {
  const text = 'Editors write columns with a headline. Columns stay drafts until the publisher approves them.';

  it('is a status', () => {
    expect(plainColumns(text, 'Column')).toContain('status');
    expect(tableNames(text)).not.toContain('Draft');
  });
});

it('a role that somebody holds for somebody refers to them', () =>
  expect(tableLines("A nurse has a badge number. A shift has a date and a nurse. The nurse's mentor is a nurse too.")).toContain(
    'Nurse: badge number, →Nurse',
  ));

describe('a word that only defines', () => {
  it('is no thing: what it has is of what it defines', () =>
    expect(
      tableLines('A passage is a voyage of one yacht on a lake, with a date and a price. Yachts have a name. Lakes have a depth.'),
    ).toEqual(['Lake: depth', 'Passage: date, price, →Lake, →Yacht', 'Yacht: name']));

  it('is one where the text speaks of it again', () =>
    expect(
      tableNames('A passage is a voyage of one yacht, with a date. Voyages have a captain and a length. Yachts have a name.'),
    ).toContain('Voyage'));

  it('and what is one of its own kind refers to another', () =>
    expect(tableLines('A note has a text. A note can be an answer to another note.')).toContain('Note: text, →Note'));
});

it('two people who are something together are not the same thing', () =>
  expect(tableNames('Players have a nickname. They invite other players; if two accept they are a team, and a team has a colour.')).toEqual(
    expect.arrayContaining(['Player', 'Team']),
  ));
