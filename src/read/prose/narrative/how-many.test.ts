import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { told } from './told-attributes.fixture.js';

await prose.prepare?.();

describe('amounts by what is done', () => {
  it.each([
    ['A ferry has a name and how many cars it can hold.', 'ferry.name; ferry.car capacity'],
    ['A ferry has a name and how many people it seats.', 'ferry.name; ferry.capacity'],
    ['A ferry has a name and how many tickets we sold.', 'ferry.name; ferry.sold ticket count'],
    ['A ferry has a name and how many bays were reserved.', 'ferry.name; ferry.reserved bay count'],
    ['A ferry has a name and how many decks it has.', 'ferry.name; ferry.deck count'],
    ['A ferry has a name and how many kilos of salt.', 'ferry.name; ferry.salt kilos'],
    ['A ferry has a name and how many trips a week.', 'ferry.name; ferry.trips per week'],
    ['A ferry has a name and how many are in the crew.', 'ferry.name; ferry.crew size'],
    ['A ferry has a name and how many times it was repainted.', 'ferry.name; ferry.times repainted'],
    ['A ferry has a name and how long it is in metres.', 'ferry.name; ferry.length'],
    ['A ferry has a name and how long it took.', 'ferry.name; ferry.duration'],
  ])('%s', (text, expected) => expect(told(text, 'ferry')).toBe(expected));
});

describe('clauses by what they ask', () => {
  it.each([
    ['A loom has a code, the date we saw it and when it went live.', 'loom.code; loom.seen on; loom.went live at'],
    ['A loom has a code, where it has got to and whether a licence is required.', 'loom.code; loom.status; loom.requires licence'],
    [
      "A loom has a code, whether it's a single or a double and whether it is laid up.",
      'loom.code; loom.type{single,double}; loom.is laid up',
    ],
    ['A loom has a code, what we paid for it and what was decided.', 'loom.code; loom.purchase price; loom.decision'],
    ['A loom has a code, what process and whether it would suit a beginner.', 'loom.code; loom.process; loom.suits beginner'],
  ])('%s', (text, expected) => expect(told(text, 'loom')).toBe(expected));
});
