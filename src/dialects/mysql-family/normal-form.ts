/**
 * A schema as sorted lines, one fact each. A lowered design and the same design read back give the same lines: what the
 * engine treats alike (RESTRICT and NO ACTION, a constraint and a unique index) is said alike, intent is left out.
 */
import {
  type Column,
  type ColumnDefault,
  type ForeignKey,
  type IndexPart,
  parseTableId,
  type ReferentialAction,
  type Schema,
  type Table,
  type TableId,
  type View,
} from '../../model/index.js';
import { canonicalExpression } from './canonical.js';

import type { Flavour } from './flavour.js';
import { checkObstacles } from './triggers/check-triggers.js';
import { type EngineTrigger, engineTriggers } from './triggers/index.js';
import { spellType } from './types.js';

export function normalForm(flavour: Flavour, schema: Schema): readonly string[] {
  const triggers = engineTriggers(flavour, schema, flavour.defaultVersion);
  const names = new Map(schema.tables.map((table) => [table.id, table.name]));
  const nameOf: NameOf = (id) => names.get(id) ?? parseTableId(id).name;
  const lines = [
    ...schema.tables.flatMap((table) => tableLines(flavour, table, triggers.get(table.id) ?? [], nameOf)),
    ...schema.views.map((view) => viewLine(view, nameOf)),
  ];
  return lines.sort();
}

/** A table's name may be shorter than its id says. */
type NameOf = (id: TableId) => string;

function tableLines(flavour: Flavour, table: Table, triggers: readonly EngineTrigger[], nameOf: NameOf): readonly string[] {
  const { name, mysql, primaryKey } = table;
  const elsewhere = checkObstacles(flavour, table);
  const asTrigger = new Set([...elsewhere.keys()]);
  const line = (kind: string, what: string | undefined, rest: string): string =>
    `${kind} ${name}${what === undefined ? '' : `.${what}`} ${rest}`;
  return [
    line('table', undefined, `engine=${mysql?.engine ?? ''} collation=${mysql?.collation ?? ''}${comment(table.description)}`),
    ...table.columns.map((column) => line('column', column.name, columnFacts(flavour, column))),
    ...(primaryKey ? [line('primary key', undefined, list(primaryKey.columns))] : []),
    ...table.uniques.map((unique) => line('unique', unique.name, list(unique.columns))),
    ...table.indexes.map((index) => line(index.unique ? 'unique' : `index ${index.method}`, index.name, indexParts(flavour, index.parts))),
    ...table.foreignKeys.map((key) => line('foreign key', key.name, foreignKeyFacts(key, nameOf))),
    ...table.checks.filter((check) => !asTrigger.has(check)).map((check) => line('check', check.name, canonicalExpression(check.expr))),
    ...triggers.map((trigger) => line('trigger', trigger.name, `${trigger.timing} ${trigger.event} ${oneLine(trigger.body)}`)),
  ];
}

const list = (names: readonly string[]): string => `(${names.join(', ')})`;
const oneLine = (text: string): string => text.trim().replace(/;$/, '').replace(/\s+/g, ' ');
const comment = (text: string | undefined): string => (text ? ` comment ${JSON.stringify(text)}` : '');

function columnFacts(flavour: Flavour, column: Column): string {
  const { generated, mysql, identity } = column;
  const facts = [
    spellType(flavour, column.type).toLowerCase(),
    generated ? `as ${canonicalExpression(generated.expr)} ${generated.stored ? 'stored' : 'virtual'}` : undefined,
    column.nullable || generated ? 'null' : 'not null',
    column.default && !generated ? `default ${defaultText(flavour, column.default, column)}` : undefined,
    mysql?.onUpdateNow ? 'on update now' : undefined,
    identity ? 'auto_increment' : undefined,
    mysql?.collation ? `collation=${mysql.collation}` : undefined,
    mysql?.invisible ? 'invisible' : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' ') + comment(column.description);
}

function defaultText(_flavour: Flavour, given: ColumnDefault, { type }: Column): string {
  if (given.kind === 'expr') return canonicalExpression(given.expr);
  if (given.kind === 'uuid') return `uuid version ${given.version}`;
  if (given.kind !== 'literal') return given.kind;
  const value = typeof given.value === 'boolean' ? Number(given.value) : given.value;
  const isExact = type.kind === 'decimal' || type.kind === 'money';
  return isExact && typeof value === 'number' ? value.toFixed(type.scale) : JSON.stringify(value);
}

function indexParts(_flavour: Flavour, parts: readonly IndexPart[]): string {
  const part = ({ expr, prefix, direction }: IndexPart): string => {
    const text = expr.kind === 'column' ? expr.name : `(${canonicalExpression(expr)})`;
    return `${text}${prefix === undefined ? '' : `(${prefix})`}${direction === 'desc' ? ' desc' : ''}`;
  };
  return list(parts.map(part));
}

function foreignKeyFacts({ columns, refTable, refColumns, onDelete, onUpdate }: ForeignKey, nameOf: NameOf): string {
  const target = `${nameOf(refTable)} ${list(refColumns)}`;
  return `${list(columns)} to ${target} on delete ${action(onDelete)} on update ${action(onUpdate)}`;
}

const action = (given: ReferentialAction): string => (given === 'no-action' || given === 'set-default' ? 'restrict' : given);

function viewLine({ name, definition }: View, nameOf: NameOf): string {
  if (definition.kind === 'sql') return `view ${name} ${oneLine(definition.sql)}`;
  return `view ${name} rows of ${nameOf(definition.table)} where ${canonicalExpression(definition.where)}`;
}
