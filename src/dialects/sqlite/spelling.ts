/** Identifiers, literals and functions as SQLite spells them. Names and texts are data: nothing in them is ever run. */
import type { ColumnType, Expr, LiteralValue, NeutralFunction } from '../../model/index.js';
import { type ExprStyle, isPlainName, likeToGlob, printExpr, quoteDouble, quoteString } from '../../sql/index.js';
import { RESERVED } from './reserved.js';
import { scaleNumber } from './scale-number.js';
import { scaleOf } from './types.js';

/** Bare where that is safe, in double quotes otherwise. */
export function quoteIdentifier(name: string): string {
  return isPlainName(name) && !RESERVED.has(name) ? name : quoteDouble(name);
}

export const quoteList = (names: readonly string[]): string => names.map(quoteIdentifier).join(', ');

/** A literal for a column of `type`: amounts in minor units, moments in the one form that sorts as time does. */
export function literal(value: LiteralValue, type?: ColumnType): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return spellNumber(value, type);
  if (type === undefined) return quoteString(value);
  if (type.kind === 'bytes') return `X'${[...new TextEncoder().encode(value)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'`;
  const isAmount = (scaleOf(type) ?? 0) > 0 && /^-?\d+(\.\d+)?$/.test(value);
  return isAmount ? spellNumber(Number(value), type) : quoteString(canonicalText(value, type));
}

function spellNumber(value: number, type: ColumnType | undefined): string {
  if (!Number.isFinite(value)) return 'NULL';
  const scale = type ? (scaleOf(type) ?? 0) : 0;
  return String(scaleNumber(value, scale));
}

function canonicalText(text: string, { kind }: ColumnType): string {
  if (kind === 'instant') return isoMillis(text, 'Z') ?? text;
  if (kind === 'datetime') return isoMillis(text, '') ?? text;
  return kind === 'time' && /^\d\d:\d\d$/.test(text) ? `${text}:00` : text;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

/** `2024-05-01 10:00+02:00` → `2024-05-01T08:00:00.000Z`; undefined for what is no moment. */
function isoMillis(text: string, suffix: 'Z' | ''): string | undefined {
  const found = MOMENT.exec(text);
  if (!found) return undefined;
  const [, date = '', minutes = '', seconds = ':00', fraction = '.000', zone = 'Z'] = found;
  const plain = `${date}T${minutes}${seconds}${`${fraction}000`.slice(0, 4)}`;
  if (suffix === '' || zone === 'Z') return `${plain}${suffix}`;
  const instant = new Date(`${plain}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** The current moment in the text form of a column's type. */
export function nowExpression(type: ColumnType | undefined): string {
  if (type?.kind === 'date') return "date('now')";
  if (type?.kind === 'time') return "time('now')";
  return `strftime('${type?.kind === 'datetime' ? DATETIME_FORMAT : INSTANT_FORMAT}', 'now')`;
}

export const INSTANT_FORMAT = '%Y-%m-%dT%H:%M:%fZ';
export const DATETIME_FORMAT = '%Y-%m-%dT%H:%M:%f';

const FUNCTIONS: Readonly<Record<NeutralFunction, (args: readonly string[]) => string>> = {
  length: ([arg]) => `length(${arg})`,
  lower: ([arg]) => `lower(${arg})`,
  upper: ([arg]) => `upper(${arg})`,
  trim: ([arg]) => `trim(${arg})`,
  now: () => nowExpression(undefined),
  'json-valid': ([arg]) => `json_valid(${arg})`,
  coalesce: (args) => `coalesce(${args.join(', ')})`,
  // There are no session settings: none is ever set.
  'current-setting': () => 'NULL',
  'count-true': (args) => args.join(' + '),
  mod: (args) => args.join(' % '),
};

export const STYLE: ExprStyle = {
  quoteIdentifier,
  literal: (value) => literal(value),
  call: (fn, args) => FUNCTIONS[fn](args),
  // LIKE ignores case here; GLOB does not, and an index can serve it.
  like: (arg, pattern, negated) => `${arg} ${negated ? 'NOT ' : ''}GLOB ${quoteString(likeToGlob(pattern))}`,
};

export const spellExpr = (expr: Expr): string => printExpr(expr, STYLE);
