/** Whether tenants share the tables, by which column, and which policies keep them apart. */
import type { Expr, ForeignKey, RowPolicy, Table, TableId } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { singularName, wordsOf } from '../../naming/index.js';
import { tally } from './tally.js';
import { templateOf } from './template.js';
import { CUSTOM, type Trait, trait } from './trait.js';

export interface TenantStyle {
  readonly column: string;
  /** The table whose rows are the tenants. */
  readonly table: TableId;
  readonly tableName: string;
  /** Tables that have the column. */
  readonly owned: ReadonlySet<TableId>;
  /** What keeps tenants apart, where row policies do. */
  readonly policies: readonly RowPolicy[];
  readonly policyTemplate: string;
  readonly rowSecurity?: 'enabled' | 'forced';
  /** References within a tenant carry the tenant. */
  readonly composite: boolean;
}

export interface Tenants {
  readonly style?: TenantStyle;
  readonly traits: readonly Trait[];
}

/** What a tenant is called. A user is none: that rows have an author says nothing of who may see them. */
const TENANT =
  /(^|_)(tenant|organi[sz]ation|org|account|workspace|company|team|school|clinic|practice|shop|store|site|business|client|agency|property|hotel|studio|firm|project)$/;

const LEAST_TABLES = 3;
/** Enough where policies speak of the column. */
const GUARDED = 0.2;

export function tenants(tables: readonly Table[], prefix: string): Tenants {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const references = tables.flatMap((table) =>
    table.foreignKeys.flatMap((fk) => {
      const target = byId.get(fk.refTable);
      return fk.columns.length === 1 && target && target !== table && isTenantName(target, prefix) ? [{ table, fk, target }] : [];
    }),
  );
  const pairs = tally(references, ({ fk, target }) => `${target.id} ${fk.columns[0]}`);
  const [first] = pairs;
  if (!first) return { traits: [] };
  const column = first.value.fk.columns[0] ?? '';
  const others = tables.length - 1;
  const owned = new Set(tables.filter((table) => table.columns.some(({ name }) => name === column)).map(({ id }) => id));
  const guarded = tables.filter((table) => owned.has(table.id) && table.policies.some((policy) => speaksOf(policy, column)));
  const is = owned.size >= LEAST_TABLES && (owned.size / others >= CUSTOM || (guarded.length >= 2 && owned.size / others >= GUARDED));
  if (!is) return { traits: [] };
  const style = styleOf(first.value.target, column, owned, guarded, tables);
  return { style, traits: traitsOf(style, guarded, others) };
}

const isTenantName = ({ name }: Table, prefix: string): boolean =>
  TENANT.test(singularName(wordsOf(name.startsWith(prefix) ? name.slice(prefix.length) : name)));

function styleOf(
  target: Table,
  column: string,
  owned: ReadonlySet<TableId>,
  guarded: readonly Table[],
  tables: readonly Table[],
): TenantStyle {
  const sets = tally(guarded, ({ policies }) => JSON.stringify(policies.map(({ definition }) => definition)));
  const sample = sets[0]?.value;
  const names = tally(
    guarded.flatMap((table) => table.policies.flatMap(({ name }) => templateOf({ name, table: table.name, columns: [] })?.text ?? name)),
  );
  const inside = tables.flatMap((table) => (owned.has(table.id) ? table.foreignKeys.filter((fk) => owned.has(fk.refTable)) : []));
  const carrying = inside.filter((fk: ForeignKey) => fk.columns.includes(column));
  return {
    column,
    table: target.id,
    tableName: target.name,
    owned,
    policies: sample?.policies.filter((policy) => speaksOf(policy, column)) ?? [],
    policyTemplate: names[0]?.value ?? 'policy_{table}_tenant',
    ...(sample?.rowSecurity ? { rowSecurity: sample.rowSecurity } : {}),
    composite: inside.length > 0 && carrying.length / inside.length >= CUSTOM,
  };
}

function traitsOf(style: TenantStyle, guarded: readonly Table[], others: number): readonly Trait[] {
  const found = `${style.column}, a reference to ${style.tableName}${style.composite ? ', carried by references within a tenant' : ''}`;
  const [policy] = style.policies;
  return [
    ...trait({ id: 'tenancy', unit: 'other tables', found: [{ value: found, count: style.owned.size }], say: String, of: others }),
    ...trait({
      id: 'tenant-policy',
      unit: 'tables with the column',
      found: policy ? [{ value: policy, count: guarded.length }] : [{ value: undefined, count: 0 }],
      say: (one) => (one ? `${policyWords(one)}, row security ${style.rowSecurity ?? 'off'}` : 'no row policies'),
      of: style.owned.size,
      followed: guarded.length > 0,
    }),
  ];
}

function policyWords({ definition }: RowPolicy): string {
  if (definition.kind === 'tenant') return `${definition.column} equals the setting ${definition.setting}`;
  const setting = /current_setting\('([^']+)'/.exec(JSON.stringify(definition))?.[1];
  return setting === undefined ? `a policy for ${definition.command}` : `a policy for ${definition.command} over the setting ${setting}`;
}

function speaksOf({ definition }: RowPolicy, column: string): boolean {
  if (definition.kind === 'tenant') return definition.column === column;
  return [definition.using, definition.withCheck].some((expr) => expr !== undefined && names(expr, column));
}

function names(expr: Expr, column: string): boolean {
  if (expr.kind === 'raw') return new RegExp(`\\b${column.replace(/[^\w]/g, '\\$&')}\\b`).test(expr.sql);
  return exprColumns(expr).includes(column);
}
