/** Who the tenants are, where tenants share tables, and which reference is the tenant column. */
import type { Entity, Reference } from '../../../model/index.js';
import type { DesignState } from '../../design.js';

/** The entity whose rows are tenants; undefined unless tables are shared by tenants. */
export function tenantEntity({ input, model }: DesignState): Entity | undefined {
  const { strategy, entity } = input.decisions.tenancy;
  if (strategy !== 'shared') return undefined;
  const byId = entity === undefined ? undefined : model.entities.find(({ id }) => id === entity);
  return byId ?? model.entities.find(({ tenancy }) => tenancy === 'tenant');
}

/**
 * The reference of an entity that is its tenant column: the plain one, or else the only one. A second one with a role
 * (`referred by`) is an ordinary reference.
 */
export function tenantReference(references: readonly Reference[], tenant: Entity | undefined): Reference | undefined {
  const candidates = references.filter(({ target }) => target === tenant?.id);
  return candidates.find(({ role }) => role === undefined) ?? (candidates.length === 1 ? candidates[0] : undefined);
}
