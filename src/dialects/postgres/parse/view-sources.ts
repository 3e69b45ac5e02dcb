/** Which tables a view's query reads, and the same query when one of them is called otherwise: the server knows tables by number. */
import type { Node, RangeVar } from 'libpg-query';
import { type TableId, tableId } from '../../../model/index.js';
import { parseSql, printNode } from './grammar.js';
import { type Qualified, relationName } from './nodes.js';
import type { WorkingView } from './world.js';

/** Every relation named anywhere below. */
export function relationsIn(node: unknown, found: (name: Qualified) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'RangeVar') found(relationName(value as RangeVar));
    relationsIn(value, found);
  }
}

/** The same tree with other relations in it. */
export function mapRelations<T>(node: T, change: (relation: RangeVar) => RangeVar): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((one) => mapRelations(one, change)) as T;
  const entries = Object.entries(node).map(([key, value]) => [key, key === 'RangeVar' ? change(value) : mapRelations(value, change)]);
  return Object.fromEntries(entries) as T;
}

export function movedView({ view, reads }: WorkingView, from: TableId, to: Qualified): WorkingView {
  const id = tableId(to.name, to.namespace);
  const moved = { view, reads: new Set([...reads].map((one) => (one === from ? id : one))) };
  if (view.definition.kind !== 'sql') return moved;
  const parsed = parseSql(view.definition.sql);
  const [query]: readonly (Node | undefined)[] = parsed.kind === 'tree' ? parsed.statements : [];
  if (!query) return moved;
  const isMeant = ({ relname = '', schemaname }: RangeVar): boolean =>
    tableId(relname, schemaname === 'public' ? undefined : schemaname) === from;
  const renamed = mapRelations(query, (relation) => {
    if (!isMeant(relation)) return relation;
    const { schemaname: _, ...rest } = relation;
    // Columns that name the table go on finding it.
    const alias = relation.alias ?? { aliasname: relation.relname ?? '' };
    return { ...rest, relname: to.name, ...(to.namespace === undefined ? {} : { schemaname: to.namespace }), alias };
  });
  return { ...moved, view: { ...view, definition: { ...view.definition, sql: printNode(renamed) } } };
}
