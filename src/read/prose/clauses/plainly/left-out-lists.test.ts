import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tableLines } from '../tables.fixture.js';
import { leftOutLists } from './left-out-lists.js';

beforeAll(() => prose.prepare?.());

describe('what stands in a list', () => {
  it.each([
    'Couriers are picked from a list (hotline, address).',
    'Couriers we have in a list with hotline and address.',
    'Couriers come from a list with hotline and address.',
    'A list of these couriers with hotline and address would be lovely.',
    'The couriers are in a list, with hotline and address.',
    'Couriers are chosen from a fixed list (hotline, address).',
    'Our couriers are on a list: hotline, address.',
    'For couriers we have a list with hotline and address.',
    'There are couriers (hotline, address), which come from a list.',
    'Couriers are kept in a list that shows the hotline and the address.',
  ])('has what the list says of it: %s', (said) => {
    expect(tableLines(`Each depot has a name. ${said}`)).toContainEqual(expect.stringMatching(/^Courier: address, hotline/));
    expect(tableLines(`Each depot has a name. ${said}`)).toHaveLength(2);
  });

  it('may be more than one', () => {
    expect(tableLines('Each guest has a name and picks dishes from a list.').map((line) => line.split(':')[0])).toContain('Guest Dish');
  });

  it.each([
    'A user has lists, and a list has a title.',
    'Each wedding has a price list.',
    'A courier can be given tours from the list.',
    'A courier is on the waiting list.',
    'The list has a title.',
  ])('leaves the words of other sentences alone: %s', (said) => {
    const tokens = readSentences(scanBlocks(said))[0]?.tokens ?? [];
    expect(leftOutLists(tokens)).toEqual(tokens);
  });
});
