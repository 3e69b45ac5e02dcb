/** A read of one table, in columns: what an index is asked to serve. */
import type { Origin, Table } from '../../../model/index.js';
import type { PatternCondition, PatternQuery } from '../../design.js';

export interface Read {
  /** Access-pattern id, `fk:<name>`, `retention:<table>` or `audit:<table>`. */
  readonly id: string;
  readonly description: string;
  readonly table: Table;
  readonly query: PatternQuery;
  readonly kind: 'pattern' | 'reference' | 'upkeep';
  /** Read very often: worth an index that answers alone. */
  readonly hot: boolean;
  readonly origin: Origin;
  /** Conditions that stand in another table. */
  readonly elsewhere: readonly string[];
}

/** The columns a read compares, by what an index can do with them. */
export interface Conditions {
  readonly equal: readonly PatternCondition[];
  readonly range: readonly PatternCondition[];
  /** Constants and empty or set columns: the rows a partial index holds. */
  readonly fixed: readonly PatternCondition[];
  /** Needs an index of another kind than a B-tree. */
  readonly special: readonly PatternCondition[];
}
