/** Columns that are business → attributes with their rules and defaults. */
import type { Attribute, AttributeRule, Check, Column, DefaultChoice, Expr, Origin } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { snakeCase } from '../../util/snake-case.js';
import { attributeType } from './attribute-type.js';
import type { Notes } from './notes.js';
import type { TableFacts } from './table-facts.js';

export function liftAttributes(
  facts: TableFacts,
  business: readonly Column[],
  enums: ReadonlyMap<string, readonly string[]>,
  notes: Notes,
): readonly Attribute[] {
  const checks = checksByColumn(facts.table.checks);
  const taken = new Set<string>();
  return business.map((column) => {
    const id = freeId(column.name, taken);
    return attributeOf(column, id, checks.get(column.name) ?? [], enums, (what) => notes.add(facts.table.id, what));
  });
}

export function freeId(name: string, taken: Set<string>): string {
  const plain = snakeCase(name) || 'value';
  let id = plain;
  for (let i = 2; taken.has(id); i++) id = `${plain}_${i}`;
  taken.add(id);
  return id;
}

function checksByColumn(checks: readonly Check[]): ReadonlyMap<string, readonly Check[]> {
  const found = new Map<string, Check[]>();
  for (const check of checks) {
    const [column] = check.columns;
    if (column === undefined || new Set(check.columns).size !== 1) continue;
    const list = found.get(column);
    if (list) list.push(check);
    else found.set(column, [check]);
  }
  return found;
}

function attributeOf(
  column: Column,
  id: string,
  checks: readonly Check[],
  enums: ReadonlyMap<string, readonly string[]>,
  note: (what: string) => void,
): Attribute {
  const { type, list, lost } = attributeType(column, checks, enums);
  if (lost !== undefined) note(`The column ${column.name} is of type ${lost}, which a model cannot say; it is kept as text.`);
  if (type.kind === 'file') note(`The column ${column.name} holds content of files.`);
  const isNumber = ['integer', 'decimal', 'money', 'percentage', 'duration'].includes(type.kind);
  const value = list ? undefined : defaultOf(column, type.kind);
  return defined<Attribute>({
    id,
    name: id,
    type,
    required: !column.nullable,
    default: value,
    rules: isNumber ? boundsOf(checks, column.name) : [],
    list: list ? true : undefined,
    derived: column.generated ? { from: 'a computed column' } : undefined,
    sensitivity: column.sensitivity,
    description: column.description,
    origin: column.origin,
  });
}

function defaultOf({ default: given }: Column, kind: string): DefaultChoice | undefined {
  if (!given) return undefined;
  if (given.kind === 'now') return ['instant', 'time', 'date'].includes(kind) ? { kind: 'now' } : undefined;
  if (given.kind === 'today') return ['date', 'instant'].includes(kind) ? { kind: 'today' } : undefined;
  if (given.kind !== 'literal' || given.value === null) return undefined;
  const { value } = given;
  if (kind === 'boolean')
    return typeof value === 'boolean'
      ? { kind: 'value', value }
      : value === 1 || value === 0
        ? { kind: 'value', value: value === 1 }
        : undefined;
  if (kind === 'text' || kind === 'choice') return typeof value === 'string' ? { kind: 'value', value } : undefined;
  if (['integer', 'decimal', 'money', 'percentage', 'duration'].includes(kind)) {
    const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? { kind: 'value', value: number } : undefined;
  }
  return undefined;
}

/** The narrowest of what the checks say. */
function boundsOf(checks: readonly Check[], column: string): readonly AttributeRule[] {
  const rules = new Map<string, AttributeRule>();
  for (const { expr, origin } of checks) for (const rule of boundsIn(expr, column, origin)) rules.set(rule.kind, rule);
  const [min, max] = [rules.get('min'), rules.get('max')];
  const isEmpty = min?.kind === 'min' && max?.kind === 'max' && min.value > max.value;
  return isEmpty ? [] : [...rules.values()];
}

function boundsIn(expr: Expr, column: string, origin: Origin): readonly AttributeRule[] {
  if (expr.kind === 'and') return expr.args.flatMap((arg) => boundsIn(arg, column, origin));
  if (expr.kind === 'or') {
    const rest = expr.args.filter((arg) => arg.kind !== 'is-null');
    return rest.length === 1 && rest[0] ? boundsIn(rest[0], column, origin) : [];
  }
  const isColumn = (e: Expr): boolean => e.kind === 'column' && e.name === column;
  const number = (e: Expr): number | undefined => (e.kind === 'literal' && typeof e.value === 'number' ? e.value : undefined);
  if (expr.kind === 'between' && isColumn(expr.arg)) {
    const [low, high] = [number(expr.low), number(expr.high)];
    return [
      ...(low === undefined ? [] : [{ kind: 'min', value: low, origin } as const]),
      ...(high === undefined ? [] : [{ kind: 'max', value: high, origin } as const]),
    ];
  }
  if (expr.kind === 'in' && isColumn(expr.arg)) {
    const values = expr.values.filter((value): value is number => typeof value === 'number');
    return values.length > 0 && values.length === expr.values.length ? [{ kind: 'one-of', values, origin }] : [];
  }
  if (expr.kind !== 'compare' || !isColumn(expr.left)) return [];
  const value = number(expr.right);
  if (value === undefined || expr.op === '=' || expr.op === '<>') return [];
  const kind = expr.op.startsWith('>') ? 'min' : 'max';
  return [{ kind, value, ...(expr.op.length === 1 ? { exclusive: true } : {}), origin }];
}
