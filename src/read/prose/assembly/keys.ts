/** Identities: a stated number or code, a stated uniqueness, or, for records of events, who took part and when. */
import type { Identifier, Origin } from '../../../model/index.js';
import { relationshipId } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import { isEventNoun } from '../language/event-nouns.js';
import type { DraftAttribute, DraftEntity, DraftReference } from './draft.js';

export function addKeys(entities: Iterable<DraftEntity>, references: readonly DraftReference[], told: boolean): void {
  const carried = new Map<string, DraftReference[]>();
  for (const reference of references) {
    if (reference.cardinality === 'many-to-many') continue;
    carried.set(reference.from, [...(carried.get(reference.from) ?? []), reference]);
  }
  for (const entity of entities) {
    addUniques(entity);
    addImpliedUniques(entity);
    if (entity.identifiers.some((identifier) => identifier.role === 'natural')) continue;
    const own = told ? ownCode(entity) : naturalAttribute(entity);
    if (own)
      entity.identifiers = [
        { members: [own.id], role: 'natural', origin: own.origin },
        ...entity.identifiers.filter((i) => i.members.join() !== own.id),
      ];
    else if (!told) addEventKey(entity, carried.get(entity.id) ?? []);
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

const NOT_OWN =
  /^(phone|contact|telephone|mobile|serial|postal|zip|account|registration|tracking|house|room|seat|building|license|licence|flight|page|version|area|tax|insurance|policy|card|bank|passport|reason|currency|country|diagnosis|medical|floor)$/;

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
function naturalAttribute(entity: DraftEntity): DraftAttribute | undefined {
  const attributes = [...entity.attributes.values()];
  const id = snakeCase(entity.thing.key);
  const last = id.slice(id.lastIndexOf('_') + 1);
  const partial = new Set(entity.identifiers.filter((i) => i.members.length > 1).flatMap((i) => i.members));
  const exact = attributes.find((a) => !partial.has(a.id) && (isOwn(a, id) || isOwn(a, last)));
  if (exact) return exact;
  const prefix = attributes.find(
    (a) => a.words.length > 1 && isIdWord(a.words.at(-1)) && id.startsWith(snakeCase(a.words.slice(0, -1).join(' '))),
  );
  if (prefix) return prefix;
  const first = attributes[0];
  if (!first) return undefined;
  if (/^(isbn|sku|vin|issn|id|number|no|identifier)$/.test(first.words[0] ?? '') && first.words.length <= 2) return first;
  const named = isIdWord(first.words.at(-1)) && first.words.length > 1 && !NOT_OWN.test(first.words.at(-2) ?? '');
  return named ? first : undefined;
}

const isIdWord = (word: string | undefined): boolean => /^(id|ids|number|no|code|identifier)$/.test(word ?? '');
const isOwn = (attribute: DraftAttribute, name: string): boolean =>
  new RegExp(`^${name}_(id|number|no|code|identifier)$`).test(snakeCase(attribute.words.join(' '))) ||
  (attribute.words.length === 1 && /^(id|number|no|identifier)$/.test(attribute.words[0] ?? ''));

/** Who took part and when: the identity of a record that has no number. */
function addEventKey(entity: DraftEntity, references: readonly DraftReference[]): void {
  if ([...entity.attributes.keys()].some((id) => /(^|_)(title|name)$/.test(id))) return;
  const time = [...entity.attributes.values()].find((attribute) => attribute.type.kind === 'instant' || attribute.type.kind === 'date');
  const eventful = entity.kind === 'event' || isEventNoun(entity.thing.key);
  const required = references.filter((reference) => reference.required);
  if (!time || required.length === 0 || (!eventful && required.length < 2)) return;
  const origin: Origin = {
    kind: 'implied',
    pattern: 'keys/event',
    confidence: 0.5,
    spans: 'spans' in time.origin ? time.origin.spans : [],
  };
  const key: Identifier = { members: [...required.map((reference) => relationshipId(reference)), time.id], role: 'natural', origin };
  entity.identifiers = [key, ...entity.identifiers];
}
