/** Lists that are recorded: "the system records the name and the phone", "the name and the phone are recorded". */
import type { ThingName } from '../claims/claim.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { attributeShare } from './attribute-words.js';
import {
  aboutThings,
  actedOn,
  frontedThings,
  isReal,
  labelThings,
  prefixOwner,
  recordSubject,
  subjectThings,
  tableSubject,
} from './context-owners.js';
import { type EventClause, eventOf } from './event-clause.js';
import { type Found, itemsAt, made } from './found-list.js';
import { governorAt, governorRange } from './governor-range.js';
import { countedIn, eachIn, linkLabel, pairedBefore } from './linking-lists.js';
import { governorOf } from './noun-phrase.js';
import { inclusionAt, type Opener } from './openers.js';
import { timedName } from './renamed-owners.js';
import { firstRun, trailingOwner } from './trailing-owner.js';

export function readRecorded(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  if (tokens.slice(Math.max(0, opener.at - 3), opener.at).some((token) => token.tag === 'neg')) return undefined;
  if (introducesInclusion(tokens, opener.from)) return undefined;
  const from = listStart(tokens, opener.from);
  const counted = countedIn(tokens, from);
  if (counted) return made(opener, [counted.thing], [counted.item], 1, counted.next, { event: counted.event });
  const trailing = trailingOwner(tokens, from);
  const { items, next } = itemsAt(tokens, from, trailing?.at);
  if (items.length === 0) return undefined;
  const linked = linkLabel(context, items);
  if (linked) return made(opener, [linked], items, 1, next);
  const pair = pairedBefore(tokens, opener.at, trailing?.things[0] ?? eachIn(tokens, from));
  if (pair) return made(opener, [pair.thing], items, 1, next, { event: pair.event });
  const run = trailing ? undefined : firstRun(tokens, items);
  if (run) return made(opener, run.things, run.items, 1, next);
  const share = attributeShare(items);
  const base = verbBase(tokens[opener.at]?.lower ?? '') ?? '';
  if (!/^(record|store|save|track|log|capture|keep|register)$/.test(base) && (items.length < 2 || share < 0.4)) return undefined;
  if (items.length === 1 && !items[0]?.made && share === 0) return undefined;
  if (items.length > 1 && share === 0 && items.every((item) => item.number === 'many')) return undefined;
  const possessor = possessorOf(tokens, from);
  if (possessor.length > 0) return made(opener, possessor, items, 1, next);
  const subject = subjectThings(tokens, opener.at);
  const isPart = subject.length > 0 && isPartOrEach(tokens, opener.at);
  if (isPart) return made(opener, subject, items, 1, next);
  if (trailing && (trailing.each || subject.length === 0)) return made(opener, trailing.things, items, 1, next);
  const event = eventOf(tokens, opener.at);
  if (event) return recordOf(context, opener, items, event, next);
  const own = recordOwners(context, opener, items, share);
  return own && made(opener, own.things, items, own.trust, next);
}

export function readRecordedPassively(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  let end = opener.at;
  while (end > 0 && (/^(aux|modal|to|adv)$/.test(tokens[end - 1]?.tag ?? '') || /^(needs?|required)$/.test(tokens[end - 1]?.lower ?? '')))
    end--;
  let from = end;
  while (from > 0 && !/^[;:.]$/.test(tokens[from - 1]?.text ?? '') && !/^(verb|modal|aux)$/.test(tokens[from - 1]?.tag ?? '')) from--;
  const event = eventOf(tokens, opener.at);
  const comma =
    frontedThings(tokens, opener.at).length > 0 || event || tokens[0]?.lower === 'if'
      ? tokens.findIndex((token, i) => i >= from && token.text === ',')
      : -1;
  const start = comma > 0 ? comma + 1 : clauseStartIn(tokens, from, end);
  if (tokens.slice(start, end).some((_, i) => inclusionAt(tokens, start + i) > 0)) return undefined;
  const trailing = trailingOwner(tokens.slice(0, end), start);
  const { items } = itemsAt(tokens, start, trailing?.at ?? end);
  if (items.length < 2 || attributeShare(items) < 0.3) return undefined;
  if (event) return recordOf(context, opener, items, event, opener.at + 1);
  const pair = pairedBefore(tokens, start, trailing?.things[0]);
  if (pair) return made(opener, [pair.thing], items, 1, opener.at + 1, { event: pair.event });
  const possessor = possessorOf(tokens, start);
  const fronted = frontedThings(tokens, opener.at);
  const owners = possessor.length > 0 ? possessor : fronted.length > 0 ? fronted : (trailing?.things ?? []);
  if (owners.length > 0) return made(opener, owners, items, 0.95, opener.at + 1);
  const topic = identifierOwner(items[0]?.words ?? []) ?? prefixOwner(items) ?? context.topic ?? context.heading;
  return topic ? made(opener, [topic], items, 0.7, opener.at + 1) : undefined;
}

/** A record of something that happens: named by its number, by what its items begin with, by the label, or by who takes part. */
export function recordOf(
  context: NamingContext,
  opener: Opener,
  items: readonly ListItem[],
  event: EventClause,
  next: number,
): Found | undefined {
  const label = labelThings(context.sentence.tokens, opener.at)[0];
  const named = identifierOwner(items[0]?.words ?? []);
  const topic = label ?? (context.block.kind === 'item' ? context.heading : undefined);
  const isPart = (thing: ThingName | undefined): boolean => thing !== undefined && event.participants.some((p) => p.key === thing.key);
  const isOwn = named !== undefined && !isPart(named);
  const owner = isOwn
    ? named
    : label !== undefined && !isPart(label)
      ? label
      : (event.made ?? timedName(items, event.verb) ?? prefixOwner(items) ?? event.thing ?? topic);
  if (!owner) return undefined;
  return made(opener, [owner], items, 0.9, next, { event });
}

/** "record the following information: a, b": the list begins behind the colon. */
export function listStart(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 7; i++) if (tokens[i]?.text === ':') return governorOf(tokens, from, i).generic ? i + 1 : from;
  return from;
}

/** "the student's number, name and gender". */
export function possessorOf(tokens: readonly Token[], from: number): readonly ThingName[] {
  const at = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.tag === 'poss');
  if (at < 0 || tokens.slice(from, at).some((token) => token.text === ',' || /^(verb|prep)$/.test(token.tag))) return [];
  return governorOf(tokens, from, at).things.filter(isReal);
}

/** "information such as", "attributes including": the list belongs to the inner word. */
export function introducesInclusion(tokens: readonly Token[], from: number): boolean {
  let commas = 0;
  for (let i = from; i < Math.min(tokens.length, from + 24); i++) {
    const token = tokens[i];
    if (!token || /^[.;(:]$/.test(token.text)) return false;
    if (inclusionAt(tokens, i) > 0) return i > from && (commas <= 1 || tokens[i - 1]?.text !== ',');
    if (token.text === ',') commas++;
    if (commas > 1) return false;
    if (token.tag === 'modal' || (token.tag === 'verb' && !/^(and|or|,)$/.test(tokens[i - 1]?.lower ?? ''))) return false;
  }
  return false;
}

/** "Customer evaluation management needs to record …", "Each rental records …". */
const isPartOrEach = (tokens: readonly Token[], verb: number): boolean => {
  let to = verb;
  while (to > 0 && (/^(aux|modal|adv|to)$/.test(tokens[to - 1]?.tag ?? '') || /^(needs?|required)$/.test(tokens[to - 1]?.lower ?? '')))
    to--;
  const { from } = governorRange(tokens, to);
  return (
    /^(each|every)$/.test(tokens[from]?.lower ?? '') || /^(management|module|table|section|function)$/.test(tokens[to - 1]?.lower ?? '')
  );
};

function recordOwners(
  context: NamingContext,
  opener: Opener,
  items: readonly ListItem[],
  share: number,
): { readonly things: readonly ThingName[]; readonly trust: number } | undefined {
  const { tokens } = context.sentence;
  const gerund = tokens[opener.at]?.lower.endsWith('ing') && tokens[opener.at]?.tag !== 'verb';
  const direct = governorAt(tokens, opener.at);
  const touching = direct.to === opener.at && direct.to > direct.from;
  const said = tokens.slice(direct.from, direct.to).some((token) => /^(each|every)$/.test(token.lower));
  if (direct.things.length > 0 && !direct.host && (touching || said) && (said || !gerund || tokens[opener.at - 1]?.text !== ',')) {
    const real = direct.things.filter(isReal);
    if (real.length > 0) return { things: real, trust: said ? 1 : 0.85 };
  }
  const module = frontedThings(tokens, opener.at);
  if (module.length > 0 && /^for$/.test(tokens[0]?.lower ?? '')) return { things: module, trust: 1 };
  const table = gerund ? (tableSubject(tokens) ?? recordSubject(tokens)) : undefined;
  if (table) return { things: [table], trust: 1 };
  if (gerund) {
    const acted = actedOn(tokens, opener.at);
    if (acted.length > 0) return { things: acted, trust: 0.85 };
  }
  const subject = subjectThings(tokens, opener.at);
  if (subject.length > 0) return { things: subject, trust: 0.9 };
  const about = aboutThings(tokens, opener.at);
  if (about.length > 0) return { things: about, trust: 0.95 };
  const fronted = frontedThings(tokens, opener.at);
  if (fronted.length > 0) return { things: fronted, trust: 1 };
  const label = labelThings(tokens, opener.at);
  if (label.length > 0) return { things: label, trust: 0.9 };
  const named = identifierOwner(items[0]?.words ?? []) ?? prefixOwner(items);
  const topic = context.topic ?? context.heading;
  if (items.length < 2 && share < 1) return undefined;
  if (context.label) return { things: [context.label], trust: 0.85 };
  if (named && (!topic || named.key !== topic.key) && items.length > 1) return { things: [named], trust: 0.8 };
  return topic ? { things: [topic], trust: 0.8 } : undefined;
}

/** ", and the order and role of each author are recorded": the new clause begins behind the conjunction. */
function clauseStartIn(tokens: readonly Token[], from: number, end: number): number {
  if (from === 0 || !/^(verb|part|aux)$/.test(tokens[from - 1]?.tag ?? '')) return from;
  for (let i = from; i < end - 1; i++)
    if (tokens[i]?.text === ',' && /^(and|but)$/.test(tokens[i + 1]?.lower ?? '') && /^(the|its|their)$/.test(tokens[i + 2]?.lower ?? ''))
      return i + 2;
  return from;
}
