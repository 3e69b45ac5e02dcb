/** Every insert, update and delete leaves one row in the audit trail, with the values before and after, secrets left out. */
import { column, isNotNull, objectId, type Table, type Trigger, type TriggerDefinition } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven, refusalText } from '../claim-task.js';
import { columnForUpdate } from '../data/another-value.js';
import { type PlannedRow, type RowValues, valueIn } from '../data/row.js';
import { insertAll } from '../expect.js';
import { facetId } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { deleteRow, tableName, updateRow } from '../sql-text.js';
import { tableOf } from '../subject.js';
import { tableWords } from '../words.js';

type Audit = Extract<TriggerDefinition, { readonly kind: 'audit' }>;

export const recordsAudit: ClaimFamily = {
  kind: 'records-audit',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.triggers.flatMap((trigger) => (trigger.definition.kind === 'audit' ? [task(scope, table, trigger, trigger.definition)] : [])),
    ),
};

/** Rows that nothing may change or delete are recorded once. */
const isFixed = (table: Table): boolean => table.triggers.some(({ definition }) => definition.kind === 'append-only');

function task(scope: ClaimScope, table: Table, trigger: Trigger, audit: Audit): ClaimTask {
  const id = objectId('trigger', table.id, trigger.name);
  const secret = audit.redacted.length > 0;
  const fixed = isFixed(table);
  return {
    claim: {
      id: `records-audit:${table.id}/${trigger.name}`,
      kind: 'records-audit',
      statement: `${fixed ? 'Every insert into' : 'Every insert, update and deletion in'} ${tableWords(table)} is recorded with the values before and after${secret ? ', secrets left out' : ''}.`,
      restsOn: secret ? [id, facetId(id, 'redaction')] : [id],
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, audit),
  };
}

async function prove(scope: ClaimScope, session: Session, table: Table, audit: Audit): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const filled = audit.redacted.map((name) => isNotNull(column(name)));
  const row = planner.newRow(a, table.id, { require: filled });
  const change = columnForUpdate(table, row, audit.redacted, scope.fixtures.nextOrdinal)?.[0];
  return rolledBack(session.db, async () => {
    const before = await trail(scope, session, audit, table);
    const problem = await insertAll(session, planner.inserts);
    if (problem) return problem;
    const statements = isFixed(table) ? [] : [...(change ? [updateRow(scope.subject, row, change)] : []), deleteRow(scope.subject, row)];
    for (const sql of statements) {
      const error = await session.attempt(sql);
      if (error) return failed(`a change was refused (${refusalText(error)}: ${error.message})`);
    }
    const records = (await trail(scope, session, audit, table)).slice(before.length).filter((record) => isAbout(table, row, record));
    const fault = isFixed(table) ? faultIn(records, row, undefined, audit, ['insert']) : faultIn(records, row, change, audit);
    const actions = records.map(({ action }) => action).join(', ');
    return fault === undefined
      ? proven(
          `recorded: ${actions}; values before and after as they were${audit.redacted.length > 0 ? `; without ${audit.redacted.join(', ')}` : ''}`,
        )
      : failed(`recorded: ${actions || 'nothing'}; ${fault}`);
  });
}

interface AuditRecord {
  readonly action: string;
  readonly rowId: string;
  readonly before: Image | undefined;
  readonly after: Image | undefined;
}
type Image = Readonly<Record<string, unknown>>;

/** The records about one table, oldest first. */
async function trail(scope: ClaimScope, session: Session, audit: Audit, table: Table): Promise<readonly AuditRecord[]> {
  const target = tableOf(scope.subject, audit.auditTable);
  const { quoteIdentifier: quote, literal } = scope.subject.dialect;
  const order = (target.primaryKey?.columns ?? []).map(quote).join(', ');
  const sql = `SELECT * FROM ${tableName(scope.subject, target)} WHERE ${quote('table_name')} = ${literal(table.name)}${order && ` ORDER BY ${order}`}`;
  return (await session.rows(sql)).map((row) => ({
    action: String(row.action).toLowerCase(),
    rowId: String(row.row_id),
    before: imageOf(row.old_values),
    after: imageOf(row.new_values),
  }));
}

/** Drivers give JSON as text or as an object. */
function imageOf(value: unknown): Image | undefined {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return typeof parsed === 'object' && parsed !== null ? (parsed as Image) : undefined;
}

/** The record names the row by its key, the parts of a composite one joined. */
function isAbout(table: Table, row: PlannedRow, record: AuditRecord): boolean {
  const key = table.primaryKey?.columns ?? [];
  return key.every((name) => record.rowId.includes(String(valueIn(row.values, name))));
}

const EXPECTED = ['insert', 'update', 'delete'] as const;

function faultIn(
  records: readonly AuditRecord[],
  row: PlannedRow,
  change: RowValues | undefined,
  audit: Audit,
  possible: readonly string[] = EXPECTED,
): string | undefined {
  const expected = possible.filter((action) => action !== 'update' || change !== undefined);
  const actions = records.map(({ action }) => action);
  if (expected.join() !== actions.join()) return `expected ${expected.join(', ')}`;
  for (const record of records) {
    const leaked = audit.redacted.find((name) => shows(record.before, name) || shows(record.after, name));
    if (leaked !== undefined) return `${leaked} is recorded`;
    if ((record.before === undefined) !== (record.action === 'insert')) return `the values before ${record.action} are wrong`;
    if ((record.after === undefined) !== (record.action === 'delete')) return `the values after ${record.action} are wrong`;
  }
  return change === undefined ? undefined : faultInUpdate(records[1], row.values, change);
}

const shows = (image: Image | undefined, name: string): boolean =>
  image !== undefined && Object.hasOwn(image, name) && image[name] !== null;

/** The update's images differ in the column that was changed, and have its old and new value. */
function faultInUpdate(record: AuditRecord | undefined, before: RowValues, change: RowValues): string | undefined {
  const [name = ''] = Object.keys(change);
  const [old, now] = [record?.before?.[name], record?.after?.[name]];
  if (!isSame(now, valueIn(change, name)) || (valueIn(before, name) !== null && !isSame(old, valueIn(before, name))))
    return `${name} is not recorded as it was changed`;
  return undefined;
}

/** Engines write moments and numbers in their own way: those need only be there. */
function isSame(recorded: unknown, value: unknown): boolean {
  if (recorded === undefined || recorded === null) return false;
  return typeof value !== 'string' || /^\d{4}-\d\d-\d\d|^[{[]/.test(value) || String(recorded) === value;
}
