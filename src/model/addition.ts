/**
 * One thing that a schema has more than another. Adding it takes nothing away from what is there; whatever else differs
 * between two schemas is a `BeyondAdditive`.
 */
import type {
  Check,
  Column,
  ForeignKey,
  Index,
  OpaqueStatement,
  Routine,
  RowPolicy,
  Sequence,
  Table,
  Trigger,
  Unique,
  View,
} from './schema.js';

/** `table` is the table as it is afterwards. */
export type Addition =
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'extension'; readonly name: string }
  /** `replaces`: the statement of the same name that was there, where it says something else. */
  | { readonly kind: 'opaque'; readonly value: OpaqueStatement; readonly replaces?: OpaqueStatement }
  | { readonly kind: 'sequence'; readonly value: Sequence }
  | { readonly kind: 'routine'; readonly value: Routine }
  /** `inline`: references that its CREATE TABLE carries; the others are additions of their own. */
  | { readonly kind: 'table'; readonly table: Table; readonly inline: readonly ForeignKey[] }
  | { readonly kind: 'columns'; readonly table: Table; readonly columns: readonly Column[] }
  /** Values at the end of an enumerated column's list. */
  | { readonly kind: 'labels'; readonly table: Table; readonly column: Column; readonly former: Column }
  | { readonly kind: 'unique'; readonly table: Table; readonly value: Unique }
  | { readonly kind: 'checks'; readonly table: Table; readonly values: readonly Check[] }
  /** `isNew`: the referencing table is new and has no rows. */
  | { readonly kind: 'foreign-key'; readonly table: Table; readonly value: ForeignKey; readonly isNew: boolean }
  | { readonly kind: 'index'; readonly table: Table; readonly value: Index }
  | { readonly kind: 'triggers'; readonly table: Table; readonly values: readonly Trigger[] }
  | { readonly kind: 'policies'; readonly table: Table; readonly values: readonly RowPolicy[] }
  | { readonly kind: 'row-security'; readonly table: Table; readonly from?: 'enabled' | 'forced' }
  /** Descriptions given to a table that had none, or to columns that had none. */
  | { readonly kind: 'descriptions'; readonly table: Table; readonly ofTable: boolean; readonly columns: readonly Column[] }
  | { readonly kind: 'view'; readonly value: View };

/** A difference that no addition makes, or whose addition has no form that leaves the table usable meanwhile. */
export interface BeyondAdditive {
  readonly kind: 'beyond';
  readonly reason: BeyondReason;
  /** What it is about, as a person would call it: `column orders.status`. */
  readonly subject: string;
  /** The table, where there is one. */
  readonly table?: string;
  /** What differs, why that is not additive and what a plan for it has to settle, one sentence each. */
  readonly what: string;
  readonly why: string;
  readonly needs: string;
}

export const BEYOND_REASONS = ['removed', 'changed', 'required', 'rewrites', 'backfill', 'blocks', 'unsupported'] as const;
/**
 * `required`: existing rows have no value for it. `rewrites`: every row is written anew. `backfill`: the steps leave
 * existing rows without the value that new rows get. `blocks`: the only form stops writes for as long as the table is large.
 */
export type BeyondReason = (typeof BEYOND_REASONS)[number];
