/**
 * Expressions as the catalogue prints them (ruleutils): BETWEEN taken apart, IN as ANY, LIKE as `~~`, parentheses around
 * every operation. What is not known here is printed by the grammar's own printer.
 * https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/utils/adt/ruleutils.c
 */
import type { A_Expr, BoolExpr, CaseExpr, FuncCall, Node, TypeCast } from 'libpg-query';
import { quoteIdentifier, quoteText } from '../spelling.js';
import { printNode } from './grammar.js';
import { kindOf, type NodeKind, type NodeOf, nodeAs, strings } from './nodes.js';
import { selectText } from './select-text.js';
import { type ResolveType, typeText } from './type-name.js';

export function expressionText(node: Node | undefined, resolve: ResolveType): string {
  if (node === undefined) return '';
  const handler = PRINT[kindOf(node) as NodeKind] as ((body: unknown, resolve: ResolveType) => string | undefined) | undefined;
  return handler?.(nodeAs(node, kindOf(node) as NodeKind), resolve) ?? printNode(node);
}

type Printers = { readonly [K in NodeKind]?: (body: NodeOf<K>, resolve: ResolveType) => string | undefined };

const all = (nodes: readonly Node[] | undefined, resolve: ResolveType): string =>
  (nodes ?? []).map((node) => expressionText(node, resolve)).join(', ');

const PRINT: Printers = {
  ColumnRef: ({ fields }) =>
    (fields ?? []).map((field) => ('A_Star' in field ? '*' : quoteIdentifier(strings([field])[0] ?? ''))).join('.'),
  A_Const: (constant) => constantSql(constant),
  A_Expr: operatorText,
  BoolExpr: boolText,
  NullTest: ({ arg, nulltesttype }, resolve) => `(${expressionText(arg, resolve)} IS ${nulltesttype === 'IS_NULL' ? '' : 'NOT '}NULL)`,
  BooleanTest: ({ arg, booltesttype }, resolve) => `(${expressionText(arg, resolve)} ${(booltesttype ?? '').replaceAll('_', ' ')})`,
  TypeCast: castText,
  FuncCall: callText,
  CoalesceExpr: ({ args }, resolve) => `COALESCE(${all(args, resolve)})`,
  MinMaxExpr: ({ op, args }, resolve) => `${op === 'IS_LEAST' ? 'LEAST' : 'GREATEST'}(${all(args, resolve)})`,
  CaseExpr: caseText,
  A_ArrayExpr: ({ elements }, resolve) => `ARRAY[${all(elements, resolve)}]`,
  A_Indirection: indirectionText,
  RowExpr: ({ args }, resolve) => `ROW(${all(args, resolve)})`,
  CollateClause: ({ arg, collname }, resolve) =>
    `(${expressionText(arg, resolve)} COLLATE ${quoteIdentifier(strings(collname).at(-1) ?? '')})`,
  List: ({ items }, resolve) => `(${all(items, resolve)})`,
  NamedArgExpr: ({ name, arg }, resolve) => `${quoteIdentifier(name ?? '')} => ${expressionText(arg, resolve)}`,
  ParamRef: ({ number }) => `$${number ?? 1}`,
  SubLink: ({ subLinkType, subselect, testexpr, operName }, resolve) => {
    const query = `( ${selectText(subselect, resolve, expressionText)})`;
    if (subLinkType === 'EXISTS_SUBLINK') return `(EXISTS ${query})`;
    if (subLinkType === 'ARRAY_SUBLINK') return `ARRAY${query}`;
    const operator = strings(operName).at(-1);
    if (subLinkType === 'ANY_SUBLINK')
      return `(${expressionText(testexpr, resolve)} ${operator === undefined ? 'IN' : `${operator} ANY`} ${query})`;
    if (subLinkType === 'ALL_SUBLINK') return `(${expressionText(testexpr, resolve)} ${operator ?? '='} ALL ${query})`;
    return query;
  },
  SQLValueFunction: ({ op, typmod }) => {
    const word = (op ?? '').replace(/^SVFOP_/, '').replace(/_N$/, '');
    return (op ?? '').endsWith('_N') ? `${word}(${typmod ?? 0})` : word;
  },
};

/** Numbers below zero are printed as texts with a cast, because a sign would bind otherwise. */
function constantSql({ sval, ival, fval, boolval, bsval, isnull }: NodeOf<'A_Const'>): string | undefined {
  if (isnull) return 'NULL';
  if (sval) return quoteText(sval.sval ?? '');
  if (boolval) return boolval.boolval ? 'true' : 'false';
  if (ival) return (ival.ival ?? 0) < 0 ? `'${ival.ival}'::integer` : String(ival.ival ?? 0);
  if (fval) return (fval.fval ?? '').startsWith('-') ? `'${fval.fval}'::numeric` : (fval.fval ?? '0');
  return bsval ? `'${bits(bsval.bsval ?? '')}'::"bit"` : undefined;
}

/** `x1F` and `b00011111`. */
const bits = (text: string): string =>
  text.startsWith('x')
    ? [...text.slice(1)].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
    : text.slice(1);

const SYMBOLS: Readonly<Record<string, string>> = { '!=': '<>' };

function operatorText(expr: A_Expr, resolve: ResolveType): string | undefined {
  const symbol = strings(expr.name).at(-1) ?? '';
  const operator = SYMBOLS[symbol] ?? symbol;
  const left = expressionText(expr.lexpr, resolve);
  const right = (): string => expressionText(expr.rexpr, resolve);
  switch (expr.kind) {
    case 'AEXPR_OP':
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
    case 'AEXPR_SIMILAR':
      return expr.lexpr ? `(${left} ${operator} ${right()})` : negativeText(operator, expr.rexpr, resolve);
    case 'AEXPR_OP_ANY':
      return `(${left} ${operator} ANY (${right()}))`;
    case 'AEXPR_OP_ALL':
      return `(${left} ${operator} ALL (${right()}))`;
    case 'AEXPR_DISTINCT':
      return isNullConstant(expr.rexpr) ? `(${left} IS NOT NULL)` : `(${left} IS DISTINCT FROM ${right()})`;
    case 'AEXPR_NOT_DISTINCT':
      return isNullConstant(expr.rexpr) ? `(${left} IS NULL)` : `(NOT (${left} IS DISTINCT FROM ${right()}))`;
    case 'AEXPR_NULLIF':
      return `NULLIF(${left}, ${right()})`;
    case 'AEXPR_IN':
      return inText(left, operator, nodeAs(expr.rexpr, 'List')?.items ?? [], resolve);
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
      return betweenText(left, expr.kind === 'AEXPR_NOT_BETWEEN', nodeAs(expr.rexpr, 'List')?.items ?? [], resolve);
    default:
      return undefined;
  }
}

const isNullConstant = (node: Node | undefined): boolean => nodeAs(node, 'A_Const')?.isnull === true;

function negativeText(operator: string, operand: Node | undefined, resolve: ResolveType): string {
  return `(${operator} ${expressionText(operand, resolve)})`;
}

/** A list of one is a comparison; members that are no constants are compared one by one. */
function inText(left: string, operator: string, items: readonly Node[], resolve: ResolveType): string {
  const constants = items.filter((item) => !holdsColumn(item));
  const others = items.filter(holdsColumn);
  const isIn = operator === '=';
  const listed =
    constants.length > 1
      ? [`(${left} ${operator} ${isIn ? 'ANY' : 'ALL'} (ARRAY[${all(constants, resolve)}]))`]
      : constants.map((item) => `(${left} ${operator} ${expressionText(item, resolve)})`);
  const parts = [...listed, ...others.map((item) => `(${left} ${operator} ${expressionText(item, resolve)})`)];
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(isIn ? ' OR ' : ' AND ')})`;
}

const holdsColumn = (node: Node): boolean => JSON.stringify(node).includes('"ColumnRef"');

function betweenText(left: string, negated: boolean, [low, high]: readonly Node[], resolve: ResolveType): string {
  const [from, to] = [expressionText(low, resolve), expressionText(high, resolve)];
  return negated ? `((${left} < ${from}) OR (${left} > ${to}))` : `((${left} >= ${from}) AND (${left} <= ${to}))`;
}

function boolText({ boolop, args }: BoolExpr, resolve: ResolveType): string {
  const parts = (args ?? []).map((arg) => expressionText(arg, resolve));
  return boolop === 'NOT_EXPR' ? `(NOT ${parts[0] ?? ''})` : `(${parts.join(boolop === 'AND_EXPR' ? ' AND ' : ' OR ')})`;
}

function castText({ arg, typeName }: TypeCast, resolve: ResolveType): string {
  const type = typeText(typeName, resolve);
  const constant = nodeAs(arg, 'A_Const');
  if (constant?.sval && type === 'regclass') return `${quoteText(withoutPublic(constant.sval.sval ?? ''))}::regclass`;
  if (constant?.sval && type === 'boolean') return /^\s*(t|true|y|yes|on|1)\s*$/i.test(constant.sval.sval ?? '') ? 'true' : 'false';
  if (constant?.isnull) return `NULL::${type}`;
  const field = /^interval .*?(\w+)(?:\(\d\))?$/.exec(type)?.[1];
  const plain = constant?.sval && field ? /^[-+]?\d+(?:\.\d+)?$/.exec(constant.sval.sval ?? '')?.[0] : undefined;
  // A number alone counts the smallest field, and only whole ones of it.
  if (plain !== undefined) return `'${field === 'second' ? plain : Math.trunc(Number(plain))} ${field}'::interval`;
  const inner = expressionText(arg, resolve);
  return constant?.sval || nodeAs(arg, 'A_ArrayExpr') ? `${inner}::${type}` : `(${inner})::${type}`;
}

/** Sequences are named as they are found: what lives in `public` is said without it. */
const withoutPublic = (name: string): string => name.replace(/^public\./, '').replace(/^"public"\./, '');

const SYNTAX: Readonly<Record<string, (args: readonly string[]) => string | undefined>> = {
  timezone: ([zone = '', moment = '']) => `(${moment} AT TIME ZONE ${zone})`,
  extract: ([field = '', from = '']) => `EXTRACT(${field.replace(/^'(\w+)'$/, '$1').toLowerCase()} FROM ${from})`,
  normalize: ([text = '', form]) => `NORMALIZE(${text}${form === undefined ? '' : `, ${form.replaceAll("'", '')}`})`,
  btrim: (args) => trimText('BOTH', args),
  ltrim: (args) => trimText('LEADING', args),
  rtrim: (args) => trimText('TRAILING', args),
  overlaps: ([from = '', to = '', start = '', end = '']) => `((${from}, ${to}) OVERLAPS (${start}, ${end}))`,
  position: ([text = '', part = '']) => `POSITION((${part}) IN (${text}))`,
  substring: ([text = '', from, length]) =>
    from === undefined ? undefined : `SUBSTRING(${text} FROM ${from}${length === undefined ? '' : ` FOR ${length}`})`,
};

const trimText = (side: string, [text = '', characters]: readonly string[]): string =>
  `TRIM(${side}${characters === undefined ? '' : ` ${characters}`} FROM ${text})`;

/** Schemas that are searched anyway are not said. */
const SEARCHED = new Set(['pg_catalog', 'public']);

/** Their further arguments are one array to the server. */
const PATHS = new Set(['json_extract_path', 'json_extract_path_text', 'jsonb_extract_path', 'jsonb_extract_path_text']);

function callText(call: FuncCall, resolve: ResolveType): string | undefined {
  if (call.over || call.agg_filter || call.agg_order || call.agg_within_group || call.agg_distinct) return undefined;
  const names = strings(call.funcname);
  const args = (call.args ?? []).map((arg) => expressionText(arg, resolve));
  const syntax = call.funcformat === 'COERCE_SQL_SYNTAX' ? SYNTAX[names.at(-1) ?? '']?.(args) : undefined;
  if (syntax !== undefined) return syntax;
  const said = names.length > 1 && SEARCHED.has(names[0] ?? '') ? names.slice(1) : names;
  const name = said.map(quoteIdentifier).join('.');
  if (call.agg_star) return `${name}(*)`;
  const fixed = call.func_variadic ? args.length - 1 : PATHS.has(name) ? 1 : args.length;
  if (fixed === args.length) return `${name}(${args.join(', ')})`;
  const rest = args.slice(fixed);
  return `${name}(${[...args.slice(0, fixed), `VARIADIC ${call.func_variadic ? rest.join(', ') : `ARRAY[${rest.join(', ')}]`}`].join(', ')})`;
}

function caseText({ arg, args, defresult }: CaseExpr, resolve: ResolveType): string {
  const whens = (args ?? []).map((node) => {
    const when = nodeAs(node, 'CaseWhen');
    return `WHEN ${expressionText(when?.expr, resolve)} THEN ${expressionText(when?.result, resolve)}`;
  });
  const subject = arg ? `${expressionText(arg, resolve)} ` : '';
  // A CASE without ELSE is stored, and printed, with the NULL it gives.
  return `CASE ${subject}${whens.join(' ')} ELSE ${defresult ? expressionText(defresult, resolve) : 'NULL'} END`;
}

function indirectionText({ arg, indirection }: NodeOf<'A_Indirection'>, resolve: ResolveType): string {
  const tail = (indirection ?? []).map((part) => {
    const index = nodeAs(part, 'A_Indices');
    if (!index) return 'A_Star' in part ? '.*' : `.${quoteIdentifier(strings([part])[0] ?? '')}`;
    const [from, to] = [expressionText(index.lidx, resolve), expressionText(index.uidx, resolve)];
    return index.is_slice ? `[${from}:${to}]` : `[${to}]`;
  });
  return `(${expressionText(arg, resolve)})${tail.join('')}`;
}
