/** One lowered design and the look-ups that claims and the data generator share. Built once; knows no engine. */
import type { Design } from '../design/design.js';
import type { Capabilities } from '../dialects/capabilities.js';
import type { Dialect } from '../dialects/dialect.js';
import {
  type Column,
  type DomainModel,
  type Expr,
  type ForeignKey,
  type Index,
  parseTableId,
  type Schema,
  type Table,
  type TableId,
  type Unique,
} from '../model/index.js';
import { exprColumns } from '../sql/index.js';
import { enumTypes } from '../write/enum-type.js';

export interface ProofSubject {
  readonly design: Design;
  /** The lowered schema: what the engine is given. */
  readonly schema: Schema;
  readonly dialect: Dialect;
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly model?: DomainModel;
  readonly tables: ReadonlyMap<TableId, Table>;
  /** The tables before they were lowered. */
  readonly designTables: ReadonlyMap<TableId, Table>;
  /** Foreign keys by the table they point at. */
  readonly referencing: ReadonlyMap<TableId, readonly Reference[]>;
  /** The table whose rows are tenants, where tenants share tables. */
  readonly tenantTable?: Table;
  /** What tenant-owned tables call the column of their tenant. */
  readonly tenantName?: string;
  /** Names of constraints and indexes, to tell a refusal by one from a refusal by another. */
  readonly names: ReadonlySet<string>;
}

export interface Reference {
  readonly table: Table;
  readonly foreignKey: ForeignKey;
}

export interface SubjectInput {
  readonly design: Design;
  readonly schema: Schema;
  readonly dialect: Dialect;
  readonly version: string;
  readonly model?: DomainModel;
}

/** Columns of enumerated types with the values of those types, so that rows can be made for them. */
function withLabels(schema: Schema): Schema {
  const labels = new Map(
    enumTypes(schema).flatMap(({ name, namespace, values }) => [
      [name, values] as const,
      [`${namespace ?? 'public'}.${name}`, values] as const,
    ]),
  );
  if (labels.size === 0) return schema;
  const labelled = (column: Column): Column => {
    if (column.type.kind !== 'native') return column;
    const known = labels.get(column.type.sql.replaceAll('"', ''));
    return known ? { ...column, type: { ...column.type, labels: known } } : column;
  };
  return { ...schema, tables: schema.tables.map((table) => ({ ...table, columns: table.columns.map(labelled) })) };
}

/** Builds the look-ups. Linear in the size of the schema. */
export function proofSubject(input: SubjectInput): ProofSubject {
  const { dialect, version } = input;
  const schema = withLabels(input.schema);
  const tables = new Map([...missingTargets(schema), ...schema.tables].map((table) => [table.id, table]));
  const tenantTable = schema.tables.find((table) => table.ownership === 'tenant');
  const tenantName = usualTenantName(schema, tenantTable);
  return {
    ...input,
    schema,
    capabilities: dialect.capabilities(version),
    tables,
    designTables: new Map(input.design.schema.tables.map((table) => [table.id, table])),
    referencing: referencesByTarget(schema),
    names: new Set(schema.tables.flatMap(constraintNames)),
    ...(tenantTable ? { tenantTable } : {}),
    ...(tenantName === undefined ? {} : { tenantName }),
  };
}

/** Stand-ins for tables that references name and the schema lacks: it does not load, and what claims say of it is not checked. */
function missingTargets({ tables }: Schema): readonly Table[] {
  const known = new Set(tables.map(({ id }) => id));
  const missing = tables.flatMap(({ foreignKeys }) => foreignKeys).filter(({ refTable }) => !known.has(refTable));
  return missing.map(({ refTable, refColumns, origin }): Table => {
    const { name, namespace } = parseTableId(refTable);
    const columns = refColumns.map((column): Column => ({ name: column, type: { kind: 'text' }, nullable: false, origin }));
    return {
      kind: 'table',
      id: refTable,
      ...(namespace === undefined ? {} : { namespace }),
      name,
      role: 'entity',
      columns,
      primaryKey: { columns: refColumns, origin },
      uniques: [],
      foreignKeys: [],
      checks: [],
      indexes: [],
      policies: [],
      triggers: [],
      origin,
    };
  });
}

/**
 * The column that holds the tenant of a tenant-owned table's rows: the reference to the tenant that most other references
 * share; in a table without references (an archive, a trail) the column that is called as elsewhere.
 */
export function tenantColumn(subject: Pick<ProofSubject, 'tenantTable' | 'tenantName'>, table: Table): string | undefined {
  if (!subject.tenantTable || table.ownership !== 'tenant-owned') return undefined;
  return referenceToTenant(subject.tenantTable, table) ?? table.columns.find(({ name }) => name === subject.tenantName)?.name;
}

function referenceToTenant(tenantTable: Table, table: Table): string | undefined {
  const candidates = table.foreignKeys
    .filter((fk) => fk.refTable === tenantTable.id && fk.columns.length === 1)
    .flatMap((fk) => fk.columns);
  const uses = (name: string): number => table.foreignKeys.filter((fk) => fk.columns.includes(name)).length;
  return candidates.reduce<string | undefined>((best, name) => (best === undefined || uses(name) > uses(best) ? name : best), undefined);
}

/** What most tenant-owned tables call it. */
function usualTenantName(schema: Schema, tenantTable: Table | undefined): string | undefined {
  if (!tenantTable) return undefined;
  const counts = new Map<string, number>();
  for (const table of schema.tables) {
    const name = table.ownership === 'tenant-owned' ? referenceToTenant(tenantTable, table) : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string, number] | undefined>((best, one) => (best && best[1] >= one[1] ? best : one), undefined)?.[0];
}

/** It exists already: nothing of it was designed here. */
export const isReadSchema = (schema: Schema): boolean => schema.tables[0]?.origin.kind === 'read';

export function findColumn(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

export function tableOf(subject: ProofSubject, id: TableId): Table {
  const table = subject.tables.get(id);
  if (!table) throw new Error(`no table ${id} in the schema`);
  return table;
}

/** Columns whose values must differ between rows, one entry per key, unique or unique index. */
export interface UniqueSet {
  readonly kind: 'primary-key' | 'unique' | 'index';
  readonly name: string;
  readonly columns: readonly string[];
  /** Only rows for which it holds are compared. */
  readonly where?: Expr;
  readonly forReference: boolean;
  /** Checked when the transaction ends. */
  readonly deferred?: boolean;
}

export function uniqueSets(table: Table): readonly UniqueSet[] {
  const key = table.primaryKey;
  return [
    ...(key ? [{ kind: 'primary-key', name: key.name ?? 'primary key', columns: key.columns, forReference: false } as const] : []),
    ...table.uniques.map(
      (unique): UniqueSet => ({
        kind: 'unique' as const,
        name: uniqueName(unique),
        columns: unique.columns,
        forReference: unique.forReference === true,
        ...(unique.deferrable === 'deferred' ? { deferred: true } : {}),
      }),
    ),
    ...table.indexes.filter((index) => index.unique).map(uniqueIndex),
  ];
}

export const uniqueName = (unique: Unique): string => unique.name ?? unique.columns.join('_');

/** The columns an index speaks of, those inside expressions included. */
function uniqueIndex(index: Index): UniqueSet {
  const columns = index.parts.flatMap((part) => exprColumns(part.expr));
  return { kind: 'index', name: index.name, columns, forReference: false, ...(index.where ? { where: index.where } : {}) };
}

/**
 * The uniques as the design has them. Where the engine lacks what the design says (a predicate, a long key) and a
 * generated column stands in, the design's columns and predicate are what rows must be made from.
 */
export function designedUniqueSets(subject: ProofSubject, table: Table): readonly UniqueSet[] {
  const designed = new Map(uniqueSets(subject.designTables.get(table.id) ?? table).map((set) => [set.name, set]));
  return uniqueSets(table).map((set) => {
    const standsIn = set.columns.some((name) => findColumn(table, name)?.generated);
    const meant = standsIn ? designed.get(set.name) : undefined;
    return meant ? { ...set, columns: meant.columns, ...(meant.where ? { where: meant.where } : {}) } : set;
  });
}

function referencesByTarget(schema: Schema): ReadonlyMap<TableId, readonly Reference[]> {
  const byTarget = new Map<TableId, Reference[]>();
  for (const table of schema.tables) {
    for (const foreignKey of table.foreignKeys) {
      const list = byTarget.get(foreignKey.refTable);
      if (list) list.push({ table, foreignKey });
      else byTarget.set(foreignKey.refTable, [{ table, foreignKey }]);
    }
  }
  return byTarget;
}

function constraintNames(table: Table): readonly string[] {
  const named = [
    ...(table.primaryKey ? [table.primaryKey] : []),
    ...table.uniques,
    ...table.foreignKeys,
    ...table.checks,
    ...table.indexes,
  ];
  return named.flatMap((object) => (object.name === undefined ? [] : [object.name]));
}
