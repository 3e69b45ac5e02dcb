/** A column's default as it stands after DEFAULT: constants bare, expressions in parentheses. */
import type { Column, ColumnDefault } from '../../model/index.js';
import { literal, nowExpression, spellExpr } from './spelling.js';
import { UUID_EXPRESSIONS } from './uuid.js';

export function defaultSql(given: ColumnDefault, { type }: Pick<Column, 'type'>): string {
  switch (given.kind) {
    case 'literal':
      return literal(given.value, type);
    case 'now':
      return `(${nowExpression(type)})`;
    case 'today':
      return "(date('now'))";
    case 'uuid':
      return `(${UUID_EXPRESSIONS[given.version]})`;
    case 'expr':
      return `(${spellExpr(given.expr)})`;
    default:
      return given satisfies never;
  }
}
