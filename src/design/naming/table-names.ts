/** Names of tables and columns, before any constraint is named. */
import { identifier } from './identifier.js';
import { inCase } from './name-case.js';
import type { NameScope } from './scope.js';
import { fill, type NamingStyle } from './style.js';
import { pluralName, singularName } from './words.js';

/** `order_line` → `order_lines`, unique within the schema. */
export function tableName(entity: string, style: NamingStyle, scope: NameScope): string {
  const base = identifier(entity, 'entity');
  const name = style.tables === 'plural' ? pluralName(singularName(base)) : base;
  // SQLite keeps names with this beginning for itself: https://www.sqlite.org/fileformat2.html#internal_schema_objects
  const free = name.replace(/^(sqlite)_/, '$1');
  return scope.take(`${style.tablePrefix ?? ''}${inCase(free, style.tableCase ?? 'snake')}`, entity);
}

/** `shippingAddress` → `shipping_address`, unique within the table. */
export function columnName(attribute: string, style: NamingStyle, scope: NameScope): string {
  const name = identifier(attribute, 'attribute');
  return scope.take(inCase(SYSTEM_COLUMNS.has(name) ? `${name}_value` : name, style.columnCase ?? 'snake'), attribute);
}

/** `teacher` → `teacher_id`. */
export function referenceName(reference: string, style: NamingStyle, scope: NameScope): string {
  const base = identifier(reference, 'reference').replace(/_id$/, '');
  return scope.take(fill(style.referenceColumn, { name: slotted(base, style.referenceColumn, style) }), `reference ${reference}`);
}

/** The key of a table: `id`, or with the table's name in it where the house has that. */
export const keyName = (entity: string, style: NamingStyle): string =>
  fill(style.primaryKeyColumn, { name: slotted(identifier(entity, 'entity'), style.primaryKeyColumn, style) });

/** A name inside a template begins as it would stand there alone, and with a capital where words are told apart by them. */
function slotted(base: string, template: string, { columnCase = 'snake' }: NamingStyle): string {
  const name = inCase(base, columnCase);
  return columnCase === 'camel' && !template.startsWith('{') && !/_\{/.test(template) ? inCase(base, 'pascal') : name;
}

/**
 * Columns that a table has already: https://www.postgresql.org/docs/current/ddl-system-columns.html and
 * https://www.sqlite.org/lang_createtable.html#rowid
 */
const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid', 'oid', 'rowid']);
