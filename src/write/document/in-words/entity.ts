/** What an entity is, in the brief's own sentence where there is one, otherwise by what it refers to and keeps. */
import type { DomainModel, Entity } from '../../../model/index.js';
import { escapeText, listOf, prose } from '../../markdown/index.js';

const LISTED = 8;

export function entityInWords(entity: Entity, model: DomainModel): string {
  if (entity.description !== undefined) return prose(entity.description);
  const names = new Map(model.entities.map((one) => [one.id, one.name.toLowerCase()]));
  const ends = model.relationships
    .filter((r) => r.from === entity.id && r.cardinality !== 'many-to-many')
    .map((r) => r.role ?? names.get(r.to) ?? r.to);
  const links = model.relationships
    .filter((r) => r.through === entity.id)
    .map((r) => `${names.get(r.from) ?? r.from} and ${names.get(r.to) ?? r.to}`);
  const kept = entity.attributes.map((attribute) => attribute.name.toLowerCase());
  const sentences = [
    links.length > 0 ? `Links ${listOf(links.map(escapeText))}.` : '',
    ends.length > 0 ? `Belongs to ${listOf([...new Set(ends)].map((end) => escapeText(end.replaceAll('_', ' '))))}.` : '',
    kept.length > 0
      ? `Keeps ${listOf([...kept.slice(0, LISTED).map(escapeText), ...(kept.length > LISTED ? [`${kept.length - LISTED} more facts`] : [])])}.`
      : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
