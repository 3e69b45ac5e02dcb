import { expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const told = (text: string): readonly string[] =>
  followedWith(
    `A client has a name, a phone number and an email. A flower has a name, a height and a colour. A show has a title.\n\n${text}`,
    ['client', 'flower', 'show'],
  ).claims.map(describeClaim);

it("makes a row of whoever's it is, and goes on about it", () =>
  expect(told("Each time somebody pays I want the day, how much and was it cash or card. It's all against the show.")).toEqual(
    expect.arrayContaining(['many payment belongs to one client', 'payment.amount', 'many payment belongs to one show']),
  ));

it('takes lots of them for many', () =>
  expect(told('A flower goes into lots of shows and a show has several flowers in it, with a price and a date.').join()).toMatch(
    /flower show identified by/,
  ));
