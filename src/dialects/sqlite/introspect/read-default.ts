/** The text of a default → what it means. What is no constant and none of our own forms stays as it is written. */
import type { ColumnDefault, ColumnType } from '../../../model/index.js';
import { comparableSql, readExpr } from '../read-expr.js';
import { nowExpression } from '../spelling.js';
import { UUID_EXPRESSIONS } from '../uuid.js';

export function readDefault(sql: string, type: ColumnType): ColumnDefault {
  const key = comparableSql(sql);
  if (key === comparableSql(nowExpression(type))) return type.kind === 'date' ? { kind: 'today' } : { kind: 'now' };
  for (const version of [4, 7] as const) if (key === UUID_KEYS[version]) return { kind: 'uuid', version };
  const expr = readExpr(sql);
  if (expr.kind === 'literal')
    return { kind: 'literal', value: type.kind === 'boolean' ? expr.value === 1 || expr.value === true : expr.value };
  // A name is taken as a text: https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted
  if (expr.kind === 'column') return { kind: 'literal', value: expr.name };
  return { kind: 'expr', expr: { kind: 'raw', sql } };
}

const UUID_KEYS: Readonly<Record<4 | 7, string>> = { 4: comparableSql(UUID_EXPRESSIONS[4]), 7: comparableSql(UUID_EXPRESSIONS[7]) };
