/** Follows what is spoken of through running prose, strand by strand, and says what is told of it. */
import type { Claim, ThingName } from '../claims/claim.js';
import { withAppositions } from './appositions.js';
import { enactedIn, introducedIn } from './introduced.js';
import type { Read } from './inventory.js';
import { broughtBy, isOccasion, keptBy, ownerOf, subjectThing } from './owners.js';
import { pairingIn } from './pairings.js';
import { type Mention, relationsIn } from './relations.js';
import type { Things } from './thing-finder.js';
import { itemClaims, pairingClaims, relationClaim } from './told-claims.js';

/** What a strand speaks of, and the things that it names. */
export interface TopicOf {
  readonly strand: Read['strand'];
  readonly topic: ThingName | undefined;
  readonly mentions: readonly Mention[];
}

export const tellAll = (reads: readonly Read[], things: Things): readonly Claim[] => follow(reads, things).claims;

/** Follows what is spoken of from strand to strand, paragraph by paragraph. */
export function follow(reads: readonly Read[], things: Things): { readonly claims: readonly Claim[]; readonly topics: readonly TopicOf[] } {
  const claims: Claim[] = [];
  const topics: TopicOf[] = [];
  let topic: ThingName | undefined;
  let several: ThingName | undefined;
  for (const read of reads) {
    if (read.strand.opens) topic = undefined;
    if (read.strand.opens && !speaksOfEach(read)) several = undefined;
    const told = tell(read, things, speaksOfEach(read) ? (several ?? topic) : topic);
    claims.push(...told.claims);
    topics.push({ strand: read.strand, topic: told.spoken, mentions: told.mentions });
    topic = told.topic;
    if (!read.strand.aside) several = told.several;
  }
  return { claims, topics };
}

interface Told {
  readonly claims: readonly Claim[];
  readonly topic: ThingName | undefined;
  readonly spoken: ThingName | undefined;
  readonly mentions: readonly Mention[];
  /** "A trip has several legs.": whom "each" and "they" speak of next. */
  readonly several: ThingName | undefined;
}

function tell(read: Read, things: Things, topic: ThingName | undefined): Told {
  const { strand, nouns, openings } = read;
  const mentions = nouns.flatMap((noun): readonly Mention[] => {
    const thing = things.of(noun);
    return thing ? [{ noun, thing }] : [];
  });
  const subject = subjectThing(read, mentions);
  const introduced = subject ? undefined : introducedIn(strand.tokens, mentions);
  const happening = isOccasion(strand.tokens) ? enactedIn(strand.tokens, things) : undefined;
  const spoken = subject ?? happening ?? introduced ?? topic;
  const claims: Claim[] = [];
  const pairing = pairingIn(strand.tokens, mentions, spoken);
  if (pairing) claims.push(...pairingClaims(pairing, strand.sentence));
  let owner: ThingName | undefined = pairing?.thing;
  for (const opening of openings) {
    const whose = pairing && opening.kind !== 'verb' ? pairing.thing : ownerOf(opening, read, things, mentions, owner ?? spoken);
    if (!whose) continue;
    owner ??= whose;
    const kept = keptBy(opening, read, things);
    if (kept) {
      owner = kept;
      continue;
    }
    const brought = broughtBy(opening, read, things);
    if (brought && brought.key !== whose.key)
      claims.push(
        relationClaim(
          {
            from: brought,
            to: whose,
            toMany: false,
            start: opening.items[0]?.start ?? 0,
            end: opening.items[0]?.end ?? 0,
            verb: 'have',
            weight: 0.7,
          },
          strand.sentence,
        ),
      );
    else claims.push(...opening.items.flatMap((item) => itemClaims(item, whose, things, strand.sentence)));
  }
  const relations = pairing ? [] : relationsIn(strand.tokens, mentions, spoken);
  claims.push(...relations.map((relation) => relationClaim(relation, strand.sentence)));
  return {
    claims: withAppositions(claims, strand.tokens, mentions),
    spoken: owner ?? spoken,
    mentions,
    several: severalIn(mentions, subject),
    topic: strand.aside ? topic : (subject ?? owner ?? happening ?? introduced ?? (strand.opens ? mentions[0]?.thing : undefined) ?? topic),
  };
}

/** "Each has a number", "They sit in a hall": of what was named last as many. */
const speaksOfEach = ({ strand: { tokens } }: Read): boolean =>
  /^(each|they|these|those|all)$/.test(tokens[0]?.lower ?? '') &&
  (/^(verb|aux|modal|adv)$/.test(tokens[1]?.tag ?? '') || /^(of|one|gets|has|comes|is)$/.test(tokens[1]?.lower ?? ''));

/** The only thing named as many, behind one that is named as one. */
function severalIn(mentions: readonly Mention[], subject: ThingName | undefined): ThingName | undefined {
  const [first] = mentions;
  if (!first || first.noun.plural || first.thing !== subject) return undefined;
  const many = [...new Set(mentions.filter(({ noun }) => noun.plural).map(({ thing }) => thing))];
  return many.length === 1 && many[0] !== subject ? many[0] : undefined;
}
