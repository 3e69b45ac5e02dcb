import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { referencesIn } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('one kind of thing in two roles', () => {
  it.each([
    [
      'A shift swap has a date, the nurse that offered it and the nurse that took it. Nurses have a name.',
      'Shift swap',
      ['Offered by ID→Nurse', 'Taken by ID→Nurse'],
    ],
    [
      'A loan has an amount, the bank that granted it and the bank that took it over. Banks have a name.',
      'Loan',
      ['Granted by bank ID→Bank', 'Taken over by bank ID→Bank'],
    ],
    [
      'For each haul we store the weight, the depot it was loaded at and the depot it goes to. A depot has a name.',
      'Haul',
      ['Loaded at depot ID→Depot', 'To depot ID→Depot'],
    ],
    [
      'A fixture has a date, the club that hosts and the club that visits. Clubs have a name.',
      'Fixture',
      ['Hosting club ID→Club', 'Visiting club ID→Club'],
    ],
    ['Clerks report to another clerk. Clerks have a name.', 'Clerk', ['Reports to ID→Clerk']],
    // Told once, it is in no role.
    ['A barn has a size and the farmer that owns it. Farmers have a name.', 'Barn', ['Owner ID→Farmer']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));
});
