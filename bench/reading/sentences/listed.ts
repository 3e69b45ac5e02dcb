/** What there is a list of, with what the list says of each: a table of that, and none of lists. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const listed: Family = {
  name: 'listed',
  words: inWords(
    'X P Q',
    'product price weight, carrier hotline address, referee phone licence, fabric width pattern, supplier email rating, poison formula limit, animal breed weight, valve diameter material, plant height origin, song composer length, medicine dose maker, hall capacity address',
  ),
  before: 'Each branch has a name and a colour.',
  sentences: [
    'Xs are picked from a list (P, Q).',
    'Xs we have in a list with P and Q.',
    'There is a list of Xs with P and Q.',
    'We keep a list of Xs: P, Q.',
    'I want a list of all Xs with their P and Q.',
    'We have a list of Xs (P, Q).',
    'There is an official list of Xs with a P and a Q.',
    'Xs come from a list with P and Q.',
    'A list of these Xs with P and Q would be lovely.',
    'The Xs are in a list, with P and Q.',
    'We need a list of Xs, each with a P and a Q.',
    'Xs are chosen from a fixed list (P, Q).',
    'Xs: we want the P and the Q.',
    'Xs: we need the P and the Q of each.',
    'Of Xs we note the P and the Q.',
    'Our Xs are on a list: P, Q.',
    'X = P, Q.',
    'For Xs we have a list with P and Q.',
    'We have about forty Xs, listed with P and Q.',
    'There are Xs (P, Q), which come from a list.',
    'A register of Xs is kept, with P and Q.',
    'We maintain a catalogue of Xs with P and Q.',
    'Xs are kept in a list that shows the P and the Q.',
  ],
  judge: ({ tables }, { X = '', P = '', Q = '' }) => {
    const table = tableOf(tables, X);
    if (!table) return 'no table';
    const missing = [P, Q].find((property) => !table.columns.some((column) => column.includes(property)));
    if (missing !== undefined) return `no ${missing}`;
    return tables.some(({ name }) => name !== X && name !== 'branch') ? 'one table more' : undefined;
  },
};
