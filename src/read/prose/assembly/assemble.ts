/**
 * Claims → domain model. The order matters: what is out goes first, then things, then what they have, then how they hang
 * together, then the rules that speak of members, then keys.
 */
import type { Attribute, Diagnostic, DomainModel, Entity, Relationship } from '../../../model/index.js';
import { relationshipId } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Claim, ClaimKind, ClaimOf, ThingName } from '../claims/claim.js';
import type { DraftAttribute, DraftEntity, DraftReference } from './draft.js';
import { addKeys } from './keys.js';
import { addMembers } from './members.js';
import { originOf } from './origins.js';
import { collectReferences, resolveReferences } from './references.js';

export interface Assembly {
  readonly model: DomainModel;
  readonly diagnostics: readonly Diagnostic[];
}

export interface AssemblyInput {
  readonly claims: readonly Claim[];
  /** By every key that means it. */
  readonly things: ReadonlyMap<string, ThingName>;
  readonly index: SourceIndex;
  readonly title: string;
}

export function claimsOf<K extends ClaimKind>(claims: readonly Claim[], kind: K): readonly ClaimOf<K>[] {
  return claims.filter((claim): claim is ClaimOf<K> => claim.kind === kind);
}

export function assemble({ claims, things, index, title }: AssemblyInput): Assembly {
  const excluded = new Set(claimsOf(claims, 'excluded').flatMap((claim) => claim.words));
  const entities = draftEntities(claims, things, index);
  const references = collectReferences();
  addMembers({ claims: claimsOf(claims, 'attribute'), things, entities, references, excluded, index });
  const resolved = resolveReferences(references.all(), index);
  addKeys(entities.values(), resolved.references);
  const model: DomainModel = {
    kind: 'domain-model',
    title,
    entities: [...entities.values()].map(freezeEntity),
    relationships: resolved.references.map((reference) => freezeReference(reference, index)),
    accessPatterns: [],
    policies: [],
  };
  return { model, diagnostics: resolved.diagnostics };
}

function draftEntities(claims: readonly Claim[], things: ReadonlyMap<string, ThingName>, index: SourceIndex): Map<string, DraftEntity> {
  const entities = new Map<string, DraftEntity>();
  const ids = new Set<string>();
  for (const claim of claims) {
    if (claim.kind !== 'thing' && claim.kind !== 'attribute' && claim.kind !== 'event') continue;
    const thing = things.get(claim.thing.key);
    const id = thing && snakeCase(thing.key);
    if (!thing || !id || entities.has(thing.key) || ids.has(id)) continue;
    ids.add(id);
    entities.set(thing.key, {
      id,
      thing,
      kind: 'thing',
      attributes: new Map(),
      identifiers: [],
      rules: [],
      origin: originOf(claim.evidence, index),
    });
  }
  for (const claim of claimsOf(claims, 'event')) {
    const entity = entities.get(things.get(claim.thing.key)?.key ?? '');
    if (entity) entity.kind = 'event';
  }
  return entities;
}

function freezeEntity(draft: DraftEntity): Entity {
  const { id, thing, attributes, ...rest } = draft;
  return { ...rest, id, name: thing.name, attributes: [...attributes.values()].map(freezeAttribute) };
}

function freezeAttribute(draft: DraftAttribute): Attribute {
  const { words: _words, bounds: _bounds, unique: _unique, ...attribute } = draft;
  return attribute;
}

function freezeReference({ evidence, ...reference }: DraftReference, index: SourceIndex): Relationship {
  return { ...reference, id: relationshipId(reference), origin: originOf(evidence, index) };
}
