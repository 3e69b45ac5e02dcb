/**
 * Lists of one sentence with what they are said of. Owners are looked for in a fixed order of trust: the words that govern
 * the list, the subject, what was just acted on, the label, the name in the first identifier, the topic.
 */

import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { isEventNoun, isLastingNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isPersonNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { EventClause } from './event-clause.js';
import type { ListReader } from './list-reader.js';
import { namesIn } from './noun-phrase.js';
import { type Opener, openersOf } from './openers.js';
import { prefixOwner } from './owners.js';
import { readIncluded } from './read-included.js';
import { readDashed, readLabelled, readParenthesis } from './read-labelled.js';
import { readRecordedPassively } from './read-passive.js';
import { readAccompanying, readGiven, readPossessed } from './read-possessed.js';
import { readRecorded } from './read-recorded.js';

export interface OwnedList {
  readonly opener: Opener;
  readonly owners: readonly ThingName[];
  readonly items: readonly ListItem[];
  /** Factor on the pattern's confidence. */
  readonly trust: number;
  /** What the owners are of or for. */
  readonly attached: readonly ThingName[];
  /** "multiple authors for each book": each of those has more than one of the owners. */
  readonly several?: boolean;
  /** "the owner of each boat": each of those has one of the owners. */
  readonly held?: boolean;
  /** Rows are written when this happens. */
  readonly event?: EventClause;
  /** The items are things, not attributes: "the tables include customers, orders and products". */
  readonly things?: boolean;
}

const known = new WeakMap<Sentence, { readonly context: NamingContext; readonly lists: readonly OwnedList[] }>();

/** Once per sentence while what stands around it is the same: mostly so in both rounds. */
export function ownedLists(context: NamingContext): readonly OwnedList[] {
  const before = known.get(context.sentence);
  if (before && (before.context === context || standsAlike(before.context, context))) return before.lists;
  const lists = findLists(context);
  known.set(context.sentence, { context, lists });
  return lists;
}

const standsAlike = (a: NamingContext, b: NamingContext): boolean =>
  a.block === b.block &&
  isSame(a.topic, b.topic) &&
  isSame(a.label, b.label) &&
  isSame(a.module, b.module) &&
  isSame(a.caption, b.caption) &&
  isSame(a.heading, b.heading);

const isSame = (a: ThingName | undefined, b: ThingName | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.key === b.key && a.name === b.name && a.alias === b.alias);

function findLists(context: NamingContext): readonly OwnedList[] {
  const { tokens } = context.sentence;
  const lists: OwnedList[] = [];
  let covered = 0;
  for (const opener of openersOf(tokens)) {
    if (opener.at < covered && opener.kind !== 'parenthesis') continue;
    const list = READERS[opener.kind](context, opener);
    if (!list) continue;
    const named = list.owned.owners.map((owner) => recordIn(context, owner));
    const said = calledByItems(
      numberedFirst(sortsIn(tokens.slice(0, opener.at), named, list.owned.items), list.owned.items),
      list.owned.items,
    );
    const rows = rowsOf(tokens, said, list.owned.items);
    const happening = list.owned.event ? undefined : (rows ?? happeningIn(said, list.owned.items));
    const owners = headed(context, happening?.made ? [happening.made] : said);
    const event = list.owned.event ?? happening ?? relationOf(tokens, opener.at, owners);
    const several = list.owned.attached.length > 0 && severalOfEach(tokens.slice(0, opener.at), owners);
    lists.push({ ...list.owned, owners, ...(event ? { event } : {}), ...(several ? { several } : {}) });
    if (opener.kind !== 'parenthesis') covered = Math.max(covered, list.next);
  }
  return lists;
}

/** "multiple authors' information for each book", "authors and editors of each book". */
function severalOfEach(before: readonly Token[], owners: readonly ThingName[]): boolean {
  const each = before.findLastIndex(({ lower }, i) => /^(of|for)$/.test(lower) && /^(each|every)$/.test(before[i + 1]?.lower ?? ''));
  if (each < 0) return false;
  const noun = (i: number): boolean =>
    isPluralWord(before[i]?.lower ?? '') && owners.some(({ key }) => lastWord(key) === singularWord(before[i]?.lower ?? ''));
  if (owners.length > 1) return noun(each - 1);
  return before.some(({ lower }, i) => i < each && /^(multiple|several|many)$/.test(lower) && (noun(i + 1) || noun(i + 2)));
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

/** "Ore processing management: record the processing conditions": the heading calls what happens by its full name. */
function headed({ label, caption, heading, block }: NamingContext, owners: readonly ThingName[]): readonly ThingName[] {
  const [owner] = owners;
  if (!owner || owners.length > 1) return owners;
  const deed = deedOf(owner.key);
  const names = [label, caption, block.heading === 0 ? undefined : heading];
  const full = names.find((name) => name && deed !== '' && deedOf(name.key) === deed && / /.test(name.key) && !/ and /.test(name.key));
  if (full) return [full];
  return label && isSameUnderLabel(label.key, owner.key) ? [label] : owners;
}

/** "Yard equipment management: the information of site equipment, such as …": it goes by its label. */
const isSameUnderLabel = (label: string, owner: string): boolean =>
  label !== owner &&
  label.includes(' ') &&
  owner.includes(' ') &&
  !/ and /.test(label) &&
  lastWord(label) === lastWord(owner) &&
  !namesPerson(label);

/** The last word where it is a happening, leaving out that it is recorded. */
function deedOf(key: string): string {
  const words = key.split(' ').filter((word) => !/^(record|activity|event|information|log|tracking|management|history)$/.test(word));
  const last = words.at(-1) ?? '';
  return isEventNoun(last) && !isLastingNoun(last) ? last : '';
}

/** "the usage time, the usage frequency and the feedback for each tool": said of the usage, not of the tool. */
function happeningIn(owners: readonly ThingName[], items: readonly ListItem[]): EventClause | undefined {
  const [owner] = owners;
  const deed = prefixOwner(items);
  if (!owner || owners.length > 1 || !deed || !isEventNoun(deed.key) || isEventNoun(owner.key)) return undefined;
  const stem = deed.key.slice(0, Math.max(4, deed.key.length - 3));
  if (owner.key.split(' ').some((word) => word.startsWith(stem))) return undefined;
  if (!items.some(({ words }) => words[0] === deed.key && /^(time|date)$/.test(words.at(-1) ?? ''))) return undefined;
  const made = { key: `${owner.key} ${deed.key}`, name: `${owner.name} ${deed.key}` };
  return { verb: '', participants: [owner], thing: undefined, made };
}

/** "the attributes of each part, including attribute name, attribute value": rows of the part's, though a part has attributes. */
function rowsOf(tokens: readonly Token[], owners: readonly ThingName[], items: readonly ListItem[]): EventClause | undefined {
  const [owner] = owners;
  const row = prefixOwner(items);
  if (!owner || owners.length > 1 || !row || items.length < 3 || !/^(attribute|detail)s?$/.test(row.key)) return undefined;
  const said = tokens.some(
    ({ lower }, i) => singularWord(lower) === singularWord(row.key) && /^(of|for)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  const noun = singularWord(row.key);
  return said && !owner.key.endsWith(noun)
    ? { verb: '', participants: [owner], thing: undefined, made: { key: `${owner.key} ${noun}`, name: `${owner.name} ${noun}` } }
    : undefined;
}

/** "several types of rooms, each with a room type code": said of the room type. */
function sortsIn(before: readonly Token[], owners: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const [owner] = owners;
  const sort = items[0]?.words.find((word) => /^(type|category|class|kind)$/.test(word));
  if (!owner || owners.length > 1 || sort === undefined || owner.key.endsWith(sort)) return owners;
  const said = before.some((token, i) => singularWord(token.lower) === sort && before[i + 1]?.lower === 'of');
  return said && !items.some(({ words }) => isNumberOf(words, owner))
    ? [{ key: `${owner.key} ${sort}`, name: `${owner.name} ${sort}` }]
    : owners;
}

const isNumberOf = (words: readonly string[], { key }: ThingName): boolean =>
  /^(id|number|code)$/.test(words.at(-1) ?? '') && key.endsWith(words.slice(0, -1).join(' '));

/** "tracking record ID": a record whatever it is called. */
function recordNumbered(words: readonly string[]): ThingName | undefined {
  const key = words.slice(0, -1).join(' ');
  return / (record|log|order|form)$/.test(key) ? thingCalled(key) : undefined;
}

/** "… of a project: tracking record ID, project ID, date": what is numbered first is listed, and refers to the project. */
function numberedFirst(owners: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const [owner] = owners;
  const named =
    items[0] && /^ids?$/.test(items[0].words.at(-1) ?? '')
      ? (identifierOwner(items[0].words) ?? recordNumbered(items[0].words))
      : undefined;
  if (!owner || owners.length > 1 || !named || named.key.endsWith(owner.key) || owner.key.endsWith(named.key)) return owners;
  const last = lastWord(owner.key);
  const refers = items.slice(1).some(({ words }) => words.length === 2 && words[0] === last && /^(id|number)$/.test(words[1] ?? ''));
  return refers && named.key.includes(' ') ? [named] : owners;
}

/** "Each user needs to record the pupil number, pupil name and pupil class": users are pupils; "a priority: task priority ID, task priority name". */
function calledByItems(owners: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const [owner] = owners;
  const [first] = items;
  if (!owner || owners.length > 1 || !first || items.length < 3 || !/^(id|number|code|name)$/.test(first.words.at(-1) ?? '')) return owners;
  const prefix = first.words.slice(0, -1);
  const key = prefix.join(' ');
  if (prefix.length === 0 || key === owner.key || owner.key.endsWith(` ${key}`)) return owners;
  const common = items.every(({ words }) => words.length > prefix.length && prefix.every((word, i) => words[i] === word));
  const [last, called] = [lastWord(owner.key), lastWord(key)];
  const fuller = key.endsWith(` ${owner.key}`) || (isPersonNoun(last) && isPersonNoun(called));
  const same = prefix.length > 1 && last === called && owner.key.includes(' ');
  const thing = same || (common && fuller) ? nameOfWords(first.name.split(' ').slice(0, -1)) : undefined;
  return thing ? [thing] : owners;
}

/** "Each record includes …": a record of what the label or the heading names. */
function recordIn({ label, heading, topic }: NamingContext, owner: ThingName): ThingName {
  if (!/^(record|entry)$/.test(owner.key)) return owner;
  const of = label ?? heading ?? topic;
  if (!of || of.key.endsWith(owner.key)) return of ?? owner;
  return { key: `${of.key} ${owner.key}`, name: `${of.name} ${owner.key}` };
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
