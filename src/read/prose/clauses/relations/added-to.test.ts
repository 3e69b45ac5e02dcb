import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { referencesIn, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('people who are added to something', () => {
  it.each([
    ['Rowers can invite other rowers to an outing. An outing has a date.', ['Outing', 'Rower', 'Rower Outing']],
    ['Admins add singers to choirs. A choir has a name.', ['Choir', 'Singer', 'Singer Choir']],
    // Where the invitations are kept, they say so.
    [
      'A host invites guests to a supper. A supper has a date. An invitation has a text. Guests have a name. Hosts have a name.',
      ['Guest', 'Host', 'Invitation', 'Supper'],
    ],
  ])('%s', (text, tables) => expect(tableNames(text)).toEqual(tables));

  it('belongs to one who made it all the same', () => {
    const text = 'Users can create wish lists and invite other users to them. A wish list has a title.';
    expect(tableNames(text)).toEqual(['User', 'User Wish list', 'Wish list']);
    expect(referencesIn(text, 'Wish list')).toEqual(['User ID→User']);
  });
});
