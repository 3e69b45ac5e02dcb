/** Decides which nouns of a running text are things, by weights over what the text does with them, and what else means them. */

import { capital } from '../../../util/capital.js';
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass } from '../language/noun-classes.js';
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { isName, namesNoThing } from './candidate-names.js';
import { doerAmong } from './doers.js';
import { FOLLOWED_MEASURES, type Followed, type FollowedMeasure, followedMeasures, toldIn } from './followed.js';
import { byActs } from './introduced.js';
import type { OwnerWeights } from './list-owners.js';
import { measuresOf, NOUN_MEASURES, type NounMeasure, type NounMeasures } from './noun-measures.js';
import type { Noun } from './nouns.js';
import { aliasesAmong, lookUp } from './one-thing.js';
import type { Synonyms } from './synonyms.js';
import type { Tally } from './tally.js';

/** One number per measure and round, and from which probability on a noun of the last round is a thing. */
export interface NarrativeWeights {
  readonly first: Readonly<Record<NounMeasure, number>>;
  readonly second: Readonly<Record<FollowedMeasure, number>>;
  readonly third: Readonly<Record<FollowedMeasure, number>>;
  /** Of the things that a list may be of. */
  readonly owners: OwnerWeights;
  readonly enough: number;
}

export interface Things {
  /** By every key that means it. */
  readonly byKey: ReadonlyMap<string, ThingName>;
  readonly of: (noun: Noun | undefined) => ThingName | undefined;
  readonly named: (words: readonly string[]) => ThingName | undefined;
  /** The only one whose name of several words ends with the word. */
  readonly endingWith: (word: string) => ThingName | undefined;
  /** A booking, where somebody books. */
  readonly madeBy: (verb: string) => ThingName | undefined;
  /** Who "checked by" means. */
  readonly doer: ThingName | undefined;
  /** How sure it is that it is a thing at all (log odds), and its place among them by that, from 0. */
  readonly sure: (thing: ThingName) => number;
  readonly rank: (thing: ThingName) => number;
  /** Another paragraph says what one of it has. */
  readonly isToldElsewhere: (thing: ThingName, block: number) => boolean;
}

/** Log odds beyond which more says nothing. */
const SUREST = 9;
/** From this probability on a noun is worth following through the text. */
const CANDIDATE = 0.04;
/** From this probability on it is worth following once more, among fewer. */
const LIKELY = 0.15;

export interface Scored {
  readonly tally: Tally;
  readonly score: number;
}

/** How sure the things are that something else says are there. */
const GIVEN = 0.97;
const atLeast = (score: number, { key }: Tally, given: ReadonlySet<string>): number => (given.has(key) ? Math.max(score, GIVEN) : score);

export function candidatesOf(
  tallies: ReadonlyMap<string, Tally>,
  { first }: NarrativeWeights,
  given: ReadonlySet<string> = new Set(),
): readonly Scored[] {
  return ranked(tallies)
    .map(({ tally, measures }) => ({ tally, score: atLeast(probability(NOUN_MEASURES, measures, first), tally, given) }))
    .filter(({ tally, score }) => score >= CANDIDATE || isDeclared(tally))
    .sort((a, b) => b.score - a.score || (a.tally.key < b.tally.key ? -1 : 1));
}

/** "A face has a name and a depth.": said outright, whatever else the text does with the noun. */
const isDeclared = ({ key, outright, sureItems, signs, declared, plural, mentions, labelled, rowed }: Tally): boolean =>
  labelled > 0 ||
  rowed > 0 ||
  (((outright > 0 && sureItems > 0) || (signs.had > 0 && signs.resumed > 0) || (declared > 0 && plural > 0 && mentions > 2)) &&
    !key.includes(' ') &&
    (!isAttributeWord(key) || isPersonNoun(key)) &&
    !FORMS.test(key));

/** Names with their measures; how prominent a name is counts among those that could be things at all. */
export function ranked(tallies: ReadonlyMap<string, Tally>): readonly { readonly tally: Tally; readonly measures: NounMeasures }[] {
  const names = [...tallies.values()].filter(
    (tally) =>
      tally.mentions > 0 &&
      (tally.labelled > 0 || tally.rowed > 0 || isName(tally.key) || isPersonTold(tally)) &&
      (isSaidToHaveRows(tally) || !namesNoThing(tally.key, tallies)),
  );
  const most = names.reduce((top, { mentions }) => Math.max(top, mentions), 0);
  const counts = names
    .filter(({ key }) => !isAttributeWord(lastWord(key)))
    .map(({ mentions }) => mentions)
    .sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  counts.forEach((count, i) => {
    if (!ranks.has(count)) ranks.set(count, i + 1);
  });
  const rankOf = (mentions: number): number =>
    ranks.get(mentions) ??
    counts.filter((count) => count > mentions).length + (counts.length > 0 && (counts.at(-1) ?? 0) <= mentions ? 1 : 0);
  const family = familiesOf(names);
  return names.map((tally) => ({ tally, measures: measuresOf(tally, { most, rank: rankOf(tally.mentions), tallies, family }) }));
}

/** "Persons have a first name, a surname and …": whoever they are, they have rows. */
const isPersonTold = ({ key, outright, sureItems, saidToBe }: Tally): boolean =>
  key === 'person' && outright > 0 && sureItems > 1 && saidToBe.size === 0;

/** "Defect codes are a catalogue of their own": codes with rows, though they identify as well. */
const isSaidToHaveRows = ({ declared, plural }: Tally): boolean => declared > 0 && plural > 0;

/** How many longer names end with a word, and how many begin with it. */
export interface Families {
  readonly ending: ReadonlyMap<string, number>;
  readonly beginning: ReadonlyMap<string, number>;
}

function familiesOf(names: readonly Tally[]): Families {
  const [ending, beginning] = [new Map<string, number>(), new Map<string, number>()];
  for (const { key } of names) {
    const cut = key.lastIndexOf(' ');
    if (cut < 0) continue;
    const [first, last] = [key.slice(0, cut), key.slice(cut + 1)];
    ending.set(last, (ending.get(last) ?? 0) + 1);
    beginning.set(first, (beginning.get(first) ?? 0) + 1);
  }
  return { ending, beginning };
}

export const likely = (
  candidates: readonly Scored[],
  followed: ReadonlyMap<string, Followed>,
  { second }: NarrativeWeights,
  given: ReadonlySet<string> = new Set(),
): readonly Scored[] => weighed(candidates, followed, second, { enough: LIKELY, given });

/** All candidates by the second weighing. */
export const scoredAgain = (
  candidates: readonly Scored[],
  followed: ReadonlyMap<string, Followed>,
  { second }: NarrativeWeights,
): readonly Scored[] => weighed(candidates, followed, second, { enough: 0, given: new Set() });

export const confirmed = (
  candidates: readonly Scored[],
  followed: ReadonlyMap<string, Followed>,
  { third, enough }: NarrativeWeights,
  given: ReadonlySet<string> = new Set(),
): readonly Scored[] => weighed(candidates, followed, third, { enough, given });

function weighed(
  candidates: readonly Scored[],
  followed: ReadonlyMap<string, Followed>,
  weights: Readonly<Record<FollowedMeasure, number>>,
  { enough, given }: { readonly enough: number; readonly given: ReadonlySet<string> },
): readonly Scored[] {
  const told = toldIn(followed);
  return candidates
    .map(({ tally, score }, i) => ({
      tally,
      score: atLeast(
        probability(FOLLOWED_MEASURES, followedMeasures(tally, score, followed.get(tally.key), { rank: i + 1, told }), weights),
        tally,
        given,
      ),
    }))
    .filter(({ tally, score }) => score >= enough || isDeclared(tally))
    .sort((a, b) => b.score - a.score || (a.tally.key < b.tally.key ? -1 : 1));
}

export function thingsOf(scored: readonly Scored[], synonyms: Synonyms = new Map()): Things {
  const names = scored.map(({ tally }) => tally);
  const aliases = aliasesAmong(names);
  const byKey = new Map<string, ThingName>();
  for (const { key } of names) if (!aliases.has(key)) byKey.set(key, { key, name: nameFor(key) });
  for (const [alias, key] of aliases) {
    const thing = byKey.get(key);
    if (thing) byKey.set(alias, thing);
  }
  for (const [other, name] of synonyms) {
    const thing = byKey.get(name);
    if (thing && !byKey.has(other)) byKey.set(other, thing);
  }
  const byLast = addShortNames(byKey);
  addRoles(byKey);
  const lasts = new Set([...byKey.keys()].map(lastWord));
  const named = (words: readonly string[]): ThingName | undefined => lookUp(words, byKey, lasts);
  const made = byActs(byKey);
  const endingWith = (word: string): ThingName | undefined => {
    const found = byLast.get(word);
    return found?.size === 1 ? [...found][0] : undefined;
  };
  const doer = doerAmong([...new Set(byKey.values())]);
  const places = placesOf(scored, byKey);
  const homes = homesOf(names, byKey);
  const sure = ({ key }: ThingName): number => places.get(key)?.odds ?? 0;
  const rank = ({ key }: ThingName): number => places.get(key)?.rank ?? places.size;
  return {
    byKey,
    named,
    endingWith,
    doer,
    sure,
    rank,
    isToldElsewhere: ({ key }, block) => [...(homes.get(key) ?? [])].some((home) => home !== block),
    madeBy: (verb) => made.get(verb),
    of: rememberingNouns(named),
  };
}

/** The same nouns are asked for again and again while a text is followed. */
function rememberingNouns(named: Things['named']): Things['of'] {
  const known = new Map<Noun, ThingName | undefined>();
  return (noun) => {
    if (!noun) return undefined;
    if (!known.has(noun)) known.set(noun, named(noun.words));
    return known.get(noun);
  };
}

/** Rows of reason codes are reasons, known by a code; rows of a class list are classes. */
function nameFor(key: string): string {
  const [, reason] = /^(.+) code$/.exec(key) ?? [];
  const [, sort] = /^(.*\b(?:type|class|kind|sort|category)) list$/.exec(key) ?? [];
  const name = reason !== undefined && isOfClass(lastWord(reason), 'abstract') ? reason : (sort ?? key);
  return capital(name);
}

export const oddsOf = (score: number): number => Math.max(-SUREST, Math.min(SUREST, Math.log(score / (1 - score))));

/** By the surest of its names. */
function placesOf(
  scored: readonly Scored[],
  byKey: ReadonlyMap<string, ThingName>,
): ReadonlyMap<string, { readonly odds: number; readonly rank: number }> {
  const places = new Map<string, { readonly odds: number; readonly rank: number }>();
  scored.forEach(({ tally, score }, rank) => {
    const key = byKey.get(tally.key)?.key ?? tally.key;
    if (!places.has(key)) places.set(key, { odds: oddsOf(score), rank });
  });
  return places;
}

/** The paragraphs that list what one of it has. */
function homesOf(names: readonly Tally[], byKey: ReadonlyMap<string, ThingName>): ReadonlyMap<string, ReadonlySet<number>> {
  const homes = new Map<string, Set<number>>();
  for (const { key, introduced } of names) {
    const thing = byKey.get(key)?.key ?? key;
    homes.set(thing, new Set([...(homes.get(thing) ?? []), ...introduced]));
  }
  return homes;
}

/** "the zone" where there are grid zones and no other zones. */
function addShortNames(byKey: Map<string, ThingName>): ReadonlyMap<string, ReadonlySet<ThingName>> {
  const byLast = new Map<string, Set<ThingName>>();
  for (const [key, thing] of byKey) {
    if (!key.includes(' ')) continue;
    const known = byLast.get(lastWord(key));
    if (known) known.add(thing);
    else byLast.set(lastWord(key), new Set([thing]));
  }
  for (const [last, things] of byLast) {
    const [only] = things;
    if (only && things.size === 1 && !byKey.has(last) && !isAttributeWord(last) && !FORMS.test(last) && !ANYBODY.test(last))
      byKey.set(last, only);
  }
  return byLast;
}

/** "a participant" where there are participant banks: what it does there, without what sort of body it is. */
function addRoles(byKey: Map<string, ThingName>): void {
  for (const [key, thing] of [...byKey]) {
    const [role = '', body = '', ...more] = key.split(' ');
    if (more.length > 0 || !BODY.test(body) || !isPersonNoun(role) || byKey.has(role)) continue;
    if (![...byKey.keys()].some((other) => other !== key && other.startsWith(`${role} `))) byKey.set(role, thing);
  }
}
const BODY = /^(company|firm|bank|organi[sz]ation|business|institution|agency|charity)$/;

/** "the person" is whoever is meant, though there are office people and no others with rows. */
const ANYBODY = /^(person|people|thing|data|datum)$/;

/** Say the form of a thing, not which. */
const FORMS = /^(record|row|table|list|entry|history|log|event|change)$/;

function probability<M extends string>(
  names: readonly M[],
  measures: Readonly<Record<M, number>>,
  weights: Readonly<Record<M, number>>,
): number {
  let odds = 0;
  for (const name of names) odds += measures[name] * weights[name];
  return 1 / (1 + Math.exp(-odds));
}
