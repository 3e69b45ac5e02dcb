/** What existing tables hold already of what the brief says of their entities. */
import type { DomainModel, Entity, ForeignKey, Relationship, Schema, Table, TableId } from '../../model/index.js';
import { isJunctionEnd, ownReferences } from '../passes/support/references.js';
import { columnOfAttribute, keyOfReference } from './matching/column-of.js';

export interface Carried {
  /** Column by attribute or reference id, for each matched entity. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Foreign keys that carry a relationship, and links between two tables that a table of the schema makes. */
  readonly relationships: ReadonlyMap<Relationship, TableId>;
}

export function carriedBy(model: DomainModel, schema: Schema, tableOf: ReadonlyMap<string, TableId>): Carried {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const references = ownReferences(model);
  const columns = new Map<string, Map<string, readonly string[]>>();
  const relationships = new Map<Relationship, TableId>();
  for (const entity of model.entities) {
    const table = tables.get(tableOf.get(entity.id) ?? '');
    if (!table) continue;
    const own = attributesOf(entity, table);
    for (const reference of references.get(entity.id) ?? []) {
      const target = tableOf.get(reference.target);
      const key = target === undefined ? undefined : keyOfReference(reference, table, target);
      if (!key) continue;
      own.set(reference.id, key.columns.slice(-1));
      if (!isJunctionEnd(reference)) relationships.set(reference.relationship, table.id);
    }
    columns.set(entity.id, own);
  }
  for (const [relationship, table] of linkedAlready(model, schema, tableOf)) relationships.set(relationship, table);
  return { columns, relationships };
}

/** Each column holds one attribute: the first that asks for it. */
function attributesOf(entity: Entity, table: Table): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  for (const attribute of entity.attributes) {
    const column = attribute.list ? undefined : columnOfAttribute(attribute, table, entity.id);
    if (!column || taken.has(column.name)) continue;
    taken.add(column.name);
    found.set(attribute.id, [column.name]);
  }
  return found;
}

/** A plain link between two matched entities that a table with both references, and little else, already is. */
function linkedAlready(
  model: DomainModel,
  schema: Schema,
  tableOf: ReadonlyMap<string, TableId>,
): readonly (readonly [Relationship, TableId])[] {
  return model.relationships.flatMap((relationship): readonly (readonly [Relationship, TableId])[] => {
    const { cardinality, through, from, to } = relationship;
    if (cardinality !== 'many-to-many' || (through !== undefined && !tableOf.has(through))) return [];
    const ends = [tableOf.get(from), tableOf.get(to)];
    if (ends.includes(undefined)) return [];
    const named = through === undefined ? undefined : tableOf.get(through);
    const link = schema.tables.find(
      (table) => (named === undefined || table.id === named) && links(table, ends[0] ?? '', ends[1] ?? '', named !== undefined),
    );
    return link ? [[relationship, link.id]] : [];
  });
}

function links(table: Table, from: TableId, to: TableId, named: boolean): boolean {
  const first = table.foreignKeys.find(({ refTable }) => refTable === from);
  const second = table.foreignKeys.find((key) => key.refTable === to && key !== first);
  if (!first || !second) return false;
  if (named) return true;
  const pair = new Set([...first.columns, ...second.columns]);
  const keys = [table.primaryKey?.columns ?? [], ...table.uniques.map(({ columns }) => columns)];
  return keys.some((key) => key.length > 0 && key.every((name) => pair.has(name)) && spans(key, first) && spans(key, second));
}

const spans = (key: readonly string[], { columns }: ForeignKey): boolean => columns.some((name) => key.includes(name));
