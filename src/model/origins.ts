/**
 * Every place of a domain model that carries an origin, under a stable, readable path. The one walk that readers,
 * writers and reports share, so that none of them forgets a place.
 */
import type { AccessPattern, Attribute, BusinessPolicy, DomainModel, Entity, EntityRule, Identifier } from './domain.js';
import type { Origin } from './source.js';

/** The pattern of origins that a model file gives by itself: stated there and nowhere else. */
export const MODEL_FILE_PATTERN = 'model-file';

export interface PlacedOrigin {
  /** `course`, `course.title`, `course.title min`, `course unique title+starts_on`, `relationship course.teacher`. */
  readonly path: string;
  readonly origin: Origin;
}

/** All origins in the order of the model. Equal paths are told apart by ` #2`, ` #3`. */
export function originsOf(model: DomainModel): readonly PlacedOrigin[] {
  const placed: PlacedOrigin[] = [];
  mapOrigins(model, (path, origin) => {
    placed.push({ path, origin });
    return origin;
  });
  return placed;
}

/** The same model with each origin replaced by what `map` says of it. */
export function mapOrigins(model: DomainModel, map: (path: string, origin: Origin) => Origin): DomainModel {
  const count = new Map<string, number>();
  const at: Placer = (path, element) => {
    const nth = (count.get(path) ?? 0) + 1;
    count.set(path, nth);
    return { ...element, origin: map(nth === 1 ? path : `${path} #${nth}`, element.origin) };
  };
  const { workload } = model;
  return {
    ...model,
    ...(workload ? { workload: at('the workload', workload) } : {}),
    entities: model.entities.map((entity) => entityOrigins(entity, at)),
    relationships: model.relationships.map((relationship) => at(`relationship ${relationship.id}`, relationship)),
    accessPatterns: model.accessPatterns.map((pattern: AccessPattern) => at(`access pattern ${pattern.id}`, pattern)),
    policies: model.policies.map((policy) => at(`policy ${policyPath(policy)}`, policy)),
  };
}

type Placer = <T extends { readonly origin: Origin }>(path: string, element: T) => T;

function entityOrigins(entity: Entity, at: Placer): Entity {
  const { id, isA, lifecycle, volume } = entity;
  return {
    ...at(id, entity),
    ...(isA ? { isA: at(`${id} is a`, isA) } : {}),
    attributes: entity.attributes.map((attribute) => attributeOrigins(id, attribute, at)),
    identifiers: entity.identifiers.map((identifier) => at(`${id} ${identifierPath(identifier)}`, identifier)),
    rules: entity.rules.map((rule) => at(`${id} rule ${rulePath(rule)}`, rule)),
    ...(lifecycle ? { lifecycle: at(`${id} lifecycle`, lifecycle) } : {}),
    ...(volume ? { volume: at(`${id} volume`, volume) } : {}),
  };
}

function attributeOrigins(entity: string, attribute: Attribute, at: Placer): Attribute {
  const path = `${entity}.${attribute.id}`;
  return { ...at(path, attribute), rules: attribute.rules.map((rule) => at(`${path} ${rule.kind}`, rule)) };
}

function identifierPath({ role, members }: Identifier): string {
  return `${role === 'natural' ? 'identified by' : 'unique'} ${members.join('+')}`;
}

function rulePath(rule: EntityRule): string {
  if (rule.kind === 'compare') return `${rule.left} ${rule.op} ${rule.right}`;
  return rule.kind === 'required-when'
    ? `${rule.attribute} required when ${rule.when.attribute}`
    : `exactly one of ${rule.members.join('+')}`;
}

function policyPath(policy: BusinessPolicy): string {
  if (policy.kind === 'compliance') return `compliance ${policy.regime}`;
  if (policy.kind === 'audit' || policy.kind === 'legal-hold') return `${policy.kind} ${policy.entities.join('+')}`;
  return `${policy.kind} ${policy.entity}`;
}
