/**
 * What identifies each entity, as columns: its natural identifier; for a junction its two ends; for an event its
 * references and its time; for a kind of something the key of that something; else `<Entity> ID`. Identities may run
 * through references, so they are computed once per entity, and a circle of identities ends in `<Entity> ID`.
 */
import {
  type Attribute,
  type DomainModel,
  type Entity,
  type EntityMembers,
  lineage,
  memberIndex,
  type Reference,
} from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { referenceColumnNames } from './reference-names.js';
import { spellType } from './spell-type.js';

export interface KeyColumn {
  readonly name: string;
  readonly type: string;
}

/** A reference as columns of the table that carries it. */
export interface ReferenceColumns {
  readonly reference: Reference;
  /** In the order of the target's key. */
  readonly columns: readonly KeyColumn[];
  readonly refColumns: readonly string[];
}

export interface Identity {
  readonly key: readonly KeyColumn[];
  /** References that are part of the key. */
  readonly references: readonly ReferenceColumns[];
  /** The key of the entity that this one is a kind of. */
  readonly inherited?: string;
  readonly surrogate: boolean;
}

export interface Identities {
  readonly of: (entity: string) => Identity;
  readonly members: ReadonlyMap<string, EntityMembers>;
  /** Names the columns of a reference, given the names that the table has already. */
  readonly columnsOf: (reference: Reference, taken: ReadonlySet<string>, attributes: readonly Attribute[]) => ReferenceColumns;
}

export function identitiesOf(model: DomainModel): Identities {
  const entities = new Map(model.entities.map((entity) => [entity.id, entity]));
  const members = memberIndex(model);
  const known = new Map<string, Identity>();
  const open = new Set<string>();

  const of = (id: string): Identity => {
    const found = known.get(id);
    const entity = entities.get(id);
    if (found) return found;
    if (!entity || open.has(id)) return surrogateOf(entity?.name ?? id);
    open.add(id);
    const identity = compute(entity);
    open.delete(id);
    known.set(id, identity);
    return identity;
  };

  const columnsOf: Identities['columnsOf'] = (reference, taken, attributes) => {
    const { key } = of(reference.target);
    const names = referenceColumnNames({
      keys: key.map(({ name }) => name),
      targetName: entities.get(reference.target)?.name ?? reference.target,
      role: reference.role,
      taken,
      attributes: attributes.map(({ name }) => name),
    });
    return { reference, columns: key.map(({ type }, i) => ({ name: names[i] ?? '', type })), refColumns: key.map(({ name }) => name) };
  };

  const compute = (entity: Entity): Identity => {
    const [, parent] = lineage(entity, entities);
    if (parent) return { ...of(parent.id), references: [], inherited: parent.id, surrogate: false };
    const chosen = identifyingMembers(entity, members.get(entity.id));
    return chosen ? keyOf(entity, chosen) : surrogateOf(entity.name);
  };

  const keyOf = (entity: Entity, chosen: readonly (Attribute | Reference)[]): Identity => {
    const taken = new Set<string>();
    const key: KeyColumn[] = [];
    const references: ReferenceColumns[] = [];
    for (const member of chosen) {
      const columns = 'target' in member ? columnsOf(member, taken, entity.attributes) : undefined;
      if (columns) references.push(columns);
      const added = columns
        ? columns.columns
        : 'target' in member
          ? []
          : [{ name: columnNameOf(entity, member), type: spellType(member.type) }];
      key.push(...added.filter(({ name }) => !taken.has(snakeCase(name))));
      for (const { name } of added) taken.add(snakeCase(name));
    }
    return { key, references, surrogate: false };
  };

  return { of, members, columnsOf };
}

/** What the column of an attribute is called: a key that the text calls no more than "ID" says whose it is, as all other keys do and whatever refers to it: `Order ID`. */
export function columnNameOf({ name, attributes, identifiers }: Entity, attribute: Attribute): string {
  const full = keyName(name);
  const plain = /^(id|identifier)$/.test(snakeCase(attribute.name));
  const isKey = identifiers.some(({ role, members }) => role === 'natural' && members.length === 1 && members[0] === attribute.id);
  const free = attributes.every((other) => snakeCase(other.name) !== snakeCase(full));
  return plain && isKey && free ? full : attribute.name;
}

const keyName = (entity: string): string => `${entity} ID`;

/** `Order ID`: nothing in the text identifies it. A name that already ends so is kept. */
function surrogateOf(name: string): Identity {
  return { key: [{ name: keyName(name), type: 'INTEGER' }], references: [], surrogate: true };
}

function identifyingMembers(entity: Entity, members: EntityMembers | undefined): readonly (Attribute | Reference)[] | undefined {
  const natural = entity.identifiers.find(({ role }) => role === 'natural');
  if (natural) {
    const found = natural.members.flatMap((id) => memberOf(id, members) ?? []);
    if (found.length === natural.members.length && found.length > 0) return found;
  }
  const ends = (members?.references ?? []).filter(({ relationship }) => relationship.cardinality === 'many-to-many');
  if (ends.length >= 2) return ends;
  if (entity.kind !== 'junction' && entity.kind !== 'event') return undefined;
  const parents = (members?.references ?? []).filter(({ required }) => required);
  const time =
    entity.kind === 'event'
      ? entity.attributes.find(({ type, required }) => required && (type.kind === 'instant' || type.kind === 'date'))
      : undefined;
  if (parents.length === 0 || parents.length + (time ? 1 : 0) < 2) return undefined;
  return [...parents, ...(time ? [time] : [])];
}

function memberOf(id: string, members: EntityMembers | undefined): Attribute | Reference | undefined {
  const member = members?.byId.get(id);
  return member?.kind === 'attribute' ? member.attribute : member?.reference;
}
