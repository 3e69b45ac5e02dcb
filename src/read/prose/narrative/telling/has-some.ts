/** "Leaks: a pump may have none, one or several.", "Leaks. A pump has two or three.": so many of what the words before are about. */
import type { ThingName } from '../../claims/claim.js';
import { isQuantity } from '../../language/is-quantity.js';
import type { Token } from '../../language/token.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

const HAVING = /^(has|have|gets?|carries|carry|takes?|needs?|holds?|bears?)$/;

export function hasSome(tokens: readonly Token[], mentions: readonly Mention[], topic: ThingName | undefined): Relation | undefined {
  const [first, second] = mentions;
  const headed = first?.noun.from === 0 && first.noun.plural && tokens[first.noun.to]?.text === ':';
  const owner = headed ? second : first;
  const thing = headed ? first?.thing : topic;
  if (!owner || !thing || thing.key === owner.thing.key || owner.noun.plural || !/^(a|an|each|every|any|one)$/.test(owner.noun.determiner))
    return undefined;
  if (owner.noun.from > (headed ? (first?.noun.to ?? 0) + 3 : 1)) return undefined;
  let at = owner.noun.to;
  while (/^(modal|adv)$/.test(tokens[at]?.tag ?? '')) at++;
  if (!HAVING.test(tokens[at]?.lower ?? '') || !isSome(tokens, at + 1)) return undefined;
  return refersTo(tokens, { from: thing, to: owner.thing, first: owner.noun.from, end: at + 1, verb: 'have', weight: 0.85 });
}

/** "none", "one or two", "up to six": and no noun behind them. */
function isSome(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (
    /^(up|to|about|around|at|least|most|between|more|than|only|just|usually|often|sometimes|anything|from)$/.test(tokens[at]?.lower ?? '')
  )
    at++;
  if (!isCount(tokens[at])) return false;
  while (isCount(tokens[at]) || /^(or|to|and)$/.test(tokens[at]?.lower ?? '')) at++;
  const next = tokens[at];
  return next === undefined || next.tag === 'punct' || /^(a|per|over|in|at|during)$/.test(next.lower);
}

const isCount = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'num' || isQuantity(token.lower) || /^(none|any)$/.test(token.lower));
