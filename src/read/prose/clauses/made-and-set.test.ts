/** What is made in one go, set per something, changed, or so only for a while. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { plainColumns, tableLines, tableNames } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const line = (text: string, table: string): string => tableLines(text).find((one) => one.startsWith(`${table}:`)) ?? '';

describe('made in one go', () => {
  const text =
    'A skipper creates a regatta, proposes several dates of sailing and invites rowers. A regatta has a title. Rowers have a name.';

  it('has those who are invited to it', () => {
    expect(tableNames(text)).toContain('Regatta Rower');
    expect(tableNames(text)).not.toContain('Skipper Rower');
  });

  it('is what "it" is, said behind several', () => {
    const lines = 'Bidders ask questions about a vase or save it to favourites. A vase has a height. Bidders have a name.';
    expect(line(lines, 'Favourite')).toContain('→Vase');
  });

  it('is offered for what was looked at', () => {
    expect(line('Bidders view a vase or make an offer. A vase has a height. An offer has a sum.', 'Offer')).toContain('→Vase');
  });
});

it('has rows for what something is set per', () => {
  const text = 'Each bill has an amount and a region. Ceilings are set per region. A ceiling has a sum.';
  expect(line(text, 'Ceiling')).toBe('Ceiling: sum, →Region');
});

it('keeps every change', () => {
  const text = 'A valve has a pressure. We log every change: when, old and new value.';
  expect(line(text, 'Change')).toContain('→Valve');
});

it('is itself, though only failed ones are spoken of', () => {
  expect(tableNames('Cards have a number. Failed payments are retried. A card has an owner name.')).toEqual(['Card', 'Payment']);
});

it('has a role that it is there in', () => {
  expect(plainColumns('Rowers get keys as captain or guest. A rower has a name. A key has a code.', 'Rower')).toEqual(['name', 'role']);
});

it('is in one of different ones each', () => {
  expect(plainColumns('Divers hold wallets in different currencies. A wallet has a balance.', 'Wallet')).toEqual(['balance', 'currency']);
});

describe('a verb, where nothing else can stand', () => {
  it.each([
    ['Rowers challenge a friend to a race. A race has a date.', 'Rower'],
    ['Divers leave remarks, which wardens approve. Remarks have a text.', 'Warden'],
  ])('%s', (text, table) => expect(tableNames(text)).toContain(table));

  it('goes on behind what was said of one of them', () => {
    const text = 'Riddles have four answers, one of which is right, and belong to a theme. A theme has a name. A riddle has a text.';
    expect(line(text, 'Riddle')).toContain('→Theme');
  });
});

it('holds for several, where it can be switched on for them', () => {
  expect(tableNames('Lamps can be turned on for halls. A lamp has a colour. A hall has a name.')).toContain('Lamp Hall');
});
