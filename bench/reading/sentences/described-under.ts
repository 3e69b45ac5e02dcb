import { type Family, tableOf } from './family.js';

/** People named as whoever does it may be a table as well. */
const DOERS = /^(staff|editor|inspector|anyone|user)$/;

/** Y is a table with P and Q that refers to X, which has neither; and nothing else has come of it. */
export const describedUnder: Family['judge'] = ({ tables }, { X = '', Y = '', P = '', Q = '' }) => {
  const [whole, row] = [tableOf(tables, X), tableOf(tables, Y) ?? tableOf(tables, `${X} ${Y}`)];
  if (!whole) return 'no table';
  if (!row) return 'no row of it';
  if (!row.targets.includes(X)) return 'no reference';
  const missing = [P, Q].find((property) => !row.columns.some((column) => column.includes(property)));
  if (missing !== undefined) return `no ${missing}`;
  if ([P, Q].some((property) => whole.columns.includes(property))) return 'kept of the other as well';
  return tables.some(({ name }) => name !== X && name !== row.name && !DOERS.test(name)) ? 'one table more' : undefined;
};
