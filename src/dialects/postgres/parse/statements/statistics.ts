/** CREATE STATISTICS: kept as a statement, in the catalogue's spelling. https://www.postgresql.org/docs/15/sql-createstatistics.html */
import type { CreateStatsStmt } from 'libpg-query';
import { parseTableId } from '../../../../model/index.js';
import { quoteIdentifier, quoteQualified } from '../../spelling.js';
import { unqualified } from '../environment.js';
import { expressionText } from '../expression-text.js';
import { allOf, nodeAs, qualified, strings } from '../nodes.js';
import { chooseName } from '../object-names.js';
import { findTable, type Outcome, type Session, verbatim } from '../session.js';

export function createStatistics(statement: CreateStatsStmt, session: Session): Outcome {
  const of = findTable(session.world, nodeAs(statement.relations?.[0], 'RangeVar'));
  const table = parseTableId(of);
  const elements = allOf(statement.exprs, 'StatsElem');
  const parts = elements.map(({ name, expr }) =>
    name === undefined ? expressionText(unqualified(expr), session.resolve) : quoteIdentifier(name),
  );
  const said = qualified(strings(statement.defnames));
  const chosen =
    said.name === ''
      ? { ...said, name: chooseName(table.name, elements.map(({ name }) => name ?? 'expr').join('_'), 'stat', () => false) }
      : said;
  const home = session.world.scope.homeOf(chosen);
  const kinds = strings(statement.stat_types);
  const head = `CREATE STATISTICS ${quoteQualified(home.name, home.namespace ?? 'public')}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`;
  const sql = (now: { readonly name: string; readonly namespace?: string } | undefined): string =>
    `${head} ON ${parts.join(', ')} FROM ${quoteQualified((now ?? table).name, (now ?? table).namespace)}`;
  return verbatim(session, 'statistics', { of, name: home.name, sql }, 'the model has no noun for it');
}
