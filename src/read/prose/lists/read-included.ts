/** Lists behind "including" and "such as": of what governs them, unless that is the software or data in general. */
import { capital } from '../../../util/capital.js';
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { deedNoun } from '../language/deed-noun.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { LINKING_NOUNS } from '../language/word-classes.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { readList } from '../terms/read-list.js';
import { nameOfWords } from '../terms/thing-name.js';
import { appraisedBefore } from './appraised.js';
import { attributeShare, isAttributeWord } from './attribute-words.js';
import { type EventClause, eventOf } from './event-clause.js';
import { beforeClause, governorAt, governorRange, type Range } from './governor.js';
import { type Found, itemsAt, made } from './list-reader.js';
import { type Governor, governorOf } from './noun-phrase.js';
import type { Opener } from './openers.js';
import { isIdentifier, isReal, ownersAround, possessorOf, prefixOwner, subjectThings, wholeName } from './owners.js';
import { recordOf } from './read-passive.js';
import { statedValues } from './stated-values.js';

/** Plural words for parts of the software: what they include is no attribute. */
const FUNCTIONS =
  /^(functions?|features?|functionalit(y|ies)|operations?|services?|requirements?|steps?|aspects?|scenarios?|conditions?|actions?|tasks?|processes|indicators|permissions|purposes?|goals?|objectives?|aims?|needs?|areas?|parameters?|metrics|factors|criteria|elements|statistics|methods?|ways|formats?|standards|technologies|tools?|reports?|charts?|graphs?|keywords?|keys|rules|issues|reasons|means|channels|stages|dimensions|measures|categories)$/;

/** What these include are things. */
export const CONTAINERS =
  /^(tables?|entities|modules?|objects|data|subjects|components|parts|categories|resources|relations|relationships)$/;

const MANY = /^(multiple|several|many|various|different)$/;

export function readIncluded(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length === 0) return undefined;
  const governor = governorAt(tokens, beforeClause(tokens, opener.at));
  const head = headIn(tokens, governor);
  const words = tokens.slice(governor.from, governor.to).map((token) => token.lower);
  const informed = words.some((word) =>
    /^(information|info|details?|data|attributes?|fields?|properties|profile|particulars|contents?|records?)$/.test(word),
  );
  const share = attributeShare(items);
  const valued = governor.host ? undefined : statedValues(head, items, tokens, opener.from);
  if (valued) return made(opener, whoseValues(context, governor.things, valued.name), [valued], 0.9, next);
  const appraised = appraisedBefore(tokens, governor);
  if (appraised) return made(opener, [appraised.thing], items.map(asFigure), 1, next, { attached: appraised.of });
  const bare = governor.to - governor.from === 1 && /^(functions|features|functionalities|operations|requirements|actions)$/.test(head);
  if (
    governor.host ||
    bare ||
    (FUNCTIONS.test(head) && !informed && (share < 0.6 || /^(indicators|criteria|factors)$/.test(head))) ||
    (CONTAINERS.test(head) && !informed && share < 0.4)
  )
    return aboutSoftware(opener, items, head, next);
  // "its boat data, including several boats and the crew of each": things, no columns.
  if (
    items.length > 1 &&
    share === 0 &&
    items.every(({ number }) => number === 'many') &&
    items.some(({ determiner }) => MANY.test(determiner ?? ''))
  )
    return aboutSoftware(opener, items, 'data', next);
  if (saysDataOf(tokens, opener.from) && items.length > 2 && share === 0 && manyAll(tokens, opener.from))
    return aboutSoftware(
      opener,
      items.map((item) => ({ ...item, number: 'many' as const })),
      'data',
      next,
    );
  if (informed && share === 0 && items.length > 1 && items.every(({ number }) => number === 'many') && items.some(isSeveral))
    return aboutSoftware(opener, items, 'data', next);
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
  const file = governor.generic ? fileBehind(tokens, opener.from) : undefined;
  if (file) return made(opener, [file.thing], itemsAt(tokens, opener.from, file.at).items, 0.9, file.at);
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
  const holder = correspondence(tokens, governor);
  if (holder) return made(opener, [holder], items, 1, next, { attached: governor.attached.map(unselected), event: JOINING });
  const answered = answerTo(tokens, governor, items);
  if (answered) return made(opener, [answered], items, 1, next, { attached: governor.things });
  const written = writtenIn(tokens, governor, items);
  if (written) return made(opener, [written], items, 1, next);
  const table = tableNamed(tokens, governor, governor.things);
  if (table) return made(opener, [table], items, 1, next, { attached: governor.attached.filter(({ key }) => key !== table.key) });
  const possessor = possessorOf(tokens, opener.from);
  if (possessor.length > 0) return made(opener, possessor, items, 1, next);
  const each = prefixOwner(items);
  const spoken =
    each &&
    tokens.slice(0, governor.from).some((token, i) => token.lower === each.key && /^(each|every)$/.test(tokens[i - 1]?.lower ?? ''));
  if (each && spoken && !governor.things.some(({ key }) => key.includes(each.key))) return made(opener, [each], items, 0.95, next);
  const sorted = each && items.every(({ words }) => words[0] === each.key) ? nearest(tokens, opener.at, each.key) : undefined;
  if (sorted) return made(opener, [sorted], items, 1, next);
  const added = addedTo(tokens, governor, items);
  if (added) return made(opener, [added], items, 1, next, { attached: governor.things });
  const whole = wholeName(governor.things, items, words);
  if (whole) return made(opener, [whole], items, 1, next, { attached: governor.attached });
  const label = fullerLabel(context, governor.things, items, words) ?? labelBefore(context, governor);
  if (label) return made(opener, [label], items, 1, next, { attached: governor.things.filter(({ key }) => key !== label.key) });
  const owners = governor.things.length > 0 ? governor.things : deedDone(words, governor.attached, items);
  const held = !governor.plural && !informed && quantified && owners.every(({ key }) => isPersonNoun(lastWord(key)));
  return made(opener, owners, items, trust, next, { attached: governor.attached, held, ...(event ? { event } : {}) });
}

/** "the indicators include sales": how many, not which. */
const asFigure = (item: ListItem): ListItem => ({ ...item, made: true });

/** "sorts lamps into groups, including group name and group colour": of the groups. */
function nearest(tokens: readonly Token[], at: number, key: string): ThingName | undefined {
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const word = tokens[end - 1];
  return word && isPluralWord(word.lower) && singularWord(word.lower) === key && tokens[end - 2]?.tag === 'prep'
    ? thingCalled(key)
    : undefined;
}

/** "the processing conditions of each plant, including processing date, processing cost": what is done to the plant. */
function deedDone(words: readonly string[], [thing]: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const deed = prefixOwner(items)?.key;
  if (!thing || deed === undefined || !words.some((word) => word.startsWith(deed)) || !isEventNoun(deed) || thing.key.endsWith(deed))
    return [];
  return [{ key: `${thing.key} ${deed}`, name: `${thing.name} ${deed}` }];
}

/** "Positions include …": of whom the text speaks; "ticket statuses include …": of tickets. */
function whoseValues({ topic, heading }: NamingContext, said: readonly ThingName[], name: string): readonly ThingName[] {
  const others = said.filter(({ key }) => key !== name);
  const spoken = topic ?? heading;
  return others.length > 0 || !spoken ? others : [spoken];
}

/** "sales data, including several shops and the goods in them": things, not columns. */
const isSeveral = ({ determiner }: ListItem): boolean => /^(multiple|several|many|various|different)$/.test(determiner ?? '');

/** "The objectives of the system": what is named, not what it is of. */
function headIn(tokens: readonly Token[], { from, to }: Range): string {
  const of = tokens.findIndex((token, i) => i > from && i < to && token.lower === 'of');
  return tokens[(of < 0 ? to : of) - 1]?.lower ?? '';
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

/** "Stamp collection: records what members give to the club, including …": the club only gets it. */
function labelBefore({ label, sentence: { tokens } }: NamingContext, { from }: Range): ThingName | undefined {
  const colon = tokens.findIndex((token) => token.text === ':');
  return label && colon > 0 && colon < 9 && tokens[from - 1]?.tag === 'to' ? label : undefined;
}

/** Rows that say which goes with which; who takes part is said by what they are attached to. */
const JOINING: EventClause = { verb: '', participants: [], thing: undefined, made: undefined };

/** "between users and selected products": those are products. */
const unselected = (thing: ThingName): ThingName => {
  const words = thing.name.split(' ');
  return /^(selected|chosen)$/i.test(words[0] ?? '') ? (nameOfWords(words.slice(1)) ?? thing) : thing;
};

/** "The cart records the correspondence between users and products": what says so is the thing, not the software. */
function correspondence(tokens: readonly Token[], { from, to }: Range): ThingName | undefined {
  const verb = tokens[from - 1];
  const between = tokens.findIndex(({ lower }, i) => i > from && i < to && lower === 'between');
  if (between < 0 || !/^(records?|stores?|saves?|keeps?)$/.test(verb?.lower ?? '') || !LINKING_NOUNS.test(tokens[between - 1]?.lower ?? ''))
    return undefined;
  const [holder] = subjectThings(tokens, from - 1);
  return holder && !LINKING_NOUNS.test(lastWord(holder.key)) ? holder : undefined;
}

/** "information such as name, breed and weight in dog records": what the rows are of. */
function fileBehind(tokens: readonly Token[], from: number): { readonly thing: ThingName; readonly at: number } | undefined {
  const at = tokens.findIndex(({ lower }, i) => i > from && lower === 'in');
  const end = tokens.findIndex(({ tag }, i) => i > at && tag !== 'noun' && tag !== 'det');
  if (at < 0 || end - at < 3 || !/^(records|files)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  if (!tokens.slice(from, at).some(({ lower }) => lower === 'and') || tokens.slice(from, at).some(({ text }) => /^[;.(]$/.test(text)))
    return undefined;
  const [thing] = governorOf(tokens, at + 1, end).things;
  return thing && { thing, at };
}

/** "reply to reviews, including reply time and content": of the reply, which belongs to the review. */
function answerTo(tokens: readonly Token[], { from, things }: Range & Governor, items: readonly ListItem[]): ThingName | undefined {
  const [thing] = things;
  const verb = verbBase(tokens[from - 2]?.lower ?? '');
  const noun = items[0]?.words[0];
  if (!thing || verb === undefined || noun === undefined || things.length > 1 || !/^(to|on|for)$/.test(tokens[from - 1]?.lower ?? ''))
    return undefined;
  const done = tokens[from - 2]?.tag === 'verb' && (noun === verb || noun === deedNoun(verb)) && !thing.key.endsWith(noun);
  return done ? { key: `${thing.key} ${noun}`, name: `${thing.name} ${noun}` } : undefined;
}

/** "each delivery recorded in a goods list, including list ID": rows of the goods list. */
function writtenIn(tokens: readonly Token[], { from, to, attached }: Range & Governor, items: readonly ListItem[]): ThingName | undefined {
  const verb = tokens.findIndex(({ lower }, i) => i > from && i < to && /^(recorded|registered|entered|listed|documented)$/.test(lower));
  const [first] = items;
  if (verb < 0 || !/^(in|on)$/.test(tokens[verb + 1]?.lower ?? '') || !first || !isIdentifier(first.words)) return undefined;
  return attached.find(({ key }) => key.endsWith(` ${first.words.at(-2) ?? ''}`));
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

/** "Several notes can be added to each order, including note text and date": of the notes of an order. */
function addedTo(tokens: readonly Token[], governor: Range & Governor, items: readonly ListItem[]): ThingName | undefined {
  const { from } = governor;
  const [whole] = governor.things;
  if (!whole || tokens[from - 1]?.lower !== 'to' || !ADDING.test(tokens[from - 2]?.lower ?? '') || tokens[from - 3]?.tag !== 'aux')
    return undefined;
  let to = from - 3;
  while (/^(aux|modal|adv)$/.test(tokens[to - 1]?.tag ?? '')) to--;
  const subject = governorRange(tokens, to);
  const [part] = governorOf(tokens, subject.from, subject.to).things;
  if (!part || items[0]?.words[0] !== lastWord(part.key)) return undefined;
  return isAttributeWord(part.key) ? { key: `${whole.key} ${part.key}`, name: `${whole.name} ${part.key}` } : part;
}
const ADDING = /^(added|attached|appended|given|posted|uploaded|assigned)$/;

/** "including key data such as …": what is kept altogether. */
function saysDataOf(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (/^(adj|det)$/.test(tokens[i]?.tag ?? '')) i++;
  return (
    /^(data|information|entities|objects)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'such' && tokens[i + 2]?.lower === 'as'
  );
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
    .filter(
      (token) =>
        /^(noun|part)$/.test(token.tag) &&
        !/^(information|info|details?|data|contents?|attributes?|fields?|columns?|properties|keys?)$/.test(token.lower),
    );
  const [only] = words;
  return identifiers >= 2 && words.length === 1 && only && !/^(attributes?|fields?|columns?)$/.test(only.lower)
    ? { key: only.lower, name: capital(only.text) }
    : undefined;
}

export const aboutSoftware = (opener: Opener, items: readonly ListItem[], head: string, next: number): Found | undefined => {
  const things =
    CONTAINERS.test(head) &&
    items.length > 1 &&
    items.every((item) => item.number === 'many' || /table|entity/.test(item.words.at(-1) ?? ''));
  return { owned: { opener, owners: [], items: things ? items : [], trust: 0.6, attached: [], things: true }, next };
};
