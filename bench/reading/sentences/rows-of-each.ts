/** What there are several of beside what there is one of: no column holds it. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const rowsOfEach: Family = {
  name: 'rows-of-each',
  words: inWords(
    'X Y',
    'product image, listing photo, house review, issue attachment, course lesson, card checklist, story chapter, garden picture',
  ),
  before: '',
  sentences: [
    'Xs have a title, a price and Ys.',
    'A X has a title, a price and Ys.',
    'Each X has a title and Ys.',
    'A X has a title, Ys and a price.',
    'We have Xs with a title, a price and Ys.',
    'Every X has a title and a price, and Ys.',
    'A X has a title. It also has Ys.',
    'For a X we keep the title, the price and Ys.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tables.find(({ name }) => name.endsWith(Y))];
    if (!x || !y) return 'no table';
    if (tables.length > 2) return 'one table more';
    return y.targets.includes(X) && !x.targets.includes(y.name) ? undefined : 'no reference';
  },
};
