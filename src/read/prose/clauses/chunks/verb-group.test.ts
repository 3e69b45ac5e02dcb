import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { placeOf, tokensOf } from '../../language/sentences.fixture.js';
import { glued } from '../glued.js';
import { nounAt } from '../noun-chunks.js';
import { baseOf, CONTRACTED } from '../verb-words.js';
import { shownChunk, shownChunks } from './chunks.fixture.js';
import { helpedVerb } from './helped-verb.js';
import { opensInfinitive } from './opens-infinitive.js';

beforeAll(() => prose.prepare?.());

describe('a verb', () => {
  it.each([
    ['had', 'have'],
    ['got', 'be'],
    ['houses', 'house'],
    ['sent', 'send'],
    ['harbour', undefined],
  ])('%s is a form of %s', (word, base) => expect(baseOf(word)).toBe(base));

  it.each(['isn’t', "can't", "won't"])('%s denies', (word) => expect(CONTRACTED.test(word)).toBe(true));
  it.each(["boat's", 'not', 'ant'])('%s does not', (word) => expect(CONTRACTED.test(word)).toBe(false));

  it('stands behind "to", or does not', () => {
    const leads = (text: string) => opensInfinitive(tokensOf(text), placeOf(tokensOf(text), 'to'));
    expect(leads('We need to file claims.')).toBe(true);
    expect(leads('A boat wants to be lifted.')).toBe(true);
    expect(leads('Claims are sent to members.')).toBe(false);
  });
});

describe('helpers and the verb they help', () => {
  const helped = (text: string, first: string, reduced = false) => {
    const tokens = tokensOf(text);
    return helpedVerb(tokens, placeOf(tokens, first), reduced);
  };
  it.each([
    ['Claims may have been sent by members.', 'may', { base: 'send', passive: true, modal: true, negated: false }],
    ['Claims are not sent by members.', 'are', { base: 'send', passive: true, modal: false, negated: true }],
    ["Members can't send claims.", "can't", { base: 'send', passive: false, modal: true, negated: true }],
    ['Members must send claims.', 'must', { base: 'send', passive: false, modal: false }],
    ['Members want to send claims.', 'want', { base: 'send', passive: false }],
    ['A boat has opening hours.', 'has', { base: 'have', passive: false }],
    ['Jobs are queued.', 'are', { base: 'queu', passive: true }],
  ])('%s', (text, first, expected) => expect(helped(text, first)).toMatchObject(expected));

  it('is done to what stands before it, but in -ing', () => {
    expect(helped('Posts written by members are shown.', 'written', true)).toMatchObject({ base: 'write', passive: true, reduced: true });
    expect(helped('Sheets stating the depth are kept.', 'stating', true)).toMatchObject({ base: 'state', passive: false, reduced: true });
  });
});

describe('verbs that', () => {
  it.each([
    ['stand inside a name', 'Employees open tickets.', '[Employees+] <open> [tickets+] clause'],
    ['stand before their subject', 'To each stage belong several tasks.', '[to stage] <belong> [tasks+] clause'],
    ['look like a plural', 'A depot houses many trucks.', '[depot] <house> [trucks+] clause'],
    ['have their plain form', 'Nurses weigh each baby.', '[Nurses+] <weigh> [baby] clause'],
    [
      'say to whom',
      'Wardens check gates and issue fines to guests.',
      '[Wardens+] <check> [gates+] and <issue> [fines+] [to guests+] clause',
    ],
    [
      'are no part of a name',
      'Shops sell boots and rain jackets for guests.',
      '[Shops+] <sell> [boots+] and [rain jackets+] [for guests+] clause',
    ],
    ['follow another', 'Users open topics and post replies.', '[Users+] <open> [topics+] and <post> [replies+] clause'],
    ['follow a group of people', 'Members of a crew post messages.', '[Members+] [of crew] <post> [messages+] clause'],
    ['no list knows', 'Each member owes a fee.', '[member] <owe> [fee] clause'],
    ['were done before', 'Posts written by members are shown.', '[Posts+] <write passive> [by members+] <show passive> clause'],
  ])('%s', (_, text, expected) => {
    expect(shownChunks(text)).toBe(expected);
  });

  it('go on with the same subject', () =>
    expect(shownChunks('A post is written by an editor and checked by another.')).toContain('[by editor] and <check passive>'));
});

describe('a noun phrase', () => {
  const noun = (text: string, first: string) => {
    const tokens = tokensOf(text);
    const found = nounAt(tokens, placeOf(tokens, first), []);
    return found && shownChunk(found);
  };
  it.each([
    ['A yard has up to five cranes.', 'up', '[cranes+]'],
    ['A yard has exactly one crane.', 'exactly', '[crane=1]'],
    ['A yard has a date of birth.', 'a', '[yard]'],
    ['The date of birth is kept.', 'the', '[date of birth]'],
    ['In each season crews are paired.', 'each', '[season]'],
    ['Each week one engineer is on call.', 'each', '[week]'],
    ['A depot houses many trucks.', 'a', '[depot]'],
    ['A history of price changes is kept.', 'a', '[price changes+]'],
  ])('%s', (text, first, expected) => expect(noun(text, first)).toBe(expected));

  it('is one name with "of", or two things', () => {
    const end = (text: string, head: string) => {
      const tokens = tokensOf(text);
      const at = placeOf(tokens, head) + 1;
      return tokens.slice(at, glued(tokens, at)).map(({ lower }) => lower);
    };
    expect(end('Number of rooms.', 'number')).toEqual(['of', 'rooms']);
    expect(end('Person in charge.', 'person')).toEqual(['in', 'charge']);
    expect(end('Visits of a pet.', 'visits')).toEqual([]);
    expect(end('Visit of pets.', 'visit')).toEqual([]);
    expect(end('Names of pets.', 'names')).toEqual([]);
  });
});
