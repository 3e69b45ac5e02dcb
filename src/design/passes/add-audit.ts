/**
 * An audit trail for what the text asks to trace, and for personal, financial and permission data where audit is on: one
 * table of changes (a second one for rows that belong to no tenant), written by triggers and never edited.
 */
import type { Column, ColumnType, Entity, Ownership, Table } from '../../model/index.js';
import { oneOf, column as reference, tableId } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { nameScope, singularName } from '../naming/index.js';
import { isExisting, namesTaken } from './support/existing.js';
import { keyColumn } from './support/key-type.js';
import { byRule, entityMap, withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';

const ID = 'add-audit';
const IDENTITY_LENGTH = 255;

export const addAudit: Pass = {
  id: ID,
  establishes: 'every change to audited rows is recorded, with who made it',
  run: (state) => {
    const audited = auditedTables(state);
    if (audited.size === 0) return state;
    const targets = auditTables(state, audited);
    const tables = state.schema.tables.map((table) => {
      const target = targets.get(scopeOf(table));
      return audited.has(table.id) && target ? withAudit(table, target, state) : table;
    });
    return withNotes(withTables(state, [...tables, ...new Set(targets.values())]), notesOf(audited, [...new Set(targets.values())]));
  },
};

type Scope = 'owned' | 'global';
/** Without tenants there is one trail; with them, rows of no tenant have their own, so that policies can bind the other. */
const scopeOf = ({ ownership }: Table): Scope => (ownership === 'tenant' || ownership === 'global' ? 'global' : 'owned');

/** Audited tables with the reason. */
function auditedTables(state: DesignState): ReadonlyMap<string, string> {
  const { model, input } = state;
  const policies = model.policies.filter((policy) => policy.kind === 'audit');
  const named = new Set(policies.flatMap(({ entities }) => entities));
  const regimes = [...input.decisions.retention.regimes, ...model.policies.flatMap((p) => (p.kind === 'compliance' ? [p.regime] : []))];
  const everything = policies.some(({ entities }) => entities.length === 0);
  const on = policies.length > 0 || model.entities.some(({ audited }) => audited);
  const demanded = regimes.find((regime) => regime !== 'ttl');
  const entities = entityMap(model);
  return new Map(
    state.schema.tables.flatMap((table) => {
      const entity = entities.get(table.entity ?? '');
      if (!entity || isExisting(state, table)) return [];
      if (named.has(entity.id) || entity.audited) return [[table.id, 'the requirements ask for a trace of its changes']];
      if (entity.appendOnly || table.role === 'event') return [];
      if (everything && table.role === 'entity') return [[table.id, 'the requirements ask for a trace of all changes']];
      const data = on || demanded ? traceableData(table, entity) : undefined;
      return data
        ? [[table.id, `it holds ${data}, and ${on ? 'an audit trail is kept' : `${String(demanded).toUpperCase()} applies`}`]]
        : [];
    }),
  );
}

function traceableData(table: Table, entity: Entity): string | undefined {
  const marks = new Set(table.columns.map(({ sensitivity }) => sensitivity));
  if (marks.has('special-category')) return 'special categories of personal data';
  if (marks.has('personal')) return 'personal data';
  if (marks.has('financial')) return 'financial data';
  return /(^|_)(role|permission|grant|access_right)s?$/.test(entity.id) ? 'permissions' : undefined;
}

function auditTables(state: DesignState, audited: ReadonlyMap<string, string>): ReadonlyMap<Scope, Table> {
  const style = styleOf(state);
  const scope = nameScope(state.input.capabilities.identifierLength, namesTaken(state));
  const tenants = state.schema.tables.some(({ ownership }) => ownership === 'tenant');
  const scopes = new Set(state.schema.tables.filter(({ id }) => audited.has(id)).map(scopeOf));
  const ownership = (of: Scope): Ownership | undefined => (tenants ? (of === 'owned' ? 'tenant-owned' : 'global') : undefined);
  return new Map(
    (['owned', 'global'] as const)
      .filter((of) => scopes.has(of))
      .map((of) => [of, auditTable(scope.take(of === 'owned' ? style.auditTable : style.globalAuditTable), state, ownership(of))] as const),
  );
}

const ACTIONS = ['insert', 'update', 'delete'] as const;

function auditTable(name: string, state: DesignState, ownership: Ownership | undefined): Table {
  const key = keyColumn(state, { name: singularName(snakeCase(name)) });
  const namespace = state.input.existing?.house.namespace;
  const columns: readonly Column[] = [
    { ...plain(key, { kind: 'integer', bits: 64 }, 'Order in which the changes were recorded.'), identity: 'always' },
    plain('table_name', { kind: 'varchar', length: 128 }, 'Table of the row that changed.'),
    plain('row_id', { kind: 'varchar', length: IDENTITY_LENGTH }, 'Key of the row that changed.'),
    plain('action', { kind: 'varchar', length: 10 }, 'What was done: insert, update or delete.'),
    optional('old_values', { kind: 'json' }, 'The row before the change.', 'An inserted row has no values before.'),
    optional('new_values', { kind: 'json' }, 'The row after the change.', 'A deleted row has no values after.'),
    optional(
      'changed_by',
      { kind: 'varchar', length: IDENTITY_LENGTH },
      'Who made the change, as the session named them.',
      'Maintenance and imports name nobody.',
    ),
    { ...plain('changed_at', { kind: 'instant' }, 'When the change was made.'), default: { kind: 'now' } },
  ];
  return {
    kind: 'table',
    id: tableId(name, namespace),
    ...(namespace === undefined ? {} : { namespace }),
    name,
    role: 'audit',
    ...(ownership ? { ownership } : {}),
    description: 'One row per change to an audited row: what it was, what it is, who changed it and when.',
    columns,
    primaryKey: { columns: [key], origin: byRule(ID), reason: 'Changes are ordered by the database itself.' },
    uniques: [],
    foreignKeys: [],
    checks: [
      {
        type: 'choice',
        columns: ['action'],
        expr: oneOf(reference('action'), ACTIONS),
        origin: byRule(ID),
        reason: 'A row is inserted, updated or deleted; there is no fourth.',
      },
    ],
    indexes: [],
    policies: [],
    triggers: [{ name: '', definition: { kind: 'append-only' }, origin: byRule(ID), reason: 'A trail that can be edited proves nothing.' }],
    origin: byRule(ID),
    reason: 'One trail for all audited tables: a reader looks in one place, and an audited table needs no second one.',
  };
}

const plain = (name: string, type: ColumnType, description: string): Column => ({
  name,
  type,
  nullable: false,
  description,
  origin: byRule(ID),
  reason: 'What, when and by whom: the questions an audit asks.',
});

const optional = (name: string, type: ColumnType, description: string, nullReason: string): Column => ({
  ...plain(name, type, description),
  nullable: true,
  nullReason,
});

function withAudit(table: Table, target: Table, state: DesignState): Table {
  const redacted = table.columns.filter(({ sensitivity }) => sensitivity === 'secret').map(({ name }) => name);
  const reason = redacted.length > 0 ? `Records every change; ${redacted.join(', ')} never enters the trail.` : 'Records every change.';
  const { createdBy } = styleOf(state);
  const author: Column = optional(
    createdBy,
    { kind: 'varchar', length: IDENTITY_LENGTH },
    'Who wrote the row, as the application names them.',
    'Imports and maintenance name nobody.',
  );
  const needsAuthor = table.role === 'entity' && !table.columns.some(({ name }) => name === createdBy);
  return {
    ...table,
    columns: needsAuthor ? [...table.columns, author] : table.columns,
    triggers: [...table.triggers, { name: '', definition: { kind: 'audit', auditTable: target.id, redacted }, origin: byRule(ID), reason }],
  };
}

function notesOf(audited: ReadonlyMap<string, string>, targets: readonly Table[]): readonly DesignNote[] {
  const names = targets.map(({ name }) => name).join(' and ');
  const tables = [...audited].map(
    ([id, why]): DesignNote => ({ subject: `table:${id}`, kind: 'audit', message: `Changes to ${id} are recorded: ${why}.` }),
  );
  const keep = `${names} is append-only and grows with every change. It holds images of personal data: an erasure covers it too, and it is kept no longer than the law asks.`;
  return [...tables, { subject: `table:${targets[0]?.id ?? ''}`, kind: 'retention', message: keep }];
}
