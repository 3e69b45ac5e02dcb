import { describe, expect, it } from 'vitest';
import { affixes, houseStyle, letterCase } from './house-style.js';

describe('a house style', () => {
  it('is what most names follow, and tells the others', () => {
    const style = houseStyle(['userId', 'createdAt', 'isActive', 'id', 'last_login'], letterCase);
    expect(['teamId', 'name', 'team_id'].map((name) => style?.fits(name))).toEqual([true, true, false]);
    expect(style?.example).toBe('userId');
  });

  it('is not made by a few names, or by many that disagree', () => {
    expect(houseStyle(['userId', 'teamId', 'name'], letterCase)).toBeUndefined();
    expect(houseStyle(['userId', 'teamId', 'orderId', 'a_b', 'c_d', 'e_f'], letterCase)).toBeUndefined();
  });

  it.each([
    ['users_pkey', ['…_pkey']],
    ['fk_users_team_id', ['fk_…']],
    ['PK_Users', ['PK_…']],
    ['index_users_on_id', ['index_…']],
    ['orders_ibfk_1', ['without a word for its kind']],
    [undefined, ['unnamed']],
  ])('of %s', (name, expected) => {
    expect(affixes(name)).toEqual(expected);
  });
});
