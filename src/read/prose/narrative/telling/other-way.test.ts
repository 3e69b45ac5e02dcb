import { describe, expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

/** What is told when the given nouns are the things of the text. */
const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

describe('the many refer to the one', () => {
  it.each([
    ['A holder has one live card at a time.', 'holder', 'card'],
    ['A holder has one card at any one time, and the old ones are kept.', 'holder', 'card'],
    ['For every tank there is a log with a depth and a remark.', 'tank', 'log'],
    ['With each tank comes a log: a depth and a remark.', 'tank', 'log'],
    ['Below the invoice are the lines, and the lines are where we earn our keep.', 'invoice', 'line'],
    ['A snag may need a visit, or three.', 'snag', 'visit'],
    ['A landlord can have anything from one workshop to thirty.', 'landlord', 'workshop'],
    ['Each hotel has between ten and eighty rooms.', 'hotel', 'room'],
    ['Each theatre has its own set of seats.', 'theatre', 'seat'],
  ])('%s', (text, one, many) => {
    const claims = told(text, one, many);
    expect(claims).toContain(`many ${many} belongs to one ${one}`);
    expect(claims.join()).not.toContain(`many ${one} belongs to one ${many}`);
  });
});

it.each([
  ['A boat has one owner at a time.', 'boat', 'owner'],
  ['One crate is one fruit to two growers.', 'crate', 'fruit'],
])('and not where one of them is all there is: "%s"', (text, one, other) => {
  expect(told(text, one, other)).not.toContain(`many ${other} belongs to one ${one}`);
});

it('is not said of what the next clause is about', () => {
  const claims = told('A scheme belongs to one funder, and every bid is made to a scheme.', 'scheme', 'funder', 'bid');
  expect(claims).not.toContain('many scheme belongs to one bid');
});
