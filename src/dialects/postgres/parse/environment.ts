/** What the readers of single clauses need to know of the world around them. */

import type { Node, RangeVar } from 'libpg-query';
import type { Expr, Origin, Table, TableId } from '../../../model/index.js';
import { type ColumnTypes, readExpression } from '../read-expression.js';
import { expressionText } from './expression-text.js';
import type { ResolveType } from './type-name.js';

export interface Environment {
  /** Of what the statement at hand makes. */
  readonly origin: Origin;
  readonly resolve: ResolveType;
  /** The table that a statement names, whether it exists or not. */
  readonly tableIdOf: (relation: RangeVar | undefined) => TableId;
  readonly tableOf: (id: TableId) => Table | undefined;
  /** Whether a table, index, sequence or view of this name stands beside the given table. */
  readonly isTaken: (name: string, beside: Pick<Table, 'namespace'>) => boolean;
}

export const readExpr = (node: Node | undefined, columns: ColumnTypes, env: Environment): Expr =>
  readExpression(expressionText(node, env.resolve), columns);
