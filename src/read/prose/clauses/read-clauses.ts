/**
 * Short texts, clause by clause. In a few sentences every clause counts: who has what, who does what to whom. Things are
 * weighed by those clauses; what the lists patterns found of them is kept where the clauses do not say otherwise.
 */

import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { hostsIn } from '../claims/hosts.js';
import type { Block } from '../document/block.js';
import { lastWord } from '../language/last-word.js';
import { nominalises } from '../language/nominalises.js';
import { pastOf } from '../language/past.js';
import { isPersonNoun } from '../language/people.js';
import { isTimeUnit } from '../language/time-units.js';
import type { Sentence } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { AUX, PREPOSITIONS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { FIELD_ROW } from '../patterns/tables.js';
import type { ListItem } from '../terms/list-item.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import { type Deed, deedsOf, essenceOf } from './deeds.js';
import { agentNamed, doneClaims } from './done-claims.js';
import type { DoesFrame, Frame, HasFrame } from './frame.js';
import { hadAttribute } from './had-attributes.js';
import { CLAUSE_RELATES, childOf, hadThing, inRole, roleOf } from './had-things.js';
import { isIncluded, overlapsIncluded } from './is-included.js';
import { pairClaims } from './pair-claims.js';
import type { BriefContext } from './pair-odds.js';
import { ownerOf, type Records, recordsOf } from './records.js';
import { isPerson, type Related, type ThingOf } from './related.js';
import { relationsOf } from './relations.js';
import { spokenOf } from './spoken.js';
import { keyOfNoun, lengthOf } from './thing-features.js';
import { briefThings } from './things.js';

export interface ReadClauses {
  readonly things: ReadonlyMap<string, ThingName>;
  readonly claims: readonly Claim[];
  /** Sentences that name a thing. */
  readonly naming: ReadonlySet<number>;
  /** Where clauses say anything at all. */
  readonly context?: BriefContext;
}

export function readClauses(blocks: readonly Block[], sentences: readonly Sentence[], naming: readonly Claim[]): ReadClauses {
  const spoken = spokenOf(blocks, sentences, naming);
  const { frames } = spoken;
  if (!frames.some(speaks)) return { things: new Map(), claims: [], naming: new Set() };
  const excluded = new Set([
    ...naming.flatMap((claim) => (claim.kind === 'excluded' ? claim.words : [])),
    ...hostsIn(sentences, naming),
    ...frames.flatMap((frame) => (frame.kind === 'denied' ? frame.items.flatMap((item) => keyOfNoun(item) ?? []) : [])),
  ]);
  const { byKey: found, claims } = briefThings(spoken, naming, excluded);
  const known = [...new Map([...found.values()].map((thing) => [thing.key, thing])).values()];
  const isKnown: ThingOf = (noun) => found.get(keyOfNoun(noun) ?? '') ?? found.get(thingKey(noun.phrase.words)) ?? described(noun, found);
  const deeds = deedsOf(frames, isKnown, known);
  const acts = new Map(deeds.map(({ thing }) => [thing.key, thing]));
  // "Members comment on posts; the text of the comment is kept", "each such lending has …": of what the verb leaves.
  const thingOf: ThingOf = (noun) => isKnown(noun) ?? acts.get(keyOfNoun(noun) ?? '') ?? leftBy(noun, deeds);
  const records = recordsOf(frames, thingOf, known, deeds);
  const told = new Set<Frame>(deeds.map(({ frame }) => frame));
  const said = relationsOf(
    frames,
    told,
    (noun) => thingOf(noun) ?? (/^(by|to|for|from|with|under|against|at)$/.test(noun.preposition ?? '') ? roleOf(noun, found) : undefined),
    known,
  );
  const pairs = pairClaims(frames, thingOf, (noun) => records.get(noun.phrase)?.thing, said);
  const things = new Map([...found, ...[...deeds.map(({ thing }) => thing), ...pairs.things].map((thing) => [thing.key, thing] as const)]);
  const had = frames.flatMap((frame) => {
    if (pairs.frames.has(frame)) return [];
    const has = frame.kind === 'does' ? timesOf(frame, thingOf) : frame;
    return has?.kind === 'has'
      ? hadClaims(has, doneRecord(has, known) ?? ownerOf(has, records, thingOf), { thingOf, things: found, all: known, frames })
      : [];
  });
  const roles = had.filter((claim): claim is ClaimOf<'relationship'> => claim.kind === 'relationship' && claim.role !== undefined);
  const related = said.filter((one) => !pairs.joins(one) && !roles.some((role) => isSameDeed(role, one)));
  const stated = naming.filter(
    (claim) =>
      staysStated(claim, { things, frames, records, naming }) &&
      !pairs.says(claim) &&
      !roles.some((role) => saysRole(claim, role)) &&
      !related.some((one) => isRole(claim, one)),
  );
  const fresh = had
    .filter(
      (claim) =>
        claim.kind !== 'attribute' ||
        !stated.some(
          (other) => saysSame(other, claim, things) || overlapsPair(other, claim, naming) || overlapsIncluded(other, claim, frames, naming),
        ),
    )
    .map((claim) => (claim.kind === 'attribute' && !claim.item.made ? { ...claim, item: fullest(claim.item, naming) } : claim));
  const essence = deeds.flatMap((deed) =>
    [...stated, ...fresh].some((claim) => claim.kind === 'attribute' && claim.thing.key === deed.thing.key) ? [] : essenceOf(deed),
  );
  const isThing: ThingOf = (noun) => things.get(keyOfNoun(noun) ?? '') ?? isKnown(noun);
  return {
    things,
    naming: new Set(
      spoken.chunked.flatMap(({ sentence, chunks }) =>
        chunks.some((chunk) => chunk.kind === 'noun' && isThing(chunk)) ? [sentence.index] : [],
      ),
    ),
    context: {
      told: spoken.told.contextOf(things),
      length: lengthOf(spoken.sentences),
      wishes: new Set(frames.flatMap((frame) => (frame.kind === 'does' && frame.wished ? [frame.sentence] : []))),
    },
    claims: [...claims, ...deeds.flatMap((deed) => deed.claims), ...pairs.claims, ...stated, ...fresh, ...essence, ...related.map(claimOf)],
  };
}

/** "The lending" is the loan that lending something left. */
const leftBy = ({ phrase: { words } }: NounChunk, deeds: readonly Deed[]): ThingName | undefined => {
  const [doing, ...more] = words;
  const verb = more.length === 0 && doing?.endsWith('ing') ? verbBase(doing) : undefined;
  return verb === undefined ? undefined : deeds.find(({ frame }) => frame.verb === verb)?.thing;
};

/** A clause, or a list of many: titles and captions alone say nothing. */
const speaks = (frame: Frame): boolean =>
  frame.kind === 'lists'
    ? frame.announcedBy !== undefined || frame.named === true || frame.items.filter(({ many }) => many).length > 1
    : /^(has|does|attached)$/.test(frame.kind);

/** "several named wishlists", "the same article": the thing, described. */
function described({ phrase: { words } }: NounChunk, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  for (let cut = 1; cut < words.length; cut++) {
    if (
      !/(ed|ing|able|ible|ful|ive|ous)$|^(other|same|new|own|earlier|previous|prior|later|existing|original|different|first|last|next)$/.test(
        words[cut - 1] ?? '',
      )
    )
      return undefined;
    const thing = things.get(thingKey(words.slice(cut)));
    if (thing) return thing;
  }
  return undefined;
}

/** "is for one room, from a check-in date to a check-out date", "book a table for a date and a time": when it is, is said of it. */
function timesOf(frame: DoesFrame, thingOf: ThingOf): HasFrame | undefined {
  const items = frame.places.filter(
    ({ preposition, determiner, phrase }, i) =>
      /^(from|to|at|on|until|till|by|for)$/.test(preposition ?? frame.places[i - 1]?.preposition ?? '') &&
      /^(a|an)$/.test(determiner) &&
      (isAttributeWord(phrase.words.at(-1) ?? '') || (preposition === 'for' && /^number of \w+$/.test(phrase.text))) &&
      // "is let to one tenant for a year": how long.
      !(preposition === 'for' && isTimeUnit(phrase.words.at(-1) ?? '')),
  );
  const who = thingOf(frame.subject);
  const made = frame.objects.find((object) => thingOf(object));
  const by = who && !isPersonNoun(lastWord(who.key)) ? 'verb' : 'with';
  const owner = by === 'verb' ? frame.subject : made;
  return owner && items.length > 0 ? { kind: 'has', owner, items, by, possible: false, sentence: frame.sentence } : undefined;
}

/** A pattern found the same attribute, or made another name of the same words. */
const saysSame = (stated: Claim, { thing, item }: ClaimOf<'attribute'>, things: ReadonlyMap<string, ThingName>): boolean =>
  stated.kind === 'attribute' &&
  things.get(stated.thing.key)?.key === thing.key &&
  (thingKey(stated.item.words) === thingKey(item.words) || (stated.item.start < item.end && item.start < stated.item.end));

/** A pattern gave the words to another owner, and read more of them: values in brackets, bounds behind the name. */
const fullest = (item: ListItem, naming: readonly Claim[]): ListItem =>
  naming
    .flatMap((claim) => (claim.kind === 'attribute' ? [claim.item] : []))
    .find((other) => other.start <= item.start && item.end <= other.end && thingKey(other.words) === thingKey(item.words)) ?? item;

/** The same words, taken for a property. */
const saysRole = (claim: Claim, { evidence }: ClaimOf<'relationship'>): boolean =>
  claim.kind === 'attribute' && claim.item.start < evidence.end && evidence.start < claim.item.end;

/** "gets a mentor", who is an employee: no property beside the reference. */
const isRole = (claim: Claim, { body }: Related): boolean =>
  claim.kind === 'attribute' && body.role === claim.item.words.join('_') && claim.thing.key === body.from.key;

/** "Its reviewer" is who reviews it. */
const isSameDeed = ({ from, to, verb }: ClaimOf<'relationship'>, { body }: Related): boolean =>
  body.from.key === from.key && body.to.key === to.key && pastOf(body.verb) === pastOf(verb);

const claimOf = ({ body, start, end, sentence, weight }: Related): Claim => ({
  ...body,
  evidence: { start, end, sentence, pattern: CLAUSE_RELATES, weight },
});

/** "Which clerk checked it", where there are checks. */
const doneRecord = ({ items, instead }: HasFrame, things: readonly ThingName[]): ThingName | undefined =>
  instead && things.find((thing) => !isPerson(thing) && items.some(({ done }) => done?.doer && nominalises(done.verb, thing.key)));

/** "the quantity of each share held by each member": said of the two together. */
const isOfPair = ({ thing, evidence }: ClaimOf<'attribute'>, naming: readonly Claim[]): boolean =>
  naming.some(
    (claim) =>
      claim.kind === 'event' &&
      claim.participants.length > 1 &&
      claim.thing.key === thing.key &&
      claim.evidence.sentence === evidence.sentence,
  );

const overlapsPair = (stated: Claim, { item }: ClaimOf<'attribute'>, naming: readonly Claim[]): boolean =>
  stated.kind === 'attribute' && isOfPair(stated, naming) && stated.item.start < item.end && item.start < stated.item.end;

interface Context {
  readonly things: ReadonlyMap<string, ThingName>;
  readonly frames: readonly Frame[];
  readonly records: Records;
  readonly naming: readonly Claim[];
}

/** What the patterns found stays unless the clauses give it to another thing, or it holds a clause of its own. */
function staysStated(claim: Claim, { things, frames, records, naming }: Context): boolean {
  if (claim.kind === 'excluded' || claim.kind === 'ignored') return true;
  if (claim.kind !== 'attribute')
    return 'thing' in claim && claim.thing !== undefined && things.has(claim.thing.key) && claim.kind !== 'thing';
  const owner = things.get(claim.thing.key);
  if (
    !owner ||
    claim.item.name
      .toLowerCase()
      .split(' ')
      .some(
        (word, i) =>
          (PREPOSITIONS.has(word) && word !== 'of' && claim.evidence.pattern !== FIELD_ROW) ||
          !/\p{L}/u.test(word) ||
          (i > 0 && /^(each|every)$/.test(word)) ||
          (i === 0 && !claim.item.made && !claim.item.flag && AUX.has(word)),
      )
  )
    return false;
  if (
    /^(maybe|perhaps|possibly|say|whether)\b| (there|here|(once|twice) an? \w+)$|^(who\b.* )?(what|which|whom)$|^who\b.* (what|which|where|when)\b/.test(
      claim.item.name,
    )
  )
    return false;
  const { start, end } = claim.item;
  const holders = frames.filter(
    (frame): frame is HasFrame => frame.kind === 'has' && frame.items.some(({ phrase }) => phrase.start < end && start < phrase.end),
  );
  if (isOfPair(claim, naming) || isIncluded(claim, frames, naming)) return true;
  if (isValue(claim, frames)) return false;
  if (holders.length > 0 && things.has(thingKey(claim.item.words))) return false;
  if (frames.some((frame) => frame.kind === 'does' && frame.objects.some((object) => object.counted && isWithin(object, claim.item))))
    return false;
  if (holders.some(({ items }) => items.some(({ made, phrase }) => made && phrase.start < end && start < phrase.end))) return false;
  return (
    (holders.length === 0 && !isSaidDone(claim, frames)) ||
    holders.some((frame) => ownerOf(frame, records, (noun) => things.get(keyOfNoun(noun) ?? ''))?.key === owner.key)
  );
}

/** "a role such as cook or driver": one of the values of another. */
const isValue = ({ item: { start, end } }: ClaimOf<'attribute'>, frames: readonly Frame[]): boolean =>
  frames.some(
    (frame) =>
      frame.kind === 'has' &&
      frame.items.some(({ phrase, valuesEnd }) => valuesEnd !== undefined && phrase.end <= start && end <= valuesEnd),
  );

const isWithin = ({ phrase }: NounChunk, { start, end }: ListItem): boolean => start <= phrase.start && phrase.end <= end;

/** "A clerk gets assigned": what is done to somebody is no property. */
const isSaidDone = ({ item, evidence }: ClaimOf<'attribute'>, frames: readonly Frame[]): boolean =>
  frames.some(
    (frame) =>
      frame.kind === 'does' && frame.passive && frame.sentence === evidence.sentence && pastOf(frame.verb) === item.words.join(' '),
  );

interface Known {
  readonly thingOf: ThingOf;
  /** By every key that means it. */
  readonly things: ReadonlyMap<string, ThingName>;
  readonly all: readonly ThingName[];
  readonly frames: readonly Frame[];
}

function hadClaims(frame: HasFrame, owner: ThingName | undefined, known: Known): readonly Claim[] {
  if (!owner) return [];
  const { thingOf, things } = known;
  return frame.items.flatMap((item): readonly Claim[] => {
    if (item.made ?? item.done) return madeClaims(frame, owner, item, known);
    const target = isHowMany(item) ? undefined : thingOf(item);
    if (target && (target.key !== owner.key || (target.alias !== undefined && target.alias === keyOfNoun(item))))
      return [hadThing(frame, owner, inRole(item, target, frame), item)];
    const child = target ? undefined : childOf(item, owner);
    if (child) return [child(frame)];
    const role = target ? undefined : roleOf(item, things);
    if (role) return [hadThing(frame, owner, role, item)];
    const agent = target ? undefined : agentNamed(item, known);
    if (agent) return [{ ...hadThing(frame, owner, agent.who, item), verb: agent.verb } as Claim];
    return target || areExamples(frame) ? [] : hadAttribute(frame, owner, item, possessorOf(frame, item, owner, thingOf));
  });
}

/** "a maximum number of uses": a figure, though uses are kept. */
const isHowMany = ({ phrase: { text }, determiner }: NounChunk): boolean =>
  /^(a|an|the)$/.test(determiner) && /\b(number|count|amount|total) of \w+$/.test(text);

/** "Parts (frames, planks, …) have a weight": some of them, not what they have. */
const areExamples = ({ by, owner, items }: HasFrame): boolean =>
  by === 'inside' &&
  owner.many &&
  owner.valuesEnd !== undefined &&
  items.every(({ many, made, determiner, phrase }) => many && !made && determiner === '' && !isAttributeWord(phrase.words.at(-1) ?? ''));

/** "the recipient's name" of a gift card, where recipients are no things: whose it is belongs to the name. */
function possessorOf({ owner: had }: HasFrame, { phrase }: NounChunk, owner: ThingName, thingOf: ThingOf): string {
  const { possessor } = phrase;
  if (!possessor) return '';
  const meant = thingOf({ ...had, phrase: possessor });
  return meant && (meant.key === owner.key || had.phrase.text === possessor.text) ? '' : possessor.words.join(' ');
}

/** "when the sensor was installed": of the sensor, where the list is of whatever was spoken of. */
function madeClaims(frame: HasFrame, spoken: ThingName, item: NounChunk, known: Known): readonly Claim[] {
  const { made, done } = item;
  const owner = (frame.instead && made?.about !== undefined && known.things.get(thingKey(made.about.split(' ')))) || spoken;
  return done ? doneClaims(frame, owner, item, done, known) : hadAttribute(frame, owner, item);
}
