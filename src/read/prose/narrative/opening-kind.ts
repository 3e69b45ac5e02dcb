/** Where something may begin to be listed: by which words, and from which word on the items stand. */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { isNotedDown } from './noted-down.js';

export type OpeningKind = 'there' | 'verb' | 'passive' | 'any' | 'participle' | 'with' | 'colon' | 'is' | 'stamped';

/** What follows is known from something else; it is no list of what that has. */
const DETERMINING = /^(determine|fix|tell|identify|drive|run|mean|cover|follow)$/;
export const isDetermining = ({ lower }: Token): boolean => DETERMINING.test(verbBase(lower) ?? '');

/** Verbs for what something has, or what people keep of it. */
export const HAVING = new Set(
  'have carry hold get record need contain store keep name reference include track want know log show note stamp freeze list give specify state capture take write hang mark save register describe cover set require bear collect bring pick ask see own say add quote print jot'.split(
    ' ',
  ),
);
const PARTICIPLES = new Set(
  'carrying holding naming giving containing including recording having showing listing storing stating tracking covering noting'.split(
    ' ',
  ),
);
const KNOWN_BY = new Set(['identified', 'described', 'defined', 'keyed', 'known', 'made', 'recorded', 'stored', 'logged']);
const COMING = new Set(['come', 'comes', 'sign', 'signs', 'start', 'starts', 'goes', 'opened', 'register', 'registers']);

/** `hedged`: "are just a name and a number". */
interface Kind {
  readonly kind: OpeningKind;
  readonly from: number;
  readonly hedged?: boolean;
}

export function kindAt(tokens: readonly Token[], i: number): Kind | undefined {
  const token = tokens[i];
  const next = tokens[i + 1]?.lower ?? '';
  if (!token) return undefined;
  if (token.text === ':') return { kind: 'colon', from: i + 1 };
  if (token.lower === 'with') return { kind: 'with', from: i + 1 };
  if (next === 'of' && /^(consists?|composed)$/.test(token.lower)) return { kind: 'verb', from: i + 2 };
  if (PARTICIPLES.has(token.lower)) return { kind: 'participle', from: i + 1 };
  if (KNOWN_BY.has(token.lower) && /^(by|on|with|up|as)$/.test(next) && !PARTICIPLES.has(tokens[i + 2]?.lower ?? ''))
    return { kind: 'verb', from: i + (next === 'up' ? 3 : 2) };
  if (COMING.has(token.lower) && (next === 'with' || (next === 'up' && tokens[i + 2]?.lower === 'with')))
    return { kind: 'verb', from: i + (next === 'with' ? 2 : 3) };
  const is = token.lower === 'is' || token.lower === 'are';
  if ((is || token.lower === "'s") && isFronted(tokens, i)) return { kind: 'verb', from: i + 1 };
  if (/^(just|only|simply)$/.test(token.lower) && isFrontedNoun(tokens, i)) return { kind: 'verb', from: i + 1 };
  if (token.text === ',' && isFrontedNoun(tokens, i)) return { kind: 'any', from: i + 1 };
  if ((is || token.lower === "'s") && tokens[i - 1]?.lower === 'there')
    return /^(if|unless)$/.test(tokens[i - 2]?.lower ?? '') ? undefined : { kind: 'there', from: i + 1 };
  if (is) {
    const from = afterHedge(tokens, i + 1);
    return { kind: 'is', from, hedged: from > i + 1 };
  }
  if (isPlace(tokens, i)) return { kind: 'verb', from: i + 1 };
  if (isPassive(tokens, i)) return { kind: 'passive', from: i + 2 };
  if (token.lower === 'put' && token.tag === 'verb' && /^(down|in)$/.test(next)) return { kind: 'verb', from: i + 2 };
  if (isPut(tokens, i)) return { kind: 'verb', from: i + 1 };
  const little = afterLittle(tokens, i);
  if (little > 0) return { kind: 'verb', from: little };
  if (!isHaving(tokens, i))
    return token.tag === 'verb' && !/^(to|neg|prep)$/.test(tokens[i - 1]?.tag ?? '') && !isDetermining(token)
      ? { kind: 'any', from: i + 1 }
      : undefined;
  const given = pastWhom(tokens, i) ?? pastBy(tokens, i);
  if (given !== undefined) return { kind: 'verb', from: given };
  return { kind: 'verb', from: afterEach(tokens, afterNothingBut(tokens, next === 'down' || next === 'up' ? i + 2 : i + 1)) };
}

/** "I give it a number and a name": to what was spoken of. */
const pastWhom = (tokens: readonly Token[], i: number): number | undefined =>
  /^(give|gives|gave)$/.test(tokens[i]?.lower ?? '') &&
  /^(it|them|him|her|each)$/.test(tokens[i + 1]?.lower ?? '') &&
  /^(a|an|its|their|one|the)$/.test(tokens[i + 2]?.lower ?? '')
    ? i + 2
    : undefined;

/** "Halls I keep by name and town", "we hold tugs by name, pull and owner": what follows is how they are told apart. */
function pastBy(tokens: readonly Token[], i: number): number | undefined {
  if (!/^(keep|hold|know|list|store|record)s?$/.test(tokens[i]?.lower ?? '')) return undefined;
  const by = tokens.findIndex(({ lower }, j) => j > i && j < i + 4 && lower === 'by');
  const between = by < 0 ? [] : tokens.slice(i + 1, by);
  const told = by > 0 && tokens[by + 1]?.tag === 'noun' && isAttributeWord(tokens[by + 1]?.lower ?? '');
  return told && between.every(({ tag, lower }) => (tag === 'noun' && isPluralWord(lower)) || /^(adj|pron|det)$/.test(tag))
    ? by + 1
    : undefined;
}

/** "know for each of them what it is called": the list comes behind. */
function afterEach(tokens: readonly Token[], given: number): number {
  const per = pastPer(tokens, given);
  if (per > given) return per;
  const place = pastPlace(tokens, given);
  if (place > given) return place;
  const from = tokens[given]?.text === ',' && tokens[given + 1]?.lower === 'for' ? given + 1 : given;
  if (!/^(for|about|of|on)$/.test(tokens[from]?.lower ?? '') || !/^(each|every|all)$/.test(tokens[from + 1]?.lower ?? '')) return from;
  const list = tokens.findIndex(
    (token, i) => i > from + 1 && i < from + 6 && (/^(wh|punct)$/.test(token.tag) || /^(a|an|the|when|whether)$/.test(token.lower)),
  );
  return list < 0 ? from : list;
}

/** "We track, per load, the driver, …", "we note for every bale, the weight, …": behind what it is of. */
function pastPer(tokens: readonly Token[], given: number): number {
  const from = tokens[given]?.text === ',' ? given + 1 : given;
  const per =
    tokens[from]?.lower === 'per' ||
    (/^(for|of|on)$/.test(tokens[from]?.lower ?? '') && /^(each|every)$/.test(tokens[from + 1]?.lower ?? ''));
  const behind = per ? tokens.slice(from + 2, from + 6).findIndex(({ text }) => text === ',') : -1;
  const comma = from + 2 + behind;
  const only = behind >= 0 && tokens.slice(from + 1, comma).every(({ tag }) => /^(det|noun|adj)$/.test(tag));
  return only && tokens[comma + 1]?.tag === 'det' ? comma + 1 : given;
}

/** "we note against the fault which firm mended it, …": behind what it is kept against. */
export function pastPlace(tokens: readonly Token[], given: number): number {
  if (
    !/^(against|on|under|beside|with)$/.test(tokens[given]?.lower ?? '') ||
    !/^(the|each|every|that|a)$/.test(tokens[given + 1]?.lower ?? '')
  )
    return given;
  let to = given + 2;
  while (/^(noun|adj)$/.test(tokens[to]?.tag ?? '') && to < given + 5) to++;
  const word = tokens[to]?.lower ?? '';
  const asks = /^(when|whether|how)$/.test(word) || (tokens[to]?.tag === 'wh' && !/^(that|who|whose)$/.test(word));
  return to > given + 2 && tokens[to - 1]?.tag === 'noun' && asks ? to : given;
}

/** "is little more than a, b and c", "is just a, b". */
function afterHedge(tokens: readonly Token[], from: number): number {
  let i = from;
  while (/^(little|more|than|just|only|basically|simply|really|nothing|but|much)$/.test(tokens[i]?.lower ?? '') && i < from + 5) i++;
  return i;
}

/** "need nothing more than a name and …". */
const afterNothingBut = (tokens: readonly Token[], from: number): number =>
  tokens[from]?.lower === 'nothing' && /^(more|but|other|except)$/.test(tokens[from + 1]?.lower ?? '')
    ? from + (tokens[from + 2]?.lower === 'than' ? 3 : 2)
    : from;

const first = (tokens: readonly Token[]): number => (/^(so|and|but|then)$/.test(tokens[0]?.lower ?? '') ? 1 : 0);

/** "For each sort there's a name and …", "for staff it's name, job title, …", "What I keep of a visit is …". */
const isFronted = (tokens: readonly Token[], i: number): boolean => {
  const from = first(tokens);
  if (tokens[from]?.lower === 'what' && /^(belongs|goes|sits|lives|hangs|stays)$/.test(tokens[from + 1]?.lower ?? ''))
    return i < 16 && i > from + 3 && !tokens.slice(from + 2, i).some(({ tag, text }) => /^(verb|aux|modal)$/.test(tag) || text === ':');
  if (tokens[from]?.lower === 'what' && /^(we|i|you)$/.test(tokens[from + 1]?.lower ?? ''))
    return i < 12 && /^(keep|need|want|record|note|know|hold|log|have)$/.test(tokens[from + 2]?.lower ?? '');
  const clause = tokens.findLastIndex(
    ({ lower }, j) => j < i && j > i - 9 && /^(for|per)$/.test(lower) && /^(,|and|so|:)$/.test(tokens[j - 1]?.lower ?? ''),
  );
  if (clause > 0 && tokens[i - 1]?.lower === 'there' && i > clause + 2) return !tokens.slice(clause, i).some(({ text }) => text === ',');
  return (
    /^(for|per|on|against)$/.test(tokens[from]?.lower ?? '') &&
    i < 9 &&
    /^(there|it|that)$/.test(tokens[i - 1]?.lower ?? '') &&
    i > from + 2
  );
};

/** "For each, the kind, the size and …", "For staff just their name and …", "Per visit, a date, a note and …". */
const isFrontedNoun = (tokens: readonly Token[], i: number): boolean =>
  i < 8 &&
  /^(for|per|on)$/.test(tokens[first(tokens)]?.lower ?? '') &&
  tokens.slice(0, i).every(({ tag, text }) => !/^(verb|aux|modal)$/.test(tag) && text !== ',') &&
  /^(det|wh|noun|adj)$/.test(tokens[i + 1]?.tag ?? '');

/** "each visit I put the date, …": on whatever it is. */
const isPut = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'put' &&
  !/^(when|whenever|if|once)$/.test(tokens[i - 2]?.lower ?? '') &&
  /^(we|i|they|you)$/.test(tokens[i - 1]?.lower ?? '') &&
  (tokens[i + 1]?.tag === 'wh' || /^(the|a|an)$/.test(tokens[i + 1]?.lower ?? ''));

/** "don't need more than a name", "don't keep anything beyond a name": where the list begins, or -1. */
function afterLittle(tokens: readonly Token[], i: number): number {
  if (tokens[i - 1]?.tag !== 'neg' || !HAVING.has(verbBase(tokens[i]?.lower ?? '') ?? '')) return -1;
  const said = tokens
    .slice(i + 1, i + 8)
    .map(({ lower }) => lower)
    .join(' ');
  const found =
    /^((much|more|anything|a lot|a great deal) )?((about|on|of) (it|them|her|him) )?(((more|other) )?than|beyond|besides|except|anything but)\b/.exec(
      said,
    )?.[0];
  return found === undefined ? -1 : i + 1 + found.split(' ').length;
}

/** "On it goes the weight, …", "Against each one sits a date and …": what is put in a place that opens the sentence. */
const isPlace = (tokens: readonly Token[], i: number): boolean =>
  isRelativePlace(tokens, i) ||
  (i > 1 &&
    i < 7 &&
    /^(go|goes|come|comes|sit|sits|hang|hangs|is|are)$/.test(tokens[i]?.lower ?? '') &&
    /^(on|against|under|with|in|to|behind)$/.test(tokens[first(tokens)]?.lower ?? '') &&
    !tokens.slice(0, i).some(({ tag, text }) => /^(verb|aux|modal)$/.test(tag) || text === ',') &&
    tokens[i + 1]?.tag === 'det');

/** "a form, on which go the date, …". */
const isRelativePlace = (tokens: readonly Token[], i: number): boolean =>
  /^(go|goes|stands?|is|are|sits?)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.lower === 'which' &&
  /^(on|in|against|with|under)$/.test(tokens[i - 2]?.lower ?? '') &&
  tokens[i + 1]?.tag === 'det';

/** "is tracked by asset tag with a type", "are catalogued with a name". */
const isPassive = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower.endsWith('ed') === true &&
  /^(is|are|gets?|be)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(by|with|as|under)$/.test(tokens[i + 1]?.lower ?? '');

/** "we don't need to know …", "they neither see nor keep the rate". */
const isDenied = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.lower === 'nor' ||
  (tokens[i - 1]?.tag === 'to' && /^(need|have|want|care|bother|wish)$/.test(tokens[i - 2]?.lower ?? '') && tokens[i - 3]?.tag === 'neg');

/** "the website says learner and finance says client": no property. */
const isCalling = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  const end = tokens[i + 2];
  return next?.tag === 'noun' && !isAttributeWord(next.lower) && (end === undefined || /^(and|or|but|,|\.|;|:)$/.test(end.lower));
};

/** "people say shift, watch and turn": what others call it. */
const isSpeaking = (before: Token | undefined): boolean =>
  before !== undefined &&
  (/^(people|they|we|some|others|i|you|everybody|everyone)$/.test(before.lower) || (before.tag === 'noun' && isPluralWord(before.lower)));

/** "I'd like the name", "we would love a date": wanted as much as what is needed. */
const isWished = (tokens: readonly Token[], i: number): boolean =>
  /^(like|love|prefer)$/.test(tokens[i]?.lower ?? '') &&
  (/^(would|should)$/.test(tokens[i - 1]?.lower ?? '') || /^\p{L}+['’]d$/u.test(tokens[i - 1]?.text ?? '')) &&
  (tokens[i + 1]?.tag === 'wh' || /^(a|an|the|its|their|his|her|when|whether|how)$/.test(tokens[i + 1]?.lower ?? '')) &&
  !isWishedDone(tokens, i + 1);

/** "I'd like the balance kept on the line": what is to be done with it. */
function isWishedDone(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(({ text }, i) => i > from && /^[,.;:]$/.test(text));
  return tokens.slice(from, end < 0 ? tokens.length : end).some(({ lower }) => isNotedDown(lower));
}

function isHaving(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (isWished(tokens, i)) return true;
  const before = tokens[i - 1];
  if (token.lower === 'got' && /^('s|has|have|\w+'ve)$/.test(before?.lower ?? '')) return tokens[i + 1]?.tag !== 'to';
  if (token.lower === 'had' && before?.lower === 'be') return false;
  if (token.lower === 'say' && isSpeaking(/^(here|often|sometimes|mostly)$/.test(before?.lower ?? '') ? tokens[i - 2] : before))
    return false;
  if (token.lower === 'says' && isCalling(tokens, i)) return false;
  if (/^(get|gets|got)$/.test(token.lower) && tokens[i + 1]?.tag === 'part' && !/^(noun|adj|det|num)$/.test(tokens[i + 2]?.tag ?? ''))
    return false;
  if (
    /^(see|seen|know|ask|asks|describe)$/.test(token.lower) &&
    /^you\b/.test(/^(aux|adv)$/.test(before?.tag ?? '') ? (tokens[i - 2]?.lower ?? '') : (before?.lower ?? ''))
  )
    return false;
  if (isDenied(tokens, i) || (/^(takes?|took)$/.test(token.lower) && tokens[i + 1]?.lower === 'place')) return false;
  if (!HAVING.has(verbBase(token.lower) ?? token.lower.replace(/s$/, ''))) return false;
  if (token.tag === 'part' && before?.tag === 'aux' && !(token.lower === 'got' && before.lower === "'s")) return false;
  const counted = /^(each|all|both|some|most|any|every|one|only|just)$/.test(before?.lower ?? '') && token.tag !== 'noun';
  if (
    token.lower.endsWith('ing') ||
    before?.tag === 'neg' ||
    (before?.tag === 'det' && !counted) ||
    (before?.tag === 'adj' && token.tag !== 'aux')
  )
    return false;
  if (token.tag === 'verb' || token.tag === 'aux') return tokens[i + 1]?.tag !== 'to' && tokens[i + 1]?.tag !== 'verb';
  return token.tag === 'noun' && i > 0 && (tokens[i + 1]?.tag === 'det' || tokens[i + 1]?.tag === 'wh' || before?.tag === 'pron');
}
