/** Follows what is spoken of through running prose, strand by strand, and says what is told of it. */
import type { Claim, ThingName } from '../../claims/claim.js';
import { type DeedTold, deedTold } from '../deed-told.js';
import { headedIn } from '../headed.js';
import { enactedIn, introducedIn, isFragment } from '../introduced.js';
import type { Read } from '../inventory.js';
import { isBareList } from '../is-bare-list.js';
import { isOccasion } from '../is-occasion.js';
import type { OwnerOdds } from '../list-owners.js';
import type { ListPlace } from '../list-place.js';
import { namedToList } from '../named-to-list.js';
import { onceEachIn } from '../once-each.js';
import type { Opening } from '../openings/openings.js';
import { eachOfOthers, type IsTold, lineOfBoth, linkedTo, listedTwo, whichListed, whichOfEach } from '../pair-others.js';
import { mayPair, type Pairing, pairingIn } from '../pairings.js';
import type { Mention } from '../relation.js';
import type { Strand } from '../strands.js';
import type { Things } from '../thing-finder.js';
import { deedClaims, listClaims, onceEachClaim, pairingClaims, relationClaim } from '../told-claims.js';
import { activeDoersIn } from './active-doers.js';
import { withAppositions } from './appositions.js';
import { asCalled } from './as-called.js';
import { assignedFor } from './assigned-for.js';
import { attendedIn } from './attended.js';
import { begunOn } from './begun-on.js';
import { broughtUp, madeIn, severalIn } from './brought-up.js';
import { deedRecalled } from './deed-recalled.js';
import { eachToEach } from './each-to-each.js';
import { earlierIn } from './earlier-in.js';
import { withGlosses } from './glossed.js';
import { isOfPair } from './is-of-pair.js';
import { Pairs } from './joined-by.js';
import { lineTold } from './line-told.js';
import { mentionsIn, withKeyed } from './mentions-in.js';
import { ofFronted } from './of-fronted.js';
import { isOfOneEnd } from './of-one-end.js';
import { relationsOfTopic } from './of-topic.js';
import { otherWay, withoutContrary } from './other-way.js';
import { ownKind } from './own-kind.js';
import { broughtBy, isIncidental, keptBy, ownerOf, subjectThing } from './owners.js';
import { pairCalled } from './pair-called.js';
import { pairedEach } from './pair-each.js';
import { goneOnWith, propertiesOf } from './pair-said.js';
import { partedAt, whichOfThem } from './pair-which.js';
import { passiveDoersIn } from './passive-doers.js';
import { placedOn } from './placed-on.js';
import { relationsIn } from './relations.js';
import { rowOfTwo } from './row-of-two.js';
import { rowPerPeriod } from './row-per-period.js';
import { speaksOfEach } from './speaks-of-each.js';
import { withPerson } from './with-person.js';

/** What a strand speaks of, and the things that it names. */
export interface TopicOf {
  readonly strand: Read['strand'];
  readonly topic: ThingName | undefined;
  readonly mentions: readonly Mention[];
}

/** How likely a list is of each thing, the likeliest first. */
export type WeighOwners = (place: ListPlace) => readonly OwnerOdds[];
const byGrammar: WeighOwners = ({ ruled }) => (ruled ? [{ thing: ruled, probability: 1 }] : []);

export interface Followed {
  readonly claims: readonly Claim[];
  readonly topics: readonly TopicOf[];
  /** Of each list, whose it may be. */
  readonly lists: readonly (readonly OwnerOdds[])[];
}

/** Follows what is spoken of from strand to strand, paragraph by paragraph. */
export function follow(reads: readonly Read[], things: Things, weigh: WeighOwners = byGrammar): Followed {
  const lists: (readonly OwnerOdds[])[] = [];
  const claims: Claim[] = [];
  const topics: TopicOf[] = [];
  const had = new Map<string, Set<string>>();
  const named = reads.map((read) => mentionsIn(read, things));
  let lines: (readonly Mention[])[] = [];
  let before: Before = {};
  const pairs = new Pairs();
  const heads = headedIn(reads);
  let heading: ThingName | undefined;
  for (const [i, read] of reads.entries()) {
    if (read.strand.opens) heading = undefined;
    heading = headingIn(read, named[i] ?? []) ?? things.of(heads.get(read)) ?? heading;
    const ofEach = speaksOfEach(read);
    if (read.strand.opens) {
      const earlier = before.topic ?? before.earlier;
      before = ofEach ? { several: before.several, earlier } : { earlier };
      lines = [];
    }
    const about = ofEach ? { ...before, topic: before.several ?? before.topic } : before;
    const { topic, brought } = before;
    const whose: Whose = ({ opening, ruled, mentions, spoken }) => {
      if (opening.items.length < 2) return ruled;
      const behind = namedBehind(reads, named, i);
      const owners = weigh({ opening, ruled, mentions, spoken, read, things, topic, brought, before: lines, behind, heading, had });
      lists.push(owners);
      return owners[0]?.thing;
    };
    const isTold: IsTold = (thing) => (had.get(thing.key)?.size ?? 0) > 1 || things.isToldElsewhere(thing, read.strand.block);
    const recalled = (spoken: ThingName | undefined): DeedTold | undefined =>
      deedRecalled(read, named[i] ?? [], earlierIn(reads, named, i), things, isTold, spoken);
    const told = tell(read, named[i] ?? [], things, about, lines, isTold, pairs, whose, recalled);
    lines.push(told.mentions);
    pairs.pass(read, told.mentions);
    for (const claim of told.claims)
      if (claim.kind === 'attribute') had.set(claim.thing.key, (had.get(claim.thing.key) ?? new Set()).add(claim.item.name));
    claims.push(...told.claims);
    topics.push({ strand: read.strand, topic: told.spoken, mentions: told.mentions });
    before = told;
  }
  return {
    claims: claims.map((claim) => pairs.calledIn(claim)),
    topics: topics.map((told) => ({ ...told, topic: told.topic && pairs.called(told.topic) })),
    lists,
  };
}

/** What was spoken of, and what the last words of it brought up. */
interface Before {
  readonly topic?: ThingName | undefined;
  /** What the paragraph before was about. */
  readonly earlier?: ThingName | undefined;
  readonly brought?: ThingName | undefined;
  /** "The dealer files a ticket.": what "it" speaks of next. */
  readonly made?: ThingName | undefined;
  /** "It is tipped into one tank.": what "these" are of which there are five. */
  readonly last?: ThingName | undefined;
  /** "A trip has several legs.": whom "each" and "they" speak of next. */
  readonly several?: ThingName | undefined;
  /** "That pairing has a date.": of the pair made before. */
  readonly pair?: Pairing | undefined;
  /** "When one comes in that's a job.": whose list follows. */
  readonly named?: ThingName | undefined;
  /** "A rider may hire several of them.": whom the last words speak of. */
  readonly meant?: ThingName | undefined;
}
interface Told extends Before {
  readonly claims: readonly Claim[];
  readonly spoken: ThingName | undefined;
  readonly mentions: readonly Mention[];
}

/** What is known of a list where it opens. */
type Said = Pick<ListPlace, 'opening' | 'ruled' | 'mentions' | 'spoken'>;
type Whose = (said: Said) => ThingName | undefined;

/** How many strands behind a list count. */
const AHEAD = 11;

function namedBehind(reads: readonly Read[], named: readonly (readonly Mention[])[], at: number): readonly (readonly Mention[])[] {
  const block = reads[at]?.strand.block;
  return named.slice(at + 1, at + 1 + AHEAD).filter((_, k) => reads[at + 1 + k]?.strand.block === block);
}

const headingIn = ({ strand }: Read, mentions: readonly Mention[]): ThingName | undefined =>
  mentions.length === 1 && isFragment(strand.tokens) ? mentions[0]?.thing : undefined;

function tell(
  read: Read,
  mentions: readonly Mention[],
  things: Things,
  { topic, earlier, brought, made, last, several, pair, meant, named }: Before,
  lines: readonly (readonly Mention[])[],
  isTold: IsTold,
  pairs: Pairs,
  whoseIs: Whose,
  recalled: (spoken: ThingName | undefined) => DeedTold | undefined,
): Told {
  const { strand, openings } = read;
  const subject = subjectThing(read, mentions);
  const introduced = subject ? undefined : introducedIn(strand.tokens, mentions);
  const happening = isOccasion(strand.tokens) ? enactedIn(strand.tokens, things) : undefined;
  const spoken = subject ?? happening ?? introduced ?? topic;
  const claims: Claim[] = [];
  const them = subject && subject.key !== topic?.key && strand.tokens.some(({ lower }, i) => i > 1 && lower === 'them') ? topic : undefined;
  const mutual = mayPair(strand.tokens, read.nouns.length)
    ? pairingIn(strand.tokens, withKeyed(read, mentions, things), them ?? spoken)
    : undefined;
  const called = (): Pairing | undefined => pairCalled(read, mentions, lines, things, meant);
  const asked = whichOfThem(read, mentions, subject && topic && !openings.some(({ items }) => items.length > 1) ? topic : spoken, isTold);
  const persons = withPerson(read, mentions, topic, things);
  const joined =
    pairedEach(read, persons, { spoken, topic }, things) ??
    eachToEach(read, persons) ??
    assignedFor(read, mentions) ??
    rowOfTwo(
      read,
      mentions,
      subject && topic && subject.key !== topic.key && read.strand.tokens[0]?.tag !== 'pron' ? subject : spoken,
      things,
    ) ??
    lineOfBoth(read, mentions, things) ??
    eachOfOthers(read, mentions, spoken, isTold) ??
    listedTwo(read, mentions, things) ??
    linkedTo(read, mentions, spoken) ??
    asked ??
    whichOfEach(read, mentions) ??
    whichListed(read, mentions, subject && topic ? topic : spoken, isTold) ??
    (mutual && (asCalled(mutual, called()) ?? mutual)) ??
    attendedIn(read.strand.tokens, mentions, spoken, things) ??
    goneOnWith(pair, read) ??
    called();
  const pairing = joined && pairs.settle(joined, read, mentions, things);
  if (pairing) claims.push(...pairingClaims(pairing, strand.sentence));
  const deed = pairing
    ? undefined
    : (placedOn(read, mentions, things, isTold) ??
      rowPerPeriod(read, mentions, things) ??
      recalled(spoken) ??
      deedTold(read, mentions, things, isTold, spoken) ??
      lineTold(read, mentions, things, topic));
  if (deed) claims.push(...deedClaims(deed, strand.sentence), ...listClaims(deed.items ?? [], deed.thing, things, strand.sentence));
  const linked = pairing ?? pair;
  if (linked) claims.push(...listClaims(propertiesOf(read), linked.thing, things, strand.sentence));
  let owner: ThingName | undefined = pairing && pairing.from === undefined ? pairing.thing : undefined;
  const parts = joined && joined === (asked ?? (joined.from === undefined ? undefined : mutual)) ? joined : undefined;
  for (const opening of parts ? partedAt(openings, parts, mentions, parts === mutual) : openings) {
    const about = owner ?? spoken;
    const left = leftBy(opening, read, { topic: topic ?? earlier, brought, made });
    const ruled = ownerOf(opening, read, things, mentions, owner ?? left ?? spoken, topic);
    const row =
      pairing && isOfPair(opening, pairing) && !isOfOneEnd(opening, strand, mentions, pairing)
        ? pairing.thing
        : deed && opening.at >= deed.from
          ? deed.thing
          : undefined;
    const outright = opening.subject.outright ? things.of(opening.subject.noun) : undefined;
    const these = opening.subject.pronoun === 'these' ? last : undefined;
    const so = named && isBareList(opening, strand.tokens) ? named : undefined;
    const whose = row ?? outright ?? these ?? so ?? whoseIs({ opening, ruled, mentions, spoken: about });
    const paired = row !== undefined;
    const items = deed?.without && row === deed.thing ? opening.items.filter((item) => !deed.without?.includes(item)) : opening.items;
    if (!whose || (!paired && isIncidental(opening, things))) continue;
    owner ??= whose;
    const kept = paired ? undefined : keptBy(opening, read, things);
    if (kept) {
      owner = kept;
      continue;
    }
    const raised = broughtBy(opening, read, things);
    if (raised && raised.key !== whose.key)
      claims.push(
        relationClaim(
          {
            from: raised,
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
    else claims.push(...listClaims(items, whose, things, strand.sentence));
  }
  const doers = pairing ? [] : activeDoersIn(read, mentions, topic, things);
  const own = pairing ? [] : ownKind(strand.tokens, mentions, owner ?? spoken);
  const relations = pairing
    ? []
    : [
        ...(doers.length > 0 ? doers : relationsIn(strand.tokens, mentions, spoken)).filter(
          ({ from, to }) => !deed?.by || ![from, to].every(({ key }) => key === deed.by?.key || key === deed.to?.key),
        ),
        ...passiveDoersIn(read, mentions, spoken, things),
        ...own,
        ...begunOn(strand.tokens, read.nouns, mentions),
        ...relationsOfTopic(strand.tokens, mentions, spoken, topic),
        ...ofFronted(strand.tokens, mentions, deed ? undefined : owner),
      ];
  const [doer] = doers;
  const said = claims.filter((claim) =>
    claim.kind === 'attribute'
      ? !own.some(({ role }) => role === claim.item.name)
      : !doer || claim.kind !== 'relationship' || claim.from.key !== doer.to.key || claim.to.key !== doer.from.key,
  );
  const once = onceEachIn(strand.tokens, mentions);
  if (once) said.push(onceEachClaim(once, strand.sentence));
  said.push(...relations.map((relation) => relationClaim(relation, strand.sentence)));
  const turned = pairing ? [] : otherWay(strand.tokens, mentions);
  const all = [...withoutContrary(said, turned), ...turned.map((relation) => relationClaim(relation, strand.sentence))];
  return {
    claims: withGlosses(withAppositions(all, strand.tokens, mentions), strand, things),
    spoken: owner ?? spoken,
    earlier,
    mentions,
    pair: linked,
    meant: them,
    named: strand.aside ? named : things.of(namedToList(strand.tokens, read.nouns)),
    several: strand.aside ? several : severalIn(mentions, subject),
    last: strand.aside ? last : mentions.findLast(({ noun }) => noun.to >= strand.tokens.length - 1)?.thing,
    made: strand.aside ? made : madeIn(strand.tokens, mentions, subject),
    brought: strand.aside ? brought : broughtUp(strand.tokens, mentions, subject),
    topic: strand.aside
      ? topic
      : ((pairing?.owns ? pairing.thing : undefined) ??
        (deed?.also || deed?.alone ? deed.thing : undefined) ??
        subject ??
        owner ??
        happening ??
        introduced ??
        (strand.opens ? mentions[0]?.thing : undefined) ??
        topic),
  };
}

/** Of what a list is that names nothing: of what was brought up, made or, where it says what is kept on "it", spoken of before. */
function leftBy(opening: Opening, { strand }: Read, { topic, brought, made }: Before): ThingName | undefined {
  if (opening.kind === 'stamped') return opening.subject.pronoun === 'it' ? topic : undefined;
  if (isOfBrought(opening, strand)) return brought;
  return opening.subject.pronoun === 'it' && opening.at < 3 ? made : undefined;
}

/** "Each has a name", "Serial number, height, …": of what the sentence before brought up, not of what it was about. */
const isOfBrought = ({ at, subject }: Opening, { tokens }: Strand): boolean =>
  subject.noun === undefined &&
  ((at === 0 && !/^(pron|verb|aux)$/.test(tokens[0]?.tag ?? '')) ||
    subject.pronoun === 'each' ||
    (subject.pronoun === 'one' && tokens[0]?.lower === 'each'));
