/** LIKE other [INCLUDING …] inside CREATE TABLE: what of the other table comes along. */
import type { TableLikeClause } from 'libpg-query';
import type { Column, Table } from '../../../../model/index.js';
import { findTable, type Session } from '../session.js';

/** https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/nodes/parsenodes.h (TableLikeOption) */
const COMMENTS = 1;
const CONSTRAINTS = 4;
const DEFAULTS = 8;
const GENERATED = 16;
const IDENTITY = 32;
const INDEXES = 64;

export function likeTable({ relation, options = 0 }: TableLikeClause, { world }: Session): Table | undefined {
  const other = world.tables.get(findTable(world, relation));
  if (!other) return undefined;
  const has = (bit: number): boolean => (options & bit) !== 0;
  const { primaryKey, description: _, ...rest } = other;
  return {
    ...rest,
    columns: other.columns.map((column) => likeColumn(column, has)),
    checks: has(CONSTRAINTS) ? other.checks : [],
    uniques: has(INDEXES) ? other.uniques : [],
    indexes: has(INDEXES) ? other.indexes : [],
    ...(has(INDEXES) && primaryKey ? { primaryKey } : {}),
  };
}

function likeColumn(column: Column, has: (bit: number) => boolean): Column {
  const { default: value, identity, generated, description, ...rest } = column;
  return {
    ...rest,
    ...(value && has(DEFAULTS) ? { default: value } : {}),
    ...(identity && has(IDENTITY) ? { identity } : {}),
    ...(generated && has(GENERATED) ? { generated } : {}),
    ...(description !== undefined && has(COMMENTS) ? { description } : {}),
  };
}
