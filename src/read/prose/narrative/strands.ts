/**
 * Sentences of running prose → strands that each say one thing after the other: asides between dashes and in parentheses
 * are told apart from the line they interrupt, a dash before a list becomes a colon, and reasons are cut off.
 */
import type { Token } from '../language/token.js';
import { valuesIn } from '../terms/values.js';
import { countedAside } from './counted-aside.js';
import { looksLikeList, readItems } from './items/items.js';
import { isPairWord } from './pair-word.js';

export interface Strand {
  readonly tokens: readonly Token[];
  readonly sentence: number;
  readonly block: number;
  /** Interrupts another strand: says more of what that one just named. */
  readonly aside: boolean;
  /** Opens its paragraph. */
  readonly opens: boolean;
  /** The word that parentheses follow. */
  readonly behind?: string;
  /** Values in parentheses, by where the word before them ends in the source. */
  readonly values?: ReadonlyMap<number, readonly string[]>;
  /** What stands in parentheses, by the same. */
  readonly insides?: ReadonlyMap<number, readonly Token[]>;
}

interface Place {
  readonly sentence: number;
  readonly block: number;
  readonly opens: boolean;
}

/** Of a sentence whose words are tagged `asSpoken`. */
export function strandsOf(tokens: readonly Token[], place: Place): readonly Strand[] {
  const { main, insides } = withoutParentheses(joinDashes(tokens));
  const { line, asides } = withoutAsides(main);
  const values = new Map(insides.flatMap(({ tokens: inside, after }) => (after === undefined ? [] : [[after, valuesIn(inside)] as const])));
  const said =
    values.size > 0
      ? { values, insides: new Map(insides.flatMap((one) => (one.after === undefined ? [] : [[one.after, one.tokens] as const]))) }
      : {};
  const strands = splitAt(line).map(
    (part, i): Strand => ({ ...place, opens: place.opens && i === 0, tokens: part, aside: false, ...said }),
  );
  const others = asides.map((part): Strand => ({ ...place, opens: false, tokens: withoutReason(part), aside: true }));
  for (const { tokens: part, behind } of insides)
    others.push({ ...place, opens: false, tokens: withoutReason(part), aside: true, ...(behind === undefined ? {} : { behind }) });
  return [...strands, ...others].filter((strand) => strand.tokens.length > 1);
}

const mark = (at: Token, text: string): Token => ({ ...at, text, lower: text, tag: 'punct' });

/** "--" and "—" are one mark. */
function joinDashes(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.text === '-' && last?.text === '-' && last.end === token.start) joined[joined.length - 1] = mark(last, '--');
    else joined.push(token.text === '–' || token.text === '—' ? mark(token, '--') : token);
  }
  return joined;
}

const OPENING = new Set(['(', '[', '（']);
const CLOSING = new Set([')', ']', '）']);

interface Inside {
  readonly tokens: readonly Token[];
  readonly behind: string | undefined;
  /** Where the word before it ends in the source. */
  readonly after: number | undefined;
}

function withoutParentheses(tokens: readonly Token[]): {
  readonly main: readonly Token[];
  readonly insides: readonly Inside[];
} {
  const main: Token[] = [];
  const insides: (Inside & { readonly tokens: Token[] })[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (OPENING.has(token.text)) {
      if (depth++ === 0) insides.push({ tokens: [], behind: main.at(-1)?.lower, after: main.at(-1)?.end });
    } else if (CLOSING.has(token.text)) depth = Math.max(0, depth - 1);
    else if (depth > 0) insides.at(-1)?.tokens.push(token);
    else main.push(token);
  }
  return { main, insides };
}

function withoutAsides(tokens: readonly Token[]): { readonly line: readonly Token[]; readonly asides: readonly (readonly Token[])[] } {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === '--') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const line: Token[] = [...(parts[0] ?? [])];
  const asides: (readonly Token[])[] = [];
  const closed = parts.length % 2 === 1;
  parts.slice(1).forEach((part, i) => {
    const [first] = part;
    if (!first) return;
    const inserted = i % 2 === 0;
    const counted = inserted ? countedAside(parts[i] ?? [], part) : undefined;
    if (counted) {
      asides.push(counted);
      return;
    }
    if (inserted && looksLikeList(part) && !looksLikeValues(part) && !isOneForOne(part))
      line.push(mark(first, ':'), ...part, ...(closed ? [mark(first, ';')] : []));
    else if (!inserted && isDoneBy(line.at(-1), first)) line.push(...part);
    else if (!inserted || goesOn(part)) line.push(mark(first, ','), ...part);
    else if (!isValue(parts[i] ?? [], part)) asides.push(part);
  });
  return { line, asides };
}

/** "operators -- sixty of them -- have a name": what stood between a noun and what it does is gone. */
const isDoneBy = (before: Token | undefined, { tag }: Token): boolean => before?.tag === 'noun' && /^(verb|aux|modal)$/.test(tag);

/** "a result -- passed, passed with conditions, refused": what it may be. */
const isValue = (before: readonly Token[], part: readonly Token[]): boolean =>
  /^(status|state|result|outcome|verdict|grade|type|kind|category|rating|severity|priority|condition|method|stage|level|size|role)$/.test(
    before.at(-1)?.lower ?? '',
  ) && !part.some(({ tag }) => /^(verb|aux|modal|pron|wh)$/.test(tag));

/** "-- and one line per variant", "-- with a reason". */
const goesOn = (part: readonly Token[]): boolean =>
  /^(and|with|plus)$/.test(part[0]?.lower ?? '') && !part.slice(1, 4).some((token) => /^(we|it|they|i|that|if|you)$/.test(token.lower));

/** "-- TPO, TPFT, COMPREHENSIVE --": examples of values. */
const looksLikeValues = (part: readonly Token[]): boolean => {
  const words = part.filter((token) => token.tag !== 'punct' && token.tag !== 'conj' && token.tag !== 'det');
  return words.length > 0 && words.every((token) => /^[\p{Lu}\d_]+$/u.test(token.text));
};

/** "-- one number, one person --": says that it is unique. */
const isOneForOne = ([first, ...rest]: readonly Token[]): boolean =>
  first?.lower === 'one' && rest.some(({ lower }, i) => lower === 'one' && /^(,|and|per)$/.test(rest[i - 1]?.lower ?? ''));

const REASONS = new Set(['because', 'although', 'though', 'since', 'which-is', 'whatever', 'otherwise', 'hence', 'whereas']);

/** What follows a reason says why, not what; a list behind it goes on. */
function withoutReason(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let reasoning = false;
  tokens.forEach((token, i) => {
    if (reasoning && (token.text === ':' || resumes(tokens, i))) reasoning = false;
    else if (i > 1 && isReason(tokens, i)) reasoning = true;
    if (!reasoning) kept.push(token);
  });
  return kept;
}

/** ", and their membership number": the list goes on behind the reason; ", and each card has …": something else is said. */
const resumes = (tokens: readonly Token[], i: number): boolean => goesOnListing(tokens, i) || saysOfEach(tokens, i);

const saysOfEach = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === ',' &&
  /^(and|but)$/.test(tokens[i + 1]?.lower ?? '') &&
  /^(each|every)$/.test(tokens[i + 2]?.lower ?? '') &&
  tokens.slice(i + 3, i + 7).some(({ lower }) => /^(has|have|carries|gets|needs|says|holds|records|names)$/.test(lower));

const goesOnListing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === ',' &&
  (addsOne(tokens, i) ||
    looksLikeList(tokens.slice(i + 1)) ||
    (tokens[i + 1]?.lower === 'with' && /^(a|an|the|its|their)$/.test(tokens[i + 2]?.lower ?? '') && looksLikeList(tokens.slice(i + 2))));

const addsOne = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'and' &&
  /^(a|an|the|their|its|each|whether|when|how|which|who|what)$/.test(tokens[i + 2]?.lower ?? '') &&
  !tokens.slice(i + 3, i + 7).some((token) => /^(aux|modal)$/.test(token.tag));

const isReason = (tokens: readonly Token[], i: number): boolean => {
  const word = tokens[i]?.lower ?? '';
  if (word === 'whatever') return !isWhateverHad(tokens, i);
  if (word === 'since' && tokens[i + 1]?.lower === 'when') return false;
  if (REASONS.has(word)) return true;
  if (word === 'so')
    return tokens[i - 1]?.lower !== 'or' && tokens[i + 1]?.lower !== 'far' && !isOfDegree(tokens, i) && !isAsking(tokens, i + 1);
  if (word !== 'which' || tokens[i + 1]?.lower !== 'is' || tokens[i - 1]?.lower === 'and') return false;
  return (
    /^(why|how|what|the|a|exactly|where)$/.test(tokens[i + 2]?.lower ?? '') &&
    !tokens.slice(i, i + 7).some(({ lower }) => lower === 'many-to-many')
  );
};

/** "every so many hours", "and so on", "in a match, so many points, ": no reason, as ", so many of them" is. */
const isOfDegree = (tokens: readonly Token[], i: number): boolean =>
  /^(many|much|few|often|on|called)$/.test(tokens[i + 1]?.lower ?? '') &&
  (tokens[i - 1]?.text !== ',' || (tokens[i + 2]?.tag === 'noun' && tokens[i + 3]?.text === ','));

/** ", whatever points they have left, and …": an item of a list. */
const isWhateverHad = (tokens: readonly Token[], i: number): boolean =>
  /^(,|and)$/.test(tokens[i - 1]?.lower ?? '') &&
  tokens[i + 1]?.tag === 'noun' &&
  /^(they|it|he|she|we|there)$/.test(tokens[i + 2]?.lower ?? '') &&
  /^(has|have|had|is|are|was|were|paid|owes?|said|left)$/.test(tokens[i + 3]?.lower ?? '');

/** ", so keep its number", "so for each one we note …", "so each order has …": what follows from it is asked for; "so the shop knows" is a reason. */
const isAsking = (tokens: readonly Token[], from: number): boolean => {
  const next = tokens[from];
  if (
    next?.lower === 'that' &&
    tokens.slice(from + 1, from + 6).some(({ lower }, i) => isPairWord(lower) && (i === 0 || IS.test(tokens[from + 1]?.lower ?? '')))
  )
    return true;
  if (/^(there|it|we)$/.test(next?.lower ?? '') && tokens.slice(from + 1, from + 6).some(({ lower }) => isPairWord(lower))) return true;
  if (!next || /^(that|as|to|long|much|many)$/.test(next.lower)) return false;
  if (isListing(tokens, from)) return true;
  if (next.tag === 'verb' || /^(for|on|per|each|every)$/.test(next.lower)) return true;
  if (tokens.slice(from, from + 7).some(({ lower }, i) => i > 3 && /^(parent|predecessor)$/.test(lower))) return true;
  if (isDefining(tokens, from) || tokens.slice(from, from + 6).some(({ lower }, i) => i > 0 && POINTS.test(lower))) return true;
  return /^(we|i|you)$/.test(next.lower) && tokens.slice(from + 1, from + 5).some((token) => ASKED.test(token.lower));
};
/** "so a name, an address and …", "so there's the date and the driver", "so a stay is the guest, the room and the night": lists things. */
function isListing(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + FARTHEST); i++) {
    if (/^[.;]$/.test(tokens[i]?.text ?? '') || isTakenUp(tokens, from, i)) return false;
    const opened = i === from || /^(verb|aux)$/.test(tokens[i - 1]?.tag ?? '') || /^(with|:)$/.test(tokens[i - 1]?.lower ?? '');
    if (!opened || !/^(det|noun|wh)$/.test(tokens[i]?.tag ?? '')) continue;
    const { items } = readItems(tokens, i);
    if (items.length > 1 && items.filter(({ sure }) => sure).length > 1) return true;
  }
  return false;
}

/** "so it is its own row: …", "so: …": the list behind the colon is of what was said before. */
const isTakenUp = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens[at]?.text === ':' &&
  (at === from || /^(it|they|them|this|that|is|are|rows?|records?|things?|tables?|own)$/.test(tokens[at - 1]?.lower ?? ''));

/** How many words behind "so" a list may open. */
const FARTHEST = 14;

/** ", so it is a circuit: …", ", so there's one slot for each with …": what comes of it is said to be something, with what that has. */
function isDefining(tokens: readonly Token[], from: number): boolean {
  const is = tokens.findIndex(({ lower }, i) => i > from && i < from + 4 && /^(is|are|'s)$/.test(lower));
  if (is < 0 || !/^(it|they|that|this|there|the)$/.test(tokens[from]?.lower ?? '') || tokens[is + 2]?.lower === 'own') return false;
  const end = tokens.findIndex(({ lower }, i) => i > is && /^(:|,|;|with|because)$/.test(lower));
  return /^(:|with)$/.test(tokens[end]?.lower ?? '') && end - is < 14;
}
/** ", so a lease may point back to …": what a row refers to is no reason. */
const POINTS = /^(points?|refers?|names|references?|links|belongs?)$/;
const IS = /^(is|'s)$/;
const ASKED = /^(keep|need|want|note|record|hold|store|log|track|write|put)$/;

function splitAt(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  tokens.forEach((token, i) => {
    if (token.text === ';') parts.push([]);
    else if (token.lower === 'so' && tokens[i - 1]?.text === ',' && isAsking(tokens, i + 1)) parts.push([]);
    else parts.at(-1)?.push(token);
  });
  return listed(parts).map(withoutReason);
}

/** "Its number; the maker; the year it was bought." is one list, whatever parts it. */
function listed(parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  if (parts.length < 3) return parts;
  const items = parts.map(isItem);
  return parts.reduce<(readonly Token[])[]>((joined, part, i) => {
    const [last, first] = [joined.at(-1), part[0]];
    const goesOn = items[i] && (items[i - 1] || (items[i + 1] && endsInList(last ?? [])));
    if (last && first && goesOn) joined[joined.length - 1] = [...last, mark(first, ','), ...part];
    else joined.push(part);
    return joined;
  }, []);
}

/** Nothing but items of a list. */
function isItem(part: readonly Token[]): boolean {
  if (/^(verb|aux|modal|pron|neg)$/.test(part[0]?.tag ?? 'neg') || part.some(({ lower }) => BOUND.test(lower))) return false;
  const { items, next } = readItems(part, 0);
  return items.length > 0 && next >= part.length - 1 && items.some(({ sure, determiner }) => sure || determiner !== undefined);
}

/** Say what a property is held to. */
const BOUND = /^(between|never|below|above|exceeds?)$/;

/** "A kiln: its number": the list that goes on behind the mark. */
function endsInList(part: readonly Token[]): boolean {
  const colon = part.findLastIndex(({ text }) => text === ':');
  return colon > 0 && isItem(part.slice(colon + 1));
}
