/** Schemas made by hand, for the tests of the writers: a school with tenants, hostile names, and as many tables as asked. */
import {
  and,
  type Check,
  type Column,
  type ColumnType,
  call,
  column,
  compare,
  type ForeignKey,
  type Index,
  isNull,
  literal,
  type Origin,
  oneOf,
  type Schema,
  type Span,
  type Table,
  tableId,
} from '../model/index.js';

export const rule = (id: string): Origin => ({ kind: 'rule', rule: id });
export const span = (line: number): Span => ({ source: 'brief', start: 0, end: 1, line, column: 1, endLine: line, endColumn: 20 });
export const stated = (quote: string, line: number): Origin => ({ kind: 'stated', spans: [span(line)], quote, pattern: 'list/attributes' });

export const col = (name: string, type: ColumnType, extra: Partial<Column> = {}): Column => ({
  name,
  type,
  nullable: false,
  origin: stated(`${name} of the brief`, 3),
  ...extra,
});
const id = col('id', { kind: 'integer', bits: 64 }, { identity: 'always', origin: { kind: 'decided', decision: 'ids' } });
const tenant = col(
  'school_id',
  { kind: 'integer', bits: 64 },
  { origin: { kind: 'decided', decision: 'tenancy' }, reason: 'Names the school that owns the row.' },
);
const stamps = [
  col('created_at', { kind: 'instant' }, { default: { kind: 'now' }, origin: rule('timestamps') }),
  col('updated_at', { kind: 'instant' }, { default: { kind: 'now' }, origin: rule('timestamps') }),
];

export const tableOf = (name: string, columns: readonly Column[], extra: Partial<Table> = {}): Table => ({
  kind: 'table',
  id: name,
  name,
  role: 'entity',
  columns,
  primaryKey: {
    name: `pk_${name}`,
    columns: ['id'],
    origin: { kind: 'decided', decision: 'ids' },
    reason: 'A narrow key that never changes.',
  },
  uniques: [],
  foreignKeys: [],
  checks: [],
  indexes: [],
  policies: [],
  triggers: [],
  origin: stated(name, 2),
  ...extra,
});

export const fk = (name: string, columns: readonly string[], refTable: string, extra: Partial<ForeignKey> = {}): ForeignKey => ({
  name,
  columns,
  refTable,
  refColumns: columns.length === 1 ? ['id'] : ['school_id', 'id'],
  onDelete: 'restrict',
  onUpdate: 'no-action',
  origin: stated(`belongs to ${refTable}`, 4),
  reason: 'Nothing in the brief says that the rows may go with their parent.',
  ...extra,
});

export const index = (name: string, columns: readonly string[], extra: Partial<Index> = {}): Index => ({
  name,
  parts: columns.map((c) => ({ expr: column(c), direction: 'asc' })),
  unique: false,
  method: 'btree',
  include: [],
  serves: [],
  origin: rule('index/foreign-key'),
  ...extra,
});

const check = (name: string, type: Check['type'], columns: readonly string[], expr: Check['expr']): Check => ({
  name,
  type,
  columns,
  expr,
  origin: stated('a rule of the brief', 5),
});

const schools = tableOf(
  'schools',
  [id, col('name', { kind: 'varchar', length: 200 }), col('slug', { kind: 'varchar', length: 100 }), ...stamps],
  {
    entity: 'school',
    ownership: 'tenant',
    description: 'An organisation that uses the platform.',
    uniques: [{ name: 'uq_schools_slug', columns: ['slug'], origin: stated('The slug is unique', 5) }],
  },
);

const owned: Partial<Table> = {
  ownership: 'tenant-owned',
  rowSecurity: 'forced',
  policies: [
    {
      name: 'tenant_isolation',
      definition: { kind: 'tenant', column: 'school_id', setting: 'app.current_tenant_id' },
      origin: { kind: 'decided', decision: 'tenancy' },
    },
  ],
};

const users = tableOf(
  'users',
  [
    id,
    tenant,
    col('email', { kind: 'varchar', length: 320 }, { sensitivity: 'personal' }),
    col(
      'phone',
      { kind: 'varchar', length: 32 },
      { nullable: true, sensitivity: 'personal', nullReason: 'The brief calls the phone optional.' },
    ),
    col('password_hash', { kind: 'varchar', length: 255 }, { sensitivity: 'secret' }),
    col('deleted_at', { kind: 'instant' }, { nullable: true, nullReason: 'Empty while the user is active.', origin: rule('soft-delete') }),
    ...stamps,
  ],
  {
    ...owned,
    entity: 'user',
    description: 'A person of a school.',
    uniques: [{ name: 'uq_users_school_id_id', columns: ['school_id', 'id'], forReference: true, origin: rule('tenancy') }],
    foreignKeys: [fk('fk_users_school_id_schools', ['school_id'], 'schools')],
    checks: [check('check_users_email_length', 'length', ['email'], compare(call('length', column('email')), '>=', literal(3)))],
    indexes: [
      index('uq_users_school_id_email', ['school_id', 'email'], {
        unique: true,
        where: isNull(column('deleted_at')),
        reason: 'One account per address and school; the address is free again after a soft delete.',
      }),
    ],
  },
);

const courses = tableOf(
  'courses',
  [
    id,
    tenant,
    col('teacher_id', { kind: 'integer', bits: 64 }),
    col('title', { kind: 'varchar', length: 200 }),
    col('summary', { kind: 'text' }, { nullable: true, nullReason: 'The brief calls the summary optional.' }),
    col('price', { kind: 'money', precision: 12, scale: 2 }),
    col('starts_on', { kind: 'date' }),
    col('ends_on', { kind: 'date' }),
    col('status', { kind: 'varchar', length: 20 }, { default: { kind: 'literal', value: 'draft' } }),
    col('deleted_at', { kind: 'instant' }, { nullable: true, origin: rule('soft-delete') }),
    ...stamps,
  ],
  {
    ...owned,
    entity: 'course',
    description: 'A learning unit that a teacher creates.',
    uniques: [{ name: 'uq_courses_school_id_id', columns: ['school_id', 'id'], forReference: true, origin: rule('tenancy') }],
    expectedRows: 40_000,
    foreignKeys: [
      fk('fk_courses_school_id_schools', ['school_id'], 'schools'),
      fk('fk_courses_teacher_id_users', ['school_id', 'teacher_id'], 'users'),
    ],
    checks: [
      check('check_courses_status_choice', 'choice', ['status'], oneOf(column('status'), ['draft', 'published', 'archived'])),
      check('check_courses_starts_on_order', 'order', ['starts_on', 'ends_on'], compare(column('starts_on'), '<', column('ends_on'))),
      check('check_courses_price_min', 'min', ['price'], compare(column('price'), '>=', literal(0))),
    ],
    indexes: [
      index('idx_courses_on_school_id_status_starts_on', ['school_id', 'status', 'starts_on'], {
        where: isNull(column('deleted_at')),
        serves: ['list-courses'],
      }),
      index('idx_courses_on_school_id_teacher_id', ['school_id', 'teacher_id'], { serves: ['fk_courses_teacher_id_users'] }),
    ],
    triggers: [
      { name: 'touch_courses', definition: { kind: 'touch', column: 'updated_at' }, origin: rule('timestamps') },
      {
        name: 'move_courses_status',
        definition: {
          kind: 'transition',
          column: 'status',
          allowed: [
            { from: 'draft', to: 'published' },
            { from: 'published', to: 'archived' },
          ],
        },
        origin: stated('moves from draft to published to archived', 9),
      },
    ],
  },
);

const sections = tableOf(
  'sections',
  [id, tenant, col('course_id', { kind: 'integer', bits: 64 }), col('title', { kind: 'varchar', length: 200 }), ...stamps],
  {
    ...owned,
    entity: 'section',
    foreignKeys: [
      fk('fk_sections_course_id_courses', ['school_id', 'course_id'], 'courses', {
        onDelete: 'cascade',
        reason: 'A section is a part of its course.',
      }),
    ],
    indexes: [index('idx_sections_on_school_id_course_id', ['school_id', 'course_id'], { serves: ['fk_sections_course_id_courses'] })],
  },
);

const categories = tableOf(
  'categories',
  [
    id,
    col('parent_id', { kind: 'integer', bits: 64 }, { nullable: true, nullReason: 'A category at the top has no parent.' }),
    col('name', { kind: 'varchar', length: 100 }),
    ...stamps,
  ],
  {
    entity: 'category',
    ownership: 'global',
    description: 'A topic; topics nest.',
    foreignKeys: [
      fk('fk_categories_parent_id_categories', ['parent_id'], 'categories', { onDelete: 'set-null', reason: 'The reference is optional.' }),
    ],
    indexes: [index('idx_categories_on_parent_id', ['parent_id'], { serves: ['fk_categories_parent_id_categories'] })],
  },
);

export const schoolSchema: Schema = {
  kind: 'schema',
  name: 'school_platform',
  dialect: 'postgres',
  tables: [schools, users, courses, sections, categories],
  views: [
    {
      name: 'active_courses',
      definition: { kind: 'active-rows', table: 'courses', where: isNull(column('deleted_at')) },
      origin: rule('soft-delete'),
    },
  ],
  sequences: [],
  routines: [],
  extensions: [],
  opaque: [],
};

/** Names that try to be something else. */
export const HOSTILE_NAMES = [
  'a"b',
  'x | y',
  "Robert'); DROP TABLE students;--",
  '<b>bold</b>',
  'pk',
  'one',
  'größe 学生',
  '%%{init: {}}%%',
  'a~b~ direction TB',
  'back\\slash`tick`',
  'line\nbreak',
  'n'.repeat(200),
  'select',
];

/** A schema whose tables and columns carry hostile names, related in a chain. */
export const hostileSchema: Schema = {
  ...schoolSchema,
  tables: HOSTILE_NAMES.map((name, i) =>
    tableOf(
      name,
      [
        id,
        ...HOSTILE_NAMES.map((c) => col(c, { kind: 'varchar', length: 20 }, { nullable: true, description: name })),
        col('parent_id', { kind: 'integer', bits: 64 }),
      ],
      {
        id: tableId(name),
        description: `${name} -- it's`,
        foreignKeys: i === 0 ? [] : [fk(`fk ${name}`, ['parent_id'], tableId(HOSTILE_NAMES[i - 1] ?? ''))],
        checks: [
          check(
            `check ${name}`,
            'other',
            [name],
            and(compare(column(name), '<>', literal("'; --")), compare(column(name), '<>', literal('```'))),
          ),
        ],
        indexes: [index(`idx ${name}`, [name], { serves: [name] })],
      },
    ),
  ),
  views: [],
};

/** `n` tables in a tree with cross references: for layouts and growth. */
export function manyTables(n: number, withTenant = true): Schema {
  const tables = Array.from({ length: n }, (_, i) => {
    const parents = i === 0 ? [] : [...new Set([Math.floor((i - 1) / 3), (i * 7) % i])].filter((p) => p !== 0 || !withTenant || i < 3);
    const references = parents.map((p) => fk(`fk_${i}_${p}`, [`table_${p}_id`], `table_${p}`));
    const toTenant = withTenant && i > 0 ? [fk(`fk_${i}_tenant`, ['tenant_id'], 'table_0')] : [];
    const columns = [
      id,
      ...(toTenant.length > 0 ? [col('tenant_id', { kind: 'integer', bits: 64 })] : []),
      ...parents.map((p) => col(`table_${p}_id`, { kind: 'integer', bits: 64 }, { nullable: p % 2 === 1 })),
      ...Array.from({ length: 2 + (i % 7) }, (__, k) =>
        col(`attribute_number_${k}`, { kind: 'varchar', length: 200 }, { nullable: k % 3 === 0 }),
      ),
      ...stamps,
    ];
    return tableOf(`table_${i}`, columns, {
      foreignKeys: [...toTenant, ...references],
      ...(i === 0 && withTenant ? { ownership: 'tenant' as const } : {}),
    });
  });
  return { ...schoolSchema, tables, views: [] };
}
