import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each card has a title. Each user has an email.';

describe('what can be on one', () => {
  it.each(['Several users can be on a card.', 'Many users may be on one card.', 'Multiple users can be on the same card.'])(
    'is had by it: %s',
    (said) => {
      expect(tableLines(`${BEFORE} ${said}`)).toContainEqual(expect.stringMatching(/^(Card User|User Card): →Card, →User$/));
    },
  );

  it('stays as it is where more is said of it', () => {
    expect(tableLines(`${BEFORE} Each shelf has a number. Several users can be on a card that is on a shelf.`)).not.toContainEqual(
      expect.stringMatching(/^Shelf User/),
    );
  });
});
