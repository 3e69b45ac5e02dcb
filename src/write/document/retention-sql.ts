/** The statements that remove expired rows, as the document prints them: the same ones that the proof runs. */
import type { RetentionRuleDesign } from '../../design/design.js';
import { purgeGuards } from '../../dialects/purge-guards.js';
import type { Table } from '../../model/index.js';
import { expiryStatements } from '../../sql/index.js';
import { formatDuration } from '../../util/duration.js';
import type { View } from './view.js';

/** `:before` is the instant or date that lies the period back, passed by the job. */
export function retentionSql(view: View, table: Table, rule: RetentionRuleDesign): readonly string[] {
  const archive = rule.action === 'archive' ? archiveOf(view, table) : undefined;
  const statements = expiryStatements(table, archive, rule, {
    quote: view.dialect.quoteIdentifier,
    falseLiteral: view.dialect.literal(false, { kind: 'boolean' }),
    before: ':before',
    erased: erasedParameter,
  });
  return [
    `-- :before is the present minus ${formatDuration(rule.period)}; repeat until no row is affected`,
    ...passingGuards(view, table, rule.action === 'anonymise' ? 'update' : 'delete', statements).flatMap((statement) =>
      `${statement};`.split('\n'),
    ),
  ];
}

/** Append-only tables let a job pass that says what it is. */
function passingGuards(view: View, table: Table, changes: 'update' | 'delete', statements: readonly string[]): readonly string[] {
  const { lowered, target } = view.main;
  const { before, after } = purgeGuards(view.dialect, target.version, lowered.schema, table, changes);
  return [...before, ...statements, ...after];
}

/** The table to copy to first; a row that a trigger archives needs only the delete. */
function archiveOf(view: View, table: Table): Table | undefined {
  if (table.triggers.some(({ definition }) => definition.kind === 'archive')) return undefined;
  return view.tables.find((one) => one.role === 'archive' && one.name === `${table.name}_archive`);
}

/** NULL where the column allows it, else a replacement that says nothing about the person. */
export function erasedValue(table: Table, name: string): string {
  const column = table.columns.find((one) => one.name === name);
  return column?.nullable === true ? 'NULL' : erasedParameter(name);
}

const erasedParameter = (name: string): string => `:erased_${name.replace(/[^A-Za-z0-9_]/g, '_')}`;
