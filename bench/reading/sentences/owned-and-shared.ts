/** What somebody owns and shares with others: an owner, and a row of each with whom it is shared. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const ownedAndShared: Family = {
  name: 'owned-and-shared',
  words: inWords(
    'X Y',
    'calendar user, document member, list customer, album user, playlist listener, recipe cook, notebook student, map hiker',
  ),
  before: 'Each X has a title and a colour. Each Y has an email and a phone.',
  sentences: [
    'Each X is owned by a Y and can be shared with more Ys.',
    'A X belongs to one Y, who can share it with other Ys.',
    'A X has an owner (a Y) and is shared with other Ys.',
    'Each X belongs to a Y; other Ys can be given access.',
    'A X is made by one Y and can be shared with several Ys.',
    'A X is created by a Y. It can be shared with other Ys.',
    'Ys create Xs and can share them with other Ys.',
    'A Y owns Xs. A X can be shared with any number of other Ys.',
    'Each X is owned by one Y. Other Ys can be invited to it.',
    'A Y can share a X that they own with other Ys.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    if (!x.targets.includes(Y)) return 'no owner';
    if (!joining(tables, X, Y)) return 'no row of both';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};
