/** What is kept of each for every day, month or year: a row of that, with when. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const perDay: Family = {
  name: 'per-day',
  words: inWords(
    'X P D Dy',
    'shop revenue day daily, field rainfall day daily, key usage day daily, household consumption month monthly, hive weight week weekly, machine output month monthly, cow yield day daily, room temperature day daily, department budget year yearly',
  ),
  before: 'Each X has a name and a code.',
  sentences: [
    'We keep the P per X and D.',
    'We store the P for each X and D.',
    'For each X and D the P is recorded.',
    'For each X we record the P per D.',
    'The P of each X is noted every D.',
    'For every X there is one P per D.',
    'The P of a X is recorded once a D.',
    'Each D we write down the P of every X.',
    'We want to see the P of each X, D by D.',
    'We need a Dy P for each X.',
    'For each X, the Dy P is stored.',
    'Every D the P of each X is entered.',
  ],
  judge: ({ tables }, { X = '', P = '', D = '' }) => {
    const x = tableOf(tables, X);
    if (!x) return 'no table';
    if (x.columns.some((column) => column.includes(P))) return 'of the thing';
    const row = tables.find(({ targets }) => targets.includes(X));
    if (!row) return 'no row';
    if (!row.columns.some((column) => column.includes(P))) return `no ${P}`;
    if (!row.columns.some((column) => new RegExp(`date|at$|${D}`).test(column))) return 'no date';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};
