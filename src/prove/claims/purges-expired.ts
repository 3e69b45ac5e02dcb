/** The statement of a retention rule takes expired rows away, leaves younger ones, and passes by what is under a hold. */
import type { RetentionRuleDesign } from '../../design/design.js';
import { purgeGuards } from '../../dialects/purge-guards.js';
import { type LiteralValue, objectId, type Table } from '../../model/index.js';
import { expiryStatements } from '../../sql/index.js';
import { formatDuration } from '../../util/duration.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven, refusalText } from '../claim-task.js';
import { naturalValue } from '../data/natural-value.js';
import type { PlannedRow } from '../data/row.js';
import { insertAll } from '../expect.js';
import { rolledBack, type Session } from '../session.js';
import { countRow, equals, literalOf } from '../sql-text.js';
import { findColumn } from '../subject.js';
import { columnWords, tableWords } from '../words.js';

export const purgesExpired: ClaimFamily = {
  kind: 'purges-expired',
  collect: (scope) =>
    scope.subject.design.retention.flatMap((rule) => {
      const table = scope.subject.tables.get(rule.table);
      return table ? [task(scope, table, rule)] : [];
    }),
};

const DONE = { delete: 'are deleted', archive: 'are moved to the archive', anonymise: 'are anonymised' } as const;

function task(scope: ClaimScope, table: Table, rule: RetentionRuleDesign): ClaimTask {
  const held = rule.holdColumn === undefined ? '' : ', unless they are under a hold';
  return {
    claim: {
      id: `purges-expired:${table.id}/${rule.column}`,
      kind: 'purges-expired',
      statement: `${tableWords(table).replace(/^./u, (c) => c.toUpperCase())} whose ${columnWords(rule.column)} lies more than ${formatDuration(rule.period)} back ${DONE[rule.action]} by the retention statement${held}.`,
      restsOn: openedTriggers(scope, table, rule),
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, rule),
  };
}

/** Without a setting that lets the job pass, its statements name the trigger that stands in the way. */
function openedTriggers(scope: ClaimScope, table: Table, rule: RetentionRuleDesign): readonly string[] {
  if (scope.subject.capabilities.purgeSetting || rule.action === 'anonymise') return [];
  return table.triggers.flatMap(({ name, definition }) => (definition.kind === 'append-only' ? [objectId('trigger', table.id, name)] : []));
}

/** Years before every other row that is planned, so that nothing else is touched. */
const BEFORE = { date: '1990-06-01', instant: '1990-06-01T00:00:00.000Z' } as const;
const EXPIRED = { date: '1990-05-31', instant: '1990-05-31T00:00:00.000Z' } as const;
const YOUNG = { date: '1990-06-02', instant: '1990-06-02T00:00:00.000Z' } as const;

interface Rows {
  readonly expired: PlannedRow;
  readonly young: PlannedRow;
  readonly held?: PlannedRow;
}

async function prove(scope: ClaimScope, session: Session, table: Table, rule: RetentionRuleDesign): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const kind = momentKind(scope, table, rule.column);
  const hold = rule.holdColumn;
  const made = (moment: LiteralValue, held: boolean): PlannedRow =>
    planner.newRow(a, table.id, { values: { [rule.column]: moment, ...(hold === undefined ? {} : { [hold]: held }) }, fillOptional: true });
  const rows: Rows = {
    expired: made(EXPIRED[kind], false),
    young: made(YOUNG[kind], false),
    ...(hold === undefined ? {} : { held: made(EXPIRED[kind], true) }),
  };
  const statements = purgeStatements(scope, table, rule, BEFORE[kind]);
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, planner.inserts);
    if (problem) return problem;
    for (const sql of statements) {
      const error = await session.attempt(sql);
      if (error) return failed(`the statement was refused (${refusalText(error)}: ${error.message})`);
    }
    return judge(scope, session, table, rule, rows);
  });
}

/** The type the column has in the design: engines without moments keep them as text. */
function momentKind(scope: ClaimScope, table: Table, column: string): 'date' | 'instant' {
  const designed = scope.subject.designTables.get(table.id) ?? table;
  return findColumn(designed, column)?.type.kind === 'date' ? 'date' : 'instant';
}

function purgeStatements(scope: ClaimScope, table: Table, rule: RetentionRuleDesign, before: string): readonly string[] {
  const { subject } = scope;
  const archives = table.triggers.some(({ definition }) => definition.kind === 'archive');
  const archive =
    rule.action === 'archive' && !archives
      ? subject.schema.tables.find(({ role, name }) => role === 'archive' && name === `${table.name}_archive`)
      : undefined;
  const changes = rule.action === 'anonymise' ? 'update' : 'delete';
  const { before: opening, after: closing } = purgeGuards(subject.dialect, subject.version, subject.schema, table, changes);
  const statements = expiryStatements(table, archive, rule, {
    quote: subject.dialect.quoteIdentifier,
    falseLiteral: subject.dialect.literal(false, { kind: 'boolean' }),
    before: literalOf(subject, table, rule.column, before),
    erased: (name) => literalOf(subject, table, name, erasedValue(scope, table, name)),
  });
  return [...opening, ...statements, ...closing];
}

function erasedValue(scope: ClaimScope, table: Table, name: string): LiteralValue {
  const column = findColumn(table, name);
  return column ? naturalValue(table, column, scope.fixtures.nextOrdinal + 900) : null;
}

async function judge(scope: ClaimScope, session: Session, table: Table, rule: RetentionRuleDesign, rows: Rows): Promise<Outcome> {
  const touched = rule.action === 'anonymise' ? unchanged(scope, table, rule, rows.expired) : '';
  const expired = await session.count(countRow(scope.subject, rows.expired, touched));
  const young = await session.count(countRow(scope.subject, rows.young));
  const held = rows.held ? await session.count(countRow(scope.subject, rows.held)) : undefined;
  const evidence = `expired rows: 1 before, ${expired} after; younger rows: 1 before, ${young} after${held === undefined ? '' : `; held rows: 1 before, ${held} after`}`;
  return expired === 0 && young === 1 && (held ?? 1) === 1 ? proven(evidence) : failed(evidence);
}

/** An anonymised row is still there, but not with the values it had. */
function unchanged(scope: ClaimScope, table: Table, rule: RetentionRuleDesign, row: PlannedRow): string {
  const comparable = rule.anonymises.filter((name) => findColumn(table, name)?.type.kind !== 'json');
  return `(${comparable.map((name) => equals(scope.subject, table, name, row.values[name] ?? null)).join(' OR ') || '1 = 0'})`;
}
