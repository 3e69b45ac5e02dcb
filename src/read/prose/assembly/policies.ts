/** Lifecycles, volumes, deletion, retention, audit, tenancy: claims about whole entities. */
import type { BusinessPolicy, Workload } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import type { DraftEntity, DraftReference } from './draft.js';
import { findAttribute } from './members.js';
import { originOf } from './origins.js';
import { addStatus } from './rules.js';

export interface PolicyInput {
  readonly claims: readonly Claim[];
  readonly entityOf: (thing: ThingName | undefined) => DraftEntity | undefined;
  readonly references: readonly DraftReference[];
  readonly index: SourceIndex;
}

export interface Policies {
  readonly policies: readonly BusinessPolicy[];
  readonly workload?: Workload;
}

export function applyPolicies(input: PolicyInput): Policies {
  const policies: BusinessPolicy[] = [];
  let workload: Workload | undefined;
  applyLifecycles(input);
  for (const claim of input.claims) {
    applyToEntity(claim, input);
    policies.push(...policyOf(claim, input));
    if (claim.kind === 'workload') workload ??= { mix: claim.mix, origin: originOf(claim.evidence, input.index) };
  }
  return { policies: distinctPolicies(policies), ...(workload ? { workload } : {}) };
}

function applyLifecycles({ claims, entityOf, index }: PolicyInput): void {
  const byEntity = new Map<DraftEntity, ClaimOf<'lifecycle'>[]>();
  const enforced = new Set<DraftEntity>();
  for (const claim of claims) {
    if (claim.kind !== 'lifecycle' && claim.kind !== 'enforced') continue;
    const entity = entityOf(claim.thing);
    if (!entity) continue;
    if (claim.kind === 'lifecycle') byEntity.set(entity, [...(byEntity.get(entity) ?? []), claim]);
    if (claim.kind === 'enforced' || claim.enforced) enforced.add(entity);
  }
  for (const [entity, list] of byEntity) setLifecycle(entity, list, enforced.has(entity), index);
}

function setLifecycle(entity: DraftEntity, claims: readonly ClaimOf<'lifecycle'>[], enforced: boolean, index: SourceIndex): void {
  const transitions = [
    ...new Map(
      claims.flatMap((claim) => claim.transitions).map((t) => [`${t.from} ${t.to}`, { from: snakeCase(t.from), to: snakeCase(t.to) }]),
    ).values(),
  ];
  const known = entity.attributes.get('status')?.type;
  const declared = known?.kind === 'choice' ? known.values : [];
  const states = [...new Set([...declared, ...transitions.flatMap(({ from, to }) => [from, to])])];
  const [first] = claims;
  const initial = transitions[0]?.from;
  if (!first || initial === undefined) return;
  const origin = originOf(first.evidence, index);
  const attribute = addStatus(entity, states, origin);
  attribute.default = { kind: 'value', value: initial };
  entity.lifecycle = { attribute: attribute.id, states, initial, transitions, enforced, origin };
}

function applyToEntity(claim: Claim, { entityOf, references, index }: PolicyInput): void {
  if (claim.kind === 'volume') {
    const entity = entityOf(claim.thing);
    if (!entity) return;
    const { rows, growthPerYear } = entity.volume ?? {};
    const next = { rows: claim.rows ?? rows, growthPerYear: claim.perYear ?? growthPerYear };
    entity.volume = {
      ...(next.rows === undefined ? {} : { rows: next.rows }),
      ...(next.growthPerYear === undefined ? {} : { growthPerYear: next.growthPerYear }),
      origin: originOf(claim.evidence, index),
    };
  } else if (claim.kind === 'soft-delete') for (const thing of claim.things) setOf(entityOf(thing), (entity) => (entity.deletion = 'soft'));
  else if (claim.kind === 'append-only') for (const thing of claim.things) setOf(entityOf(thing), makeAppendOnly);
  else if (claim.kind === 'audit') for (const thing of claim.things) setOf(entityOf(thing), (entity) => (entity.audited = true));
  else if (claim.kind === 'tenant') setOf(entityOf(claim.thing), (entity) => (entity.tenancy = 'tenant'));
  else if (claim.kind === 'is-a') {
    const [kind, of] = [entityOf(claim.thing), entityOf(claim.of)];
    if (kind && of && kind !== of && of.isA?.entity !== kind.id) kind.isA = { entity: of.id, origin: originOf(claim.evidence, index) };
  } else if (claim.kind === 'on-delete') {
    const [from, to] = [entityOf(claim.from), entityOf(claim.to)];
    for (const reference of references) if (reference.from === from?.id && reference.to === to?.id) reference.onDelete = claim.action;
  }
}

function setOf(entity: DraftEntity | undefined, change: (entity: DraftEntity) => unknown): void {
  if (entity) change(entity);
}

function makeAppendOnly(entity: DraftEntity): void {
  entity.appendOnly = true;
  if (entity.kind === 'thing') entity.kind = 'event';
}

function policyOf(claim: Claim, { entityOf, index }: PolicyInput): readonly BusinessPolicy[] {
  const origin = originOf(claim.evidence, index);
  const idsOf = (things: readonly ThingName[]) => things.flatMap((thing) => entityOf(thing)?.id ?? []);
  if (claim.kind === 'compliance') return [{ kind: 'compliance', regime: claim.regime, origin }];
  if (claim.kind === 'audit' || claim.kind === 'legal-hold') {
    const entities = idsOf(claim.things);
    return entities.length > 0 ? [{ kind: claim.kind, entities, origin }] : [];
  }
  if (claim.kind === 'visibility') {
    const entity = entityOf(claim.thing);
    const statement = index.quote(claim.evidence.start, claim.evidence.end).replace(/\s+/g, ' ').replace(/\.$/, '');
    return entity ? [{ kind: 'visibility', entity: entity.id, statement, origin }] : [];
  }
  if (claim.kind !== 'retention') return [];
  return claim.things.flatMap((thing): readonly BusinessPolicy[] => {
    const entity = entityOf(thing);
    if (!entity) return [];
    const since = claim.since === undefined ? undefined : findAttribute(entity, claim.since);
    const { period, action, sense } = claim;
    return [{ kind: 'retention', entity: entity.id, period, ...(since === undefined ? {} : { since }), action, sense, origin }];
  });
}

const distinctPolicies = (policies: readonly BusinessPolicy[]): readonly BusinessPolicy[] => [
  ...new Map(policies.map((policy) => [JSON.stringify({ ...policy, origin: undefined }), policy])).values(),
];
