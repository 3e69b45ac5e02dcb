/** Finished work made by hand around `schema.fixture.ts`, for the tests of the writers. */
import type { Coverage, Decisions, DomainModel, Schema } from '../model/index.js';
import { schoolSchema, span, stated } from './schema.fixture.js';
import type { DossierWork, EngineWork } from './writer.js';

const model: DomainModel = {
  kind: 'domain-model',
  title: 'School platform',
  description: 'Schools run courses; learners enrol and are graded.',
  entities: [
    entity('school', 'School', { tenancy: 'tenant', description: 'An organisation that uses the platform.' }),
    entity('user', 'User', { deletion: 'soft', description: 'A person of a school.' }),
    entity('course', 'Course', {
      description: 'A learning unit that a teacher creates.',
      owner: 'teacher',
      volume: { rows: 40_000, growthPerYear: 10_000, origin: stated('40,000 courses', 12) },
      lifecycle: {
        attribute: 'status',
        states: ['draft', 'published', 'archived'],
        initial: 'draft',
        transitions: [
          { from: 'draft', to: 'published' },
          { from: 'published', to: 'archived' },
        ],
        enforced: true,
        origin: stated('moves from draft to published to archived', 9),
      },
    }),
    entity('section', 'Section', { kind: 'part' }),
    entity('category', 'Category', { tenancy: 'global', description: 'A topic; topics nest.' }),
  ],
  relationships: [],
  accessPatterns: [
    {
      id: 'list-courses',
      description: 'List published courses, newest first',
      entity: 'course',
      filters: [{ attribute: 'status', op: 'equals', value: 'published' }],
      sort: [{ attribute: 'starts_on', direction: 'desc' }],
      limit: 20,
      frequency: 'very-high',
      origin: stated('list the published courses', 20),
    },
  ],
  policies: [
    { kind: 'compliance', regime: 'gdpr', origin: stated('GDPR applies', 22) },
    {
      kind: 'visibility',
      entity: 'course',
      statement: 'learners see published courses only',
      origin: stated('learners see published courses only', 23),
    },
  ],
};

function entity(entityId: string, name: string, extra: Partial<DomainModel['entities'][number]>): DomainModel['entities'][number] {
  return { id: entityId, name, kind: 'thing', attributes: [], identifiers: [], rules: [], origin: stated(name, 2), ...extra };
}

const decisions: Decisions = {
  engines: [{ dialect: 'postgres', version: '15' }],
  migration: 'greenfield',
  tenancy: { strategy: 'shared', entity: 'school' },
  deletes: { mode: 'mixed', perEntity: { course: 'soft', user: 'soft' } },
  retention: { regimes: ['gdpr'], rules: [] },
  depth: 'production',
  ids: 'bigint',
  records: [
    {
      id: 'engine',
      question: 'Which engine?',
      answer: 'PostgreSQL 15',
      reason: 'The brief names it.',
      source: { kind: 'text', span: span(1), quote: 'It runs on PostgreSQL.' },
      alternatives: ['MySQL 8.0', 'SQLite 3.45'],
    },
    {
      id: 'tenancy',
      question: 'How are tenants kept apart?',
      answer: 'shared tables with tenant_id',
      reason: 'Each school sees only its own data.',
      source: { kind: 'default' },
      alternatives: ['schema per tenant', 'database per tenant'],
    },
  ],
};

const coverage: Coverage = {
  sentences: [
    {
      span: span(2),
      text: 'Schools use the platform to run their courses.',
      status: 'used',
      gave: [{ what: 'school', pattern: 'entity/subject', confidence: 0.9 }],
    },
    {
      span: span(4),
      text: 'A course may have a mentor.',
      status: 'used',
      gave: [{ what: 'course N:1 user', pattern: 'relation/may-have', confidence: 0.5 }],
    },
    { span: span(6), text: 'The interface should be fast.', status: 'unused', gave: [], why: 'names no entity' },
    { span: span(7), text: 'We do not track payments.', status: 'ignored', gave: [], why: 'negated' },
  ],
};

const services: EngineWork['design']['services'] = [
  {
    pattern: 'list-courses',
    description: 'List published courses, newest first',
    table: 'courses',
    query: {
      conditions: [
        { column: 'school_id', op: 'equals' },
        { column: 'status', op: 'equals', value: 'published' },
        { column: 'deleted_at', op: 'is-unset' },
      ],
      sort: [{ column: 'starts_on', direction: 'desc' }],
      limit: 20,
    },
    index: 'idx_courses_on_school_id_status_starts_on',
    explanation: 'The school and the status are compared for equality, then rows come in order of starts_on.',
  },
  {
    pattern: 'fk:fk_sections_course_id_courses',
    description: 'Sections of a course',
    table: 'sections',
    query: {
      conditions: [
        { column: 'school_id', op: 'equals' },
        { column: 'course_id', op: 'equals' },
      ],
      sort: [],
    },
    index: 'idx_sections_on_school_id_course_id',
    explanation: 'Both columns of the reference are compared for equality.',
  },
];

export function engineWorkFor(schema: Schema, extra: Partial<EngineWork['design']> = {}): EngineWork {
  const target = { dialect: 'postgres', version: '15' } as const;
  return {
    target,
    design: {
      target,
      schema,
      notes: [{ subject: 'course', kind: 'deletion', message: 'Courses can be restored, so they are soft-deleted.' }],
      proposals: [
        {
          title: 'A summary table of courses per school',
          evidence: 'The course list is opened constantly.',
          cost: 'One more write per change.',
          refresh: 'On commit',
        },
      ],
      services,
      retention: [
        {
          table: 'courses',
          column: 'ends_on',
          period: 'P7Y',
          action: 'archive',
          sense: 'keep',
          anonymises: [],
          reason: 'The brief keeps courses for 7 years.',
        },
      ],
      diagnostics: [],
      ...extra,
    },
    lowered: { schema, notes: [] },
    scorecard: {
      total: 99.1,
      dimensions: [
        { dimension: 'referential-integrity', score: 100, checkedWeight: 24, failedWeight: 0, sites: 8, lost: [] },
        {
          dimension: 'index-coverage',
          score: 95.5,
          checkedWeight: 22,
          failedWeight: 1,
          sites: 10,
          lost: [
            {
              points: 4.5,
              finding: {
                rule: 'index/lone-boolean',
                severity: 'warning',
                dimension: 'index-coverage',
                subject: 'index:courses/idx_courses_on_school_id_teacher_id',
                message: 'The index is redundant.',
                why: 'It costs writes.',
                help: 'Drop it.',
                spans: [],
              },
            },
          ],
        },
      ],
    },
  };
}

export function workFor(schema: Schema, extra: Partial<DossierWork> = {}): DossierWork {
  return {
    id: '01',
    slug: 'school-platform',
    model,
    modelText: 'model: School platform\n',
    decisions,
    engines: [engineWorkFor(schema)],
    coverage,
    diagnostics: [],
    proofs: [
      {
        id: 'rejects-orphan:sections/fk_sections_course_id_courses',
        kind: 'rejects-orphan',
        statement: 'A section without a course is refused.',
        engine: 'pglite',
        dialect: 'postgres',
        verdict: 'proven',
        evidence: 'foreign-key fk_sections_course_id_courses',
      },
      {
        id: 'isolates-tenants:courses',
        kind: 'isolates-tenants',
        statement: 'Two schools cannot see each other’s courses.',
        engine: 'postgres',
        dialect: 'postgres',
        verdict: 'not-checked',
        reason: 'no-server',
        evidence: '',
      },
    ],
    ...extra,
  };
}

export const schoolWork: DossierWork = workFor(schoolSchema);
