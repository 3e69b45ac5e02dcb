/**
 * Short texts, clause by clause. In a few sentences every clause counts: who has what, who does what to whom. Things are
 * weighed by those clauses; what the lists patterns found of them is kept where the clauses do not say otherwise.
 */

import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { hostsIn } from '../claims/hosts.js';
import type { Block } from '../document/block.js';
import { nominalises } from '../language/nominalises.js';
import type { Sentence } from '../language/token.js';
import { isMeasureOnly } from '../language/units.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import { deedsOf, essenceOf } from './deeds.js';
import { described } from './described-thing.js';
import type { Frame, HasFrame } from './frame.js';
import { spokenOf } from './frames/spoken.js';
import { hadClaims } from './had-claims.js';
import { CLAUSE_RELATES, roleOf } from './had-things.js';
import { overlapsIncluded } from './is-included.js';
import { leftBy } from './left-by.js';
import { overlapsPair } from './of-pair.js';
import { onlyViews } from './only-views.js';
import { pairClaims } from './pair-claims.js';
import type { BriefContext } from './pair-odds.js';
import { ownerOf, recordsOf } from './records.js';
import { isPerson, type Related, type ThingOf } from './related.js';
import { relationsOf } from './relations/relations.js';
import { saidIn } from './said-in.js';
import { fullest, isRole, isSameDeed, saysRole, saysSame } from './said-twice.js';
import { staysStated } from './stays-stated.js';
import { keyOfNoun, lengthOf } from './thing-features.js';
import { briefThings } from './things.js';
import { timesOf } from './times-of.js';
import { weighedLists } from './weighed-lists.js';
import { withoutReworded } from './without-reworded.js';
import { withoutRowsTwice } from './without-rows-twice.js';

export interface ReadClauses {
  readonly things: ReadonlyMap<string, ThingName>;
  readonly claims: readonly Claim[];
  /** Sentences that name a thing. */
  readonly naming: ReadonlySet<number>;
  /** Where clauses say anything at all. */
  readonly context?: BriefContext;
}

export function readClauses(blocks: readonly Block[], sentences: readonly Sentence[], stated: readonly Claim[]): ReadClauses {
  const said = withoutReworded(stated, sentences);
  const spoken = spokenOf(blocks, sentences, said);
  const { frames } = spoken;
  const naming = withoutRowsTwice(said, frames);
  if (!frames.some(speaks)) return { things: new Map(), claims: [], naming: new Set() };
  const excluded = new Set([
    ...naming.flatMap((claim) => (claim.kind === 'excluded' ? claim.words : [])),
    ...hostsIn(sentences, naming),
    ...measuresIn(sentences),
    ...frames.flatMap((frame) => (frame.kind === 'denied' ? frame.items.flatMap((item) => keyOfNoun(item) ?? []) : [])),
  ]);
  const { byKey: found, claims } = briefThings(spoken, naming, excluded);
  const known = [...new Map([...found.values()].map((thing) => [thing.key, thing])).values()];
  const isKnown: ThingOf = (noun) => found.get(keyOfNoun(noun) ?? '') ?? found.get(thingKey(noun.phrase.words)) ?? described(noun, found);
  const deeds = deedsOf(frames, (noun) => isKnown(noun) ?? anybody(noun, found), known);
  const acts = new Map(deeds.map(({ thing }) => [thing.key, thing]));
  // "Members comment on posts; the text of the comment is kept", "each such lending has …": of what the verb leaves.
  const thingOf: ThingOf = (noun) => isKnown(noun) ?? acts.get(keyOfNoun(noun) ?? '') ?? leftBy(noun, deeds);
  const records = recordsOf(frames, thingOf, known, deeds);
  const told = new Set<Frame>(deeds.map(({ frame }) => frame));
  const relations = relationsOf(
    frames,
    told,
    (noun) => thingOf(noun) ?? (/^(by|to|for|from|with|under|against|at)$/.test(noun.preposition ?? '') ? roleOf(noun, found) : undefined),
    known,
  );
  const pairs = pairClaims(frames, thingOf, (noun) => records.get(noun.phrase)?.thing, relations);
  const things = new Map([...found, ...[...deeds.map(({ thing }) => thing), ...pairs.things].map((thing) => [thing.key, thing] as const)]);
  const lists = weighedLists(spoken.chunked, frames, thingOf, deeds);
  const had = [...frames, ...lists.left].flatMap((frame) => {
    if (pairs.frames.has(frame)) return [];
    const has = frame.kind === 'does' ? timesOf(frame, thingOf) : frame;
    if (has?.kind !== 'has') return [];
    const done = doneRecord(has, known);
    const { owner, items } = done ? { owner: done, items: has.items } : lists.read(has, ownerOf(has, records, thingOf));
    return hadClaims({ ...has, items }, owner, { thingOf, things: found, all: known, frames });
  });
  const roles = had.filter((claim): claim is ClaimOf<'relationship'> => claim.kind === 'relationship' && claim.role !== undefined);
  const related = relations.filter((one) => !pairs.joins(one) && !roles.some((role) => isSameDeed(role, one)));
  const words = saidIn(frames, naming);
  const kept = naming.filter(
    (claim) =>
      staysStated(claim, { things, records, said: words }) &&
      !pairs.says(claim) &&
      !roles.some((role) => saysRole(claim, role)) &&
      !related.some((one) => isRole(claim, one)),
  );
  const fresh = had
    .filter(
      (claim) =>
        claim.kind !== 'attribute' ||
        !kept.some((other) => saysSame(other, claim, things) || overlapsPair(other, claim, words) || overlapsIncluded(other, claim, words)),
    )
    .map((claim) => (claim.kind === 'attribute' && !claim.item.made ? { ...claim, item: fullest(claim.item, naming) } : claim));
  const essence = deeds.flatMap((deed) =>
    [...kept, ...fresh].some((claim) => claim.kind === 'attribute' && claim.thing.key === deed.thing.key) ? [] : essenceOf(deed),
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
      lists: lists.weighed,
      length: lengthOf(spoken.sentences),
      wishes: new Set(frames.flatMap((frame) => (frame.kind === 'does' && frame.wished ? [frame.sentence] : []))),
      views: onlyViews(frames),
    },
    claims: [...claims, ...deeds.flatMap((deed) => deed.claims), ...pairs.claims, ...kept, ...fresh, ...essence, ...related.map(claimOf)],
  };
}

/** A clause, or a list of many: titles and captions alone say nothing. */
const speaks = (frame: Frame): boolean =>
  frame.kind === 'lists'
    ? frame.announcedBy !== undefined || frame.named === true || frame.items.filter(({ many }) => many).length > 1
    : /^(has|does|attached)$/.test(frame.kind);

/** "People can react to posts": whoever uses it. */
const anybody = ({ phrase: { words }, determiner }: NounChunk, things: ReadonlyMap<string, ThingName>): ThingName | undefined =>
  words.length === 1 && /^(people|everyone|anyone|everybody|anybody)$/.test(words[0] ?? '') && determiner === ''
    ? (things.get('user') ?? things.get('member'))
    : undefined;

const claimOf = ({ body, start, end, sentence, weight }: Related): Claim => ({
  ...body,
  evidence: { start, end, sentence, pattern: CLAUSE_RELATES, weight },
});

/** "Which clerk checked it", where there are checks. */
const doneRecord = ({ items, instead }: HasFrame, things: readonly ThingName[]): ThingName | undefined =>
  instead && things.find((thing) => !isPerson(thing) && items.some(({ done }) => done?.doer && nominalises(done.verb, thing.key)));

/** "10 km", "the litres": no things. */
const measuresIn = (sentences: readonly Sentence[]): readonly string[] =>
  sentences.flatMap(({ tokens }) => tokens.flatMap(({ lower }) => (isMeasureOnly(lower) ? [thingKey([lower])] : [])));
