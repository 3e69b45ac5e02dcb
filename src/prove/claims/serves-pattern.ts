/**
 * Each access pattern is answered through its index on a filled table: the index is sought, nothing is sorted or thrown
 * away; and without the index the plan scans, filters or sorts. Planner settings are never touched.
 */
import type { PatternCondition, PatternService } from '../../design/design.js';
import type { PlanShape } from '../../dialects/plan-shape.js';
import { type Index, objectId, type Table } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, notChecked, type Outcome, proven } from '../claim-task.js';
import { TENANTS } from '../fill-database.js';
import { type PatternSelect, patternSelect } from '../pattern-select.js';
import { rolledBack, type Session } from '../session.js';
import { tableName } from '../sql-text.js';
import { type ProofSubject, tenantColumn, uniqueSets } from '../subject.js';

export const servesPattern: ClaimFamily = {
  kind: 'serves-pattern',
  collect: (scope) =>
    scope.subject.design.services.flatMap((service) => {
      const table = scope.subject.tables.get(service.table);
      // Reads that no key could help claim nothing.
      return table && (service.index ?? service.without) !== undefined ? [task(scope, table, service)] : [];
    }),
};

function task(scope: ClaimScope, table: Table, service: PatternService): ClaimTask {
  const index = table.indexes.find(({ name }) => name === service.index);
  const shared = isShared(scope.subject, table, service);
  return {
    claim: {
      id: `serves-pattern:${table.id}/${service.pattern}`,
      kind: 'serves-pattern',
      statement: `${sentence(service.description)} is answered through ${service.index === undefined ? 'no index of its own' : service.index}${shared ? ' or a key that begins alike' : ''}.`,
      restsOn: index && !shared ? [objectId('index', table.id, index.name)] : [],
    },
    stage: 'filled',
    run: async (session) => {
      if (service.index === undefined) return unserved(service);
      return shared ? proveShared(scope, session, table, service, index) : prove(scope, session, table, service, index);
    },
  };
}

/**
 * Rows of a parent can be found through several keys: one that begins with the same reference, with or without the tenant.
 * Which of them an engine takes is its own choice, so the claim is only that it seeks one.
 */
function isShared(subject: ProofSubject, table: Table, service: PatternService): boolean {
  if (!service.pattern.startsWith('fk:')) return false;
  return rivals(subject, table, service).length > 0;
}

function rivals(subject: ProofSubject, table: Table, service: PatternService): readonly string[] {
  const tenant = tenantColumn(subject, table);
  const equal = new Set(service.query.conditions.map(({ column }) => column));
  const telling = equal.size === 1 ? equal : new Set([...equal].filter((name) => name !== tenant));
  const begins = (columns: readonly string[]): boolean => {
    const [first] = columns.filter((name) => name !== tenant || telling.has(name));
    return first !== undefined && telling.has(first);
  };
  const keys = uniqueSets(table).map(({ name, columns }) => ({ name, columns }));
  const indexes = table.indexes.map(plainColumns);
  return [...keys, ...indexes].filter(({ name, columns }) => name !== service.index && begins(columns)).map(({ name }) => name);
}

const plainColumns = ({ name, parts }: Index): { readonly name: string; readonly columns: readonly string[] } => ({
  name,
  columns: parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : [])),
});

async function proveShared(
  scope: ClaimScope,
  session: Session,
  table: Table,
  service: PatternService,
  index: Index | undefined,
): Promise<Outcome> {
  const rows = (scope.filled().get(table.id) ?? []).flat();
  const select = patternSelect(scope.subject, table, service, rows, index);
  if (!select) return failed('no filled row fits the constants of the pattern');
  const plan = await scope.subject.dialect.explain(session.db, select.sql);
  const evidence = `${await sizeWords(scope, session, rows.length, select)}: ${plan.summary}`;
  return plan.seeks.length > 0 && plan.scans.length === 0 ? proven(evidence) : failed(evidence);
}

async function sizeWords(scope: ClaimScope, session: Session, rows: number, { count, limit }: PatternSelect): Promise<string> {
  const picked = await session.count(count);
  return `${rows} rows${scope.subject.tenantTable ? ` of ${TENANTS} tenants` : ''}, ${picked} of them meant${limit === undefined ? '' : `, the first ${limit} read`}`;
}

const sentence = (text: string): string => `“${text.replace(/[.\s]+$/u, '')}”`;

function unserved(service: PatternService): Outcome {
  return service.without === 'small-table'
    ? notChecked('below-threshold', service.explanation)
    : notChecked('engine-lacks-feature', service.explanation);
}

async function prove(
  scope: ClaimScope,
  session: Session,
  table: Table,
  service: PatternService,
  index: Index | undefined,
): Promise<Outcome> {
  const rows = (scope.filled().get(table.id) ?? []).flat();
  const select = patternSelect(scope.subject, table, service, rows, index);
  if (!select) return failed('no filled row fits the constants of the pattern');
  const served = await scope.subject.dialect.explain(session.db, select.sql);
  const problem = fault(scope.subject, table, service, index, served);
  if (problem) return failed(`${problem}: ${served.summary}`);
  const size = await sizeWords(scope, session, rows.length, select);
  if (!index) return proven(`${size}: ${served.summary}`);
  const bare = await explainWithout(scope.subject, session, table, index, select.sql);
  if (bare === 'refused') return proven(`${size}: ${served.summary}; without the index the engine refuses the search`);
  if (bare === undefined) return proven(`${size}: ${served.summary}; the engine does not let the index go, a foreign key needs it`);
  return worse(table, service, bare, served, index)
    ? proven(`${size}: ${served.summary}; without the index: ${bare.summary}`)
    : failed(`without the index the plan is as good: ${bare.summary}`);
}

/** What is wrong with the plan, or undefined. */
function fault(
  subject: ProofSubject,
  table: Table,
  service: PatternService,
  index: Index | undefined,
  plan: PlanShape,
): string | undefined {
  const names = acceptedNames(subject, table, service.index ?? '');
  if (!plan.indexes.some((name) => names.has(name))) return `${service.index} is not used`;
  const carried = (condition: PatternCondition): boolean =>
    index?.where !== undefined && exprColumns(index.where).includes(condition.column);
  const sought = service.query.conditions.every(carried) || plan.seeks.some((name) => names.has(name));
  if (!sought) return `${service.index} is walked, not sought`;
  if (plan.sorts && service.query.sort.length > 0 && !service.query.aggregate) return 'rows are sorted after they are read';
  return plan.filters && !isRecheck(subject, table, service, index) ? 'rows are read and then thrown away' : undefined;
}

/**
 * A filter that is no fault: a prefix is looked at again after the range that it became, an index over words or parts of
 * texts holds no other condition, and a generated column that stands in for a predicate is not what queries name.
 */
function isRecheck(subject: ProofSubject, table: Table, service: PatternService, index: Index | undefined): boolean {
  if (service.query.conditions.some(({ op }) => op === 'prefix')) return true;
  const byOrder = index === undefined || index.method === 'btree' || index.method === 'hash';
  const designed = subject.designTables.get(table.id)?.indexes.find(({ name }) => name === index?.name);
  return !byOrder || (index?.unique === true && designed?.where !== undefined && index.where === undefined);
}

/** Engines have their own name for a primary key; any name not known as another index of the table will do. */
function acceptedNames(_: ProofSubject, table: Table, name: string): ReadonlySet<string> {
  const isKey = uniqueSets(table).some((set) => set.name === name && set.kind === 'primary-key');
  return new Set(isKey ? [name, 'PRIMARY', 'PRIMARY KEY', 'primary key'] : [name]);
}

/** Without it rows are scanned, filtered or sorted, or an index is walked that begins with something else. */
function worse(table: Table, service: PatternService, bare: PlanShape, served: PlanShape, index: Index): boolean {
  if (bare.indexes.includes(index.name)) return false;
  if (bare.scans.length > 0 || (bare.filters && !served.filters) || (bare.sorts && !served.sorts)) return true;
  const equal = new Set(service.query.conditions.filter(({ op }) => op === 'equals').map(({ column }) => column));
  const columns = new Map([...uniqueSets(table), ...table.indexes.map(plainColumns)].map((one) => [one.name, one.columns]));
  const next = new Set(
    [...service.query.sort, ...service.query.conditions.filter(({ op }) => op === 'range' || op === 'prefix')].map(({ column }) => column),
  );
  const begins = (name: string): boolean => {
    const parts = columns.get(name) ?? [];
    const after = parts[equal.size];
    return parts.slice(0, equal.size).every((column) => equal.has(column)) && (next.size === 0 || (after !== undefined && next.has(after)));
  };
  return bare.seeks.length < served.seeks.length || !bare.seeks.every(begins);
}

/** What becomes of the statement: a plan, a refusal of the statement, or the index cannot go. */
type Bare = PlanShape | 'refused' | undefined;

/** The plan once the index is gone. The index is back afterwards. */
function explainWithout(subject: ProofSubject, session: Session, table: Table, index: Index, sql: string): Promise<Bare> {
  return subject.capabilities.supportsTransactionalDdl
    ? rolledBack(session.db, () => dropAndExplain(subject, session, table, index, sql))
    : dropExplainRestore(subject, session, table, index, sql);
}

async function dropAndExplain(subject: ProofSubject, session: Session, table: Table, index: Index, sql: string): Promise<Bare> {
  try {
    await session.db.exec(dropIndex(subject, table, index));
  } catch {
    return undefined;
  }
  // Some searches exist only as long as their index does.
  return subject.dialect.explain(session.db, sql).catch(() => 'refused');
}

async function dropExplainRestore(subject: ProofSubject, session: Session, table: Table, index: Index, sql: string): Promise<Bare> {
  const plan = await dropAndExplain(subject, session, table, index, sql);
  const id = objectId('index', table.id, index.name);
  const creates = subject.dialect.render(subject.schema, subject.version).find((statement) => statement.creates.includes(id));
  if (plan !== undefined && creates) await session.db.exec(creates.sql);
  return plan;
}

function dropIndex(subject: ProofSubject, table: Table, index: Index): string {
  const name = subject.dialect.quoteIdentifier(index.name);
  return subject.capabilities.dropsIndexOnTable ? `DROP INDEX ${name} ON ${tableName(subject, table)}` : `DROP INDEX ${name}`;
}
