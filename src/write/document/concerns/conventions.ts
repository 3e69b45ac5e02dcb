/** Choices, lifecycles, keys and names. */
import type { Check, Table } from '../../../model/index.js';
import { code, codes, escapeText, listOf, table } from '../../markdown/index.js';
import type { View } from '../view.js';

export function choices(view: View): readonly string[] {
  const closed = view.tables.flatMap((one) =>
    one.checks.filter((check) => check.type === 'choice').map((check) => ({ table: one, check })),
  );
  const lookups = view.tables.filter((one) => one.role === 'lookup');
  if (closed.length + lookups.length === 0) return ['No attribute takes its values from a list.'];
  return [
    'A closed list is a text column with a CHECK: a new value is a reviewed change (see *Migration playbook*), and the database refuses misspelled ones. A list that grows without a release is a table.',
    '',
    ...table(
      ['Column', 'Values', 'Moves', 'Enforced by'],
      closed.map(({ table: one, check }) => choiceRow(one, check)),
    ),
    ...(lookups.length === 0 ? [] : ['', `Lists that are tables: ${codes(lookups.map((one) => one.name))}.`]),
  ];
}

function choiceRow(owner: Table, check: Check): readonly string[] {
  const column = check.columns[check.columns.length - 1] ?? '';
  const move = owner.triggers.find(({ definition }) => definition.kind === 'transition' && definition.column === column);
  const moves =
    move?.definition.kind === 'transition'
      ? move.definition.allowed.map(({ from, to }) => `${escapeText(from)} → ${escapeText(to)}`).join(', ')
      : 'any';
  return [
    `${code(owner.name)}.${code(column)}`,
    valuesOf(check),
    moves,
    codes([check.name ?? '', move?.name ?? ''].filter((name) => name !== '')),
  ];
}

function valuesOf({ expr }: Check): string {
  const inner = expr.kind === 'or' ? expr.args.find((arg) => arg.kind === 'in') : expr;
  return inner?.kind === 'in' ? inner.values.map((value) => escapeText(String(value))).join(', ') : '';
}

export function keysAndNames(view: View): readonly string[] {
  const record = view.work.decisions.records.find((one) => one.id === 'ids');
  const shared = view.tables.filter((one) => (one.primaryKey?.columns.length ?? 0) > 1);
  return [
    ...(record === undefined ? [] : [`- Primary keys: **${escapeText(record.answer)}**. ${escapeText(record.reason)}`]),
    ...(shared.length === 0
      ? []
      : [`- Composite keys: ${codes(shared.map((one) => one.name))}, whose rows are identified by what they link.`]),
    ...(view.existing ? ['- Names follow the existing tables: see *House style* under *New, extended, unchanged*.'] : conventions(view)),
  ];
}

function conventions(view: View): readonly string[] {
  return [
    `- Tables are plural, columns singular, both ${code('snake_case')}; nothing is abbreviated, and identifiers stay within ${view.capabilities.identifierLength} characters.`,
    `- Constraints and indexes say what they are: ${listOf(['pk_{table}', 'fk_{table}_{column}_{ref_table}', 'uq_{table}_{columns}', 'check_{table}_{column}_{type}', 'idx_{table}_on_{columns}'].map(code))}. An error message that names one is an explanation.`,
  ];
}
