/** Which nouns of a short text are things: every noun weighed by its uses and by what the clauses say with it. */

import { mergeSame } from '../assembly/merge-names.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import { HOST_NOUNS, namesSoftware } from '../language/word-classes.js';
import { nameOfWords, thingName } from '../terms/thing-name.js';
import { isOfAnother, kindSaid } from './among-themselves.js';
import { calledSo } from './called-so.js';
import { addMadeRecords } from './changes.js';
import type { NounChunk } from './chunk.js';
import { agentNamed } from './done-claims.js';
import type { DoesFrame, Frame } from './frame.js';
import type { Spoken } from './frames/spoken.js';
import { fullNames } from './full-names.js';
import { SORTS } from './had-things.js';
import { addKinds, kindsSaid } from './kinds.js';
import { kindsOfItems } from './kinds-of-items.js';
import { logOdds } from './log-odds.js';
import { isMadeRecord } from './made-chunk.js';
import { onlyAs, onlyForWhom, onlyMeasuring, onlyShown } from './only-shown.js';
import { onlyPeers } from './peers.js';
import { isProperty } from './property-name.js';
import { briefCandidates, keyOfNoun } from './thing-features.js';
import { BRIEF_THRESHOLD, BRIEF_WEIGHTS } from './thing-weights.js';
import { addUnweighed } from './unweighed-things.js';

/** The pattern id of things that short texts speak of. */
const BY_CLAUSES = 'things/by-clauses';

/** The pattern id of things that a list is said to be of. */
export const ANNOUNCED = 'things/announced';

/** Another reader knows more than how the text uses the noun: that a table of that name is there, for one. */
const PROPOSED = 'proposed/';

export interface BriefThings {
  /** By every key that means it; a role such as `manager` means the thing it is a role of. */
  readonly byKey: ReadonlyMap<string, ThingName>;
  readonly claims: readonly Claim[];
}

/** "belong to workspaces with a role (owner, admin or guest)": what two things have together is no thing where its values are said. */
const chosenOfBoth = (frames: readonly Frame[]): readonly string[] =>
  frames.flatMap((frame) =>
    frame.kind === 'has' && frame.paired ? frame.items.filter(({ values }) => values).flatMap((item) => keyOfNoun(item) ?? []) : [],
  );

export function briefThings(spoken: Spoken, naming: readonly Claim[], excluded: ReadonlySet<string>): BriefThings {
  const { frames } = spoken;
  const byKey = new Map<string, ThingName>();
  const claims: Claim[] = [];
  const weighed = new Set<string>();
  const shown = new Set([
    ...onlyShown(frames),
    ...onlyMeasuring(frames),
    ...onlyAs(frames),
    ...onlyForWhom(frames),
    ...onlyPeers(frames),
    ...chosenOfBoth(frames),
  ]);
  for (const { key, name, x, first } of briefCandidates(spoken, naming)) {
    weighed.add(key);
    if (excluded.has(key) || shown.has(key) || (HOW_MUCH.test(key) && !ownsList(key, frames))) continue;
    const odds = logOdds(x, BRIEF_WEIGHTS);
    // "findings": several are, though one "finding" by itself could be what somebody does.
    const thing = odds > BRIEF_THRESHOLD ? (nameOfWords(name.split(' ')) ?? { key, name }) : undefined;
    if (!thing || byKey.has(thing.key) || (namesSoftware(key.split(' ')) && !ownsList(key, frames))) continue;
    byKey.set(thing.key, thing);
    const weight = Math.round(100 / (1 + Math.exp(-odds))) / 100;
    if (first) claims.push({ kind: 'thing', thing, evidence: { ...first, pattern: BY_CLAUSES, weight } });
  }
  for (const claim of naming)
    if (claim.kind === 'thing' && claim.evidence.pattern.startsWith(PROPOSED) && !byKey.has(claim.thing.key))
      byKey.set(claim.thing.key, claim.thing);
  claims.push(...announced(byKey, frames, excluded), ...listedWith(byKey, frames, excluded));
  addRecorded(byKey, naming, excluded, frames);
  claims.push(...addMadeRecords(byKey, frames, excluded));
  claims.push(...addUnweighed(byKey, frames, excluded, weighed));
  const kinds = kindsSaid(spoken);
  claims.push(...addKinds(byKey, kinds, frames, excluded));
  for (const key of [...selfKinds(frames), ...namedAgents(byKey, frames)]) byKey.delete(key);
  friendsOf(byKey, frames, claims);
  addRoles(byKey, frames, new Set(kinds.map(({ frame }) => frame)));
  nameInFull(byKey, spoken);
  mergeSame(byKey, naming);
  addShortNames(byKey, new Set(kinds.map(({ of }) => keyOfNoun(of) ?? '')));
  const kindsOf = kindsOfItems(frames, byKey);
  for (const [key, item] of kindsOf) byKey.set(key, item);
  const same = describedAgain(byKey, frames);
  const own = claims.flatMap((claim): readonly Claim[] => {
    if (claim.kind === 'thing' && kindsOf.has(claim.thing.key)) return [];
    const whole = claim.kind === 'thing' ? same.get(claim.thing.key) : undefined;
    if (claim.kind !== 'thing' || !whole) return [claim];
    return whole.known ? [] : [{ ...claim, thing: whole.thing }];
  });
  return { byKey, claims: own };
}

/** `card` where the text says "gift cards" first, and has no others. */
function nameInFull(byKey: Map<string, ThingName>, { chunked }: Spoken): void {
  const names = fullNames(chunked);
  for (const [key, thing] of [...byKey]) {
    const full = thing.alias === undefined && key === thing.key ? names.get(key) : undefined;
    const name = full && nameOfWords(full);
    if (!name) continue;
    const known = byKey.get(name.key) ?? name;
    byKey.set(key, known);
    byKey.set(name.key, known);
  }
}

/** "Entities: customer, order": each of them, and not the word that says so. */
function announced(byKey: Map<string, ThingName>, frames: readonly Frame[], excluded: ReadonlySet<string>): readonly Claim[] {
  const claims: Claim[] = [];
  for (const frame of frames) {
    if (frame.kind !== 'lists' || (!frame.announcedBy && !frame.named)) continue;
    if (frame.announcedBy) byKey.delete(keyOfNoun(frame.announcedBy) ?? '');
    for (const { phrase } of frame.items) {
      const thing = thingName(phrase) ?? calledSo(phrase);
      if (!thing || excluded.has(thing.key)) continue;
      if (!byKey.has(thing.key)) byKey.set(thing.key, thing);
      const evidence = { start: phrase.start, end: phrase.end, sentence: frame.sentence, pattern: ANNOUNCED, weight: 0.9 };
      claims.push({ kind: 'thing', thing, evidence });
    }
  }
  return claims;
}

/** "A blog with posts, tags and comments": what stands in a row with several things, in the plural as they do, is one as well. */
function listedWith(byKey: Map<string, ThingName>, frames: readonly Frame[], excluded: ReadonlySet<string>): readonly Claim[] {
  return frames.flatMap((frame): readonly Claim[] => {
    if (frame.kind !== 'lists' || frame.items.length < FEWEST_LISTED) return [];
    if (!frame.items.every(({ many, made, determiner, values }) => many && !made && determiner === '' && !values)) return [];
    const known = frame.items.filter((item) => byKey.has(keyOfNoun(item) ?? ''));
    if (known.length < 2 || known.length * 2 < frame.items.length) return [];
    return frame.items.flatMap((item): readonly Claim[] => {
      const thing = thingName(item.phrase);
      if (!thing || byKey.has(thing.key) || excluded.has(thing.key) || (isProperty(item) && !SORTS.test(thing.key))) return [];
      byKey.set(thing.key, thing);
      const { start, end } = item.phrase;
      return [{ kind: 'thing', thing, evidence: { start, end, sentence: frame.sentence, pattern: BY_CLAUSES, weight: 0.6 } }];
    });
  });
}

const FEWEST_LISTED = 3;

/** "Each time a member shops, record …": what is written then is named by no phrase of its own. */
function addRecorded(
  byKey: Map<string, ThingName>,
  naming: readonly Claim[],
  excluded: ReadonlySet<string>,
  frames: readonly Frame[],
): void {
  const held = frames.flatMap((frame) =>
    frame.kind === 'has'
      ? frame.items.flatMap((item) =>
          (frame.instead && !(frame.teller && !isMadeRecord(frame.owner))) || item.made || item.valuesEnd ? [withItsValues(item)] : [],
        )
      : [],
  );
  const projects = new Set(frames.flatMap((frame) => (frame.kind === 'project' ? (keyOfNoun(frame.noun) ?? []) : [])));
  const counts = new Map<string, number>();
  for (const claim of naming) {
    const host = claim.kind === 'attribute' && projects.has(claim.thing.key);
    const enough = claim.kind === 'attribute' && !host ? enoughBy(claim.evidence.pattern) : 0;
    if (claim.kind !== 'attribute' || enough === 0) continue;
    const { key } = claim.thing;
    if (held.some(({ start, end }) => start < claim.item.end && claim.item.start < end)) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.get(key) === enough && !byKey.has(key) && !excluded.has(key)) byKey.set(key, plainly(claim.thing, byKey));
  }
}

/** "a role such as author or narrator": all of it says one thing. */
const withItsValues = ({ phrase: { start, end }, valuesEnd = end }: NounChunk): Pick<NounChunk['phrase'], 'start' | 'end'> => ({
  start,
  end: valuesEnd,
});

/** "a reading every ten minutes, including …": a reading. */
function plainly(thing: ThingName, byKey: ReadonlyMap<string, ThingName>): ThingName {
  const words = thing.key.split(' ');
  const often = words.findIndex(
    (word, i) => /^(every|per)$/.test(word) && words.slice(i + 1).some((unit) => /^(second|minute|hour|day|week|month|year)s?$/.test(unit)),
  );
  return (often > 0 && byKey.get(words.slice(0, often).join(' '))) || thing;
}

/** How many attributes of a list tell that what it is said of is kept. */
const enoughBy = (pattern: string): number => (/\/(recorded|recorded-with)$/.test(pattern) ? 2 : pattern.endsWith('/including') ? 3 : 0);

interface Whole {
  readonly thing: ThingName;
  /** The text speaks of it elsewhere. */
  readonly known: boolean;
}

/** "Share a list with friends", where users are kept: users, too. */
function friendsOf(byKey: Map<string, ThingName>, frames: readonly Frame[], claims: Claim[]): void {
  const who = ['user', 'member', 'player', 'client'].map((key) => byKey.get(key)).find((thing) => thing !== undefined);
  if (!who || !byKey.has('friend') || ownsList('friend', frames)) return;
  const isFriend = (noun: NounChunk): boolean => keyOfNoun(noun) === 'friend';
  const had = frames.some(
    (frame) => (frame.kind === 'has' && frame.items.some(isFriend)) || (frame.kind === 'does' && frame.objects.some(isFriend)),
  );
  if (had) return;
  byKey.set('friend', who);
  claims.splice(0, claims.length, ...claims.filter((claim) => claim.kind !== 'thing' || claim.thing.key !== 'friend'));
}

/** "Deleted files stay for a month": files, unless they have something of their own. Keys of what is no other thing. */
function describedAgain(byKey: Map<string, ThingName>, frames: readonly Frame[]): ReadonlyMap<string, Whole> {
  const same = new Map<string, Whole>();
  for (const [key, thing] of [...byKey]) {
    const [first = '', ...rest] = key.split(' ');
    const short = byKey.get(rest.join(' '));
    const known = short?.key === key ? undefined : short;
    const whole = known ?? (thing.key === key && rest.length > 0 && FAILED.test(first) ? nameOfWords(rest) : undefined);
    if (thing.key !== key || !whole || whole.key === key || !(DONE.test(first) || FAILED.test(first)) || ownsList(key, frames)) continue;
    byKey.set(key, whole);
    byKey.set(whole.key, whole);
    same.set(key, { thing: whole, known: known !== undefined });
  }
  return same;
}

/** "give a percentage off": no rows of its own. */
const HOW_MUCH = /^(percentage|percent)$/;

/** Some of them are so for a while, whether the text speaks of the others or not. */
const FAILED = /^(failed|overdue|expired|missed|cancelled|canceled|late|unpaid|pending|deleted|rejected|completed)$/;

/** What it is like for a while, which of several it is, or what was done to it. */
const DONE =
  /^(first|second|last|next|final|current|upcoming|empty|missing|broken|lost|damaged|defective|faulty|stolen|spare|removed|archived|closed|accepted|approved|published|finished|open|outstanding|blocked|returned|saved|un(billed|read|answered|assigned|resolved|paid|published|used|confirmed|delivered))$/;

/** "a manager, who is an employee": a manager is an employee in that role. */
function addRoles(byKey: Map<string, ThingName>, frames: readonly Frame[], kinds: ReadonlySet<Frame>): void {
  for (const frame of frames) {
    if (frame.kind !== 'does' || frame.verb !== 'be' || frame.places.some(({ preposition }) => preposition === 'of')) continue;
    const role = keyOfNoun(frame.subject);
    if (isDefined(frame, frames) || kinds.has(frame) || (role !== undefined && byKey.has(role) && ownsList(role, frames))) continue;
    const objects = frame.objects.filter(({ done }) => done === undefined);
    const thing = objects.map((object) => byKey.get(keyOfNoun(object) ?? '') ?? namedPerson(object, byKey)).find(Boolean);
    // "A ticket is monthly, yearly or a ten-visit pass": which of them, not what it is.
    if (
      role === undefined ||
      !thing ||
      objects.length > 1 ||
      thing.key === role ||
      // "They are a match": two of them together.
      (frame.subject.many && objects.some(({ determiner, many }) => /^(a|an)$/.test(determiner) && !many)) ||
      // "Runs are verified; it's a moderator who decides."
      (byKey.get(role)?.key === role && namesPerson(thing.key) && !namesPerson(role)) ||
      (objects.some(({ many }) => many) && !namesPerson(role) && !isHad(frame, frames))
    )
      continue;
    byKey.set(role, { ...thing, alias: role });
  }
}

/** "Goals: name, target" and "a goal can be a step": it is a thing of its own. */
const ownsList = (key: string, frames: readonly Frame[]): boolean =>
  frames.some(
    (frame) =>
      frame.kind === 'has' && !frame.instead && keyOfNoun(frame.owner) === key && frame.items.filter(({ many }) => !many).length > 1,
  );

/** "a sire and a dam, which are horses". */
const isHad = ({ subject, sentence }: DoesFrame, frames: readonly Frame[]): boolean =>
  !subject.many && frames.some((frame) => frame.kind === 'has' && frame.sentence === sentence && frame.items.includes(subject));

/** "Tickets can be duplicates of another ticket": what one is of another is no thing. */
const selfKinds = (frames: readonly Frame[]): readonly string[] =>
  frames.flatMap((frame) => {
    if (frame.kind !== 'does') return [];
    const [own, kind] = [keyOfNoun(frame.subject), kindSaid(frame)];
    const other = kind && frame.places.some((noun) => isOfAnother(noun) && keyOfNoun(noun) === own);
    return other ? [...frame.objects, kind].flatMap((noun) => keyOfNoun(noun) ?? []) : [];
  });

/** "Each permit has an issuer", where inspectors issue: one of them in that role, unless the text says what one has. */
function namedAgents(byKey: ReadonlyMap<string, ThingName>, frames: readonly Frame[]): readonly string[] {
  const thingOf = (noun: NounChunk): ThingName | undefined => byKey.get(keyOfNoun(noun) ?? '');
  const owners = new Set(frames.flatMap((frame) => (frame.kind === 'has' ? (keyOfNoun(frame.owner) ?? []) : [])));
  return frames.flatMap((frame) =>
    frame.kind === 'has'
      ? frame.items.flatMap((item) => {
          const key = keyOfNoun(item);
          const agent = key === undefined || owners.has(key) ? undefined : agentNamed(item, { thingOf, frames });
          return key !== undefined && agent && agent.who.key !== key ? [key] : [];
        })
      : [],
  );
}

/** "A rower is a user with a weight": what it has beside, it has for itself. */
const isDefined = ({ subject, sentence }: DoesFrame, frames: readonly Frame[]): boolean =>
  frames.some((frame) => frame.kind === 'has' && frame.by === 'with' && frame.sentence === sentence && frame.owner === subject);

/** "The owner is a user": users are kept, or nothing could refer to one. */
function namedPerson(noun: NounChunk, byKey: Map<string, ThingName>): ThingName | undefined {
  const person = /^(user|employee|person|member|customer|student|teacher)$/.test(keyOfNoun(noun) ?? '') && !noun.many;
  const thing = person ? thingName(noun.phrase) : undefined;
  if (thing) byKey.set(thing.key, thing);
  return thing;
}

/** `report` where the text has only pothole reports, and speaks of those first. */
function addShortNames(byKey: Map<string, ThingName>, whole: ReadonlySet<string>): void {
  const longer = new Map<string, ThingName[]>();
  for (const [key, thing] of byKey) {
    const cut = key.lastIndexOf(' ') + 1;
    if (cut > 0 && thing.alias === undefined) longer.set(key.slice(cut), [...(longer.get(key.slice(cut)) ?? []), thing]);
  }
  const order = [...byKey.keys()];
  for (const [short, things] of longer) {
    const [only] = things;
    if (!only || things.length > 1 || HOST_NOUNS.has(short) || whole.has(short)) continue;
    if (!byKey.has(short) || order.indexOf(short) > order.indexOf(only.key)) byKey.set(short, only);
  }
}
