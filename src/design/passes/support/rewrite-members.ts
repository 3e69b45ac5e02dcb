/**
 * When a pass renames, moves or drops an attribute, everything that names it must follow: identities, rules, lifecycles,
 * reads and retention periods. What lost its subject goes; a read only loses the condition.
 */
import { type AccessPattern, type DomainModel, type Entity, type EntityRule, lineage } from '../../../model/index.js';
import { entityMap } from './state.js';

/** New member id, or `undefined` where nothing stands for it any more. */
export type Renames = ReadonlyMap<string, string | undefined>;

/** Applies the renames of each entity to it and to everything that is a kind of it. */
export function rewriteMembers(model: DomainModel, renames: ReadonlyMap<string, Renames>): DomainModel {
  if (renames.size === 0) return model;
  const entities = entityMap(model);
  const follow = (entityId: string) => {
    const entity = entities.get(entityId);
    const line = entity ? lineage(entity, entities) : [];
    const maps = line.flatMap((ancestor) => renames.get(ancestor.id) ?? []);
    return maps.length === 0 ? undefined : (member: string) => renamed(member, maps);
  };
  return {
    ...model,
    entities: model.entities.map((entity) => rewriteEntity(entity, follow(entity.id))),
    accessPatterns: model.accessPatterns.map((pattern) => rewritePattern(pattern, follow(pattern.entity))),
    policies: model.policies.map((policy) => {
      if (policy.kind !== 'retention' || policy.since === undefined) return policy;
      const { since, ...rest } = policy;
      const next = follow(policy.entity)?.(since) ?? (follow(policy.entity) ? undefined : since);
      return next === undefined ? rest : { ...rest, since: next };
    }),
  };
}

type Follow = ((member: string) => string | undefined) | undefined;

function renamed(member: string, maps: readonly Renames[]): string | undefined {
  const map = maps.find((candidate) => candidate.has(member));
  return map ? map.get(member) : member;
}

function rewriteEntity(entity: Entity, follow: Follow): Entity {
  if (!follow) return entity;
  const { lifecycle, ...rest } = entity;
  const state = lifecycle && follow(lifecycle.attribute);
  return {
    ...rest,
    ...(lifecycle && state !== undefined ? { lifecycle: { ...lifecycle, attribute: state } } : {}),
    identifiers: entity.identifiers.flatMap((identifier) => {
      const members = identifier.members.map(follow);
      return members.every((member) => member !== undefined) ? [{ ...identifier, members: [...new Set(members)] }] : [];
    }),
    rules: entity.rules.flatMap((rule) => rewriteRule(rule, follow)),
  };
}

function rewriteRule(rule: EntityRule, follow: NonNullable<Follow>): readonly EntityRule[] {
  if (rule.kind === 'exactly-one-of') {
    const members = rule.members.flatMap((member) => follow(member) ?? []);
    return members.length > 1 ? [{ ...rule, members }] : [];
  }
  if (rule.kind === 'required-when') {
    const attribute = follow(rule.attribute);
    const when = follow(rule.when.attribute);
    return attribute === undefined || when === undefined ? [] : [{ ...rule, attribute, when: { ...rule.when, attribute: when } }];
  }
  const left = follow(rule.left);
  const right = follow(rule.right);
  return left === undefined || right === undefined ? [] : [{ ...rule, left, right }];
}

function rewritePattern(pattern: AccessPattern, follow: Follow): AccessPattern {
  if (!follow) return pattern;
  const keep = <T extends { readonly attribute: string }>(item: T): readonly T[] => {
    const attribute = follow(item.attribute);
    return attribute === undefined ? [] : [{ ...item, attribute }];
  };
  const { reads, ...rest } = pattern;
  return {
    ...rest,
    filters: pattern.filters.flatMap(keep),
    sort: pattern.sort.flatMap(keep),
    ...(reads ? { reads: reads.flatMap((member) => follow(member) ?? []) } : {}),
  };
}
