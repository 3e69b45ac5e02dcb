/**
 * Checks that the engine refuses as such (on columns that a referential action changes, or about the current moment) as
 * triggers that fail with a check's own error number, so that clients see no difference.
 */
import type { Check, Table } from '../../../model/index.js';
import { callsOf, columnsOf, printForRow } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { quoteText } from '../spelling.js';
import { block, type EngineTrigger } from './engine-trigger.js';

/** The checks that cannot be written as such, each with the reason. */
export function checkObstacles(flavour: Flavour, table: Table): ReadonlyMap<Check, string> {
  const changed = changedColumns(flavour, table);
  const numbered = new Set(table.columns.filter(({ identity }) => identity !== undefined).map(({ name }) => name));
  const found = new Map<Check, string>();
  for (const check of table.checks) {
    const why = obstacleTo(check, changed, numbered);
    if (why !== undefined) found.set(check, why);
  }
  return found;
}

export function checkTriggers(flavour: Flavour, table: Table): readonly EngineTrigger[] {
  return [...checkObstacles(flavour, table).keys()].flatMap((check) => {
    const name = check.name ?? `check_${table.name}_${check.columns.join('_')}`;
    const body = refuseUnless(flavour, table, name, check);
    return [
      { name: `${name}_insert`, timing: 'before', event: 'insert', body } as const,
      { name: `${name}_update`, timing: 'before', event: 'update', body } as const,
    ];
  });
}

/** Columns that a deleted or renumbered parent changes. */
function changedColumns(flavour: Flavour, table: Table): ReadonlySet<string> {
  const changing = table.foreignKeys.filter(
    ({ onDelete, onUpdate }) => flavour.checkForbiddenBy.includes(onDelete) || onUpdate === 'cascade' || onUpdate === 'set-null',
  );
  return new Set(changing.flatMap((key) => key.columns));
}

function obstacleTo({ expr }: Check, changed: ReadonlySet<string>, numbered: ReadonlySet<string>): string | undefined {
  if (columnsOf(expr).some((name) => numbered.has(name))) return 'a check may not name a column that the engine numbers';
  if (columnsOf(expr).some((name) => changed.has(name))) return 'a check may not name a column that a referential action changes';
  return callsOf(expr).some((fn) => fn === 'now' || fn === 'current-setting')
    ? 'a check may not depend on the moment or the session'
    : undefined;
}

/** Unknown passes, as in a check. */
function refuseUnless(flavour: Flavour, table: Table, name: string, check: Check): string {
  const { errno, message } = flavour.checkViolation(name, table.name);
  return block(
    `IF NOT (${printForRow(flavour, check.expr, 'NEW')}) THEN`,
    `  SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = ${errno}, MESSAGE_TEXT = ${quoteText(message.slice(0, 128))};`,
    'END IF;',
  );
}
