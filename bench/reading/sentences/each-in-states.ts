/** Parts in one of a few states, said in passing: a column of the parts, and no thing called like a state. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const eachInStates: Family = {
  name: 'each-in-states',
  words: inWords(
    'X Y S T U P Q',
    'build job queued running failed start_time end_time, crate label packed shipped lost weight size, project task open blocked done title deadline, contract invoice draft sent paid number amount, poll answer active retired hidden text position, trip booking requested confirmed cancelled price date',
  ),
  before: 'Each X has a name and a colour.',
  sentences: [
    'A X has several Ys, each S, T or U, with a P and a Q.',
    'A X has Ys with a P and a Q, each either S, T or U.',
    'Each X has Ys, which have a P and a Q and are S, T or U.',
    'A X consists of Ys (P, Q; S, T or U).',
    'A X has Ys: P, Q, status (S, T, U).',
    'A X has several Ys. States of a Y: S, T, U. A Y has a P and a Q.',
    'A X has Ys with a P, a Q and a state: S / T / U.',
    'Each X has several Ys with a P and a Q. A Y goes from S to T to U.',
    'A X has several Ys (P, Q) that are S, T or U.',
    'Each Y of a X has a P and a Q and can be S, T or U.',
  ],
  judge: ({ tables }, { X = '', Y = '', S = '', T = '', P = '', Q = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    if (tables.length > 2) return 'one table more';
    if (!y.targets.includes(X)) return 'no reference';
    if (!y.columns.includes(P) || !y.columns.includes(Q)) return 'no property';
    if (y.columns.includes(S) || y.columns.includes(T)) return 'a column of a state';
    return y.columns.some((column) => /^(status|state)$/.test(column)) ? undefined : 'no state';
  },
};
