/** The statement that removes expired rows, in batches that hold no lock for long. Every engine here runs it as it is. */
import type { RetentionRuleDesign } from '../../design/design.js';
import type { Table } from '../../model/index.js';
import { formatDuration } from '../../util/duration.js';
import type { View } from './view.js';

const BATCH = 1_000;

/** `:before` is the instant or date that lies the period back, passed by the job. */
export function retentionSql(view: View, table: Table, rule: RetentionRuleDesign): readonly string[] {
  const quote = view.dialect.quoteIdentifier;
  const key = (table.primaryKey?.columns ?? []).map(quote);
  const hold = rule.holdColumn === undefined ? '' : ` AND ${quote(rule.holdColumn)} = ${view.dialect.literal(false, { kind: 'boolean' })}`;
  const expired = `${quote(rule.column)} < :before${hold}`;
  const name = quote(table.name);
  const keys = key.length === 1 ? (key[0] ?? '') : `(${key.join(', ')})`;
  const batch = `WHERE ${keys} IN (SELECT ${key.join(', ')} FROM (SELECT ${key.join(', ')} FROM ${name} WHERE ${expired} ORDER BY ${quote(rule.column)} LIMIT ${BATCH}) AS batch);`;
  const remark = `-- :before is the present minus ${formatDuration(rule.period)}; repeat until no row is affected`;
  return [
    remark,
    ...(rule.action === 'anonymise'
      ? anonymised(view, table, rule, batch)
      : [...archived(view, table, rule, expired), `DELETE FROM ${name}`, batch]),
  ];
}

function anonymised(view: View, table: Table, rule: RetentionRuleDesign, batch: string): readonly string[] {
  const quote = view.dialect.quoteIdentifier;
  const sets = rule.anonymises.map((column) => `${quote(column)} = ${erasedValue(table, column)}`);
  return [`UPDATE ${quote(table.name)} SET ${sets.join(', ')}`, batch];
}

/** A row that a trigger archives needs only the delete; without one it is copied first, in the same transaction. */
function archived(view: View, table: Table, rule: RetentionRuleDesign, expired: string): readonly string[] {
  if (rule.action !== 'archive' || table.triggers.some(({ definition }) => definition.kind === 'archive')) return [];
  const archive = view.tables.find((one) => one.role === 'archive' && one.name === `${table.name}_archive`);
  if (archive === undefined) return [`-- before: export the rows WHERE ${expired} to the archive`];
  const quote = view.dialect.quoteIdentifier;
  const columns = table.columns.map((column) => column.name).filter((name) => archive.columns.some((column) => column.name === name));
  const list = columns.map(quote).join(', ');
  return [`INSERT INTO ${quote(archive.name)} (${list}) SELECT ${list} FROM ${quote(table.name)} WHERE ${expired};`];
}

/** NULL where the column allows it, else a replacement that says nothing about the person. */
export function erasedValue(table: Table, name: string): string {
  const column = table.columns.find((one) => one.name === name);
  return column?.nullable === true ? 'NULL' : `:erased_${name.replace(/[^A-Za-z0-9_]/g, '_')}`;
}
