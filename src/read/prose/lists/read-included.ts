/** Lists behind "including" and "such as": of what governs them, unless that is the software or data in general. */
import { isPluralWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { readList } from '../terms/read-list.js';
import { appraisedBefore } from './appraised.js';
import { attributeShare } from './attribute-words.js';
import { type EventClause, eventOf } from './event-clause.js';
import { beforeClause, governorAt, type Range } from './governor.js';
import {
  addedTo,
  answerTo,
  correspondence,
  deedDone,
  fileBehind,
  fullerLabel,
  labelBefore,
  nearest,
  recordNamed,
  tableNamed,
  unselected,
  writtenIn,
} from './included-owners.js';
import { type Found, itemsAt, made } from './list-reader.js';
import type { Governor } from './noun-phrase.js';
import type { Opener } from './openers.js';
import { ownersAround, possessorOf, prefixOwner, wholeName } from './owners.js';
import { recordOf } from './read-passive.js';
import { statedValues } from './stated-values.js';

/** Plural words for parts of the software: what they include is no attribute. */
const FUNCTIONS =
  /^(functions?|features?|functionalit(y|ies)|operations?|services?|requirements?|steps?|aspects?|scenarios?|conditions?|actions?|tasks?|processes|indicators|permissions|purposes?|goals?|objectives?|aims?|needs?|areas?|parameters?|metrics|factors|criteria|elements|statistics|methods?|ways|formats?|standards|technologies|tools?|reports?|charts?|graphs?|keywords?|keys|rules|issues|reasons|means|channels|stages|dimensions|measures|categories)$/;

/** What these include are things. */
export const CONTAINERS =
  /^(tables?|entities|modules?|objects|data|subjects|components|parts|categories|resources|relations|relationships)$/;

interface Included {
  readonly context: NamingContext;
  readonly opener: Opener;
  readonly items: readonly ListItem[];
  /** Where the list ends. */
  readonly next: number;
  readonly governor: Range & Governor;
  /** The noun that includes, and all the words of its phrase. */
  readonly head: string;
  readonly words: readonly string[];
  /** It is information, not a thing. */
  readonly informed: boolean;
  readonly share: number;
}

export function readIncluded(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length === 0) return undefined;
  const governor = governorAt(tokens, beforeClause(tokens, opener.at));
  const head = headIn(tokens, governor);
  const valued = governor.host ? undefined : statedValues(head, items, tokens, opener.from);
  if (valued) return made(opener, whoseValues(context, governor.things, valued.name), [valued], 0.9, next);
  const appraised = appraisedBefore(tokens, governor);
  if (appraised) return made(opener, [appraised.thing], items.map(asFigure), 1, next, { attached: appraised.of });
  const words = tokens.slice(governor.from, governor.to).map((token) => token.lower);
  const informed = words.some((word) =>
    /^(information|info|details?|data|attributes?|fields?|properties|profile|particulars|contents?|records?)$/.test(word),
  );
  const list: Included = { context, opener, items, next, governor, head, words, informed, share: attributeShare(items) };
  return ofSoftware(list) ?? (governor.generic ? ofGeneric(list) : ofGoverned(list));
}

/** What software or its data include: things at best, and no columns. */
function ofSoftware({ context, opener, items, next, governor, head, informed, share }: Included): Found | undefined {
  const { tokens } = context.sentence;
  const bare = governor.to - governor.from === 1 && /^(functions|features|functionalities|operations|requirements|actions)$/.test(head);
  if (
    governor.host ||
    bare ||
    (FUNCTIONS.test(head) && !informed && (share < 0.6 || /^(indicators|criteria|factors)$/.test(head))) ||
    (CONTAINERS.test(head) && !informed && share < 0.4)
  )
    return aboutSoftware(opener, items, head, next);
  // "its boat data, including several boats and the crew of each"
  if (items.length > 1 && share === 0 && items.every(({ number }) => number === 'many') && items.some(isSeveral))
    return aboutSoftware(opener, items, 'data', next);
  return saysDataOf(tokens, opener.from) && items.length > 2 && share === 0 && manyAll(tokens, opener.from)
    ? aboutSoftware(opener, items.map(asMany), 'data', next)
    : undefined;
}

/** "basic information, including …": of what is named around it. */
function ofGeneric({ context, opener, items, next, governor, share }: Included): Found | undefined {
  const { tokens } = context.sentence;
  const recorded = recordNamed(tokens, governor, items);
  if (recorded) return made(opener, [recorded], items, 0.9, next);
  const happening = eventOf(tokens, opener.at);
  if (happening?.made) return recordOf(context, opener, items, happening, next);
  if (items.length > 2 && share === 0 && readList(tokens, opener.from).items.length === items.length && manyAll(tokens, opener.from))
    return aboutSoftware(opener, items.map(asMany), 'data', next);
  const file = fileBehind(tokens, opener.from);
  if (file) return made(opener, [file.thing], itemsAt(tokens, opener.from, file.at).items, 0.9, file.at);
  const owners = ownersAround(context, governor.from, opener, items);
  if (owners.length > 0 && (share > 0.2 || items.length > 1)) return made(opener, owners, items, 0.95, next);
  return items.every((item) => item.number === 'many') ? aboutSoftware(opener, items, 'data', next) : undefined;
}

/** Of what governs the list, where no other word says better whose it is. */
function ofGoverned({ context, opener, items, next, governor, words, informed, share }: Included): Found | undefined {
  const { tokens } = context.sentence;
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
  const held = !governor.plural && !informed && quantified && owners.every(({ key }) => namesPerson(key));
  return made(opener, owners, items, trust, next, { attached: governor.attached, held, ...(event ? { event } : {}) });
}

/** "the indicators include sales": how many, not which. */
const asFigure = (item: ListItem): ListItem => ({ ...item, made: true });

/** "Positions include …": of whom the text speaks; "ticket statuses include …": of tickets. */
function whoseValues({ topic, heading }: NamingContext, said: readonly ThingName[], name: string): readonly ThingName[] {
  const others = said.filter(({ key }) => key !== name);
  const spoken = topic ?? heading;
  return others.length > 0 || !spoken ? others : [spoken];
}

/** "The objectives of the system": what is named, not what it is of. */
function headIn(tokens: readonly Token[], { from, to }: Range): string {
  const of = tokens.findIndex((token, i) => i > from && i < to && token.lower === 'of');
  return tokens[(of < 0 ? to : of) - 1]?.lower ?? '';
}

/** "several shops and the goods in them". */
const isSeveral = ({ determiner }: ListItem): boolean => /^(multiple|several|many|various|different)$/.test(determiner ?? '');

const asMany = (item: ListItem): ListItem => ({ ...item, number: 'many' });

/** Rows that say which goes with which; who takes part is said by what they are attached to. */
const JOINING: EventClause = { verb: '', participants: [], thing: undefined, made: undefined };

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

/** Things that the software keeps, where containers of data include several. */
export const aboutSoftware = (opener: Opener, items: readonly ListItem[], head: string, next: number): Found => {
  const things =
    CONTAINERS.test(head) &&
    items.length > 1 &&
    items.every((item) => item.number === 'many' || /table|entity/.test(item.words.at(-1) ?? ''));
  return { owned: { opener, owners: [], items: things ? items : [], trust: 0.6, attached: [], things: true }, next };
};
