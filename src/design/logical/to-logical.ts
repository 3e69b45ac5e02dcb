/**
 * The domain model as relations: a table per entity, natural identifiers as keys, references as columns, links of many
 * with many and lists as tables of their own. No cross-cutting columns; names as the text has them.
 */
import type { Attribute, DomainModel, Entity, Identifier, Reference, Relationship } from '../../model/index.js';
import { sentenceCase, snakeCase } from '../../util/snake-case.js';
import { deedOf } from './deed.js';
import { columnNameOf, type Identities, identitiesOf, type KeyColumn, type ReferenceColumns } from './identity.js';
import type { LogicalColumn, LogicalForeignKey, LogicalSchema, LogicalTable } from './logical-schema.js';
import { referenceColumnNames } from './reference-names.js';
import { spellType } from './spell-type.js';

export function toLogical(model: DomainModel): LogicalSchema {
  const identities = identitiesOf(model);
  const names = tableNames(model);
  const world: World = { identities, nameOf: (id) => names.get(id) ?? id };
  const tables = model.entities.flatMap((entity) => [entityTable(entity, world), ...listTables(entity, world)]);
  const links = model.relationships.filter((r) => r.cardinality === 'many-to-many' && r.through === undefined);
  return { schemaVersion: 1, tables: uniquelyNamed([...tables, ...links.map((link) => linkTable(link, world))]) };
}

interface World {
  readonly identities: Identities;
  /** Table name of an entity. */
  readonly nameOf: (entity: string) => string;
}

function tableNames(model: DomainModel): ReadonlyMap<string, string> {
  return new Map(model.entities.map(({ id, name }) => [id, name]));
}

/** A table while it is built; columns by folded name. */
interface Draft {
  readonly columns: Map<string, LogicalColumn>;
  readonly foreignKeys: LogicalForeignKey[];
  readonly uniques: (readonly string[])[];
}

function entityTable(entity: Entity, world: World): LogicalTable {
  const { identities, nameOf } = world;
  const identity = identities.of(entity.id);
  const draft: Draft = { columns: new Map(), foreignKeys: [], uniques: [] };
  addColumns(identity.key, false, draft);
  if (identity.inherited !== undefined) {
    const columns = identity.key.map(({ name }) => name);
    draft.foreignKeys.push({ columns, refTable: nameOf(identity.inherited), refColumns: columns });
  }
  for (const part of identity.references) addForeignKey(part, draft, world);
  for (const attribute of entity.attributes) {
    const column = { ...columnOf(attribute), name: columnNameOf(entity, attribute) };
    if (!attribute.list) addColumns([column], !attribute.required, draft);
  }
  const carried = new Map(identity.references.map((part) => [part.reference.id, part]));
  for (const reference of ownReferences(entity, identities)) {
    if (!carried.has(reference.id)) carried.set(reference.id, addReference(reference, entity, draft, world));
  }
  draft.uniques.push(...entity.identifiers.flatMap((identifier) => uniqueOf(identifier, entity, carried, identity.key)));
  return finish(entity.name, identity.key, draft);
}

/** References of the entity itself, not of what it is a kind of. */
function ownReferences({ id }: Entity, identities: Identities): readonly Reference[] {
  const carriedHere = ({ relationship: r }: Reference) => (r.cardinality === 'many-to-many' ? r.through === id : r.from === id);
  return (identities.members.get(id)?.references ?? []).filter(carriedHere);
}

const columnOf = ({ name, type }: Attribute): KeyColumn => ({ name, type: spellType(type) });

/** Columns that are there already stay as they are: a listed attribute that turns out to be a reference is one column. */
function addColumns(columns: readonly KeyColumn[], nullable: boolean, { columns: all }: Draft): void {
  for (const column of columns) {
    const key = snakeCase(column.name);
    if (!all.has(key)) all.set(key, { ...column, nullable });
  }
}

function addReference(reference: Reference, entity: Entity, draft: Draft, world: World): ReferenceColumns {
  const taken = new Set(draft.foreignKeys.flatMap(({ columns }) => columns.map(snakeCase)));
  for (const { name } of world.identities.of(entity.id).key) taken.add(snakeCase(name));
  const part = world.identities.columnsOf(reference, taken, entity.attributes);
  addColumns(part.columns, !reference.required, draft);
  addForeignKey(part, draft, world);
  if (reference.relationship.cardinality === 'one-to-one') draft.uniques.push(part.columns.map(({ name }) => name));
  return part;
}

function addForeignKey({ reference, columns, refColumns }: ReferenceColumns, draft: Draft, { nameOf }: World): void {
  draft.foreignKeys.push({ columns: columns.map(({ name }) => name), refTable: nameOf(reference.target), refColumns });
}

/** Identifiers that are not the key are uniques. */
function uniqueOf(
  { members }: Identifier,
  entity: Entity,
  carried: ReadonlyMap<string, ReferenceColumns>,
  key: readonly KeyColumn[],
): readonly (readonly string[])[] {
  const attributes = new Map(entity.attributes.map((attribute) => [attribute.id, columnNameOf(entity, attribute)]));
  const columns = members.flatMap((id) => attributes.get(id) ?? carried.get(id)?.columns.map(({ name }) => name) ?? []);
  const isKey = columns.length === key.length && key.every(({ name }) => columns.includes(name));
  return isKey || columns.length === 0 ? [] : [columns];
}

function finish(name: string, key: readonly KeyColumn[], { columns, foreignKeys, uniques }: Draft): LogicalTable {
  return { name, columns: [...columns.values()], primaryKey: key.map((column) => column.name), uniques: distinct(uniques), foreignKeys };
}

const distinct = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(lists.map((list) => [list.join('\n'), list])).values(),
];

/** Several values per row: a table of the owner's key and the value. */
function listTables(entity: Entity, { identities }: World): readonly LogicalTable[] {
  const { key } = identities.of(entity.id);
  return entity.attributes
    .filter(({ list }) => list)
    .map((attribute) => {
      const owner = referenceColumnNames({
        keys: key.map(({ name }) => name),
        targetName: entity.name,
        taken: new Set([snakeCase(attribute.name)]),
        attributes: [],
      });
      const columns = [...key.map(({ type }, i) => ({ name: owner[i] ?? '', type })), columnOf(attribute)];
      const draft: Draft = {
        columns: new Map(),
        foreignKeys: [{ columns: owner, refTable: entity.name, refColumns: key.map(({ name }) => name) }],
        uniques: [],
      };
      addColumns(columns, false, draft);
      return finish(`${entity.name} ${attribute.name}`, columns, draft);
    });
}

/** A link without attributes: both keys, which together are its key. */
function linkTable(link: Relationship, world: World): LogicalTable {
  const draft: Draft = { columns: new Map(), foreignKeys: [], uniques: [] };
  const from: Reference = { id: link.from, name: link.from, target: link.from, required: true, relationship: link, end: 'from' };
  const to: Reference = {
    ...from,
    id: link.to,
    name: link.role ?? link.to,
    target: link.to,
    end: 'to',
    ...(link.role === undefined ? {} : { role: link.role }),
  };
  const taken = new Set<string>();
  for (const end of [from, to]) {
    const part = world.identities.columnsOf(end, taken, []);
    for (const { name } of part.columns) taken.add(snakeCase(name));
    addColumns(part.columns, false, draft);
    addForeignKey(part, draft, world);
  }
  return finish(linkName(link, world), [...draft.columns.values()], draft);
}

/** `Student Course`, `Reader subscription`, `Reader magazine subscription` of a reader and a print magazine. */
function linkName(link: Relationship, { nameOf }: World): string {
  const deed = deedOf(link.verb);
  const [from, to] = [nameOf(link.from), nameOf(link.to)];
  if (deed !== undefined) return link.role === undefined ? `${lastWord(from)} ${lastWord(to)} ${deed}` : `${from} ${deed}`;
  return `${from} ${link.role === undefined ? to : sentenceCase(link.role)}`;
}

const lastWord = (name: string): string => sentenceCase(name.slice(name.lastIndexOf(' ') + 1));

/** Two tables of one name cannot be told apart; the later one is numbered. Foreign keys point at entities, which come first. */
function uniquelyNamed(tables: readonly LogicalTable[]): readonly LogicalTable[] {
  const count = new Map<string, number>();
  return tables.map((table) => {
    const folded = snakeCase(table.name);
    const nth = (count.get(folded) ?? 0) + 1;
    count.set(folded, nth);
    return nth === 1 ? table : { ...table, name: `${table.name} ${nth}` };
  });
}
