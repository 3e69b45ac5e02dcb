/** What something is made from: the same goes into many, so a row of both. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const madeFrom: Family = {
  name: 'made-from',
  words: inWords(
    'X Y',
    'wine grape, cocktail spirit, perfume scent, soap oil, cake filling, beer malt, salad vegetable, tea herb, smoothie fruit, carpet yarn',
  ),
  before: 'Each X has a name and a colour. Each Y has a name and an origin.',
  sentences: [
    'Xs are made of one or more Ys.',
    'A X is made from several Ys.',
    'Each X is made with one or more Ys.',
    'Xs are made from different Ys.',
    'A X contains several Ys, and a Y goes into several Xs.',
    'Every X is mixed from some of the Ys.',
    'Xs are blended from several Ys.',
    'A X uses two or more Ys.',
    'Which Ys go into which X?',
    'Several Ys go into a X.',
    'We note which Ys we use for a X.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    if (!joining(tables, X, Y)) return 'no row of both';
    if (x.targets.length + y.targets.length > 0) return 'a reference of its own';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};
