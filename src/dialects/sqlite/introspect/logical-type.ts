/** What a column is meant to hold, concluded from its type and from checks of the form that lowering gives them. */
import type { Check, ColumnType } from '../../../model/index.js';
import { typeRule } from '../lower/columns.js';
import { comparable } from '../read-expr.js';
import { nativeType } from './native-type.js';

/** `keys` are the comparable texts of the table's checks. */
export function logicalType(name: string, declared: string, checks: readonly Check[], keys: ReadonlySet<string>): ColumnType {
  const base = BASE[declared.toUpperCase()];
  if (!base) return nativeType(declared);
  if (keys.size === 0) return base;
  const candidates = base.kind === 'text' ? TEXTS : base.kind === 'integer' ? [BOOLEAN] : [];
  const meant = candidates.find((type) => ruled(name, type, keys)) ?? bounded(name, base, checks, keys);
  return meant ?? base;
}

const BASE: Readonly<Record<string, ColumnType>> = {
  INTEGER: { kind: 'integer', bits: 64 },
  INT: { kind: 'integer', bits: 64 },
  REAL: { kind: 'float', bits: 64 },
  TEXT: { kind: 'text' },
  BLOB: { kind: 'bytes' },
};

const BOOLEAN: ColumnType = { kind: 'boolean' };
const TEXTS: readonly ColumnType[] = [
  { kind: 'instant' },
  { kind: 'date' },
  { kind: 'datetime' },
  { kind: 'time' },
  { kind: 'json' },
  { kind: 'uuid' },
];

function ruled(name: string, type: ColumnType, keys: ReadonlySet<string>): boolean {
  const rule = typeRule({ name, type });
  return rule !== undefined && keys.has(comparable(rule.expr));
}

function bounded(name: string, base: ColumnType, checks: readonly Check[], keys: ReadonlySet<string>): ColumnType | undefined {
  if (base.kind !== 'text' && base.kind !== 'bytes') return undefined;
  for (const { expr, columns } of checks) {
    if (columns.length !== 1 || columns[0] !== name || expr.kind !== 'compare' || expr.right.kind !== 'literal') continue;
    const length = expr.right.value;
    if (typeof length !== 'number') continue;
    const type: ColumnType = base.kind === 'text' ? { kind: 'varchar', length } : { kind: 'bytes', length };
    if (ruled(name, type, keys)) return type;
  }
  return undefined;
}
