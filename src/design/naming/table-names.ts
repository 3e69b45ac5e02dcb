/** Names of tables and columns, before any constraint is named. */
import { identifier } from './identifier.js';
import type { NameScope } from './scope.js';
import { fill, type NamingStyle } from './style.js';
import { pluralName, singularName } from './words.js';

/** `order_line` → `order_lines`, unique within the schema. */
export function tableName(entity: string, style: NamingStyle, scope: NameScope): string {
  const base = identifier(entity, 'entity');
  const name = style.tables === 'plural' ? pluralName(singularName(base)) : base;
  // SQLite keeps names with this beginning for itself: https://www.sqlite.org/fileformat2.html#internal_schema_objects
  return scope.take(name.replace(/^(sqlite)_/, '$1'), entity);
}

/** `shippingAddress` → `shipping_address`, unique within the table. */
export function columnName(attribute: string, scope: NameScope): string {
  const name = identifier(attribute, 'attribute');
  return scope.take(SYSTEM_COLUMNS.has(name) ? `${name}_value` : name, attribute);
}

/** `teacher` → `teacher_id`. */
export function referenceName(reference: string, style: NamingStyle, scope: NameScope): string {
  const base = identifier(reference, 'reference').replace(/_id$/, '');
  return scope.take(fill(style.referenceColumn, { name: base }), `reference ${reference}`);
}

/**
 * Columns that a table has already: https://www.postgresql.org/docs/current/ddl-system-columns.html and
 * https://www.sqlite.org/lang_createtable.html#rowid
 */
const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid', 'oid', 'rowid']);
