/** What a thing was like before is kept: rows of their own, with what it was and since when. */
import { pluralOf } from '../../../src/util/number.js';
import { type Family, tableOf, type Words } from './family.js';

const words: readonly Words[] =
  'product price, employee salary, room temperature, patient weight, stock value, tenant address, machine status, player ranking, ticket priority, subscription fee'
    .split(', ')
    .map((said) => {
      const [X = '', P = ''] = said.split(' ');
      return { X, P, Ps: pluralOf(P) };
    });

export const history: Family = {
  name: 'history',
  words,
  before: 'Each X has a name and a P.',
  sentences: [
    'We keep the history of the P.',
    'We keep a history of all Ps of a X.',
    'Every change of the P is recorded with the date.',
    'The P can change over time, and we want to keep the old ones.',
    'When the P of a X changes, the old P is kept.',
    'Each X has a P history.',
    'Changes to the P must be logged.',
    'The P of a X changes over time; we store each P with the date from which it applies.',
    'We need to know what the P of a X was on any date.',
    'All previous Ps are kept with the date on which they changed.',
    'Keep track of all P changes of a X.',
    'A P history is kept for each X.',
    'For each X we keep the P over time.',
    'Old Ps are never overwritten.',
    'Past Ps must remain visible.',
    'A X has a current P and earlier Ps, each with a date.',
  ],
  judge: ({ tables }, { X = '', P = '' }) => {
    const thing = tableOf(tables, X);
    if (!thing) return 'no table';
    const rows = tables.filter((table) => table !== thing && table.targets.includes(X));
    const [row] = rows;
    if (!row) return 'no rows of it';
    if (!row.name.includes(P) && !row.columns.some((column) => column.includes(P))) return `no ${P}`;
    return tables.length > 2 ? 'one table more' : undefined;
  },
};
