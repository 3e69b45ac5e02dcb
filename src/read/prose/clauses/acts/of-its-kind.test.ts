/** What a thing has to do with others of its kind: a reference to itself, or a row of two of them, and no table of the word for it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const said = (sentence: string): readonly string[] => tableLines(`Each shelf has a name. ${sentence}`);

describe('over and under', () => {
  const REFERS = ['Shelf: name, →Shelf'];

  it.each([
    'Shelves can have sub-shelves.',
    'Each shelf may have a parent.',
    'Each shelf may have a parent (another shelf).',
    'Each shelf may have several child shelves.',
    'A shelf can have many subordinate shelves.',
    'A shelf may consist of smaller shelves.',
    'A shelf belongs to at most one other shelf.',
    'Some shelves are inside other shelves.',
    'Shelves can be placed under other shelves.',
    'A shelf is either at the top or below another shelf.',
    'A shelf can be a child of another shelf.',
    'Shelves form a hierarchy.',
    'Shelves are organised in a tree.',
    'Each shelf can refer to another shelf.',
    'Every shelf except the first has a parent shelf.',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual(REFERS);
  });

  it('is not what is denied', () => {
    expect(said('A shelf is never inside another shelf.')).toEqual(['Shelf: name']);
  });

  it('keeps what else is said', () => {
    expect(said('A shelf has a parent, a colour and a depth.')).toEqual(['Shelf: colour, depth, name, →Shelf']);
  });

  it('leaves a parent that is told of by itself', () => {
    expect(tableLines('Pupils have a name. A pupil has a parent. A parent has a phone number.')).toEqual([
      'Parent: phone number',
      'Pupil: name, →Parent',
    ]);
  });
});

describe('beside each other', () => {
  it.each([
    ['Members can be friends with other members.', 'Member Befriended member'],
    ['Members are friends with each other.', 'Member Befriended member'],
    ['Members can be connected to one another.', 'Member Linked member'],
    ['A member may be linked to several other members.', 'Member Linked member'],
    ['We record which members are related to which other members.', 'Member Linked member'],
    ['Each member can have several related members.', 'Member Related member'],
  ])('%s', (sentence, pair) => {
    expect(tableLines(`Each member has a name. ${sentence}`)).toEqual(['Member: name', `${pair}: →Member, →Member`].sort());
  });

  it('is not what is denied', () => {
    expect(tableLines("Each member has a name. Members can't be friends with other members.")).not.toContain(
      'Member Befriended member: →Member, →Member',
    );
  });
});
