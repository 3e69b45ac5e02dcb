/** What somebody wants to keep, asked for in the first person: the things, with what is wanted of them. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const letMe: Family = {
  name: 'let-me',
  words: inWords(
    'X P Q',
    'spot address fee, dish name price, plot size number, song title length, hive number colour, boat name length, class level room_number, key number colour',
  ),
  before: '',
  sentences: [
    'Let me enter the Xs with P and Q.',
    'Let us add Xs with a P and a Q.',
    'I want to enter Xs with P and Q.',
    'I want to be able to add a X with its P and Q.',
    "I'd like to keep my Xs with P and Q.",
    'For a X we want the P and the Q.',
    'Of each X we want P and Q.',
    'What I need of a X is the P and the Q.',
    'I need a list of Xs: P, Q.',
    'I want a list of my Xs with P and Q.',
    'It should be possible to enter Xs (P and Q).',
    'You should be able to add Xs with a P and a Q.',
    'My Xs: P, Q.',
    'All Xs with P and Q.',
    'A X: P, Q.',
    'Every X has to have a P and a Q, otherwise we do not take it.',
    'Without a P and a Q we do not accept a X.',
    'Each X with its P and Q.',
    'Please store Xs. Per X: P and Q.',
  ],
  judge: ({ tables }, { X = '', P = '', Q = '' }) => {
    const x = tableOf(tables, X);
    if (!x) return 'no table';
    if (!x.columns.includes(P) || !x.columns.includes(Q)) return 'no property';
    return tables.length > 1 ? 'one table more' : undefined;
  },
};
