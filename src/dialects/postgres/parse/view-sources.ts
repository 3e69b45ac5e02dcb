/** Which tables a view's query reads, and the same query when one of them is called otherwise: the server knows tables by number. */
import type { Node, RangeVar } from 'libpg-query';
import { type TableId, tableId } from '../../../model/index.js';
import { parseSql, printNode } from './grammar.js';
import { nodeAs, type Qualified, relationName, strings } from './nodes.js';
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

/** A view keeps its own column's name when the table's column behind it is renamed. `isOnly`: no other source has the name. */
export function viewWithColumn(given: WorkingView, table: TableId, from: string, to: string, isOnly: boolean): WorkingView {
  const { view } = given;
  if (view.definition.kind !== 'sql') return given;
  const parsed = parseSql(view.definition.sql);
  const [query]: readonly (Node | undefined)[] = parsed.kind === 'tree' ? parsed.statements : [];
  if (!query) return given;
  const names = new Set<string>();
  relationsWithAlias(query, ({ name, namespace }, alias) => {
    if (tableId(name, namespace === 'public' ? undefined : namespace) === table) names.add(alias ?? name);
  });
  const isMeant = (fields: readonly string[]): boolean =>
    fields.at(-1) === from && (fields.length === 1 ? isOnly : names.has(fields.at(-2) ?? ''));
  const renamed = renameRefs(query, isMeant, from, to);
  return { ...given, view: { ...view, definition: { ...view.definition, sql: printNode(renamed) } } };
}

function relationsWithAlias(node: unknown, found: (name: Qualified, alias: string | undefined) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'RangeVar') found(relationName(value as RangeVar), (value as RangeVar).alias?.aliasname);
    relationsWithAlias(value, found);
  }
}

function renameRefs<T>(node: T, isMeant: (fields: readonly string[]) => boolean, from: string, to: string): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((one) => renameRefs(one, isMeant, from, to)) as T;
  const target = nodeAs(node as unknown as Node, 'ResTarget');
  const shown = strings(nodeAs(target?.val, 'ColumnRef')?.fields);
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === 'ColumnRef' && isMeant(strings(value.fields))) {
      return [key, { ...value, fields: [...value.fields.slice(0, -1), { String: { sval: to } }] }];
    }
    const inner = renameRefs(value, isMeant, from, to);
    return [key, key === 'ResTarget' && target?.name === undefined && isMeant(shown) ? { ...inner, name: from } : inner];
  });
  return Object.fromEntries(entries) as T;
}
