/** "The last part is the payout. For each event we settle: the share, …": what a list is of belongs to what its sentence begins with. */
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

export function ofFronted(tokens: readonly Token[], mentions: readonly Mention[], owner: ThingName | undefined): readonly Relation[] {
  const [first] = mentions;
  if (!owner || !first || first.noun.plural || mentions.some(({ thing }) => thing.key === owner.key)) return [];
  const led = tokens[first.noun.from - 1]?.lower ?? '';
  const any = led === 'per' || (/^(for|on|against|with)$/.test(led) && /^(each|every)$/.test(first.noun.determiner));
  if (!any || first.noun.from > 2) return [];
  return [refersTo(tokens, { from: owner, to: first.thing, first: first.noun.from, end: first.noun.to, verb: 'have', weight: 0.85 })];
}
