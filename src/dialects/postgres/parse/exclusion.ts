/** EXCLUDE: kept as the statement that adds it, in the catalogue's spelling. */
import type { Constraint } from 'libpg-query';
import type { Table } from '../../../model/index.js';
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
