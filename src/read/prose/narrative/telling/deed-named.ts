/**
 * "A pilot may fly as many gliders as they like. For each flight there is a date", "a glider is flown by many pilots, and for every one
 * of those flights we note the date": a row that is called by what was just said to be done is of who does it and what it is done to.
 */
import type { ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { inflectionOf } from '../../language/inflection-of.js';
import { nominalises } from '../../language/nominalises.js';
import type { Token } from '../../language/token.js';
import { deedBase } from '../deed-base.js';
import type { DeedTold } from '../deed-told.js';
import type { Read } from '../inventory.js';
import type { Noun } from '../nouns.js';
import type { Opening } from '../openings/openings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';
import type { Earlier } from './earlier-in.js';

interface Act {
  readonly who: ThingName;
  readonly to: ThingName;
}

export function deedNamed(read: Read, mentions: readonly Mention[], earlier: readonly Earlier[], things: Things): DeedTold | undefined {
  const { tokens } = read.strand;
  for (const opening of read.openings) {
    const noun = eachOfDeed(read, opening);
    const deed = noun?.core.at(-1);
    if (!noun || deed === undefined) continue;
    const known = things.named([deed]);
    if (known && known.key !== deed) continue;
    const isDeed = isDoing(deed);
    const before = { tokens: tokens.slice(0, noun.from), mentions };
    const [act] = [before, ...earlier.map((one) => ({ tokens: one.read.strand.tokens, mentions: one.mentions }))].flatMap((said) =>
      actIn(said.tokens, said.mentions, isDeed),
    );
    if (!act || act.who.key === deed || act.to.key === deed) continue;
    const [start, end] = [tokens[0]?.start ?? 0, tokens[opening.at]?.end ?? 0];
    return { thing: known ?? thingCalled(deed), to: act.to, also: act.who, start, end, from: opening.at, known: known !== undefined };
  }
  return undefined;
}

/** "each flight has", "for every one of those flights we note", "I want to see a flight with". */
function eachOfDeed({ strand: { tokens }, nouns }: Read, { at, items, subject }: Opening): Noun | undefined {
  const first = items[0]?.from ?? at;
  const noun = nouns.findLast(({ to }) => to <= Math.min(at + 1, first));
  const led = noun && /^(each|every)$/.test(noun.determiner);
  const those = noun?.plural && /^(those|these|the)$/.test(noun.determiner) && tokens[noun.from - 1]?.lower === 'of';
  const one = /^(each|every|each one|one)$/.test(tokens[(noun?.from ?? 0) - 2]?.lower ?? '');
  const own = noun !== undefined && (subject.noun === noun || tokens.slice(0, noun.from).some(({ lower }) => lower === 'for'));
  const wanted = noun && /^an?$/.test(noun.determiner) && tokens[noun.to]?.lower === 'with' && first > noun.to;
  return noun?.core.length === 1 && (wanted || (own && (led || (those && one)))) ? noun : undefined;
}

/** Whether a word is a form of the verb that a deed is called by: only where it stands as a verb is one that is the same word, or rare. */
function isDoing(deed: string): (token: Token) => boolean {
  const named = (verb: string): boolean => nominalises(verb, deed);
  return ({ tag, lower }) => {
    const base = deedBase(lower);
    if (/^(verb|part)$/.test(tag)) return named(base) || inflectionOf(lower, named) !== undefined;
    return tag === 'noun' && base !== deed && named(base);
  };
}

function actIn(tokens: readonly Token[], mentions: readonly Mention[], isDeed: (token: Token) => boolean): readonly Act[] {
  const verb = tokens.findIndex(isDeed);
  const first = mentions.findLast(({ noun }) => noun.to <= verb);
  const passive = verb > 0 && /^(is|are|be|gets?|was|were)$/.test(behindAdverbs(tokens, verb - 1));
  const second = mentions.find(({ noun }) => noun.from > verb && noun.to <= tokens.length && noun.from - verb < FAR);
  if (!first || !second || first.thing.key === second.thing.key) return [];
  const by = tokens.slice(verb, second.noun.from + 1).some(({ lower }) => lower === 'by');
  const to =
    passive &&
    /^(assign|allocate|appoint|allot)$/.test(deedBase(tokens[verb]?.lower ?? '')) &&
    tokens[second.noun.from - 1]?.lower === 'to';
  if (!(to || passive === by) || tokens.slice(first.noun.to, verb).some(({ tag }) => /^(neg|wh|punct)$/.test(tag))) return [];
  return [by ? { who: second.thing, to: first.thing } : { who: first.thing, to: second.thing }];
}
/** "is rented again and again, by this troupe or that". */
const FAR = 9;

const behindAdverbs = (tokens: readonly Token[], at: number): string =>
  tokens.slice(0, at + 1).findLast(({ tag }) => tag !== 'adv')?.lower ?? '';
