/**
 * Names and types of the columns a query gives, as far as a script tells: from columns of known tables, casts, constants
 * and the usual functions. A type that only the server knows is left out.
 */
import type { Node, SelectStmt } from 'libpg-query';
import type { ColumnType } from '../../../model/index.js';
import { readType } from '../types.js';
import { parseSql } from './grammar.js';
import { kindOf, type NodeKind, type NodeOf, nodeAs, relationName, strings } from './nodes.js';
import { findRelation, type Session } from './session.js';
import { typeText } from './type-name.js';

export interface QueryColumn {
  readonly name: string;
  readonly type?: ColumnType;
}

/** What can stand before a dot: a table, a subquery or a common table expression, by the name it goes by. */
type Sources = readonly { readonly name: string; readonly columns: readonly QueryColumn[] }[];
type Named = ReadonlyMap<string, readonly QueryColumn[]>;

interface Place {
  readonly sources: Sources;
  readonly named: Named;
  readonly session: Session;
}

export function queryColumns(select: SelectStmt, session: Session, outer: Named = new Map()): readonly QueryColumn[] {
  const named = withNamed(select, session, outer);
  if (select.larg) return merged(queryColumns(select.larg, session, named), select.rarg ? queryColumns(select.rarg, session, named) : []);
  const sources = (select.fromClause ?? []).flatMap((node) => sourcesOf(node, session, named));
  const place: Place = { sources, named, session };
  if (select.valuesLists)
    return (nodeAs(select.valuesLists[0], 'List')?.items ?? []).map((node, at) => column(`column${at + 1}`, typeOf(node, place)));
  return (select.targetList ?? []).flatMap((node) => targetColumns(nodeAs(node, 'ResTarget') ?? {}, place));
}

/** The first branch of a UNION names the columns; where it says NULL, the second says the type. */
const merged = (first: readonly QueryColumn[], second: readonly QueryColumn[]): readonly QueryColumn[] =>
  first.map((one, at) => (one.type ? one : column(one.name, second[at]?.type)));

const column = (name: string, type: ColumnType | undefined): QueryColumn => ({ name, ...(type ? { type } : {}) });

function withNamed({ withClause }: SelectStmt, session: Session, outer: Named): Named {
  const named = new Map(outer);
  for (const node of withClause?.ctes ?? []) {
    const cte = nodeAs(node, 'CommonTableExpr');
    const query = nodeAs(cte?.ctequery, 'SelectStmt');
    if (cte?.ctename && query) named.set(cte.ctename, renamed(queryColumns(query, session, named), strings(cte.aliascolnames)));
  }
  return named;
}

const renamed = (columns: readonly QueryColumn[], names: readonly string[]): readonly QueryColumn[] =>
  columns.map((one, at) => ({ ...one, name: names[at] ?? one.name }));

function sourcesOf(node: Node | undefined, session: Session, named: Named): Sources {
  const join = nodeAs(node, 'JoinExpr');
  if (join) return [join.larg, join.rarg].flatMap((side) => sourcesOf(side, session, named));
  const relation = nodeAs(node, 'RangeVar');
  if (relation) {
    const given = relation.schemaname === undefined ? named.get(relation.relname ?? '') : undefined;
    return [{ name: relation.alias?.aliasname ?? relation.relname ?? '', columns: given ?? relationColumns(relation, session) }];
  }
  const inner = nodeAs(node, 'RangeSubselect');
  const query = nodeAs(inner?.subquery, 'SelectStmt');
  if (!query) return [];
  return [{ name: inner?.alias?.aliasname ?? '', columns: renamed(queryColumns(query, session, named), strings(inner?.alias?.colnames)) }];
}

function relationColumns(relation: NodeOf<'RangeVar'>, session: Session): readonly QueryColumn[] {
  const id = findRelation(session.world, relationName(relation));
  const table = session.world.tables.get(id);
  if (table) return table.columns;
  const view = session.world.views.get(id)?.view;
  if (view?.definition.kind !== 'sql') return [];
  const parsed = parseSql(view.definition.sql);
  const query = parsed.kind === 'tree' ? nodeAs(parsed.statements[0], 'SelectStmt') : undefined;
  return query ? renamed(queryColumns(query, session), view.columns ?? []) : [];
}

function targetColumns(target: NodeOf<'ResTarget'>, place: Place): readonly QueryColumn[] {
  const fields = nodeAs(target.val, 'ColumnRef')?.fields ?? [];
  if (fields.some((field) => 'A_Star' in field)) {
    const [of] = strings(fields);
    return place.sources.filter(({ name }) => of === undefined || name === of).flatMap(({ columns }) => columns);
  }
  return [column(target.name ?? ownName(target.val), target.val && typeOf(target.val, place))];
}

function ownName(node: Node | undefined): string {
  const [name] = [...strings(nodeAs(node, 'ColumnRef')?.fields), ...strings(nodeAs(node, 'FuncCall')?.funcname)].slice(-1);
  if (name !== undefined) return name;
  const cast = nodeAs(node, 'TypeCast');
  if (cast) return cast.arg && !nodeAs(cast.arg, 'A_Const') ? ownName(cast.arg) : (strings(cast.typeName?.names).at(-1) ?? '?column?');
  return NAMES[node ? kindOf(node) : ''] ?? '?column?';
}

const NAMES: Readonly<Record<string, string>> = { CoalesceExpr: 'coalesce', CaseExpr: 'case', A_ArrayExpr: 'array', RowExpr: 'row' };

type TypeOf = { readonly [K in NodeKind]?: (body: NodeOf<K>, place: Place) => ColumnType | undefined };

function typeOf(node: Node, place: Place): ColumnType | undefined {
  const kind = kindOf(node) as NodeKind;
  const handler = TYPE_OF[kind] as ((body: unknown, place: Place) => ColumnType | undefined) | undefined;
  return handler?.(nodeAs(node, kind), place);
}

const firstOf = (nodes: readonly (Node | undefined)[], place: Place): ColumnType | undefined => {
  for (const node of nodes) {
    const type = node && typeOf(node, place);
    if (type) return type;
  }
  return undefined;
};

const BOOLEAN: ColumnType = { kind: 'boolean' };
const TEXT: ColumnType = { kind: 'text' };
const LOGICAL = new Set([
  '=',
  '<>',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '~',
  '~*',
  '!~',
  '!~*',
  '~~',
  '~~*',
  '!~~',
  '!~~*',
  '@>',
  '<@',
  '&&',
  '?',
  '@@',
]);

const TYPE_OF: TypeOf = {
  ColumnRef: ({ fields }, { sources }) => {
    const names = strings(fields);
    const name = names.at(-1);
    const of = names.length > 1 ? names.at(-2) : undefined;
    return sources.flatMap((source) => (of === undefined || source.name === of ? source.columns : [])).find((one) => one.name === name)
      ?.type;
  },
  TypeCast: ({ typeName }, { session }) => readType(typeText(typeName, session.resolve)),
  A_Const: ({ ival, fval, boolval, sval }) =>
    ival ? readType('integer') : fval ? readType('numeric') : boolval ? BOOLEAN : sval ? TEXT : undefined,
  BoolExpr: () => BOOLEAN,
  NullTest: () => BOOLEAN,
  BooleanTest: () => BOOLEAN,
  CoalesceExpr: ({ args }, place) => firstOf(args ?? [], place),
  MinMaxExpr: ({ args }, place) => firstOf(args ?? [], place),
  CaseExpr: ({ args, defresult }, place) => firstOf([...(args ?? []).map((node) => nodeAs(node, 'CaseWhen')?.result), defresult], place),
  CollateClause: ({ arg }, place) => firstOf([arg], place),
  SQLValueFunction: ({ op }) =>
    readType(op === 'SVFOP_CURRENT_DATE' ? 'date' : /USER|ROLE|CATALOG|SCHEMA/.test(op ?? '') ? 'name' : 'timestamp with time zone'),
  SubLink: ({ subLinkType, subselect }, { session, named }) => {
    const query = nodeAs(subselect, 'SelectStmt');
    return subLinkType !== 'EXPR_SUBLINK' ? BOOLEAN : query && queryColumns(query, session, named)[0]?.type;
  },
  A_Expr: ({ kind, name, lexpr, rexpr }, place) => {
    const operator = strings(name).at(-1) ?? '';
    if (kind === 'AEXPR_NULLIF') return firstOf([lexpr], place);
    if (kind !== 'AEXPR_OP' || LOGICAL.has(operator)) return BOOLEAN;
    if (operator === '->>' || operator === '#>>') return TEXT;
    return firstOf([lexpr, rexpr], place);
  },
  FuncCall: ({ funcname, args }, place) => {
    const name = strings(funcname).at(-1) ?? '';
    const known = CALLS[name];
    if (known !== undefined) return readType(known);
    return SAME.has(name) ? firstOf(args ?? [], place) : name === 'date_trunc' ? firstOf((args ?? []).slice(1), place) : undefined;
  },
};

/** They give what they are given. */
const SAME = new Set(['max', 'min', 'any_value', 'abs', 'first_value', 'last_value', 'lag', 'lead', 'nullif']);

const words = (type: string, names: string): readonly (readonly [string, string])[] =>
  names.split(' ').map((name) => [name, type] as const);

const CALLS: Readonly<Record<string, string>> = Object.fromEntries([
  ...words('timestamp with time zone', 'now clock_timestamp statement_timestamp transaction_timestamp to_timestamp'),
  ...words('bigint', 'count row_number rank dense_rank nextval currval'),
  ...words('integer', 'length char_length array_length cardinality'),
  ...words('numeric', 'avg sum extract round'),
  ...words('double precision', 'random'),
  ...words('boolean', 'bool_or bool_and every'),
  ...words('uuid', 'gen_random_uuid uuid_generate_v4'),
  ...words(
    'text',
    'lower upper concat concat_ws string_agg substring substr replace trim btrim ltrim rtrim md5 to_char left right split_part format initcap',
  ),
  ...words('jsonb', 'jsonb_build_object jsonb_agg jsonb_object_agg to_jsonb'),
  ...words('json', 'json_build_object json_agg to_json row_to_json'),
  ...words('tsvector', 'to_tsvector'),
]);
