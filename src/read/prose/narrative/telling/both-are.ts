/** "Origin and destination are both locations", "home and away are teams": two references in those roles. */

import { singularWord } from '../../../source/singular.js';
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

export function bothAre(tokens: readonly Token[], mentions: readonly Mention[], topic: ThingName | undefined): readonly Relation[] {
  const first = tokens[0]?.tag === 'det' ? 1 : 0;
  const and = first + 1;
  const second = tokens[and + 1]?.tag === 'det' ? and + 2 : and + 1;
  const [one, other] = [tokens[first], tokens[second]];
  if (!topic || tokens[and]?.lower !== 'and' || one?.tag !== 'noun' || other?.tag !== 'noun' || tokens[second + 1]?.lower !== 'are')
    return [];
  const both = /^(both|each|either|always)$/.test(tokens[second + 2]?.lower ?? '') ? second + 3 : second + 2;
  const of = mentions.find(({ noun }) => noun.start === both && noun.plural);
  const named = mentions.some(({ noun }) => noun.to <= second + 1);
  if (!of || named || of.thing.key === topic.key || (both === second + 2 && !ENDS.test(one.lower))) return [];
  if (!/^(|[,.;]|and)$/.test(tokens[of.noun.to]?.lower ?? '')) return [];
  return [one, other].map((token) => ({
    ...refersTo(tokens, { from: topic, to: of.thing, first, end: of.noun.to, verb: 'be', weight: 0.9 }),
    role: singularWord(token.lower),
  }));
}

/** Name the two ends of something by themselves. */
const ENDS = /^(origin|source|start|home|sender|from|departure|buyer|seller|lender|giver)$/;
