/** Column types → attribute types. What a model cannot say is kept as text and told. */

import { nativeName } from '../../model/column-roles.js';
import type { AttributeType, Check, Column, ColumnType, Expr, TextFormat } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { bareName, quotedTexts } from './table-facts.js';

export interface LiftedType {
  readonly type: AttributeType;
  readonly list?: boolean;
  /** What of it the model cannot say. */
  readonly lost?: string;
}

export function attributeType(column: Column, checks: readonly Check[], enums: ReadonlyMap<string, readonly string[]>): LiftedType {
  const values = choiceValues(column, checks, enums);
  if (values) return { type: { kind: 'choice', values } };
  const own = nativeName(column.type);
  if (own === undefined) return sharedTypes(column.type as Exclude<ColumnType, { kind: 'native' }>, column);
  const element = /^(.*?)(?:\[\d*\])+$/.exec(own)?.[1];
  if (element !== undefined) {
    const listed = enums.get(bareName(element));
    return listed ? { type: { kind: 'choice', values: listed }, list: true } : { type: elementType(element), list: true };
  }
  if (column.type.kind === 'native' && column.type.means) return sharedTypes(column.type.means, column);
  return NATIVE.find(({ pattern }) => pattern.test(own))?.gives ?? { type: { kind: 'text' }, lost: own };
}

const NATIVE: readonly { readonly pattern: RegExp; readonly gives: LiftedType }[] = [
  { pattern: /^(?:citext|name|text)\b/i, gives: { type: { kind: 'text', long: true } } },
  { pattern: /^interval\b/i, gives: { type: { kind: 'duration' } } },
  { pattern: /^(?:inet|cidr|macaddr)/i, gives: { type: { kind: 'text', length: 64 } } },
  { pattern: /^(?:year)\b/i, gives: { type: { kind: 'integer' } } },
  { pattern: /^(?:tiny|medium|small|big)?int|^bit\b/i, gives: { type: { kind: 'integer' } } },
  { pattern: /^(?:tiny|medium|long)?text/i, gives: { type: { kind: 'text', long: true } } },
  { pattern: /^(?:tiny|medium|long)?blob|^(?:var)?binary|^bytea/i, gives: { type: { kind: 'file' } } },
  { pattern: /^(?:numeric|decimal|number|double|real|float)/i, gives: { type: { kind: 'decimal' } } },
  { pattern: /^hstore/i, gives: { type: { kind: 'json' } } },
];

function elementType(sql: string): AttributeType {
  if (/^(?:big|small)?int|^serial/i.test(sql)) return { kind: 'integer' };
  if (/^uuid/i.test(sql)) return { kind: 'uuid' };
  if (/^json/i.test(sql)) return { kind: 'json' };
  return /^(?:numeric|decimal|double|real|float)/i.test(sql) ? { kind: 'decimal' } : { kind: 'text' };
}

type SharedKind = Exclude<ColumnType, { kind: 'native' }>;

function sharedTypes(type: SharedKind, column: Column): LiftedType {
  const map: { readonly [K in SharedKind['kind']]: (of: Extract<SharedKind, { kind: K }>) => AttributeType } = {
    boolean: () => ({ kind: 'boolean' }),
    integer: ({ bits }) => (bits === 64 ? { kind: 'integer', large: true } : { kind: 'integer' }),
    decimal: ({ precision, scale }) =>
      isMoney(column.name) && scale >= 2 ? { kind: 'money', precision, scale } : { kind: 'decimal', precision, scale },
    money: ({ precision, scale }) => ({ kind: 'money', precision, scale }),
    float: () => ({ kind: 'decimal' }),
    varchar: ({ length }) => ({ kind: 'text', ...formatOf(column.name, length) }),
    char: ({ length }) => ({ kind: 'text', length }),
    text: () => ({ kind: 'text', long: true }),
    date: () => ({ kind: 'date' }),
    time: () => ({ kind: 'time' }),
    instant: () => ({ kind: 'instant' }),
    datetime: () => ({ kind: 'instant' }),
    uuid: () => ({ kind: 'uuid' }),
    json: () => ({ kind: 'json' }),
    bytes: () => ({ kind: 'file' }),
  };
  const lift = map[type.kind] as (of: SharedKind) => AttributeType;
  return { type: lift(type) };
}

const isMoney = (name: string): boolean =>
  /(?:^|_)(?:price|cost|amount|total|fee|salary|balance|subtotal|discount|budget|revenue)(?:$|_)/.test(snakeCase(name));

/** Names that tell a format. The length stays the column's. */
function formatOf(name: string, length: number): { readonly length: number; readonly format?: TextFormat } {
  const found = FORMATS.find(([pattern]) => pattern.test(snakeCase(name)));
  return { length, ...(found ? { format: found[1] } : {}) };
}

const FORMATS: readonly (readonly [RegExp, TextFormat])[] = [
  [/(?:^|_)e?mail(?:_address)?$/, 'email'],
  [/(?:^|_)(?:phone|mobile|fax|telephone)(?:_number)?$/, 'phone'],
  [/(?:^|_)(?:url|uri|website|homepage)$/, 'url'],
  [/(?:^|_)slug$/, 'slug'],
  [/(?:^|_)(?:password_hash|encrypted_password|password_digest|hashed_password|hash|digest)$/, 'hash'],
  [/(?:^|_)currency(?:_code)?$/, 'currency'],
  [/(?:^|_)country_code$/, 'country'],
  [/(?:^|_)time_?zone$/, 'timezone'],
];

/** Texts that a column may hold: by a check, by a native enum, by an enum declared elsewhere. */
export function choiceValues(
  column: Column,
  checks: readonly Check[],
  enums: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const own = nativeName(column.type);
  const listed = own && (/^enum\s*\(/i.test(own) ? quotedTexts(own) : enums.get(bareName(own)));
  const found = listed || checks.flatMap(({ expr }) => [inList(expr, column.name)]).find((list) => list !== undefined);
  const unique = found && [...new Set(found)];
  return unique && unique.length > 0 ? unique : undefined;
}

function inList(expr: Expr, name: string): readonly string[] | undefined {
  if (expr.kind === 'in' && expr.arg.kind === 'column' && expr.arg.name === name)
    return expr.values.every((value) => typeof value === 'string') ? (expr.values as readonly string[]) : undefined;
  if (expr.kind === 'or') {
    // `status IS NULL OR status IN (…)`.
    const parts = expr.args.filter((arg) => arg.kind !== 'is-null').map((arg) => inList(arg, name) ?? equals(arg, name));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.flatMap((part) => part ?? []) : undefined;
  }
  return undefined;
}

function equals(expr: Expr, name: string): readonly string[] | undefined {
  if (expr.kind !== 'compare' || expr.op !== '=' || expr.left.kind !== 'column' || expr.left.name !== name) return undefined;
  return expr.right.kind === 'literal' && typeof expr.right.value === 'string' ? [expr.right.value] : undefined;
}
