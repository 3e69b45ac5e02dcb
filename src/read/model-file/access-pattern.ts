/** Reads the application makes: `where: [status = published, title contains]`, `sort: [-starts_on]`. */
import type { AccessPattern, EntityMembers, Frequency, Member, PatternFilter } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { sentenceCase, snakeCase } from '../../util/snake-case.js';
import { indexOutside, isQuoted } from '../../util/split-outside.js';
import { asItems, asMap, asScalar, numberOf, readFields, textOf, wordOf } from '../source/fields.js';
import type { Page } from '../source/page.js';
import type { Tree, TreeEntry } from '../source/tree.js';
import { parseLiteral } from './literal.js';
import { type EntityNames, resolveEntity, resolveMember } from './names.js';

const KEYS = ['description', 'reads', 'where', 'sort', 'columns', 'limit', 'frequency', 'aggregate', 'target'] as const;
const FREQUENCIES = ['very-high', 'high', 'medium', 'low'] as const satisfies readonly Frequency[];

export interface World {
  readonly entities: EntityNames;
  readonly members: ReadonlyMap<string, EntityMembers>;
}

export function readAccessPattern(entry: TreeEntry, world: World, page: Page): AccessPattern | undefined {
  const map = asMap(entry.value, `The access pattern "${entry.key}"`, page);
  const fields = map && readFields(map, KEYS, `The access pattern "${entry.key}"`, page);
  const reads = fields && textOf(fields.reads, page);
  if (!fields?.reads || reads === undefined) {
    page.error('missing-entity', entry.keySpan, `The access pattern "${entry.key}" does not say what it reads.`, {
      help: 'Add "reads: <entity>".',
    });
    return undefined;
  }
  const entity = resolveEntity(reads, fields.reads.value.span, world.entities, page);
  if (entity === undefined) return undefined;
  const subject: Subject = { entity, members: world.members.get(entity), page };
  const items = (field: TreeEntry | undefined) => (field ? asItems(field.value, `"${field.key}"`, page) : []);
  return defined({
    id: entry.key,
    description: textOf(fields.description, page) ?? sentenceCase(snakeCase(entry.key)),
    entity,
    filters: items(fields.where).flatMap((item) => readFilter(item, subject)),
    sort: items(fields.sort).flatMap((item) => readSort(item, subject)),
    reads: fields.columns && items(fields.columns).flatMap((item) => memberAt(item, subject)?.id ?? []),
    limit: numberOf(fields.limit, page),
    frequency: wordOf(fields.frequency, FREQUENCIES, page) ?? 'medium',
    aggregate: wordOf(fields.aggregate, ['count', 'sum', 'average'] as const, page),
    targetMs: numberOf(fields.target, page),
    origin: page.stated(entry.span),
  });
}

interface Subject {
  readonly entity: string;
  readonly members: EntityMembers | undefined;
  readonly page: Page;
}

function memberAt(item: Tree, { entity, members, page }: Subject): Member | undefined {
  const scalar = asScalar(item, 'A name', page);
  return scalar && resolveMember(scalar.text, scalar.span, entity, members, page);
}

/** Words after a name, longest first. */
const OPERATORS: readonly (readonly [string, PatternFilter['op']])[] = [
  [' json contains', 'json-contains'],
  [' contains', 'contains'],
  [' is unset', 'is-unset'],
  [' is set', 'is-set'],
  [' search', 'search'],
  [' prefix', 'prefix'],
  [' range', 'range'],
  [' in', 'in'],
  ['=', 'equals'],
];

/** `name`, `name = value`, `name range`, `name contains "x"`. */
function readFilter(item: Tree, { entity, members, page }: Subject): readonly PatternFilter[] {
  const scalar = asScalar(item, 'A condition', page);
  if (!scalar) return [];
  const { name, op, rest } = splitFilter(scalar.text.trim());
  const member = resolveMember(name, scalar.span, entity, members, page);
  if (!member) return [];
  const value = rest === '' ? undefined : parseLiteral(rest, member.kind === 'attribute' ? member.attribute.type : undefined);
  return [defined({ attribute: member.id, op, value })];
}

function splitFilter(text: string): { readonly name: string; readonly op: PatternFilter['op']; readonly rest: string } {
  for (const [words, op] of OPERATORS) {
    const at = indexOutside(text, words);
    const rest = text.slice(at + words.length);
    if (at > 0 && (op === 'equals' || rest === '' || /^\s/.test(rest))) return { name: text.slice(0, at).trim(), op, rest: rest.trim() };
  }
  return { name: text, op: 'equals', rest: '' };
}

function readSort(item: Tree, { entity, members, page }: Subject): AccessPattern['sort'] {
  const scalar = asScalar(item, 'A sort', page);
  if (!scalar) return [];
  const descending = scalar.text.startsWith('-') && !isQuoted(scalar.text);
  const member = resolveMember(descending ? scalar.text.slice(1) : scalar.text, scalar.span, entity, members, page);
  return member ? [{ attribute: member.id, direction: descending ? 'desc' : 'asc' }] : [];
}
