/**
 * Lists of one sentence with what they are said of. Owners are looked for in a fixed order of trust: the words that govern
 * the list, the subject, what was just acted on, the label, the name in the first identifier, the topic.
 */
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { readList } from '../terms/read-list.js';
import { attributeShare, isAttributeWord } from './attribute-words.js';
import { actedOn, isReal, ownersAround, prefixOwner, subjectThings } from './context-owners.js';
import { eventOf } from './event-clause.js';
import { type Found, itemsAt, type ListReader, made, type OwnedList } from './found-list.js';
import { beforeClause, governorAt, governorRange, sharedRange } from './governor-range.js';
import { relationOf, titleBefore } from './linking-lists.js';
import { governorOf } from './noun-phrase.js';
import { inclusionAt, type Opener, openersOf } from './openers.js';
import { introducesInclusion, listStart, possessorOf, readRecorded, readRecordedPassively, recordOf } from './recorded-lists.js';
import { fullerLabel, manyAll, numberedFirst, recordIn, recordNamed, tableNamed, wholeName } from './renamed-owners.js';

const known = new WeakMap<NamingContext, readonly OwnedList[]>();

/** Once per sentence and round. */
export function ownedLists(context: NamingContext): readonly OwnedList[] {
  const found = known.get(context) ?? findLists(context);
  known.set(context, found);
  return found;
}

function findLists(context: NamingContext): readonly OwnedList[] {
  const { tokens } = context.sentence;
  const lists: OwnedList[] = [];
  let covered = 0;
  for (const opener of openersOf(tokens)) {
    if (opener.at < covered && opener.kind !== 'parenthesis') continue;
    const list = READERS[opener.kind](context, opener);
    if (!list) continue;
    const owners = numberedFirst(
      list.owned.owners.map((owner) => recordIn(context, owner)),
      list.owned.items,
    );
    const event = list.owned.event ?? relationOf(tokens, opener.at, owners);
    lists.push({ ...list.owned, owners, ...(event ? { event } : {}) });
    if (opener.kind !== 'parenthesis') covered = Math.max(covered, list.next);
  }
  return lists;
}

const READERS: Readonly<Record<Opener['kind'], ListReader>> = {
  includes: readIncluded,
  'such-as': readIncluded,
  has: readPossessed,
  with: readAccompanying,
  records: readRecorded,
  recorded: readRecordedPassively,
  given: readGiven,
  label: readLabelled,
  parenthesis: readParenthesis,
  dash: readDashed,
};

/** Plural words for parts of the software: what they include is no attribute. */
const FUNCTIONS =
  /^(functions?|features?|functionalit(y|ies)|operations?|services?|requirements?|steps?|aspects?|scenarios?|conditions?|actions?|tasks?|processes|indicators|permissions|purposes?|goals?|needs?|areas?|parameters?|metrics|factors|criteria|elements|statistics|methods?|ways|formats?|standards|technologies|tools?|reports?|charts?|graphs?|keywords?|keys|rules|issues|reasons|means|channels|stages|dimensions|measures|categories)$/;

/** What these include are things. */
const CONTAINERS = /^(tables?|entities|modules?|objects|data|subjects|components|parts|categories|resources|relations|relationships)$/;

function readIncluded(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length === 0) return undefined;
  const governor = governorAt(tokens, beforeClause(tokens, opener.at));
  const head = tokens[governor.to - 1]?.lower ?? '';
  const words = tokens.slice(governor.from, governor.to).map((token) => token.lower);
  const informed = words.some((word) =>
    /^(information|info|details?|data|attributes?|fields?|properties|profile|particulars|contents?|records?)$/.test(word),
  );
  const share = attributeShare(items);
  const bare = governor.to - governor.from === 1 && /^(functions|features|functionalities|operations|requirements|actions)$/.test(head);
  if (governor.host || bare || (FUNCTIONS.test(head) && !informed && share < 0.6) || (CONTAINERS.test(head) && !informed && share < 0.4))
    return aboutSoftware(opener, items, head, next);
  const recorded = governor.generic ? recordNamed(tokens, governor, items) : undefined;
  if (recorded) return made(opener, [recorded], items, 0.9, next);
  const happening = governor.generic ? eventOf(tokens, opener.at) : undefined;
  if (happening?.made) return recordOf(context, opener, items, happening, next);
  if (
    governor.generic &&
    items.length > 2 &&
    share === 0 &&
    readList(tokens, opener.from).items.length === items.length &&
    manyAll(tokens, opener.from)
  )
    return aboutSoftware(
      opener,
      items.map((item) => ({ ...item, number: 'many' as const })),
      'data',
      next,
    );
  if (governor.generic) {
    const owners = ownersAround(context, governor.from, opener, items);
    if (owners.length > 0 && (share > 0.2 || items.length > 1)) return made(opener, owners, items, 0.95, next);
    return items.every((item) => item.number === 'many') ? aboutSoftware(opener, items, 'data', next) : undefined;
  }
  const quantified = words.some((word) => /^(each|every)$/.test(word));
  if (!informed && !quantified && share < 0.3) return undefined;
  if (items.length === 1 && items[0]?.number === 'many' && !informed) return undefined;
  const trust = informed || quantified ? 1 : 0.85 + 0.1 * share;
  const event = opener.at > 2 ? eventOf(tokens, opener.at) : undefined;
  const table = tableNamed(tokens, governor, governor.things);
  if (table) return made(opener, [table], items, 1, next, { attached: governor.attached.filter(({ key }) => key !== table.key) });
  const possessor = possessorOf(tokens, opener.from);
  if (possessor.length > 0) return made(opener, possessor, items, 1, next);
  const each = prefixOwner(items);
  const spoken =
    each &&
    tokens.slice(0, governor.from).some((token, i) => token.lower === each.key && /^(each|every)$/.test(tokens[i - 1]?.lower ?? ''));
  if (each && spoken && !governor.things.some(({ key }) => key.includes(each.key))) return made(opener, [each], items, 0.95, next);
  const whole = wholeName(governor.things, items, words);
  if (whole) return made(opener, [whole], items, 1, next, { attached: governor.attached });
  const label = fullerLabel(context, governor.things, items, words);
  if (label) return made(opener, [label], items, 1, next, { attached: governor.things.filter(({ key }) => key !== label.key) });
  return made(opener, governor.things, items, trust, next, { attached: governor.attached, ...(event ? { event } : {}) });
}

const aboutSoftware = (opener: Opener, items: readonly ListItem[], head: string, next: number): Found | undefined => {
  const things =
    CONTAINERS.test(head) &&
    items.length > 1 &&
    items.every((item) => item.number === 'many' || /table|entity/.test(item.words.at(-1) ?? ''));
  return { owned: { opener, owners: [], items: things ? items : [], trust: 0.6, attached: [], things: true }, next };
};

function readPossessed(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  if (tokens[opener.at - 1]?.tag === 'neg' || introducesInclusion(tokens, opener.from)) return undefined;
  const { items, next } = itemsAt(tokens, listStart(tokens, opener.from));
  const first = items[0];
  if (!first) return undefined;
  const listed = items.length > 1 && attributeShare(items) > 0;
  const own = items.filter(
    (item) => item.number === 'one' || attributeShare([item]) > 0 || (listed && !/^(many|multiple|several)$/.test(item.determiner ?? '')),
  );
  if (attributeShare(own) === 0 && /^(need|require)$/.test(verbBase(tokens[opener.at]?.lower ?? '') ?? '')) return undefined;
  const modal = tokens.slice(Math.max(0, opener.at - 2), opener.at).some((token) => token.tag === 'modal');
  if (modal && own.length < 2 && attributeShare(own) < 1) return undefined;
  const range = sharedRange(tokens, opener.at) ?? governorRange(tokens, opener.at);
  const governor = governorOf(tokens, range.from, range.to);
  if (governor.host) return undefined;
  const owners = governor.things.length > 0 ? governor.things : subjectThings(tokens, opener.at);
  const real = owners.filter(isReal);
  if (real.length === 0) {
    const topic = /^(it|they|which|that|who|each|both|all)$/.test(tokens[opener.at - 1]?.lower ?? '')
      ? (context.topic ?? context.heading)
      : undefined;
    return topic ? made(opener, [topic], own, 0.8, next) : undefined;
  }
  if (own.length === 0) return undefined;
  if (
    own.length === 1 &&
    items.length === 1 &&
    attributeShare(own) === 0 &&
    /^(a|an|one|the|another|exactly|its|their)$/.test(first.determiner ?? 'a')
  ) {
    return made(opener, real, own, 0.75, next);
  }
  return made(
    opener,
    real,
    own,
    attributeShare(own) > 0.3 || own.every((item) => /^(a|an)$/.test(item.determiner ?? '')) ? 1 : 0.85,
    next,
    modal ? {} : {},
  );
}

function readAccompanying(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const each = /^(each|every|all)$/.test(tokens[opener.at - 1]?.lower ?? '');
  if (!each && /^(each|every)$/.test(tokens[opener.from]?.lower ?? '')) return undefined;
  if (introducesInclusion(tokens, opener.from)) return undefined;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length === 0) return undefined;
  const share = attributeShare(items);
  if (!each && (items.length < 2 || share < 0.5)) return undefined;
  if (each && share === 0 && items.every((item) => item.number === 'many')) return undefined;
  const governor = governorAt(tokens, opener.at);
  const named = identifierOwner(items[0]?.words ?? []);
  const spoken =
    named && tokens.slice(0, governor.to).some((token) => token.tag === 'noun' && singularWord(token.lower) === named.key) ? [named] : [];
  const governed = governor.things.length > 0 && !governor.host ? governor.things : actedOn(tokens, governor.from);
  const owners = spoken.length > 0 && !governed.some((thing) => thing.key.endsWith(spoken[0]?.key ?? '')) ? spoken : governed;
  return made(opener, owners.filter(isReal).slice(-2), items, each ? 1 : 0.85, next, { attached: governor.attached });
}

/** "each client identified by a client ID and a name", "each of whom is assigned a trader ID and a name". */
function readGiven(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length === 0 || attributeShare(items) < 0.6) return undefined;
  let to = opener.at;
  while (to > 0 && (/^(aux|modal|adv)$/.test(tokens[to - 1]?.tag ?? '') || /^(whom|which|of|each)$/.test(tokens[to - 1]?.lower ?? '')))
    to--;
  const governor = governorAt(tokens, to);
  if (governor.host || governor.generic) return undefined;
  return made(opener, governor.things.filter(isReal).slice(-1), items, 0.95, next);
}

function readLabelled(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const before = tokens.slice(0, opener.at);
  const told = before.some((token) => /^(aux|modal|verb)$/.test(token.tag) || token.text === ',' || token.text === '.');
  if (!startsList(tokens, opener.from)) return undefined;
  const { items, next } = itemsAt(tokens, opener.from);
  if (isFigures(items)) return undefined;
  if (told) return items.length >= 3 && attributeShare(items) >= 0.4 ? readTold(opener, tokens, items, next) : undefined;
  const governor = governorOf(tokens, 0, opener.at);
  const topic = context.topic ?? context.heading;
  const owners = governor.things.filter(isReal);
  if (items.length < 2 && attributeShare(items) < 1) return undefined;
  const head = tokens[opener.at - 1]?.lower ?? '';
  if (CONTAINERS.test(head) && items.every((item) => attributeShare([item]) === 0))
    return aboutSoftware(
      opener,
      items.map((item) => ({ ...item, number: 'many' as const })),
      head,
      next,
    );
  if (governor.generic || (governor.host && owners.length === 0)) return topic ? made(opener, [topic], items, 1, next) : undefined;
  if (attributeShare(items) < 0.25 && items.every((item) => item.number === 'many')) return undefined;
  return made(opener, owners, items, 1, next);
}

const DOING =
  /^(managing|recording|storing|tracking|maintaining|handling|adding|editing|deleting|viewing|including|providing|supporting|querying|defining|creating|updating|processing|collecting|monitoring|keeping|displaying)$/;

/** Orders to the software, whatever the tagger takes them for. */
const TASKS =
  /^(associate|archive|view|manage|enter|query|perform|add|delete|modify|edit|create|publish|handle|maintain|support|allow|allows|define|assign|collect|organize|generate|display|browse|provide|provides|ensure|enable|implement|submit|search|select|register|records?|stores?)$/;

/** "The desk is its own row now: a desk code, the desk name, …", "We keep one sheet per model: the code, …". */
function readTold(opener: Opener, tokens: readonly Token[], items: readonly ListItem[], next: number): Found | undefined {
  const governor = governorAt(tokens, opener.at);
  const head = tokens[governor.to - 1]?.lower ?? '';
  const owners = ROWS.test(head) || governor.things.length === 0 ? sentenceSubject(tokens, opener.at) : governor.things;
  return made(opener, owners.filter(isReal).slice(-1), items, 0.85, next);
}

/** What follows is a list of names, not a sentence. */
function startsList(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (!first || /^(verb|pron|prep|to|wh|aux)$/.test(first.tag) || TASKS.test(first.lower)) return false;
  if (first.tag === 'part' && (tokens[from + 1]?.tag !== 'noun' || DOING.test(first.lower))) return false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.text === ',' || token.text === '(' || token.text === '.' || token.lower === 'and') return true;
    if (/^(verb|modal|aux)$/.test(token.tag)) return false;
  }
  return true;
}

/** "one header per basket -- store, timestamp, total": what a dash adds to a name are its parts. */
function readDashed(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length < 3 || attributeShare(items) < 0.4 || isFigures(items)) return undefined;
  const governor = governorAt(tokens, opener.at);
  const event = eventOf(tokens, opener.at);
  if (event && (governor.generic || governor.things.length === 0)) return recordOf(context, opener, items, event, next);
  const last = tokens[governor.to - 1];
  if (governor.host || last?.tag !== 'noun' || (isAttributeWord(last.lower) && !ROWS.test(last.lower))) return undefined;
  const owners = ROWS.test(last.lower) || governor.generic ? sentenceSubject(tokens, opener.at) : governor.things;
  return made(opener, owners.filter(isReal).slice(-1), items, 0.9, next);
}

/** Words for a row or a table itself: "the shifts are three rows -- a code, a start and an end". */
const ROWS = /^(row|rows|record|records|table|tables|list|lists|sheet|sheets|entry|entries|thing|things|now|lookup|set|file|reference)$/;

/** What the sentence is about: the noun phrase before its first verb. */
function sentenceSubject(tokens: readonly Token[], limit: number): readonly ThingName[] {
  const verb = tokens.findIndex((token, i) => i > 0 && i < limit && /^(verb|aux|modal)$/.test(token.tag));
  if (verb < 1) return [];
  const { from, to } = governorRange(tokens, verb);
  const governor = governorOf(tokens, from, to);
  return governor.host ? [] : governor.things;
}

/** "S 20, M 31, L 26": shares and counts, no names. */
const isFigures = (items: readonly ListItem[]): boolean =>
  items.filter((item) => item.words.some((word) => /^\d/.test(word) || /^(percent|thousand|million)$/.test(word))).length * 2 >=
  items.length;

function readParenthesis(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const close = tokens.findIndex((token, at) => at > opener.at && /^[)\]）]$/.test(token.text));
  const end = close < 0 ? tokens.length : close;
  const skip = inclusionAt(tokens, opener.from);
  const { items } = itemsAt(tokens, opener.from + skip, end);
  if (items.length < 2 || attributeShare(items) < 0.34) return undefined;
  const governor = governorAt(tokens, opener.at);
  const head = tokens[governor.to - 1]?.lower ?? '';
  const informed = /^(information|info|details?|data|attributes?|fields?|table|entity|records?)$/.test(head);
  if (!informed && ((isAttributeWord(head) && !isPluralWord(head)) || (skip > 0 && attributeShare(items) < 0.6))) return undefined;
  const before = tokens[governor.to - 1];
  const titled = titleBefore(tokens, opener.at);
  if (titled) return made(opener, [titled], items, 1, end);
  if (governor.host || before?.tag === 'verb') return undefined;
  const owners = governor.generic ? ownersAround(context, governor.from, opener, items) : governor.things.slice(-1);
  return made(opener, owners.filter(isReal), items, 0.95, end);
}
