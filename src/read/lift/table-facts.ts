/** What the keys of one table say, without the column that only tells tenants apart. */
import type { Check, Column, ForeignKey, Origin, Schema, Table } from '../../model/index.js';

export interface Uniqueness {
  readonly columns: readonly string[];
  readonly origin: Origin;
  /** Holds for rows that are not soft-deleted. */
  readonly partial: boolean;
}

/** A foreign key without its tenant column. */
export interface ReferenceFacts {
  readonly key: ForeignKey;
  readonly columns: readonly string[];
  readonly refTable: string;
  readonly required: boolean;
  /** At most one row refers to each row of the other table. */
  readonly unique: boolean;
}

export interface TableFacts {
  readonly table: Table;
  readonly columns: ReadonlyMap<string, Column>;
  /** Without the tenant's column. */
  readonly primaryKey: readonly string[];
  readonly uniques: readonly Uniqueness[];
  /** Without the references that only say the tenant, in the order of their columns. */
  readonly references: readonly ReferenceFacts[];
  readonly tenantReference?: ForeignKey;
  /** What tells rows apart: the primary key and the uniques, whole. */
  readonly keys: readonly (readonly string[])[];
}

/** `ownedTables`: those that have the tenant's column, so that a reference to them says the tenant already. */
export function tableFacts(table: Table, tenantColumn: string | undefined, ownedTables: ReadonlySet<string>): TableFacts {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const bare = (names: readonly string[]): readonly string[] => names.filter((name) => name !== tenantColumn);
  const primaryKey = bare(table.primaryKey?.columns ?? []);
  const uniques = uniquesOf(table).map((unique) => ({ ...unique, columns: bare(unique.columns) }));
  const position = new Map(table.columns.map(({ name }, i) => [name, i]));
  const whole = [table.primaryKey?.columns ?? [], ...uniquesOf(table).map((unique) => unique.columns)];
  // One row a tenant and user is no one-to-one, where users are of no tenant.
  const isUnique = (names: readonly string[], refTable: string): boolean =>
    whole.some((key) => sameSet(key, names) || (ownedTables.has(refTable) && sameSet(bare(key), names)));
  const references = table.foreignKeys
    .filter((key) => bare(key.columns).length > 0)
    .map((key): ReferenceFacts => {
      const own = bare(key.columns);
      return {
        key,
        columns: own,
        refTable: key.refTable,
        required: own.every((name) => columns.get(name)?.nullable === false),
        unique: isUnique(own, key.refTable),
      };
    })
    .sort((a, b) => (position.get(a.columns[0] ?? '') ?? 0) - (position.get(b.columns[0] ?? '') ?? 0));
  const tenantReference = table.foreignKeys.find((key) => key.columns.length === 1 && key.columns[0] === tenantColumn);
  return {
    table,
    columns,
    primaryKey,
    uniques,
    references: withoutRepeats(references),
    keys: whole,
    ...(tenantReference ? { tenantReference } : {}),
  };
}

/** Two keys over the same columns to the same table say one thing. */
function withoutRepeats(references: readonly ReferenceFacts[]): readonly ReferenceFacts[] {
  const seen = new Set<string>();
  return references.filter(({ columns, refTable }) => {
    const said = JSON.stringify([refTable, ...columns]);
    return !seen.has(said) && seen.add(said);
  });
}

/** Unique constraints, and unique indexes over plain columns of all rows or of those not soft-deleted. */
function uniquesOf(table: Table): readonly Uniqueness[] {
  const constraints = table.uniques
    .filter((unique) => !unique.forReference && !coversKey(unique.columns, table))
    .map(({ columns, origin }) => ({ columns, origin, partial: false }));
  const indexes = table.indexes.flatMap((index): readonly Uniqueness[] => {
    const columns = index.parts.flatMap(({ expr }) => plainColumn(expr) ?? []);
    if (!index.unique || columns.length < index.parts.length) return [];
    if (index.where && !(index.where.kind === 'is-null' && !index.where.negated)) return [];
    return coversKey(columns, table) ? [] : [{ columns, origin: index.origin, partial: index.where !== undefined }];
  });
  return [...constraints, ...indexes];
}

/** `lower(email)` identifies like `email`. */
function plainColumn(expr: Check['expr']): string | undefined {
  if (expr.kind === 'column') return expr.name;
  return expr.kind === 'call' && expr.fn === 'lower' && expr.args[0]?.kind === 'column' ? expr.args[0].name : undefined;
}

/** A unique that holds the primary key says nothing new: it is there to be referred to. */
function coversKey(columns: readonly string[], { primaryKey }: Table): boolean {
  return primaryKey?.columns.every((name) => columns.includes(name)) ?? false;
}

export const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((name) => b.includes(name));

/** Values of the enums that a schema declares by themselves, by name in lower case. */
export function declaredEnums({ opaque }: Schema): ReadonlyMap<string, readonly string[]> {
  const enums = new Map<string, readonly string[]>();
  for (const { sql } of opaque) {
    const [, name, values] = /^\s*CREATE\s+TYPE\s+([\w."]+)\s+AS\s+ENUM\s*\(([\s\S]*)\)/i.exec(sql) ?? [];
    if (name === undefined || values === undefined) continue;
    const list = quotedTexts(values);
    enums.set(bareName(name), list);
  }
  return enums;
}

export const bareName = (name: string): string => (name.split('.').at(-1) ?? name).replace(/^"|"$/g, '').toLowerCase();

export const quotedTexts = (text: string): readonly string[] =>
  [...text.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = '']) => value.replaceAll("''", "'"));
