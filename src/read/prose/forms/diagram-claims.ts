/** A diagram of entities → claims: its fields, and its lines where no field says the same reference. */
import type { Claim, Evidence, ThingName } from '../claims/claim.js';
import type { ListItem } from '../terms/list-item.js';
import { nameWords } from '../terms/name-words.js';
import { thingKey } from '../terms/phrase.js';
import { writtenThing } from '../terms/written-thing.js';
import type { Diagram, DrawnEntity, DrawnField, DrawnLine } from './diagram-lines.js';

/** Pattern id of what is drawn. */
const DRAWN = 'forms/diagram';

type Place = Pick<DrawnField, 'start' | 'end'>;

export function diagramClaims({ entities, lines }: Diagram): readonly Claim[] {
  const drawn = lines.map(referenceOf);
  const taken = new Set<Drawn>();
  const fields = entities.flatMap((entity) => fieldClaims(entity, entities, drawn, taken));
  return [
    ...entities.map((entity): Claim => ({ kind: 'thing', thing: thingOf(entity.name), evidence: evidenceOf(entity) })),
    ...lines.flatMap((line) =>
      [line.left, line.right].map(({ name }): Claim => ({ kind: 'thing', thing: thingOf(name), evidence: evidenceOf(line) })),
    ),
    ...fields,
    ...drawn.filter((one) => !taken.has(one)).map(({ claim }) => claim),
  ];
}

const thingOf = (name: string): ThingName => writtenThing(name.replace(/\s+/g, '_')) ?? { key: name.toLowerCase(), name };

/** It stands in no sentence. */
const evidenceOf = ({ start, end }: Place): Evidence => ({ start, end, sentence: -1, pattern: DRAWN, weight: 0.95 });

interface Drawn {
  readonly from: string;
  /** None where both sides have many. */
  readonly to?: ThingName;
  readonly verb: string;
  readonly single: boolean;
  readonly optional: boolean;
  readonly claim: Claim;
}

/** `A ||--o{ B`: each B refers to an A. */
function referenceOf(line: DrawnLine): Drawn {
  const { left, right } = line;
  const both = left.many && right.many;
  const turned = left.many || (!right.many && left.optional && !right.optional);
  const [refers, other] = turned ? [left, right] : [right, left];
  const [from, to] = [thingOf(refers.name), thingOf(other.name)];
  const verb = line.label.trim().toLowerCase() || 'have';
  const optional = other.optional && !both;
  const claim: Claim = {
    kind: 'relationship',
    from,
    to,
    fromNumber: refers.many ? 'many' : 'one',
    toNumber: other.many ? 'many' : 'one',
    sense: both ? 'links' : 'belongs',
    verb,
    ...(optional ? { optional } : {}),
    evidence: evidenceOf(line),
  };
  return { from: from.key, ...(both ? {} : { to }), verb, single: !refers.many, optional, claim };
}

function fieldClaims(entity: DrawnEntity, entities: readonly DrawnEntity[], drawn: readonly Drawn[], taken: Set<Drawn>): readonly Claim[] {
  const thing = thingOf(entity.name);
  const take = (to: string | undefined): Drawn | undefined => {
    const line = drawn.find((one) => one.from === thing.key && one.to && (to === undefined || one.to.key === to) && !taken.has(one));
    if (line) taken.add(line);
    return line;
  };
  const foreign = entity.fields.filter(({ keys }) => keys.includes('FK'));
  const called = new Map(foreign.map((field) => [field, calledBy(field, entity, entities)]));
  const lines = new Map(foreign.flatMap((field) => (called.get(field) ? [[field, take(called.get(field)?.key)] as const] : [])));
  // What no name tells is the reference of a line that no other field is.
  for (const field of foreign) if (!called.get(field)) lines.set(field, take(undefined));
  const keys = entity.fields.filter((field) => field.keys.includes('PK'));
  const claims = entity.fields.map((field): Claim => {
    const line = lines.get(field);
    const to = called.get(field) ?? line?.to;
    const role = to && roleOf(field, to, entities);
    return to
      ? referenceClaim({ from: thing, to, field, line, ...(role === undefined ? {} : { role }) })
      : { kind: 'attribute', thing, item: itemOf(field, keys.length === 1), evidence: evidenceOf(field) };
  });
  const members = keys.map(({ name }) => spoken(name).join(' '));
  return keys.length < 2 ? claims : [...claims, { kind: 'identity', thing, members, role: 'natural', evidence: evidenceOf(entity) }];
}

const spoken = (name: string): readonly string[] => nameWords(name).map((word) => word.toLowerCase());

/** `owner_user_id` → owner user. */
const baseOf = (name: string): readonly string[] => {
  const words = spoken(name);
  return words.length > 1 && /^(id|uuid|no|number|code|key|fk)$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
};

const isKeyOf = (name: string, { fields }: DrawnEntity): boolean =>
  !/^(id|uuid)$/i.test(name) && fields.some((field) => field.name === name && field.keys.includes('PK'));

/** The entity that a foreign key is called by: `owner_user_id`, or the key of another under the same name. */
function calledBy({ name }: DrawnField, entity: DrawnEntity, entities: readonly DrawnEntity[]): ThingName | undefined {
  const base = thingKey(baseOf(name));
  const [called] = entities
    .map((one) => thingOf(one.name))
    .filter(({ key }) => base === key || base.endsWith(` ${key}`))
    .sort((a, b) => b.key.length - a.key.length);
  const keyed = entities.find((one) => one !== entity && isKeyOf(name, one));
  return called ?? (keyed && thingOf(keyed.name));
}

/** As what it is referred to, where that is not merely its name. */
function roleOf({ name }: DrawnField, { key }: ThingName, entities: readonly DrawnEntity[]): string | undefined {
  const base = baseOf(name);
  const named = thingKey(base);
  const plain = named === key || key.endsWith(` ${named}`) || entities.some((one) => thingOf(one.name).key === key && isKeyOf(name, one));
  return plain ? undefined : base.join('_');
}

interface Referring {
  readonly from: ThingName;
  readonly to: ThingName;
  readonly field: DrawnField;
  readonly line: Drawn | undefined;
  readonly role?: string;
}

function referenceClaim({ from, to, field, line, role }: Referring): Claim {
  const optional = MAY_LACK.test(field.comment) || line?.optional === true;
  return {
    kind: 'relationship',
    from,
    to,
    fromNumber: line?.single ? 'one' : 'many',
    toNumber: 'one',
    sense: 'belongs',
    verb: line?.verb ?? 'have',
    ...(role === undefined ? {} : { role }),
    ...(optional ? { optional } : {}),
    evidence: evidenceOf(field),
  };
}

const MAY_LACK = /\b(optional|nullable|(may|can) be (missing|empty|null))\b/i;

function itemOf({ name, type, keys, comment, start, end }: DrawnField, alone: boolean): ListItem {
  const qualifier = [
    `type ${type}`,
    keys.includes('PK') && alone ? 'primary key' : '',
    keys.includes('UK') ? 'unique' : '',
    MAY_LACK.test(comment) ? 'optional' : '',
    comment,
  ];
  return { name, words: spoken(name), start, end, number: 'one', inside: [], qualifier: qualifier.filter(Boolean).join(' ; ') };
}
