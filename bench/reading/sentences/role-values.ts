/** What somebody is to something, one of a few that are words for people: a choice, and no references. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const roleValues: Family = {
  name: 'role-values',
  words: inWords(
    'X Y R K L M',
    'user workspace role owner admin guest, member document permission viewer commenter editor, player team position keeper defender striker, soldier unit rank leader officer private, volunteer committee function chair treasurer secretary, actor play part lead extra understudy, user project role manager developer tester',
  ),
  before: 'Each X has an email and a phone. Each Y has a title and a number.',
  sentences: [
    'A X can be in several Ys and has a R in each: K, L or M.',
    'Xs belong to several Ys with a R (K, L or M).',
    'Xs are in several Ys, each with a R: K, L or M.',
    'In a Y every X has a R, either K, L or M.',
    'A Y can be shared with Xs, each with a R (K, L, M).',
    'A X joins Ys as K, L or M.',
    'Xs have a R in every Y they belong to (K, L or M).',
    'A Y has several Xs, each with a R: K, L, M.',
    'Xs take part in Ys in a R of K, L or M.',
    'A X has a R per Y (K, L, M).',
    'Xs can be added to Ys with the R K, L or M.',
    'A X can belong to many Ys, with a R in each of them (K, L or M).',
  ],
  judge: ({ tables }, { X = '', Y = '', K = '', L = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (tables.length > 3) return 'one table more';
    if (tables.some(({ columns }) => columns.some((column) => column === K || column === L))) return 'a column of a value';
    if (tables.some(({ columns }) => columns.some((column) => column.startsWith(`${K} `) || column.startsWith(`${L} `))))
      return 'a reference by a value';
    return row.columns.length > 2 ? undefined : 'no role';
  },
};
