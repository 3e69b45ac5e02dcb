/**
 * An entity, read in two steps: what it says by itself (`readEntity`), then what needs the references that the
 * relationships give it (`readIdentities`).
 */
import type { Attribute, Entity, EntityMembers, Identifier, Volume } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { sentenceCase, snakeCase } from '../../util/snake-case.js';
import {
  asItems,
  asMap,
  asScalar,
  type Fields,
  flagOf,
  isEmpty,
  numberOf,
  readFields,
  textOf,
  uniqueEntries,
  wordOf,
} from '../source/fields.js';
import type { Page } from '../source/page.js';
import type { Tree, TreeEntry } from '../source/tree.js';
import { type AttributeReading, readAttribute } from './attribute.js';
import { readLifecycle } from './lifecycle.js';
import { type EntityNames, resolveEntity, resolveMember } from './names.js';
import { readRule } from './rule.js';

const KEYS = [
  'name',
  'description',
  'kind',
  'is a',
  'owner',
  'tenancy',
  'deletion',
  'append only',
  'audited',
  'attributes',
  'identified by',
  'unique',
  'rules',
  'lifecycle',
  'volume',
] as const;

export const ENTITY_KINDS = ['thing', 'part', 'event', 'lookup', 'junction'] as const satisfies readonly Entity['kind'][];

/** An entity without what its references decide. */
export interface EntityDraft {
  readonly entity: Entity;
  readonly entry: TreeEntry;
  readonly fields: Fields<(typeof KEYS)[number]>;
  readonly uniqueAttributes: readonly AttributeReading[];
}

export function readEntity(entry: TreeEntry, page: Page): EntityDraft | undefined {
  const id = snakeCase(entry.key);
  if (id === '') {
    page.error('bad-name', entry.keySpan, `"${entry.key}" cannot name an entity.`, { help: 'A name needs a letter or a digit.' });
    return undefined;
  }
  const map = asMap(entry.value, `The entity "${entry.key}"`, page);
  const fields = map ? readFields(map, KEYS, `The entity "${entry.key}"`, page) : {};
  const readings = fields.attributes ? readAttributes(fields.attributes.value, page) : [];
  const attributes = readings.map((reading) => reading.attribute);
  const entity: Entity = defined({
    id,
    name: textOf(fields.name, page) ?? (id === entry.key ? sentenceCase(id) : entry.key),
    kind: wordOf(fields.kind, ENTITY_KINDS, page) ?? 'thing',
    description: textOf(fields.description, page),
    attributes,
    identifiers: [],
    rules: [],
    lifecycle: fields.lifecycle && readLifecycle(fields.lifecycle, attributes, page),
    volume: fields.volume && readVolume(fields.volume, page),
    tenancy: wordOf(fields.tenancy, ['tenant', 'global'] as const, page),
    owner: textOf(fields.owner, page),
    appendOnly: flagOf(fields['append only'], page),
    audited: flagOf(fields.audited, page),
    deletion: wordOf(fields.deletion, ['soft', 'hard', 'archive'] as const, page),
    origin: page.stated(entry.span),
  });
  return { entity, entry, fields, uniqueAttributes: readings.filter((reading) => reading.unique) };
}

function readAttributes(tree: Tree, page: Page): readonly AttributeReading[] {
  const map = asMap(tree, '"attributes"', page);
  const byId = new Map<string, AttributeReading>();
  for (const entry of map ? uniqueEntries(map, page) : []) {
    const reading = readAttribute(entry, page);
    const first = reading && byId.get(reading.attribute.id);
    if (first)
      page.error('same-name', entry.keySpan, `"${entry.key}" and "${first.attribute.name}" are the same name.`, {
        related: [{ span: first.span, message: 'first here' }],
      });
    else if (reading) byId.set(reading.attribute.id, reading);
  }
  return [...byId.values()];
}

/** `volume: 40000`, or `volume: { rows: 40000, growth: 10000 }`. */
function readVolume(entry: TreeEntry, page: Page): Volume | undefined {
  const origin = page.stated(entry.span);
  if (entry.value.kind === 'scalar') return isEmpty(entry.value) ? undefined : defined({ rows: numberOf(entry, page), origin });
  const map = asMap(entry.value, '"volume"', page);
  if (!map) return undefined;
  const fields = readFields(map, ['rows', 'growth'], '"volume"', page);
  return defined({ rows: numberOf(fields.rows, page), growthPerYear: numberOf(fields.growth, page), origin });
}

/** The `is a` key of an entity, resolved. */
export function readIsA({ fields }: EntityDraft, entities: EntityNames, page: Page): Entity['isA'] {
  const scalar = fields['is a'] && asScalar(fields['is a'].value, '"is a"', page);
  const parent = scalar && resolveEntity(scalar.text, scalar.span, entities, page);
  return parent !== undefined && fields['is a'] ? { entity: parent, origin: page.stated(fields['is a'].span) } : undefined;
}

/** The entity with its identifiers and rules, whose members may be references. */
export function readIdentities({ entity, fields, uniqueAttributes }: EntityDraft, members: EntityMembers | undefined, page: Page): Entity {
  const subject: Subject = { entity: entity.id, members, page };
  const stated = [
    ...(fields['identified by'] ? naturalKeys(fields['identified by'], subject) : []),
    ...(fields.unique ? alternateKeys(fields.unique, subject) : []),
    ...uniqueAttributes.map(({ attribute, unique }) => alternate(attribute, unique)),
  ];
  const rules = fields.rules ? asItems(fields.rules.value, '"rules"', page) : [];
  return {
    ...entity,
    identifiers: withoutRepetition(stated),
    rules: rules.flatMap((item) => {
      const scalar = asScalar(item, 'A rule', page);
      return (scalar && readRule(scalar, { entity: entity.id, members }, page)) ?? [];
    }),
  };

  function alternate(attribute: Attribute, unique: AttributeReading['unique']): Identifier {
    return { members: [attribute.id], role: 'alternate', origin: unique ? page.stated(unique) : attribute.origin };
  }
}

interface Subject {
  readonly entity: string;
  readonly members: EntityMembers | undefined;
  readonly page: Page;
}

/** `identified by: [a, b]` is one key of two; a list of lists is several keys. */
function naturalKeys(entry: TreeEntry, subject: Subject): readonly Identifier[] {
  const items = asItems(entry.value, '"identified by"', subject.page);
  const nested = items.some((item) => item.kind === 'list');
  const keys = nested ? items.map((item) => asItems(item, 'A key', subject.page)) : [items];
  return keys.flatMap((key, i) => identifier(key, 'natural', nested ? (items[i] ?? entry.value) : entry.value, subject));
}

/** `unique: [a, b]` is two uniques; `unique: [[a, b]]` is one of two. */
function alternateKeys(entry: TreeEntry, subject: Subject): readonly Identifier[] {
  const items = asItems(entry.value, '"unique"', subject.page);
  return items.flatMap((item) => identifier(asItems(item, 'A unique', subject.page), 'alternate', item, subject));
}

function identifier(items: readonly Tree[], role: Identifier['role'], at: Tree, { entity, members, page }: Subject): readonly Identifier[] {
  const found = items.map((item) => {
    const scalar = asScalar(item, 'A member of a key', page);
    return scalar && resolveMember(scalar.text, scalar.span, entity, members, page);
  });
  const ids = found.flatMap((member) => member?.id ?? []);
  return ids.length > 0 && ids.length === items.length ? [{ members: ids, role, origin: page.stated(at.span) }] : [];
}

function withoutRepetition(identifiers: readonly Identifier[]): readonly Identifier[] {
  const seen = new Set<string>();
  return identifiers.filter(({ members }) => {
    const key = [...members].sort().join('\n');
    return seen.has(key) ? false : seen.add(key);
  });
}
