/** Bodies of the triggers that write to another table: audit and archive. They write only columns that the other table has. */
import type { OfKind, Table, TableId, TriggerDefinition } from '../../../model/index.js';
import { quoteIdentifier, quoteTable, quoteText } from '../spelling.js';
import type { TriggerContext } from './engine-trigger.js';
import { block } from './function-sql.js';

export function archiveBody({ archiveTable }: OfKind<TriggerDefinition, 'archive'>, { tables, table }: TriggerContext): string {
  const archive = tables.get(archiveTable);
  const own = new Set(table.columns.map((c) => c.name));
  const values = new Map(
    (archive?.columns ?? []).filter((c) => own.has(c.name) && !c.generated).map((c) => [c.name, `OLD.${quoteIdentifier(c.name)}`]),
  );
  if (!own.has('archived_at') && archive?.columns.some((c) => c.name === 'archived_at')) values.set('archived_at', 'clock_timestamp()');
  return block([...insertInto(archiveTable, values), 'RETURN OLD;']);
}

export function auditBody({ auditTable, redacted }: OfKind<TriggerDefinition, 'audit'>, { tables, table }: TriggerContext): string {
  const audit = tables.get(auditTable);
  const known = auditValues(table, audit, redacted);
  const present = (audit?.columns ?? []).flatMap(({ name }) => {
    const value = known.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return block(
    [
      "IF TG_OP = 'DELETE' THEN",
      '  affected := OLD;',
      'ELSE',
      '  affected := NEW;',
      'END IF;',
      ...insertInto(auditTable, new Map(present)),
      'RETURN NULL;',
    ],
    ['affected record;'],
  );
}

function auditValues(table: Table, audit: Table | undefined, redacted: readonly string[]): ReadonlyMap<string, string> {
  const standard: readonly (readonly [string, string])[] = [
    ['table_name', quoteText(table.name)],
    ['row_id', rowId(table)],
    ['action', 'lower(TG_OP)'],
    ['old_values', `CASE WHEN TG_OP <> 'INSERT' THEN ${image('OLD', redacted)} END`],
    ['new_values', `CASE WHEN TG_OP <> 'DELETE' THEN ${image('NEW', redacted)} END`],
    ['changed_by', "NULLIF(current_setting('app.current_user_id', true), '')"],
    ['changed_at', 'clock_timestamp()'],
  ];
  const names = new Set([...standard.map(([name]) => name), ...(audit?.primaryKey?.columns ?? [])]);
  return new Map([...standard, ...sharedColumns(table, audit, names)]);
}

/** The tenant, and whatever else both tables carry; for the tenant table itself, its key. */
function sharedColumns(table: Table, audit: Table | undefined, standard: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const own = new Set(table.columns.map((c) => c.name));
  const shared = (audit?.columns ?? []).filter((c) => own.has(c.name) && !standard.has(c.name) && !c.identity);
  const tenant =
    table.ownership === 'tenant' ? (audit?.foreignKeys ?? []).filter((fk) => fk.refTable === table.id && fk.columns.length === 1) : [];
  const of = (name: string | undefined): string => `affected.${quoteIdentifier(name ?? '')}`;
  return [...shared.map((c) => [c.name, of(c.name)] as const), ...tenant.map((fk) => [fk.columns[0] ?? '', of(fk.refColumns[0])] as const)];
}

function rowId(table: Table): string {
  const parts = (table.primaryKey?.columns ?? []).map((c) => `affected.${quoteIdentifier(c)}`);
  const [only] = parts;
  if (only === undefined) return "''";
  return parts.length > 1 ? `concat_ws(',', ${parts.join(', ')})` : `${only}::text`;
}

const image = (row: 'OLD' | 'NEW', redacted: readonly string[]): string =>
  `to_jsonb(${row})${redacted.map((c) => ` - ${quoteText(c)}`).join('')}`;

function insertInto(table: TableId, values: ReadonlyMap<string, string>): readonly string[] {
  const expressions = [...values.values()];
  return [
    `INSERT INTO ${quoteTable(table)}`,
    `  (${[...values.keys()].map(quoteIdentifier).join(', ')})`,
    'VALUES',
    ...expressions.map((text, n) => `  ${n === 0 ? '(' : ' '}${text}${n === expressions.length - 1 ? ');' : ','}`),
  ];
}
