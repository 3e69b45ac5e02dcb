/**
 * Answers in YAML or JSON: an answers file, the project's config, or the `schemawright` key of package.json. The
 * questions' names are the keys; a value may be a text, a list, or for `deletes` and `retention` a map per entity.
 * Gives raw answers: what they mean is judged where flags are judged too.
 */
import type { AnswerSource, Diagnostic, GivenAnswer, SourceText } from '../../model/index.js';
import { QUESTION_IDS, type QuestionId } from '../../model/index.js';
import { asMap, asScalar, isEmpty, readFields, textOf, uniqueEntries } from '../source/fields.js';
import { openPage, type Page } from '../source/page.js';
import { parseTree, type Tree, type TreeEntry, type TreeMap } from '../source/tree.js';

/** Which table an entity is; `new`: one of its own. */
export interface StatedMatch {
  readonly entity: string;
  readonly table: string;
  readonly source: AnswerSource;
}

export interface AnswersReading {
  /** Only an answers file has them. */
  readonly matches: readonly StatedMatch[];
  readonly given: readonly GivenAnswer[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an answers file: every key must be a question. */
export function readAnswers(file: SourceText): AnswersReading {
  const page = openPage(file, 'answers');
  const tree = parseTree(page);
  const map = tree && asMap(tree, 'An answers file', page);
  const source: AnswerSource = { kind: 'answers-file', path: file.path ?? file.id };
  const given = map ? questionAnswers(map, source, page, ['match']) : [];
  return { given, matches: map ? matchesOf(map, source, page) : [], diagnostics: page.diagnostics };
}

/** Keys of a config that other stages read. */
const OTHER_CONFIG_KEYS = ['$schema', 'extends', 'rules', 'overrides', 'ignore', 'out', 'failOn'] as const;

/** Reads a config: the questions' names among its other keys. */
export function readConfig(file: SourceText): AnswersReading {
  const page = openPage(file, 'config');
  const path = file.path ?? file.id;
  const tree = parseTree(page);
  const inPackage = /(^|[\\/])package\.json$/.test(path);
  const root = tree && asMap(tree, 'A config', page);
  const entry = root && inPackage ? root.entries.find(({ key }) => key === 'schemawright') : undefined;
  const config = inPackage ? entry && asMap(entry.value, '"schemawright"', page) : root;
  const source: AnswerSource = { kind: 'context', path, ...(inPackage ? { section: 'schemawright' } : {}) };
  return { matches: [], given: config ? questionAnswers(config, source, page, OTHER_CONFIG_KEYS) : [], diagnostics: page.diagnostics };
}

function questionAnswers(map: TreeMap, source: AnswerSource, page: Page, others: readonly string[] = []): readonly GivenAnswer[] {
  const fields = readFields(map, [...QUESTION_IDS, ...others], source.kind === 'answers-file' ? 'An answers file' : 'A config', page);
  return QUESTION_IDS.flatMap((question) => {
    const entry = (fields as Partial<Record<string, TreeEntry>>)[question];
    return entry && !isEmpty(entry.value)
      ? rawAnswers(question, entry.value, page).map((raw): GivenAnswer => ({ question, raw, source }))
      : [];
  });
}

function rawAnswers(question: QuestionId, value: Tree, page: Page): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap((item) => rawAnswers(question, item, page));
  if (value.kind === 'map' && question === 'deletes') return perEntity(value, page);
  if (value.kind === 'map' && question === 'retention') return retentionRules(value, page);
  const scalar = asScalar(value, `The answer to "${question}"`, page);
  return scalar ? [scalar.text] : [];
}

/** `match: { client: customer, order: new }`. */
function matchesOf({ entries }: TreeMap, source: AnswerSource, page: Page): readonly StatedMatch[] {
  const value = entries.find(({ key }) => key === 'match')?.value;
  const map = value && asMap(value, 'The answer to "match"', page);
  return (map ? uniqueEntries(map, page) : []).flatMap(({ key, value: table }) => {
    const scalar = asScalar(table, `The table for "${key}"`, page);
    return scalar ? [{ entity: key, table: scalar.text, source }] : [];
  });
}

/** `deletes: { default: mixed, order: archive }`. */
function perEntity(map: TreeMap, page: Page): readonly string[] {
  return uniqueEntries(map, page).flatMap(({ key, value }) => {
    const scalar = asScalar(value, `The answer for "${key}"`, page);
    return scalar ? [key === 'default' ? scalar.text : `${key}=${scalar.text}`] : [];
  });
}

const RULE_KEYS = ['table', 'period', 'column', 'action'] as const;

/** `{ table: orders, period: 7y, column: placed_at, action: archive }`, or `{ orders: 7y }`. */
function retentionRules(map: TreeMap, page: Page): readonly string[] {
  if (!map.entries.some(({ key }) => key === 'table')) return perEntity(map, page);
  const fields = readFields(map, RULE_KEYS, 'A retention rule', page);
  const [table, period, column, action] = RULE_KEYS.map((key) => textOf(fields[key], page));
  if (table === undefined || period === undefined) {
    page.error('bad-rule', map.span, 'A retention rule needs "table" and "period".', { help: 'As in { table: orders, period: 7y }.' });
    return [];
  }
  return [[`${table}=${period}`, ...(column === undefined ? [] : [column]), ...(action === undefined ? [] : [action])].join(':')];
}
