import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

/** What is told when the given nouns are the things of the text. */
const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);
const HOMES = 'A kayak has a number and a colour. A paddler has a name and a phone number.\n\n';

describe('a pair that the text calls so', () => {
  it.each([
    ['We hold the pairs of kayak and paddler with the date and a remark.', 'kayak paddler'],
    ['Which kayaks go with which paddlers is a plain pairing with the date and a remark.', 'kayak paddler'],
    ['The kayak-to-paddler link is many-to-many, with the date and a remark.', 'kayak paddler'],
    ['Kayaks are lent to paddlers, so that pairing is its own record with the date and a remark.', 'kayak paddler loan'],
    [
      'Paddlers are many. Kayaks are few. A paddler may try any number of kayaks, so that pairing has a date and a remark.',
      'paddler kayak',
    ],
    ['Kayaks are matched to paddlers with a date and a remark.', 'paddler kayak'],
    [
      'A paddler takes many kayaks and a kayak takes many paddlers, so there is a junction keyed on (paddler_id, kayak_id) carrying the date and a remark.',
      'kayak paddler',
    ],
    ['Which kayaks can be had in which paddlers is a plain pairing with the date and a remark.', 'kayak paddler'],
  ])('has what is listed of it: "%s"', (text, pair) => {
    expect(told(HOMES + text, 'kayak', 'paddler')).toEqual(expect.arrayContaining([pair, `${pair}.date`, `${pair}.remark`]));
  });
  it.each([
    ['Kayaks can attract paddlers, and all we keep on that pair is when.', 'kayak paddler'],
    ['The kayak-to-paddler link is many-to-many.', 'kayak paddler'],
    ['A kayak shows paddlers and any paddler has several, and with the pairing of the two we also say whether it is wet.', 'kayak paddler'],
  ])('is a row though nothing is listed: "%s"', (text, pair) => {
    expect(told(HOMES + text, 'kayak', 'paddler')).toContain(pair);
  });
  it('is none where it is only the key', () => {
    expect(
      told('A trip has a kayak, a paddler and a date, keyed on that pair, with a remark.', 'kayak', 'paddler', 'trip').join(),
    ).not.toContain('kayak paddler');
  });
});

describe('what is kept of each of two', () => {
  it.each([
    ['A paddler is seen with kayaks and a kayak is seen with paddlers.', 'kayak paddler'],
    ['For each kayak she looked at on that paddler: state, remark and colour.', 'paddler kayak'],
    ['For every kayak, every paddler has a score, a remark and a date.', 'paddler kayak'],
    ['Per kayak per paddler we keep the score, a remark and the date.', 'paddler kayak'],
    ['It rains, and so, per kayak and paddler, there is a remark and a score.', 'paddler kayak'],
    ['For each kayak we record which paddlers sat in it.', 'kayak paddler'],
    ['A paddler calls. For each kayak they stand behind, we want the date and the fee.', 'paddler kayak'],
    ['A paddler may try several kayak numbers and a kayak number is seen with many paddlers.', 'kayak paddler'],
    ['The same kayak turns up with several paddlers.', 'kayak paddler'],
    ['Kayaks lean on paddlers: kayak, paddler, score and remark.', 'kayak paddler'],
  ])('makes a row: "%s"', (text, pair) => {
    expect(told(HOMES + text, 'kayak', 'paddler')).toContain(pair);
  });
  it('is none where one only has to be able to say it', () => {
    const said = (text: string) => told(`${HOMES}${text}`, 'kayak', 'paddler');
    expect(said('You must be able to say which kayak went with which paddler.')).not.toContain('kayak paddler');
    expect(said('We have to be able to say which kayak went with which paddler and when.')).toContain('kayak paddler');
  });
  it('is of what is spoken of where it says "it"', () => {
    const text = `${HOMES}A tour has a date and a name. For each kayak on it we note the state and a remark.`;
    expect(told(text, 'kayak', 'paddler', 'tour')).toEqual(expect.arrayContaining(['tour kayak', 'tour kayak.state']));
  });
  it('is of what was spoken of where it says which of many', () => {
    const text = `${HOMES}A tour has a date and a name. Which kayaks were out must be listed, with the time and a remark.`;
    expect(told(text, 'kayak', 'paddler', 'tour')).toEqual(expect.arrayContaining(['tour kayak', 'tour kayak.remark']));
  });
  it('is no part of the other where the text tells of it elsewhere', () => {
    const tour = 'A tour has a date and a name. Inside a tour are the kayaks, each with a state and a remark.';
    expect(told(HOMES + tour, 'kayak', 'tour')).toContain('tour kayak.state');
    expect(told(tour, 'kayak', 'tour')).not.toContain('tour kayak');
  });
  it('says nothing of many where one side is one', () => {
    expect(told(`${HOMES}A paddler is seen with kayaks and a kayak is never seen with paddlers.`, 'kayak', 'paddler')).not.toContain(
      'kayak paddler',
    );
  });
});

describe('a row that joins two things', () => {
  const MANY = 'A paddler has many kayaks and a kayak has many paddlers';
  it.each([
    ['Paddlers are exposed to kayaks: for every paddler and kayak we keep the date and a remark.', 'kayak paddler exposure'],
    ['A kayak has many paddlers and a paddler enters many kayaks.', 'kayak paddler entry'],
    [`${MANY}, so for each tenancy I want the date and a remark.`, 'kayak paddler tenancy'],
    ['He checks the kayaks. For every kayak he saw on that paddler: state, remark and colour.', 'paddler kayak check'],
    [`${MANY}. That pairing is held with the amount that is on the line.`, 'kayak paddler line'],
    ['For every kayak, every paddler has a score.', 'paddler kayak score'],
    ['Rosters need care: a paddler has many kayaks and a kayak has many paddlers.', 'roster'],
    ["A paddler is tried, so there's one diploma for each paddler and kayak with the date and a grade.", 'diploma'],
    ['Stock is held per kayak per paddler with a count and a remark.', 'stock'],
  ])('is called by what joins them: "%s"', (text, row) => {
    expect(told(text, 'kayak', 'paddler')).toContain(row);
  });
  it('is one, whichever is named first', () => {
    const claims = told(`${MANY}. For each paddler on a kayak we note the date and a remark.`, 'kayak', 'paddler');
    expect(claims).toContain('kayak paddler.date');
    expect(claims).not.toContain('paddler kayak');
  });
  it('is what its line is of', () => {
    const claims = told('A lesson has a date. One lesson line per paddler in a kayak.', 'kayak', 'paddler', 'lesson');
    expect(claims).toEqual(expect.arrayContaining(['many lesson belongs to one paddler', 'many lesson belongs to one kayak']));
    expect(claims).not.toContain('kayak paddler');
  });
  it('is the line that the text names', () => {
    const text = 'A tour line is a set of kayaks with a remark per day, and that is many-to-many.';
    expect(told(text, 'kayak', 'tour', 'line')).toEqual(expect.arrayContaining(['tour line', 'many tour line belongs to one kayak']));
  });
});

it('has no second row where the text names what joins them', () => {
  const text = 'A paddler can be assigned to many kayaks over time, and a kayak to many paddlers. Each assignment has a start date.';
  const claims = told(HOMES + text, 'kayak', 'paddler', 'assignment');
  expect(claims).toEqual(
    expect.arrayContaining(['assignment.start date', 'many assignment belongs to one kayak', 'many assignment belongs to one paddler']),
  );
  expect(claims.filter((claim) => /kayak paddler/.test(claim))).toEqual([]);
});
