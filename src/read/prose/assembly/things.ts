/** Weighs the evidence for each thing: which are real, and which names mean the same thing. */
import type { Claim, ThingName } from '../claims/claim.js';
import { FEATURES, thingCandidates } from '../claims/thing-features.js';
import { LONG_TEXTS, SHORT_TEXTS } from '../claims/thing-weights.js';
import type { Sentence } from '../language/token.js';
import { DOUBTFUL_NOUNS, HOST_NOUNS, namesSoftware } from '../language/word-classes.js';
import { thingKey } from '../terms/phrase.js';
import { nameOfWords } from '../terms/thing-name.js';

/** Evidence below this does not make a thing. */
const ENOUGH = 0.55;

export interface Things {
  /** By every key that means it, aliases included. */
  readonly byKey: ReadonlyMap<string, ThingName>;
  readonly weights: ReadonlyMap<string, number>;
  /** Things that only the way they are used speaks for. */
  readonly used: readonly Claim[];
}

export function acceptThings(
  claims: readonly Claim[],
  excluded: ReadonlySet<string>,
  mentions: ReadonlyMap<string, number>,
  sentences: readonly Sentence[] = [],
): Things {
  const evidence = collect(claims);
  const accepted = new Map<string, ThingName>();
  const weights = new Map<string, number>();
  for (const [key, { name, weight, attributes }] of evidence) {
    if (excluded.has(key)) continue;
    const doubtful = isDoubtful(key);
    if (weight < ENOUGH || (doubtful && attributes < 2)) continue;
    accepted.set(key, { key, name });
    weights.set(key, weight);
  }
  const used = weighted(sentences) ? acceptByUse(accepted, claims, excluded, sentences, weights) : [];
  acceptReferenced(accepted, claims, excluded, mentions);
  mergeAliases(accepted, evidence);
  addRoles(accepted, claims);
  return { byKey: accepted, weights, used };
}

/** Words for the software, for whoever runs it, for data in general. */
function isDoubtful(key: string): boolean {
  return namesSoftware(key.split(' ')) || HOST_NOUNS.has(key) || DOUBTFUL_NOUNS.has(key) || HOST_BODY.test(key);
}

/** "A rental company needs …": who runs the system. */
const HOST_BODY = / (company|enterprise|organi[sz]ation|firm|corporation|institution|agency|bureau)$/;

interface Evidence {
  name: string;
  weight: number;
  attributes: number;
  /** Said to be a thing, beside having attributes. */
  named: boolean;
  /** Where it is first named. */
  readonly first: number;
}

/** Last words that say the form, not the thing: a purchase record is not simply a record. */
const GENERIC_TAILS = new Set(
  'record detail item line log history entry type list plan request status information result report management usage maintenance staff personnel manager head leader member'.split(
    ' ',
  ),
);

function collect(claims: readonly Claim[]): ReadonlyMap<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  const mentioned = new Set<string>();
  for (const claim of claims) {
    if (claim.kind !== 'thing' && claim.kind !== 'attribute' && claim.kind !== 'event') continue;
    const { key, name } = claim.thing;
    const known = evidence.get(key) ?? { name, weight: 0, attributes: 0, named: false, first: claim.evidence.start };
    const strength = claim.kind === 'attribute' ? claim.evidence.weight * 0.45 : claim.evidence.weight;
    if (claim.kind === 'attribute' && claim.item.number === 'one') mentioned.add(thingKey(claim.item.words));
    known.weight = 1 - (1 - known.weight) * (1 - strength);
    if (claim.kind === 'attribute') known.attributes++;
    else known.named = true;
    evidence.set(key, known);
  }
  // What is listed among another's attributes is one of them, unless it is spoken of as a thing and has something itself.
  const isListed = (key: string, known: Evidence): boolean => known.attributes < 2 && mentioned.has(key) && !key.includes(' ');
  for (const [key, known] of evidence) if (isListed(key, known) && !(known.named && known.attributes > 0)) known.weight *= 0.6;
  return evidence;
}

/** Said this plainly, a thing is one even where the text hardly uses it: within this leeway. */
const STATED = 0.75;
const LEEWAY = 2;

/** Too little to weigh uses by: what is said decides alone. */
const FEW_WORDS = 45;

const wordsIn = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);

/** Longer texts tell; shorter ones list. In words. */
const LONG_TEXT = 350;

/** Whether the text is long enough to weigh how its nouns are used. */
export const weighted = (sentences: readonly Sentence[]): boolean => wordsIn(sentences) > FEW_WORDS;
export const isLong = (sentences: readonly Sentence[]): boolean => wordsIn(sentences) > LONG_TEXT;

/** Weighs how every noun is used (`claims/thing-features.ts`). */
function acceptByUse(
  accepted: Map<string, ThingName>,
  claims: readonly Claim[],
  excluded: ReadonlySet<string>,
  sentences: readonly Sentence[],
  stated: ReadonlyMap<string, number>,
): readonly Claim[] {
  const used: Claim[] = [];
  const { weights, bias, threshold } = isLong(sentences) ? LONG_TEXTS : SHORT_TEXTS;
  for (const { key, name, features, first } of thingCandidates(sentences, claims)) {
    const score = FEATURES.reduce<number>((sum, feature) => sum + weights[feature] * features[feature], bias);
    const plain = (stated.get(key) ?? 0) >= STATED;
    if (score <= threshold - (plain ? LEEWAY : 0) || excluded.has(key)) {
      accepted.delete(key);
      continue;
    }
    const thing = accepted.get(key) ?? nameOfWords(name.split(' '));
    if (!thing || excluded.has(thing.key)) continue;
    if (!accepted.has(thing.key)) accepted.set(thing.key, thing);
    if (first && features.named === 0 && features.attributes1 === 0)
      used.push({ kind: 'thing', thing, evidence: { ...first, pattern: BY_USE, weight: 1 / (1 + Math.exp(-score)) } });
  }
  return used;
}

/** The pattern id of things that no sentence introduces: nouns used as names of things are. */
export const BY_USE = 'things/by-use';

/** "Each order has a user ID": a user that the text also speaks of otherwise, though it never says what one has. */
function acceptReferenced(
  accepted: Map<string, ThingName>,
  claims: readonly Claim[],
  excluded: ReadonlySet<string>,
  mentions: ReadonlyMap<string, number>,
): void {
  for (const claim of claims) {
    if (claim.kind !== 'attribute' || !accepted.has(claim.thing.key) || claim.item.words.length < 2) continue;
    if (!/^(id|ids|identifier)$/.test(claim.item.words.at(-1) ?? '')) continue;
    const name = nameOfWords(claim.item.name.split(' ').slice(0, -1));
    if (!name || accepted.has(name.key) || excluded.has(name.key) || isDoubtful(name.key)) continue;
    const known = [...accepted.keys()].some((key) => key.endsWith(` ${name.key}`) || name.key.endsWith(` ${key}`));
    if (!known && (mentions.get(name.key) ?? 0) >= 1) accepted.set(name.key, name);
  }
}

/** `user.role (learner, teacher)`: a teacher is a user in that role. */
function addRoles(accepted: Map<string, ThingName>, claims: readonly Claim[]): void {
  for (const claim of claims) {
    if (claim.kind !== 'attribute' || claim.item.words.at(-1) !== 'role') continue;
    const thing = accepted.get(claim.thing.key);
    for (const value of claim.item.inside) {
      const key = thingKey(value.toLowerCase().split(' '));
      if (thing && !accepted.has(key)) accepted.set(key, { ...thing, alias: key });
    }
  }
}

/** `product` means `agricultural product` where only that one is described. */
function mergeAliases(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, Evidence>): void {
  const byLast = new Map<string, string[]>();
  for (const key of accepted.keys()) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    byLast.set(last, [...(byLast.get(last) ?? []), key]);
  }
  for (const [last, keys] of byLast) {
    const longer = keys.filter((key) => key !== last);
    const [only] = longer;
    if (only === undefined || longer.length !== 1 || (!accepted.has(last) && !evidence.has(last)) || GENERIC_TAILS.has(last)) continue;
    const [short, long] = [evidence.get(last), evidence.get(only)];
    const thin = (short?.attributes ?? 0) < 2 && (long?.attributes ?? 0) >= 2;
    const later = (short?.first ?? 0) > (long?.first ?? 0);
    if (!thin && !later) continue;
    const target = accepted.get(only);
    if (target) accepted.set(last, target);
  }
}
