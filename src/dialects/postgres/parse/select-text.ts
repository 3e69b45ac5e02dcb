/** Queries inside expressions, as the catalogue prints them. Anything but a plain SELECT is left to the grammar's printer. */
import type { Node, SelectStmt } from 'libpg-query';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import { printNode } from './grammar.js';
import { nodeAs, relationName, strings } from './nodes.js';
import type { ResolveType } from './type-name.js';

type Print = (node: Node | undefined, resolve: ResolveType) => string;

export function selectText(query: Node | undefined, resolve: ResolveType, print: Print): string {
  const select = nodeAs(query, 'SelectStmt');
  const from = select && (select.fromClause ?? []).map((item) => fromText(item, resolve, print));
  if (!query || !select || !isPlain(select) || !from || from.includes(undefined)) return query ? printNode(query) : '';
  const list = (nodes: readonly Node[] | undefined): string => (nodes ?? []).map((node) => print(node, resolve)).join(', ');
  return [
    `SELECT ${select.distinctClause ? 'DISTINCT ' : ''}${(select.targetList ?? []).map((target) => targetText(target, resolve, print)).join(', ')}`,
    ...(from.length === 0 ? [] : [`FROM ${from.join(', ')}`]),
    ...(select.whereClause ? [`WHERE ${print(select.whereClause, resolve)}`] : []),
    ...(select.groupClause ? [`GROUP BY ${list(select.groupClause)}`] : []),
    ...(select.havingClause ? [`HAVING ${print(select.havingClause, resolve)}`] : []),
    ...(select.limitCount ? [`LIMIT ${print(select.limitCount, resolve)}`] : []),
  ].join(' ');
}

const isPlain = ({ op, withClause, windowClause, lockingClause, valuesLists, sortClause, limitOffset }: SelectStmt): boolean =>
  op === 'SETOP_NONE' && !withClause && !windowClause && !lockingClause && !valuesLists && !sortClause && !limitOffset;

/** A call or a cast gets the name that its column has anyway. */
function targetText(node: Node, resolve: ResolveType, print: Print): string {
  const target = nodeAs(node, 'ResTarget');
  const text = print(target?.val, resolve);
  const column = strings(nodeAs(target?.val, 'ColumnRef')?.fields).at(-1);
  const name = target?.name ?? ownName(target?.val);
  return name === undefined || name === column ? text : `${text} AS ${quoteIdentifier(name)}`;
}

const ownName = (node: Node | undefined): string | undefined =>
  strings(nodeAs(node, 'FuncCall')?.funcname).at(-1) ??
  (nodeAs(node, 'TypeCast')
    ? (ownName(nodeAs(node, 'TypeCast')?.arg) ?? strings(nodeAs(node, 'TypeCast')?.typeName?.names).at(-1))
    : undefined) ??
  (nodeAs(node, 'CoalesceExpr') ? 'coalesce' : undefined);

function fromText(node: Node, resolve: ResolveType, print: Print): string | undefined {
  const table = nodeAs(node, 'RangeVar');
  if (table) {
    const { name, namespace } = relationName(table);
    const alias = table.alias?.aliasname;
    return `${quoteQualified(name, namespace === 'public' ? undefined : namespace)}${alias === undefined || alias === name ? '' : ` ${quoteIdentifier(alias)}`}`;
  }
  const join = nodeAs(node, 'JoinExpr');
  if (!join || join.usingClause || join.alias || join.isNatural) return undefined;
  const [left, right] = [join.larg, join.rarg].map((side) => side && fromText(side, resolve, print));
  if (left === undefined || right === undefined) return undefined;
  const kind = { JOIN_LEFT: 'LEFT JOIN', JOIN_RIGHT: 'RIGHT JOIN', JOIN_FULL: 'FULL JOIN' }[String(join.jointype)] ?? 'JOIN';
  return join.quals ? `(${left} ${kind} ${right} ON (${print(join.quals, resolve)}))` : `(${left} CROSS JOIN ${right})`;
}
