/** Fields of forms that are called by a thing and by what it is there as: `Source language`, `Owner institution`, `Reported by`. */
import type { Claim, ThingName } from '../claims/claim.js';
import { belongsClaim } from '../clauses/related.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { somebodyIn } from '../narrative/doers.js';
import { FIELD_ROW } from '../patterns/tables.js';
import { thingKey } from '../terms/phrase.js';
import { LISTED_FIELD } from './listed-claims.js';

const FIELDS = new Set([LISTED_FIELD, FIELD_ROW]);
/** Of words in front of the name of a thing. */
const MOST_WORDS = 2;

export const withFieldReferences = (claims: readonly Claim[], things: ReadonlyMap<string, ThingName>): readonly Claim[] =>
  claims.map((claim) => {
    if (claim.kind !== 'attribute' || !FIELDS.has(claim.evidence.pattern) || claim.item.inside.length > 1) return claim;
    const from = things.get(claim.thing.key);
    const to = from && targetOf(claim.item.words, from, things);
    if (!from || !to) return claim;
    const role = claim.item.words.join('_');
    const optional = /\boptional\b/.test(claim.item.qualifier);
    return { ...belongsClaim(from, to, 'have', claim.evidence), role, ...(optional ? { optional } : {}) };
  });

function targetOf(words: readonly string[], from: ThingName, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  if (words.length === 2 && words[1] === 'by' && /(ed|en)$/.test(words[0] ?? '')) return somebodyIn(things);
  if (things.has(thingKey(words)) || isAttributeWord(words.at(-1) ?? '')) return undefined;
  for (let cut = 1; cut <= MOST_WORDS && cut < words.length; cut++) {
    const to = things.get(thingKey(words.slice(cut)));
    if (to) return to.key === from.key ? undefined : to;
  }
  return undefined;
}
