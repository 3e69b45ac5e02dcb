import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { thingsOf } from './thing-finder.js';

await prose.prepare?.();

/** The things among names of a text that all count as things. */
function thingsIn(text: string, ...names: readonly string[]) {
  const tallies = tallyNouns(readStrands(spokenSentences(readSentences(scanBlocks(text)))));
  return thingsOf(
    names.map((key) => {
      const tally = tallies.get(key);
      if (!tally) throw new Error(`the text never says ${key}`);
      return { tally, score: 0.9 };
    }),
  );
}
const meant = (text: string, names: readonly string[], phrase: string) => thingsIn(text, ...names).named(phrase.split(' '))?.key;

describe('a short name beside a longer one', () => {
  const ferry = 'A harbour crossing has a start time, a fare and a berth. The crossing is late at times, and people ask for the crossing.';
  it('means the longer one where there is no other', () => {
    expect(meant(ferry, ['crossing', 'harbour crossing'], 'crossing')).toBe('harbour crossing');
  });
  it('is named in full where the full name has the list, but for people', () => {
    const text = `A gangway check has a time, a result and a remark. A check is short. The check, a second check and a third check are one.
    A night porter has a name and a badge. A porter is paid. The porter, a second porter and a third porter are late.`;
    expect(meant(text, ['check', 'gangway check'], 'check')).toBe('gangway check');
    expect(meant(text, ['porter', 'night porter'], 'night porter')).toBe('porter');
  });
  it('is the name where it was named before, and the longer one only once', () => {
    const text = 'Cheques have a number, a date and a sum. A bounced cheque is rare.\n\nA night cheque is rarer.';
    expect(meant(text, ['cheque', 'night cheque'], 'night cheque')).toBe('cheque');
    const later = 'A night cheque may come. Cheques have a number, a date and a sum.';
    expect(meant(later, ['cheque', 'night cheque'], 'cheque')).toBe('night cheque');
  });
  it('means the longer one by no word for anybody', () => {
    const text = 'Deck people have a name and a badge. A rope locker has a number. The person signs for the locker.';
    expect(meant(text, ['deck person', 'rope locker'], 'person')).toBeUndefined();
    expect(meant(text, ['deck person', 'rope locker'], 'deck person')).toBe('deck person');
    expect(meant(text, ['deck person', 'rope locker'], 'locker')).toBe('rope locker');
  });
  it('means the longer one in no phrase that names another sort', () => {
    const text = `${ferry} A harbour crossing is old. A boat has a name, and a boat crossing is older.`;
    expect(meant(text, ['crossing', 'harbour crossing', 'boat'], 'boat crossing')).toBeUndefined();
    expect(meant(text, ['crossing', 'harbour crossing', 'boat'], 'next crossing')).toBe('harbour crossing');
  });
  it('is a thing of its own where it has a list of its own, away from the longer one', () => {
    const text = `A boat leg has a start time, a fare and a berth. The leg is late at times.

A hike has legs, each with a distance, a height and a surface. A leg may be steep.

A leg has a number, a guide and a map.`;
    expect(meant(text, ['leg', 'boat leg'], 'leg')).toBe('leg');
  });
});

describe('a list of things', () => {
  it('is the thing, where that is one', () => {
    const text = 'We keep a varnish list with the name, the price and the shelf. A varnish dries.';
    expect(meant(text, ['varnish', 'varnish list'], 'varnish list')).toBe('varnish');
  });
  it('is called by what is listed, where that is a sort of thing', () => {
    expect(
      thingsIn('The hull class list has a code, a label and a length.', 'hull class list').named(['hull', 'class', 'list'])?.name,
    ).toBe('Hull class');
  });
});

describe('what a noun is said to be', () => {
  const told = `A dispatch is the crate as it left: a date, a weight and a seal number. The crate is heavy.

A stoker is a hand too. Hands have a name, a berth and a rate. Each stoker shovels.`;
  it('is the same thing, under the name that has the list', () => {
    expect(meant(told, ['dispatch', 'crate'], 'crate')).toBe('dispatch');
    expect(meant(told, ['stoker', 'hand'], 'stoker')).toBe('hand');
  });
  it('is what the text goes on to speak of', () => {
    const core = 'The heart is the ledger: a date, a sum and a remark. The ledger is long, and a ledger is dull.';
    expect(meant(core, ['heart', 'ledger'], 'heart')).toBe('ledger');
    const many = 'Scullers are rowers: a name, a berth and a rate. Rowers row, and a rower is paid.';
    expect(meant(many, ['sculler', 'rower'], 'sculler')).toBe('rower');
  });
  it('is what each of it is', () => {
    const text = 'Every pull on a rope is a log row: the date, the force and who pulled. A log is long, and pulls are many.';
    expect(meant(text, ['pull', 'log'], 'pull')).toBe('log');
  });
  it('is another where both have lists, or where more is said of it', () => {
    const both = `${told}

Crates have a number, a size and a wood.`;
    expect(meant(both, ['dispatch', 'crate'], 'crate')).toBe('crate');
    expect(meant('A stoker is a hand of the captain. A hand is paid.', ['stoker', 'hand'], 'stoker')).toBe('stoker');
  });
});

describe('a name that says only that something is written down', () => {
  it('means what is written down', () => {
    const text = 'A porter has a name and a badge. A porter record is kept for ten years, and a log entry for one. The log is old.';
    expect(meant(text, ['porter', 'porter record'], 'porter record')).toBe('porter');
    expect(meant(text, ['log', 'log entry'], 'log entry')).toBe('log entry');
  });
});

describe('words for rows as such', () => {
  const namesIn = (text: string) => [...tallyNouns(readStrands(spokenSentences(readSentences(scanBlocks(text))))).entries()];
  it.each([
    ['Harbour calls are their own event: the ship, the date and the sum.', 'harbour call', 'event'],
    ['Knots are a catalogue in their own right: a code and a name.', 'knot', 'catalogue'],
    ['Sailors sit in a small dimension: a code and a name.', 'sailor', 'dimension'],
    ['Berths are now a register of their own with a code and a length.', 'berth', 'register'],
  ])('name nothing: "%s"', (text, thing, word) => {
    const tallies = new Map(namesIn(text));
    expect(tallies.get(thing)?.owns).toBeGreaterThan(0);
    expect(tallies.get(word)?.mentions ?? 0).toBe(0);
  });
  it('may name things elsewhere', () => {
    expect(new Map(namesIn('An event has a date. We keep a catalogue.')).get('event')?.mentions).toBe(1);
  });
});

describe('rows of reason codes', () => {
  it('are reasons', () => {
    expect(
      thingsIn('A reason code has a text. A fault code has a text.', 'reason code', 'fault code').named(['reason', 'code'])?.name,
    ).toBe('Reason');
  });
});

describe('what is said to be another', () => {
  it.each([
    ['A refund is a payment as well, and says why. A payment has a date and a sum.', ['refund', 'payment'], 'refund', 'payment'],
    ['The walkers are members. A member has a name and a phone. Members pay.', ['walker', 'member'], 'walker', 'member'],
  ] as const)('is that: %s', (text, names, name, key) => expect(meant(text, names, name)).toBe(key));
});
