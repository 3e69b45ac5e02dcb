/** What a section describes besides the thing of its heading, and joins to nothing, is of that thing: key sets below "Flats". */
import type { Claim, ThingName } from '../claims/claim.js';
import { belongsClaim } from '../clauses/related.js';
import type { Block } from '../document/block.js';
import { lastWord } from '../language/last-word.js';
import { isPersonNoun } from '../language/people.js';
import type { Sentence } from '../language/token.js';
import { thingKey } from '../terms/phrase.js';
import { topicOf } from './topics.js';

/** Pattern id of references that only the heading above says. */
const OF_SECTION = 'outline/section';

export function sectionOwners(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  things: ReadonlyMap<string, ThingName>,
): readonly Claim[] {
  const keyOf = ({ key }: ThingName): string => things.get(key)?.key ?? key;
  const joined = new Set<string>();
  const described = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.kind === 'relationship') joined.add(keyOf(claim.sense === 'owns' ? claim.to : claim.from));
    if (claim.kind === 'relationship' && claim.sense !== 'belongs') joined.add(keyOf(claim.from)).add(keyOf(claim.to));
    if (claim.kind !== 'attribute') continue;
    const named = things.get(thingKey(claim.item.words));
    if (named) joined.add(keyOf(claim.thing)).add(named.key);
    if (!described.has(keyOf(claim.thing))) described.set(keyOf(claim.thing), claim);
  }
  const heads = headsOf(blocks, sentences, things);
  return [...described].flatMap(([key, { evidence }]): readonly Claim[] => {
    const from = things.get(key);
    const to = heads.get(blocks[sentences[evidence.sentence]?.block ?? -1]?.heading ?? -1);
    if (!from || !to || to.key === key || joined.has(key) || isPersonNoun(lastWord(key)) || !described.has(to.key)) return [];
    return [belongsClaim(from, to, 'of', { ...evidence, pattern: OF_SECTION, weight: 0.6 })];
  });
}

/** Of headings that name one thing and nothing else. */
function headsOf(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  things: ReadonlyMap<string, ThingName>,
): ReadonlyMap<number, ThingName> {
  return new Map(
    sentences.flatMap((sentence) => {
      const block = blocks[sentence.block];
      if (block?.kind !== 'heading' || /[&,/+]|\band\b|\bor\b/i.test(block.text)) return [];
      const thing = things.get(topicOf(sentence)?.key ?? '');
      return thing ? [[sentence.block, thing] as const] : [];
    }),
  );
}
