/** EXCLUDE, and keys and references over spans of time: kept as the statement that adds them, in the catalogue's spelling. */
import type { Constraint } from 'libpg-query';
import { parseTableId, type Table } from '../../../model/index.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import { constraintNames, deferral } from './constraints.js';
import type { Environment } from './environment.js';
import { expressionText } from './expression-text.js';
import { nodeAs, strings } from './nodes.js';
import { chooseName, joinedColumns } from './object-names.js';
import type { Verbatim } from './world.js';

export function exclusionConstraint(given: Constraint, table: Table, env: Environment): Verbatim {
  const parts = (given.exclusions ?? []).map((node) => {
    const [element, operator] = nodeAs(node, 'List')?.items ?? [];
    const index = nodeAs(element, 'IndexElem');
    const text = index?.name === undefined ? expressionText(index?.expr, env.resolve) : quoteIdentifier(index.name);
    const opclass = strings(index?.opclass).at(-1);
    const symbol = strings(nodeAs(operator, 'List')?.items).at(-1) ?? '=';
    return { name: index?.name, sql: `${text}${opclass === undefined ? '' : ` ${opclass}`} WITH ${symbol}` };
  });
  const taken = constraintNames(table);
  const columns = joinedColumns(parts.map(({ name }) => name ?? 'expr'));
  const name = given.conname ?? chooseName(table.name, columns, 'excl', (one) => taken.has(one));
  const { deferrable } = deferral(given);
  const definition = [
    `EXCLUDE USING ${given.access_method ?? 'gist'} (${parts.map(({ sql }) => sql).join(', ')})`,
    ...(given.where_clause ? [`WHERE (${expressionText(given.where_clause, env.resolve)})`] : []),
    ...(deferrable ? [`DEFERRABLE${deferrable === 'deferred' ? ' INITIALLY DEFERRED' : ''}`] : []),
  ].join(' ');
  return {
    what: 'exclusion constraint',
    of: table.id,
    name,
    sql: (home) =>
      `ALTER TABLE ${quoteQualified(home?.name ?? table.name, home?.namespace ?? 'public')} ADD CONSTRAINT ${quoteIdentifier(name)} ${definition}`,
    origin: env.origin,
  };
}

/** WITHOUT OVERLAPS and PERIOD. https://www.postgresql.org/docs/18/sql-createtable.html */
export function temporalConstraint(given: Constraint, table: Table, env: Environment): Verbatim {
  const taken = constraintNames(table);
  const columns = given.contype === 'CONSTR_FOREIGN' ? strings(given.fk_attrs) : strings(given.keys);
  const label = given.contype === 'CONSTR_FOREIGN' ? 'fkey' : given.contype === 'CONSTR_PRIMARY' ? 'pkey' : 'key';
  const parts = given.contype === 'CONSTR_PRIMARY' ? undefined : joinedColumns(columns);
  const name = given.conname ?? chooseName(table.name, parts, label, (one) => taken.has(one));
  const definition = given.contype === 'CONSTR_FOREIGN' ? periodReference(given, columns, env) : periodKey(given, columns);
  return {
    what: 'temporal constraint',
    of: table.id,
    name,
    sql: (home) =>
      `ALTER TABLE ${quoteQualified(home?.name ?? table.name, home?.namespace ?? 'public')} ADD CONSTRAINT ${quoteIdentifier(name)} ${definition}`,
    origin: env.origin,
  };
}

function periodKey({ contype }: Constraint, columns: readonly string[]): string {
  return `${contype === 'CONSTR_PRIMARY' ? 'PRIMARY KEY' : 'UNIQUE'} (${columns.map(quoteIdentifier).join(', ')} WITHOUT OVERLAPS)`;
}

function periodReference(given: Constraint, columns: readonly string[], env: Environment): string {
  const period = (names: readonly string[]): string =>
    names.map((name, at) => `${at === names.length - 1 ? 'PERIOD ' : ''}${quoteIdentifier(name)}`).join(', ');
  const { name, namespace } = parseTableId(env.tableIdOf(given.pktable));
  return `FOREIGN KEY (${period(columns)}) REFERENCES ${quoteQualified(name, namespace)}(${period(strings(given.pk_attrs))})`;
}
