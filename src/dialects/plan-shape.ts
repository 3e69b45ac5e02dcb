/** An EXPLAIN reduced to what a claim may speak of: no costs, no estimates, no times. */
export interface PlanShape {
  /** Names of the indexes used, in plan order, without repeats. */
  readonly indexes: readonly string[];
  /** Indexes used with a condition on their columns (not a full index walk). */
  readonly seeks: readonly string[];
  /** The plan sorts (or builds a temporary B-tree, or filesorts). */
  readonly sorts: boolean;
  /** Tables read whole. */
  readonly scans: readonly string[];
  /** Rows are thrown away after being read, by a condition that no index carried. */
  readonly filters: boolean;
  /** One line a person can read: `Index Scan using idx_orders_on_customer_id on orders`. */
  readonly summary: string;
}
