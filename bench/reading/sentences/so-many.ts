/** How many there are of something that is only counted: a number, and no rows. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const soMany: Family = {
  name: 'so-many',
  words: inWords(
    'X N M',
    'booking adult child, household adult pet, parcel jar loaf, order napkin candle, shift driver helper, tour seat bicycle, stall table chair',
  ),
  before: 'Each X has a date and a code.',
  sentences: [
    'A X is for so many Ns and so many Ms.',
    'Each X has a number of Ns and a number of Ms.',
    'For each X we note how many Ns and how many Ms.',
    'A X has so many Ns and Ms.',
    'Each X states the number of Ns and Ms.',
    'For each X: number of Ns, number of Ms.',
    'We note how many Ns and Ms a X has.',
    'We count the Ns and the Ms of each X.',
    'A X comes with a certain number of Ns and Ms.',
    'For every X we only want to know how many Ns there are.',
  ],
  judge: ({ tables }, { X = '', N = '', M = '' }) => {
    const x = tableOf(tables, X);
    if (!x) return 'no table';
    if (tables.some(({ name }) => name === N || name === M)) return 'a table of what is counted';
    if (!x.columns.some((column) => column.includes(N))) return `no ${N}`;
    return tables.length > 1 ? 'one table more' : undefined;
  },
};
