/**
 * The company a noun keeps in a text: the names that it is part of, the words that it stands among, and whether the
 * sentences that say it state anything. Counted for every noun at once; `thing-weights.ts` says how much each counts.
 */
import { singularWord } from '../../source/singular.js';
import type { Sentence, Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { thingKey } from '../terms/phrase.js';
import { purposeStart } from '../terms/subject.js';
import type { Claim } from './claim.js';

export const COMPANY_FEATURES = [
  'opensProperties',
  'opensThing',
  'tailOfThing',
  'opensWithThing',
  'endsInThing',
  'labelled',
  'inPurpose',
  'mayAct',
  'doer',
  'toOrFor',
  'bracketed',
  'unstating',
  'ordered',
  'prefixesItems',
  'referred',
  'ownNumber',
] as const;
export type CompanyFeature = (typeof COMPANY_FEATURES)[number];
export type Company = Record<CompanyFeature, number>;

const ZERO = Object.fromEntries(COMPANY_FEATURES.map((feature) => [feature, 0])) as Company;

/** Longer chunks are descriptions, not names. */
const LONGEST = 4;
/** A thing with as many stated attributes is described. */
const DESCRIBED = 2;

export function companyOf(sentences: readonly Sentence[], claims: readonly Claim[]): (key: string) => Company {
  const company = new Map<string, Company>();
  const of = (key: string): Company => {
    const known = company.get(key);
    if (known) return known;
    const fresh = { ...ZERO };
    company.set(key, fresh);
    return fresh;
  };
  const stating = new Set(claims.flatMap((claim) => (claim.kind === 'attribute' ? [claim.evidence.sentence] : [])));
  for (const sentence of sentences) countSentence(sentence, stating.has(sentence.index), of);
  const described = describedBy(claims);
  countItems(claims, of);
  const keys = [...new Set([...company.keys(), ...described])];
  compareNames(keys, described, of);
  return of;
}

function describedBy(claims: readonly Claim[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const claim of claims) if (claim.kind === 'attribute') counts.set(claim.thing.key, (counts.get(claim.thing.key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count >= DESCRIBED ? [key] : [])));
}

const isNoun = (token: Token | undefined): boolean => token?.tag === 'noun' && /\p{L}{2}/u.test(token.text);

function countSentence({ tokens }: Sentence, states: boolean, of: (key: string) => Company): void {
  const purpose = purposeStart(tokens);
  let depth = 0;
  for (let end = 1; end <= tokens.length; end++) {
    if (/^[([（]$/.test(tokens[end - 1]?.text ?? '')) depth++;
    if (/^[)\]）]$/.test(tokens[end - 1]?.text ?? '')) depth = Math.max(0, depth - 1);
    if (!isNoun(tokens[end - 1]) || isNoun(tokens[end])) continue;
    let from = end - 1;
    while (from > 0 && isNoun(tokens[from - 1]) && end - from < LONGEST) from--;
    const own = of(thingKey(tokens.slice(from, end).map((token) => token.lower)));
    countPlace(tokens, from, end, own);
    if (!states) own.unstating++;
    if (from >= purpose) own.inPurpose++;
    if (depth > 0) own.bracketed++;
    const label = labelFrom(tokens, from, end);
    if (label !== undefined) of(label).labelled++;
  }
}

/** "Order management", "the order module": a part of the software called by what it keeps. */
function labelFrom(tokens: readonly Token[], from: number, end: number): string | undefined {
  if (end - from < 2 || !/^(management|module|administration|maintenance)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  const words = tokens.slice(from, end - 1).map((token) => token.lower);
  return thingKey(words.at(-1) === 'information' && words.length > 1 ? words.slice(0, -1) : words);
}

function countPlace(tokens: readonly Token[], from: number, end: number, own: Company): void {
  let at = from - 1;
  while (at > 0 && /^(det|num|adj|poss)$/.test(tokens[at]?.tag ?? '')) at--;
  const before = tokens[at];
  if (before?.lower === 'by') own.doer++;
  if (before && /^(to|for|from)$/.test(before.lower)) own.toOrFor++;
  if (tokens[end]?.tag === 'modal') own.mayAct++;
  const first = tokens[from];
  const opens = from === 0 || /^[.:;,]$/.test(tokens[from - 1]?.text ?? '') || tokens[from - 1]?.lower === 'and';
  if (opens && end - from > 1 && first && verbBase(first.lower) === first.lower) own.ordered++;
}

function countItems(claims: readonly Claim[], of: (key: string) => Company): void {
  for (const claim of claims) {
    if (claim.kind !== 'attribute' || claim.item.words.length < 2) continue;
    const { words } = claim.item;
    const prefix = singularWord(words[0] ?? '');
    const whole = thingKey(words.slice(0, -1));
    of(prefix).prefixesItems++;
    if (whole !== prefix) of(whole).prefixesItems++;
    if (!/^(id|number|code|identifier)$/.test(words.at(-1) ?? '')) continue;
    if (whole === claim.thing.key) of(whole).ownNumber++;
    else of(whole).referred++;
  }
}

/** Names within names: what follows a noun in longer names, and which longer names are those of described things. */
function compareNames(keys: readonly string[], described: ReadonlySet<string>, of: (key: string) => Company): void {
  const known = new Set(keys);
  for (const key of keys) {
    const words = key.split(' ');
    for (let cut = 1; cut < words.length; cut++) {
      const [first, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
      if (known.has(first)) {
        if (isAttributeWord(words.at(-1) ?? '')) of(first).opensProperties++;
        if (described.has(key)) of(first).opensThing++;
      }
      if (known.has(rest) && described.has(key)) of(rest).tailOfThing++;
      if (described.has(first)) of(key).opensWithThing = 1;
      if (described.has(rest)) of(key).endsInThing = 1;
    }
  }
}
