/** What has no plural and is many all the same: each piece of it is of one thing. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const mass: Family = {
  name: 'mass',
  words: inWords(
    'X Y P Q',
    'playground equipment maker year, room furniture colour weight, passenger luggage weight size, farm machinery model price, actor clothing size colour, ship cargo weight origin, museum artwork title year',
  ),
  before: 'Each X has a name and an address.',
  sentences: [
    'Each X has Y, with a P and a Q.',
    'A X has Y. Each piece of Y has a P and a Q.',
    'Every X has its own Y (P, Q).',
    'Xs have Y with a P and a Q.',
    'The Y of a X has a P and a Q.',
    'For each X we keep the Y, with P and Q.',
    'We keep a list of the Y of each X: P, Q.',
    'Each piece of Y belongs to a X and has a P and a Q.',
    'Y belongs to a X. It has a P and a Q.',
    'There is Y in each X; of every piece we note the P and the Q.',
    'All Y is recorded with a P, a Q and the X it belongs to.',
    'Y: which X, P, Q.',
  ],
  judge: ({ tables }, { X = '', Y = '', P = '', Q = '' }) => {
    const [whole, row] = [tableOf(tables, X), tables.find(({ name }) => name === Y || name.endsWith(Y) || name.startsWith(Y))];
    if (!whole) return 'no table';
    if (!row) return 'no row of it';
    if (!row.targets.includes(X)) return whole.targets.includes(row.name) ? 'the other way round' : 'no reference';
    const missing = [P, Q].find((property) => !row.columns.some((column) => column.includes(property)));
    return missing === undefined ? (tables.length > 2 ? 'one table more' : undefined) : `no ${missing}`;
  },
};
