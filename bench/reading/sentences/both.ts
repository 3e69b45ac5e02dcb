/** Many to many: a row of both. */
import { type Family, joining, tableOf } from './family.js';
import { pairs } from './pairs.js';

export const both: Family = {
  name: 'both',
  words: pairs(
    'recipe ingredient, course student, film actor, article tag, project employee, playlist song, dish allergen, tour landmark, product supplier, garden plant',
  ),
  before: 'Each X has a colour and a weight. Each Y has a name and a size.',
  sentences: [
    'A X can have many Ys and a Y can have many Xs.',
    'Xs have several Ys, and each Y can be in several Xs.',
    'A X may be linked to multiple Ys and vice versa.',
    'Xs and Ys are in a many-to-many relationship.',
    'There is a many-to-many relationship between Xs and Ys.',
    'Each X has one or more Ys, and the same Y can belong to many Xs.',
    'A X has several Ys, which can be shared between Xs.',
    'We want to know which Ys are in which Xs.',
    'We record which Xs have which Ys.',
    'A Y can be assigned to any number of Xs.',
    'A X can have several Ys and the other way round.',
    'Every X has Ys. A Y can appear in several Xs.',
    'A X can include many Ys; a Y can be part of many Xs.',
    'A Y may belong to more than one X.',
    'Each Y can be used in multiple Xs, and each X can use multiple Ys.',
    'Several Ys can be attached to a X, and a Y to several Xs.',
    'Xs can share Ys.',
    'Many Xs can have the same Y, and a X has many Ys.',
    'Ys and Xs: many to many.',
    'A X has many Ys (many-to-many).',
    'Each X lists its Ys; Ys are reused across Xs.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    if (!joining(tables, X, Y)) return 'no row of both';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};
