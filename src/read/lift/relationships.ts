/** References → relationships, with cardinality from the keys and roles from the columns' names. */
import { type Relationship, relationshipId } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { referenceStem } from './names.js';
import type { ReferenceFacts, TableFacts } from './table-facts.js';
import type { TableKind } from './table-kinds.js';

export interface RelationshipWorld {
  readonly ids: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, TableKind>;
  readonly facts: ReadonlyMap<string, TableFacts>;
}

/** Relationships of one table, and which reference each carries. */
export function liftRelationships(
  facts: TableFacts,
  world: RelationshipWorld,
  taken: Set<string>,
): ReadonlyMap<ReferenceFacts, Relationship> {
  const found = new Map<ReferenceFacts, Relationship>();
  const kind = world.kinds.get(facts.table.id);
  const own = world.ids.get(facts.table.id);
  if (!kind || !own || kind.kind === 'left' || kind.kind === 'list') return found;
  if (kind.kind === 'junction') {
    const link = linkOf(kind, own, world, taken);
    if (link) for (const end of [kind.from, kind.to]) found.set(end, link);
  }
  for (const reference of facts.references) {
    if (found.has(reference) || (kind.kind === 'subtype' && kind.of === reference)) continue;
    const relationship = carried(reference, own, world, taken);
    if (relationship) found.set(reference, relationship);
  }
  return found;
}

function linkOf(
  kind: Extract<TableKind, { kind: 'junction' }>,
  own: string,
  world: RelationshipWorld,
  taken: Set<string>,
): Relationship | undefined {
  const [from, to] = [endOf(kind.from, world), endOf(kind.to, world)];
  if (from === undefined || to === undefined) return undefined;
  const stem = referenceStem(kind.to.columns);
  const role = from === to && stem !== to ? stem : undefined;
  const isPlain = !kind.payload && [`${from}_${role ?? to}`, `${role ?? to}_${from}`].includes(own);
  const through = isPlain ? undefined : own;
  const relationship = { from, to, role, through };
  const id = freeRelationshipId(relationshipId(defined(relationship)), taken);
  return defined<Relationship>({ ...relationship, id, cardinality: 'many-to-many', required: false, origin: kind.from.key.origin });
}

function carried(reference: ReferenceFacts, from: string, world: RelationshipWorld, taken: Set<string>): Relationship | undefined {
  const to = endOf(reference, world);
  if (to === undefined) return undefined;
  const { key, required, unique, columns } = reference;
  const stem = referenceStem(columns);
  const role = stem === to || (to.endsWith(`_${stem}`) && from !== to) || stem === 'id' ? undefined : stem;
  const first = relationshipId(defined({ from, to, role }));
  const isTaken = taken.has(first) && role === undefined;
  const id = freeRelationshipId(isTaken ? `${from}.${stem}` : first, taken);
  return defined<Relationship>({
    id,
    from,
    to,
    cardinality: unique ? 'one-to-one' : 'many-to-one',
    role: isTaken ? stem : role,
    required,
    onDelete: actionOf(key.onDelete, required),
    origin: key.origin,
  });
}

/** The entity a reference leads to; a table that is none has no end. */
function endOf({ refTable }: ReferenceFacts, { ids, kinds }: RelationshipWorld): string | undefined {
  const kind = kinds.get(refTable)?.kind;
  return kind === undefined || kind === 'left' || kind === 'list' ? undefined : ids.get(refTable);
}

function actionOf(action: ReferenceFacts['key']['onDelete'], required: boolean): Relationship['onDelete'] {
  if (action === 'cascade' || action === 'restrict') return action;
  if (action === 'set-null') return required ? undefined : 'set-null';
  return undefined;
}

function freeRelationshipId(id: string, taken: Set<string>): string {
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${id}_${i}`;
  taken.add(free);
  return free;
}
