/**
 * The style of an existing schema, each statement with how often it holds. The majority is followed, the rest is reported.
 * Linear in the number of columns; knows no engine.
 */
import type { ColumnType, Schema } from '../../model/index.js';
import { inCase, type NamingStyle, pluralName, SNAKE_PLURAL } from '../naming/index.js';
import { constraintNames } from './traits/constraint-names.js';
import { type KeyStyle, keys } from './traits/keys.js';
import { ownTables } from './traits/own-tables.js';
import { type TableNames, tableNames } from './traits/table-names.js';
import { type TenantStyle, tenants } from './traits/tenants.js';
import { type TimeStyle, type Times, times } from './traits/times.js';
import type { Trait } from './traits/trait.js';
import { typeHabits } from './traits/types.js';

export interface HouseStyle {
  /** In the order of `TRAIT_IDS`. */
  readonly traits: readonly Trait[];
  readonly naming: NamingStyle;
  readonly namespace?: string;
  readonly key?: KeyStyle;
  readonly created?: TimeStyle;
  readonly updated?: TimeStyle;
  readonly deleted?: Times['deleted'];
  readonly tenant?: TenantStyle;
  readonly money?: ColumnType;
  readonly unboundedTexts: boolean;
}

/** Tables that people designed count; the books of frameworks do not. */
export function houseStyle(schema: Schema): HouseStyle {
  const tables = ownTables(schema);
  const names = tableNames(tables);
  const key = keys(tables, names.prefix);
  const moments = times(tables);
  const constraints = constraintNames(tables);
  const tenancy = tenants(tables, names.prefix);
  const habits = typeHabits(tables);
  return {
    traits: [...names.traits, ...key.traits, ...moments.traits, ...tenancy.traits, ...constraints.traits, ...habits.traits],
    naming: {
      ...withCase(names),
      tables: names.number,
      ...(names.prefix === '' ? {} : { tablePrefix: names.prefix }),
      primaryKeyColumn: key.name,
      referenceColumn: key.reference,
      ...(tenancy.style ? { tenantColumn: tenancy.style.column } : {}),
      ...(moments.created ? { createdAt: moments.created.column.name } : {}),
      ...(moments.updated ? { updatedAt: moments.updated.column.name } : {}),
      ...(moments.deleted ? { deletedAt: moments.deleted.column.name } : {}),
      ...inWords(constraints.templates, names),
      ...(constraints.separator === undefined ? {} : { indexSeparator: constraints.separator }),
    },
    ...(names.namespace === undefined ? {} : { namespace: names.namespace }),
    ...(key.style ? { key: key.style } : {}),
    ...(moments.created ? { created: moments.created } : {}),
    ...(moments.updated ? { updated: moments.updated } : {}),
    ...(moments.deleted ? { deleted: moments.deleted } : {}),
    ...(tenancy.style ? { tenant: tenancy.style } : {}),
    ...(habits.money ? { money: habits.money } : {}),
    unboundedTexts: habits.unboundedTexts,
  };
}

/** `uniq{columns}` where words are told apart by capitals: the columns begin with one. */
function inWords<T extends Readonly<Record<string, string>>>(templates: Partial<T>, { columnCase }: TableNames): Partial<T> {
  if (columnCase !== 'camel') return templates;
  const capital = (text: string): string => text.replace(/([a-z])\{columns\}/g, '$1{Columns}').replace(/([a-z])\{table\}/g, '$1{Table}');
  return Object.fromEntries(Object.entries(templates).map(([kind, text]) => [kind, capital(String(text))])) as Partial<T>;
}

/** The default style with the names it gives by itself in the case of the house. */
function withCase({ tableCase, columnCase, number, prefix }: TableNames): NamingStyle {
  const column = (name: string): string => inCase(name, columnCase);
  const table = (name: string): string => `${prefix}${inCase(number === 'plural' ? pluralName(name) : name, tableCase)}`;
  const worded = tableCase === 'camel' || tableCase === 'pascal';
  return {
    ...SNAKE_PLURAL,
    ...(tableCase === 'snake' ? {} : { tableCase }),
    ...(columnCase === 'snake' ? {} : { columnCase }),
    publicIdColumn: column(SNAKE_PLURAL.publicIdColumn),
    tenantColumn: column(SNAKE_PLURAL.tenantColumn),
    createdAt: column(SNAKE_PLURAL.createdAt),
    updatedAt: column(SNAKE_PLURAL.updatedAt),
    createdBy: column(SNAKE_PLURAL.createdBy),
    deletedAt: column(SNAKE_PLURAL.deletedAt),
    archivedAt: column(SNAKE_PLURAL.archivedAt),
    holdColumn: column(SNAKE_PLURAL.holdColumn),
    ...(tableCase === 'snake' && prefix === '' ? {} : { auditTable: table('audit_log'), globalAuditTable: table('global_audit_log') }),
    ...(worded ? { archiveTable: '{table}Archive', activeView: tableCase === 'camel' ? 'active{Table}' : 'Active{Table}' } : {}),
  };
}
