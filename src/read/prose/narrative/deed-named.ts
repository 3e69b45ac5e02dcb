/**
 * "A pilot may fly as many gliders as they like. For each flight there is a date", "a glider is flown by many pilots, and for every one
 * of those flights we note the date": a row that is called by what was just said to be done is of who does it and what it is done to.
 */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { nominalises } from '../language/nominalises.js';
import type { Token } from '../language/token.js';
import { deedBase } from './deed-base.js';
import type { DeedTold } from './deed-told.js';
import type { Earlier } from './earlier-in.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

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
    const isDeed = (verb: string): boolean => verb !== deed && nominalises(verb, deed);
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

/** "each flight has", "for every one of those flights we note". */
function eachOfDeed({ strand: { tokens }, nouns }: Read, { at, items, subject }: Opening): Noun | undefined {
  const first = items[0]?.from ?? at;
  const noun = nouns.findLast(({ to }) => to <= Math.min(at + 1, first));
  const led = noun && /^(each|every)$/.test(noun.determiner);
  const those = noun?.plural && /^(those|these|the)$/.test(noun.determiner) && tokens[noun.from - 1]?.lower === 'of';
  const one = /^(each|every|each one|one)$/.test(tokens[(noun?.from ?? 0) - 2]?.lower ?? '');
  const own = noun !== undefined && (subject.noun === noun || tokens.slice(0, noun.from).some(({ lower }) => lower === 'for'));
  return own && noun.core.length === 1 && (led || (those && one)) ? noun : undefined;
}

function actIn(tokens: readonly Token[], mentions: readonly Mention[], isDeed: (verb: string) => boolean): readonly Act[] {
  const verb = tokens.findIndex(({ tag, lower }) => /^(verb|noun|part)$/.test(tag) && isDeed(deedBase(lower)));
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
