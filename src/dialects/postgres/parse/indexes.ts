/** CREATE INDEX. https://www.postgresql.org/docs/15/sql-createindex.html */
import type { IndexElem, IndexStmt, Node } from 'libpg-query';
import type { Index, IndexMethod, IndexPart, Table } from '../../../model/index.js';
import { type ColumnTypes, columnTypes } from '../read-expression.js';
import { indexName } from './constraints.js';
import { type Environment, readExpr } from './environment.js';
import { allOf, nodeAs, optionTexts, qualified, strings } from './nodes.js';

const METHODS: ReadonlySet<string> = new Set(['btree', 'hash', 'gin', 'gist', 'brin', 'spgist']);

/** Undefined for an access method the model has no word for. */
export function readIndex(statement: IndexStmt, table: Table, env: Environment): Index | undefined {
  const method = statement.accessMethod ?? 'btree';
  if (!METHODS.has(method)) return undefined;
  const types = columnTypes(table.columns);
  const elements = allOf(statement.indexParams, 'IndexElem');
  const include = allOf(statement.indexIncludingParams, 'IndexElem').flatMap(({ name }) => name ?? []);
  const storage = optionTexts(statement.options);
  return {
    name: statement.idxname || indexName(table, [...columnNames(elements), ...include], 'idx', env),
    parts: elements.map((element) => withoutOwnCollation(readPart(element, types, method, env), table)),
    unique: statement.unique ?? false,
    method: method as IndexMethod,
    ...(statement.whereClause ? { where: readExpr(statement.whereClause, types, env) } : {}),
    include,
    ...(statement.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
    ...(storage.size > 0 ? { postgres: { storage: Object.fromEntries(storage) } } : {}),
    serves: [],
    origin: env.origin,
  };
}

function readPart(element: IndexElem, types: ColumnTypes, method: string, env: Environment): IndexPart {
  const descending = element.ordering === 'SORTBY_DESC';
  const nullsFirst = element.nulls_ordering === 'SORTBY_NULLS_FIRST';
  const said = element.nulls_ordering !== undefined && element.nulls_ordering !== 'SORTBY_NULLS_DEFAULT';
  const opclass = strings(element.opclass).at(-1);
  const collated = nodeAs(element.expr, 'CollateClause');
  const collation = strings(element.collation).at(-1) ?? strings(collated?.collname).at(-1);
  const expr = collated?.arg ?? element.expr;
  const name = element.name ?? (expr && nodeAs(expr, 'ColumnRef') ? strings(nodeAs(expr, 'ColumnRef')?.fields).at(-1) : undefined);
  return {
    expr: name === undefined ? readExpr(expr, types, env) : { kind: 'column', name },
    direction: descending ? 'desc' : 'asc',
    ...(said && nullsFirst !== descending ? { nulls: nullsFirst ? ('first' as const) : ('last' as const) } : {}),
    ...(opclass === undefined || isDefaultOpclass(opclass, method) ? {} : { opclass: env.opclassOf(qualified(strings(element.opclass))) }),
    ...(collation === undefined ? {} : { collation }),
  };
}

/** The collation a column has anyway is not said. */
function withoutOwnCollation({ collation, ...part }: IndexPart, table: Table): IndexPart {
  const { expr } = part;
  const own = expr.kind === 'column' ? table.columns.find(({ name }) => name === expr.name)?.postgres?.collation : undefined;
  return collation === undefined || collation === own ? part : { ...part, collation };
}

/** Operator classes that are taken anyway are not said. https://www.postgresql.org/docs/15/indexes-opclass.html */
const DEFAULT_OPCLASS: Readonly<Record<string, RegExp>> = {
  btree:
    /^(text|int[248]|float[48]|numeric|date|timestamp|timestamptz|time|timetz|interval|uuid|bool|bytea|bpchar|char|name|oid|enum|array|record|range|multirange|inet|macaddr|jsonb|bit|varbit|money|tsvector|tsquery|citext|ltree|hstore)_ops$/,
  hash: /^(text|int[248]|float[48]|numeric|date|timestamp|timestamptz|time|timetz|interval|uuid|bool|bytea|bpchar|char|name|oid|enum|array|range|inet|jsonb|citext|ltree|hstore)_ops$/,
  gin: /^(array|jsonb|tsvector)_ops$/,
  gist: /^(point|box|poly|circle|tsvector|tsquery|range|multirange)_ops$|^gist_(ltree|hstore)_ops$/,
  spgist: /^(quad_point|text|range|inet|box|poly)_ops$/,
  brin: /_minmax_ops$|^(range|inet|box)_inclusion_ops$/,
};

const isDefaultOpclass = (opclass: string, method: string): boolean => DEFAULT_OPCLASS[method]?.test(opclass) ?? false;

/** What the parts of an index are called in its name; repeated ones are numbered. */
function columnNames(elements: readonly IndexElem[]): readonly string[] {
  const used = new Set<string>();
  return elements.map(({ name, expr }) => {
    const base = name ?? expressionName(expr) ?? 'expr';
    let own = base;
    for (let n = 1; used.has(own); n++) own = `${base}${n}`;
    used.add(own);
    return own;
  });
}

function expressionName(node: Node | undefined): string | undefined {
  const call = nodeAs(node, 'FuncCall');
  if (call) return strings(call.funcname).at(-1);
  const cast = nodeAs(node, 'TypeCast');
  if (cast) return expressionName(cast.arg) ?? strings(cast.typeName?.names).at(-1);
  const column = nodeAs(node, 'ColumnRef');
  if (column) return strings(column.fields).at(-1);
  const collated = nodeAs(node, 'CollateClause');
  if (collated) return expressionName(collated.arg);
  return nodeAs(node, 'CoalesceExpr') ? 'coalesce' : nodeAs(node, 'CaseExpr') ? 'case' : undefined;
}
