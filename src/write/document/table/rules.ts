/** Checks, uniques, foreign keys, triggers and policies of a table, each with its meaning. */
import type { Check, ForeignKey, Table, Trigger, TriggerDefinition, Unique } from '../../../model/index.js';
import { code, codes, escapeText, listOf, table as markdownTable, prose } from '../../markdown/index.js';
import { exprInWords } from '../in-words/expr.js';
import { actionAsCode, deletionInWords } from '../in-words/key.js';
import { originInShort } from '../in-words/origin.js';
import type { View } from '../view.js';

/** Checks and uniques. */
export function ruleTable(view: View, table: Table): readonly string[] {
  const rows = [
    ...table.uniques.map((unique) => uniqueRow(view, unique)),
    ...uniqueIndexRows(view, table),
    ...table.checks.map((check) => checkRow(table, check)),
  ];
  if (rows.length === 0) return ['No check or unique rule beyond the key and the types.'];
  return markdownTable(['Rule', 'Kind', 'Meaning', 'Origin'], rows);
}

function uniqueRow(view: View, unique: Unique): readonly string[] {
  const target = 'Target of references that carry the tenant, so that they cannot cross tenants.';
  const nulls = unique.nullsNotDistinct ? ' Two empty values count as equal.' : '';
  const meaning = unique.forReference
    ? prose(unique.reason ?? target)
    : joined(`${uniqueInWords(view, unique.columns)}${nulls}`, unique.reason);
  return [code(unique.name ?? unique.columns.join('_')), 'unique', meaning, originInShort(unique.origin)];
}

/** A meaning and its reason, unless the reason says the same. */
function joined(meaning: string, reason: string | undefined): string {
  const why = prose(reason ?? '');
  return why === '' || why.replace(/`/g, '') === meaning.replace(/`/g, '') ? meaning : `${meaning} ${why}`;
}

function uniqueIndexRows(view: View, table: Table): readonly (readonly string[])[] {
  return table.indexes
    .filter((index) => index.unique)
    .map((index) => {
      const columns = index.parts.map((part) => (part.expr.kind === 'column' ? part.expr.name : exprInWords(part.expr)));
      const where =
        index.where === undefined ? '' : ` Counted are rows where ${exprInWords(index.where)}; other rows may repeat the value.`;
      return [
        code(index.name),
        'unique',
        `${uniqueInWords(view, columns)}${where} ${prose(index.reason ?? '')}`.trim(),
        originInShort(index.origin),
      ];
    });
}

function uniqueInWords(view: View, columns: readonly string[]): string {
  const own = columns.filter((name) => name !== view.tenantColumn);
  const within = own.length < columns.length && view.tenantTable ? ` within one row of ${code(view.tenantTable.name)}` : '';
  return own.length === 0
    ? `At most one row for each ${codes(columns)}.`
    : `No two rows${within} share ${own.length === 1 ? '' : 'the combination of '}${listOf(own.map(code))}.`;
}

const MOMENTS = new Set(['date', 'instant', 'datetime', 'time']);
const BEFORE: Readonly<Partial<Record<string, string>>> = {
  '<': 'is before',
  '<=': 'is not after',
  '>': 'is after',
  '>=': 'is not before',
};

/** Two moments are before or after each other, not less or greater. */
function momentsInWords(table: Table, { expr }: Check): string | undefined {
  if (expr.kind !== 'compare' || expr.left.kind !== 'column' || expr.right.kind !== 'column') return undefined;
  const names = [expr.left.name, expr.right.name];
  const moments = table.columns.filter((column) => names.includes(column.name) && MOMENTS.has(column.type.kind));
  const words = BEFORE[expr.op];
  return moments.length === 2 && words !== undefined ? `${code(expr.left.name)} ${words} ${code(expr.right.name)}` : undefined;
}

function checkRow(table: Table, check: Check): readonly string[] {
  const meaning = momentsInWords(table, check) ?? exprInWords(check.expr);
  return [
    code(check.name ?? check.columns.join('_')),
    check.type,
    joined(`${meaning.replace(/\.$/, '')}.`, check.reason),
    originInShort(check.origin),
  ];
}

export function keyTable(view: View, table: Table): readonly string[] {
  if (table.foreignKeys.length === 0) return ['No foreign keys: the table refers to no other.'];
  return markdownTable(
    ['Foreign key', 'Columns', 'Refers to', 'On delete', 'What happens', 'Why'],
    table.foreignKeys.map((key) => keyRow(view, table, key)),
  );
}

function keyRow(view: View, table: Table, key: ForeignKey): readonly string[] {
  const parent = view.tableById.get(key.refTable)?.name ?? key.refTable;
  return [
    code(key.name ?? key.columns.join('_')),
    codes(key.columns),
    `${code(parent)} (${codes(key.refColumns)})`,
    actionAsCode(key),
    deletionInWords(key, parent, table.name),
    `${prose(key.reason ?? '')} *${originInShort(key.origin)}*`.trim(),
  ];
}

export function triggerTable(table: Table): readonly string[] {
  return markdownTable(
    ['Trigger', 'What it does', 'Origin'],
    table.triggers.map((trigger) => [
      code(trigger.name),
      `${triggerInWords(trigger)} ${prose(trigger.reason ?? '')}`.trim(),
      originInShort(trigger.origin),
    ]),
  );
}

function triggerInWords({ definition }: Trigger): string {
  return TRIGGERS[definition.kind](definition as never);
}

const TRIGGERS: { readonly [K in TriggerDefinition['kind']]: (definition: Extract<TriggerDefinition, { readonly kind: K }>) => string } = {
  touch: ({ column }) => `Sets ${code(column)} to the current instant on every update.`,
  transition: ({ column, allowed, initial }) =>
    `Refuses a change of ${code(column)} other than ${listOf(
      allowed.map(({ from, to }) => `${escapeText(from)} → ${escapeText(to)}`),
      'or',
    )}.${initial === undefined ? '' : ` A new row starts as ${listOf(initial.map(escapeText), 'or')}.`}`,
  audit: ({ auditTable, redacted }) =>
    `Writes a row to ${code(auditTable)} for every insert, update and delete${redacted.length === 0 ? '' : `, leaving out ${codes(redacted)}`}.`,
  archive: ({ archiveTable }) => `Copies the row to ${code(archiveTable)} before it is deleted.`,
  'append-only': () => 'Refuses updates, and deletes unless a maintenance session allows them.',
  hold: ({ column }) => `Refuses the delete while ${code(column)} is true.`,
  sql: ({ timing, events }) => `Runs ${timing.replace('-', ' ')} ${listOf(events, 'or')}, as written in the schema file.`,
};
