/** Triggers as PostgreSQL has them: a function and a trigger that calls it. Intent is spelled here and nowhere else. */
import {
  type ByKind,
  type OfKind,
  type Schema,
  type Table,
  type TableId,
  type Trigger,
  type TriggerDefinition,
  visit,
} from '../../model/index.js';
import { shortName } from './short-name.js';
import { quoteIdentifier, quoteTable, quoteText } from './spelling.js';

export interface EngineTrigger {
  readonly name: string;
  readonly timing: 'BEFORE' | 'AFTER' | 'INSTEAD OF';
  readonly events: readonly string[];
  readonly level: 'ROW' | 'STATEMENT';
  readonly when?: string;
  readonly functionName: string;
  /** Absent: the function is a routine of the schema already. */
  readonly body?: string;
}

export function engineTriggers(schema: Schema, table: Table): readonly EngineTrigger[] {
  return table.triggers.map((trigger) => visit(trigger.definition, SPELL, { schema, table, trigger }));
}

interface Context {
  readonly schema: Schema;
  readonly table: Table;
  readonly trigger: Trigger;
}

const SPELL: ByKind<TriggerDefinition, EngineTrigger, [Context]> = {
  touch: ({ column }, { trigger }) => ({
    name: trigger.name,
    timing: 'BEFORE',
    events: ['UPDATE'],
    level: 'ROW',
    functionName: shortName(`set_${column}`),
    // Later than before even where the clock is coarse.
    body: `  NEW.${quoteIdentifier(column)} := greatest(clock_timestamp(), OLD.${quoteIdentifier(column)} + interval '1 microsecond');\n  RETURN NEW;`,
  }),
  transition: (definition, context) => ({
    ...rowTrigger(context, 'BEFORE', ['INSERT', 'UPDATE']),
    body: transitionBody(definition, context.table),
  }),
  audit: (definition, context) => ({
    ...rowTrigger(context, 'AFTER', ['INSERT', 'UPDATE', 'DELETE']),
    body: auditBody(definition, context),
  }),
  archive: (definition, context) => ({ ...rowTrigger(context, 'BEFORE', ['DELETE']), body: archiveBody(definition, context) }),
  'append-only': (_, context) => ({ ...rowTrigger(context, 'BEFORE', ['UPDATE', 'DELETE']), body: appendOnlyBody(context.table) }),
  hold: ({ column }, context) => ({
    ...rowTrigger(context, 'BEFORE', ['DELETE']),
    body: `  IF OLD.${quoteIdentifier(column)} THEN\n    RAISE EXCEPTION ${quoteText(`a row of ${context.table.name} is under legal hold`)};\n  END IF;\n  RETURN OLD;`,
  }),
  sql: ({ timing, events, level, when, body, routine }, { trigger }) => ({
    name: trigger.name,
    timing: timing === 'instead-of' ? 'INSTEAD OF' : timing === 'before' ? 'BEFORE' : 'AFTER',
    events: events.map((event) => event.toUpperCase()),
    level: level === 'row' ? 'ROW' : 'STATEMENT',
    ...(when === undefined ? {} : { when }),
    functionName: routine ?? functionNameOf(trigger),
    ...(routine === undefined ? { body } : {}),
  }),
};

/** Function and trigger share their name; trigger names are unique in a schema by convention of the design. */
const functionNameOf = (trigger: Trigger): string => shortName(trigger.name);

function rowTrigger({ trigger, table }: Context, timing: EngineTrigger['timing'], events: readonly string[]): Omit<EngineTrigger, 'body'> {
  const name = trigger.name.includes(table.name) ? functionNameOf(trigger) : shortName(`${table.name}_${trigger.name}`);
  return { name: trigger.name, timing, events, level: 'ROW', functionName: name };
}

/** States that only a move can reach are refused on insert; what is no state at all is left to the column's check. */
function transitionBody({ column, allowed, initial }: OfKind<TriggerDefinition, 'transition'>, table: Table): string {
  const [before, after] = [`OLD.${quoteIdentifier(column)}`, `NEW.${quoteIdentifier(column)}`];
  const pairs = allowed.map(({ from, to }) => `(${quoteText(from)}, ${quoteText(to)})`);
  const known = pairs.length === 0 ? 'FALSE' : `COALESCE((${before}, ${after}) IN (\n      ${pairs.join(',\n      ')}\n    ), FALSE)`;
  const later = [...new Set(allowed.flatMap(({ from, to }) => [from, to]))].filter(
    (state) => initial !== undefined && !initial.includes(state),
  );
  const label = `${table.name}.${column}`;
  const insert =
    later.length === 0
      ? []
      : [
          `    IF ${after} IN (${later.map(quoteText).join(', ')}) THEN`,
          `      RAISE EXCEPTION ${message(`${label} cannot start as %`)}, ${after};`,
          '    END IF;',
        ];
  return [
    "  IF TG_OP = 'INSERT' THEN",
    ...insert,
    '    RETURN NEW;',
    '  END IF;',
    `  IF ${after} IS DISTINCT FROM ${before}`,
    `    AND NOT ${known} THEN`,
    `    RAISE EXCEPTION ${message(`${label} cannot move from % to %`)}, ${before}, ${after};`,
    '  END IF;',
    '  RETURN NEW;',
  ].join('\n');
}

/** A RAISE format: a percent sign of a name must not be taken for a parameter. */
function message(text: string): string {
  const parameters = (text.match(/ %/g) ?? []).length;
  const escaped = text.replaceAll('%', '%%');
  return quoteText(parameters === 0 ? escaped : escaped.replace(/ %%(?= to %%$|$)/g, ' %'));
}

function appendOnlyBody(table: Table): string {
  return [
    "  IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN",
    '    RETURN OLD;',
    '  END IF;',
    `  RAISE EXCEPTION ${quoteText(`rows of ${table.name.replaceAll('%', '%%')} cannot be changed or deleted`)};`,
  ].join('\n');
}

function archiveBody({ archiveTable }: OfKind<TriggerDefinition, 'archive'>, { schema, table }: Context): string {
  const archive = tableOf(schema, archiveTable);
  const own = new Set(table.columns.map((c) => c.name));
  const copied = (archive?.columns ?? []).filter((c) => own.has(c.name) && !c.generated).map((c) => c.name);
  const stamped = archive?.columns.some((c) => c.name === 'archived_at') && !own.has('archived_at') ? ['archived_at'] : [];
  const values = [...copied.map((c) => `OLD.${quoteIdentifier(c)}`), ...stamped.map(() => 'clock_timestamp()')];
  return `${insertInto(archiveTable, [...copied, ...stamped], values)}\n  RETURN OLD;`;
}

/** Writes only the columns that the audit table has. */
function auditBody({ auditTable, redacted }: OfKind<TriggerDefinition, 'audit'>, { schema, table }: Context): string {
  const audit = tableOf(schema, auditTable);
  const values = new Map<string, string>([
    ['table_name', quoteText(table.name)],
    ['row_id', rowId(table)],
    ['action', 'lower(TG_OP)'],
    ['old_values', `CASE WHEN TG_OP <> 'INSERT' THEN ${image('OLD', redacted)} END`],
    ['new_values', `CASE WHEN TG_OP <> 'DELETE' THEN ${image('NEW', redacted)} END`],
    ['changed_by', "NULLIF(current_setting('app.current_user_id', true), '')"],
    ['changed_at', 'clock_timestamp()'],
    ...sharedColumns(table, audit),
  ]);
  const present = (audit?.columns ?? []).filter((c) => values.has(c.name)).map((c) => c.name);
  return [
    '  affected record;',
    'BEGIN',
    "  IF TG_OP = 'DELETE' THEN affected := OLD; ELSE affected := NEW; END IF;",
    insertInto(
      auditTable,
      present,
      present.map((name) => values.get(name) ?? 'NULL'),
    ),
    '  RETURN NULL;',
  ].join('\n');
}

/** The tenant, and whatever else both tables carry; for the tenant table itself, its key. */
function sharedColumns(table: Table, audit: Table | undefined): readonly (readonly [string, string])[] {
  const own = new Set(table.columns.map((c) => c.name));
  const standard = new Set([
    'table_name',
    'row_id',
    'action',
    'old_values',
    'new_values',
    'changed_by',
    'changed_at',
    ...(audit?.primaryKey?.columns ?? []),
  ]);
  const shared = (audit?.columns ?? []).filter((c) => own.has(c.name) && !standard.has(c.name) && !c.identity);
  const tenant =
    table.ownership === 'tenant' ? (audit?.foreignKeys ?? []).filter((fk) => fk.refTable === table.id && fk.columns.length === 1) : [];
  const of = (name: string | undefined): string => `affected.${quoteIdentifier(name ?? '')}`;
  return [...shared.map((c) => [c.name, of(c.name)] as const), ...tenant.map((fk) => [fk.columns[0] ?? '', of(fk.refColumns[0])] as const)];
}

function rowId(table: Table): string {
  const parts = (table.primaryKey?.columns ?? []).map((c) => `affected.${quoteIdentifier(c)}`);
  const [only = 'NULL'] = parts;
  return parts.length > 1 ? `concat_ws(',', ${parts.join(', ')})` : `${only}::text`;
}

const image = (row: 'OLD' | 'NEW', redacted: readonly string[]): string =>
  `to_jsonb(${row})${redacted.map((c) => ` - ${quoteText(c)}`).join('')}`;

function insertInto(table: TableId, columns: readonly string[], values: readonly string[]): string {
  return `  INSERT INTO ${quoteTable(table)}\n    (${columns.map(quoteIdentifier).join(', ')})\n  VALUES\n    (${values.join(',\n     ')});`;
}

const tableOf = (schema: Schema, id: TableId): Table | undefined => schema.tables.find((t) => t.id === id);

/** A plpgsql function around a body; a body that declares variables brings its own BEGIN. */
export function functionSql(name: string, body: string): string {
  const text = /^BEGIN$/m.test(body) ? `DECLARE\n${body}` : `BEGIN\n${body}`;
  const tag = text.includes('$$') ? '$body$' : '$$';
  return `CREATE FUNCTION ${quoteIdentifier(name)}() RETURNS trigger\nLANGUAGE plpgsql\nAS ${tag}\n${text}\nEND;\n${tag}`;
}
