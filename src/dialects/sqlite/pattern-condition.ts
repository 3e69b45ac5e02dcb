/** Search without an index for it: word by word through the table. */
import { escapeLike, likeToGlob } from '../../sql/index.js';
import type { SpecialCondition } from '../dialect.js';
import { literal, quoteIdentifier } from './spelling.js';

export function patternCondition({ op, column, value }: SpecialCondition): string {
  const [name, text] = [quoteIdentifier(column), literal(value)];
  // LIKE ignores case, so it cannot seek: https://www.sqlite.org/optoverview.html#the_like_optimization
  if (op === 'prefix') return `${name} GLOB ${literal(`${likeToGlob(escapeLike(value))}*`)}`;
  if (op === 'search') return `instr(lower(${name}), lower(${text})) > 0`;
  return `EXISTS (SELECT 1 FROM json_each(${name}) AS element WHERE element.value = ${text})`;
}
