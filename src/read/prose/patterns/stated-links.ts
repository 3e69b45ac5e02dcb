/** "The relationship between A and B", "members can follow each other": that two things hang together, said outright. */

import type { ThingName } from '../claims/claim.js';
import { cardinalityIn } from '../language/cardinality-in.js';
import type { Cardinality } from '../language/cardinality-of.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { pastOf } from '../language/past.js';
import { isBodyNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { LINKING_NOUNS } from '../language/word-classes.js';
import type { Mention } from '../terms/mentions.js';
import type { Found, LinkingContext } from './pattern.js';

/** What is spoken of as a relationship, rather than as what one has, is mostly many on both sides. */
export function findStatedLinks({ mentions, sentence: { tokens } }: LinkingContext): readonly Found[] {
  const found: Found[] = [];
  tokens.forEach((token, at) => {
    if (!/^(between|among)$/.test(token.lower) || !tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => LINKING_NOUNS.test(lower)))
      return;
    const named = namedBefore(tokens, at);
    for (const [a, b] of pairsFrom(tokens, mentions, at + 1)) {
      found.push({
        body: countedAs(named, a.thing, b.thing) ?? {
          ...(memberOf(a.thing, b.thing) ?? memberOf(b.thing, a.thing) ?? link(a.thing, b.thing)),
          verb: joins(a.thing, b.thing) || joins(b.thing, a.thing) ? 'join' : named ? MANY_TO_MANY : 'relate',
        },
        start: tokens[a.from]?.start ?? 0,
        end: tokens[b.to - 1]?.end ?? 0,
      });
    }
  });
  return found;
}

/** The verb of what is said outright to be many on both sides. */
export const MANY_TO_MANY = 'pair';

/** Where at most one side has many. */
function countedAs(named: Cardinality | undefined, one: ThingName, other: ThingName): Found['body'] | undefined {
  if (!named || named === 'many-to-many') return undefined;
  return { ...(named === 'many-to-one' ? ofOne(one, other) : ofOne(other, one)), verb: 'belong' };
}

/** "a one-to-many relationship between …". */
const namedBefore = (tokens: LinkingContext['sentence']['tokens'], between: number): Cardinality | undefined =>
  cardinalityIn(tokens, Math.max(0, between - 5), between);

/** "which users have liked which songs", "who came to which show": any of the ones with any of the others. */
export function findWhich({ mentions, somebody, sentence: { tokens } }: LinkingContext): readonly Found[] {
  const which = mentions.filter(({ from }) => /^(which|what)$/.test(tokens[from - 1]?.lower ?? ''));
  const who = which.length > 0 ? tokens.findIndex(({ lower }) => lower === 'who') : -1;
  const doer = who < 0 || who > (which[0]?.from ?? 0) ? undefined : somebody();
  const asked: readonly Mention[] = doer
    ? [{ thing: doer, from: who, to: who + 1, number: 'one', determiner: '', exactly: false }, ...which]
    : which;
  return asked.slice(1).flatMap((second, i): readonly Found[] => {
    const first = asked[i];
    if (!first || first.thing.key === second.thing.key) return [];
    const between = tokens.slice(first.to, second.from);
    const verb = between.findLast(({ tag }) => tag === 'verb' || tag === 'part') ?? eitherWay(first, second, mentions, between);
    if (!verb || between.length > 8 || between.some(({ tag, text }, k) => (tag === 'punct' && k < between.length - 3) || text === 'and'))
      return [];
    return [
      {
        body: MADE_BY_ONE.test(verb.lower)
          ? {
              ...ofOne(second.thing, first.thing),
              verb: verbBase(verb.lower) ?? 'relate',
              role: `${pastOf(verbBase(verb.lower) ?? verb.lower)}_by`,
            }
          : { ...link(first.thing, second.thing), verb: verbBase(verb.lower) ?? 'relate' },
        start: tokens[first.from]?.start ?? 0,
        end: tokens[second.to - 1]?.end ?? 0,
      },
    ];
  });
}

/** Done once to each: "who uploaded which version". */
const MADE_BY_ONE = /^(uploaded|created|wrote|written|added|posted|submitted|sent|raised|reported|issued|closed|approved)$/;

/** "which cranes a driver is responsible for, or which drivers are responsible for a crane": the word for it. */
const eitherWay = (first: Mention, second: Mention, mentions: readonly Mention[], between: readonly Token[]): Token | undefined =>
  first.number === 'many' &&
  second.number === 'many' &&
  mentions.some(({ from, thing }) => from > first.to && from < second.from && thing.key === second.thing.key) &&
  mentions.some(({ from, thing }) => from > second.to && thing.key === first.thing.key)
    ? between.find(({ tag }) => tag === 'aux' || tag === 'adj')
    : undefined;

const ofOne = (from: ThingName, to: ThingName) =>
  ({ kind: 'relationship', from, to, fromNumber: 'one', toNumber: 'one', sense: 'belongs' }) as const;

const link = (from: ThingName, to: ThingName) =>
  ({ kind: 'relationship', from, to, fromNumber: 'many', toNumber: 'many', sense: 'links' }) as const;

/** One is in several of these at a time; of a class, a department or a dormitory one is in one. */
const OF_SEVERAL = /^(team|club|society|committee|association|group|union)$/;
/** Who they are is to be in one of them. */
const OF_ONE = /^(player|athlete|member|coach)$/;

const joins = ({ key: who }: ThingName, { key: body }: ThingName): boolean =>
  namesPerson(who) && !OF_ONE.test(lastWord(who)) && OF_SEVERAL.test(lastWord(body));

const memberOf = (from: ThingName, to: ThingName) =>
  namesPerson(from.key) && isBodyNoun(lastWord(to.key)) && !joins(from, to)
    ? ({ kind: 'relationship', from, to, fromNumber: 'many', toNumber: 'one', sense: 'belongs' } as const)
    : undefined;

/** "A and B", "A and B, C and D", "A, B, and C": those that stand side by side. */
function pairsFrom(tokens: readonly Token[], mentions: readonly Mention[], start: number): readonly (readonly [Mention, Mention])[] {
  const run: Mention[] = [];
  let end = start;
  for (const mention of mentions) {
    if (mention.from < start) continue;
    const gap = tokens.slice(end, mention.from);
    if (gap.length > 3 || !gap.every((token) => /^(det|num|conj|adj)$/.test(token.tag) || /^[,"“”]$/.test(token.text))) break;
    run.push(mention);
    end = mention.to;
  }
  const inPairs = run.length > 2 && tokens[run[0]?.to ?? 0]?.lower === 'and';
  return run.flatMap((first, i) => {
    const second = run[i + 1];
    if (!second || second.thing.key === first.thing.key || (inPairs && i % 2 === 1)) return [];
    return [[first, second] as const];
  });
}

/** "Users can follow each other": the same thing on both sides, the second in the role of what is done to it. */
export function findMutual({ mentions, sentence: { tokens } }: LinkingContext): readonly Found[] {
  const each = tokens.findIndex((token, i) => /^(each|one)$/.test(token.lower) && /^(other|another)$/.test(tokens[i + 1]?.lower ?? ''));
  const others = each < 0 ? otherOf(tokens, mentions) : undefined;
  const at = each < 0 ? (others?.from ?? -1) : each;
  if (at < 0) return [];
  const verbAt = tokens.findLastIndex((token, i) => i < at && i >= at - 3 && token.tag === 'verb');
  const verb = verbBase(tokens[verbAt]?.lower ?? '');
  const subject = mentions.findLast((mention) => mention.to <= verbAt);
  if (verb === undefined || !subject || !LASTING.test(verb) || (others && others.thing.key !== subject.thing.key)) return [];
  // "invite other users to a list": they are of the list then.
  const past = others?.to ?? at + 2;
  if (verb === 'invite' && tokens[past]?.lower === 'to' && mentions.some(({ from }) => from > past && from <= past + 3)) return [];
  const role = participle(verb);
  const { thing } = subject;
  return [
    {
      body: { ...link(thing, thing), verb, role },
      start: tokens[subject.from]?.start ?? 0,
      end: tokens[at]?.end ?? 0,
    },
  ];
}

/** "Each user can follow other users". */
const otherOf = (tokens: readonly Token[], mentions: readonly Mention[]): Mention | undefined =>
  mentions.find(({ from, to }, i) => i > 0 && tokens[from - 1]?.lower === 'other' && tokens[to]?.tag !== 'poss');

/** Done once, it holds until it is undone; what is said or sent is a row of its own. */
export const LASTING = /^(follow|befriend|block|like|trust|invite|recommend|know|endorse|mentor|mute|subscribe)$/;

const participle = (verb: string): string => (verb === 'know' ? 'known' : verb.endsWith('e') ? `${verb}d` : `${verb}ed`);
