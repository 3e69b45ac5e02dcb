/** What the readers of single clauses need to know of the world around them. */

import type { Node, RangeVar } from 'libpg-query';
import type { Expr, Origin, Table, TableId } from '../../../model/index.js';
import { type ColumnTypes, readExpression } from '../read-expression.js';
import { expressionText } from './expression-text.js';
import type { Qualified } from './nodes.js';
import type { ResolveType } from './type-name.js';

export interface Environment {
  /** Of what the statement at hand makes. */
  readonly origin: Origin;
  readonly resolve: ResolveType;
  /** The table that a statement names, whether it exists or not. */
  readonly tableIdOf: (relation: RangeVar | undefined) => TableId;
  readonly tableOf: (id: TableId) => Table | undefined;
  /** The routine that a statement names, built-in ones included. */
  readonly routineOf: (name: Qualified) => Qualified;
  /** An operator class as an index names it: with its schema where that is not searched anyway. */
  readonly opclassOf: (name: Qualified) => string;
  /** Whether a table, index, sequence or view of this name stands beside the given table. */
  readonly isTaken: (name: string, beside: Pick<Table, 'namespace'>) => boolean;
}

export const readExpr = (node: Node | undefined, columns: ColumnTypes, env: Environment): Expr =>
  readExpression(expressionText(unqualified(node), env.resolve), columns);

/** Columns without their table's name, which the server drops where there is only one. */
export function unqualified<T>(node: T): T {
  const text = JSON.stringify(node) ?? '';
  return text.includes('"SubLink"') || !text.includes('"ColumnRef"') ? node : bareColumns(node);
}

function bareColumns<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(bareColumns) as T;
  const entries = Object.entries(node).map(([key, value]) => [key, key === 'ColumnRef' ? lastField(value) : bareColumns(value)]);
  return Object.fromEntries(entries) as T;
}

const lastField = (column: { readonly fields?: readonly Node[] }): unknown => ({ ...column, fields: (column.fields ?? []).slice(-1) });
