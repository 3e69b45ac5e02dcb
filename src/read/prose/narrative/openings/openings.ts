/** Where strands of running prose begin to list what something has, with the items and what they are said of. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Item } from '../item.js';
import { readItems } from '../items/items.js';
import type { Noun } from '../nouns.js';
import { kindAt, type OpeningKind } from '../opening-kind.js';
import { isPairWord } from '../pair-word.js';
import type { Strand } from '../strands.js';
import type { Subject } from '../subject.js';
import { attachedItems } from './attached-items.js';
import { codeFixes } from './code-fixes.js';
import { deedGlossed } from './deed-glossed.js';
import { definedAs } from './defined-as.js';
import { eitherState } from './either-state.js';
import { gathered } from './gathered.js';
import { isKnownBy } from './is-known-by.js';
import { kindsTold } from './kinds-told.js';
import { listOfPlaces } from './list-of-places.js';
import { listSubject } from './list-subject.js';
import { looseList } from './loose-list.js';
import { markedAs } from './marked-as.js';
import { namesUnique } from './names-unique.js';
import { isNothingElse } from './nothing-else.js';
import { placedIn } from './placed-in.js';
import { ratedTo } from './rated-to.js';
import { saysOfText } from './says-of-text.js';
import { headBefore, withHead } from './shared-head.js';
import { someAre } from './some-are.js';
import { stampedIn } from './stamped.js';
import { unopenedList } from './unopened-list.js';
import { valuedIn } from './valued.js';
import { withItsName } from './with-its-name.js';

export interface Opening {
  readonly kind: OpeningKind;
  readonly at: number;
  readonly items: readonly Item[];
  readonly subject: Subject;
}

export function openingsOf(strand: Strand, nouns: readonly Noun[]): readonly Opening[] {
  const { tokens, behind } = strand;
  if (saysOfText(tokens, strand)) return [];
  const found: Opening[] = [];
  const values = behind !== undefined && (isAttributeWord(behind) || /^(on|by|done|happened|used|wanted|needed)$/.test(behind));
  const bare = values ? undefined : unopenedList(tokens, behind !== undefined);
  if (bare) return [bare];
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    const known = kindAt(tokens, i);
    if (!known || (known.kind === 'colon' && introducesOne(tokens, nouns, known.from))) continue;
    const { items: read, next } = gathered(tokens, known.from, 2, known.kind !== 'verb');
    const head = known.kind === 'colon' ? headBefore(tokens, nouns, i) : undefined;
    const all = head === undefined ? countedEach(read, tokens, i) : withHead(read, head);
    const kind = known.hedged && isNothingElse(all, next, tokens) ? { ...known, kind: 'verb' as const } : known;
    const items = isAside(kind.kind, tokens, i) ? all.slice(1) : all;
    if (
      !(isEnough(kind.kind, all) || isFrontedList(kind.kind, all, tokens, i) || listOfPlaces(all, tokens, nouns, i)) ||
      (kind.kind === 'verb' && isPairWord(items[0]?.words[0] ?? ''))
    )
      continue;
    if (kind.kind === 'verb' && items.length === 1 && isCondition(tokens, i)) continue;
    if (kind.kind === 'is' && isHowWeUse(tokens, kind.from)) continue;
    const fronted = frontedEach(tokens, nouns, i);
    const apart = fronted !== undefined || isOfEachBefore(tokens, i);
    const previous = found.at(-1);
    const within = (i < covered || (previous !== undefined && goesOn(kind.kind, previous, tokens, i))) && !apart;
    if (within && kind.kind !== 'with' && !(previous && isSameSubject(previous, kind.kind, tokens, i))) continue;
    if (within && previous && !(kind.kind === 'with' && /^(each|every|all|both)$/.test(tokens[i - 1]?.lower ?? ''))) {
      const known = new Set(previous.items.map((item) => item.from));
      found[found.length - 1] = { ...previous, items: [...previous.items, ...items.filter((item) => !known.has(item.from))] };
      continue;
    }
    const each = fronted ?? (apart ? nouns.findLast((noun) => noun.to <= i - 2 && noun.plural) : undefined);
    if (each && previous) found[found.length - 1] = { ...previous, items: previous.items.filter(({ from }) => from < i) };
    const subject = each ? { noun: each } : listSubject(kind.kind, items, tokens, nouns, i);
    const said = { kind: kind.kind, at: i, items: subject.noun?.plural ? items.map(ofOne) : withItsName(items, subject) };
    const beside = [subject.noun, subject.other].map((noun) => noun && besides(tokens, nouns, noun, items)).find(Boolean);
    if (beside) found.push({ ...said, subject: { noun: beside } });
    found.push({ ...said, subject });
    covered = Math.max(covered, next);
  }
  const unique = namesUnique(tokens, nouns);
  const listed = unique.length === 0 ? found : withoutNamed(found, unique);
  const states = eitherState(tokens, nouns);
  const defined = found.some(({ kind }) => kind === 'any') ? [] : definedAs(tokens, nouns);
  return [
    ...defined,
    ...(values ? listed : withLoose(listed, tokens, nouns)).map((opening) => deedGlossed(opening, tokens)),
    ...codeFixes(tokens, nouns),
    ...stampedIn(tokens, nouns),
    ...valuedIn(tokens),
    ...states,
    ...(defined.some(({ items }) => items.some(({ sure }) => sure)) ? [] : attachedItems(tokens, nouns)),
    ...unique,
    ...markedAs(tokens, nouns),
    ...placedIn(tokens, nouns),
    ...ratedTo(tokens, nouns),
    ...(states.length > 0 ? [] : kindsTold(tokens, nouns)),
    ...someAre(tokens, nouns),
  ];
}

/** "they all have different codes": one each, and no list of codes. */
const withoutNamed = (found: readonly Opening[], unique: readonly Opening[]): readonly Opening[] => {
  const named = unique.flatMap(({ items }) => items.map(({ from }) => from));
  const left = found.map((opening) => ({
    ...opening,
    items: opening.items.filter(({ from, to }) => !named.some((at) => at >= from && at < to)),
  }));
  return left.filter(({ items }) => items.length > 0);
};

/** "which yard they sit in, along with their name": more of the same. */
const goesOn = (kind: OpeningKind, { kind: before, items }: Opening, tokens: readonly Token[], at: number): boolean =>
  kind === 'with' &&
  before === 'verb' &&
  /^(along|together)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(their|its|his|her)$/.test(tokens[at + 1]?.lower ?? '') &&
  at - (items.at(-1)?.to ?? 0) < NEAR_LIST;
const NEAR_LIST = 6;

/** "…, and for each diver we keep the depth": begins a list of its own. */
function frontedEach(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  if (!/^(we|i)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const noun = nouns.find(({ to }) => to === at - 1);
  const before = noun && tokens[noun.from - 2]?.lower;
  if (!noun || before !== 'and' || noun.from < 6 || noun.plural) return undefined;
  const led = tokens[noun.from - 1]?.lower ?? '';
  const any = /^(each|every)$/.test(noun.determiner) ? led === 'for' : /^(a|an)$/.test(noun.determiner) && /^(for|from|of|on)$/.test(led);
  return any ? noun : undefined;
}

/** "Genres and languages are short lists with a code and a name": the same of both. */
const besides = (tokens: readonly Token[], nouns: readonly Noun[], noun: Noun, items: readonly Item[]): Noun | undefined =>
  noun.plural &&
  noun.determiner === '' &&
  tokens[noun.from - 1]?.lower === 'and' &&
  /^(are|have|:|get|carry|hold|each|both)$/.test(tokens[noun.to]?.lower ?? '') &&
  items.some(({ sure }) => sure)
    ? nouns.find(({ from, to, plural, determiner }) => from === 0 && to === noun.from - 1 && plural && determiner === '')
    : undefined;

/** "The harbour has berths, each has a code": the list is of those. */
const isOfEachBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'each' && tokens[at - 2]?.text === ',' && /^(verb|aux)$/.test(tokens[at]?.tag ?? '');

/** "their phone numbers", of many: one of each. */
const ofOne = (item: Item): Item => {
  const last = singularWord(item.words.at(-1) ?? '');
  if (!item.plural || item.determiner !== 'their' || !EACH_ONE.test(last)) return item;
  const words = [...item.words.slice(0, -1), last];
  return { ...item, words, name: words.join(' '), plural: false };
};

const EACH_ONE = /^(name|number|code|address|email|phone|mobile|date|birthday|postcode|title|role|grade|age|rate|fee|limit|price)$/;

/** "Per rider per race we keep falls, fouls and wins": figures, not rows. */
const countedEach = (items: readonly Item[], tokens: readonly Token[], at: number): readonly Item[] =>
  items.length > 1 &&
  /^(per|for)$/.test(tokens[0]?.lower ?? '') &&
  /^(keep|count|log|track|record|note|store|hold)$/.test(tokens[at]?.lower ?? '') &&
  items.filter(({ plural, determiner }) => plural && determiner === undefined).length > 1
    ? items.map((item) => (item.determiner === undefined ? { ...item, bare: true } : item))
    : items;

/** "Around the edges: parcels coming in from a carrier, with …", ": a note row against a rider with …": the list is of those. */
function introducesOne(tokens: readonly Token[], nouns: readonly Noun[], from: number): boolean {
  const first = nouns.find((noun) => noun.from === from);
  if (!first || isAttributeWord(first.words.at(-1) ?? '') || !(first.plural || /^(a|an|one)$/.test(first.determiner))) return false;
  const at = tokens.findIndex(
    ({ text, lower, tag }, i) => i >= first.to && (lower === 'with' || /^(aux|modal|conj)$/.test(tag) || /^[,.;:]$/.test(text)),
  );
  const list = tokens[at]?.text === ',' ? at + 1 : at;
  return (
    tokens[list]?.lower === 'with' &&
    (list > at || /^(det|noun)$/.test(tokens[list + 1]?.tag ?? '')) &&
    readItems(tokens, list + 1).items.length > 1
  );
}

/** "The mobile is what we look them up on, …", "is how everybody knows it": says what it is for. */
const isHowWeUse = (tokens: readonly Token[], from: number): boolean =>
  /^(what|how|why|where)$/.test(tokens[from]?.lower ?? '') &&
  /^(we|i|you|they|people|everyone|everybody)$/.test(tokens[from + 1]?.lower ?? '');

/** "Where a boat does carry a crane, …": says in which case. */
const isCondition = (tokens: readonly Token[], at: number): boolean =>
  /^(where|if|unless|until)$/.test(tokens[0]?.lower ?? '') && !tokens.slice(0, at).some(({ text }) => text === ',');

/** "A ticket names the rider, and holds the date": what the next verb brings is had by whoever the first was said of. */
const isSameSubject = ({ kind, items }: Opening, next: OpeningKind, tokens: readonly Token[], at: number): boolean =>
  kind === 'verb' &&
  next === 'verb' &&
  (/^(and|,)$/.test(tokens[tokens[at - 1]?.tag === 'adv' ? at - 2 : at - 1]?.lower ?? '') || isOfName(items, tokens, at)) &&
  /^(has|holds|carries|records|keeps|gets|stores|shows|lists|states|gives|contains|includes|needs)$/.test(tokens[at]?.lower ?? '');

/** "a name, which carries the make": what is known by a property is had by whoever has that. */
function isOfName(items: readonly Item[], tokens: readonly Token[], at: number): boolean {
  const last = items.findLast(({ to }) => to < at);
  return tokens[at - 1]?.lower === 'which' && tokens[at - 2]?.text === ',' && /^(name|code|number|title)$/.test(last?.words.at(-1) ?? '');
}

/** "For a section, its name, radio channel and the leader": behind what it is of, most of them properties. */
const isFrontedList = (kind: OpeningKind, items: readonly Item[], tokens: readonly Token[], at: number): boolean =>
  kind === 'any' &&
  tokens[at]?.text === ',' &&
  items.length >= 3 &&
  /^(its|their|a|an|the)$/.test(items[0]?.determiner ?? tokens[at + 1]?.lower ?? '') &&
  items.filter(({ sure }) => sure).length * 3 >= items.length;

/** "a number that is unique and is what we call it, a height": what is said of an item before, and is none itself. */
const isAside = (kind: OpeningKind, tokens: readonly Token[], at: number): boolean =>
  kind === 'is' && /^(and|that|which|who)$/.test(tokens[at - 1]?.lower ?? '');

/** So many words before the first opening may hold a list of their own. */
const LEADING = 6;

/** Where the words that open lists found no more than one item, the list that none opens. */
function withLoose(found: readonly Opening[], tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const [first] = found;
  const few = found.every(({ items }) => items.length < 2);
  const loose = isKnownBy(tokens)
    ? undefined
    : few
      ? looseList(tokens)
      : first && first.at > LEADING
        ? looseList(tokens.slice(0, first.at))
        : undefined;
  if (!loose) return found;
  const subject = loose.at === 0 ? { pronoun: 'it' } : listSubject(loose.kind, loose.items, tokens, nouns, loose.at);
  const list = { ...loose, subject };
  return few ? [...found.filter(({ at }) => at < loose.at), list] : loose.at === 0 ? [list, ...found] : found;
}

function isEnough(kind: OpeningKind, items: readonly Item[]): boolean {
  const sure = items.filter((item) => item.sure).length;
  if (kind === 'any')
    return (
      items.length >= 3 &&
      items.filter((item) => item.sure || /^(a|an|one|the|our|its|their|his|her)$/.test(item.determiner ?? '')).length === items.length
    );
  if (kind === 'there')
    return (
      (sure === items.length && sure > 0 && items.every(({ determiner, plural }) => /^(a|an|one)$/.test(determiner ?? '') && !plural)) ||
      (sure > 1 && items.length > 2 && items.every(({ determiner, plural }) => determiner === 'the' && !plural))
    );
  if (kind === 'passive') return items.length >= 2 && sure * 2 >= items.length;
  if (kind === 'is') return items.length >= 3 && sure * (items.length > 3 ? 3 : 2) >= items.length;
  if (kind === 'colon') return items.length >= 2 && sure >= 1;
  return items.length >= 2 || (sure === items.length && sure > 0) || (kind === 'verb' && items.length === 1);
}
