/**
 * Claims → domain model. The order matters: what is out goes first, then things, then what they have, then how they hang
 * together, then the rules that speak of members, then keys.
 */

import type { Attribute, Diagnostic, DomainModel, Entity, Origin, Relationship } from '../../../model/index.js';
import { relationshipId } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Claim, ClaimKind, ClaimOf, ThingName } from '../claims/claim.js';
import { ANNOUNCED } from '../clauses/things.js';
import { pastOf } from '../language/past.js';
import { thingKey } from '../terms/phrase.js';
import { accessPatterns } from './access.js';
import { addNames } from './add-names.js';
import type { DraftAttribute, DraftEntity, DraftReference } from './draft.js';
import { withEmployed } from './employed.js';
import { addKeys } from './keys.js';
import { linkThrough, withoutLinked } from './linking-entities.js';
import { addParticipants, addRelationships } from './links.js';
import { addMembers } from './members.js';
import { addNamedOwners } from './named-owners.js';
import { namedReferences } from './named-references.js';
import { addLinesOfCarts, addLinesOfGoods, splitOrderLines, withoutLined } from './order-lines.js';
import { originOf } from './origins.js';
import { partsByName } from './parts-by-name.js';
import { applyPolicies } from './policies.js';
import { collectReferences, type ReferenceEvidence, resolveReferences } from './references.js';
import { applyRules } from './rules.js';
import { referToKeys } from './shared-keys.js';
import { applyPairs, type WeighedPair } from './weigh-pairs.js';
import { withoutLone } from './without-lone.js';

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
  /** Every pair of things with how likely the one refers to the other; empty where the text is too short to say. */
  readonly pairs?: readonly WeighedPair[];
  /** The text says how its things hang together; of what it leaves alone the names do. */
  readonly brief?: boolean;
  /** The text tells rather than lists: records of happenings are numbered, not keyed by who took part and when. */
  readonly told?: boolean;
  /** Records of happenings have numbers of their own: who took part and when does not identify them unless it is said. */
  readonly numbered?: boolean;
}

export function claimsOf<K extends ClaimKind>(claims: readonly Claim[], kind: K): readonly ClaimOf<K>[] {
  return claims.filter((claim): claim is ClaimOf<K> => claim.kind === kind);
}

export function assemble({
  claims,
  things,
  index,
  title,
  pairs = [],
  brief = false,
  told = false,
  numbered = told,
}: AssemblyInput): Assembly {
  const excluded = new Set(claimsOf(claims, 'excluded').flatMap((claim) => claim.words));
  const entities = draftEntities(claims, things, index);
  const drafted = [...entities.values()];
  const entityOf = (thing: ThingName | undefined) => thing && entities.get(things.get(thing.key)?.key ?? '');
  const collected = collectReferences();
  addMembers({ claims: claimsOf(claims, 'attribute'), things, entities, references: collected, excluded, index });
  addRelationships(claimsOf(claims, 'relationship'), entityOf, collected);
  referToKeys(drafted, collected);
  splitOrderLines(entities, collected);
  addLinesOfCarts(entities, collected);
  addParticipants(claimsOf(claims, 'event'), entityOf, collected);
  if (!numbered) addLinesOfGoods(entities, collected);
  const named = [...entities.values()];
  addNamedOwners(named, collected);
  const resolved = resolveReferences(collected.all(), index);
  const said = brief
    ? [...resolved.references, ...namedReferences(named, resolved.references, spokenTogether(pairs, claims, entityOf))]
    : resolved.references;
  const weighed = applyPairs(said, pairs, (key) => entities.get(things.get(key)?.key ?? ''));
  const linked = linkThrough(withoutLinked(withoutLined(weighed, named), named), named, verbsBetween(collected.all()), numbered);
  const parts = told ? partsByName(linked, named) : linked;
  const references = withEmployed(parts, named);
  const all = told ? withoutLone(named, references) : named;
  for (const entity of named) if (!all.includes(entity)) entities.delete(entity.thing.key);
  markParts(all, references);
  applyRules({ claims, entities: all, entityOf, references, index });
  const { policies, workload } = applyPolicies({ claims, entityOf, references, index });
  addNames(all, references, !numbered);
  addKeys(all, references, { told, numbered, brief });
  const model: DomainModel = {
    kind: 'domain-model',
    title,
    entities: all.map(freezeEntity),
    relationships: distinctById(calledApart(references).map((reference) => freezeReference(reference, index))),
    accessPatterns: accessPatterns({ claims: claimsOf(claims, 'access'), entities: all, entityOf, references, index }),
    policies,
    ...(workload ? { workload } : {}),
  };
  return { model, diagnostics: resolved.diagnostics };
}

/** In one breath, or both in lists of what there is. */
function spokenTogether(
  pairs: readonly WeighedPair[],
  claims: readonly Claim[],
  entityOf: (thing: ThingName) => DraftEntity | undefined,
): (a: DraftEntity, b: DraftEntity) => boolean {
  const near = new Set(pairs.flatMap(({ carrier, target }) => [`${carrier}\u0000${target}`, `${target}\u0000${carrier}`]));
  const listed = new Set(
    claimsOf(claims, 'thing').flatMap(({ thing, evidence }) => (evidence.pattern === ANNOUNCED ? [entityOf(thing)] : [])),
  );
  return (a, b) => near.has(`${a.thing.key}\u0000${b.thing.key}`) || (listed.has(a) && listed.has(b));
}

const PART_WORDS = /\b(line|item|detail|photo|image|picture|attachment|section|chapter|module|lesson|step|row|entry|option)$/;

/** What is contained, or is a line or photo of something, lives and dies with it. */
function markParts(entities: readonly DraftEntity[], references: readonly DraftReference[]): void {
  const owners = new Map<string, DraftReference[]>();
  for (const reference of references)
    if (reference.cardinality === 'many-to-one' && reference.from !== reference.to)
      owners.set(reference.from, [...(owners.get(reference.from) ?? []), reference]);
  for (const entity of entities) {
    const own = owners.get(entity.id) ?? [];
    const whole =
      own.find((reference) => reference.part) ??
      (PART_WORDS.test(entity.thing.key)
        ? own.find((reference) => reference.verb !== undefined && /^(have|contain|consist|include|comprise)$/.test(reference.verb))
        : undefined);
    if (!whole || entity.kind !== 'thing') continue;
    whole.part = true;
    entity.kind = 'part';
  }
}

/** The verbs that the text uses between two entities. */
function verbsBetween(evidence: readonly ReferenceEvidence[]): (a: string, b: string) => readonly string[] {
  const verbs = new Map<string, string[]>();
  for (const { from, to, verb } of evidence) {
    if (verb === undefined) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    verbs.set(key, [...(verbs.get(key) ?? []), verb]);
  }
  return (a, b) => verbs.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? [];
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
    entities.set(thing.key, draftOf(thing, id, originOf(claim.evidence, index)));
  }
  for (const claim of claimsOf(claims, 'attribute')) {
    const thing = things.get(thingKey(claim.item.words.slice(0, -1)));
    const id = thing && snakeCase(thing.key);
    if (!thing || !id || entities.has(thing.key) || ids.has(id) || !things.has(claim.thing.key)) continue;
    ids.add(id);
    entities.set(thing.key, draftOf(thing, id, originOf(claim.evidence, index)));
  }
  for (const claim of claimsOf(claims, 'event')) {
    const entity = entities.get(things.get(claim.thing.key)?.key ?? '');
    if (entity) entity.kind = 'event';
  }
  return entities;
}

const draftOf = (thing: ThingName, id: string, origin: Origin): DraftEntity => ({
  id,
  thing,
  kind: 'thing',
  attributes: new Map(),
  identifiers: [],
  rules: [],
  origin,
});

function freezeEntity(draft: DraftEntity): Entity {
  const { id, thing, attributes, numbered: _numbered, ...rest } = draft;
  return { ...rest, id, name: thing.name, attributes: [...attributes.values()].map(freezeAttribute) };
}

function freezeAttribute(draft: DraftAttribute): Attribute {
  const { words: _words, bounds: _bounds, unique: _unique, ...attribute } = draft;
  return attribute;
}

/** What somebody owns or made and shares with others: the plain tie says whose it is where the many-to-many one has the same name. */
function calledApart(references: readonly DraftReference[]): readonly DraftReference[] {
  const shared = new Set(references.flatMap((one) => (one.cardinality === 'many-to-many' ? [relationshipId(one)] : [])));
  return references.map((one) =>
    one.cardinality === 'many-to-many' || one.role !== undefined || !shared.has(relationshipId(one))
      ? one
      : { ...one, role: one.verb === undefined || one.verb === 'own' ? 'owner' : `${pastOf(one.verb)}_by` },
  );
}

const distinctById = (list: readonly Relationship[]): readonly Relationship[] => [...new Map(list.map((r) => [r.id, r])).values()];

function freezeReference({ evidence, ...reference }: DraftReference, index: SourceIndex): Relationship {
  return { ...reference, id: relationshipId(reference), origin: originOf(evidence, index) };
}
