/** What a table is in the business: an entity, a link between two, a list of values, or nothing of it at all. */

import { crossCuttingRole } from '../../model/column-roles.js';
import type { Column, Table } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import type { ReferenceFacts, TableFacts } from './table-facts.js';
import type { Tenancy } from './tenancy.js';

export type TableKind =
  | { readonly kind: 'left'; readonly why: string; readonly role?: 'audit' | 'archive' }
  /** Links `from` and `to`; `payload` says more of the link. */
  | { readonly kind: 'junction'; readonly from: ReferenceFacts; readonly to: ReferenceFacts; readonly payload: boolean }
  /** Each row is one value of an attribute of `owner`. */
  | { readonly kind: 'list'; readonly owner: ReferenceFacts; readonly column: Column }
  | { readonly kind: 'lookup' }
  /** Shares its key with the table it is a kind of. */
  | { readonly kind: 'subtype'; readonly of: ReferenceFacts }
  | { readonly kind: 'entity' };

export interface TableWorld {
  readonly facts: ReadonlyMap<string, TableFacts>;
  /** By the table's name in snake case. */
  readonly byName: ReadonlyMap<string, TableFacts>;
  readonly tenancy?: Tenancy;
  /** Tables that have the tenant's column. */
  readonly owned: ReadonlySet<string>;
  /** Tables that something refers to. */
  readonly referred: ReadonlySet<string>;
}

export function tableKind(facts: TableFacts, world: TableWorld): TableKind {
  return (
    toolTable(facts) ??
    recordTable(facts, world) ??
    subtype(facts) ??
    junction(facts, world) ??
    valueList(facts, world) ??
    (isLookup(facts, world) ? { kind: 'lookup' } : { kind: 'entity' })
  );
}

const TOOLS =
  /^(?:schema_migrations?|_prisma_migrations|flyway_schema_history|ar_internal_metadata|__diesel_schema_migrations|goose_db_version|alembic_version|knex_migrations(?:_lock)?|migrations?|_sqlx_migrations|django_migrations|django_content_type|databasechangelog(?:lock)?|typeorm_metadata|__drizzle_migrations|pg_stat_statements|sqlite_sequence|migration_history|schema_version|gorp_migrations)$/i;

/** Kept by a migration tool for itself. */
export const isToolTable = (name: string): boolean => TOOLS.test(name);

const toolTable = ({ table }: TableFacts): TableKind | undefined =>
  isToolTable(table.name) ? { kind: 'left', why: 'it belongs to a migration tool' } : undefined;

/** Audit trails, archives and histories: the design makes them where policies ask for them. */
function recordTable({ table, references }: TableFacts, { byName }: TableWorld): TableKind | undefined {
  const name = snakeCase(table.name);
  if (table.role === 'audit' || /(?:^|_)(?:audits?|audit_(?:logs?|trails?|events?|entries)|change_?logs?)$/.test(name))
    return looksLikeTrail(table.columns) && references.length === 0
      ? { kind: 'left', why: 'it records changes of other tables (audit trail)', role: 'audit' }
      : undefined;
  const base = /^(.+)_(?:archive|archived|history|hist|audit|versions?)$/.exec(name)?.[1];
  if (base === undefined) return undefined;
  const original = byName.get(base);
  if (!original) return undefined;
  const own = new Set(table.columns.map((column) => column.name));
  const shared = original.table.columns.filter((column) => own.has(column.name)).length;
  return shared >= original.table.columns.length * 0.9
    ? { kind: 'left', why: `it keeps rows of ${original.table.name}`, role: 'archive' }
    : undefined;
}

const looksLikeTrail = (columns: readonly Column[]): boolean =>
  columns.some(({ name }) => /table|entity|resource|auditable|object|target|record/i.test(name)) &&
  columns.some(({ name }) => /action|operation|event|change/i.test(name));

function subtype({ primaryKey, references, table }: TableFacts): TableKind | undefined {
  const [column] = primaryKey;
  const of = references.find((reference) => primaryKey.length === 1 && reference.columns.length === 1 && reference.columns[0] === column);
  if (!of || of.refTable === table.id || column === undefined) return undefined;
  // `users.id → parties.id` is the same thing; `profiles.user_id → users.id` is something of it.
  return of.key.refColumns.includes(column) && !/_id$/i.test(snakeCase(column)) ? { kind: 'subtype', of } : undefined;
}

function junction(facts: TableFacts, { referred, tenancy, owned }: TableWorld): TableKind | undefined {
  const { references, keys, table } = facts;
  const required = references.filter((reference) => reference.required);
  const candidates = tenancy && required.every(({ refTable }) => !owned.has(refTable)) ? [...required, ...tenantEnd(facts)] : required;
  const ends = keys.map((key) => pairOf(key, candidates, tenancy?.column)).find((found) => found !== undefined);
  if (!ends || required.some((reference) => !ends.includes(reference))) return undefined;
  const [from, to] = ends;
  const keyed = new Set([...from.columns, ...to.columns]);
  const payload = businessColumns(facts).some(({ name }) => !keyed.has(name)) || referred.has(table.id) || references.length > 2;
  return { kind: 'junction', from, to, payload };
}

/** The tenant as an end of a link: members of a workspace. */
function tenantEnd({ tenantReference, table }: TableFacts): readonly ReferenceFacts[] {
  if (!tenantReference || table.columns.some(({ name, nullable }) => name === tenantReference.columns[0] && nullable)) return [];
  return [{ key: tenantReference, columns: tenantReference.columns, refTable: tenantReference.refTable, required: true, unique: false }];
}

/** Two references that together are the key, or the key but for columns that are no references. */
function pairOf(
  key: readonly string[],
  references: readonly ReferenceFacts[],
  tenantColumn: string | undefined,
): readonly [ReferenceFacts, ReferenceFacts] | undefined {
  const inside = references.filter(({ columns }) => columns.every((name) => key.includes(name)));
  const others = inside.filter(({ columns }) => columns.length !== 1 || columns[0] !== tenantColumn);
  // With two other ends, the tenant's column only narrows the key.
  const [from, to, third] = others.length > 1 ? others : [...others, ...inside.filter((reference) => !others.includes(reference))];
  if (!from || !to || third) return undefined;
  const covered = new Set([...from.columns, ...to.columns, ...(others.length > 1 && tenantColumn !== undefined ? [tenantColumn] : [])]);
  const isExact = key.every((name) => covered.has(name));
  const disjoint = from.columns.every((name) => !to.columns.includes(name));
  // A tenant and one reference with something else is a key within the tenant, no link.
  return disjoint && (isExact || others.length > 1) ? [from, to] : undefined;
}

function valueList(facts: TableFacts, { referred, facts: all }: TableWorld): TableKind | undefined {
  const { references, table } = facts;
  const [owner, second] = references;
  if (!owner || second || !owner.required || owner.unique || owner.refTable === table.id || owner.key.onDelete !== 'cascade')
    return undefined;
  if (referred.has(table.id)) return undefined;
  const values = businessColumns(facts).filter(
    ({ name }) => !owner.columns.includes(name) && !/^(?:position|sort_order|ordinal|idx|index)$/i.test(name),
  );
  const [column, more] = values;
  if (!column || more) return undefined;
  const ownerName = snakeCase(all.get(owner.refTable)?.table.name ?? '');
  const stem = ownerName.replace(/s$/, '').slice(0, 4);
  return snakeCase(table.name).startsWith(stem) ? { kind: 'list', owner, column } : undefined;
}

const LABELS =
  /^(?:code|label|name|title|description|value|key|slug|symbol|abbreviation|display_name|sort_order|position|ordinal|is_active|active|colou?r)$/i;

/** A small table of names that others choose from. */
function isLookup(facts: TableFacts, { referred, tenancy }: TableWorld): boolean {
  const { table, references, tenantReference } = facts;
  if (table.role === 'lookup') return true;
  if (!referred.has(table.id) || references.length > 0 || tenantReference || tenancy?.table === table.id) return false;
  const business = businessColumns(facts);
  const isCoded =
    /(?:_types?|_kinds?|_status(?:es)?|_categor(?:y|ies)|_codes?|_reasons?|_modes?|_levels?)$|^(?:countries|currencies|languages|units|specialties)$/i.test(
      snakeCase(table.name),
    );
  return (
    business.length > 0 &&
    business.length <= 4 &&
    business.every(({ name }) => LABELS.test(name)) &&
    (isCoded || business.some(({ name }) => /^(?:code|label)$/i.test(name)))
  );
}

/** Neither key made up by the database, nor reference, nor cross-cutting. */
export function businessColumns(facts: TableFacts): readonly Column[] {
  const { table, primaryKey, references, tenantReference } = facts;
  const keyed = new Set(references.flatMap(({ columns }) => columns));
  const surrogate = surrogateKey(facts);
  return table.columns.filter(
    ({ name }, i) =>
      name !== surrogate &&
      !keyed.has(name) &&
      !tenantReference?.columns.includes(name) &&
      crossCuttingRole(table.columns[i] as Column) === undefined &&
      !(primaryKey.length === 0 && /^(?:id|rowid)$/i.test(name)),
  );
}

/** The one column that the database makes up to tell rows apart. */
export function surrogateKey({ table, primaryKey, columns, references }: TableFacts): string | undefined {
  const [name, second] = primaryKey;
  const column = columns.get(name ?? '');
  if (name === undefined || second !== undefined || !column) return undefined;
  if (references.some((reference) => reference.columns.includes(name))) return name;
  const { type, identity, default: given } = column;
  const shared = type.kind === 'native' ? type.means : type;
  if (identity || given?.kind === 'uuid' || given?.kind === 'expr' || shared?.kind === 'uuid') return name;
  const id = snakeCase(name);
  const named =
    id === 'id' ||
    id === 'uuid' ||
    id === 'guid' ||
    id === 'rowid' ||
    (id.endsWith('_id') && snakeCase(table.name).startsWith(id.slice(0, 3)));
  return named || (shared?.kind === 'integer' && id.startsWith('id')) ? name : undefined;
}

/** Written once: named so, with a moment and nothing that says it was changed. */
export const isEventTable = ({ name, role, columns }: Table): boolean =>
  role === 'event' ||
  (/_?(?:events?|logs?|log_entries|history|statistics|visits|impressions|clicks)$/i.test(name) &&
    !columns.some((column) => /^(?:updated|modified|deleted)/i.test(column.name)) &&
    columns.some((column) => /(?:_at|time|date|timestamp)$/i.test(column.name)));
