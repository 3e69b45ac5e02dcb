/** Where tenants share tables: whether a table's rows belong to a tenant or to all of them, a decision each. */
import type { DomainModel, Entity, Ownership, Reference } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { isExisting, mapNewTables } from './support/existing.js';
import { ownReferences } from './support/references.js';
import { withDiagnostics, withNotes } from './support/state.js';
import { tenantEntity } from './support/tenant.js';

export const decideOwnership: Pass = {
  id: 'decide-ownership',
  establishes: 'every table is the tenant’s, owned by a tenant or global, and says why',
  run: (state) => {
    const { strategy } = state.input.decisions.tenancy;
    if (strategy !== 'shared') return withNotes(state, strategyNote(strategy));
    const tenant = tenantEntity(state);
    return tenant ? withOwnership(state, tenant) : withDiagnostics(state, [noTenant]);
  },
};

interface Verdict {
  readonly ownership: Ownership;
  readonly why: string;
}

const noTenant = {
  code: 'design/no-tenant',
  severity: 'error',
  message: 'tenants share tables, but no entity of the model is the tenant',
  help: 'Name the entity whose rows are tenants (organisation, school, clinic), or choose another tenancy.',
  spans: [],
} as const;

function strategyNote(strategy: DesignState['input']['decisions']['tenancy']['strategy']): readonly DesignNote[] {
  if (strategy !== 'schema-per-tenant' && strategy !== 'database-per-tenant') return [];
  const where = strategy === 'schema-per-tenant' ? 'a schema' : 'a database';
  const message = `Each tenant has ${where} of its own with these tables; no tenant column is needed. Migrations run once per tenant, and reports over all tenants read every one of them.`;
  return [{ subject: 'schema:', kind: 'tenancy', message }];
}

function withOwnership(state: DesignState, tenant: Entity): DesignState {
  const verdicts = verdictsOf(state.model, tenant);
  const tables = mapNewTables(state, (table) => {
    const verdict = verdicts.get(table.entity ?? '');
    return verdict ? { ...table, ownership: verdict.ownership } : table;
  });
  const old = new Set(state.schema.tables.flatMap((table) => (isExisting(state, table) ? [table.entity] : [])));
  const notes = state.model.entities
    .filter(({ id }) => !old.has(id))
    .map(({ id, name }): DesignNote => {
      const { ownership = 'global', why = '' } = verdicts.get(id) ?? {};
      return { subject: id, kind: 'tenancy', message: `${name} is ${ownership === 'tenant' ? 'the tenant' : ownership}: ${why}.` };
    });
  return withNotes(tables, notes);
}

function verdictsOf(model: DomainModel, tenant: Entity): ReadonlyMap<string, Verdict> {
  const references = ownReferences(model);
  const fixed = fixedVerdicts(model, tenant, references);
  const owned = reaching(model, references, fixed, tenant);
  return new Map(
    model.entities.map((entity) => [entity.id, fixed.get(entity.id) ?? owned.get(entity.id) ?? unreached(references.get(entity.id) ?? [])]),
  );
}

/** What the text, or the tenant itself, settles. */
function fixedVerdicts(
  model: DomainModel,
  tenant: Entity,
  references: ReadonlyMap<string, readonly Reference[]>,
): ReadonlyMap<string, Verdict> {
  const members = new Set(
    model.relationships.flatMap(({ from, to, cardinality }) => {
      if (cardinality !== 'many-to-many') return [];
      return from === tenant.id ? [to] : to === tenant.id ? [from] : [];
    }),
  );
  return new Map(
    model.entities.flatMap((entity): readonly (readonly [string, Verdict])[] => {
      if (entity === tenant) return [[entity.id, { ownership: 'tenant', why: 'each of its rows is one' }]];
      if (entity.tenancy === 'global') return [[entity.id, { ownership: 'global', why: 'all tenants share its rows' }]];
      const direct = (references.get(entity.id) ?? []).some(({ target }) => target === tenant.id);
      if (members.has(entity.id) && !direct)
        return [[entity.id, { ownership: 'global', why: 'one row may belong to several tenants through a link' }]];
      if (entity.kind === 'lookup' && !direct) return [[entity.id, { ownership: 'global', why: 'a set of choices is shared' }]];
      return [];
    }),
  );
}

/** Everything that refers, over any number of steps, to the tenant or to a thing that is not shared. */
function reaching(
  model: DomainModel,
  references: ReadonlyMap<string, readonly Reference[]>,
  fixed: ReadonlyMap<string, Verdict>,
  tenant: Entity,
): ReadonlyMap<string, Verdict> {
  const referring = new Map<string, string[]>();
  const link = (target: string, from: string) => {
    const list = referring.get(target);
    if (list) list.push(from);
    else referring.set(target, [from]);
  };
  for (const { id, isA } of model.entities) {
    for (const { target } of references.get(id) ?? []) link(target, id);
    if (isA) link(isA.entity, id);
  }
  const owned = new Map<string, Verdict>();
  const spread = (seeds: readonly string[]) => {
    const queue = [...seeds];
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      for (const id of referring.get(from) ?? []) {
        if (fixed.has(id) || owned.has(id)) continue;
        owned.set(id, {
          ownership: 'tenant-owned',
          why: from === tenant.id ? 'it refers to the tenant' : `it belongs to ${from.replaceAll('_', ' ')}, which is a tenant’s`,
        });
        queue.push(id);
      }
    }
  };
  spread([tenant.id]);
  const unlinked = model.entities.filter(({ id, kind }) => kind === 'thing' && !fixed.has(id) && !owned.has(id)).map(({ id }) => id);
  for (const id of unlinked)
    owned.set(id, { ownership: 'tenant-owned', why: 'nothing says that tenants share its rows, and separate is the safe reading' });
  spread(unlinked);
  return owned;
}

function unreached(references: readonly Reference[]): Verdict {
  return references.length === 0
    ? { ownership: 'tenant-owned', why: 'nothing says that tenants share its rows, and separate is the safe reading' }
    : { ownership: 'global', why: 'everything it refers to is shared' };
}
