import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from './read-sentences.js';
import { verbBase } from './verb-base.js';

beforeAll(() => prose.prepare?.());

const tagIn = (text: string, word: string): string | undefined =>
  readSentences(scanBlocks(text))
    .flatMap(({ tokens }) => tokens)
    .find(({ lower }) => lower === word)?.tag;

describe('names that look like verbs', () => {
  it('are what is done something to', () => {
    expect(tagIn('The shop allows owners to reply to reviews, including reply time.', 'reviews')).toBe('noun');
    expect(tagIn('Users can view jobs and submit resumes to the club.', 'resumes')).toBe('noun');
    expect(tagIn('The relationship between logs and clerks is kept.', 'logs')).toBe('noun');
  });

  it('stand behind a singular and before of', () => {
    expect(tagIn('The office can track the department transfer of clerks, including the date.', 'transfer')).toBe('noun');
    expect(tagIn('The guests can approve of the menu.', 'approve')).toBe('verb');
  });

  it('say what kind of records a list is of', () => {
    expect(tagIn('Rowers have a name; rowing records include the date.', 'rowing')).toBe('noun');
    expect(tagIn('Mooring contracts have a number.', 'mooring')).toBe('noun');
    expect(tagIn('Each boat has a name. Berth application records need to note the date.', 'records')).toBe('noun');
    expect(tagIn('Adding records includes a check.', 'adding')).toBe('part');
  });

  it('stand behind an article, or without what there is much of', () => {
    expect(tagIn('A will has a date and a notary.', 'will')).toBe('noun');
    expect(tagIn('A ferry will have a name.', 'will')).toBe('modal');
    expect(tagIn('Lots have a weight.', 'lots')).toBe('noun');
    expect(tagIn('A farm sends in lots before noon.', 'lots')).toBe('noun');
    expect(tagIn('A farm has lots of barns.', 'lots')).toBe('det');
  });

  it('or that one thing goes with another', () => {
    expect(tagIn('It notes the owner, as well as whether it floats.', 'well')).toBe('adv');
  });
});

it('says how many by words beyond ten', () => {
  expect(tagIn('A shed holds eleven bikes.', 'eleven')).toBe(tagIn('A shed holds seven bikes.', 'seven'));
  expect(tagIn('Each crate has fifty bottles.', 'fifty')).toBe(tagIn('Each crate has five bottles.', 'five'));
});

describe('verbs that look like names', () => {
  it('happen behind when, also in a later clause', () => {
    expect(tagIn('The gate shows free lanes, and when a truck enters, it counts.', 'enters')).toBe('verb');
  });

  it('stand behind a label, and before what they are done to', () => {
    expect(tagIn('Berth management: Each berth records a depth.', 'records')).toBe('verb');
    expect(tagIn('Boats have a name; toll management records toll information.', 'records')).toBe('verb');
    expect(tagIn('The pump makes a report and associates it with the well.', 'associates')).toBe('verb');
  });

  it('are done to it or them, or stand before what they are done with', () => {
    expect(tagIn('Other shoppers mark it as helpful.', 'mark')).toBe('verb');
    expect(tagIn('Users top up a wallet.', 'top')).toBe('verb');
    expect(tagIn('Crews log trips with start and end mileage.', 'end')).toBe('noun');
  });

  it('follow only', () => {
    expect(tagIn('Whether the branch only allows members to call.', 'allows')).toBe('verb');
  });

  it('order something behind a label', () => {
    expect(tagIn('Song charts: Display popular songs to help listeners.', 'display')).toBe('verb');
    expect(tagIn('Orders: Order number, order date.', 'order')).toBe('noun');
  });
});

describe('what a verb is a form of', () => {
  it('adds "es" behind a hiss and "s" elsewhere', () => {
    expect(['passes', 'fixes', 'goes', 'notes', 'places', 'sits'].map(verbBase)).toEqual(['pass', 'fix', 'go', 'note', 'place', 'sit']);
    expect(verbBase('sites')).toBeUndefined();
    expect(verbBase('planes')).toBeUndefined();
  });
});
