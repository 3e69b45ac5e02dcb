/** A schema as sorted lines, one fact each: equal for a lowered design and the same design read back. */
import {
  type Column,
  type ColumnDefault,
  type ForeignKey,
  type Index,
  objectId,
  type RowPolicy,
  type Schema,
  type Table,
  type View,
} from '../../model/index.js';
import { canonicalExpression } from './expressions.js';
import { type EngineTrigger, engineTriggers, functionSql } from './triggers.js';
import { spellType } from './types.js';

export function normalForm(schema: Schema): readonly string[] {
  const triggers = schema.tables.map((table) => ({ table, own: engineTriggers(schema, table) }));
  const functions = new Map(
    triggers.flatMap(({ own }) =>
      own.flatMap((t) => (t.body === undefined ? [] : [[t.functionName, functionSql(t.functionName, t.body)] as const])),
    ),
  );
  return [
    ...schema.extensions.map((name) => `extension ${name}`),
    ...schema.tables.flatMap((table) => tableLines(table)),
    ...triggers.flatMap(({ table, own }) => own.map((trigger) => triggerLine(table, trigger))),
    ...[...functions].map(([name, sql]) => routineLine(name, sql)),
    ...schema.routines.filter((r) => !functions.has(r.name)).map((r) => routineLine(r.name, r.sql)),
    ...schema.views.map(viewLine),
    ...schema.sequences.map((s) => `sequence ${s.name}`),
  ].sort();
}

function tableLines(table: Table): readonly string[] {
  const line = (kind: string, what: string | undefined, rest: string): string =>
    `${kind} ${table.id}${what === undefined ? '' : `.${what}`} ${rest}`;
  return [
    line('table', undefined, `${table.rowSecurity ? `row security ${table.rowSecurity}` : 'open'}${comment(table.description)}`),
    ...table.columns.map((c) => line('column', c.name, columnFacts(c))),
    ...(table.primaryKey ? [line('primary key', table.primaryKey.name, list(table.primaryKey.columns))] : []),
    ...table.uniques.map((u) =>
      line(
        'unique',
        u.name,
        `${list(u.columns)}${u.nullsNotDistinct ? ' nulls not distinct' : ''}${u.deferrable ? ` deferrable ${u.deferrable}` : ''}`,
      ),
    ),
    ...table.checks.map((c) => line('check', c.name, `${canonicalExpression(c.expr)}${c.notValid ? ' not valid' : ''}`)),
    ...table.foreignKeys.map((fk) => line('foreign key', fk.name, foreignKeyFacts(fk))),
    ...table.indexes.map((i) => line(i.unique ? 'unique index' : 'index', i.name, indexFacts(i))),
    ...table.policies.map((p) => line('policy', p.name, policyFacts(p))),
  ];
}

const list = (names: readonly string[]): string => `(${names.join(', ')})`;
const comment = (text: string | undefined): string => (text ? ` comment ${JSON.stringify(text)}` : '');
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

function columnFacts(c: Column): string {
  return (
    [
      spellType(c.type).toLowerCase(),
      c.nullable ? 'null' : 'not null',
      ...(c.identity ? [`identity ${c.identity}`] : []),
      ...(c.generated ? [`as ${canonicalExpression(c.generated.expr)}`] : []),
      ...(c.default && !c.generated ? [`default ${defaultFacts(c.default, c)}`] : []),
      ...(c.postgres?.collation ? [`collate ${c.postgres.collation}`] : []),
    ].join(' ') + comment(c.description)
  );
}

function defaultFacts(given: ColumnDefault, { type }: Column): string {
  if (given.kind === 'expr') return canonicalExpression(given.expr);
  if (given.kind === 'uuid') return `uuid version ${given.version}`;
  if (given.kind !== 'literal') return given.kind;
  const { value } = given;
  if (type.kind === 'boolean') return String(value === true || value === 1 || value === 'true');
  if (type.kind === 'json' && typeof value === 'string') return JSON.stringify(JSON.parse(value));
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function foreignKeyFacts(fk: ForeignKey): string {
  const columns = fk.onDelete === 'set-null' && fk.onDeleteColumns ? ` ${list(fk.onDeleteColumns)}` : '';
  const more = `${fk.deferrable ? ` deferrable ${fk.deferrable}` : ''}${fk.notValid ? ' not valid' : ''}`;
  return `${list(fk.columns)} to ${fk.refTable} ${list(fk.refColumns)} on delete ${fk.onDelete}${columns} on update ${fk.onUpdate}${more}`;
}

function indexFacts(index: Index): string {
  const parts = index.parts.map((p) => {
    const text = p.expr.kind === 'column' ? p.expr.name : `(${canonicalExpression(p.expr)})`;
    const order =
      index.method === 'btree'
        ? `${p.direction === 'desc' ? ' desc' : ''}${p.nulls && (p.nulls === 'first') !== (p.direction === 'desc') ? ` nulls ${p.nulls}` : ''}`
        : '';
    return `${text}${p.opclass ? ` ${p.opclass}` : ''}${order}`;
  });
  const include = index.include.length > 0 ? ` include ${list(index.include)}` : '';
  return `${index.method} ${list(parts)}${include}${index.where ? ` where ${canonicalExpression(index.where)}` : ''}`;
}

function policyFacts({ definition }: RowPolicy): string {
  if (definition.kind === 'tenant') return `tenant ${definition.column} ${definition.setting}`;
  const { command, permissive, roles, using, withCheck } = definition;
  return `${command} ${permissive ? 'permissive' : 'restrictive'} ${list(roles)} using ${using ? canonicalExpression(using) : ''} check ${withCheck ? canonicalExpression(withCheck) : ''}`;
}

function triggerLine(table: Table, t: EngineTrigger): string {
  const events = [...t.events].sort().join(' ');
  return `${objectId('trigger', table.id, t.name)} ${t.timing} ${events} ${t.level}${t.when === undefined ? '' : ` when ${oneLine(t.when)}`} calls ${t.functionName}`;
}

/** What stands between the dollar quotes. */
function routineLine(name: string, sql: string): string {
  const body = /\$(\w*)\$([\s\S]*)\$\1\$/.exec(sql)?.[2] ?? sql;
  return `routine ${name} ${oneLine(body)}`;
}

function viewLine({ name, definition }: View): string {
  if (definition.kind === 'sql') return `view ${name} ${oneLine(definition.sql)}`;
  return `view ${name} rows of ${definition.table} where ${canonicalExpression(definition.where)}`;
}
