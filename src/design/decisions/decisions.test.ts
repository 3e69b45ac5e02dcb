import { describe, expect, it } from 'vitest';
import type { AnswerSource, DomainModel, Entity, GivenAnswer, QuestionId, Relationship } from '../../model/index.js';
import { decide, parseAnswer, QUESTIONS, recogniseTenant } from './index.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const entity = (id: string, extra: Partial<Entity> = {}): Entity => ({
  id,
  name: id.replaceAll('_', ' '),
  kind: 'thing',
  attributes: [{ id: 'placed_at', name: 'Placed at', type: { kind: 'instant' }, required: true, rules: [], origin }],
  identifiers: [],
  rules: [],
  origin,
  ...extra,
});
const belongs = (from: string, to: string): Relationship => ({
  id: `${from}.${to}`,
  from,
  to,
  cardinality: 'many-to-one',
  required: true,
  origin,
});
const model = (
  entities: readonly Entity[],
  relationships: readonly Relationship[] = [],
  extra: Partial<DomainModel> = {},
): DomainModel => ({
  kind: 'domain-model',
  title: 'T',
  entities,
  relationships,
  accessPatterns: [],
  policies: [],
  ...extra,
});
const shop = model([entity('customer'), entity('order')], [belongs('order', 'customer')]);
const school = model([entity('school', { tenancy: 'tenant' }), entity('user')], [belongs('user', 'school')]);

const flag = (question: QuestionId, raw: string): GivenAnswer => ({ question, raw, source: { kind: 'flag', flag: `--${question}` } });
const from = (source: AnswerSource, question: QuestionId, raw: string): GivenAnswer => ({ question, raw, source });
const context: AnswerSource = { kind: 'context', path: 'tech.md', section: 'current-stack' };
const settle = (given: readonly GivenAnswer[], m = shop) => decide({ model: m, given, acceptDefaults: true });

describe('parseAnswer', () => {
  it.each([
    [
      'engine',
      'postgres@15,sqlite',
      [
        { dialect: 'postgres', version: '15' },
        { dialect: 'sqlite', version: '3.45' },
      ],
    ],
    ['engine', 'PostgreSQL 16', [{ dialect: 'postgres', version: '16' }]],
    ['engine', 'pg', [{ dialect: 'postgres', version: '15' }]],
    ['tenancy', 'shared:school', { strategy: 'shared', entity: 'school' }],
    ['tenancy', 'schema', { strategy: 'schema-per-tenant' }],
    ['deletes', 'soft', { mode: 'soft', perEntity: {} }],
    ['deletes', 'mixed,order=archive', { mode: 'mixed', perEntity: { order: 'archive' } }],
    ['retention', 'gdpr, SOC 2', { regimes: ['gdpr', 'soc2'], rules: [] }],
    ['retention', 'none', { none: true, regimes: [], rules: [] }],
    ['retention', 'orders=7y', { regimes: [], rules: [{ target: 'orders', period: 'P7Y', action: 'delete' }] }],
    [
      'retention',
      'orders=18 months:placed_at:archive',
      { regimes: [], rules: [{ target: 'orders', period: 'P18M', column: 'placed_at', action: 'archive' }] },
    ],
    ['retention', 'orders=90d:anonymise', { regimes: [], rules: [{ target: 'orders', period: 'P90D', action: 'anonymise' }] }],
    ['ids', 'UUIDv7', 'uuidv7'],
    ['depth', 'MVP', 'mvp'],
    ['migration', 'greenfield', 'greenfield'],
  ] as const)('%s %s', (question, raw, value) => expect(parseAnswer(question, raw)).toEqual({ value }));

  it.each([
    ['engine', 'oracle'],
    ['engine', ''],
    ['engine', 'postgres@fifteen'],
    ['engine', 'postgres,pg'],
    ['tenancy', 'yes'],
    ['deletes', 'order=gone'],
    ['retention', 'orders=soon'],
    ['retention', 'none,gdpr'],
    ['retention', 'orders=7y:a:b'],
    ['retention', 'forever'],
    ['depth', 'deep'],
  ] as const)('%s refuses "%s" and says what is allowed', (question, raw) => {
    expect(parseAnswer(question, raw)).toMatchObject({ problem: expect.any(String), allowed: expect.any(String) });
  });

  it('understands every option that it offers', () => {
    for (const { id, options } of QUESTIONS) for (const { value } of options) expect(parseAnswer(id, value)).toHaveProperty('value');
  });
});

describe('decide', () => {
  it('asks what nobody answered, with a recommendation each', () => {
    const { decisions, missing } = decide({ model: school, given: [flag('engine', 'sqlite')], acceptDefaults: false });
    expect(decisions).toBeUndefined();
    expect(missing.map(({ flag, recommended }) => `${flag} ${recommended.value}`)).toEqual([
      '--migration greenfield',
      '--tenancy shared:school',
      '--deletes mixed',
      '--retention none',
      '--depth production',
      '--ids bigint',
    ]);
    for (const question of missing) expect(question.options[0]?.value).toBe(question.recommended.value);
  });

  it('takes recommended answers and says so', () => {
    const { decisions, diagnostics } = settle([], school);
    expect(diagnostics).toEqual([]);
    expect(decisions?.tenancy).toEqual({ strategy: 'shared', entity: 'school' });
    expect(decisions?.records.map(({ id, answer }) => `${id}: ${answer}`)).toEqual([
      'engine: PostgreSQL 15',
      'migration: New database',
      'tenancy: Shared tables with tenant_id, one tenant per school',
      'deletes: Mixed',
      'retention: As the text states, nothing more',
      'depth: Production',
      'ids: bigint identity',
    ]);
    expect(
      decisions?.records.every(
        ({ source, reason, alternatives }) => source.kind === 'default' && reason !== '' && alternatives.length >= 2,
      ),
    ).toBe(true);
  });

  it('puts flags before files, files before prompts, prompts before texts, texts before context', () => {
    const sources: readonly AnswerSource[] = [
      context,
      { kind: 'text', quote: 'It runs on SQLite', span: { source: 'b', start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 } },
      { kind: 'prompt' },
      { kind: 'answers-file', path: 'answers.yaml' },
      { kind: 'flag', flag: '--depth' },
    ];
    for (let i = 1; i <= sources.length; i++) {
      const given = sources.slice(0, i).map((source, nth) => from(source, 'depth', nth === i - 1 ? 'mvp' : 'schema'));
      expect(settle(given).decisions?.depth).toBe('mvp');
    }
  });

  it('adds up what may be repeated', () => {
    const given = [
      flag('engine', 'postgres'),
      flag('engine', 'sqlite'),
      flag('deletes', 'soft'),
      flag('deletes', 'orders=archive'),
      flag('retention', 'gdpr'),
      flag('retention', 'Order=7y:placed_at'),
      from(context, 'retention', 'soc2'),
    ];
    const { decisions, diagnostics } = settle(given);
    expect(diagnostics).toEqual([]);
    expect(decisions).toMatchObject({
      engines: [{ dialect: 'postgres' }, { dialect: 'sqlite' }],
      deletes: { mode: 'soft', perEntity: { order: 'archive' } },
      retention: { regimes: ['gdpr', 'soc2'], rules: [{ target: 'order', period: 'P7Y', column: 'placed_at', action: 'delete' }] },
    });
    expect(decisions?.records.find(({ id }) => id === 'deletes')?.answer).toBe('Soft everywhere; order: archive');
  });

  it('lets none silence what comes after it', () => {
    expect(settle([flag('retention', 'none'), from(context, 'retention', 'gdpr')]).decisions?.retention).toEqual({
      regimes: [],
      rules: [],
    });
  });

  it.each([
    [flag('engine', 'oracle'), 'decisions/engine', 'postgres, mysql, mariadb, sqlite'],
    [flag('tenancy', 'shared'), 'decisions/tenancy', 'shared:customer'],
    [flag('tenancy', 'shared:custmer'), 'decisions/tenancy', 'did you mean customer?'],
    [flag('deletes', 'invoice=soft'), 'decisions/deletes', 'customer, order'],
    [flag('retention', 'orders=7y:shipped_at'), 'decisions/retention', 'placed_at, created_at'],
  ])('refuses %j', (given, code, help) => {
    const { decisions, diagnostics } = settle([given]);
    expect(decisions).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error' });
    expect(diagnostics[0]?.help).toContain(help);
  });

  it('refuses two answers where one is wanted', () => {
    expect(settle([flag('ids', 'bigint'), flag('ids', 'uuidv7')]).diagnostics.map(({ code }) => code)).toEqual(['decisions/ids']);
    expect(settle([flag('ids', 'bigint'), flag('ids', 'BIGINT')]).diagnostics).toEqual([]);
  });

  it('only warns about what the context says of other projects', () => {
    const { decisions, diagnostics } = settle([from(context, 'tenancy', 'shared:clinic')]);
    expect(decisions?.tenancy).toEqual({ strategy: 'none' });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('recommendations', () => {
  it.each([
    ['marked', school, 'school'],
    ['an organisation of users', model([entity('clinic'), entity('user')], [belongs('user', 'clinic')]), 'clinic'],
    ['no users', model([entity('clinic'), entity('patient')], [belongs('patient', 'clinic')]), undefined],
    [
      'two organisations',
      model([entity('clinic'), entity('company'), entity('user')], [belongs('user', 'clinic'), belongs('user', 'company')]),
      undefined,
    ],
    ['a customer is no organisation', shop, undefined],
  ])('tenant: %s', (_, m, tenant) => expect(recogniseTenant(m)?.entity.id).toBe(tenant));

  it('gives ids that leave a shared system a public face', () => {
    const shared = { ...school, accessPatterns: [], description: 'Learners open courses by a public link.' };
    expect(settle([], shared).decisions?.ids).toBe('bigint+uuid');
    expect(settle([], { ...shop, description: 'A public API.' }).decisions?.ids).toBe('bigint');
  });

  it('follows the regulations that the text names', () => {
    const regulated = {
      ...shop,
      policies: [
        { kind: 'compliance', regime: 'gdpr', origin },
        { kind: 'compliance', regime: 'pci', origin },
      ] as const,
    };
    expect(settle([], regulated).decisions?.retention.regimes).toEqual(['gdpr']);
  });
});
