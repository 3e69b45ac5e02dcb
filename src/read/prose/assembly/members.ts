/** Attribute claims → attributes and references: a name that is another thing's, or its id, refers to that thing. */

import { remember } from '../../../util/remember.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { ClaimOf, Evidence, ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import type { ListItem } from '../terms/list-item.js';
import { thingKey } from '../terms/phrase.js';
import { attributeId, draftAttribute } from './attribute.js';
import type { DraftEntity } from './draft.js';
import { isDependent } from './links.js';
import { originOf } from './origins.js';
import type { References } from './references.js';
import { ID_WORD, isDeed, type Target, targetOf } from './target-of.js';

export interface MemberInput {
  readonly claims: readonly ClaimOf<'attribute'>[];
  readonly things: ReadonlyMap<string, ThingName>;
  readonly entities: ReadonlyMap<string, DraftEntity>;
  readonly references: References;
  readonly excluded: ReadonlySet<string>;
  readonly index: SourceIndex;
}

export function addMembers({ claims, things, entities, references, excluded, index }: MemberInput): void {
  const named = new Set(claims.map(({ thing, item }) => `${thing.key}: ${item.name.toLowerCase()}`));
  const counting = countsGoods(claims);
  for (const claim of claims) {
    const thing = things.get(claim.thing.key);
    const entity = thing && entities.get(thing.key);
    if (
      !thing ||
      !entity ||
      excluded.has(thingKey(claim.item.words)) ||
      namesOthers(claim, named) ||
      saysDone(claim.item) ||
      isOwner(claim.item, thing)
    )
      continue;
    const counts = counting.has(claim.thing.key);
    const target = targetOf(counts ? asOne(claim.item) : claim.item, thing, things);
    const ofOne = target && (counts || thing.key.startsWith(`${target.thing.key} `));
    const meant = ofOne ? { ...target, many: false } : target;
    if (meant) addReference(entity, meant, claim.item, claim.evidence, references, entities);
    else if (!isNoColumn(claim.item)) addAttribute(entity, claim.item, claim.evidence, index);
  }
}

/** "For each sale, record the products, the quantity and the time": one product a row, or the quantity would say nothing. */
const countsGoods = (claims: readonly ClaimOf<'attribute'>[]): ReadonlySet<string> =>
  new Set(claims.flatMap(({ thing, item }) => (isEventNoun(thing.key) && /^quantity$/.test(item.words.at(-1) ?? '') ? [thing.key] : [])));

/** "products sold": the products. */
const asOne = (item: ListItem): ListItem =>
  item.words.length > 1 && isDeed(item.words.at(-1) ?? '') ? { ...item, words: item.words.slice(0, -1) } : item;

/** "account information (such as number, nickname and bio)": what is in parentheses is listed itself. */
const namesOthers = ({ thing, item: { words, inside } }: ClaimOf<'attribute'>, named: ReadonlySet<string>): boolean =>
  words.length > 1 &&
  /^(information|info|details?|data)$/.test(words.at(-1) ?? '') &&
  inside.some((name) => named.has(`${thing.key}: ${name.toLowerCase()}`));

/** "products bought and sold to customers", "linked to the parts table": no name. */
const saysDone = ({ words, made }: ListItem): boolean =>
  !made &&
  words.length > 2 &&
  !ID_WORD.test(words.at(-1) ?? '') &&
  /(ed|sold|bought|sent|made|held|given)$/.test(words[0] ?? '') &&
  /^(to|by|in|at|from|on|with)$/.test(words[1] ?? '');

/** "roles and their permissions" of a role: the rows themselves. */
const isOwner = ({ words, number }: ListItem, { key }: ThingName): boolean => number === 'many' && thingKey(words) === key;

/** "maintenance records", "user operations": rows of their own; "personal information": what the other columns are. */
const isNoColumn = ({ words, number }: ListItem): boolean =>
  (number === 'many' && /^(records|operations)$/.test(words.at(-1) ?? '')) || words.join(' ') === 'personal information';

function addAttribute(entity: DraftEntity, item: ListItem, evidence: Evidence, index: SourceIndex): void {
  const draft = draftAttribute(item, entity.thing.key, originOf(evidence, index));
  if (draft.id.length > 63 || draft.id === '') return;
  if (/\bprimary key\b/i.test(item.qualifier) && !entity.identifiers.some((i) => i.role === 'natural'))
    entity.identifiers.push({
      members: [(entity.attributes.get(draft.id) ?? similar(entity, draft.id) ?? draft).id],
      role: 'natural',
      origin: draft.origin,
    });
  const known = entity.attributes.get(draft.id) ?? similar(entity, draft.id);
  if (!known) {
    entity.attributes.set(draft.id, draft);
    return;
  }
  if (draft.type.kind === 'choice' && known.type.kind !== 'choice') known.type = draft.type;
  if (!draft.required) known.required = false;
  if (draft.unique) known.unique = true;
  if (draft.list) known.list = true;
  if (known.rules.length === 0) known.rules = draft.rules;
}

/** `name` and `student_name` of a student are one, `time` and `feeding_time` of a feeding record, `phone` and `phone_number`. */
function similar(entity: DraftEntity, id: string) {
  const words = entity.thing.key.split(' ');
  const prefixes = [snakeCase(entity.thing.key), words[0] ?? '', words.at(-1) ?? ''].map((word) => `${word}_`);
  const names = [
    ...prefixes.map((prefix) => (id.startsWith(prefix) ? id.slice(prefix.length) : prefix + id)),
    /(^|_)(phone|telephone)$/.test(id) ? `${id}_number` : id.replace(/((?:^|_)(?:phone|telephone))_number$/, '$1'),
    /(^|_)email$/.test(id) ? `${id}_address` : id.replace(/((?:^|_)email)_address$/, '$1'),
  ];
  return names.map((name) => entity.attributes.get(name)).find((found) => found !== undefined);
}

/** `loan number` listed elsewhere, of a bank loan. */
const isNumberOf = (words: readonly string[], { key }: ThingName): boolean => {
  const named = thingKey(words.slice(0, -1));
  return /^(id|number|no|code)$/.test(words.at(-1) ?? '') && (key === named || key.endsWith(` ${named}`));
};

function addReference(
  entity: DraftEntity,
  target: Target,
  item: ListItem,
  evidence: Evidence,
  references: References,
  entities: ReadonlyMap<string, DraftEntity>,
): void {
  const other = entities.get(target.thing.key);
  if (!other) return;
  if (isNumberOf(item.words, target.thing)) other.numbered = [...(other.numbered ?? []), snakeCase(item.words.join(' '))];
  const optional = /\b(optional|if (any|available|known))\b/.test(item.qualifier);
  const exactly = /^(exactly|only|single|one)$/.test(item.determiner ?? '');
  const had =
    target.role === undefined && /^(a|an|unique|one|its|their)$/.test(item.determiner ?? '') && !ID_WORD.test(item.words.at(-1) ?? '');
  if (had && isDependent(other.id)) references.add({ from: other.id, to: entity.id, evidence, strength: 'single' });
  else if (target.many) references.add({ from: other.id, to: entity.id, evidence, strength: 'owns' });
  else if (exactly && target.role === undefined) references.add({ from: other.id, to: entity.id, evidence, strength: 'single' });
  else
    references.add({
      from: entity.id,
      to: other.id,
      ...(target.role === undefined ? {} : { role: target.role }),
      evidence,
      strength: 'belongs',
      ...(optional ? { optional: true } : {}),
    });
}

const keyOf = remember((name) =>
  thingKey(
    name
      .toLowerCase()
      .split(/[\s_]+/)
      .filter(Boolean),
  ),
);

/** The attribute that a name in the text means, by id, by its last words, or with the entity's name before it. */
export function findAttribute(entity: DraftEntity, name: string): string | undefined {
  const id = attributeId(name, entity.thing.key);
  if (entity.attributes.has(id)) return id;
  const wanted = keyOf(name);
  for (const [key, attribute] of entity.attributes) {
    const words = keyOf(attribute.name);
    if (words === wanted || words.endsWith(` ${wanted}`) || wanted.endsWith(` ${words}`)) return key;
  }
  return undefined;
}
