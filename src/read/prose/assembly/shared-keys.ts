/** "Each borrowing records the ISBN": the attribute that identifies a book, listed elsewhere, refers to the book. */

import { isEventNoun } from '../language/event-nouns.js';
import { namesPerson } from '../language/names-person.js';
import type { DraftAttribute, DraftEntity } from './draft.js';
import { naturalAttribute } from './keys.js';
import type { References } from './references.js';

/** `username` listed with an order: whoever has that name. */
function ownerOfName(entity: DraftEntity, attribute: DraftAttribute, entities: readonly DraftEntity[]): DraftEntity | undefined {
  if (!/(^|_)(username|user_name|account_name)$/.test(attribute.id) || isPerson(entity) || entity.thing.key.endsWith('account'))
    return undefined;
  const named = entities.filter(
    (other) =>
      other !== entity && isPerson(other) && [...other.attributes.keys()].some((id) => /^(username|user_name|account_name)$/.test(id)),
  );
  return named.length === 1 ? named[0] : undefined;
}

const isPerson = ({ thing }: DraftEntity): boolean => namesPerson(thing.key);

export function referToKeys(entities: readonly DraftEntity[], references: References): void {
  const owners = ownersOfKeys(entities);
  for (const entity of entities) {
    for (const attribute of [...entity.attributes.values()]) {
      const owner = owners.get(attribute.id) ?? prefixed(attribute, owners) ?? ownerOfName(entity, attribute, entities);
      if (!owner || owner === entity) continue;
      entity.attributes.delete(attribute.id);
      entity.identifiers = entity.identifiers.filter(({ members }) => !members.includes(attribute.id));
      references.add({ from: entity.id, to: owner.id, evidence: evidenceOf(attribute), strength: 'belongs' });
    }
  }
}

/** `book_isbn_number` for the book's `isbn_number`. */
function prefixed({ id }: DraftAttribute, owners: ReadonlyMap<string, DraftEntity>): DraftEntity | undefined {
  for (let cut = id.indexOf('_'); cut > 0; cut = id.indexOf('_', cut + 1)) {
    const owner = owners.get(id.slice(cut + 1));
    if (owner && (owner.id === id.slice(0, cut) || owner.id.endsWith(`_${id.slice(0, cut)}`))) return owner;
  }
  return undefined;
}

/** Keys whose name belongs to one thing only. */
function ownersOfKeys(entities: readonly DraftEntity[]): ReadonlyMap<string, DraftEntity> {
  const owners = new Map<string, DraftEntity | undefined>();
  for (const entity of entities) {
    const key = statedKey(entity) ?? naturalAttribute(entity);
    if (!key || !isTelling(key) || isEventNoun(entity.thing.key)) continue;
    owners.set(key.id, owners.has(key.id) ? undefined : entity);
  }
  return new Map([...owners].flatMap(([id, entity]) => (entity ? [[id, entity] as const] : [])));
}

function statedKey(entity: DraftEntity): DraftAttribute | undefined {
  const natural = entity.identifiers.find(({ role, members }) => role === 'natural' && members.length === 1);
  return natural && entity.attributes.get(natural.members[0] ?? '');
}

/** `ISBN`, `futures code`; `id` or `number` alone could be anybody's. */
const isTelling = ({ words, id }: DraftAttribute): boolean =>
  (words.length > 1 && /^(id|number|no|code|identifier|name)$/.test(words.at(-1) ?? '')) || /^(isbn|issn|vin|sku|username)$/.test(id);

function evidenceOf({ origin }: DraftAttribute) {
  const span = origin.kind === 'stated' || origin.kind === 'implied' ? origin.spans[0] : undefined;
  return { start: span?.start ?? 0, end: span?.end ?? 0, sentence: -1, pattern: 'names/key', weight: 0.8 };
}
