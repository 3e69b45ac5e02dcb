/** Search without an index for it: word by word through the table. */
import type { SpecialCondition } from '../dialect.js';
import { literal, quoteIdentifier } from './spelling.js';

export function patternCondition({ op, column, value }: SpecialCondition): string {
  const [name, text] = [quoteIdentifier(column), literal(value)];
  if (op === 'search') return `instr(lower(${name}), lower(${text})) > 0`;
  return `EXISTS (SELECT 1 FROM json_each(${name}) AS element WHERE element.value = ${text})`;
}
