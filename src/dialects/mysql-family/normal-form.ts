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
import { tokenise } from '../../sql/index.js';
import { canonicalExpression } from './canonical.js';
import { effectiveCollation } from './collations.js';
import type { Flavour } from './flavour.js';
import { printPartitionClause } from './parse/partitions.js';
import { clauseOf } from './partitioning.js';
import { checkObstacles } from './triggers/check-triggers.js';
import { type EngineTrigger, engineTriggers } from './triggers/index.js';
import { outsideQuotes, spellType } from './types.js';

export function normalForm(flavour: Flavour, schema: Schema): readonly string[] {
  const triggers = engineTriggers(flavour, schema, flavour.defaultVersion);
  const names = new Map(schema.tables.map((table) => [table.id, fullName(table)]));
  const nameOf: NameOf = (id) => names.get(id) ?? fullName(parseTableId(id));
  const lines = [
    ...schema.tables.flatMap((table) => tableLines(flavour, table, triggers.get(table.id) ?? [], nameOf)),
    ...schema.views.map((view) => viewLine(view, nameOf)),
  ];
  return lines.sort();
}

const fullName = ({ name, namespace }: { readonly name: string; readonly namespace?: string }): string =>
  namespace === undefined ? name : `${namespace}.${name}`;

/** A table's name may be shorter than its id says. */
type NameOf = (id: TableId) => string;

function tableLines(flavour: Flavour, table: Table, triggers: readonly EngineTrigger[], nameOf: NameOf): readonly string[] {
  const { mysql, primaryKey } = table;
  const name = fullName(table);
  const elsewhere = checkObstacles(flavour, table);
  const collation = effectiveCollation(flavour, mysql ?? {});
  const partitions = partitionFacts(table);
  const asTrigger = new Set([...elsewhere.keys()]);
  const line = (kind: string, what: string | undefined, rest: string): string =>
    `${kind} ${name}${what === undefined ? '' : `.${what}`} ${rest}`;
  return [
    line('table', undefined, `${tableFacts(table, collation)}${comment(table.description)}`),
    ...table.columns.map((column) => line('column', column.name, columnFacts(flavour, column, collation))),
    ...(partitions === undefined ? [] : [line('partitions', undefined, partitions)]),
    ...(primaryKey ? [line('primary key', undefined, list(primaryKey.columns))] : []),
    ...table.uniques.map((unique) => line('unique', unique.name, list(unique.columns))),
    ...table.indexes.map((index) => line(index.unique ? 'unique' : `index ${index.method}`, index.name, indexParts(flavour, index.parts))),
    ...table.foreignKeys.map((key) => line('foreign key', key.name, foreignKeyFacts(key, nameOf))),
    ...table.checks
      .filter((check) => !asTrigger.has(check))
      .map((check) => line('check', check.name, `${canonicalExpression(check.expr)}${check.notEnforced ? ' not enforced' : ''}`)),
    ...triggers.map((trigger) => line('trigger', trigger.name, `${trigger.timing} ${trigger.event} ${oneLine(trigger.body)}`)),
  ];
}

function tableFacts({ mysql }: Table, collation: string | undefined): string {
  const options = Object.entries(mysql?.options ?? {})
    // Of an Aria table the catalogue tells what the engine chose.
    .filter(([name, value]) => (value === '' || !/^(?:default|0)$/i.test(value)) && !ARIA.has(name))
    .map(([name, value]) => `${name}=${value.toLowerCase()}`)
    .sort();
  return [`engine=${(mysql?.engine ?? 'InnoDB').toLowerCase()}`, `collation=${collation ?? ''}`, ...options].join(' ');
}

const ARIA = new Set(['page_checksum', 'transactional']);

/** Names lose their quotes and blanks count for nothing: the catalogue prints them otherwise than people write them. */
function partitionFacts(table: Table): string | undefined {
  const clause = clauseOf(table);
  if (!clause) return undefined;
  const text = printPartitionClause(clause)
    .replaceAll('`', '')
    .replace(TO_DAYS, (_, date: string) => String(dayNumber(date)));
  const tokens = tokenise(text, { backslashEscapes: true }) ?? [];
  return tokens
    .map((token) => (token.kind === 'string' ? JSON.stringify(token.text) : token.text.toLowerCase()))
    .join(' ')
    .trim();
}

/** The catalogue prints the bound that was computed. */
const TO_DAYS = /\bto_days\s*\(\s*'(\d{4}-\d\d-\d\d)'\s*\)/gi;
/** Days since year 0; 1970 began on day 719528. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 719_528;

const list = (names: readonly string[]): string => `(${names.join(', ')})`;
const oneLine = (text: string): string => text.trim().replace(/;$/, '').replace(/\s+/g, ' ');
const comment = (text: string | undefined): string => (text ? ` comment ${JSON.stringify(text)}` : '');

function columnFacts(flavour: Flavour, column: Column, tableCollation: string | undefined): string {
  const { generated, mysql, identity } = column;
  const collation = effectiveCollation(flavour, mysql ?? {});
  const facts = [
    outsideQuotes(spellType(flavour, column.type), (word) => word.toLowerCase()),
    generated ? `as ${canonicalExpression(generated.expr)} ${generated.stored ? 'stored' : 'virtual'}` : undefined,
    column.nullable || generated ? 'null' : 'not null',
    column.default && !generated ? `default ${defaultText(flavour, column.default, column)}` : undefined,
    mysql?.onUpdateNow ? 'on update now' : undefined,
    identity ? 'auto_increment' : undefined,
    collation !== undefined && collation !== tableCollation && column.type.kind !== 'json' ? `collation=${collation}` : undefined,
    mysql?.invisible ? 'invisible' : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' ') + comment(column.description);
}

function defaultText(_flavour: Flavour, given: ColumnDefault, { type }: Column): string {
  if (given.kind === 'expr') return canonicalExpression(given.expr);
  if (given.kind === 'uuid') return `uuid version ${given.version}`;
  if (given.kind !== 'literal') return given.kind;
  const value = stored(typeof given.value === 'boolean' ? Number(given.value) : given.value, type);
  const isExact = type.kind === 'decimal' || type.kind === 'money' || (type.kind === 'native' && type.means?.kind === 'decimal');
  return isExact && value !== null ? exactText(String(value)) : JSON.stringify(value);
}

/** As the engine keeps it: a moment with its time, fixed bytes without the zeros that fill them. */
function stored(value: string | number | null, type: Column['type']): string | number | null {
  if (type.kind !== 'native') return value;
  if (/^(?:datetime|timestamp)/i.test(type.sql)) {
    if (value === 0 || value === '0') return '0000-00-00 00:00:00';
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value} 00:00:00` : value;
  }
  if (/^time\b/i.test(type.sql) && typeof value === 'string' && /^\d\d:\d\d$/.test(value)) return `${value}:00`;
  return typeof value === 'string' && /^binary/i.test(type.sql) ? value.replace(/\0+$/, '') : value;
}

/** Zeros at the end of a decimal say nothing. */
const exactText = (text: string): string => (/^-?\d+\.\d*$/.test(text) ? text.replace(/\.?0+$/, '') : text);

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

function viewLine({ columns, mysql, definition, ...view }: View, nameOf: NameOf): string {
  const name = fullName(view);
  const security = mysql?.security === 'definer' ? 'definer ' : '';
  const check = mysql?.checkOption === undefined ? '' : ` with ${mysql.checkOption} check option`;
  const own = columns ? `${list(columns)} ` : '';
  if (definition.kind === 'sql') return `view ${name} ${security}${own}${oneLine(definition.sql)}${check}`;
  return `view ${name} rows of ${nameOf(definition.table)} where ${canonicalExpression(definition.where)}`;
}
