/** Where a column's length is bounded: by its type where the engine enforces that, else by a check that stands in. */
import type { Check, Column, Expr, Table } from '../model/index.js';
import type { ProofSubject } from './subject.js';

export interface LengthLimit {
  readonly column: Column;
  readonly length: number;
  /** The check that bounds it; absent: the type does. */
  readonly check?: Check;
}

/** `length(column) <= n` and nothing else. */
export function isLengthLimit(table: Table, check: Check): boolean {
  return limitOf(table, check) !== undefined;
}

export function lengthLimits(subject: ProofSubject, table: Table): readonly LengthLimit[] {
  const byCheck = table.checks.flatMap((check) => limitOf(table, check) ?? []);
  const byType = subject.capabilities.enforcesVarcharLength ? table.columns.flatMap(typeLimit) : [];
  return [...byType, ...byCheck];
}

function typeLimit(column: Column): readonly LengthLimit[] {
  const { type } = column;
  return (type.kind === 'varchar' || type.kind === 'char') && !column.generated ? [{ column, length: type.length }] : [];
}

function limitOf(table: Table, check: Check): LengthLimit | undefined {
  const found = lengthOf(check.expr);
  const column = found && table.columns.find((candidate) => candidate.name === found.name);
  return column && { column, length: found.length, check };
}

function lengthOf(expr: Expr): { readonly name: string; readonly length: number } | undefined {
  if (expr.kind !== 'compare' || expr.op !== '<=' || expr.left.kind !== 'call' || expr.left.fn !== 'length') return undefined;
  const [arg] = expr.left.args;
  if (arg?.kind !== 'column' || expr.right.kind !== 'literal' || typeof expr.right.value !== 'number') return undefined;
  return { name: arg.name, length: expr.right.value };
}
