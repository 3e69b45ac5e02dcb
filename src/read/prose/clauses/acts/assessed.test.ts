import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what one thinks of many', () => {
  it.each([
    ['A judge gives each dog a placing and a written critique. Dogs have a name.', 'Rating: placing, written critique, →Dog, →Judge'],
    ['Judges give every dish a score from 1 to 10. Dishes have a name.', 'Rating: score, →Dish, →Judge'],
    ['Guests rate a meal from one to five and leave a comment. Meals have a name.', 'Rating: comment, rating, →Guest, →Meal'],
  ])('%s', (text, row) => expect(tableLines(text)).toContain(row));

  it('is not a number that somebody gets', () =>
    expect(tableLines('The coach gives every player a number and a position. Players have a name.')).toEqual([
      'Player: name, number, position',
    ]));
});
