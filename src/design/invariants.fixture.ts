/** What must hold of every design, whatever the model: each broken promise is one line. */
import type { DomainModel, Table } from '../model/index.js';
import type { Design } from './design.js';
import { indexColumns } from './passes/support/index-columns.js';

export function brokenPromises(design: Design, model: DomainModel, limit: number): readonly string[] {
  return [
    ...namesOf(design, limit),
    ...design.schema.tables.flatMap((table) => [
      ...keysOf(table, design),
      ...columnsOf(table),
      ...reasonsOf(table),
      ...tenancyOf(table),
      ...prefixesOf(table),
    ]),
    ...servicesOf(design, model),
  ];
}

function namesOf({ schema }: Design, limit: number): readonly string[] {
  const names = [...schema.tables.flatMap((t) => [t.name, ...objectNames(t)]), ...schema.views.map(({ name }) => name)];
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const name of names) {
    if (seen.has(name)) problems.push(`two things are called ${name}`);
    if (name.length > limit || !/^[a-z][a-z0-9_]*$/.test(name)) problems.push(`no fit name: ${name}`);
    seen.add(name);
  }
  return problems;
}

function objectNames(table: Table): readonly string[] {
  const all = [
    ...(table.primaryKey ? [table.primaryKey] : []),
    ...table.uniques,
    ...table.foreignKeys,
    ...table.checks,
    ...table.indexes,
    ...table.triggers,
    ...table.policies,
  ];
  return all.map(({ name }) => name ?? '');
}

function keysOf(table: Table, { schema }: Design): readonly string[] {
  const problems = table.primaryKey ? [] : [`${table.name} has no primary key`];
  for (const fk of table.foreignKeys) {
    const target = schema.tables.find(({ id }) => id === fk.refTable);
    if (!target) problems.push(`${fk.name} points at nothing`);
    const keys = target ? [target.primaryKey?.columns ?? [], ...target.uniques.map(({ columns }) => columns)] : [];
    if (!keys.some((key) => key.join() === fk.refColumns.join())) problems.push(`${fk.name} points at no key: ${fk.refColumns.join()}`);
    const types = (of: Table | undefined, names: readonly string[]) =>
      names.map((name) => of?.columns.find((c) => c.name === name)?.type.kind).join();
    if (types(table, fk.columns) !== types(target, fk.refColumns)) problems.push(`${fk.name} differs in type`);
    if (fk.onDelete === 'set-null' && !table.columns.some((c) => c.nullable && fk.columns.includes(c.name)))
      problems.push(`${fk.name} empties what is required`);
  }
  for (const { definition, name } of table.triggers) {
    const other = definition.kind === 'audit' ? definition.auditTable : definition.kind === 'archive' ? definition.archiveTable : undefined;
    if (other !== undefined && !schema.tables.some(({ id }) => id === other)) problems.push(`${name} writes to nothing`);
  }
  return problems;
}

function columnsOf(table: Table): readonly string[] {
  const names = new Set(table.columns.map(({ name }) => name));
  const used = [
    ...(table.primaryKey?.columns ?? []),
    ...table.uniques.flatMap(({ columns }) => columns),
    ...table.foreignKeys.flatMap(({ columns }) => columns),
    ...table.checks.flatMap(({ columns }) => columns),
    ...table.indexes.flatMap((index) => [...indexColumns(index), ...index.include]),
  ];
  return [
    ...(names.size === table.columns.length ? [] : [`${table.name} repeats a column`]),
    ...[...names].filter((name) => !/^[a-z][a-z0-9_]*$/.test(name)).map((name) => `no fit column name: ${name}`),
    ...table.indexes.filter((i) => new Set(indexColumns(i)).size < indexColumns(i).length).map((i) => `${i.name} names a column twice`),
    ...used.filter((name) => !names.has(name)).map((name) => `${table.name} has no column ${name}`),
    ...table.columns
      .filter((c) => c.type.kind === 'boolean' && (c.nullable || !c.default))
      .map((c) => `${table.name}.${c.name} is three-valued`),
  ];
}

function reasonsOf(table: Table): readonly string[] {
  const parts = [
    table,
    ...(table.primaryKey ? [table.primaryKey] : []),
    ...table.uniques,
    ...table.foreignKeys,
    ...table.checks,
    ...table.indexes,
    ...table.triggers,
    ...table.policies,
    ...table.columns,
  ];
  return [
    ...parts
      .filter((part) => !part.origin || !(part.reason || saysItself(part)))
      .map(({ name }) => `${table.name}: ${name} has no origin or reason`),
    ...table.columns
      .filter(({ nullable, nullReason }) => nullable !== (nullReason !== undefined))
      .map(({ name }) => `${table.name}.${name} does not say why it may be null`),
  ];
}

function tenancyOf(table: Table): readonly string[] {
  if (table.ownership !== 'tenant-owned') return [];
  const sets = [
    ...table.uniques.filter(({ columns }) => columns.join() !== 'public_id').map(({ columns }) => columns),
    ...table.indexes.filter((index) => index.method !== 'fulltext' && !servesGlobal(table, index.serves)).map(indexColumns),
  ];
  const tenant = table.columns.find(({ name }) => name === 'tenant_id');
  return [
    ...(tenant && !tenant.nullable ? [] : [`${table.name} has no tenant`]),
    ...sets.filter(([first]) => first !== 'tenant_id').map((columns) => `${table.name}: ${columns.join()} does not begin with the tenant`),
  ];
}

/** A reference to what all tenants share is looked up across them when its target goes. */
const servesGlobal = (table: Table, serves: readonly string[]): boolean =>
  serves.length > 0 &&
  serves.every((id) => table.foreignKeys.some(({ name, columns }) => id === `fk:${name}` && !columns.includes('tenant_id')));

/** No plain index is the beginning of another or of a unique over the same rows. */
function prefixesOf(table: Table): readonly string[] {
  const where = (index: Table['indexes'][number]) =>
    `${index.method} ${JSON.stringify(index.where ?? '')} ${JSON.stringify(index.parts.map(({ opclass }) => opclass ?? ''))}`;
  const plain = table.indexes.filter(({ unique, include }) => !unique && include.length === 0);
  const full = [table.primaryKey?.columns ?? [], ...table.uniques.map(({ columns }) => columns)];
  return plain.flatMap((index) => {
    const columns = indexColumns(index);
    const begins = (other: readonly string[]) => columns.every((name, i) => other[i] === name);
    const others = table.indexes.filter(
      (other) => other !== index && where(other).startsWith(where(index).slice(0, -1)) && index.method === 'btree',
    );
    const repeated =
      others.some((other) => begins(indexColumns(other)) && samePath(index, other)) ||
      (index.where === undefined &&
        index.method === 'btree' &&
        !turned(index) &&
        !index.parts.some(({ opclass }) => opclass) &&
        full.some(begins));
    return repeated ? [`${index.name} is the beginning of another index`] : [];
  });
}

const turned = ({ parts }: Table['indexes'][number]): boolean => parts.some(({ direction }) => direction === 'desc');
const samePath = (one: Table['indexes'][number], other: Table['indexes'][number]): boolean =>
  one.parts.every((part, i) => part.direction === other.parts[i]?.direction);

function servicesOf({ services, schema }: Design, model: DomainModel): readonly string[] {
  const named = new Set(services.map(({ pattern }) => pattern));
  const foreignKeys = schema.tables.flatMap((table) => table.foreignKeys.map(({ name }) => `fk:${name}`));
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  return [
    ...(named.size === services.length ? [] : ['a pattern is served twice']),
    ...[...foreignKeys, ...model.accessPatterns.map(({ id }) => id)]
      .filter((id) => !named.has(id))
      .map((id) => `nothing is said about ${id}`),
    ...services
      .filter(({ index, table }) => index !== undefined && !objectNames(tables.get(table) ?? empty).includes(index))
      .map(({ pattern, index }) => `${pattern} names ${index}, which is not there`),
    ...services
      .filter(({ pattern, index }) => pattern.startsWith('fk:') && index === undefined)
      .map(({ pattern }) => `${pattern} has no index`),
    ...schema.tables.flatMap((t) =>
      t.indexes.filter(({ unique, serves }) => !unique && serves.length === 0).map(({ name }) => `${name} serves nothing`),
    ),
  ];
}

const empty = { uniques: [], foreignKeys: [], checks: [], indexes: [], triggers: [], policies: [] } as unknown as Table;

/** A column that the text asks for by its own name needs no reason beside its origin. */
const saysItself = (part: object): boolean => 'type' in part && 'attribute' in part && part.attribute !== undefined;
