/**
 * EXPLAIN QUERY PLAN → plan shape. https://www.sqlite.org/eqp.html
 * The plan names the terms that an index carries (`a=? AND b>?`) but not those that are tested afterwards; these are found
 * by comparing the statement's conditions with the plan's terms and with the predicates of the partial indexes it uses.
 */
import type { Expr } from '../../model/index.js';
import { exprColumns, exprKey, normaliseExpr } from '../../sql/index.js';
import type { PlanShape } from '../plan-shape.js';
import type { Queryable } from '../queryable.js';
import { conditionsOf } from './conditions.js';
import { parseTable } from './parse/create-table.js';
import { groupedTokens, isWord } from './parse/tokens.js';
import { readExpr } from './read-expr.js';
import { literal } from './spelling.js';

export async function explain(db: Queryable, sql: string): Promise<PlanShape> {
  const rows = await db.query(`EXPLAIN QUERY PLAN ${sql}`);
  const steps = rows.map((row) => readStep(String(row.detail)));
  const facts = await indexFacts(db, new Set(steps.flatMap(({ index }) => (index === undefined ? [] : [index]))));
  const nameOf = (index: string): string => facts.get(index)?.name ?? index;
  const used = (only: (step: Step) => boolean): readonly string[] => [
    ...new Set(steps.filter(only).flatMap(({ index }) => (index === undefined ? [] : [nameOf(index)]))),
  ];
  const summary = steps.map(({ detail, index }) => (index === undefined ? detail : detail.replace(index, () => nameOf(index))));
  const conditions = conditionsOf(sql);
  const rowids =
    conditions.length > 0 && steps.some(({ index }) => index === PRIMARY_KEY) ? await rowidColumns(db, sql) : new Set<string>();
  return {
    indexes: used(() => true),
    seeks: used(({ verb }) => verb === 'SEARCH'),
    sorts: steps.some(({ detail }) => detail.startsWith('USE TEMP B-TREE')),
    scans: [...new Set(steps.flatMap(({ verb, table, index }) => (verb === 'SCAN' && index === undefined ? [table] : [])))],
    filters: conditions.some((condition) => !isCarried(condition, { steps, facts, rowids })),
    summary: summary.join('; '),
  };
}

interface Step {
  readonly detail: string;
  readonly verb: 'SEARCH' | 'SCAN' | 'OTHER';
  readonly table: string;
  /** Absent for a table read whole; `PRIMARY KEY` for the row's own number. */
  readonly index?: string;
  readonly terms: readonly Term[];
}

/** `status=?`, `created_at>?`, `<expr>=?`; the row's number as `rowid`. */
interface Term {
  readonly column: string;
  readonly op: '=' | '<' | '>';
}

const ACCESS =
  /^(SEARCH|SCAN) (.+?)(?: USING (INTEGER PRIMARY KEY|(?:AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?INDEX(?: (.+?))?))?(?: \((.*)\))?(?: LEFT-JOIN)?$/s;

function readStep(detail: string): Step {
  const found = ACCESS.exec(detail);
  if (!found) return { detail, verb: 'OTHER', table: '', terms: [] };
  const [, verb = '', table = '', using, index, terms = ''] = found;
  const name = using === 'INTEGER PRIMARY KEY' ? PRIMARY_KEY : index;
  return {
    detail,
    verb: verb === 'SEARCH' ? 'SEARCH' : 'SCAN',
    table,
    ...(name === undefined ? {} : { index: name }),
    terms: readTerms(terms),
  };
}

const PRIMARY_KEY = 'PRIMARY KEY';

function readTerms(text: string): readonly Term[] {
  return text.split(' AND ').flatMap((term): Term[] => {
    const [, column = '', op = ''] = /^(.+?)(=|<|>)\?$/s.exec(term) ?? [];
    return op === '=' || op === '<' || op === '>' ? [{ column: column.replace(/^ANY\((.+)\)$/, '$1'), op }] : [];
  });
}

interface IndexFacts {
  /** The constraint's name where the index was made for one. */
  readonly name: string;
  /** Comparable texts of a partial index's conditions. */
  readonly predicate: ReadonlySet<string>;
}

async function indexFacts(db: Queryable, names: ReadonlySet<string>): Promise<ReadonlyMap<string, IndexFacts>> {
  const facts = new Map<string, IndexFacts>();
  if (names.size === 0) return facts;
  const listed = [...names].map((name) => literal(name)).join(', ');
  const rows = await db.query(
    `SELECT i.name, i.sql, t.sql AS table_sql FROM sqlite_schema AS i JOIN sqlite_schema AS t ON t.type = 'table' AND t.name = i.tbl_name WHERE i.type = 'index' AND i.name IN (${listed})`,
  );
  for (const row of rows) {
    const name = String(row.name);
    const automatic = row.sql === null;
    facts.set(name, {
      name: automatic ? await constraintName(db, name, String(row.table_sql)) : name,
      predicate: automatic ? new Set() : predicateOf(String(row.sql)),
    });
  }
  return facts;
}

/** The unique or primary key with the columns of an automatic index. */
async function constraintName(db: Queryable, index: string, tableSql: string): Promise<string> {
  const rows = await db.query(`PRAGMA index_info(${literal(index)})`);
  const columns = rows.map((row) => String(row.name)).join('\0');
  const table = parseTable(tableSql);
  if (table?.primaryKey?.columns.join('\0') === columns) return PRIMARY_KEY;
  return table?.uniques.find((unique) => unique.columns.join('\0') === columns)?.name ?? index;
}

function predicateOf(sql: string): ReadonlySet<string> {
  const where = groupedTokens(sql).find((token) => isWord(token, 'where'));
  if (!where) return new Set();
  const expr = normaliseExpr(readExpr(sql.slice(where.end)));
  return new Set((expr.kind === 'and' ? expr.args : [expr]).map(exprKey));
}

/** Names of the integer primary keys of the tables that a statement names. */
async function rowidColumns(db: Queryable, sql: string): Promise<ReadonlySet<string>> {
  const named = new Set(groupedTokens(sql).map((token) => token.value.toLowerCase()));
  const rows = await db.query("SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
  const keys = rows
    .filter((row) => named.has(String(row.name).toLowerCase()))
    .map((row) => parseTable(String(row.sql))?.primaryKey?.columns ?? []);
  return new Set(['rowid', ...keys.flatMap((columns) => (columns.length === 1 ? columns : []))]);
}

interface Plan {
  readonly steps: readonly Step[];
  readonly facts: ReadonlyMap<string, IndexFacts>;
  readonly rowids: ReadonlySet<string>;
}

/** Whether an index answers the condition by itself. */
function isCarried(condition: Expr, plan: Plan): boolean {
  const key = exprKey(condition);
  if (plan.steps.some(({ index }) => index !== undefined && plan.facts.get(index)?.predicate.has(key))) return true;
  if (condition.kind === 'or') return condition.args.every((arg) => isCarried(arg, plan));
  const wanted = wantedOps(condition);
  const argument = argumentOf(condition);
  if (wanted.length === 0 || !argument) return false;
  const terms = plan.steps.filter(({ verb }) => verb === 'SEARCH').flatMap((step) => step.terms);
  const isIt = ({ column }: Term): boolean => {
    if (argument.kind !== 'column') return column === '<expr>';
    return column === argument.name || (column === 'rowid' && plan.rowids.has(argument.name));
  };
  return wanted.every((op) => terms.some((term) => term.op === op && isIt(term)));
}

function wantedOps(condition: Expr): readonly Term['op'][] {
  if (condition.kind === 'in') return ['='];
  if (condition.kind === 'is-null') return [condition.negated ? '>' : '='];
  // Only the fixed beginning of a pattern is sought; the rest is tested row by row.
  if (condition.kind === 'like') return /^[^%_\\]+%$/.test(condition.pattern) ? ['>', '<'] : [];
  if (condition.kind !== 'compare' || condition.op === '<>' || exprColumns(condition.right).length > 0) return [];
  return condition.op === '=' ? ['='] : condition.op.startsWith('<') ? ['<'] : ['>'];
}

function argumentOf(condition: Expr): Expr | undefined {
  if (condition.kind === 'compare') return condition.left;
  return condition.kind === 'in' || condition.kind === 'is-null' || condition.kind === 'like' ? condition.arg : undefined;
}
