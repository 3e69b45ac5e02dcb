/**
 * Lists of one sentence with what they are said of. Owners are looked for in a fixed order of trust: the words that govern
 * the list, the subject, what was just acted on, the label, the name in the first identifier, the topic.
 */

import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { isPersonNoun } from '../language/people.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import { namesSoftware } from '../language/word-classes.js';
import { identifierOwner, isAttributeLike } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { readList } from '../terms/read-list.js';
import { attributeShare, isAttributeWord } from './attribute-words.js';
import { type EventClause, eventOf } from './event-clause.js';
import { type Governor, governorOf, namesIn } from './noun-phrase.js';
import { inclusionAt, type Opener, openersOf } from './openers.js';

export interface OwnedList {
  readonly opener: Opener;
  readonly owners: readonly ThingName[];
  readonly items: readonly ListItem[];
  /** Factor on the pattern's confidence. */
  readonly trust: number;
  /** What the owners are of or for. */
  readonly attached: readonly ThingName[];
  /** Rows are written when this happens. */
  readonly event?: EventClause;
  /** The items are things, not attributes: "the tables include customers, orders and products". */
  readonly things?: boolean;
}

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

/** "The relationship between suppliers and projects is established through …, which records": it links the two. */
function relationOf(tokens: readonly Token[], limit: number, owners: readonly ThingName[]): EventClause | undefined {
  const between = tokens.findIndex((token, i) => i < 6 && token.lower === 'between');
  if (between < 1 || !/^(relationships?|associations?|links?|correspondence)$/.test(tokens[between - 1]?.lower ?? '')) return undefined;
  const verb = tokens.findIndex((token, i) => i > between && /^(aux|verb)$/.test(token.tag));
  if (verb < 0 || verb >= limit) return undefined;
  const participants = namesIn(tokens.slice(between + 1, verb)).filter((part) => !owners.some(({ key }) => key === part.key));
  return participants.length === 2 && owners.length === 1 ? { verb: '', participants, thing: undefined, made: undefined } : undefined;
}

/** "tracking record ID": a record whatever it is called. */
function recordNumbered(words: readonly string[]): ThingName | undefined {
  const key = words.slice(0, -1).join(' ');
  return / (record|log|order|form)$/.test(key) ? { key, name: key.charAt(0).toUpperCase() + key.slice(1) } : undefined;
}

/** "… of a project: tracking record ID, project ID, date": what is numbered first is listed, and refers to the project. */
function numberedFirst(owners: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const [owner] = owners;
  const named =
    items[0] && /^ids?$/.test(items[0].words.at(-1) ?? '')
      ? (identifierOwner(items[0].words) ?? recordNumbered(items[0].words))
      : undefined;
  if (!owner || owners.length > 1 || !named || named.key.endsWith(owner.key) || owner.key.endsWith(named.key)) return owners;
  const last = owner.key.slice(owner.key.lastIndexOf(' ') + 1);
  const refers = items.slice(1).some(({ words }) => words.length === 2 && words[0] === last && /^(id|number)$/.test(words[1] ?? ''));
  return refers && named.key.includes(' ') ? [named] : owners;
}

/** "Each record includes …": a record of what the label or the heading names. */
function recordIn({ label, heading, topic }: NamingContext, owner: ThingName): ThingName {
  if (!/^(record|entry)$/.test(owner.key)) return owner;
  const of = label ?? heading ?? topic;
  if (!of || of.key.endsWith(owner.key)) return of ?? owner;
  return { key: `${of.key} ${owner.key}`, name: `${of.name} ${owner.key}` };
}

interface Found {
  readonly owned: OwnedList;
  readonly next: number;
}
type ListReader = (context: NamingContext, opener: Opener) => Found | undefined;

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

/* ---- the list itself ---- */

function itemsAt(tokens: readonly Token[], from: number, limit?: number): { readonly items: readonly ListItem[]; readonly next: number } {
  const { items, next } = readList(tokens, from, limit);
  return { items: items.filter(isAttributeLike), next };
}

const made = (
  opener: Opener,
  owners: readonly ThingName[],
  items: readonly ListItem[],
  trust: number,
  next: number,
  extra: Partial<OwnedList> = {},
): Found | undefined =>
  owners.length === 0 || items.length === 0 ? undefined : { owned: { opener, owners, items, trust, attached: [], ...extra }, next };

/* ---- what governs it ---- */

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends before `at`, over relative pronouns, adverbs and commas. */
export function governorRange(tokens: readonly Token[], at: number): Range {
  let to = at;
  while (to > 0 && isBridge(tokens, to - 1)) to--;
  let from = to;
  while (from > 0 && belongsToPhrase(tokens, from - 1, to)) from--;
  while (from < to && /^(conj|punct)$/.test(tokens[from]?.tag ?? '')) from++;
  return { from, to };
}

/** "belongs to an order and has …": the second verb shares the subject of the first. */
function sharedRange(tokens: readonly Token[], verb: number): Range | undefined {
  let at = verb;
  while (at > 0 && /^(modal|adv)$/.test(tokens[at - 1]?.tag ?? '')) at--;
  if (!/^(and|but|,)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  let depth = 0;
  for (let i = at - 2; i > 0; i--) {
    const token = tokens[i];
    if (!token || /^[;:.]$/.test(token.text)) return undefined;
    if (token.text === ')') depth++;
    if (token.text === '(') depth--;
    if (depth > 0) continue;
    if (token.tag !== 'verb' && !/^(has|have|is|are)$/.test(token.lower)) continue;
    return sharedRange(tokens, i) ?? governorRange(tokens, i);
  }
  return undefined;
}

const isBridge = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!token) return false;
  if (token.lower === 'of')
    return /^(each|all|both)$/.test(tokens[i - 1]?.lower ?? '') && /^(which|whom)$/.test(tokens[i + 1]?.lower ?? '');
  return (
    token.text === ',' ||
    token.text === ':' ||
    token.text === '(' ||
    token.tag === 'adv' ||
    token.tag === 'modal' ||
    token.tag === 'wh' ||
    /^(each|that|but|also|all|both)$/.test(token.lower)
  );
};

function belongsToPhrase(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (/^(verb|modal|aux|wh|pron|to|neg)$/.test(token.tag)) return false;
  if (token.tag === 'punct') return /^["“”'’*_`/]$/.test(token.text);
  if (token.tag === 'part') return partBelongs(tokens, i);
  if (/^(when|if|but|while|where|because|so|once|whenever|whereas)$/.test(token.lower)) return false;
  if (token.tag === 'conj') return tokens[i - 1] !== undefined && /^(noun|adj|poss)$/.test(tokens[i - 1]?.tag ?? '') && i + 1 < to;
  if (token.tag === 'prep') return i > 0 && (/^(noun|poss|adj|num)$/.test(tokens[i - 1]?.tag ?? '') || isReduced(tokens, i - 1));
  return true;
}

/** A participle that describes a noun behind it, or one before it: "registered users", "transactions made by users". */
function partBelongs(tokens: readonly Token[], i: number): boolean {
  if (isReduced(tokens, i)) return true;
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.lower.endsWith('ing') && before?.tag === 'noun' && (next === undefined || next.tag === 'punct')) return true;
  if (!token || !next || !/^(noun|adj|part)$/.test(next.tag)) return false;
  if (/^(meeting|booking|building|listing|posting|training|offering|painting|reading|rating)s?$/.test(token.lower)) return true;
  if (token.lower.endsWith('ing')) {
    if (before === undefined || next.tag !== 'noun') return false;
    return /^(noun|adj|det|poss|num)$/.test(before.tag) || before.lower === 'of';
  }
  return before !== undefined && before.tag !== 'aux';
}

const isReduced = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'part' &&
  !(tokens[i]?.lower.endsWith('ing') && tokens[i + 1]?.tag === 'det') &&
  tokens[i - 1]?.tag === 'noun' &&
  (/^(prep|to|adv)$/.test(tokens[i + 1]?.tag ?? '') || tokens[i + 1]?.lower === 'using');

const governorAt = (tokens: readonly Token[], at: number): Governor & Range => {
  const range = governorRange(tokens, at);
  return { ...governorOf(tokens, range.from, range.to), ...range };
};

/* ---- including, such as ---- */

/** "owners who have bought spaces, including": what stands before the clause. */
function beforeClause(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ',') return at;
  const { from } = governorRange(tokens, at);
  const wh = tokens.findLastIndex((token, i) => i < from && i > from - 5 && /^(who|that|which)$/.test(token.lower));
  const verbs = wh > 0 && tokens.slice(wh + 1, from).every((token) => /^(verb|aux|part|modal|adv|pron)$/.test(token.tag)) && from > wh + 1;
  const end = tokens[wh - 1]?.tag === 'prep' ? wh - 1 : wh;
  return verbs && tokens[end - 1]?.tag === 'noun' ? end : at;
}

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

/** "Simulation module information includes the module ID": the module is the thing, not a side of it. */
function wholeName(said: readonly ThingName[], items: readonly ListItem[], words: readonly string[]): ThingName | undefined {
  const [thing] = said;
  const first = items[0]?.words ?? [];
  const [own, id] = first;
  if (!thing || first.length !== 2 || own === undefined || !/^(id|number|code)$/.test(id ?? '') || thing.key.endsWith(own))
    return undefined;
  const at = words.findIndex((word, i) => singularWord(word) === own && thing.key.endsWith(singularWord(words[i - 1] ?? ' ')));
  return at > 0 && said.length === 1 ? { key: `${thing.key} ${own}`, name: `${thing.name} ${own}` } : undefined;
}

/** "User joining group chat: … information about a group chat, including user ID and group chat ID": the label says it all. */
function fullerLabel(
  { label, sentence }: NamingContext,
  said: readonly ThingName[],
  items: readonly ListItem[],
  words: readonly string[],
): ThingName | undefined {
  const [thing] = said;
  if (!label || !thing || label.key === thing.key || !sentence.tokens.slice(0, 9).some((token) => token.text === ':')) return undefined;
  const rest = label.key.startsWith(`${thing.key} `) ? label.key.slice(thing.key.length + 1) : '';
  if (rest !== '' && words.some((word) => singularWord(word) === rest)) return label;
  const owners = new Set(items.flatMap((item) => (isIdentifier(item.words) ? [item.words.at(-2) ?? ''] : [])));
  return owners.size > 1 && label.key.endsWith(` ${thing.key}`) && label.key.split(' ').some((word) => /ing$/.test(word))
    ? label
    : undefined;
}

/** "The menu table records dish information, including …": the list is the table's, unless it links two things. */
function tableNamed(tokens: readonly Token[], { from }: Range, said: readonly ThingName[]): ThingName | undefined {
  const verb = tokens[from - 1];
  if (
    from < 3 ||
    !/^(records?|stores?|saves?|keeps?|contains?)$/.test(verb?.lower ?? '') ||
    !/^(table|entity)$/.test(tokens[from - 2]?.lower ?? '')
  )
    return undefined;
  const range = governorRange(tokens, from - 1);
  const [table] = governorOf(tokens, range.from, range.to).things;
  const pair = said.some(({ key }) => / /.test(key)) && tokens.slice(from).some((token) => token.lower === 'between');
  return table && !pair && isReal(table) ? table : undefined;
}

/** Every name of the list is in the plural: things, not attributes of one. */
function manyAll(tokens: readonly Token[], from: number): boolean {
  let heads = 0;
  for (let i = from; i < tokens.length && !/^[.;:(]$/.test(tokens[i]?.text ?? ''); i++) {
    const ends = /^(,|\.|and)$/.test(tokens[i + 1]?.lower ?? '.');
    if (tokens[i]?.tag !== 'noun' || !ends) continue;
    if (!isPluralWord(tokens[i]?.lower ?? '')) return false;
    heads++;
  }
  return heads > 2;
}

/** "The registration information includes the student ID, the course ID …": two identifiers make it a record of its own. */
function recordNamed(tokens: readonly Token[], { from, to }: Range, items: readonly ListItem[]): ThingName | undefined {
  const identifiers = items.filter((item) => /^(id|ids)$/.test(item.words.at(-1) ?? '')).length;
  const words = tokens
    .slice(from, to)
    .filter((token) => /^(noun|part)$/.test(token.tag) && !/^(information|info|details?|data|content|contents)$/.test(token.lower));
  const [only] = words;
  return identifiers >= 2 && words.length === 1 && only
    ? { key: only.lower, name: only.text.charAt(0).toUpperCase() + only.text.slice(1) }
    : undefined;
}

const aboutSoftware = (opener: Opener, items: readonly ListItem[], head: string, next: number): Found | undefined => {
  const things =
    CONTAINERS.test(head) &&
    items.length > 1 &&
    items.every((item) => item.number === 'many' || /table|entity/.test(item.words.at(-1) ?? ''));
  return { owned: { opener, owners: [], items: things ? items : [], trust: 0.6, attached: [], things: true }, next };
};

/* ---- owners of lists that name none ---- */

const isReal = (thing: ThingName): boolean =>
  !namesSoftware(thing.key.split(' ')) && !/^(we|us|everyone|people|industry|market|public|world|user-interface)$/.test(thing.key);

function ownersAround(context: NamingContext, at: number, opener: Opener, items: readonly ListItem[]): readonly ThingName[] {
  const { tokens } = context.sentence;
  const table = tableSubject(tokens);
  if (table) return [table];
  const verb = tokens[at - 1];
  const pronoun = /^(its|their)$/.test(tokens[at]?.lower ?? '');
  const subject = verb && verbBase(verb.lower) !== undefined ? subjectThings(tokens, at - 1) : [];
  if (subject.length > 0) return subject;
  const before = frontedThings(tokens, at);
  if (before.length > 0) return before;
  const label = labelThings(tokens, opener.at);
  if (label.length > 0) return label;
  const acted = actedOn(tokens, at);
  if (acted.length > 0) return acted;
  const named = items[0] && identifierOwner(items[0].words);
  const topic = context.topic ?? context.heading;
  const fields =
    /^(fields|columns)$/.test(tokens[opener.at - 1]?.lower ?? '') && items.filter((item) => isIdentifier(item.words)).length > 1;
  const prefixed = named ? items.filter((item) => item.words[0] === named.key && item.words.length > 1).length : 0;
  if (fields && topic && prefixed < 2) return [topic];
  if (named && !pronoun && (topic === undefined || items.length > 1)) return [named];
  return topic ? [topic] : [];
}

function subjectThings(tokens: readonly Token[], verb: number): readonly ThingName[] {
  let to = verb;
  while (
    to > 0 &&
    (/^(aux|modal|adv|neg|to|wh)$/.test(tokens[to - 1]?.tag ?? '') || /^(needs?|required|able|allowed)$/.test(tokens[to - 1]?.lower ?? ''))
  )
    to--;
  const range = governorRange(tokens, to);
  if (range.from === range.to) return [];
  const governor = governorOf(tokens, range.from, range.to);
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "For each employee, …", "For employee management, …", "In the order module, …". */
function frontedThings(tokens: readonly Token[], before: number): readonly ThingName[] {
  const first = tokens[0]?.lower ?? '';
  if (!/^(for|in|under|regarding|within|of|on)$/.test(first)) return [];
  const comma = tokens.findIndex((token, i) => i > 0 && (token.text === ',' || token.tag === 'pron' || /^(verb|modal)$/.test(token.tag)));
  const end = comma < 0 || comma > before ? -1 : comma;
  if (end < 2 || end > 12) return [];
  const governor = governorOf(tokens, 1, end);
  const parts = /^(management|module|section|table|function|part|aspect)$/.test(tokens[end - 1]?.lower ?? '');
  if (first !== 'for' && first !== 'regarding' && first !== 'of' && !parts) return [];
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "Shift management: record details such as …". */
function labelThings(tokens: readonly Token[], before: number): readonly ThingName[] {
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon >= before || colon > 9 || tokens.slice(0, colon).some((token) => /^(verb|modal|aux)$/.test(token.tag))) return [];
  const governor = governorOf(tokens, 0, colon);
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "manages position changes, recording the old and the new position": what the verb before acts on. */
function actedOn(tokens: readonly Token[], at: number): readonly ThingName[] {
  let i = at - 1;
  while (
    i > 0 &&
    !(
      tokens[i]?.tag === 'verb' ||
      (tokens[i]?.tag === 'part' && verbBase(tokens[i]?.lower ?? '') !== undefined && tokens[i - 1]?.tag !== 'noun')
    )
  ) {
    if (/^[;.]$/.test(tokens[i]?.text ?? '')) return [];
    i--;
  }
  if (i <= 0 && tokens[0]?.tag !== 'verb') return [];
  let end = i + 1;
  while (end < at && !/^[,;:(]$/.test(tokens[end]?.text ?? '') && !/^(verb|modal|aux|wh)$/.test(tokens[end]?.tag ?? '')) end++;
  const governor = governorOf(tokens, i + 1, end);
  return governor.host ? [] : governor.things.filter(isReal);
}

/* ---- has, with ---- */

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

/* ---- records ---- */

function readRecorded(context: NamingContext, opener: Opener): Found | undefined {
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

/** "Course selection: students can select courses, recording their student ID, course ID and grade": it links what it lists. */
function linkLabel({ label: said, module, sentence }: NamingContext, items: readonly ListItem[]): ThingName | undefined {
  const label = said && sentence.tokens.slice(0, 9).some((token) => token.text === ':') ? said : module;
  if (!label) return undefined;
  const owners = new Set(items.flatMap(({ words }) => (isIdentifier(words) ? [words.at(-2) ?? ''] : [])));
  const own = label.key.slice(label.key.lastIndexOf(' ') + 1);
  return owners.size > 1 && !owners.has(own) ? label : undefined;
}

function eachIn(tokens: readonly Token[], from: number): ThingName | undefined {
  const at = tokens.findIndex(
    (token, i) => i > from && /^(of|for)$/.test(token.lower) && /^(each|every)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  if (at < 0) return undefined;
  const end = tokens.findIndex((token, i) => i > at + 1 && (token.tag === 'punct' || token.tag === 'conj' || token.tag === 'verb'));
  return governorOf(tokens, at + 1, end < 0 ? tokens.length : end).things[0];
}

const isIdentifier = (words: readonly string[]): boolean =>
  /^ids?$/.test(words.at(-1) ?? '') ||
  (/^(number|code)$/.test(words.at(-1) ?? '') && words.length === 2 && identifierOwner(words) !== undefined);

/** "Each order can contain multiple books, and the quantity of each book is recorded": said of the book in the order. */
function pairedBefore(tokens: readonly Token[], before: number, each: ThingName | undefined) {
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

/** "Purchase orders are used to order materials, documenting …": what is documented is theirs; nobody's who acts. */
function recordSubject(tokens: readonly Token[]): ThingName | undefined {
  const verb = tokens.findIndex((token) => /^(verb|aux|modal)$/.test(token.tag));
  if (verb < 1 || verb > 6 || tokens.slice(0, verb).some((token) => token.tag === 'prep' || token.tag === 'punct')) return undefined;
  const governor = governorOf(tokens, 0, verb);
  const [thing] = governor.things;
  const last = thing?.key.slice(thing.key.lastIndexOf(' ') + 1) ?? '';
  if (
    !thing ||
    governor.host ||
    !isReal(thing) ||
    !/(^| )(record|order|list|log|table|request|form|file)$/.test(thing.key) ||
    isPersonNoun(last)
  )
    return undefined;
  return thing;
}

/** "…, and on the patient we hold a lab number": what stands before "we". */
function aboutThings(tokens: readonly Token[], verb: number): readonly ThingName[] {
  let at = verb;
  while (at > 0 && (/^(aux|modal|adv|to)$/.test(tokens[at - 1]?.tag ?? '') || /^(need|want|also)$/.test(tokens[at - 1]?.lower ?? ''))) at--;
  if (!/^(we|they|i|you|it)$/.test(tokens[at - 1]?.lower ?? '')) return [];
  let to = at - 1;
  if (tokens[to - 1]?.text === ',') to--;
  let from = to;
  while (from > 0 && !/^(on|for|against|about|of|per|with|in)$/.test(tokens[from - 1]?.lower ?? '')) {
    if (to - from > 7 || /^(verb|punct|aux|modal|pron)$/.test(tokens[from - 1]?.tag ?? '')) return [];
    from--;
  }
  if (from === 0 || from === to) return [];
  const governor = governorOf(tokens, from, to);
  return governor.host ? [] : governor.things.filter(isReal);
}

/** "The license table uses …, documenting …": what is documented is the table's. */
function tableSubject(tokens: readonly Token[]): ThingName | undefined {
  const verb = tokens.findIndex((token) => /^(verb|aux|modal)$/.test(token.tag));
  if (verb < 2 || verb > 8 || !/^(table|entity|relation)$/.test(tokens[verb - 1]?.lower ?? '')) return undefined;
  return governorOf(tokens, 0, verb).things[0];
}

/** "maintenance date, maintenance content, maintenance cost": what most items begin with. */
export function prefixOwner(items: readonly ListItem[]): ThingName | undefined {
  const counts = new Map<string, number>();
  for (const item of items) if (item.words.length > 1) counts.set(item.words[0] ?? '', (counts.get(item.words[0] ?? '') ?? 0) + 1);
  for (const [word, count] of counts)
    if (
      count >= 2 &&
      count * 2 > items.length &&
      /^\p{L}{3,}$/u.test(word) &&
      !/^(start|end|creation|update|total|current|new|old|original|first|last|other|is|has)$/.test(word)
    )
      return { key: word, name: word.charAt(0).toUpperCase() + word.slice(1) };
  return undefined;
}

/** "record the following information: a, b": the list begins behind the colon. */
function listStart(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 7; i++) if (tokens[i]?.text === ':') return governorOf(tokens, from, i).generic ? i + 1 : from;
  return from;
}

/** "the student's number, name and gender". */
function possessorOf(tokens: readonly Token[], from: number): readonly ThingName[] {
  const at = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.tag === 'poss');
  if (at < 0 || tokens.slice(from, at).some((token) => token.text === ',' || /^(verb|prep)$/.test(token.tag))) return [];
  return governorOf(tokens, from, at).things.filter(isReal);
}

/** "the name, address and phone of each supplier", "… for every order". */
function trailingOwner(
  tokens: readonly Token[],
  from: number,
): { readonly things: readonly ThingName[]; readonly at: number; readonly each: boolean } | undefined {
  for (let i = tokens.length - 1; i > from; i--) {
    const token = tokens[i];
    if (token && /^[.;]$/.test(token.text) && i < tokens.length - 1) return undefined;
    if (!token || !/^(of|for)$/.test(token.lower)) continue;
    const next = tokens[i + 1];
    if (!next || !(/^(each|every|the|all|a|an)$/.test(next.lower) || /[^s]s$/.test(next.lower))) continue;
    const listed = tokens.slice(from, i).some((t) => t.text === ',' || t.lower === 'and');
    let end = i + 1;
    while (
      end < tokens.length &&
      !/^[.,;:(]$/.test(tokens[end]?.text ?? '') &&
      !/^(verb|modal|wh|to|aux)$/.test(tokens[end]?.tag ?? '') &&
      tokens[end]?.lower !== 'and'
    )
      end++;
    const rest = severalEach(tokens, i + 1).length < 2 && tokens.slice(end).some((t) => t.text === ',' || t.lower === 'and');
    if (!listed || (rest && tokens[end]?.tag !== 'to')) continue;
    const governor = governorOf(tokens, i + 1, end);
    const several = severalEach(tokens, i + 1);
    const things = several.length > 1 ? several : governor.host ? [] : governor.things.filter(isReal);
    if (things.length > 0) return { things, at: i, each: /^(each|every|all)$/.test(next.lower) };
  }
  return undefined;
}

/** "for each article, comment, and reply". */
function severalEach(tokens: readonly Token[], from: number): readonly ThingName[] {
  if (!/^(each|every)$/.test(tokens[from]?.lower ?? '')) return [];
  const end = tokens.findIndex((token, i) => i > from && (/^[.;:]$/.test(token.text) || i === tokens.length - 1));
  const rest = tokens.slice(from + 1, end);
  if (!rest.every((token) => token.tag === 'noun' || token.tag === 'adj' || token.text === ',' || token.lower === 'and')) return [];
  const parts: Token[][] = [[]];
  for (const token of rest) {
    if (token.text === ',' || token.lower === 'and') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0).flatMap((part) => governorOf(part, 0, part.length).things);
}

/** "the name and the price of each product, as well as the contact of suppliers": what stands before "of each product" is its. */
function firstRun(
  tokens: readonly Token[],
  items: readonly ListItem[],
): { readonly things: readonly ThingName[]; readonly items: readonly ListItem[] } | undefined {
  for (const [i, item] of items.slice(0, -1).entries()) {
    const at = tokens.findIndex(
      (token, k) =>
        token.start >= item.start &&
        token.end <= item.end &&
        /^(of|for)$/.test(token.lower) &&
        /^(each|every)$/.test(tokens[k + 1]?.lower ?? ''),
    );
    if (at < 0 || i === 0) continue;
    const end = tokens.findIndex((token) => token.end >= item.end) + 1;
    const things = governorOf(tokens, at + 1, end).things.filter(isReal);
    if (things.length > 0) return { things, items: items.slice(0, i + 1) };
  }
  return undefined;
}

function readRecordedPassively(context: NamingContext, opener: Opener): Found | undefined {
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

/** ", and the order and role of each author are recorded": the new clause begins behind the conjunction. */
function clauseStartIn(tokens: readonly Token[], from: number, end: number): number {
  if (from === 0 || !/^(verb|part|aux)$/.test(tokens[from - 1]?.tag ?? '')) return from;
  for (let i = from; i < end - 1; i++)
    if (tokens[i]?.text === ',' && /^(and|but)$/.test(tokens[i + 1]?.lower ?? '') && /^(the|its|their)$/.test(tokens[i + 2]?.lower ?? ''))
      return i + 2;
  return from;
}

/** A record of something that happens: named by its number, by what its items begin with, by the label, or by who takes part. */
function recordOf(context: NamingContext, opener: Opener, items: readonly ListItem[], event: EventClause, next: number): Found | undefined {
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

/** "shops … Shopping Time": the time of what happens says what its record is called. */
function timedName(items: readonly ListItem[], verb: string): ThingName | undefined {
  const stem = verb.slice(0, Math.max(4, verb.length - 2));
  const [word] =
    items.find(({ words }) => words.length === 2 && /^(time|date)$/.test(words[1] ?? '') && stem.length >= 4 && words[0]?.startsWith(stem))
      ?.words ?? [];
  return word === undefined ? undefined : { key: `${word} record`, name: `${word.charAt(0).toUpperCase()}${word.slice(1)} record` };
}

/* ---- labels and parentheses ---- */

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

/** "Customer Subscribes to Magazine (…)": a relationship called by a whole clause in capitals. */
function titleBefore(tokens: readonly Token[], at: number): ThingName | undefined {
  let from = at;
  while (from > 0 && (/^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') || /^(to|of|by|for|in|with|and)$/.test(tokens[from - 1]?.text ?? '')))
    from--;
  while (from < at && /^(The|A|An|In|And|to|of|by|for|in|with|and)$/.test(tokens[from]?.text ?? '')) from++;
  const words = tokens.slice(from, at).filter((token) => !/^(to|of|by|for|in|with)$/.test(token.text));
  const acts = words
    .slice(1, -1)
    .some((token) => verbBase(token.lower) !== undefined && token.lower !== verbBase(token.lower) && token.lower.endsWith('s'));
  if (words.length < 3 || words.length > 6 || !acts) return undefined;
  const name = words.map((token) => token.lower).join(' ');
  return { key: name, name: name.charAt(0).toUpperCase() + name.slice(1) };
}
