/** Raw answers to typed ones: `postgres@15,sqlite`, `shared:school`, `order=archive`, `orders=7y:placed_at:archive`. */
import { DIALECT_NAMES, dialectNamed } from '../../dialects/names.js';
import type {
  DeletionMode,
  DeletionStrategy,
  EngineTarget,
  QuestionId,
  Regime,
  RetentionAnswer,
  TenancyStrategy,
} from '../../model/index.js';
import { parseDuration } from '../../util/duration.js';
import type { Answers, Parsed } from './answer.js';

/** Reads one raw answer. Names of entities are kept as written: only `decide` knows the model. */
export function parseAnswer<Q extends QuestionId>(question: Q, raw: string): Parsed<Answers[Q]> {
  const parse: Parser<Answers[Q]> = PARSERS[question];
  return parse(raw.trim());
}

type Parser<T> = (raw: string) => Parsed<T>;
const PARSERS: { readonly [Q in QuestionId]: Parser<Answers[Q]> } = {
  engine: parseEngines,
  migration: oneOf(['greenfield', 'brownfield', 'mixed'] as const),
  tenancy: parseTenancy,
  deletes: parseDeletes,
  retention: parseRetention,
  depth: oneOf(['production', 'mvp', 'schema'] as const),
  ids: oneOf(['bigint', 'uuidv7', 'bigint+uuid'] as const, { uuid: 'uuidv7', identity: 'bigint', 'bigint identity': 'bigint' }),
};

const items = (raw: string): readonly string[] =>
  raw
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

function oneOf<T extends string>(words: readonly T[], synonyms: Readonly<Record<string, T>> = {}): Parser<T> {
  return (raw) => {
    const wanted = raw.toLowerCase();
    const value = words.find((word) => word === wanted) ?? (Object.hasOwn(synonyms, wanted) ? synonyms[wanted] : undefined);
    return value === undefined ? { problem: `"${raw}" is no answer`, allowed: words.join(', ') } : { value };
  };
}

const ENGINES_ALLOWED = `${Object.keys(DIALECT_NAMES).join(', ')}, each with @version if you like, several comma-separated`;

function parseEngines(raw: string): Parsed<Answers['engine']> {
  const targets: EngineTarget[] = [];
  for (const item of items(raw)) {
    const [, word = '', version] = /^(.*?)\s*(?:[@ ]\s*v?(.*))?$/.exec(item) ?? [];
    const dialect = dialectNamed(word);
    if (dialect === undefined) return { problem: `"${item}" is no engine that is known`, allowed: ENGINES_ALLOWED };
    if (version !== undefined && !/^\d+(\.\d+){0,2}$/.test(version))
      return { problem: `"${version}" is no version`, allowed: `numbers, as in ${dialect}@${DIALECT_NAMES[dialect].defaultVersion}` };
    if (targets.some((target) => target.dialect === dialect)) return { problem: `"${word}" is named twice`, allowed: 'each engine once' };
    targets.push({ dialect, version: version ?? DIALECT_NAMES[dialect].defaultVersion });
  }
  return targets.length === 0 ? { problem: 'no engine is named', allowed: ENGINES_ALLOWED } : { value: targets };
}

const TENANCY: ReadonlyMap<string, TenancyStrategy> = new Map([
  ['none', 'none'],
  ['single', 'none'],
  ['single-tenant', 'none'],
  ['shared', 'shared'],
  ['shared-tables', 'shared'],
  ['row-level', 'shared'],
  ['schema', 'schema-per-tenant'],
  ['schema-per-tenant', 'schema-per-tenant'],
  ['database', 'database-per-tenant'],
  ['database-per-tenant', 'database-per-tenant'],
]);

function parseTenancy(raw: string): Parsed<Answers['tenancy']> {
  const [word = '', ...rest] = raw.split(':');
  const strategy = TENANCY.get(word.trim().toLowerCase().replaceAll(' ', '-'));
  const entity = rest.join(':').trim();
  if (strategy === undefined) {
    return {
      problem: `"${raw}" is no answer`,
      allowed: 'none, shared, schema-per-tenant, database-per-tenant; the tenant after a colon, as in shared:school',
    };
  }
  return { value: { strategy, ...(entity === '' || strategy === 'none' ? {} : { entity }) } };
}

const MODES = ['mixed', 'soft', 'hard', 'archive'] as const satisfies readonly DeletionMode[];
const STRATEGIES = ['soft', 'hard', 'archive'] as const satisfies readonly DeletionStrategy[];

function parseDeletes(raw: string): Parsed<Answers['deletes']> {
  let mode: DeletionMode | undefined;
  const perEntity: [string, DeletionStrategy][] = [];
  for (const item of items(raw)) {
    const [entity = '', word] = item.split('=').map((part) => part.trim());
    const strategy = STRATEGIES.find((known) => known === word?.toLowerCase());
    const found = MODES.find((known) => known === entity.toLowerCase());
    if (word === undefined && found) mode = found;
    else if (strategy && entity !== '') perEntity.push([entity, strategy]);
    else return { problem: `"${item}" is no answer`, allowed: `${MODES.join(', ')}, or entity=${STRATEGIES.join('|')}` };
  }
  return { value: { ...(mode === undefined ? {} : { mode }), perEntity: Object.fromEntries(perEntity) } };
}

const REGIMES: ReadonlyMap<string, Regime> = new Map([
  ['gdpr', 'gdpr'],
  ['hipaa', 'hipaa'],
  ['soc2', 'soc2'],
  ['soc 2', 'soc2'],
  ['soc-2', 'soc2'],
  ['ttl', 'ttl'],
]);
const RETENTION_ALLOWED = 'none, gdpr, hipaa, soc2, ttl, or table=7y[:column][:delete|anonymise|archive]';

function parseRetention(raw: string): Parsed<Answers['retention']> {
  const regimes: Regime[] = [];
  const rules: RetentionAnswer[] = [];
  let none = false;
  for (const item of items(raw)) {
    const regime = REGIMES.get(item.toLowerCase());
    if (item.toLowerCase() === 'none') none = true;
    else if (regime) regimes.push(regime);
    else {
      const rule = parseRetentionRule(item);
      if ('problem' in rule) return rule;
      rules.push(rule.value);
    }
  }
  if (none && regimes.length + rules.length > 0)
    return { problem: '"none" and something else contradict each other', allowed: RETENTION_ALLOWED };
  return { value: { ...(none ? { none } : {}), regimes, rules } };
}

const ACTIONS = { delete: 'delete', anonymise: 'anonymise', anonymize: 'anonymise', archive: 'archive' } as const;
const isAction = (word: string): word is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, word);

/** `orders=7y`, `orders=7y:placed_at`, `orders=7y:archive`, `orders=7y:placed_at:archive`. */
function parseRetentionRule(item: string): Parsed<RetentionAnswer> {
  const [target = '', rest] = item.split(/=(.*)/s).map((part) => part.trim());
  const [words = '', ...tail] = (rest ?? '').split(':').map((part) => part.trim());
  const period = parseDuration(words);
  if (rest === undefined || target === '') return { problem: `"${item}" is no answer`, allowed: RETENTION_ALLOWED };
  if (period === undefined) return { problem: `"${words}" is no length of time`, allowed: 'as in 7y, 18 months, 90d or P7Y' };
  const last = tail.at(-1);
  const action = last !== undefined && isAction(last) ? ACTIONS[last] : undefined;
  const [column, ...more] = action === undefined ? tail : tail.slice(0, -1);
  if (more.length > 0)
    return { problem: `"${more.at(-1)}" is nothing that can be done with expired rows`, allowed: 'delete, anonymise, archive' };
  return { value: { target, period, ...(column ? { column } : {}), action: action ?? 'delete' } };
}
