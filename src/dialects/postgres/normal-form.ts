/** A schema as sorted lines, one fact each: equal for a lowered design and the same design read back. */
import {
  type Column,
  type ColumnDefault,
  type ForeignKey,
  type Index,
  type Key,
  objectId,
  type RowPolicy,
  type Schema,
  type Table,
  type Unique,
  type View,
} from '../../model/index.js';
import { canonicalCondition, canonicalExpression, canonicalLiteral } from './canonical.js';
import { KNOWN_OPAQUE } from './opaque.js';
import { partitionFacts } from './partitions.js';
import { sequenceFacts } from './sequences.js';
import { quoteQualified } from './spelling.js';
import { type EngineTrigger, engineTriggers } from './triggers/index.js';
import { spellType } from './types.js';

export function normalForm(schema: Schema): readonly string[] {
  const triggers = engineTriggers(schema);
  const made = [...triggers.values()].flat();
  const functions = made.flatMap(({ calls, body }) => (body === undefined ? [] : [functionLine(calls.name, calls.namespace, body)]));
  const lines = [
    ...schema.extensions.map(
      (name) => `extension ${name}${schema.extensionNamespaces?.[name] ? ` in ${schema.extensionNamespaces[name]}` : ''}`,
    ),
    ...schema.tables.flatMap((table) => [...tableLines(table), ...(triggers.get(table.id) ?? []).map((t) => triggerLine(table, t))]),
    ...new Set(functions),
    ...schema.routines.map(({ name, namespace, sql }) => functionLine(name, namespace, bodyOf(sql))),
    ...schema.views.map(viewLine),
    ...schema.sequences.map((sequence) => `sequence ${quoteQualified(sequence.name, sequence.namespace)} ${sequenceFacts(sequence)}`),
    ...schema.opaque
      .filter(({ what }) => KNOWN_OPAQUE.has(what))
      .map(({ what, sql }) => `${what} ${canonicalExpression({ kind: 'raw', sql })}`),
  ];
  return lines.sort();
}

function tableLines(table: Table): readonly string[] {
  const line = (kind: string, what: string | undefined, rest: string): string =>
    `${kind} ${table.id}${what === undefined ? '' : `.${what}`} ${rest}`;
  return [
    line('table', undefined, tableFacts(table)),
    ...table.columns.map((c) => line('column', c.name, columnFacts(c))),
    ...(table.primaryKey ? [line('primary key', table.primaryKey.name, keyFacts(table.primaryKey))] : []),
    ...table.uniques.map((u) => line('unique', u.name, uniqueFacts(u))),
    ...table.checks.map((c) =>
      line('check', c.name, `${canonicalExpression(c.expr)}${c.notValid ? ' not valid' : ''}${c.noInherit ? ' no inherit' : ''}`),
    ),
    ...table.foreignKeys.map((fk) => line('foreign key', fk.name, foreignKeyFacts(fk))),
    ...table.indexes.map((i) => line(i.unique ? 'unique index' : 'index', i.name, indexFacts(i))),
    ...table.policies.map((p) => line('policy', p.name, policyFacts(p))),
    ...(table.partitioning ? partitionFacts(table.partitioning).map((fact) => line('partition', undefined, fact)) : []),
  ];
}

const list = (names: readonly string[]): string => `(${names.join(', ')})`;
const comment = (text: string | undefined): string => (text ? ` comment ${JSON.stringify(text)}` : '');
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

function tableFacts({ rowSecurity, description, postgres }: Table): string {
  const storage = Object.entries(postgres?.storage ?? {}).map(([key, value]) => `${key}=${value}`);
  return [
    rowSecurity ? `row security ${rowSecurity}` : 'open',
    ...(postgres?.unlogged ? ['unlogged'] : []),
    ...(storage.length === 0 ? [] : [`with ${list(storage.sort())}`]),
    ...(postgres?.inherits && postgres.inherits.length > 0 ? [`inherits ${list(postgres.inherits)}`] : []),
  ]
    .join(' ')
    .concat(comment(description));
}

function columnFacts(c: Column): string {
  return [
    spellType(c.type).toLowerCase(),
    c.nullable ? 'null' : 'not null',
    ...(c.identity ? [`identity ${c.identity}${c.postgres?.identityOptions ? ` (${c.postgres.identityOptions.toLowerCase()})` : ''}`] : []),
    ...(c.generated ? [`as ${canonicalExpression(c.generated.expr)}${c.generated.stored ? '' : ' virtual'}`] : []),
    ...(c.default && !c.generated && !isNull(c.default) ? [`default ${defaultFacts(c.default, c)}`] : []),
    ...(c.postgres?.collation ? [`collate ${c.postgres.collation}`] : []),
    ...(c.postgres?.compression ? [`compression ${c.postgres.compression}`] : []),
  ]
    .join(' ')
    .concat(comment(c.description));
}

/** NULL is what a column without a default gets; the server keeps it in some types and drops it in others. */
const isNull = (given: ColumnDefault): boolean => given.kind === 'literal' && given.value === null;

function defaultFacts(given: ColumnDefault, { type }: Column): string {
  if (given.kind === 'expr') return canonicalExpression(given.expr);
  if (given.kind === 'uuid') return `uuid version ${given.version}`;
  return given.kind === 'literal' ? canonicalLiteral(given.value, type) : given.kind;
}

function keyFacts({ columns, include, deferrable }: Key): string {
  return `${list(columns)}${include ? ` include ${list(include)}` : ''}${deferrable ? ` deferrable ${deferrable}` : ''}`;
}

const uniqueFacts = (unique: Unique): string => `${keyFacts(unique)}${unique.nullsNotDistinct ? ' nulls not distinct' : ''}`;

function foreignKeyFacts(fk: ForeignKey): string {
  const columns = fk.onDelete === 'set-null' && fk.onDeleteColumns ? ` ${list(fk.onDeleteColumns)}` : '';
  const more = `${fk.deferrable ? ` deferrable ${fk.deferrable}` : ''}${fk.notValid ? ' not valid' : ''}${fk.matchFull ? ' match full' : ''}`;
  return `${list(fk.columns)} to ${fk.refTable} ${list(fk.refColumns)} on delete ${fk.onDelete}${columns} on update ${fk.onUpdate}${more}`;
}

function indexFacts(index: Index): string {
  const parts = index.parts.map((p) => {
    const text = p.expr.kind === 'column' ? p.expr.name : `(${canonicalExpression(p.expr)})`;
    const nulls = p.nulls && (p.nulls === 'first') !== (p.direction === 'desc') ? ` nulls ${p.nulls}` : '';
    const order = index.method === 'btree' ? `${p.direction === 'desc' ? ' desc' : ''}${nulls}` : '';
    return `${text}${p.collation ? ` collate ${p.collation}` : ''}${p.opclass ? ` ${p.opclass}` : ''}${order}`;
  });
  const include = index.include.length > 0 ? ` include ${list(index.include)}` : '';
  const storage = Object.entries(index.postgres?.storage ?? {}).map(([key, value]) => `${key}=${value}`);
  const more = `${index.nullsNotDistinct ? ' nulls not distinct' : ''}${storage.length > 0 ? ` with ${list(storage.sort())}` : ''}`;
  return `${index.method} ${list(parts)}${include}${more}${index.where ? ` where ${canonicalExpression(index.where)}` : ''}`;
}

function policyFacts({ definition }: RowPolicy): string {
  if (definition.kind === 'tenant') return `tenant ${definition.column} ${definition.setting}`;
  const { command, permissive, roles, using, withCheck } = definition;
  return `${command} ${permissive ? 'permissive' : 'restrictive'} ${list([...roles].sort())} using ${using ? canonicalCondition(using) : ''} check ${withCheck ? canonicalCondition(withCheck) : ''}`;
}

function triggerLine(table: Table, t: EngineTrigger): string {
  const when = t.when === undefined ? '' : ` when ${canonicalExpression({ kind: 'raw', sql: t.when })}`;
  const calls = quoteQualified(t.calls.name, t.calls.namespace);
  const columns = t.columns ? ` of ${list([...t.columns].sort())}` : '';
  const given = t.arguments ? ` ${JSON.stringify(t.arguments)}` : '';
  return `${objectId('trigger', table.id, t.name)} ${t.timing} ${[...t.events].sort().join(' ')}${columns} ${t.level}${when} calls ${calls}${given}`;
}

const functionLine = (name: string, namespace: string | undefined, body: string): string =>
  `routine ${quoteQualified(name, namespace)} ${oneLine(body)}`;

/** What stands between the dollar quotes, or the quotes. */
function bodyOf(sql: string): string {
  const dollars = /\bAS\s+(\$\w*\$)([\s\S]*?)\1/i.exec(sql);
  const quotes = /\bAS\s+'((?:[^']|'')*)'/i.exec(sql);
  if (dollars && (!quotes || dollars.index < quotes.index)) return dollars[2] ?? '';
  // A body in standard SQL is printed by the server in its own words.
  const result = /\bRETURN\s([\s\S]*)$/i.exec(sql)?.[1];
  return quotes?.[1]?.replaceAll("''", "'") ?? (result === undefined ? sql : canonicalExpression({ kind: 'raw', sql: result }));
}

function viewLine({ name, namespace, definition, description, postgres }: View): string {
  const options = Object.entries(postgres?.options ?? {}).map(([key, value]) => `${key}=${value}`);
  const what =
    definition.kind === 'sql'
      ? `${definition.materialised ? 'materialised ' : ''}${options.length > 0 ? `with ${list(options.sort())} ` : ''}${oneLine(definition.sql)}`
      : `rows of ${definition.table} where ${canonicalExpression(definition.where)}`;
  return `view ${quoteQualified(name, namespace)} ${what}${comment(description)}`;
}
