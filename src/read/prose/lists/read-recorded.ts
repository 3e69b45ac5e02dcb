/** Lists behind "records": of a possessor, of what ends the list, of the subject, of what happens. */

import { isPluralWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isBodyNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { SYSTEM_NOUNS } from '../language/word-classes.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { nameOfWords } from '../terms/thing-name.js';
import { attributeShare } from './attribute-words.js';
import { type EventClause, eventOf } from './event-clause.js';
import { governorAt, governorRange, sharedRange } from './governor.js';
import { deedLabel, linkLabel } from './label-owners.js';
import { type Found, itemsAt, made } from './list-reader.js';
import { governorOf } from './noun-phrase.js';
import type { Opener } from './openers.js';
import {
  aboutThings,
  actedOn,
  frontedThings,
  isReal,
  labelThings,
  possessorOf,
  prefixOwner,
  recordSubject,
  sentenceSubject,
  subjectThings,
  tableSubject,
} from './owners.js';
import { firstRun, ownedBehind, trailingOwner } from './owners-said.js';
import { recordOf } from './read-passive.js';
import { introducesInclusion } from './read-possessed.js';
import { timedDeed } from './timed-deed.js';

/** "record every time a nurse checks a pump": what happens, and no list. */
const isEachTime = (tokens: readonly Token[], from: number): boolean =>
  /^(each|every)$/.test(tokens[from]?.lower ?? '') &&
  tokens[from + 1]?.lower === 'time' &&
  /^(det|pron)$/.test(tokens[from + 2]?.tag ?? '');

export function readRecorded(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  if (tokens.slice(Math.max(0, opener.at - 3), opener.at).some((token) => token.tag === 'neg')) return undefined;
  if (introducesInclusion(tokens, opener.from) || savedAs(tokens, opener.at + 1)) return undefined;
  const from = listStart(tokens, opener.from);
  if (isEachTime(tokens, from)) return undefined;
  const counted = countedIn(tokens, from);
  if (counted) return made(opener, [counted.thing], [counted.item], 1, counted.next, { event: counted.event });
  const owned = ownedBehind(tokens, from);
  if (owned) return made(opener, owned.things, itemsAt(tokens, owned.at).items, 1, itemsAt(tokens, owned.at).next);
  const trailing = trailingOwner(tokens, from);
  const { items, next } = itemsAt(tokens, from, trailing?.at);
  if (items.length === 0) return undefined;
  const joined = trailing && associated(tokens, trailing.at);
  if (trailing && joined)
    return made(opener, trailing.things.map(recordFor), [...items, ...joined.items], 1, joined.next, { attached: trailing.things });
  const whose = trailing?.at ?? tokens.findIndex(({ lower }, i) => i > from && lower === 'of');
  const held = whose > 0 ? heldPair(tokens, whose + 1) : undefined;
  if (held) return made(opener, [held.thing], items, 1, next, { event: held.event });
  const linked = linkLabel(context, items) ?? deedLabel(context, opener.at, items);
  if (linked) return made(opener, [linked], items, 1, next);
  const pair = pairedBefore(tokens, opener.at, trailing?.things[0] ?? eachIn(tokens, from));
  if (pair) return made(opener, [pair.thing], items, 1, next, { event: pair.event });
  const timed = timedDeed(tokens, opener.at, items);
  if (timed) return made(opener, [timed.thing], items, 1, next, { event: timed.event });
  const run = trailing ? undefined : firstRun(tokens, items);
  if (run) return made(opener, run.things, run.items, 1, next);
  const share = attributeShare(items);
  const base = verbBase(tokens[opener.at]?.lower ?? '') ?? '';
  const giver = /^(provide|enter|fill)$/.test(base) && share > 0.5 ? giverOf(tokens, opener.at) : undefined;
  if (giver) return made(opener, [giver], items, 0.9, next);
  if (!/^(record|store|save|track|log|capture|keep|register)$/.test(base) && (items.length < 2 || share < 0.4)) return undefined;
  if (items.length === 1 && !items[0]?.made && share === 0) return undefined;
  if (items.length > 1 && share === 0 && items.every((item) => item.number === 'many')) return undefined;
  const possessor = possessorOf(tokens, from);
  if (possessor.length > 0) return made(opener, possessor, items, 1, next);
  const informed = informedFirst(items);
  if (informed) return made(opener, [informed], items.slice(1), 0.95, next);
  const subject = subjectThings(tokens, opener.at);
  const isPart = subject.length > 0 && isPartOrEach(tokens, opener.at);
  if (isPart) return made(opener, subject, items, 1, next);
  const variety = trailing && /^(various|different)$/.test(tokens[trailing.at + 1]?.lower ?? '') && tokens[opener.at - 1]?.text === ',';
  const kept = subject.every(({ key }) => isBodyNoun(lastWord(key)) || namesPerson(key));
  if (trailing && (trailing.each || variety || kept)) return made(opener, trailing.things, items, 1, next);
  const event = eventOf(tokens, opener.at);
  if (event) return recordOf(context, opener, items, event, next);
  const own = recordOwners(context, opener, items, share);
  return own && made(opener, own.things, mayHappen(tokens, opener.at) ? items.map(asOptional) : items, own.trust, next);
}

/** "and save that as a visit with …": of the visit. */
const savedAs = (tokens: readonly Token[], at: number): boolean =>
  /^(it|that|this|them|these|those)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'as';

/** "… of each pool and associate these data with the pool ID, time and clerk": all of it is a record of the pool's. */
function associated(tokens: readonly Token[], from: number): ReturnType<typeof itemsAt> | undefined {
  const verb = tokens.findIndex(({ lower }, i) => i > from && /^(associate|link)$/.test(lower));
  const [these, data, by] = tokens.slice(verb + 1, verb + 4).map(({ lower }) => lower);
  if (verb < 0 || !/^(these|this|the)$/.test(these ?? '') || !/^(data|records?|results?|information|values)$/.test(data ?? ''))
    return undefined;
  const list = itemsAt(tokens, verb + 4);
  return /^(with|to)$/.test(by ?? '') && list.items.length > 1 ? list : undefined;
}

const recordFor = ({ key, name }: ThingName): ThingName => ({ key: `${key} record`, name: `${name} record` });

/** "records boat information (name, maker), length and price": all of it is the boat's. */
function informedFirst([first, ...rest]: readonly ListItem[]): ThingName | undefined {
  if (!first || first.inside.length < 2 || rest.length === 0 || attributeShare(rest) < 0.5) return undefined;
  return first.words.length > 1 && /^(information|info|details?|data)$/.test(first.words.at(-1) ?? '')
    ? nameOfWords(first.name.split(' ').slice(0, -1))
    : undefined;
}

/** "Guests must enter an email and may provide a phone number": what people say of themselves. */
function giverOf(tokens: readonly Token[], verb: number): ThingName | undefined {
  const means = tokens[verb - 1]?.lower === 'by' && /^(their|his|her)$/.test(tokens[verb + 1]?.lower ?? '');
  // "Guests can register by providing their name": the subject of what they do so.
  const [giver] = means ? sentenceSubject(tokens, verb) : [];
  if (giver) return namesPerson(giver.key) ? giver : undefined;
  const range = sharedRange(tokens, verb);
  const [thing] = range ? governorOf(tokens, range.from, range.to).things : subjectThings(tokens, verb);
  const about = tokens.slice(verb).some((token) => /^(of|for|about)$/.test(token.lower));
  return thing && !about && namesPerson(thing.key) ? thing : undefined;
}

/** "the status of each order", not "the quantity of parts in each order". */
function saysWhoseAtOnce(tokens: readonly Token[], from: number): boolean {
  const at = tokens.findIndex(({ tag }, i) => i > from && tag === 'prep');
  return at > 0 && /^(each|every)$/.test(tokens[at + 1]?.lower ?? '');
}

export function eachIn(tokens: readonly Token[], from: number): ThingName | undefined {
  const at = tokens.findIndex(
    (token, i) => i > from && /^(of|for)$/.test(token.lower) && /^(each|every)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  if (at < 0) return undefined;
  const end = tokens.findIndex((token, i) => i > at + 1 && (token.tag === 'punct' || token.tag === 'conj' || token.tag === 'verb'));
  return governorOf(tokens, at + 1, end < 0 ? tokens.length : end).things[0];
}

/** "Each order can contain multiple books, and the quantity of each book is recorded": said of the book in the order. */
export function pairedBefore(tokens: readonly Token[], before: number, each: ThingName | undefined) {
  if (!each) return undefined;
  const comma = tokens.findLastIndex((token, i) => i < before && token.text === ',');
  const many = tokens.findIndex((token, i) => i < comma && /^(multiple|several|many)$/.test(token.lower));
  if (comma < 0 || many < 2) return undefined;
  const [had] = governorOf(tokens, many, comma).things;
  const verb = tokens.findLastIndex(
    (token, i) => i < many && (token.tag === 'verb' || token.tag === 'part' || /^(has|have)$/.test(token.lower)),
  );
  const [whole] = verb > 0 ? subjectThings(tokens, verb) : [];
  if (!had || !whole || had.key !== each.key || whole.key === each.key || !isReal(whole)) return undefined;
  const event: EventClause = { verb: '', participants: [whole, had], thing: undefined, made: undefined };
  return { thing: { key: `${whole.key} ${had.key}`, name: `${whole.name} ${had.name.toLowerCase()}` }, event };
}

/** "the price of each share held by each member", "the quantity of each book on each shelf": said of the member's share. */
function heldPair(tokens: readonly Token[], from: number) {
  const by = tokens.findIndex(
    ({ lower }, i) => i > from && i < from + 6 && (lower === 'by' ? tokens[i - 1]?.tag === 'part' : /^(in|on|at|within|per)$/.test(lower)),
  );
  if (by < 0 || !/^(each|every)$/.test(tokens[from]?.lower ?? '') || !/^(each|every)$/.test(tokens[by + 1]?.lower ?? '')) return undefined;
  const end = tokens.findIndex((token, i) => i > by + 1 && !/^(noun|adj)$/.test(token.tag));
  const [what] = governorOf(tokens, from, tokens[by - 1]?.tag === 'part' ? by - 1 : by).things;
  const [whose] = governorOf(tokens, by + 1, end < 0 ? tokens.length : end).things;
  if (!what || !whose || what.key === whose.key || !isReal(whose)) return undefined;
  const event: EventClause = { verb: '', participants: [whose, what], thing: undefined, made: undefined };
  return { thing: { key: `${whose.key} ${what.key}`, name: `${whose.name} ${what.name.toLowerCase()}` }, event };
}

/** "the products and their quantities in each order": how many of which, an order product. */
function countedIn(tokens: readonly Token[], from: number) {
  const and = tokens.findIndex((token, i) => i > from && i < from + 8 && token.lower === 'and');
  let at = and + 1;
  while (/^(det|adj)$/.test(tokens[at]?.tag ?? '') || /^(corresponding|required)$/.test(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at];
  if (and < 0 || !word || !/^(quantity|quantities)$/.test(word.lower) || tokens.slice(from, and).some((token) => token.text === ','))
    return undefined;
  const end = tokens.findIndex((token, i) => i > at && /^[.,;:)]$/.test(token.text));
  const to = end < 0 ? tokens.length : end;
  const prep = tokens.findIndex((token, i) => i > at && i < to && /^(in|of|for|with|to|by|within|from|on)$/.test(token.lower));
  if (prep < 0 || prep > at + 3 || !isPluralWord(tokens[and - 1]?.lower ?? '')) return undefined;
  let start = tokens[from]?.lower === 'track' && tokens[from + 1]?.lower === 'of' ? from + 2 : from;
  while (/^(det|part)$/.test(tokens[start]?.tag ?? '') && start < and - 1) start++;
  const [what] = governorOf(tokens, start, and).things;
  const whole = governorOf(tokens, prep + 1, to);
  const [of] = whole.things;
  if (!what || !of || whole.host || what.key === of.key || !isReal(of)) return undefined;
  const detail = /(^| )(order|cart|invoice|bill|list|prescription)$/.test(of.key) ? ' detail' : '';
  const item: ListItem = {
    name: 'quantity',
    words: ['quantity'],
    start: word.start,
    end: word.end,
    number: 'one',
    inside: [],
    qualifier: '',
    made: true,
  };
  return {
    thing: { key: `${of.key} ${what.key}${detail}`, name: `${of.name} ${what.name.toLowerCase()}${detail}` },
    item,
    event: { verb: '', participants: [of, what], thing: undefined, made: undefined },
    next: to,
  };
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

/** "A member may leave; then we record the date they left": what need not happen leaves nothing to record. */
const mayHappen = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(0, verb).some(({ lower }) => /^(may|might|if)$/.test(lower));

const asOptional = (item: ListItem): ListItem => ({ ...item, qualifier: `${item.qualifier} optional`.trim() });

function recordOwners(
  context: NamingContext,
  opener: Opener,
  items: readonly ListItem[],
  share: number,
): { readonly things: readonly ThingName[]; readonly trust: number } | undefined {
  const { tokens } = context.sentence;
  const each = items.length === 1 && share === 1 && saysWhoseAtOnce(tokens, opener.from) ? eachIn(tokens, opener.from) : undefined;
  if (each && isReal(each)) return { things: [each], trust: 0.9 };
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
  const part = moduleThings(tokens, opener.at);
  if (part.length > 0) return { things: part, trust: 0.9 };
  const about = aboutThings(tokens, opener.at);
  if (about.length > 0) return { things: about, trust: 0.95 };
  const fronted = frontedThings(tokens, opener.at);
  if (fronted.length > 0) return { things: fronted, trust: 1 };
  const label = labelThings(tokens, opener.at);
  if (label.length > 0) return { things: label, trust: 0.9 };
  const spoken = clauseBefore(tokens, opener.at);
  if (spoken) return { things: [spoken], trust: 0.9 };
  const named = identifierOwner(items[0]?.words ?? []) ?? prefixOwner(items);
  const topic = context.topic ?? context.heading;
  if (items.length < 2 && share < 1) return undefined;
  if (context.label) return { things: [context.label], trust: 0.85 };
  if (named && (!topic || named.key !== topic.key) && items.length > 1) return { things: [named], trust: 0.8 };
  return topic ? { things: [topic], trust: 0.8 } : undefined;
}

/** "Each haul is led by a skipper; record the date", "Skippers log in daily, and the system records the time": theirs. */
function clauseBefore(tokens: readonly Token[], verb: number): ThingName | undefined {
  const [and, the, system] = tokens.slice(verb - 3, verb).map(({ lower }) => lower);
  const asked = and === 'and' && the === 'the' && SYSTEM_NOUNS.has(system ?? '');
  const each = tokens[verb - 1]?.text === ';' && /^(each|every)$/.test(tokens[0]?.lower ?? '');
  const [subject, ...more] = each || (asked && tokens[0]?.tag === 'noun') ? sentenceSubject(tokens, verb).filter(isReal) : [];
  return more.length > 0 ? undefined : subject;
}

/** "User management is one of the functions, needing to record a, b": of users. */
function moduleThings(tokens: readonly Token[], before: number): readonly ThingName[] {
  const verb = tokens.findIndex(({ tag }) => /^(verb|aux|modal)$/.test(tag));
  if (verb < 2 || verb > 6 || verb >= before || !/^(management|module|section|function)$/.test(tokens[verb - 1]?.lower ?? '')) return [];
  return subjectThings(tokens, verb);
}

/** "record the following information: a, b": the list begins behind the colon. */
export function listStart(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 7; i++) if (tokens[i]?.text === ':') return governorOf(tokens, from, i).generic ? i + 1 : from;
  return from;
}
