/** Identities: a stated number or code, a stated uniqueness, or, for records of events, who took part and when. */
import type { Identifier, Origin } from '../../../model/index.js';
import { relationshipId } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import { suggestType } from '../../source/attribute-types.js';
import { isEventNoun, isLastingNoun } from '../language/event-nouns.js';
import { isPersonNoun, isRoleNoun } from '../language/people.js';
import type { DraftAttribute, DraftEntity, DraftReference } from './draft.js';
import { TOGETHER } from './linking-entities.js';
import { PAIR_BY_USE } from './weigh-pairs.js';

export interface KeyRules {
  /** The text tells: a row is known by a code only where one is said to be its own. */
  readonly told: boolean;
  /** Records of happenings have numbers of their own. */
  readonly numbered: boolean;
  /** A few sentences, where a bare number only counts within something. */
  readonly brief: boolean;
}

export function addKeys(entities: Iterable<DraftEntity>, references: readonly DraftReference[], { told, numbered, brief }: KeyRules): void {
  const carried = new Map<string, DraftReference[]>();
  const ends = new Map<string, readonly string[]>();
  const joining = new Set<string>();
  for (const reference of references) {
    if (reference.cardinality === 'many-to-many') {
      if (reference.through !== undefined && reference.evidence.pattern === TOGETHER) joining.add(reference.through);
      if (reference.through !== undefined) ends.set(reference.through, [reference.from, snakeCase(reference.role ?? reference.to)]);
      continue;
    }
    carried.set(reference.from, [...(carried.get(reference.from) ?? []), reference]);
  }
  const referred = new Set(references.flatMap(({ cardinality, from, to }) => (cardinality === 'many-to-many' ? [from, to] : [to])));
  for (const entity of entities) {
    addUniques(entity);
    addImpliedUniques(entity);
    if (brief) entity.identifiers = entity.identifiers.map((identifier) => asUnique(identifier, entity));
    if (joining.has(entity.id) || entity.identifiers.some((identifier) => identifier.role === 'natural')) continue;
    const own = told ? ownCode(entity) : (naturalAttribute(entity) ?? (numbered || isNumbered(entity) ? undefined : reachedBy(entity)));
    if (own && brief && isRunning(own)) {
      if (!carried.has(entity.id)) entity.identifiers.push({ members: [own.id], role: 'alternate', origin: own.origin });
    } else if (own)
      entity.identifiers = [
        { members: [own.id], role: 'natural', origin: own.origin },
        ...entity.identifiers.filter((i) => i.members.join() !== own.id),
      ];
    else if (!referred.has(entity.id) && !numbered) addEventKey(entity, carried.get(entity.id) ?? [], ends.get(entity.id) ?? []);
  }
  for (const entity of entities) freeKeys(entity);
}

/** "keyed by line code (L1, L2)": what tells rows apart has no closed list of values; those are examples. */
function freeKeys({ attributes, identifiers }: DraftEntity): void {
  for (const { members } of identifiers) {
    const key = members.length === 1 ? attributes.get(members[0] ?? '') : undefined;
    if (key?.type.kind !== 'choice') continue;
    key.type = suggestType(key.name).type;
    delete key.default;
  }
}

function addUniques(entity: DraftEntity): void {
  for (const attribute of entity.attributes.values()) {
    if (!attribute.unique || entity.identifiers.some((i) => i.members.join() === attribute.id)) continue;
    entity.identifiers.push({ members: [attribute.id], role: 'alternate', origin: attribute.origin });
  }
}

/** "Each user has an email": unique by the nature of such names, though nobody said so. */
function addImpliedUniques(entity: DraftEntity): void {
  if (entity.kind !== 'thing') return;
  const stated = new Set(entity.identifiers.flatMap((identifier) => identifier.members));
  for (const { id, origin, required } of entity.attributes.values()) {
    if (!required || stated.has(id) || !/^(email|email_address|username|user_name|slug|handle|sku|isbn)$/.test(id)) continue;
    const spans = 'spans' in origin ? origin.spans : [];
    entity.identifiers.push({
      members: [id],
      role: 'alternate',
      origin: { kind: 'implied', pattern: 'unique/implicit', confidence: 0.5, spans },
    });
  }
}

/** "Places are identified by shelf and level", "a house by its address": no two are alike, but nobody refers to one so. */
function asUnique(identifier: Identifier, { attributes }: DraftEntity): Identifier {
  const { members, role } = identifier;
  const [first = ''] = members;
  const plain = members.every((id) => attributes.has(id)) && (members.length > 1 || /(^|_)(address|location|position)$/.test(first));
  return role === 'natural' && plain ? { ...identifier, role: 'alternate' } : identifier;
}

/** "A bay has a number": it tells bays of one garage apart. */
const isRunning = ({ words }: DraftAttribute): boolean => words.length === 1 && /^(number|no)$/.test(words[0] ?? '');

const NOT_OWN =
  /^(phone|contact|telephone|mobile|serial|postal|zip|account|registration|tracking|house|room|seat|building|license|licence|flight|page|version|area|tax|insurance|policy|card|bank|passport|reason|response|error|exit|result|status|colour|color|language|region|currency|country|diagnosis|medical|floor|day|week|year|running|sequence|position|row|lane|line|column|chapter|paragraph|section|slot|gate|round|lap|leg|keypad|door|tag|qr|train|approval|certificate|permit|voucher|coupon)$/;

/** `cover type code` or `type code` of a cover type; a bare `code` only where all it has besides is what it stands for. */
function ownCode(entity: DraftEntity): DraftAttribute | undefined {
  const names = new Set(entity.thing.key.split(' '));
  const attributes = [...entity.attributes.values()];
  return attributes.find(({ words }) => {
    if (words.at(-1) !== 'code') return false;
    return words.length > 1 ? words.slice(0, -1).every((word) => names.has(word)) : entity.attributes.has('description');
  });
}

/** The attribute that names a row: `Airplane Number`, `ISBN`, or the first `… ID` of the list. */
export function naturalAttribute(entity: DraftEntity): DraftAttribute | undefined {
  const attributes = [...entity.attributes.values()];
  const id = snakeCase(entity.thing.key);
  const last = id.slice(id.lastIndexOf('_') + 1);
  const partial = new Set(entity.identifiers.filter((i) => i.members.length > 1).flatMap((i) => i.members));
  const exact = attributes.find((a) => !partial.has(a.id) && (isOwn(a, id) || isOwn(a, last)));
  if (exact) return exact;
  const prefix = attributes.find(
    (a) => !partial.has(a.id) && a.words.length > 1 && isIdWord(a.words.at(-1)) && id.startsWith(snakeCase(a.words.slice(0, -1).join(' '))),
  );
  if (prefix) return prefix;
  const first = attributes[0];
  if (!first || isNumbered(entity) || partial.has(first.id)) return undefined;
  if (/^(isbn|sku|vin|issn|id|number|no|identifier)$/.test(first.words[0] ?? '') && first.words.length <= 2) return first;
  const named =
    isIdWord(first.words.at(-1)) &&
    first.words.length > 1 &&
    !NOT_OWN.test(first.words.at(-2) ?? '') &&
    (!isRoleNoun(first.words.slice(0, -1)) || isPersonNoun(last) || id.includes(first.words.at(-2) ?? ''));
  return named ? first : undefined;
}

/** Others say a number of its own that its list lacks: what its list begins with is not what it is known by. */
const isNumbered = ({ numbered = [], attributes }: DraftEntity): boolean =>
  numbered.length > 0 && !numbered.some((id) => attributes.has(id));

/** "A subscriber has an email and a status": where nobody says what people are called, they are known by how they are reached. */
function reachedBy({ thing, attributes }: DraftEntity): DraftAttribute | undefined {
  const last = thing.key.slice(thing.key.lastIndexOf(' ') + 1);
  const [first] = attributes.values();
  if (!first || attributes.size < 2 || !(isPersonNoun(last) || last === 'account') || !REACHED.test(first.id)) return undefined;
  return [...attributes.keys()].some((id) => CALLED.test(id)) ? undefined : first;
}
const REACHED = /^(email|e_mail|email_address|phone_number|mobile_number|telephone_number)$/;
const CALLED = /(^|_)(name|username|nickname|surname|initials|title)$/;

const isIdWord = (word: string | undefined): boolean => /^(id|ids|number|no|code|identifier)$/.test(word ?? '');
function isOwn({ words }: DraftAttribute, name: string): boolean {
  if (words.length === 1 && /^(id|number|no|identifier)$/.test(words[0] ?? '')) return true;
  const id = snakeCase(words.join(' '));
  return id.startsWith(`${name}_`) && /^(id|number|no|code|identifier)$/.test(id.slice(name.length + 1));
}

/** References that a list of its own names: "the user ID, the product ID, and the quantity". */
const listed = (references: readonly DraftReference[]): readonly DraftReference[] =>
  references.filter(
    ({ evidence, role }) => evidence.pattern.startsWith('attributes/') && (role === undefined || !isRoleNoun(role.split('_'))),
  );

/** `name`, or the last words of the entity with `name`: it is called something, so it is a thing. */
const isOwnName = (id: string, entity: string): boolean => {
  const of = /^(?:(.+)_)?(?:title|name)$/.exec(id);
  return of !== null && (of[1] === undefined || entity === of[1] || entity.endsWith(`_${of[1]}`) || entity.startsWith(`${of[1]}_`));
};

/** Who took part and when: the identity of a record that has no number. */
function addEventKey(entity: DraftEntity, references: readonly DraftReference[], ends: readonly string[]): void {
  if ([...entity.attributes.keys()].some((id) => isOwnName(id, entity.id))) return;
  const members = ends.length > 0 ? junctionKey(entity, ends, listed(references)) : eventKey(entity, references);
  if (members.length === 0) return;
  const time = entity.attributes.get(members.at(-1) ?? '');
  const source = (time ?? entity).origin;
  const origin: Origin = { kind: 'implied', pattern: 'keys/event', confidence: 0.5, spans: 'spans' in source ? source.spans : [] };
  entity.identifiers = [{ members, role: 'natural', origin }, ...entity.identifiers];
}

function eventKey(entity: DraftEntity, references: readonly DraftReference[]): readonly string[] {
  const time = timeOf(entity);
  const eventful = entity.kind === 'event' || isEventNoun(entity.thing.key);
  const telling = SAID.test(entity.thing.key);
  const said = references.filter(({ required, evidence }) => required && (telling || evidence.pattern !== PAIR_BY_USE));
  const all = said.length > 0 ? said : references.filter(({ required }) => required);
  const parties = all.filter(({ to }) => !SORTED_BY.test(to));
  const plain = (parties.length > 0 ? parties : all).filter(({ role }) => role === undefined || !isRoleNoun(role.split('_')));
  const both = listed(all).length > 1 ? listed(all) : [];
  if (both.length > 0 && !isLastingNoun(entity.thing.key) && (time === undefined ? entity.attributes.size < 4 : isStamp(time)))
    return idsOf(both);
  if (time === undefined) return entity.kind === 'event' && said.length > 1 ? idsOf(said) : [];
  const required = plain.length > 0 ? plain : all;
  if (required.length === 0 || (!eventful && plain.length < 2 && !(telling && all.length > 1))) return [];
  return [...idsOf(required), time.id];
}

/** What kind of a happening it was is no party to it. */
const SORTED_BY = /(^|_)(type|category|kind|level|status|priority|grade)$/;

/** The same two may meet more than once. */
function junctionKey(entity: DraftEntity, ends: readonly string[], others: readonly DraftReference[]): readonly string[] {
  const time = timeOf(entity);
  const happened = time && (!isStamp(time) || SAID.test(entity.thing.key)) ? [time.id] : [];
  return happened.length + others.length > 0 ? [...ends, ...idsOf(others), ...happened] : [];
}

/** What is said is said again: when its row was written tells one from the next. */
const SAID = /(^| )(comment|message|reply|review|feedback)$/;

const idsOf = (references: readonly DraftReference[]): readonly string[] => references.map((reference) => relationshipId(reference));

/** When it happened; when its row was written only where nothing else is said. */
function timeOf(entity: DraftEntity): DraftAttribute | undefined {
  const times = [...entity.attributes.values()].filter(({ type }) => type.kind === 'instant' || type.kind === 'date');
  return times.find((time) => !isStamp(time) && !ENDING.test(time.id)) ?? times.find((time) => !ENDING.test(time.id)) ?? times[0];
}

const isStamp = ({ id }: DraftAttribute): boolean => /(^|_)(creation|created|update|updated|modification|modified|entry)_/.test(id);
const ENDING = /(^|_)(end|expiration|expiry|return|due|update|updated|modification|modified|cancellation|last)_/;
