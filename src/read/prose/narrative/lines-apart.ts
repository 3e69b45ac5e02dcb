/**
 * Lines of several things: "an order has lines: …" in one paragraph and "a note goes out … its lines are …" in another are
 * two things of one short name. Each is called by what it is a line of, where the text lists what both have.
 */
import type { Claim, ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { lastWord } from '../language/last-word.js';
import type { Read } from './inventory.js';
import { isLineWord } from './line-word.js';
import type { Noun } from './nouns.js';
import type { Followed, TopicOf } from './telling/tell.js';
import type { Things } from './thing-finder.js';

/** So much is said of each of them at least. */
const LEAST = 2;

export interface Apart {
  readonly claims: readonly Claim[];
  /** By the key of the name that several had: what it means in each sentence. */
  readonly things: ReadonlyMap<string, ThingName>;
  /** Names that mean nothing by themselves any more. */
  readonly gone: ReadonlySet<string>;
}

export function linesApart({ claims, topics }: Pick<Followed, 'claims' | 'topics'>, reads: readonly Read[], things: Things): Apart {
  const lines = new Map(
    claims.flatMap((claim) =>
      claim.kind === 'attribute' && isLineWord(lastWord(claim.thing.key)) ? [[claim.thing.key, claim.thing]] : [],
    ),
  );
  let apart: Apart = { claims, things: new Map(), gone: new Set() };
  for (const line of lines.values()) {
    const called = namesIn(line, topics, reads, things);
    const said = countBy(claims, line, called);
    const enough = [...said].filter(([, count]) => count >= LEAST);
    const [most] = [...enough].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (enough.length < 2 || !most) continue;
    const known = new Set(enough.map(([name]) => name));
    apart = renamed(apart, line, (sentence) => nearest(called, sentence, known) ?? most[0], known);
  }
  return apart;
}

type Called = ReadonlyMap<number, string>;

/** What the line is called in each sentence that names it. */
function namesIn(line: ThingName, topics: readonly TopicOf[], reads: readonly Read[], things: Things): Called {
  const called = new Map<number, string>();
  reads.forEach(({ strand, nouns }, at) => {
    const noun = nouns.find((each) => things.of(each)?.key === line.key);
    if (!noun || called.has(strand.sentence)) return;
    const name = fullName(noun, line, things) ?? ofWhole(line, wholeBefore(noun, at, topics));
    if (name !== undefined) called.set(strand.sentence, name);
  });
  return called;
}

/** "a recipe line", "the PO line" of a purchase order. */
function fullName({ core }: Noun, line: ThingName, things: Things): string | undefined {
  if (core.length < 2 || !isLineWord(core.at(-1) ?? '')) return undefined;
  if (!core.join(' ').endsWith(line.key)) return line.key;
  const [first = '', ...rest] = core;
  const long = [...things.byKey.keys()].find((key) => key.includes(' ') && initials(key) === first);
  return [long ?? first, ...rest].join(' ');
}

const initials = (key: string): string =>
  key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** What the text speaks of where it says "its lines": named before in the sentence, else spoken of before in the paragraph. */
function wholeBefore(noun: Noun, at: number, topics: readonly TopicOf[]): ThingName | undefined {
  const isWhole = (thing: ThingName | undefined): boolean => thing !== undefined && !isLineWord(lastWord(thing.key));
  const here = topics[at]?.mentions.find((mention) => mention.noun.to <= noun.from && isWhole(mention.thing));
  if (here) return here.thing;
  for (let i = at - 1; i >= 0 && topics[i]?.strand.block === topics[at]?.strand.block; i--)
    for (const thing of [topics[i]?.mentions.find((mention) => mention.noun.from < 2)?.thing, topics[i]?.topic])
      if (isWhole(thing)) return thing;
  return undefined;
}

function ofWhole({ key }: ThingName, whole: ThingName | undefined): string | undefined {
  if (!whole) return undefined;
  const word = lastWord(key);
  return key === `${lastWord(whole.key)} ${word}` ? key : `${whole.key} ${word}`;
}

/** How much is listed under each name. */
function countBy(claims: readonly Claim[], { key }: ThingName, called: Called): ReadonlyMap<string, number> {
  const said = new Map<string, Set<string>>();
  for (const claim of claims) {
    const name = claim.kind === 'attribute' && claim.thing.key === key ? nearest(called, claim.evidence.sentence) : undefined;
    if (claim.kind === 'attribute' && name !== undefined) said.set(name, (said.get(name) ?? new Set()).add(claim.item.name));
  }
  return new Map([...said].map(([name, items]) => [name, items.size]));
}

/** The name in the sentence, or in the last one before it that names it so. */
function nearest(called: Called, sentence: number, known?: ReadonlySet<string>): string | undefined {
  let best: number | undefined;
  for (const [at, name] of called) if (at <= sentence && (best === undefined || at > best) && (!known || known.has(name))) best = at;
  return best === undefined ? undefined : called.get(best);
}

function renamed(apart: Apart, line: ThingName, nameAt: (sentence: number) => string, known: ReadonlySet<string>): Apart {
  const made = new Map([...known].map((key) => [key, thingCalled(key)]));
  const meant = (thing: ThingName, sentence: number): ThingName => (thing.key === line.key ? (made.get(nameAt(sentence)) ?? thing) : thing);
  const claims = apart.claims.map((claim): Claim => {
    const { sentence } = claim.evidence;
    if (claim.kind === 'relationship') return { ...claim, from: meant(claim.from, sentence), to: meant(claim.to, sentence) };
    return 'thing' in claim && claim.thing ? { ...claim, thing: meant(claim.thing, sentence) } : claim;
  });
  return {
    claims,
    things: new Map([...apart.things, ...made]),
    gone: known.has(line.key) ? apart.gone : new Set([...apart.gone, line.key]),
  };
}
