/** What is somewhere, or with somebody, for a time: a row of both with when it began and when it ended. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const stays: Family = {
  name: 'stays',
  words: inWords(
    'X Y',
    'patient bed, laptop employee, horse box, painting hall, van driver, tenant flat, child group, guard site, cow barn, statue garden',
  ),
  before: 'Each X has a name and a colour. Each Y has a number and a size.',
  sentences: [
    'A X is in a Y from a start date to an end date.',
    'A X is assigned to a Y from a start date to an end date.',
    'A X is put into a Y on a date and taken out on another.',
    'Xs are in Ys for a certain time, from and until when.',
    'A X stays in a Y from one date to another.',
    'Xs are assigned to Ys for a period.',
    'Xs are assigned to Ys for a limited time.',
    'We need to know which X was in which Y from when until when.',
    'A X is with a Y for some time; we keep the start date and the end date.',
    'A X is given to a Y on a date and comes back on another date.',
    'A X belongs to a Y from a date until another date.',
    'A X is placed in a Y with a start date and an end date.',
    'Each X is kept in a Y for a time, with a start date and an end date.',
    'Over time a X is in several Ys, each from a start date to an end date.',
    'We keep which Y a X was in and from when until when.',
    'A X moves into a Y on a date and out of it on another.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    const moments = row.columns.filter((column) => /date|start|end|from|until|since| at$|period/.test(column));
    if (moments.length < 2) return 'no dates';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};
