/**
 * Exact decimals as whole numbers of their smallest unit: 12.34 becomes 1234. Everything that speaks of such a column
 * (defaults, checks, predicates, generated columns) is scaled with it, so that it says the same about the new numbers.
 */
import { type Column, type Expr, type LiteralValue, objectId, type Table, type TableId, type View } from '../../../model/index.js';
import { scaleNumber } from '../scale-number.js';
import { spellExpr } from '../spelling.js';
import { scaleOf } from '../types.js';
import { type Lowering, note } from './lowering.js';

/** Decimal places of the columns that have any. */
export type Scales = ReadonlyMap<string, number>;

export function scalesOf(table: Table): Scales {
  return new Map(table.columns.flatMap(({ name, type }): [string, number][] => (scaleOf(type) ? [[name, scaleOf(type) ?? 0]] : [])));
}

export function lowerScale(table: Table, lowering: Lowering): Table {
  const scales = scalesOf(table);
  const columns = table.columns.map((column) => lowerAmount(table, column, scales, lowering));
  if (scales.size === 0) return { ...table, columns };
  const scaled = (expr: Expr): Expr => scaleExpr(expr, scales);
  return {
    ...table,
    columns,
    checks: table.checks.map((check) => ({ ...check, expr: scaled(check.expr) })),
    indexes: table.indexes.map((index) => ({
      ...index,
      parts: index.parts.map((part) => ({ ...part, expr: scaled(part.expr) })),
      ...(index.where ? { where: scaled(index.where) } : {}),
    })),
  };
}

export function scaleWhere(view: View, scales: ReadonlyMap<TableId, Scales>): View {
  const { definition } = view;
  const own = definition.kind === 'active-rows' ? scales.get(definition.table) : undefined;
  if (definition.kind !== 'active-rows' || !own || own.size === 0) return view;
  return { ...view, definition: { ...definition, where: scaleExpr(definition.where, own) } };
}

function lowerAmount(table: Table, column: Column, scales: Scales, lowering: Lowering): Column {
  const { type } = column;
  if (type.kind !== 'money' && type.kind !== 'decimal') return scaleGenerated(column, scales);
  const subject = objectId('column', table.id, column.name);
  const scale = scaleOf(type);
  if (scale === undefined) {
    note(
      lowering,
      subject,
      `SQLite has no exact decimal type and ${type.precision} digits do not fit an integer: values are rounded to 15 significant digits.`,
    );
    return { ...column, type: { kind: 'float', bits: 64 } };
  }
  const unit = unitWords(scale);
  if (scale > 0)
    note(
      lowering,
      subject,
      `SQLite has no exact decimal type: ${column.name} is kept as a whole number of ${unit} (1 is ${scaleNumber(1, scale)}).`,
    );
  const description = scale > 0 ? [column.description, `In ${unit}.`].filter((text) => text !== undefined).join(' ') : column.description;
  return {
    ...scaleGenerated(scaleDefault(column, scale), scales, scale),
    type: { kind: 'integer', bits: 64 },
    ...(description === undefined ? {} : { description }),
  };
}

const unitWords = (scale: number): string => ['ones', 'tenths', 'hundredths', 'thousandths'][scale] ?? `units of 10^-${scale}`;

function scaleDefault(column: Column, scale: number): Column {
  const given = column.default;
  if (given?.kind === 'literal') return { ...column, default: { kind: 'literal', value: scaleLiteral(given.value, scale) } };
  return given?.kind === 'expr' ? { ...column, default: { kind: 'expr', expr: toScale(measure(given.expr, new Map()), scale) } } : column;
}

function scaleGenerated(column: Column, scales: Scales, scale = 0): Column {
  if (!column.generated || (scales.size === 0 && scale === 0)) return column;
  return { ...column, generated: { ...column.generated, expr: toScale(measure(column.generated.expr, scales), scale) } };
}

function scaleLiteral(value: LiteralValue, scale: number): LiteralValue {
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? scaleNumber(Number(value), scale) : value;
  return typeof value === 'number' ? scaleNumber(value, scale) : value;
}

/** An expression over scaled columns that says what `expr` said over the decimals. */
export const scaleExpr = (expr: Expr, scales: Scales): Expr => measure(expr, scales).expr;

/** An expression and the places its value is shifted by. */
interface Measured {
  readonly expr: Expr;
  readonly scale: number;
}

const TEN = (places: number): Expr => ({ kind: 'literal', value: 10 ** places });

/** Shifts a value to more places, or back to fewer (rounded). */
function toScale({ expr, scale }: Measured, wanted: number): Expr {
  if (scale === wanted) return expr;
  if (expr.kind === 'literal') return { kind: 'literal', value: scaleLiteral(expr.value, wanted - scale) };
  if (wanted > scale) return { kind: 'arithmetic', op: '*', left: expr, right: TEN(wanted - scale) };
  return { kind: 'raw', sql: `CAST(round((${spellExpr(expr)}) / ${10 ** (scale - wanted)}.0) AS INTEGER)` };
}

function aligned(parts: readonly Measured[]): { readonly exprs: readonly Expr[]; readonly scale: number } {
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  return { exprs: parts.map((part) => toScale(part, scale)), scale };
}

const plain = (expr: Expr): Measured => ({ expr, scale: 0 });

function measure(expr: Expr, scales: Scales): Measured {
  const inner = (child: Expr): Measured => measure(child, scales);
  switch (expr.kind) {
    case 'column':
      return { expr, scale: scales.get(expr.name) ?? 0 };
    case 'literal':
    case 'raw':
      return plain(expr);
    case 'compare': {
      const [left = expr.left, right = expr.right] = aligned([inner(expr.left), inner(expr.right)]).exprs;
      return plain({ ...expr, left, right });
    }
    case 'between': {
      const [arg = expr.arg, low = expr.low, high = expr.high] = aligned([expr.arg, expr.low, expr.high].map(inner)).exprs;
      return plain({ ...expr, arg, low, high });
    }
    case 'in': {
      const arg = inner(expr.arg);
      return plain({
        ...expr,
        arg: arg.expr,
        values: expr.values.map((value) => (arg.scale === 0 ? value : scaleLiteral(value, arg.scale))),
      });
    }
    case 'and':
    case 'or':
      return plain({ ...expr, args: expr.args.map((arg) => inner(arg).expr) });
    case 'not':
    case 'is-null':
    case 'like':
      return plain({ ...expr, arg: inner(expr.arg).expr });
    case 'call':
      return measureCall(expr, scales);
    case 'arithmetic':
      return measureArithmetic(expr, scales);
    default:
      return expr satisfies never;
  }
}

function measureCall(expr: Expr & { readonly kind: 'call' }, scales: Scales): Measured {
  const args = expr.args.map((arg) => measure(arg, scales));
  if (expr.fn !== 'coalesce' && expr.fn !== 'mod') return plain({ ...expr, args: args.map((arg) => arg.expr) });
  const { exprs, scale } = aligned(args);
  return { expr: { ...expr, args: exprs }, scale };
}

function measureArithmetic(expr: Expr & { readonly kind: 'arithmetic' }, scales: Scales): Measured {
  const [left, right] = [measure(expr.left, scales), measure(expr.right, scales)];
  if (left.scale === 0 && right.scale === 0) return plain({ ...expr, left: left.expr, right: right.expr });
  if (expr.op === '*') {
    const [a, b] = [whole(left), whole(right)];
    return { expr: { ...expr, left: a.expr, right: b.expr }, scale: a.scale + b.scale };
  }
  const { exprs, scale } = aligned([left, right]);
  const [a = left.expr, b = right.expr] = exprs;
  // Whole numbers divide to whole numbers; the quotient of two amounts is a plain number.
  if (expr.op === '/') return plain({ kind: 'raw', sql: `CAST(${spellExpr(a)} AS REAL) / (${spellExpr(b)})` });
  return { expr: { ...expr, left: a, right: b }, scale };
}

/** A factor such as 0.19 as a whole number and its places. */
function whole(measured: Measured): Measured {
  const { expr, scale } = measured;
  if (expr.kind !== 'literal' || typeof expr.value !== 'number' || Number.isInteger(expr.value)) return measured;
  const places = (String(expr.value).split('.')[1] ?? '').length;
  return { expr: { kind: 'literal', value: scaleNumber(expr.value, places) }, scale: scale + places };
}
