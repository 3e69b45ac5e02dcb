/** What the catalogue prints as a default, as the model has it. */
import type { ColumnDefault, ColumnType } from '../../../model/index.js';
import { canonicalNumber } from '../canonical.js';
import { readExpression } from '../read-expression.js';

export function readDefault(text: string, type: ColumnType): ColumnDefault {
  const known = KNOWN[text];
  if (known) return known;
  // A constant of any type is a text with a cast: '10.50'::numeric.
  const constant = /^'((?:[^']|'')*)'::[\w ."]+(?:\(\d+(?:,\d+)?\))?(?:\[\])*$/.exec(text)?.[1]?.replaceAll("''", "'");
  if (constant !== undefined && !text.endsWith('::regclass')) return literalOf(constant, type);
  const expr = readExpression(text, NO_COLUMNS);
  if (expr.kind !== 'literal') return { kind: 'expr', expr };
  return typeof expr.value === 'string' ? literalOf(expr.value, type) : { kind: 'literal', value: expr.value };
}

/** A default names no column. */
const NO_COLUMNS = new Map<string, ColumnType>();

const KNOWN: Readonly<Record<string, ColumnDefault>> = {
  'now()': { kind: 'now' },
  '(now())': { kind: 'now' },
  CURRENT_TIMESTAMP: { kind: 'now' },
  CURRENT_DATE: { kind: 'today' },
  'gen_random_uuid()': { kind: 'uuid', version: 4 },
  'uuidv7()': { kind: 'uuid', version: 7 },
  'uuid_generate_v7()': { kind: 'uuid', version: 7 },
};

/** A number where a double holds it exactly, the digits otherwise. */
function literalOf(text: string, type: ColumnType): ColumnDefault {
  const isNumeric = type.kind === 'decimal' || type.kind === 'float' || type.kind === 'integer';
  const exact = isNumeric && canonicalNumber(String(Number(text))) === canonicalNumber(text);
  return { kind: 'literal', value: exact ? Number(text) : text };
}
