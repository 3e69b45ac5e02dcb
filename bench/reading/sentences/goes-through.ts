/** What passes several places: each place sees many, so a row of both. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const goesThrough: Family = {
  name: 'goes-through',
  words: inWords(
    'X Y',
    'parcel depot, train station, trail hut, order department, cruise port, hike summit, race village, bus stop, ship lock, tour museum',
  ),
  before: 'Each X has a number and a weight. Each Y has a name and a city.',
  sentences: [
    'A X goes through several Ys.',
    'Each X passes several Ys.',
    'A X stops at several Ys.',
    'Xs stop at Ys in a certain order.',
    'A X visits one Y after the other.',
    'On its way a X goes through several Ys.',
    'A X passes through one or more Ys, and for each we note when it arrived and left.',
    'The X is scanned at every Y it passes.',
    'At each Y that a X passes, the time is noted.',
    'A X leads past several Ys.',
    'Which Ys does a X go through, and when?',
    'A X calls at several Ys, each with a time.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    if (!joining(tables, X, Y)) return 'no row of both';
    if (x.targets.length + y.targets.length > 0) return 'a reference of its own';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};
