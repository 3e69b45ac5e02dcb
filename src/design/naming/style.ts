/**
 * A house style as data: how tables, columns and constraints are called. `SNAKE_PLURAL` is the default; a style found in
 * an existing schema takes its place. `{table}`, `{columns}`, `{target}`, `{type}`, `{what}` and `{name}` are filled in;
 * `{Table}` and `{Columns}` begin with a capital.
 */
import { capital } from '../../util/capital.js';
import type { NameCase } from './name-case.js';

export interface NamingStyle {
  readonly tables: 'plural' | 'singular';
  /** Absent: snake_case. Names that the style itself gives (`createdAt`, templates) are already in their case. */
  readonly tableCase?: NameCase;
  readonly columnCase?: NameCase;
  /** `tbl_`, where all tables begin with it. */
  readonly tablePrefix?: string;
  /** Between the columns in the name of an index; absent: `_`. */
  readonly indexSeparator?: string;
  readonly primaryKeyColumn: string;
  readonly publicIdColumn: string;
  readonly referenceColumn: string;
  readonly tenantColumn: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: string;
  readonly deletedAt: string;
  readonly archivedAt: string;
  readonly holdColumn: string;
  readonly auditTable: string;
  /** Changes to rows that belong to no tenant. */
  readonly globalAuditTable: string;
  readonly archiveTable: string;
  readonly activeView: string;
  readonly primaryKey: string;
  readonly foreignKey: string;
  readonly check: string;
  readonly unique: string;
  readonly index: string;
  readonly trigger: string;
  readonly policy: string;
}

export const SNAKE_PLURAL: NamingStyle = {
  tables: 'plural',
  primaryKeyColumn: 'id',
  publicIdColumn: 'public_id',
  referenceColumn: '{name}_id',
  tenantColumn: 'tenant_id',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  createdBy: 'created_by',
  deletedAt: 'deleted_at',
  archivedAt: 'archived_at',
  holdColumn: 'on_hold',
  auditTable: 'audit_log',
  globalAuditTable: 'global_audit_log',
  archiveTable: '{table}_archive',
  activeView: 'active_{table}',
  primaryKey: 'pk_{table}',
  foreignKey: 'fk_{table}_{columns}_{target}',
  check: 'check_{table}_{columns}_{type}',
  unique: 'uq_{table}_{columns}',
  index: 'idx_{table}_on_{columns}',
  trigger: 'trg_{table}_{what}',
  policy: 'policy_{table}_{what}',
};

type Slot = 'table' | 'Table' | 'Columns' | 'columns' | 'target' | 'refs' | 'type' | 'what' | 'name' | 'hash' | 'n';
type Slots = Readonly<Partial<Record<Slot, string>>>;

/** Fills a template of the style. */
export function fill(template: string, slots: Slots): string {
  return template.replace(
    /\{(\w+)\}/g,
    (_, slot: string) => slots[slot as keyof Slots] ?? capital(slots[slot.toLowerCase() as keyof Slots] ?? ''),
  );
}
