/** Weighs the evidence for each thing: which are real. */

import type { Claim, ThingName } from '../claims/claim.js';
import { mannerOf, THING_CAUTION } from '../claims/manner.js';
import { roleValues } from '../claims/role-values.js';
import { FEATURES, thingCandidates } from '../claims/thing-features.js';
import { SHORT_TEXTS } from '../claims/thing-weights.js';
import { isEventNoun } from '../language/event-nouns.js';
import { namesPerson } from '../language/names-person.js';
import { isRoleNoun } from '../language/people.js';
import type { Sentence } from '../language/token.js';
import { DOUBTFUL_NOUNS, HOST_NOUNS, namesSoftware } from '../language/word-classes.js';
import type { ListItem } from '../terms/list-item.js';
import { nameOfWords } from '../terms/thing-name.js';
import { linksMade } from './links-made.js';
import { mergeNames } from './merge-names.js';
import { evidenceOf, type ThingEvidence } from './thing-evidence.js';

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
  const evidence = evidenceOf(claims);
  const accepted = new Map<string, ThingName>();
  const weights = new Map<string, number>();
  for (const [key, { name, weight, attributes }] of evidence) {
    if (excluded.has(key)) continue;
    const doubtful = isDoubtful(key);
    if (weight < ENOUGH || (doubtful && attributes < 2)) continue;
    accepted.set(key, { key, name });
    weights.set(key, weight);
  }
  const used = acceptByUse(accepted, claims, excluded, sentences, weights);
  acceptReferenced(accepted, claims, excluded, mentions);
  mergeNames(accepted, evidence);
  addRoles(accepted, claims);
  addPlainRoles(accepted, claims, evidence);
  return { byKey: accepted, weights, used };
}

/** Words for the software, for whoever runs it, for data in general. */
function isDoubtful(key: string): boolean {
  return namesSoftware(key.split(' ')) || HOST_NOUNS.has(key) || DOUBTFUL_NOUNS.has(key) || HOST_BODY.test(key) || DAILY_BUSINESS.test(key);
}

/** What is done all day: "supports the daily operations". */
const DAILY_BUSINESS = /^(business|daily|routine|day-to-day) (operation|process|activity|work|affair|task)$/;

/** "A rental company needs …": who runs the system. */
const HOST_BODY = / (company|enterprise|organi[sz]ation|firm|corporation|institution|agency|bureau)$/;

/** Said this plainly, a thing is one even where the text hardly uses it: within this leeway. */
const STATED = 0.75;
const LEEWAY = 2;
/** Said this outright, once is enough. */
const OUTRIGHT = 0.88;
const PROPOSED = 'proposed/';

const WEIGHTS = FEATURES.map((feature) => [feature, SHORT_TEXTS.weights[feature]] as const);

/** Weighs how every noun is used (`claims/thing-features.ts`). */
function acceptByUse(
  accepted: Map<string, ThingName>,
  claims: readonly Claim[],
  excluded: ReadonlySet<string>,
  sentences: readonly Sentence[],
  stated: ReadonlyMap<string, number>,
): readonly Claim[] {
  const used: Claim[] = [];
  const manner = mannerOf(sentences, claims);
  const caution = THING_CAUTION[manner];
  if (caution === undefined) return [];
  const { bias, threshold } = SHORT_TEXTS;
  const said = [...accepted.keys()];
  // Another reader knows more than how the text uses the noun: that a table of that name is there, for one.
  const proposed = new Set(
    claims.flatMap((claim) => (claim.kind === 'thing' && claim.evidence.pattern.startsWith(PROPOSED) ? [claim.thing.key] : [])),
  );
  const made = linksMade(claims, accepted);
  for (const { key, name, features, first } of thingCandidates(sentences, claims)) {
    if (accepted.has(key) && (proposed.has(key) || (made.has(key) && features.said === 0))) continue;
    let score = bias;
    for (const [feature, weight] of WEIGHTS) score += weight * features[feature];
    const plain = (stated.get(key) ?? 0) >= STATED;
    const isKept =
      accepted.has(key) &&
      (plain || manner === 'explicit') &&
      (features.attributes1 > 0 || features.said > 1 || (stated.get(key) ?? 0) >= OUTRIGHT);
    if (score <= threshold + (isKept ? -LEEWAY : caution) || excluded.has(key)) {
      accepted.delete(key);
      continue;
    }
    const thing = accepted.get(key) ?? nameOfWords(name.split(' '));
    if (!thing || excluded.has(thing.key)) continue;
    const unsaid = features.named === 0 && features.attributes1 === 0;
    if (unsaid && !accepted.has(thing.key) && isFragment(thing.key, said)) continue;
    if (!accepted.has(thing.key) && manner === 'listing' && HOST_BODY.test(thing.key)) continue;
    if (!accepted.has(thing.key)) accepted.set(thing.key, thing);
    if (first && features.named === 0 && features.attributes1 === 0)
      used.push({ kind: 'thing', thing, evidence: { ...first, pattern: BY_USE, weight: 1 / (1 + Math.exp(-score)) } });
  }
  return used;
}

/** `member` of a class member, `planting` of a planting plan, `delivery` of a delivery record: a piece of what was said. */
const isFragment = (key: string, said: readonly string[]): boolean =>
  said.some(
    (whole) =>
      whole.endsWith(` ${key}`) ||
      (whole.startsWith(`${key} `) && (isEventNoun(key) || /^(record|detail|log|table)$/.test(whole.slice(key.length + 1)))),
  );

/** The pattern id of things that no sentence introduces: nouns used as names of things are. */
export const BY_USE = 'things/by-use';

/**
 * "Each order has a user ID": a user that the text also speaks of otherwise, though it never says what one has. The
 * identifier that opens a list is the thing's own: "asset information includes an equipment ID, …".
 */
function acceptReferenced(
  accepted: Map<string, ThingName>,
  claims: readonly Claim[],
  excluded: ReadonlySet<string>,
  mentions: ReadonlyMap<string, number>,
): void {
  const opened = new Set<string>();
  const prefixes = countPrefixes(claims);
  for (const claim of claims) {
    if (claim.kind !== 'attribute' || !accepted.has(claim.thing.key)) continue;
    const owner = accepted.get(claim.thing.key);
    const opens = !opened.has(claim.thing.key);
    opened.add(claim.thing.key);
    const name = referencedName(claim.item);
    if (owner && opens && name && isRoleNoun(name.key.split(' ')) && owner.key !== name.key && !owner.key.includes(name.key)) continue;
    if (!owner || !name || accepted.has(name.key) || excluded.has(name.key) || isDoubtful(name.key)) continue;
    const called =
      recordOf(name, accepted) ??
      aspectOf(name, accepted) ??
      ownName(name, owner, opens || (prefixes.get(`${claim.thing.key} ${name.key} `) ?? 0) > 2, accepted);
    if (called) accepted.set(name.key, called);
    else if (!isKnown(name, accepted) && (mentions.get(name.key) ?? 0) >= 1 && !isRoleOfKnown(name, accepted)) accepted.set(name.key, name);
  }
}

function referencedName(item: ListItem): ThingName | undefined {
  if (item.words.length < 2 || !/^(id|ids|identifier)$/.test(item.words.at(-1) ?? '')) return undefined;
  return nameOfWords(item.name.split(' ').slice(0, -1));
}

const ownName = (name: ThingName, owner: ThingName, opens: boolean, accepted: ReadonlyMap<string, ThingName>): ThingName | undefined =>
  !isKnown(name, accepted) && callsOwn(name, owner, opens) ? owner : undefined;

/** How many attributes of a thing begin with the same word. */
function countPrefixes(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    if (claim.kind !== 'attribute' || claim.item.words.length < 2) continue;
    const key = `${claim.thing.key} ${claim.item.words[0]} `;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The identifier names the owner itself: it opens its list and shares a word with it, or the owner is no happening. */
function callsOwn(name: ThingName, owner: ThingName, opens: boolean): boolean {
  if (!opens) return false;
  const words = owner.key.split(' ');
  return (
    name.key.split(' ').some((word) => words.some((own) => own.startsWith(word.slice(0, Math.max(4, word.length - 2))))) ||
    !isEventNoun(owner.key)
  );
}

const recordOf = (name: ThingName, accepted: ReadonlyMap<string, ThingName>): ThingName | undefined =>
  ['record', 'table', 'account'].map((tail) => accepted.get(`${name.key} ${tail}`)).find(Boolean);

/** `health status` where the text calls it `health`. */
function aspectOf(name: ThingName, accepted: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const cut = name.key.lastIndexOf(' ');
  return cut > 0 && /^(status|information|process|record|situation|condition|profile|module)$/.test(name.key.slice(cut + 1))
    ? accepted.get(name.key.slice(0, cut))
    : undefined;
}

const isKnown = (name: ThingName, accepted: ReadonlyMap<string, ThingName>): boolean =>
  [...accepted.keys()].some((key) => key.endsWith(` ${name.key}`) || name.key.endsWith(` ${key}`));

const isRoleOfKnown = (name: ThingName, accepted: ReadonlyMap<string, ThingName>): boolean =>
  isRoleNoun(name.key.split(' ')) && ['user', 'employee', 'staff', 'staff member', 'personnel', 'member'].some((key) => accepted.has(key));

/** `user.role (learner, teacher)`: a teacher is a user in that role. */
function addRoles(accepted: Map<string, ThingName>, claims: readonly Claim[]): void {
  for (const { key, of } of roleValues(claims)) {
    const thing = accepted.get(of);
    if (thing && !accepted.has(key)) accepted.set(key, { ...thing, alias: key });
  }
}

/** "Each user has a name, a password and a role": teachers of whom nothing else is said are users. */
function addPlainRoles(accepted: Map<string, ThingName>, claims: readonly Claim[], evidence: ReadonlyMap<string, ThingEvidence>): void {
  const user = accepted.get('user');
  const roles = claims.some(
    (claim) => claim.kind === 'attribute' && claim.thing.key === user?.key && /^roles?$/.test(claim.item.words.at(-1) ?? ''),
  );
  if (!user || !roles) return;
  for (const [key, thing] of [...accepted])
    if (thing.key === key && key !== user.key && namesPerson(key) && (evidence.get(key)?.attributes ?? 0) === 0)
      accepted.set(key, { ...user, alias: key });
}
