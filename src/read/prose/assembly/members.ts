/** Attribute claims → attributes and references: a name that is another thing's, or its id, refers to that thing. */

import { remember } from '../../../util/remember.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { ClaimOf, Evidence, ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isPersonNoun, isRoleNoun } from '../language/people.js';
import { IRREGULAR, VERBS } from '../language/word-classes.js';
import type { ListItem } from '../terms/list-item.js';
import { thingKey } from '../terms/phrase.js';
import { attributeId, draftAttribute } from './attribute.js';
import type { DraftEntity } from './draft.js';
import { isDependent } from './links.js';
import { originOf } from './origins.js';
import type { References } from './references.js';

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
    if (!thing || !entity || excluded.has(thingKey(claim.item.words)) || namesOthers(claim, named) || saysDone(claim.item)) continue;
    const counts = counting.has(claim.thing.key);
    const target = targetOf(counts ? withoutDeed(claim.item) : claim.item, thing, things);
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
const withoutDeed = (item: ListItem): ListItem =>
  item.words.length > 1 && isParticiple(item.words.at(-1) ?? '') ? { ...item, words: item.words.slice(0, -1) } : item;

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

export interface Target {
  readonly thing: ThingName;
  readonly role?: string;
  /** Says many: the other side carries the reference. */
  readonly many: boolean;
}

const ID_WORD = /^(id|ids|number|numbers|no|code|codes|identifier|identifiers|information|info|details?)$/;
const ROLE_WORDS = new Set(
  'previous current new old assigned responsible original parent target source primary secondary related associated corresponding first second operating preferred default billing shipping home away'.split(
    ' ',
  ),
);

/** "products (one or more)". */
const COUNTS = /^(one|more|many|multiple|several|at least one)$/i;
const MEANT = /^(involved|concerned|used|responsible|participating)$/;
/** "produced products", "items sold". */
const isParticiple = (word: string): boolean => /..(ing|ed)$/.test(word) || (Object.hasOwn(IRREGULAR, word) && !VERBS.has(word));

/** Says of a thing that it is referred to, not as what. */
const MERELY_RELATED = /^(related|associated|corresponding|respective|assigned|relevant|affiliated|belonging)$/;

/** The thing that an item refers to, or undefined when it is a plain attribute. */
export function targetOf(item: ListItem, owner: ThingName, things: ReadonlyMap<string, ThingName>): Target | undefined {
  const words = item.words.length > 1 && MEANT.test(item.words.at(-1) ?? '') ? item.words.slice(0, -1) : item.words;
  const last = words.at(-1) ?? '';
  if (item.made || item.flag) return undefined;
  if (item.inside.length > 1 && !/^(information|info|details?)$/.test(last) && !item.inside.every((word) => COUNTS.test(word)))
    return undefined;
  const stated = /\bforeign key\b.*?\b(?:referencing|references|with|to|of) (?:the )?([a-z][\w ]*?) (?:table|field|entity)\b/i.exec(
    item.qualifier,
  )?.[1];
  const foreign = stated === undefined ? undefined : things.get(thingKey(stated.toLowerCase().split(' ')));
  if (foreign && foreign.key !== owner.key) {
    const named = ID_WORD.test(last) && words.length > 1 ? words.slice(0, -1) : words;
    const role = named.slice(named.findIndex((word) => !MERELY_RELATED.test(word))).join(' ');
    return role === foreign.key ? { thing: foreign, many: false } : { thing: foreign, role: snakeCase(role), many: false };
  }
  const whole = things.get(thingKey(words));
  if (whole && whole.key !== owner.key) return { thing: whole, many: item.number === 'many' };
  const hasId = ID_WORD.test(last) && words.length > 1;
  const base = hasId ? words.slice(0, -1) : words;
  const direct = hasId ? things.get(thingKey(base)) : undefined;
  if (direct) return direct.key === owner.key ? undefined : { thing: direct, many: false };
  const own = item.number === 'one' ? ownPart(base, owner, things) : undefined;
  if (own) return { thing: own, role: snakeCase(base.join(' ')), many: false };
  const tailed = hasId ? byTail(base, owner, things) : undefined;
  if (tailed) return { thing: tailed, many: false };
  for (let cut = 1; cut < base.length; cut++) {
    const thing = things.get(thingKey(base.slice(cut)));
    if (!thing || (!hasId && !base.slice(0, cut).every((word) => ROLE_WORDS.has(word) || isParticiple(word)))) continue;
    if (thing.key === owner.key && !base.slice(0, cut).every((word) => ROLE_WORDS.has(word))) return undefined;
    if (thing.key !== owner.key && base.slice(0, cut).every((word) => MERELY_RELATED.test(word)))
      return { thing, many: !hasId && item.number === 'many' };
    return {
      thing,
      role: snakeCase((thing.key === owner.key ? base.slice(0, cut) : base).join(' ')),
      many: !hasId && item.number === 'many',
    };
  }
  return roleTarget(item, base, hasId, owner, things);
}

/** `student class` of a student: the class. */
function ownPart(base: readonly string[], owner: ThingName, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const name = owner.key.split(' ');
  if (base.length <= name.length || !name.every((word, i) => base[i] === word)) return undefined;
  const part = things.get(thingKey(base.slice(name.length)));
  return part && part.key !== owner.key ? part : undefined;
}

/** `response type ID`: of the one thing whose name ends so, a login response type. */
function byTail(base: readonly string[], owner: ThingName, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  if (base.length < 2) return undefined;
  const tail = ` ${thingKey(base)}`;
  const named = new Set([...things.values()].filter(({ key }) => key.endsWith(tail)));
  const [only] = named;
  return named.size === 1 && only?.key !== owner.key ? only : undefined;
}

const PEOPLE = [
  'user',
  'employee',
  'staff member',
  'staff',
  'personnel',
  'member',
  'person',
  'worker',
  'user account',
  'registered user',
  'account',
];
const EMPLOYED = ['employee', 'staff member', 'staff', 'personnel', 'worker', 'user', 'member', 'person'];

const EMPLOYED_ROLES =
  /^(manager|supervisor|leader|technician|staff|personnel|administrator|inspector|operator|charge|head|principal|salesperson|salesman|representative)$/;

/** "creator", "person in charge": a user or an employee in that role, where the text has such people. */
function roleTarget(
  item: ListItem,
  base: readonly string[],
  hasId: boolean,
  owner: ThingName,
  things: ReadonlyMap<string, ThingName>,
): Target | undefined {
  const last = base.at(-1) ?? '';
  const written =
    last === 'author' && /(^| )(post|article|comment|blog|message|review|topic|thread|reply|question|answer)$/.test(owner.key);
  if (item.number === 'many' || !isRoleNoun(base) || base.length > 4 || (!hasId && !written && NAMED_ONLY.test(last))) return undefined;
  const order = EMPLOYED_ROLES.test(last) ? EMPLOYED : PEOPLE;
  const thing =
    order.map((key) => things.get(key)).find((found) => found !== undefined && found.alias === undefined) ??
    (EMPLOYED_ROLES.test(last) ? undefined : onlyPerson(things));
  const self = thing?.key === owner.key && /^(supervisor|manager|superior|leader|mentor)$/.test(last);
  return thing && (thing.key !== owner.key || self) ? { thing, role: snakeCase(base.join(' ')), many: false } : undefined;
}

/** The one sort of people that the text has. */
function onlyPerson(things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const people = new Map([...things.values()].filter(({ key }) => isPersonNoun(lastWord(key))).map((thing) => [thing.key, thing]));
  const [only] = people.values();
  return people.size === 1 && only && !isRoleNoun(only.key.split(' ')) ? only : undefined;
}

/** Known by name alone as often as not: the publisher of a book. */
const NAMED_ONLY =
  /^(author|publisher|issuer|producer|manufacturer|supplier|provider|director|user|worker|member|owner|speaker|writer|composer|performer|singer|designer|developer)$/;

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
