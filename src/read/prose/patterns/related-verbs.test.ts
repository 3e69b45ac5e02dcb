import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimBody } from '../claims/claim.js';
import { prose } from '../index.js';
import { tokensOf } from '../language/sentences.fixture.js';
import { mentionsIn } from '../terms/mentions.fixture.js';
import { attachedRelations } from './attached-objects.js';
import { objectsBehind } from './objects-behind.js';
import type { Found } from './pattern.js';
import { relationBetween } from './relation-between.js';
import { selectedRelations } from './selected-relations.js';
import { alsoOf, goneOnWith, sharesSubject, subjectAmong } from './shared-verbs.js';
import { verbBetween } from './verb-between.js';
import { senseOf } from './verb-sense.js';

beforeAll(() => prose.prepare?.());

const names = ['house', 'room', 'desk', 'lamp', 'member', 'group', 'course', 'student', 'workshop', 'meeting', 'note', 'tour'];
const read = (text: string) => {
  const { tokens, mentions } = mentionsIn(text, ...names);
  const [first, second] = mentions;
  if (!first || !second) throw new Error(`fewer than two things in: ${text}`);
  return { tokens, mentions, first, second };
};
const shown = (body: ClaimBody | undefined): string | undefined =>
  body?.kind === 'relationship'
    ? `${body.fromNumber} ${body.from.key} ${body.sense} ${body.toNumber} ${body.to.key}${body.optional ? ', optional' : ''}${body.part ? ', part' : ''}${body.exactly ? ', exactly' : ''}`
    : undefined;
const all = (found: readonly Found[]) => found.map(({ body }) => shown(body));

describe('the verb between two things', () => {
  const verb = (text: string) => {
    const { tokens, first, second } = read(text);
    return verbBetween(tokens, first.to, second.from);
  };
  it.each([
    ['Each house has a room.', { base: 'have', passive: false }],
    ['A note is written by a member.', { base: 'write', passive: true }],
    ['A room belongs to a house.', { base: 'belong', passive: false }],
  ])('%s', (text, expected) => expect(verb(text)).toMatchObject(expected));
  it.each([
    'A house (it has a room) is old.',
    'A house has no room.',
    'A house is old, and this one has a room.',
    'A member waits while a room is cleaned.',
    'Members browse rooms.',
    'A house and a room are there.',
    'A house is said by everybody here to have had at some time a room.',
  ])('%s has none', (text) => expect(verb(text)).toBeUndefined());
});

describe('what a verb says', () => {
  it.each([
    ['have', false, undefined, 'owns'],
    ['have', false, 'in', undefined],
    ['belong', false, undefined, 'belongs'],
    ['write', true, 'by', 'belongs'],
    ['write', true, undefined, undefined],
    ['be', false, 'in', 'belongs'],
    ['be', false, undefined, undefined],
    ['join', false, undefined, 'links'],
    ['place', false, 'in', 'links'],
    ['hand', false, 'in', 'owns'],
    ['consist', false, 'of', 'owns'],
    ['sleep', false, 'in', 'belongs'],
    ['sleep', false, undefined, undefined],
  ] as const)('%s, done to it: %s, with %s', (base, passive, preposition, sense) =>
    expect(senseOf({ base, passive, index: 0 }, preposition)).toBe(sense),
  );
});

describe('what two things have to do with each other', () => {
  const related = (text: string) => {
    const { tokens, first, second } = read(text);
    return shown(relationBetween(tokens, first, second));
  };
  it.each([
    ['Each house has several rooms.', 'one house owns many room'],
    ['Each room belongs to exactly one house.', 'one room belongs one house, exactly'],
    ['A room may belong to a house.', 'one room belongs one house, optional'],
    ['A house contains rooms.', 'one house owns many room, part'],
    ['Members can join groups.', 'many member links many group'],
    ['Each member corresponds to a set of notes.', 'one member links many note'],
    ['Members sleep in the house.', undefined],
    ['Members join the group.', undefined],
    ['Members can add notes to tours.', undefined],
    ['Each house has a house.', undefined],
  ])('%s', (text, expected) => expect(related(text)).toBe(expected));
});

describe('a verb said once', () => {
  it('has several objects', () => {
    const objects = (text: string) => {
      const { tokens, mentions } = read(text);
      return objectsBehind(mentions, 0, tokens).map(({ thing }) => thing.key);
    };
    expect(objects('A house has rooms, desks and lamps.')).toEqual(['room', 'desk', 'lamp']);
    expect(objects('A house has rooms, and members can rent desks.')).toEqual(['room']);
    expect(objects('A house has rooms, and each desk is old.')).toEqual(['room']);
    expect(objects('Houses, rooms and desks.')).toEqual([]);
  });

  it('holds for all that stand before it', () => {
    const also = (text: string) => {
      const { tokens, mentions } = read(text);
      const object = mentions[2];
      return object ? all(alsoOf(tokens, mentions, 1, object)) : [];
    };
    expect(also('Each meeting or workshop can have several rooms.')).toEqual(['one meeting owns many room']);
    expect(also('Each meeting of a workshop can have several rooms.')).toEqual([]);
  });

  it('goes on with a subject that was said once', () => {
    const shares = (text: string, behind: string) =>
      sharesSubject(tokensOf(text), tokensOf(text).findIndex(({ lower }) => lower === behind) + 1);
    expect(shares('A member has notes, and may join a group.', 'notes')).toBe(true);
    expect(shares('Members can write notes, join groups.', 'notes')).toBe(true);
    expect(shares('Members write notes about groups.', 'notes')).toBe(false);
    expect(shares('A member has notes and groups.', 'notes')).toBe(false);
  });

  it('goes on far behind a list', () => {
    const gone = (text: string) => {
      const { tokens, mentions } = read(text);
      return all(goneOnWith(tokens, mentions, { start: 0, end: text.length }));
    };
    expect(gone('Each course has a title, a price and a level, and is assigned to a room.')).toEqual(['one course belongs one room']);
    expect(gone('Each course and is assigned to a room.')).toEqual([]);
  });

  it('is said of the last that something is said of', () => {
    const { tokens, mentions } = read('A student is young, and each member can hold rooms.');
    expect(subjectAmong(mentions, tokens)?.thing.key).toBe('member');
    const { tokens: plain, mentions: others } = read('Students like rooms.');
    expect(subjectAmong(others, plain)?.thing.key).toBe('student');
  });
});

it('what many can select is there for others, too', () => {
  const selected = (text: string) => {
    const { tokens, mentions } = read(text);
    return all(selectedRelations(tokens, mentions));
  };
  expect(selected('List the courses that a student can select.')).toEqual(['one student links many course']);
  expect(selected('List the course that a student can select.')).toEqual([]);
  expect(selected('List the courses that a student can see.')).toEqual([]);
  expect(selected('List the courses that a student can select rooms for.')).toEqual([]);
});

it('what is made belongs to what stands behind it', () => {
  const attached = (text: string) => {
    const { tokens, mentions, first, second } = read(text);
    return all(attachedRelations(tokens, mentions, second, relationBetween(tokens, first, second)));
  };
  expect(attached('Each member writes notes on a tour.')).toEqual(['one note belongs one tour']);
  expect(attached('Each member writes notes on several tours.')).toEqual(['one note belongs many tour']);
  expect(attached('Each house has rooms with a desk.')).toEqual([]);
  expect(attached('Each member writes notes and a tour.')).toEqual([]);
});
