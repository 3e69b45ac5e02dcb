/** Defaults that take the next number of a sequence name it by its text. */
import type { Column } from '../../../model/index.js';
import { quoteQualified } from '../spelling.js';
import type { Qualified } from './nodes.js';
import type { World } from './world.js';

const regclass = (name: Qualified): string => `'${quoteQualified(name.name, name.namespace).replaceAll("'", "''")}'::regclass`;

export function renameNumbers(world: World, from: Qualified, to: Qualified): void {
  const [before, after] = [regclass(from), regclass(to)];
  changeDefaults(world, before, (column, sql) => ({
    ...column,
    default: { kind: 'expr', expr: { kind: 'raw', sql: sql.replaceAll(before, after) } },
  }));
}

/** Without the sequence there is no default. */
export function forgetNumbers(world: World, name: Qualified): void {
  changeDefaults(world, regclass(name), ({ default: _, ...column }) => column);
}

function changeDefaults(world: World, mention: string, change: (column: Column, sql: string) => Column): void {
  const sqlOf = ({ default: given }: Column): string => (given?.kind === 'expr' && given.expr.kind === 'raw' ? given.expr.sql : '');
  for (const [id, table] of world.tables) {
    if (!table.columns.some((column) => sqlOf(column).includes(mention))) continue;
    world.tables.set(id, { ...table, columns: table.columns.map((c) => (sqlOf(c).includes(mention) ? change(c, sqlOf(c)) : c)) });
  }
}
