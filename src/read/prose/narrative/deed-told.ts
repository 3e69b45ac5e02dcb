/** What is done to a thing and listed there, though the text has no noun for it: "each boat is inspected at launch: date, who did it, result". */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { isEventNoun } from '../language/event-nouns.js';
import { isAnybody } from '../language/is-anybody.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { deedBase } from './deed-base.js';
import { somebodyIn } from './doers.js';
import type { Read } from './inventory.js';
import { isOccasion } from './is-occasion.js';
import type { Item } from './item.js';
import { isHappening } from './likeness.js';
import { meetingIn } from './meeting.js';
import { notedDeed } from './noted-deed.js';
import type { Opening } from './openings/openings.js';
import type { IsTold } from './pair-others.js';
import { isPeriodic, periodicRead } from './periodic.js';
import type { Mention } from './relation.js';
import { isRowKept, rowNamed } from './row-named.js';
import type { Things } from './thing-finder.js';

export interface DeedTold {
  readonly thing: ThingName;
  /** What it is done to. */
  readonly to: ThingName | undefined;
  /** Where it is put, and what is said of that without a list. */
  readonly also?: ThingName;
  /** Who does it, where the occasion names somebody. */
  readonly by?: ThingName;
  readonly items?: readonly Item[];
  /** Items that say no more than who did it. */
  readonly without?: readonly Item[];
  /** Nothing else is spoken of there: what follows goes on about it. */
  readonly alone?: boolean;
  readonly start: number;
  readonly end: number;
  /** From which token on lists are of it. */
  readonly from: number;
  /** The text keeps it anyway. */
  readonly known: boolean;
}

/** So many items of a list tell what was noted of it. */
const LEAST = 3;

export function deedTold(
  read: Read,
  mentions: readonly Mention[],
  things: Things,
  isTold: IsTold,
  spoken: ThingName | undefined,
): DeedTold | undefined {
  const { strand, openings } = read;
  const reading = readAgain(read, mentions, things, isTold, spoken);
  if (reading) return reading;
  const occasion = isOccasion(strand.tokens);
  const opening = openings.find(
    ({ items, at }) => items.length >= (occasion || strand.tokens[at - 1]?.lower === 'each' ? LEAST - 1 : LEAST),
  );
  if (!opening) return undefined;
  const named = occasion ? rowNamed(read, things, opening) : undefined;
  if (occasion && !named && isRowKept(read, things, opening)) return undefined;
  if (named) {
    const to = mentions.find(({ noun, thing }) => noun.to <= opening.at && isTold(thing));
    return {
      thing: named,
      to: to?.thing,
      start: strand.tokens[0]?.start ?? 0,
      end: strand.tokens[opening.at]?.end ?? 0,
      from: opening.at,
      known: false,
    };
  }
  const meeting = occasion ? meetingIn(strand.tokens, mentions, opening.at) : undefined;
  const said = occasion
    ? onOccasion(strand.tokens, mentions, opening, things)
    : (beforeColon(strand.tokens, mentions, opening) ??
      manyTimes(strand.tokens, mentions, opening) ??
      heldPer(read, mentions, things, opening));
  if (!said && occasion) return toNothing(read, mentions, opening, things);
  const met = meeting?.to.thing.key === said?.to.thing.key ? meeting : undefined;
  if (!said || !isTold(said.to.thing) || (isHappening(said.to.thing) && !(occasion && isRepeated(strand.tokens, said.noun))))
    return undefined;
  if (occasion && isNamedBehind(strand.tokens, mentions, opening)) return undefined;
  const known = things.named([said.noun]);
  if (known && (known.key === said.to.thing.key || known.key !== said.noun)) return undefined;
  const whos = met && namesPerson(met.by.thing.key) ? opening.items.filter(({ name }) => name === 'who') : [];
  const by =
    met && met.by.thing.key !== known?.key && (whos.length > 0 || !opening.items.some(saysWho)) ? { by: met.by.thing, without: whos } : {};
  const own = said.own ? { without: opening.items.filter(saysWho), alone: true } : {};
  return {
    thing: known ?? thingCalled(said.noun),
    to: said.to.thing,
    ...by,
    ...own,
    start: strand.tokens[0]?.start ?? 0,
    end: said.to.end,
    from: opening.at,
    known: known !== undefined,
  };
}

/** "Twice a day we read every vat: time, heat and who did it." */
function readAgain(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
  things: Things,
  isTold: IsTold,
  spoken: ThingName | undefined,
): DeedTold | undefined {
  const known = things.named(['reading']);
  if ((known && known.key !== 'reading') || !isPeriodic(tokens)) return undefined;
  for (const opening of openings) {
    if (opening.items.length < LEAST - 1 || !opening.items.some(({ sure }) => sure)) continue;
    const of = periodicRead(tokens, mentions, opening);
    const to = of === 'spoken' ? spoken : of?.thing;
    const each = typeof of === 'object' && /^(each|every)$/.test(of.noun.determiner);
    if (!to || !(each || isTold(to))) continue;
    const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    return { thing: known ?? thingCalled('reading'), to, start, end, from: opening.at, known: known !== undefined };
  }
  return undefined;
}

/** "When a boat is moved, a movement is recorded with …": the row has its name. */
function isNamedBehind(tokens: readonly Token[], mentions: readonly Mention[], { at }: Opening): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > 0 && mentions.some(({ noun }) => noun.from > comma && noun.to <= at && /^(a|an|one)$/.test(noun.determiner));
}

/** Done to what happens as well, and more than once: "each time we chase a claim", "when we follow up a visit". */
const isRepeated = (tokens: readonly Token[], noun: string): boolean =>
  /^(follow-up|write-off|reminder|extension|pause|suspension|challenge|amendment|adjustment|top-up)$/.test(noun) ||
  tokens.slice(0, 3).some(({ lower }) => /^(whenever|each|every)$/.test(lower));

interface Said {
  readonly noun: string;
  readonly to: Pick<Mention, 'thing' | 'end'>;
  /** It is theirs who did it. */
  readonly own?: boolean;
}

/** "Every joint gets inspected by radiography: method, inspected on, …". */
function beforeColon(tokens: readonly Token[], mentions: readonly Mention[], { kind, at, items }: Opening): Said | undefined {
  const [to] = mentions;
  if (kind !== 'colon' || !to || to.noun.from > 1 || to.noun.to > at || !items.some(isWhenOrWho)) return undefined;
  let verb = behindDuty(tokens, to.noun.to);
  if (!/^(is|are|gets?|be)$/.test(tokens[verb]?.lower ?? '')) return undefined;
  if (verb > to.noun.to && !tokens.slice(verb, at).some(({ lower }) => OFTEN.test(lower))) return undefined;
  verb++;
  while (tokens[verb]?.tag === 'adv') verb++;
  const noun = /^(part|verb|adj|noun)$/.test(tokens[verb]?.tag ?? '') ? notedDeed(deedBase(tokens[verb]?.lower ?? '')) : undefined;
  return noun === undefined ? undefined : { noun, to };
}

/** "has to be", "must be", "need to be". */
const behindDuty = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.tag === 'modal'
    ? at + 1
    : /^(has|have|needs?)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to'
      ? at + 2
      : at;

const OFTEN = /^(every|each|once|twice|annually|yearly|monthly|weekly|daily|quarterly|regularly|periodically)$/;

/** "A pass can be paused any number of times, each with the date, …". */
function manyTimes(tokens: readonly Token[], mentions: readonly Mention[], { kind, at }: Opening): Said | undefined {
  const [to] = mentions;
  if (kind !== 'with' || tokens[at - 1]?.lower !== 'each' || !to || to.noun.from > 1) return undefined;
  const [modal, be, verb] = tokens.slice(to.noun.to, to.noun.to + 3);
  if (
    modal?.tag !== 'modal' ||
    be?.lower !== 'be' ||
    !tokens.slice(to.noun.to + 3, at).some(({ lower }) => /^(times|once|twice)$/.test(lower))
  )
    return undefined;
  const noun = notedDeed(deedBase(verb?.lower ?? ''));
  return noun === undefined ? undefined : { noun, to };
}

const saysWho = ({ made, words }: Item): boolean => made === true && /^(by|who)$/.test(words.at(-1) ?? '');

const isWhenOrWho = ({ words, made }: Item): boolean =>
  /^(date|time|timestamp|day|who|when)$/.test(words.at(-1) ?? '') || (made === true && /^(at|on|by)$/.test(words.at(-1) ?? ''));

/** "Training is held per employee: …", "Calibrations are a history per tool: …", "Drawdown is a row against the loan with …". */
function heldPer(
  { strand: { tokens }, nouns }: Read,
  mentions: readonly Mention[],
  things: Things,
  { kind, at, items }: Opening,
): Said | undefined {
  const [noun] = nouns;
  if (!/^(colon|with)$/.test(kind) || !noun || noun.from > 1 || things.of(noun) || !/^(is|are)$/.test(tokens[noun.to]?.lower ?? ''))
    return undefined;
  const to = mentions.find((mention) => mention.noun.from > noun.to && mention.noun.from < at);
  const kept = tokens.slice(noun.to + 1, to?.noun.from).map(({ lower }) => lower);
  if (!to || kept.length > FAR || !HELD.test(kept.join(' ')) || !items.some(({ sure }) => sure)) return undefined;
  return noun.core.length === 1 && isEventNoun(noun.core[0] ?? '') ? { noun: noun.core[0] ?? '', to } : undefined;
}
const FAR = 8;
const HELD =
  /^(\w+ )?(held|kept|recorded|logged|stored|tracked|rows?|a history|an event|events|its own rows?|their own records?)\b.* (per|against|for|on|of)$/;

/** "When somebody moves a box we log …", "Each time we request a file from a practice, note …". */
function onOccasion(tokens: readonly Token[], mentions: readonly Mention[], { at, items }: Opening, things: Things): Said | undefined {
  if (!items.some(isWhenOrWho)) return undefined;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const end = comma < 0 ? at : Math.min(comma, at);
  for (let i = 2; i < end; i++) {
    const [before, verb] = [tokens[i - 1], tokens[i]];
    const suffered = verb?.tag === 'part' && isPassive(tokens, i);
    const done = suffered || (verb && (verb.tag === 'verb' || (before?.tag === 'pron' && /[^s]s$/.test(verb.lower))));
    const noun = done ? nounAt(tokens, i) : undefined;
    if (noun === undefined) continue;
    const to = suffered ? mentions.findLast((one) => one.noun.to <= i) : doneTo(mentions, i, end);
    if (to) return { noun, to };
    const somebody = suffered ? undefined : bySomebody(tokens, i, things);
    if (somebody) return { noun: whoseDeed(items) ?? noun, to: somebody, own: true };
  }
  return undefined;
}

/** So much has to be noted of what is done to something that the text does not keep. */
const MUCH = 4;

/** "When material is collected we note the day, the weight, who fetched it and the pen": rows of that, of nothing else. */
function toNothing(
  { strand: { tokens }, nouns }: Read,
  mentions: readonly Mention[],
  { at, items }: Opening,
  things: Things,
): DeedTold | undefined {
  const told =
    items.some(({ words, named }) => named && things.named(words)) || items.some(({ words, made }) => made && words.at(-1) === 'by');
  if (items.length < MUCH || !told || !items.some(isWhenOrWho)) return undefined;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const end = comma < 0 ? at : Math.min(comma, at);
  if (mentions.some(({ noun }) => noun.to <= end)) return undefined;
  for (let i = 2; i < end; i++) {
    const suffered = tokens[i]?.tag === 'part' && isPassive(tokens, i);
    if (!suffered && tokens[i]?.tag !== 'verb') continue;
    const deed = nounAt(tokens, i);
    const is = tokens.findLastIndex(({ tag }, j) => j < i && tag !== 'aux' && tag !== 'adv');
    const object = suffered ? nouns.find(({ to }) => to === is + 1) : nouns.find(({ from }) => from === i + 1 || from === i + 2);
    const alone = !suffered && isAnybody(tokens[i - 1]?.lower ?? '') && !/^(it|them|that)$/.test(tokens[i + 1]?.lower ?? '');
    if (deed === undefined || !(object ? object.to <= end && !/^(the|that|this)$/.test(object.determiner) : alone)) continue;
    const known = things.named([deed]);
    if (known && known.key !== deed) return undefined;
    const [start, close] = [tokens[0]?.start ?? 0, tokens[i]?.end ?? 0];
    return { thing: known ?? thingCalled(deed), to: undefined, start, end: close, from: at, known: known !== undefined };
  }
  return undefined;
}

/** "is itself recalibrated", "gets weighed". */
const isPassive = (tokens: readonly Token[], at: number): boolean => {
  let i = at - 1;
  while (i > 0 && (tokens[i]?.tag === 'adv' || /sel(f|ves)$/.test(tokens[i]?.lower ?? ''))) i--;
  return /^(is|are|gets?|has|have|been|was|were)$/.test(tokens[i]?.lower ?? '');
};

/** "When somebody tops up": it is theirs. */
const bySomebody = (tokens: readonly Token[], verb: number, { byKey }: Things): Said['to'] | undefined => {
  const thing = isAnybody(tokens[verb - 1]?.lower ?? '') ? somebodyIn(byKey) : undefined;
  return thing && { thing, end: tokens[verb]?.end ?? 0 };
};

/** "who bought, …": the plain verb says better than "tops up" what it is; who paid is said of many a deed. */
const whoseDeed = (items: readonly Item[]): string | undefined => {
  const who = items.find((item) => saysWho(item) && item.words.length === 2);
  return who && who.words[0] !== 'paid' ? notedDeed(deedBase(who.words[0] ?? '')) : undefined;
};

const nounAt = (tokens: readonly Token[], at: number): string | undefined => {
  const base = deedBase(tokens[at]?.lower ?? '') || (tokens[at]?.lower ?? '');
  const particle = tokens[at + 1]?.lower ?? '';
  if (/^(go|look)$/.test(base) && /^(through|over|round)$/.test(particle)) return tokens[at - 1]?.tag === 'pron' ? 'inspection' : undefined;
  const joined = `${verbBase(base) ?? base.replace(/(?<=[^s])s$/, '')}-${particle}`;
  return PHRASAL.test(joined) ? joined : base === 'follow' ? undefined : notedDeed(base);
};

/** Verbs with a particle whose noun is the same. */
const PHRASAL =
  /^(follow-up|write-off|sign-off|top-up|check-in|check-out|hand-over|call-out|buy-back|pay-out|drop-off|pick-up|clean-up|lay-off|back-up)$/;

/** "the cook tastes the soup", "the cook does taste": what stands behind the verb, else who does it. */
const doneTo = (mentions: readonly Mention[], verb: number, end: number): Mention | undefined =>
  mentions.find(({ noun }) => noun.from > verb && noun.from < end) ??
  (end - verb < 2 ? mentions.findLast(({ noun }) => noun.to <= verb) : undefined);
