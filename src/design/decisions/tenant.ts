/** Which entity is the tenant: marked by the text, or an organisation that owns the users. */
import type { DomainModel, Entity } from '../../model/index.js';

export interface TenantReading {
  readonly entity: Entity;
  readonly reason: string;
}

const ORGANISATIONS = new Set(
  'organisation organization company school university college clinic hospital practice tenant workspace agency firm business enterprise institution club studio franchise municipality'.split(
    ' ',
  ),
);
const USERS = new Set('user account member login'.split(' '));

/** The tenant, when there is exactly one candidate; a marked one wins. */
export function recogniseTenant(model: DomainModel): TenantReading | undefined {
  const marked = model.entities.filter((entity) => entity.tenancy === 'tenant');
  const [first] = marked;
  if (first) return marked.length === 1 ? { entity: first, reason: `${first.name} is marked as the tenant.` } : undefined;
  const owners = organisationsOfUsers(model);
  const [owner] = owners;
  return owner && owners.length === 1
    ? { entity: owner, reason: `Every user belongs to one ${owner.name.toLowerCase()}, an organisation of its own.` }
    : undefined;
}

/** Organisations that belong to nothing themselves and that some kind of user must belong to. */
function organisationsOfUsers(model: DomainModel): readonly Entity[] {
  const owning = model.relationships.filter((r) => r.cardinality === 'many-to-one' && r.required && r.from !== r.to);
  const owned = new Set(owning.map((r) => r.from));
  const ofUsers = new Set(owning.filter((r) => USERS.has(lastWord(r.from))).map((r) => r.to));
  return model.entities.filter(
    ({ id, tenancy }) => tenancy !== 'global' && ORGANISATIONS.has(lastWord(id)) && ofUsers.has(id) && !owned.has(id),
  );
}

const lastWord = (id: string): string => id.split('_').pop() ?? id;
