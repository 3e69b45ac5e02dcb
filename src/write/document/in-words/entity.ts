/** What an entity is, in the brief's own sentence where there is one, otherwise by what it refers to and keeps. */
import type { DomainModel, Entity, Relationship } from '../../../model/index.js';
import { capital } from '../../../util/capital.js';
import { escapeText, listOf, prose } from '../../markdown/index.js';

const LISTED = 8;

export function entityInWords(entity: Entity, model: DomainModel): string {
  if (entity.description !== undefined) return prose(entity.description);
  const names = new Map(model.entities.map((one) => [one.id, inSentence(one.name)]));
  const nameOf = (id: string): string => escapeText(names.get(id) ?? id);
  const own = model.relationships.filter((r) => r.from === entity.id && r.cardinality !== 'many-to-many');
  const links = model.relationships.filter((r) => r.through === entity.id).map((r) => `${nameOf(r.from)} and ${nameOf(r.to)}`);
  return [
    said('Links', links),
    said('Belongs to', [...new Set(own.filter((r) => !isDeed(r) && !isAnother(r)).map((r) => (r.role ? inRole(r.role) : nameOf(r.to))))]),
    ...own.filter(isAnother).map((r) => `Refers to another ${nameOf(r.to)}${r.role ? ` as its ${inRole(r.role)}` : ''}.`),
    ...own.filter(isDeed).map((r) => `${capital(inRole(r.role ?? ''))} ${nameOf(r.to)}.`),
    said('Keeps', keptBy(entity)),
  ]
    .filter(Boolean)
    .join(' ');
}

const said = (verb: string, parts: readonly string[]): string => (parts.length > 0 ? `${verb} ${listOf(parts)}.` : '');

/** `created_by`, `assigned_to`: says what was done, not what the other is. */
const isDeed = ({ role, from, to }: Relationship): boolean => from !== to && role !== undefined && /_(by|to|for|from)$/.test(role);
const isAnother = ({ from, to }: Relationship): boolean => from === to;

function keptBy({ attributes }: Entity): readonly string[] {
  const kept = attributes.map(({ name, type }) => {
    const words = inSentence(name);
    return type.kind === 'boolean' && /^(is|has|was|can) /.test(words) ? `whether it ${escapeText(words)}` : escapeText(words);
  });
  return kept.length > LISTED ? [...kept.slice(0, LISTED), `${kept.length - LISTED} more facts`] : kept;
}

const inRole = (role: string): string => escapeText(role.replaceAll('_', ' '));

/** Names begin small in a sentence; `SKU` and `URL` stay as they are. */
const inSentence = (name: string): string =>
  name
    .split(/[ _]+/)
    .map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase()))
    .join(' ');
