/** A schema by hand that touches every notion the family lowers; for tests of both dialects. */
import {
  and,
  type Column,
  call,
  column,
  compare,
  type ForeignKey,
  isNotNull,
  isNull,
  literal,
  type Origin,
  oneOf,
  or,
  type Schema,
  type Table,
} from '../../model/index.js';

const origin: Origin = { kind: 'rule', rule: 'fixture' };

type Given = Partial<Table> & Pick<Table, 'name' | 'columns'>;
export const table = (given: Given): Table => ({
  kind: 'table',
  id: given.name,
  role: 'entity',
  uniques: [],
  foreignKeys: [],
  checks: [],
  indexes: [],
  policies: [],
  triggers: [],
  origin,
  ...given,
});

export const schemaOf = (tables: readonly Table[], more: Partial<Schema> = {}): Schema => ({
  kind: 'schema',
  name: 'fixture',
  tables,
  views: [],
  sequences: [],
  routines: [],
  extensions: [],
  opaque: [],
  ...more,
});

export const col = (name: string, type: Column['type'], more: Partial<Column> = {}): Column => ({
  name,
  type,
  nullable: false,
  origin,
  ...more,
});
const id = col('id', { kind: 'integer', bits: 64 }, { identity: 'always' });
const tenant = col('school_id', { kind: 'integer', bits: 64 }, { description: "The school it belongs to; it's never changed." });
const stamps = [
  col('created_at', { kind: 'instant' }, { default: { kind: 'now' } }),
  col('updated_at', { kind: 'instant' }, { default: { kind: 'now' } }),
];
const key = (name: string): Table['primaryKey'] => ({ name: `pk_${name}`, columns: ['id'], origin });
export const fk = (name: string, columns: readonly string[], refTable: string, more: Partial<ForeignKey> = {}): ForeignKey => ({
  name,
  columns,
  refTable,
  refColumns: columns.length === 2 ? ['school_id', 'id'] : ['id'],
  onDelete: 'restrict',
  onUpdate: 'no-action',
  origin,
  ...more,
});
const touch = (name: string) => ({ name: `trg_${name}_updated_at`, definition: { kind: 'touch', column: 'updated_at' } as const, origin });
const indexBase = { unique: false, method: 'btree', include: [], serves: [], origin } as const;
const on = (name: string, direction: 'asc' | 'desc' = 'asc') => ({ expr: column(name), direction });

const schools = table({
  name: 'schools',
  ownership: 'tenant',
  description: "Organisations that use the platform; names with \\ and ' and ; too.",
  columns: [
    id,
    col('public_id', { kind: 'uuid' }),
    col('name', { kind: 'varchar', length: 200 }),
    col('slug', { kind: 'varchar', length: 100 }),
    col('is_active', { kind: 'boolean' }, { default: { kind: 'literal', value: true } }),
    ...stamps,
  ],
  primaryKey: key('schools'),
  uniques: [
    { name: 'uq_schools_slug', columns: ['slug'], origin },
    { name: 'uq_schools_public_id', columns: ['public_id'], origin },
  ],
  checks: [
    {
      name: 'check_schools_slug_format',
      type: 'format',
      columns: ['slug'],
      expr: and(compare(column('slug'), '=', call('lower', column('slug'))), {
        kind: 'not',
        arg: { kind: 'like', arg: column('slug'), pattern: '% %' },
      }),
      origin,
    },
  ],
  triggers: [touch('schools')],
});

const users = table({
  name: 'users',
  ownership: 'tenant-owned',
  columns: [
    id,
    tenant,
    col('email', { kind: 'varchar', length: 254 }),
    col('nickname', { kind: 'varchar', length: 900 }, { nullable: true }),
    col('password', { kind: 'varchar', length: 255 }, { sensitivity: 'secret' }),
    col('role', { kind: 'varchar', length: 20 }, { default: { kind: 'literal', value: 'learner' } }),
    col('credit', { kind: 'money', precision: 12, scale: 2 }, { default: { kind: 'literal', value: 0 } }),
    col('legal_hold', { kind: 'boolean' }, { default: { kind: 'literal', value: false } }),
    col('deleted_at', { kind: 'instant' }, { nullable: true }),
    ...stamps,
  ],
  primaryKey: key('users'),
  uniques: [
    { name: 'uq_users_school_id_id', columns: ['school_id', 'id'], forReference: true, origin },
    { name: 'uq_users_nickname', columns: ['nickname'], origin },
  ],
  foreignKeys: [fk('fk_users_school_id_schools', ['school_id'], 'schools', { onDelete: 'cascade' })],
  checks: [
    {
      name: 'check_users_role_choice',
      type: 'choice',
      columns: ['role'],
      expr: oneOf(column('role'), ['learner', "it's", 'a\\b', 'admin']),
      origin,
    },
    {
      name: 'check_users_email_length',
      type: 'length',
      columns: ['email'],
      expr: compare(call('length', column('email')), '>=', literal(3)),
      origin,
    },
    { name: 'check_users_credit_min', type: 'min', columns: ['credit'], expr: compare(column('credit'), '>=', literal(0)), origin },
  ],
  indexes: [
    {
      ...indexBase,
      name: 'uq_users_school_id_email',
      unique: true,
      parts: [on('school_id'), on('email')],
      where: isNull(column('deleted_at')),
    },
    {
      ...indexBase,
      name: 'idx_users_on_school_id_created_at',
      parts: [on('school_id'), on('created_at', 'desc')],
      where: isNull(column('deleted_at')),
      include: ['email'],
    },
    { ...indexBase, name: 'idx_users_on_lower_email', parts: [{ expr: call('lower', column('email')), direction: 'asc' }] },
  ],
  policies: [{ name: 'users_tenant', definition: { kind: 'tenant', column: 'school_id', setting: 'app.current_tenant_id' }, origin }],
  rowSecurity: 'forced',
  triggers: [
    touch('users'),
    { name: 'trg_users_audit', definition: { kind: 'audit', auditTable: 'audit_entries', redacted: ['password'] }, origin },
    { name: 'trg_users_hold', definition: { kind: 'hold', column: 'legal_hold' }, origin },
  ],
});

const courses = table({
  name: 'courses',
  ownership: 'tenant-owned',
  columns: [
    id,
    tenant,
    col('teacher_id', { kind: 'integer', bits: 64 }),
    col('substitute_id', { kind: 'integer', bits: 64 }, { nullable: true }),
    col('parent_id', { kind: 'integer', bits: 64 }, { nullable: true }),
    col('title', { kind: 'varchar', length: 200 }),
    col('summary', { kind: 'text' }, { nullable: true }),
    col('settings', { kind: 'json' }, { default: { kind: 'literal', value: '{"a": "b\'c"}' } }),
    col('starts_on', { kind: 'date' }, { default: { kind: 'today' } }),
    col('ends_on', { kind: 'date' }),
    col('opens_at', { kind: 'time' }, { nullable: true }),
    col('seats', { kind: 'integer', bits: 32 }),
    col('rating', { kind: 'float', bits: 64 }, { nullable: true }),
    col('cover', { kind: 'bytes', length: 16 }, { nullable: true }),
    col('status', { kind: 'varchar', length: 20 }, { default: { kind: 'literal', value: 'draft' } }),
    ...stamps,
  ],
  primaryKey: key('courses'),
  uniques: [{ name: 'uq_courses_school_id_id', columns: ['school_id', 'id'], forReference: true, origin }],
  foreignKeys: [
    fk('fk_courses_school_id_schools', ['school_id'], 'schools', { onDelete: 'cascade' }),
    fk('fk_courses_teacher_id_users', ['school_id', 'teacher_id'], 'users'),
    fk('fk_courses_substitute_id_users', ['substitute_id'], 'users', { onDelete: 'set-null' }),
    fk('fk_courses_parent_id_courses', ['school_id', 'parent_id'], 'courses', { onDelete: 'set-null', onDeleteColumns: ['parent_id'] }),
  ],
  checks: [
    {
      name: 'check_courses_starts_on_order',
      type: 'order',
      columns: ['starts_on', 'ends_on'],
      expr: compare(column('starts_on'), '<', column('ends_on')),
      origin,
    },
    {
      name: 'check_courses_seats_range',
      type: 'range',
      columns: ['seats'],
      expr: { kind: 'between', arg: column('seats'), low: literal(1), high: literal(500) },
      origin,
    },
    {
      name: 'check_courses_status_choice',
      type: 'choice',
      columns: ['status'],
      expr: oneOf(column('status'), ['draft', 'published', 'archived']),
      origin,
    },
    {
      name: 'check_courses_arc',
      type: 'arc',
      columns: ['substitute_id', 'rating'],
      expr: compare(call('count-true', isNotNull(column('substitute_id')), isNotNull(column('rating'))), '<=', literal(1)),
      origin,
    },
    {
      name: 'check_courses_summary_required',
      type: 'required',
      columns: ['status', 'summary'],
      expr: or(compare(column('status'), '<>', literal('published')), isNotNull(column('summary'))),
      origin,
    },
  ],
  indexes: [
    { ...indexBase, name: 'idx_courses_on_teacher_id', parts: [on('school_id'), on('teacher_id')] },
    { ...indexBase, name: 'idx_courses_on_title_trigram', method: 'gin', parts: [{ ...on('title'), opclass: 'gin_trgm_ops' }] },
    { ...indexBase, name: 'idx_courses_on_summary', method: 'fulltext', parts: [on('summary')] },
    { ...indexBase, name: 'idx_courses_on_created_at', method: 'brin', parts: [on('created_at')] },
    { ...indexBase, name: 'idx_courses_on_parent_id', parts: [on('school_id'), on('parent_id')] },
  ],
  triggers: [
    touch('courses'),
    {
      name: 'trg_courses_status',
      definition: {
        kind: 'transition',
        column: 'status',
        allowed: [
          { from: 'draft', to: 'published' },
          { from: 'published', to: 'archived' },
        ],
        initial: ['draft'],
      },
      origin,
    },
    { name: 'trg_courses_archive', definition: { kind: 'archive', archiveTable: 'courses_archive' }, origin },
    { name: 'trg_courses_audit', definition: { kind: 'audit', auditTable: 'audit_entries', redacted: [] }, origin },
  ],
});

const coursesArchive = table({
  name: 'courses_archive',
  role: 'archive',
  columns: [
    ...courses.columns.map((c): Column => ({ ...c, nullable: c.name !== 'id', identity: undefined, default: undefined })),
    col('archived_at', { kind: 'instant' }, { default: { kind: 'now' } }),
  ],
  primaryKey: key('courses_archive'),
});

const audit = table({
  name: 'audit_entries',
  role: 'audit',
  columns: [
    id,
    col('school_id', { kind: 'integer', bits: 64 }, { nullable: true }),
    col('table_name', { kind: 'varchar', length: 63 }),
    col('row_id', { kind: 'varchar', length: 100 }),
    col('action', { kind: 'varchar', length: 10 }),
    col('old_values', { kind: 'json' }, { nullable: true }),
    col('new_values', { kind: 'json' }, { nullable: true }),
    col('changed_by', { kind: 'varchar', length: 100 }, { nullable: true }),
    col('changed_at', { kind: 'instant' }, { default: { kind: 'now' } }),
  ],
  primaryKey: key('audit_entries'),
  checks: [
    {
      name: 'check_audit_entries_action_choice',
      type: 'choice',
      columns: ['action'],
      expr: oneOf(column('action'), ['insert', 'update', 'delete']),
      origin,
    },
  ],
  triggers: [{ name: 'trg_audit_entries_append_only', definition: { kind: 'append-only' }, origin }],
});

/** A hostile name is a name. */
const hostile = table({
  name: 'select`; drop table users; --',
  id: 'select`; drop table users; --',
  columns: [
    id,
    col('order', { kind: 'integer', bits: 32 }),
    col('it\'s \\ "a"', { kind: 'text' }, { nullable: true, default: { kind: 'literal', value: "x'; --" } }),
  ],
  primaryKey: key('hostile'),
  checks: [{ name: 'check `x`', type: 'min', columns: ['order'], expr: compare(column('order'), '>', literal(0)), origin }],
});

/** Two tables that refer to each other. */
const left = table({
  name: 'teams',
  columns: [id, col('captain_id', { kind: 'integer', bits: 64 }, { nullable: true })],
  primaryKey: key('teams'),
  foreignKeys: [fk('fk_teams_captain_id_players', ['captain_id'], 'players', { onDelete: 'set-null' })],
  indexes: [{ ...indexBase, name: 'idx_teams_on_captain_id', parts: [on('captain_id')] }],
});
const right = table({
  name: 'players',
  columns: [id, col('team_id', { kind: 'integer', bits: 64 })],
  primaryKey: key('players'),
  foreignKeys: [fk('fk_players_team_id_teams', ['team_id'], 'teams', { onDelete: 'cascade' })],
  indexes: [{ ...indexBase, name: 'idx_players_on_team_id', parts: [on('team_id')] }],
});

export const school: Schema = schemaOf([courses, schools, users, coursesArchive, audit, hostile, left, right], {
  views: [{ name: 'active_users', definition: { kind: 'active-rows', table: 'users', where: isNull(column('deleted_at')) }, origin }],
});
