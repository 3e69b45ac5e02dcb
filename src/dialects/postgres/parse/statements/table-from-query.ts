/** CREATE TABLE AS and SELECT INTO: the table with the columns that its query gives. */
import type { IntoClause, Node } from 'libpg-query';
import type { Column } from '../../../../model/index.js';
import { nodeAs, relationName, strings } from '../nodes.js';
import { queryColumns } from '../query-columns.js';
import { idOf } from '../scope.js';
import { emptyTable, type Outcome, ofTable, relationExists, type Session, skipped } from '../session.js';

export function tableFromQuery(into: IntoClause | undefined, query: Node | undefined, unlessThere: boolean, session: Session): Outcome {
  const { world } = session;
  const home = world.scope.homeOf(relationName(into?.rel ?? {}));
  const id = idOf(home);
  if (unlessThere && relationExists(world, id)) return skipped('it is there already');
  const select = nodeAs(query, 'SelectStmt');
  const names = strings(into?.colNames);
  const found = select ? queryColumns(select, session) : [];
  const columns = found.map(
    ({ name, type }, at): Column => ({ name: names[at] ?? name, type: type ?? { kind: 'text' }, nullable: true, origin: session.origin }),
  );
  world.tables.set(id, { ...emptyTable(home, session), columns });
  const unknown = columns.filter((_, at) => found[at]?.type === undefined).map(({ name }) => name);
  if (columns.length > 0 && unknown.length === 0) return ofTable(id);
  session.report({
    code: 'sql/types-of-a-query',
    severity: 'warning',
    message:
      columns.length === 0
        ? `The columns of "${home.name}" come from a query that is not known here; the table is kept without them.`
        : `Only the server knows the type of what the query of "${home.name}" computes: ${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} taken as text.`,
    help: 'Read a dump of the database, where the columns are written out.',
    subject: id,
  });
  return { ...ofTable(id), note: 'the types of some columns come from a query' };
}
