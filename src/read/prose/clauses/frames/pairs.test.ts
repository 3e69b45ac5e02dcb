import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../../design/logical/index.js';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

/** The columns of each table that refers to two others. */
const joined = (text: string): readonly string[] =>
  toLogical(prose.read({ id: 'pairs', text }).model).tables.flatMap(({ name, columns, foreignKeys }) =>
    foreignKeys.length > 1 ? [`${name}: ${columns.map((column) => column.name).join(', ')}`] : [],
  );

describe('what is said of two together', () => {
  it.each([
    [
      'Farms have a name. Crops have a name and a season. For each farm and crop the yield and the price are recorded.',
      'Farm crop: Crop ID, Farm ID, yield, price',
    ],
    [
      'Depots have a town. Spares have a name and a code. The stock level of each spare in each depot is kept.',
      'Spare depot: Spare ID, Depot ID, stock level',
    ],
    [
      'Hirers have a name. Policies have a start date. Boats have a length. For each boat the policy states the excess amount and the price.',
      'Boat policy: Boat ID, Policy ID, excess amount, price',
    ],
    [
      'Umpires have a name and a grade. Bouts have a date. Umpires are assigned to bouts as referee, judge or timekeeper.',
      'Umpire bout: Umpire ID, Bout ID, role',
    ],
    ['Actors have a name. Plays have a title. Actors take part in a play in a certain role.', 'Actor play: Actor ID, Play ID, role'],
  ])('%s', (text, table) => expect(joined(text)).toEqual([table]));
});
