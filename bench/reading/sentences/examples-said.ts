/** What is said for an example only: nothing of its own. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const examplesSaid: Family = {
  name: 'examples-said',
  words: inWords(
    'X P Q E',
    'berth code length B12, locker number size L-204, event name date wedding, machine model year Falcon, plot label area 14b, course title fee Ballet, shelf mark height A3, tank code volume T-7',
  ),
  before: 'Each member has an email.',
  sentences: [
    'Xs have a P such as E and a Q.',
    'A X has a P such as E, a Q and a colour.',
    'Each X has a P (e.g. E) and a Q.',
    'A X has a P like E, and a Q.',
    'Xs have a P, for example E, and a Q.',
    'A X has a Q and a P, say E.',
    'Each X has a P, something like E, and a Q.',
    'A X, say E, has a P and a Q.',
    'Xs (E and so on) have a P and a Q.',
    'A X has a P ("E") and a Q.',
    'Xs have a P – E, for instance – and a Q.',
  ],
  judge: ({ tables }, { X = '', P = '', Q = '', E = '' }) => {
    const x = tableOf(tables, X);
    if (!x) return 'no table';
    if (!x.columns.includes(P)) return `no ${P}`;
    if (!x.columns.includes(Q)) return `no ${Q}`;
    if (tables.some(({ columns, name }) => [...columns, name].some((said) => said.toLowerCase().includes(E.toLowerCase()))))
      return 'the example';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};
