/** Weighs whose a list of running prose is, among all that the text named around it. */
import { oncePer } from '../../../util/once-per.js';
import type { ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import { eachKept } from './brought-in.js';
import { isForEach } from './for-each.js';
import { formPer } from './form-per.js';
import { isFragmentWith } from './fragment-with.js';
import type { ListPlace } from './list-place.js';
import { isAny, type Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';
import { aroundList, OWNER_MEASURES, type OwnerMeasure, ownerMeasures } from './owner-measures.js';
import { partyNamed } from './party-named.js';
import type { Mention } from './relation.js';

/** One number per measure, and one for the list being of nothing that is named. */
export type OwnerWeights = Readonly<Record<OwnerMeasure | 'none', number>>;

export interface OwnerOdds {
  readonly thing: ThingName;
  readonly probability: number;
}

/** How many strands back a list may look for what it is of. */
const FARTHEST = 3;

export function ownerCandidates(place: ListPlace): readonly { readonly thing: ThingName; readonly x: readonly number[] }[] {
  const { mentions, before, ruled, spoken, topic, brought } = place;
  const near = [
    ...mentions.filter((mention) => !isWithin(mention, place)),
    ...before.slice(-FARTHEST).flat(),
    ...(before[0]?.slice(0, 1) ?? []),
  ].map(({ thing }) => thing);
  const things = new Map([ruled, spoken, topic, brought, ...near].flatMap((thing) => (thing ? [[thing.key, thing] as const] : [])));
  const around = aroundList(place);
  return meant([...things.values()], place.opening, place.things.named).map((thing) => ({ thing, x: ownerMeasures(thing, place, around) }));
}

/** "The river level on the board": where an item is, inside the list. */
const isWithin = ({ noun: { from, to, plural } }: Mention, { opening: { at, items }, read }: ListPlace): boolean =>
  from > at &&
  !plural &&
  read.strand.tokens[from]?.lower === 'the' &&
  /^(on|at|in|from|by)$/.test(read.strand.tokens[from - 1]?.lower ?? '') &&
  items.some((item) => item.to === from - 1 || (item.from < from - 1 && item.to >= to));

/** "A ticket comes first. Officers write hundreds, and it has …": of no person. A list that no word opens has no "it". */
function meant(all: readonly ThingName[], { at, subject, items }: Opening, named: ListPlace['things']['named']): readonly ThingName[] {
  const own = new Set(items.flatMap(({ determiner, words }) => (determiner === 'own' ? [named(words)?.key] : [])));
  const things = own.size > 0 ? all.filter(({ key }) => !own.has(key)) : all;
  const others = at > 0 && subject.pronoun === 'it' ? things.filter(({ key }) => !namesPerson(key)) : [];
  return others.length > 0 ? others : things;
}

/** "A pontoon has …", "pontoons have …", "there are six pontoons and each has …": said of any one, whatever else is named around it. */
function outrightOwner(place: ListPlace): ThingName | undefined {
  const { opening, read } = place;
  const { kind, at, subject } = opening;
  if (read.strand.behind !== undefined && at === 0) return bracketed(place);
  if (kind === 'verb' && subject.pronoun === 'each') return justCounted(place);
  for (const owner of [partyOf, ofWhichOneEach, manyOfEach, rowBefore]) {
    const thing = owner(place);
    if (thing) return thing;
  }
  if (kind === 'colon') return labelled(place);
  if (kind === 'with') return withList(place);
  return kind === 'verb' ? verbSubject(place) : undefined;
}

/** "It goes out to a firm. We just hold their name and …": whoever was named last right before. */
function partyOf({ opening, mentions, before, read }: ListPlace): ThingName | undefined {
  if (mentions.some(({ noun }) => noun.to <= opening.at)) return undefined;
  const named = before.at(-1) ?? [];
  const party = partyNamed(
    opening,
    read.strand.tokens,
    named.map(({ noun }) => noun),
  );
  return named.find(({ noun }) => noun === party)?.thing;
}

/** "They keep one sheet per model: …". */
const ofWhichOneEach = ({ opening: { kind, at }, things, read }: ListPlace): ThingName | undefined =>
  kind === 'colon' || kind === 'with' ? things.of(formPer(read.strand.tokens, read.nouns, at)) : undefined;

/** "Pontoons vary a lot; for each we hold …": the many that the words before are about. */
function manyOfEach({ opening: { subject }, before, brought, read }: ListPlace): ThingName | undefined {
  if (subject.noun || !isForEach(read.strand.tokens)) return undefined;
  const [first] = before.at(-1) ?? [];
  return brought ?? (first?.noun.plural && first.noun.from < 2 ? first.thing : undefined);
}

/** "For a pontoon: …", "a payer is a person or a firm: …". */
const labelled = ({ opening: { at }, things, read: { strand, nouns } }: ListPlace): ThingName | undefined =>
  things.of(labelOf(strand.tokens, nouns, at)) ?? things.of(oneOrOther(strand.tokens, nouns, at));

/** "A tariff with …", "through one of two gates, each with …", "we want every call logged with …". */
function withList({ opening: { at, subject }, things, read }: ListPlace): ThingName | undefined {
  const { noun, other } = subject;
  const { tokens } = read.strand;
  if (isFragmentWith(tokens)) return things.of(noun);
  if (tokens[at - 1]?.lower === 'each' && noun && isOneOf(tokens, noun, at)) return things.of(noun);
  const kept = eachKept(tokens, read.nouns, at);
  if (kept) return things.of(kept);
  return other && other.from < 2 && isAny(other) && !things.of(noun) ? things.of(other) : undefined;
}

function verbSubject({ opening: { at, subject }, things, read }: ListPlace): ThingName | undefined {
  const { noun } = subject;
  const { tokens } = read.strand;
  if (!noun) return undefined;
  const any = isAny(noun) && tokens.slice(noun.to, at).every(({ tag }) => /^(adv|modal)$/.test(tag));
  return any || isRelative(tokens, noun, at) ? things.of(noun) : undefined;
}

/** "A payer is a person or a firm: …": of whichever it is. */
function oneOrOther(tokens: readonly Token[], [first]: readonly Noun[], colon: number): Noun | undefined {
  if (!first || first.from > 1 || !isAny(first) || !/^(is|are)$/.test(tokens[first.to]?.lower ?? '')) return undefined;
  const said = tokens.slice(first.to + 1, colon);
  return said.some(({ lower }) => lower === 'or') && said.every(({ tag }) => /^(det|noun|adj|conj|adv)$/.test(tag)) ? first : undefined;
}

/** "through one of two gates, each with …", "on a card of 27 skills, each with …". */
const isOneOf = (tokens: readonly Token[], { from, to, plural }: Noun, at: number): boolean =>
  plural && at - to < 3 && tokens[from - 1]?.tag === 'prep';

/** "a home branch, which has …": of what stands right before it. */
const isRelative = (tokens: readonly Token[], { to, plural }: Noun, at: number): boolean => {
  const which = to + 1;
  return (
    tokens[to]?.text === ',' &&
    which === at - 1 &&
    /^(which|who)$/.test(tokens[which]?.lower ?? '') &&
    plural === /^(have|carry|hold|get|need)$/.test(tokens[at]?.lower ?? '')
  );
};

/** "For a pontoon: …", "before it leaves there is a note, a day ahead: …", "there is a list of the boats we hire: …". */
function labelOf(tokens: readonly Token[], nouns: readonly Noun[], colon: number): Noun | undefined {
  const verb = tokens.findLastIndex(({ tag }, i) => i < colon && /^(verb|aux|modal)$/.test(tag));
  if (verb < 0) {
    const [first, ...rest] = nouns.filter(({ to }) => to <= colon);
    const fronted = first && first.from < 3 && /^(for|on|per)$/.test(tokens[first.from - 1]?.lower ?? '');
    return fronted && rest.every(({ from }) => tokens[from - 1]?.tag === 'prep') ? first : undefined;
  }
  const there = tokens.findIndex(({ lower }, i) => i < colon && lower === 'there' && /^(is|are|'s)$/.test(tokens[i + 1]?.lower ?? ''));
  const found = there < 0 ? undefined : nouns.find(({ from }) => from === there + 2);
  if (!found || found.to > colon) return undefined;
  const of =
    /^(list|table|register)$/.test(found.core.join(' ')) && tokens[found.to]?.lower === 'of'
      ? nouns.find(({ from }) => from === found.to + 1)
      : undefined;
  return of ?? (verb === there + 1 ? found : undefined);
}

/** "We write a refund row against the sale: …", "looked up in the grade table: …". */
function rowBefore({ opening: { kind, at }, things, read }: ListPlace): ThingName | undefined {
  if (kind !== 'colon' && kind !== 'with') return undefined;
  const row = read.nouns.findLast(({ to, core }) => to <= at && core.length > 1 && /^(row|record|table)$/.test(core.at(-1) ?? ''));
  const between = row && read.strand.tokens.slice(row.to, at);
  const apart = between?.some(({ tag, text }) => /^(verb|aux|modal|pron)$/.test(tag) || text === ',');
  return row && between && between.length < FAR && !apart ? things.named(row.core.slice(0, -1)) : undefined;
}
const FAR = 7;

/** "A funder (name, email)": the noun that the parentheses follow. */
function bracketed({ before, opening: { items }, read }: ListPlace): ThingName | undefined {
  const start = read.strand.tokens[0]?.start ?? 0;
  if (items.length < 2 || !items.every(({ sure }) => sure)) return undefined;
  return before.at(-1)?.find(({ end }) => end < start && start - end < 4)?.thing;
}

/** The many named right before "and each has …". */
function justCounted({ opening: { at }, mentions, read }: ListPlace): ThingName | undefined {
  const many = mentions.findLast(({ noun }) => noun.to < at);
  const between = read.strand.tokens.slice(many?.noun.to ?? 0, at).map(({ lower }) => lower);
  return many?.noun.plural && /^(and|,|, and) each( one)?$/.test(between.join(' ')) ? many.thing : undefined;
}

const inOrder = oncePer((weights: OwnerWeights): readonly number[] => OWNER_MEASURES.map((name) => weights[name]));

/** Most measures of most things are nought. */
function weightedSum(x: readonly number[], w: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) if (x[i]) sum += (x[i] ?? 0) * (w[i] ?? 0);
  return sum;
}

/**
 * How likely each is, the likeliest first: conditional odds, with nothing that is named as one more possibility. What is
 * said outright is not weighed.
 */
export function weighOwners(place: ListPlace, weights: OwnerWeights): readonly OwnerOdds[] {
  const outright = outrightOwner(place);
  if (outright) return [{ thing: outright, probability: 1 }];
  const w = inOrder(weights);
  const weighed = ownerCandidates(place).map(({ thing, x }) => ({
    thing,
    odds: weightedSum(x, w),
  }));
  const top = Math.max(weights.none, ...weighed.map(({ odds }) => odds));
  const all = weighed.reduce((sum, { odds }) => sum + Math.exp(odds - top), Math.exp(weights.none - top));
  return weighed
    .map(({ thing, odds }) => ({ thing, probability: Math.exp(odds - top) / all }))
    .sort((a, b) => b.probability - a.probability);
}
