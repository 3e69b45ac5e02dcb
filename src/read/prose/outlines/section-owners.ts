/** What a section describes besides the thing of its heading, and joins to nothing, is of that thing: key sets below "Flats". */
import type { Claim, ThingName } from '../claims/claim.js';
import { belongsClaim } from '../clauses/related.js';
import type { Block } from '../document/block.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isOfClass } from '../language/noun-classes.js';
import type { Sentence } from '../language/token.js';
import { thingKey } from '../terms/phrase.js';
import { mostSpokenOf } from './most-spoken-of.js';
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
  const refersTo = new Set<string>();
  const described = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.kind === 'relationship') {
      const [from, to] = claim.sense === 'owns' ? [keyOf(claim.to), keyOf(claim.from)] : [keyOf(claim.from), keyOf(claim.to)];
      refersTo.add(`${from} ${to}`);
      // Who wrote a note is not what the note is of.
      if (claim.sense !== 'links' && namesPerson(to)) continue;
      joined.add(from);
      if (claim.sense === 'links') joined.add(to);
    }
    if (claim.kind !== 'attribute') continue;
    const named = things.get(thingKey(claim.item.words));
    if (named) joined.add(keyOf(claim.thing)).add(named.key);
    if (!described.has(keyOf(claim.thing))) described.set(keyOf(claim.thing), claim);
  }
  const heads = headsOf(blocks, sentences, things);
  const spokenOf = mostSpokenOf(blocks, sentences, things);
  return [...described].flatMap(([key, { evidence }]): readonly Claim[] => {
    const from = things.get(key);
    if (!from || joined.has(key) || namesPerson(key)) return [];
    const section = blocks[sentences[evidence.sentence]?.block ?? -1]?.heading ?? -1;
    const head = heads.get(section);
    const isOwner = (to: ThingName | undefined): to is ThingName => to !== undefined && to.key !== key && described.has(to.key);
    const to = isOwner(head)
      ? head
      : isOfSomething(key)
        ? spokenOf(section, (thing) => isOwner(thing) && !refersTo.has(`${thing.key} ${key}`))
        : undefined;
    return to ? [belongsClaim(from, to, 'of', { ...evidence, pattern: OF_SECTION, weight: 0.6 })] : [];
  });
}

/** Of a happening, or of what is written or left on something, there is always something that it is of. */
const isOfSomething = (key: string): boolean => isEventNoun(key) || isOfClass(lastWord(key), 'document');

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
