/** Where strands of running prose begin to list what something has, with the items and what they are said of. */
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import type { Item } from './item.js';
import { readItems } from './items.js';
import type { Noun } from './nouns.js';
import type { Strand } from './strands.js';
import { type Subject, subjectOf } from './subject.js';

export type OpeningKind = 'there' | 'verb' | 'passive' | 'any' | 'participle' | 'with' | 'colon' | 'is';

export interface Opening {
  readonly kind: OpeningKind;
  readonly at: number;
  readonly items: readonly Item[];
  readonly subject: Subject;
}

/** What follows is known from something else; it is no list of what that has. */
const DETERMINING = /^(determine|fix|tell|identify|drive|run|mean|cover|follow)$/;

/** Verbs for what something has, or what people keep of it. */
const HAVING = new Set(
  'have carry hold get record need contain store keep name reference include track want know log show note stamp freeze list give specify state capture take write hang mark save register describe cover set require bear collect bring pick log ask see own say add quote print jot'.split(
    ' ',
  ),
);
const PARTICIPLES =
  /^(carrying|holding|naming|giving|containing|including|recording|having|showing|listing|storing|stating|tracking|covering|noting)$/;

export function openingsOf({ tokens }: Strand, nouns: readonly Noun[]): readonly Opening[] {
  const found: Opening[] = [];
  const bare = bareList(tokens);
  if (bare) return [bare];
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    const kind = kindAt(tokens, i);
    if (!kind) continue;
    const { items, next } = readItems(tokens, kind.from);
    if (!isEnough(kind.kind, items)) continue;
    const within = i < covered;
    if (within && kind.kind !== 'with') continue;
    const previous = found.at(-1);
    if (within && previous && !(kind.kind === 'with' && /^(each|every|all|both)$/.test(tokens[i - 1]?.lower ?? ''))) {
      const known = new Set(previous.items.map((item) => item.from));
      found[found.length - 1] = { ...previous, items: [...previous.items, ...items.filter((item) => !known.has(item.from))] };
      continue;
    }
    found.push({
      kind: kind.kind,
      at: i,
      items,
      subject: whose(items, subjectFor(kind.kind, tokens, nouns, i), tokens, nouns, i),
    });
    covered = Math.max(covered, next);
  }
  return found;
}

/** "UUID primary key, the debtor, the creditor, an amount and a status.": nothing but a list, of what was spoken of before. */
function bareList(tokens: readonly Token[]): Opening | undefined {
  const asking = tokens[0]?.tag === 'wh' || /^(when|whether)$/.test(tokens[0]?.lower ?? '');
  if (!asking && /^(pron|verb|aux|conj)$/.test(tokens[0]?.tag ?? '')) return undefined;
  const { items, next } = readItems(tokens, 0);
  if (isSaid(tokens)) return undefined;
  if (asking) return items.length >= 3 && items.every((item) => item.sure) && next >= tokens.length - 2 ? listOf(items) : undefined;
  const sure = items.filter((item) => item.sure).length;
  const opened = /^(a|an)$/.test(tokens[0]?.lower ?? '') && items.length >= 3 && items.every(({ determiner }) => determiner !== undefined);
  const least = sure === items.length || (sure > 1 && items[0]?.sure) ? 3 : 4;
  if (!opened && (items.length < least || next < tokens.length - 2)) return undefined;
  return sure * 3 < items.length ? undefined : listOf(items);
}

/** "A driver who leaves is marked, with …", "Wardens we keep by name, …": the first segment is a sentence of its own. */
function isSaid(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const first = tokens.slice(0, comma < 0 ? tokens.length : comma);
  const verbs = first.filter(({ tag }) => /^(verb|aux|modal)$/.test(tag)).length;
  const clauses = first.filter(({ lower, tag }) => /^(who|which|that|when|where|whether|how|what)$/.test(lower) || tag === 'pron').length;
  return verbs > clauses || first.some(({ lower }, i) => /^(we|i)$/.test(lower) && HAVING.has(first[i + 1]?.lower ?? ''));
}

const listOf = (items: readonly Item[]): Opening => ({ kind: 'verb', at: 0, items, subject: { pronoun: 'it' } });

/** "the warden's name and a number" is about the warden, whoever keeps it; "on a boat we keep the owner's name" is about the boat. */
function whose(items: readonly Item[], said: Subject, tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const subject = fronted(said, tokens, nouns, at);
  const possessor = items[0]?.possessor;
  if (!possessor || (subject !== said && subject.noun)) return subject;
  return subject.noun ? { ...subject, other: possessor } : { ...subject, noun: possessor };
}

/** "For each licence we hold …", "Campers we keep as one record each: …". */
function fronted(subject: Subject, tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  if (subject.noun || !/^(we|i|you|there|they)$/.test(subject.pronoun ?? '')) return subject;
  const [first] = nouns;
  if (!first || first.to > at || first.from > 2 || tokens.slice(0, first.from).some(({ tag }) => tag === 'pron')) return subject;
  const before = tokens[first.from - 1]?.lower ?? '';
  const next = tokens[first.to]?.lower ?? '';
  if (/^(for|on|against|of|per|about|with|under)$/.test(before) || (first.from === 0 && /^(we|i|you)$/.test(next)))
    return { ...subject, noun: first };
  return subject;
}

function kindAt(tokens: readonly Token[], i: number): { readonly kind: OpeningKind; readonly from: number } | undefined {
  const token = tokens[i];
  const next = tokens[i + 1]?.lower ?? '';
  if (!token) return undefined;
  if (token.text === ':') return { kind: 'colon', from: i + 1 };
  if (token.lower === 'with') return { kind: 'with', from: i + 1 };
  if (PARTICIPLES.test(token.lower)) return { kind: 'participle', from: i + 1 };
  if (/^(identified|described|defined|keyed|known|made|recorded|stored|logged)$/.test(token.lower) && /^(by|on|with|up|as)$/.test(next))
    return { kind: 'verb', from: i + (next === 'up' ? 3 : 2) };
  if (
    /^(comes?|signs?|sign|starts?|goes|opened|registers?)$/.test(token.lower) &&
    (next === 'with' || (next === 'up' && tokens[i + 2]?.lower === 'with'))
  )
    return { kind: 'verb', from: i + (next === 'with' ? 2 : 3) };
  if (/^(is|are|'s)$/.test(token.lower) && isFronted(tokens, i)) return { kind: 'verb', from: i + 1 };
  if (token.text === ',' && isFrontedNoun(tokens, i)) return { kind: 'any', from: i + 1 };
  if (/^(is|are|'s)$/.test(token.lower) && tokens[i - 1]?.lower === 'there') return { kind: 'there', from: i + 1 };
  if (/^(is|are)$/.test(token.lower)) return { kind: 'is', from: afterHedge(tokens, i + 1) };
  if (isPlace(tokens, i)) return { kind: 'verb', from: i + 1 };
  if (isPassive(tokens, i)) return { kind: 'passive', from: i + 2 };
  if (token.lower === 'put' && token.tag === 'verb' && /^(down|in)$/.test(next)) return { kind: 'verb', from: i + 2 };
  if (!isHaving(tokens, i))
    return token.tag === 'verb' && !/^(to|neg|prep)$/.test(tokens[i - 1]?.tag ?? '') && !DETERMINING.test(verbBase(token.lower) ?? '')
      ? { kind: 'any', from: i + 1 }
      : undefined;
  return { kind: 'verb', from: afterEach(tokens, next === 'down' || next === 'up' ? i + 2 : i + 1) };
}

/** "know for each of them what it is called": the list comes behind. */
function afterEach(tokens: readonly Token[], from: number): number {
  if (!/^(for|about|of|on)$/.test(tokens[from]?.lower ?? '') || !/^(each|every|all)$/.test(tokens[from + 1]?.lower ?? '')) return from;
  const list = tokens.findIndex(
    (token, i) => i > from + 1 && i < from + 6 && (/^(wh|punct)$/.test(token.tag) || /^(a|an|the|when|whether)$/.test(token.lower)),
  );
  return list < 0 ? from : list;
}

/** "is little more than a, b and c", "is just a, b". */
function afterHedge(tokens: readonly Token[], from: number): number {
  let i = from;
  while (/^(little|more|than|just|only|basically|simply|really|nothing|but|much)$/.test(tokens[i]?.lower ?? '') && i < from + 5) i++;
  return i;
}

const first = (tokens: readonly Token[]): number => (/^(so|and|but|then)$/.test(tokens[0]?.lower ?? '') ? 1 : 0);

/** "For each sort there's a name and …", "for staff it's name, job title, …", "What I keep of a visit is …". */
const isFronted = (tokens: readonly Token[], i: number): boolean => {
  const from = first(tokens);
  if (tokens[from]?.lower === 'what' && /^(we|i|you)$/.test(tokens[from + 1]?.lower ?? ''))
    return i < 12 && /^(keep|need|want|record|note|know|hold|log|have)$/.test(tokens[from + 2]?.lower ?? '');
  return (
    /^(for|per|on|against)$/.test(tokens[from]?.lower ?? '') &&
    i < 9 &&
    /^(there|it|that)$/.test(tokens[i - 1]?.lower ?? '') &&
    i > from + 2
  );
};

/** "For each, the kind, the size and …", "Per visit, a date, a note and …". */
const isFrontedNoun = (tokens: readonly Token[], i: number): boolean =>
  i < 8 &&
  /^(for|per|on)$/.test(tokens[first(tokens)]?.lower ?? '') &&
  tokens.slice(0, i).every(({ tag, text }) => !/^(verb|aux|modal)$/.test(tag) && text !== ',') &&
  /^(det|wh|noun|adj)$/.test(tokens[i + 1]?.tag ?? '');

/** "On it goes the weight, …", "Against each one sits a date and …": what is put in a place that opens the sentence. */
const isPlace = (tokens: readonly Token[], i: number): boolean =>
  i > 1 &&
  i < 7 &&
  /^(go|goes|come|comes|sit|sits|hang|hangs|is|are)$/.test(tokens[i]?.lower ?? '') &&
  /^(on|against|under|with|in|to|behind)$/.test(tokens[first(tokens)]?.lower ?? '') &&
  !tokens.slice(0, i).some(({ tag, text }) => /^(verb|aux|modal)$/.test(tag) || text === ',') &&
  tokens[i + 1]?.tag === 'det';

/** "is tracked by asset tag with a type", "are catalogued with a name". */
const isPassive = (tokens: readonly Token[], i: number): boolean =>
  /^(is|are|gets?|be)$/.test(tokens[i - 1]?.lower ?? '') &&
  /ed$/.test(tokens[i]?.lower ?? '') &&
  /^(by|with|as|under)$/.test(tokens[i + 1]?.lower ?? '');

function isHaving(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !HAVING.has(verbBase(token.lower) ?? token.lower.replace(/s$/, ''))) return false;
  const before = tokens[i - 1];
  if (token.tag === 'part' && before?.tag === 'aux' && !(token.lower === 'got' && before.lower === "'s")) return false;
  const counted = /^(each|all|both|some|most|any|every|one)$/.test(before?.lower ?? '') && token.tag !== 'noun';
  if (token.lower.endsWith('ing') || before?.tag === 'neg' || (before?.tag === 'det' && !counted) || before?.tag === 'adj') return false;
  if (token.tag === 'verb' || token.tag === 'aux') return tokens[i + 1]?.tag !== 'to' && tokens[i + 1]?.tag !== 'verb';
  return token.tag === 'noun' && i > 0 && (tokens[i + 1]?.tag === 'det' || tokens[i + 1]?.tag === 'wh' || before?.tag === 'pron');
}

function isEnough(kind: OpeningKind, items: readonly Item[]): boolean {
  const sure = items.filter((item) => item.sure).length;
  if (kind === 'any')
    return (
      items.length >= 3 &&
      items.filter((item) => item.sure || /^(a|an|one|the|our|its|their|his|her)$/.test(item.determiner ?? '')).length === items.length
    );
  if (kind === 'there')
    return sure === items.length && sure > 0 && items.every(({ determiner, plural }) => /^(a|an|one)$/.test(determiner ?? '') && !plural);
  if (kind === 'passive') return items.length >= 2 && sure * 2 >= items.length;
  if (kind === 'is') return items.length >= 3 && sure * (items.length > 3 ? 3 : 2) >= items.length;
  if (kind === 'colon') return items.length >= 2 && sure >= 1;
  return items.length >= 2 || (sure === items.length && sure > 0) || (kind === 'verb' && items.length === 1);
}

function subjectFor(kind: OpeningKind, tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  if (kind === 'colon') return labelled(tokens, nouns, at);
  if (kind !== 'with' && kind !== 'participle') return subjectOf(tokens, nouns, at);
  const each = /^(each|every|all|both)$/.test(tokens[at - 1]?.lower ?? '');
  if (each) return eachOf(tokens, nouns, at);
  const end = /^(,|and)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const said = clauseSubject(tokens, nouns, at, end < at);
  if (said?.noun || /^(it|they)$/.test(said?.pronoun ?? '')) return said ?? {};
  const ending = nouns.findLast((noun) => noun.to <= end && noun.to > end - 4);
  return ending ? { noun: headBefore(tokens, nouns, ending), ...definedAs(tokens, nouns, ending) } : {};
}

/** "Grades are two-letter codes with …": what they are said to be. */
function definedAs(tokens: readonly Token[], nouns: readonly Noun[], { from }: Noun): { readonly other?: Noun } {
  const { noun } = /^(is|are)$/.test(tokens[from - 1]?.lower ?? '') ? subjectOf(tokens, nouns, from - 1) : {};
  return noun ? { other: noun } : {};
}

/** "recipes are versioned per product, each with …": the nearest of which there are many, else the subject. */
function eachOf(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const many = nouns.findLast((noun) => noun.to < at && noun.plural && at - noun.to < 14);
  if (many) return { noun: many };
  const nearest = nouns.findLast((noun) => noun.to < at);
  return clauseSubject(tokens, nouns, at, true) ?? (nearest ? { noun: nearest } : {});
}

/** Bring something new into the sentence, which a list behind them is then about. */
const INTRODUCING = /^(have|own|carry|get|write|raise|contain|keep|make|open|create|hold|issue|be|gather|produce|place|book)$/;

/** The subject of the last finite verb before, in the same part of the sentence; nobody where people do it. */
function clauseSubject(tokens: readonly Token[], nouns: readonly Noun[], at: number, apart: boolean): Subject | undefined {
  const from = tokens.findLastIndex((token, i) => i < at && token.text === ':') + 1;
  for (let i = from; i < at; i++) {
    const token = tokens[i];
    if (token?.tag !== 'verb' && token?.tag !== 'aux') continue;
    const base = verbBase(token.lower) ?? (/^(is|are)$/.test(token.lower) ? 'be' : /^(has|have)$/.test(token.lower) ? 'have' : token.lower);
    const passive = /^(is|are)$/.test(token.lower) && tokens.slice(i + 1, i + 3).some((next) => next.tag === 'part');
    if (passive || !INTRODUCING.test(base) || (apart && /^(be|have)$/.test(base))) return subjectOf(tokens, nouns, i);
    const object = apart ? nouns.find((noun) => noun.from > i && noun.to < at) : undefined;
    return object ? { noun: object } : undefined;
  }
  return undefined;
}

/** "A stay is one camper on one pitch: …" is about the stay, "every subscription raises an invoice: …" about the invoice. */
function labelled(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const verb = tokens.findIndex((token, i) => i < at && (token.tag === 'verb' || token.tag === 'aux'));
  const nearest = nouns.findLast((noun) => noun.to <= at);
  if (verb <= 0) {
    const first = nouns.find((noun) => noun.to <= at);
    return first ? { noun: first } : {};
  }
  const last = tokens.findLastIndex((token, i) => i < at && (token.tag === 'verb' || token.tag === 'aux'));
  const object =
    nouns.find((noun) => noun.from > last && noun.to <= at && !isGenericRow(noun)) ??
    (nearest && isGenericRow(nearest) ? undefined : nearest);
  const subject = subjectOf(tokens, nouns, verb);
  if (/^(is|are|be|been)$/.test(tokens[last]?.lower ?? '') && tokens[last + 1]?.tag !== 'part') {
    const near = nouns.find((noun) => noun.from > last && noun.to <= at);
    const formal = near !== undefined && (isGenericRow(near) || tokens[near.to]?.tag === 'poss');
    const defined = !formal && object !== undefined && /^(the|that|this)\b/.test(object.determiner) && object.from > last;
    const attached = object !== undefined && tokens[object.from - 1]?.tag === 'prep';
    if (subject.noun && !defined) return { ...subject, ...(object && !attached ? { other: object } : {}) };
    return object ? { noun: object, ...(subject.noun ? { other: subject.noun } : subject) } : subject;
  }
  if (!object || object.from <= last) return subject;
  const second = isSubjectNamed(tokens, last, object, subject);
  return second ? { ...subject, other: object } : { noun: object, ...(subject.noun ? { other: subject.noun } : subject) };
}

/** "A loan joins a member to a book: …", "is logged against the visit: …"; not "a visit raises an invoice: …", "are put into a bay: …". */
function isSubjectNamed(tokens: readonly Token[], verb: number, object: Noun, subject: Subject): boolean {
  const before = tokens[object.from - 1]?.lower ?? '';
  if (/^(is|are|be|been)$/.test(tokens[verb]?.lower ?? '')) return subject.noun !== undefined && !/^(into|as|of)$/.test(before);
  if (PLACING.test(before)) return subject.noun !== undefined || /^(it|they|each|these|those)$/.test(subject.pronoun ?? '');
  const base = verbBase(tokens[verb]?.lower ?? '') ?? tokens[verb]?.lower ?? '';
  return subject.noun !== undefined && !INTRODUCING.test(base) && !BRINGING.test(base);
}

/** Bring something into the text that a list behind a colon is about. */
const BRINGING =
  /^(has|log|record|file|send|bring|report|dump|include|generate|need|want|lead|give|submit|fill|complete|sign|leave|offer|list|store|track|fit|add|do|come|break|tally|dig|show|know|say|note|use)$/;

/** "documents hang off the job: …" is about the documents. */
const PLACING = /^(off|to|against|under|from|into|onto|at|within|inside|in|by)$/;

const isGenericRow = (noun: Noun): boolean =>
  noun.core.length === 1 && /^(row|record|table|list|thing|entry|line-up|unit)$/.test(noun.core[0] ?? '');

/** "deliveries arriving into a store from a supplier, with …": the deliveries, over prepositions and participles. */
function headBefore(tokens: readonly Token[], nouns: readonly Noun[], noun: Noun): Noun {
  let head = noun;
  for (let steps = 0; steps < 4; steps++) {
    let at = head.from - 1;
    if (!/^(per|against|of|under|in|into|from|at|for|on|to)$/.test(tokens[at]?.lower ?? '')) return head;
    if (tokens[at - 1]?.tag === 'part') at--;
    const previous = nouns.find((other) => other.to === at);
    if (!previous) return head;
    head = previous;
  }
  return head;
}
