/** What says nothing of the schema, or only where names are looked for: settings, transactions, data, ownership. */
import type { SelectStmt, VariableSetStmt } from 'libpg-query';
import { constantText, nodeAs, strings } from '../nodes.js';
import { type Outcome, type Session, skipped } from '../session.js';
import { tableFromQuery } from './table-from-query.js';

export function setVariable(statement: VariableSetStmt, { world }: Session): Outcome {
  if (statement.name === 'search_path') {
    const reset = statement.kind !== 'VAR_SET_VALUE';
    world.scope.setSearchPath(reset ? [] : (statement.args ?? []).flatMap((arg) => constantText(arg) ?? []));
    return { fate: 'modelled', note: 'where names are looked for' };
  }
  if (statement.kind === 'VAR_RESET_ALL') world.scope.setSearchPath([]);
  return skipped('a setting of the session');
}

/** `SELECT set_config('search_path', …)` is a setting; any other query only asks, or moves data. */
export function select(statement: SelectStmt, session: Session): Outcome {
  for (const node of statement.targetList ?? []) {
    const call = nodeAs(nodeAs(node, 'ResTarget')?.val, 'FuncCall');
    const [name, value] = (call?.args ?? []).map(constantText);
    if (strings(call?.funcname).at(-1) === 'set_config' && name === 'search_path') {
      session.world.scope.setSearchPath((value ?? '').split(',').map((one) => one.trim().replace(/^"(.*)"$/, '$1')));
      return { fate: 'modelled', note: 'where names are looked for' };
    }
  }
  if (statement.intoClause?.rel && statement.intoClause.rel.relpersistence !== 't') {
    return tableFromQuery(statement.intoClause, { SelectStmt: statement }, false, session);
  }
  return skipped('a query');
}
