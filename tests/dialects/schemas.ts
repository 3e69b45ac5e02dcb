/**
 * Neutral schemas that together use everything the core of the model can say. Each is small and loads into an empty
 * database of every engine once lowered.
 */
import type { Schema, Trigger, TriggerDefinition } from '../../src/model/index.js';
import { and, call, column as col, compare, isNotNull, isNull, literal, oneOf, or } from '../../src/model/index.js';
import { BIGINT, big, check, column, foreignKey, identity, index, part, schema, TESTED, table, text, unique, varchar } from './build.js';

const types: Schema = schema('types', [
  table('samples', {
    columns: [
      identity(),
      column('flag', { kind: 'boolean' }, { default: { kind: 'literal', value: false } }),
      column('flag_maybe', { kind: 'boolean' }, { nullable: true }),
      column('small', { kind: 'integer', bits: 16 }, { default: { kind: 'literal', value: -1 } }),
      column('medium', { kind: 'integer', bits: 32 }, { nullable: true }),
      column('large', BIGINT, { default: { kind: 'literal', value: 9_007_199_254_740_991 } }),
      column('grade', { kind: 'decimal', precision: 5, scale: 2 }, { default: { kind: 'literal', value: 99.5 } }),
      column('price', { kind: 'money', precision: 12, scale: 2 }, { default: { kind: 'literal', value: 12.34 } }),
      column('ratio', { kind: 'float', bits: 64 }, { nullable: true }),
      column('ratio_small', { kind: 'float', bits: 32 }, { nullable: true }),
      column('title', varchar(200), { default: { kind: 'literal', value: 'it\'s a \\ "title"' } }),
      column('currency', { kind: 'char', length: 3 }, { default: { kind: 'literal', value: 'EUR' } }),
      column('body', { kind: 'text' }, { nullable: true }),
      column('due_on', { kind: 'date' }, { default: { kind: 'today' } }),
      column('born_on', { kind: 'date' }, { nullable: true, default: { kind: 'literal', value: '2000-02-29' } }),
      column('opens_at', { kind: 'time' }, { nullable: true }),
      column('created_at', { kind: 'instant' }, { default: { kind: 'now' } }),
      column('ends_at', { kind: 'instant' }, { nullable: true }),
      column('local_at', { kind: 'datetime' }, { nullable: true }),
      column('token', { kind: 'uuid' }, { nullable: true, default: { kind: 'uuid', version: 4 } }),
      column('public_id', { kind: 'uuid' }, { nullable: true, default: { kind: 'uuid', version: 7 } }),
      column('settings', { kind: 'json' }, { nullable: true }),
      column('digest', { kind: 'bytes', length: 32 }, { nullable: true }),
      column('blob', { kind: 'bytes' }, { nullable: true }),
      column('next_year', BIGINT, {
        nullable: true,
        generated: { expr: { kind: 'arithmetic', op: '+', left: col('large'), right: literal(1) }, stored: true },
      }),
    ],
  }),
]);

const keys: Schema = schema('keys', [
  table('people', {
    columns: [identity(), text('name'), big('mentor_id', { nullable: true }), big('team_id', { nullable: true })],
    foreignKeys: [
      foreignKey('fk_people_mentor_id_people', ['mentor_id'], 'people', { onDelete: 'set-null' }),
      foreignKey('fk_people_team_id_teams', ['team_id'], 'teams', { onDelete: 'set-null' }),
    ],
    indexes: [index('idx_people_on_mentor_id', [part('mentor_id')]), index('idx_people_on_team_id', [part('team_id')])],
  }),
  table('teams', {
    columns: [identity(), text('name'), big('lead_id')],
    foreignKeys: [foreignKey('fk_teams_lead_id_people', ['lead_id'], 'people')],
    uniques: [unique('uq_teams_name', 'name'), unique('uq_teams_lead_id', 'lead_id')],
  }),
  table('profiles', {
    columns: [big('id'), text('bio', 5000, { nullable: true })],
    foreignKeys: [foreignKey('fk_profiles_id_people', ['id'], 'people', { onDelete: 'cascade' })],
  }),
  table('memberships', {
    role: 'junction',
    key: ['person_id', 'team_id'],
    columns: [big('person_id'), big('team_id')],
    foreignKeys: [
      foreignKey('fk_memberships_person_id_people', ['person_id'], 'people', { onDelete: 'cascade' }),
      foreignKey('fk_memberships_team_id_teams', ['team_id'], 'teams', { onDelete: 'cascade' }),
    ],
    indexes: [index('idx_memberships_on_team_id', [part('team_id')])],
  }),
  table('devices', {
    columns: [column('id', { kind: 'uuid' }), text('serial', 40)],
    uniques: [unique('uq_devices_serial', 'serial')],
  }),
  table('codes', { key: ['code'], columns: [column('code', { kind: 'char', length: 2 }), text('label')] }),
  table('logs', { key: [], columns: [text('line', 200)] }),
]);

const ACTIONS = ['no-action', 'restrict', 'cascade', 'set-null', 'set-default'] as const;

const actions: Schema = schema('actions', [
  table('parents', { columns: [identity(), big('tenant_id')], uniques: [unique('uq_parents_tenant_id_id', 'tenant_id', 'id')] }),
  ...ACTIONS.map((action) => {
    const name = `children_${action.replace('-', '_')}`;
    return table(name, {
      columns: [
        identity(),
        big('parent_id', { nullable: true, ...(action === 'set-default' ? { default: { kind: 'literal', value: 1 } } : {}) }),
      ],
      foreignKeys: [
        foreignKey(`fk_${name}`, ['parent_id'], 'parents', { onDelete: action, onUpdate: action === 'cascade' ? 'cascade' : 'no-action' }),
      ],
      indexes: [index(`idx_${name}_on_parent_id`, [part('parent_id')])],
    });
  }),
  table('owned', {
    columns: [identity(), big('tenant_id'), big('parent_id', { nullable: true })],
    foreignKeys: [
      foreignKey('fk_owned_parent_id_parents', ['tenant_id', 'parent_id'], 'parents', {
        refColumns: ['tenant_id', 'id'],
        onDelete: 'set-null',
        onDeleteColumns: ['parent_id'],
      }),
    ],
    indexes: [index('idx_owned_on_tenant_id_parent_id', [part('tenant_id'), part('parent_id')])],
  }),
]);

const checks: Schema = schema('checks', [
  table('courses', {
    columns: [
      identity(),
      text('title', 200),
      text('status', 20, { default: { kind: 'literal', value: 'draft' } }),
      column('seats', { kind: 'integer', bits: 32 }),
      column('price', { kind: 'money', precision: 12, scale: 2 }, { nullable: true }),
      column('discount', { kind: 'money', precision: 12, scale: 2 }, { nullable: true }),
      column('grade', { kind: 'decimal', precision: 5, scale: 2 }, { nullable: true }),
      column('starts_on', { kind: 'date' }),
      column('ends_on', { kind: 'date' }),
      text('email', 320, { nullable: true }),
      column('is_open', { kind: 'boolean' }, { default: { kind: 'literal', value: true } }),
      big('lead_id', { nullable: true }),
      big('team_id', { nullable: true }),
    ],
    checks: [
      check('check_courses_status_choice', 'choice', ['status'], oneOf(col('status'), ['draft', 'published', "won't run"])),
      check('check_courses_seats_range', 'range', ['seats'], { kind: 'between', arg: col('seats'), low: literal(1), high: literal(500) }),
      check('check_courses_price_min', 'min', ['price'], compare(col('price'), '>=', literal(0.5))),
      check('check_courses_price_discount_order', 'order', ['price', 'discount'], compare(col('discount'), '<=', col('price'))),
      check(
        'check_courses_grade_range',
        'range',
        ['grade'],
        and(compare(col('grade'), '>=', literal(-1)), compare(col('grade'), '<=', literal(100))),
      ),
      check('check_courses_title_min', 'length', ['title'], compare(call('length', call('trim', col('title'))), '>=', literal(3))),
      check('check_courses_starts_on_ends_on_order', 'order', ['starts_on', 'ends_on'], compare(col('starts_on'), '<', col('ends_on'))),
      check('check_courses_email_format', 'format', ['email'], { kind: 'like', arg: col('email'), pattern: '%_@_%' }),
      check('check_courses_email_lower', 'format', ['email'], compare(col('email'), '=', call('lower', col('email')))),
      check(
        'check_courses_lead_id_team_id_arc',
        'arc',
        ['lead_id', 'team_id'],
        compare(call('count-true', isNotNull(col('lead_id')), isNotNull(col('team_id'))), '<=', literal(1)),
      ),
      check(
        'check_courses_is_open_required',
        'required',
        ['is_open', 'email'],
        or({ kind: 'not', arg: compare(col('is_open'), '=', literal(true)) }, isNotNull(col('email'))),
      ),
      check('check_courses_seats_even', 'other', ['seats'], compare(call('mod', col('seats'), literal(2)), '=', literal(0))),
      check('check_courses_status_not', 'other', ['status', 'seats'], {
        kind: 'not',
        arg: and(oneOf(col('status'), ['published']), compare(literal(10), '>', col('seats'))),
      }),
    ],
  }),
]);

const active = isNull(col('deleted_at'));
const deletedAt = column('deleted_at', { kind: 'instant' }, { nullable: true });

const indexes: Schema = schema('indexes', [
  table('posts', {
    columns: [
      identity(),
      big('author_id'),
      text('slug', 80),
      text('title', 200),
      text('status', 20),
      column('body', { kind: 'text' }),
      column('tags', { kind: 'json' }, { nullable: true }),
      column('published_at', { kind: 'instant' }, { nullable: true }),
      column('created_at', { kind: 'instant' }, { default: { kind: 'now' } }),
      deletedAt,
    ],
    indexes: [
      index('uq_posts_slug_active', [part('slug')], { unique: true, where: active }),
      index('idx_posts_on_author_id_published_at', [part('author_id'), part('published_at', 'desc')]),
      index('idx_posts_on_lower_title', [{ expr: call('lower', col('title')), direction: 'asc' }]),
      index('idx_posts_on_status_created_at', [part('status'), part('created_at', 'desc')], { where: active, include: ['title'] }),
      index('idx_posts_on_drafts', [part('author_id')], { where: and(compare(col('status'), '=', literal('draft')), active) }),
      index('idx_posts_on_created_at', [part('created_at')], { method: 'brin' }),
      index('idx_posts_on_tags', [{ ...part('tags'), opclass: 'jsonb_path_ops' }], { method: 'gin' }),
      index('idx_posts_on_title_trigram', [{ ...part('title'), opclass: 'gin_trgm_ops' }], { method: 'gin' }),
      index('idx_posts_on_body_text', [part('body')], { method: 'fulltext' }),
      index('idx_posts_on_status', [part('status')], { method: 'hash' }),
    ],
  }),
]);

const tenancy: Schema = schema('tenancy', [
  table('schools', { ownership: 'tenant', columns: [identity(), text('name', 200)] }),
  table('learners', {
    ownership: 'tenant-owned',
    rowSecurity: 'forced',
    columns: [identity(), big('tenant_id'), text('email', 320)],
    uniques: [
      unique('uq_learners_tenant_id_email', 'tenant_id', 'email'),
      { ...unique('uq_learners_tenant_id_id', 'tenant_id', 'id'), forReference: true },
    ],
    foreignKeys: [foreignKey('fk_learners_tenant_id_schools', ['tenant_id'], 'schools')],
    policies: [
      { name: 'tenant_isolation', definition: { kind: 'tenant', column: 'tenant_id', setting: 'app.current_tenant_id' }, origin: TESTED },
    ],
  }),
]);

const trigger = (name: string, definition: TriggerDefinition): Trigger => ({ name, definition, origin: TESTED });
const moment = (name: string) => column(name, { kind: 'instant' }, { default: { kind: 'now' } });

const orderColumns = [
  identity(),
  text('number', 40),
  text('status', 20, { default: { kind: 'literal', value: 'new' } }),
  text('secret', 64, { nullable: true }),
  column('total', { kind: 'money', precision: 12, scale: 2 }, { default: { kind: 'literal', value: 0 } }),
  column('on_hold', { kind: 'boolean' }, { default: { kind: 'literal', value: false } }),
  moment('updated_at'),
];

const triggers: Schema = schema('triggers', [
  table('orders', {
    columns: orderColumns,
    triggers: [
      trigger('touch_orders', { kind: 'touch', column: 'updated_at' }),
      trigger('transition_orders_status', {
        kind: 'transition',
        column: 'status',
        allowed: [
          { from: 'new', to: 'paid' },
          { from: 'paid', to: 'sent' },
        ],
        initial: ['new'],
      }),
      trigger('audit_orders', { kind: 'audit', auditTable: 'audit_entries', redacted: ['secret'] }),
      trigger('archive_orders', { kind: 'archive', archiveTable: 'archived_orders' }),
      trigger('hold_orders', { kind: 'hold', column: 'on_hold' }),
    ],
  }),
  table('archived_orders', {
    role: 'archive',
    columns: [...orderColumns.map(({ identity: _, default: __, ...rest }) => rest), moment('archived_at')],
  }),
  table('audit_entries', {
    role: 'audit',
    columns: [
      identity(),
      text('table_name', 63),
      text('row_id', 200),
      text('action', 10),
      column('old_values', { kind: 'json' }, { nullable: true }),
      column('new_values', { kind: 'json' }, { nullable: true }),
      text('changed_by', 200, { nullable: true }),
      moment('changed_at'),
    ],
    checks: [check('check_audit_entries_action_choice', 'choice', ['action'], oneOf(col('action'), ['insert', 'update', 'delete']))],
  }),
  table('readings', {
    role: 'event',
    columns: [identity(), moment('taken_at'), column('value', { kind: 'float', bits: 64 })],
    triggers: [trigger('append_only_readings', { kind: 'append-only' })],
  }),
]);

const views: Schema = schema(
  'views',
  [
    table('notes', {
      description: 'Notes people take; it\'s -- "theirs" /* really */ \\ ;',
      columns: [identity(), text('title', 200, { description: "The note's `title`; 100% -- free\nDROP TABLE notes;" }), deletedAt],
    }),
  ],
  [
    {
      name: 'active_notes',
      definition: { kind: 'active-rows', table: 'notes', where: active },
      description: "Notes that aren't deleted.",
      origin: TESTED,
    },
  ],
);

const LONG = 'an_extraordinarily_long_name_that_nobody_would_ever_want_to_type_twice';

const hostile: Schema = schema('hostile', [
  table('select', {
    columns: [identity(), text('order', 20), text('group', 20, { default: { kind: 'literal', value: '\'; DROP TABLE "select"; --' } })],
    uniques: [unique('uq_select_order', 'order')],
    checks: [check('check_select_order_choice', 'choice', ['order'], oneOf(col('order'), ["a'b", 'c"d', 'e`f', 'g\\h', '100%']))],
  }),
  table(`na"me with 'quotes' and \`ticks\``, {
    columns: [identity(), text('co"l', 20), text("it's", 20), text('b`t', 20, { nullable: true }), big('select id')],
    uniques: [unique('uq "odd"', 'co"l', "it's")],
    foreignKeys: [foreignKey('fk odd', ['select id'], 'select', { onDelete: 'cascade' })],
    checks: [check("check 'odd'", 'format', ['co"l'], { kind: 'like', arg: col('co"l'), pattern: "%'%" })],
    indexes: [index('idx; DROP TABLE x', [part('select id'), part("it's", 'desc')])],
    triggers: [trigger(`touch 'it"`, { kind: 'append-only' })],
  }),
  table('größe_der_straße', { columns: [identity(), text('naïve_名前', 20)], uniques: [unique('uq_größe', 'naïve_名前')] }),
  table(LONG, {
    columns: [identity(), text(`${LONG}_column`, 20), big(`${LONG}_id`, { nullable: true })],
    uniques: [unique(`uq_${LONG}_${LONG}_column`, `${LONG}_column`)],
    foreignKeys: [foreignKey(`fk_${LONG}_${LONG}_id_${LONG}`, [`${LONG}_id`], LONG, { onDelete: 'set-null' })],
    checks: [check(`check_${LONG}_${LONG}_column_choice`, 'choice', [`${LONG}_column`], oneOf(col(`${LONG}_column`), ['x', 'y']))],
    indexes: [index(`idx_${LONG}_on_${LONG}_id`, [part(`${LONG}_id`)])],
  }),
]);

export const SCHEMAS: readonly Schema[] = [types, keys, actions, checks, indexes, tenancy, triggers, views, hostile];

/** One table whose rows can break every kind of rule; for error classes and plans. */
export const probe: Schema = schema('probe', [
  table('kinds', { columns: [identity(), text('label', 20)] }),
  table('items', {
    columns: [
      identity(),
      big('kind_id'),
      text('code', 10),
      column('amount', { kind: 'integer', bits: 32 }),
      text('status', 20, { default: { kind: 'literal', value: 'new' } }),
      moment('created_at'),
    ],
    uniques: [unique('uq_items_code', 'code')],
    foreignKeys: [foreignKey('fk_items_kind_id_kinds', ['kind_id'], 'kinds')],
    checks: [check('check_items_amount_min', 'min', ['amount'], compare(col('amount'), '>=', literal(0)))],
    indexes: [index('idx_items_on_kind_id_created_at', [part('kind_id'), part('created_at', 'desc')])],
    triggers: [
      trigger('transition_items_status', { kind: 'transition', column: 'status', allowed: [{ from: 'new', to: 'old' }], initial: ['new'] }),
    ],
  }),
]);
