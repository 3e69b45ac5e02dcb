/** What a list of running prose is said of, by the grammar of its sentence. */

import { isOfClass } from '../language/noun-classes.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { anyBrought } from './any-brought.js';
import { broughtIn } from './brought-in.js';
import { isClassWord } from './class-words.js';
import { formPer } from './form-per.js';
import { isFormWord } from './form-word.js';
import { handedOver } from './handed-over.js';
import type { Item } from './item.js';
import { listOfPlaces } from './list-of-places.js';
import { isListWord } from './list-word.js';
import { isAny, type Noun } from './nouns.js';
import { isOfThese } from './of-these.js';
import { type OpeningKind, pastPlace } from './opening-kind.js';
import { setBefore } from './set-before.js';
import { sortedBefore } from './sorted-before.js';
import { type Subject, subjectOf } from './subject.js';
import { whatBelongs } from './what-belongs.js';
import { withTheirs } from './with-theirs.js';

export const listSubject = (
  kind: OpeningKind,
  items: readonly Item[],
  tokens: readonly Token[],
  nouns: readonly Noun[],
  at: number,
): Subject => {
  if (kind === 'with' && isOneForEach(tokens)) return { pronoun: 'it' };
  if (/^(with|colon)$/.test(kind) && isOfThese(tokens)) return { pronoun: 'these' };
  if (kind !== 'with' && isOnTheCard(tokens, at)) return { pronoun: 'each' };
  const theirs = kind === 'with' ? withTheirs(items, tokens, nouns, at) : undefined;
  if (theirs) return { noun: theirs, outright: true };
  const place = kind === 'colon' ? listOfPlaces(items, tokens, nouns, at) : undefined;
  if (place) return { noun: place, outright: true };
  const belongs = whatBelongs(tokens, nouns, at) ?? (/^(colon|with)$/.test(kind) ? formPer(tokens, nouns, at) : undefined);
  if (belongs) return { noun: belongs };
  const form = items[0] ? formBefore(nouns, tokens, at, items[0].from) : undefined;
  if (form) return { noun: form, ...otherwise(tokens, nouns, form) };
  const per = kind === 'verb' && items[0] ? perBefore(nouns, tokens, at, items[0].from) : undefined;
  if (per) return { noun: per };
  const handed = items[0] && kind !== 'colon' ? handedOver(tokens, nouns, at, items[0].from) : undefined;
  if (handed) return { noun: handed, outright: true, ...otherwise(tokens, nouns, handed) };
  const ofList = kind === 'colon' || !items[0] ? undefined : listOfMany(tokens, nouns, items[0].from);
  if (ofList) return { noun: ofList, outright: true };
  const brought = broughtIn(kind, tokens, nouns, at);
  return brought ? { noun: brought } : listedIn(whose(items, subjectFor(kind, tokens, nouns, at), tokens, nouns, at), tokens, nouns);
};

/** "On the card for each of them there is …": of them, and not what a card has. */
function isOnTheCard(tokens: readonly Token[], at: number): boolean {
  const first = /^(and|so|but)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  if (!/^(on|in)$/.test(tokens[first]?.lower ?? '') || !/^(the|a|an|each)$/.test(tokens[first + 1]?.lower ?? '')) return false;
  const said = tokens.slice(first + 2, Math.min(at, first + 10)).map(({ lower }) => lower);
  return (
    WRITTEN_ON.test(said[0] ?? '') &&
    /^(for|of) (each|every one|all|any)( one)?( of (them|these|those))?( |$)/.test(said.slice(1).join(' ')) &&
    /\b(them|these|those|one)\b/.test(said.join(' '))
  );
}
const WRITTEN_ON = /^(card|sheet|form|page|slip|label|list|book|ledger|file|record|entry|board|tag)$/;

/** "I'd like a list of stops with a name and …": of what it is a list. */
function listOfMany(tokens: readonly Token[], nouns: readonly Noun[], list: number): Noun | undefined {
  const end = [list - 1, list - 2].find((i) => tokens[i]?.lower === 'with');
  const noun = nouns.find(({ to }) => to === end);
  const led = noun && tokens[noun.from - 1]?.lower === 'of' && isListWord(tokens[noun.from - 2]?.lower ?? '');
  return led && noun.plural ? noun : undefined;
}

/** "keep a little list of handlers: …": of what it is a list. */
function listedIn(subject: Subject, tokens: readonly Token[], nouns: readonly Noun[]): Subject {
  const { noun } = subject;
  if (!noun || noun.plural || !isListWord(noun.words.at(-1) ?? '') || tokens[noun.to]?.lower !== 'of') return subject;
  const listed = nouns.find(({ from, plural, determiner }) => from === noun.to + 1 && (plural || determiner !== ''));
  return listed ? { ...subject, noun: listed } : subject;
}

/** "they file a report stating …", "she fills in a card giving …": what is written says it, whoever writes. */
const formBefore = (nouns: readonly Noun[], tokens: readonly Token[], at: number, list: number): Noun | undefined =>
  nouns.find(
    ({ from, to, determiner, core }) =>
      (from > at || to === at) &&
      to < list &&
      list - to < 4 &&
      /^(a|an)$/.test(determiner) &&
      tokens[to]?.tag === 'part' &&
      /^(stating|giving|showing|listing|recording|naming|saying|noting|containing)$/.test(tokens[to]?.lower ?? '') &&
      isOfClass(core.at(-1) ?? '', 'document'),
  );

/** "We track, per load, the driver, …": what stands between the verb and its list. */
const perBefore = (nouns: readonly Noun[], tokens: readonly Token[], at: number, list: number): Noun | undefined =>
  nouns.find(({ from, to, determiner }) => {
    const before = tokens[from - 1]?.lower ?? '';
    if (to === list && from === at + 2 && pastPlace(tokens, at + 1) === list) return true;
    return (
      from > at &&
      to < list &&
      tokens[to]?.text === ',' &&
      (before === 'per' || (/^(for|of|on)$/.test(before) && /^(each|every)$/.test(determiner))) &&
      (from - 2 === at || (from - 3 === at && tokens[at + 1]?.text === ','))
    );
  });

const WRITING_DOWN = /^(log|record|note|enter|register|jot|write|capture|document)$/;

/** "The warden logs which gate, …": people write down what is spoken of, and not what they have. */
function asKeeper(subject: Subject, tokens: readonly Token[], at: number): Subject {
  const last = subject.noun?.core.at(-1) ?? '';
  const verb = subject.noun && tokens[at]?.text === ':' ? behindAdverbs(tokens, subject.noun.to) : at;
  if (!subject.noun || !WRITING_DOWN.test(verbBase(tokens[verb]?.lower ?? '') ?? '')) return subject;
  return isPersonNoun(last) || /^(team|office|desk|department|service|support|staff|crew|reception)$/.test(last)
    ? { pronoun: 'they' }
    : subject;
}

const behindAdverbs = (tokens: readonly Token[], to: number): number => tokens.findIndex(({ tag }, i) => i >= to && tag !== 'adv');

/** "One per berth per month, with …": of what was spoken of before. */
const isOneForEach = (tokens: readonly Token[]): boolean => {
  const one = /^(just|exactly|only|always)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  return (
    tokens[one]?.lower === 'one' &&
    (tokens[one + 1]?.lower === 'per' ||
      (/^(for|to)$/.test(tokens[one + 1]?.lower ?? '') && /^(each|every|a)$/.test(tokens[one + 2]?.lower ?? '')))
  );
};

/** "the warden's name and a number" is about the warden, whoever keeps it; "on a boat we keep the owner's name" is about the boat. */
function whose(items: readonly Item[], said: Subject, tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const subject = fronted(asKeeper(said, tokens, at), tokens, nouns, {
    at,
    theirs: /^(their|its|his|her)$/.test(items[0]?.determiner ?? ''),
  });
  const possessor = items[0]?.possessor;
  if (!possessor || (subject !== said && subject.noun)) return subject;
  // "I need a parent's name": somebody's, who is hardly kept for that.
  return subject.noun || /^(a|an)$/.test(possessor.determiner) ? { ...subject, other: possessor } : { ...subject, noun: possessor };
}

/** "For each licence we hold …", "Campers we keep as one record each: …", "The wardens who live in, I've got their names". */
function fronted(
  subject: Subject,
  tokens: readonly Token[],
  nouns: readonly Noun[],
  { at, theirs }: { readonly at: number; readonly theirs: boolean },
): Subject {
  const it = subject.pronoun === 'it' && /^(is|'s)$/.test(tokens[at]?.lower ?? '');
  if (subject.noun || !(it || /^(we|i|you|there|they)$/.test(subject.pronoun ?? ''))) return subject;
  const each =
    tokens[at]?.text === ':' ? undefined : nouns.findLast((noun) => noun.to <= at && at - noun.to < NEAR && isOfEach(noun, tokens));
  if (each) return { ...subject, noun: each };
  const [first] = nouns;
  if (first && isOfThemAll(tokens, first, at)) return { ...subject, noun: first };
  if (theirs && first?.from === 0 && first.to < at && /^(who|that|,)$/.test(tokens[first.to]?.lower ?? ''))
    return { ...subject, noun: first };
  if (!first || first.to > at || first.from > 2 || tokens.slice(0, first.from).some(({ tag }) => tag === 'pron')) return subject;
  const before = tokens[first.from - 1]?.lower ?? '';
  const next = tokens[first.to]?.lower ?? '';
  if (/^(for|on|against|of|per|about|with|under)$/.test(before) || (first.from === 0 && /^(we|i|you)$/.test(next)))
    return { ...subject, noun: first };
  return subject;
}

/** "Fitters work out of a yard and we want to know which yard somebody sits in": of those whom the sentence begins with. */
function isOfThemAll(tokens: readonly Token[], { from, to, plural, determiner }: Noun, at: number): boolean {
  if (from !== 0 || !plural || determiner !== '' || tokens[to]?.tag !== 'verb') return false;
  const who = tokens.findIndex(({ lower }, i) => i > to + 1 && i < at && /^(we|i)$/.test(lower) && tokens[i - 1]?.lower === 'and');
  return who > 0 && tokens.some(({ lower }, i) => i > at && /^(their|somebody|someone|each)$/.test(lower));
}

/** "…, and for each licence there is …": right before who keeps it. */
const isOfEach = ({ from, determiner }: Noun, tokens: readonly Token[]): boolean =>
  /^(each|every|any)$/.test(determiner) && /^(for|on|against|of|per)$/.test(tokens[from - 1]?.lower ?? '');
const NEAR = 4;

function subjectFor(kind: OpeningKind, tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  if (kind === 'colon') return labelled(tokens, nouns, at);
  if (kind !== 'with' && kind !== 'participle') return subjectOf(tokens, nouns, at);
  const each = /^(each|every|all|both)$/.test(tokens[at - 1]?.lower ?? '');
  if (each) return eachOf(tokens, nouns, at);
  const open = eachBefore(tokens, at);
  if (open > 0) return eachOf(tokens, nouns, open + 1);
  const end = /^(,|and)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const said = clauseSubject(tokens, nouns, at, end < at);
  if (said?.noun || /^(it|they)$/.test(said?.pronoun ?? '')) return said ?? {};
  const ending = nouns.findLast((noun) => noun.to <= end && noun.to > end - 4);
  return ending ? { noun: headBefore(tokens, nouns, ending), ...otherwise(tokens, nouns, ending) } : {};
}

/** "attempts, each against a run, numbered, with an outcome": where "each" opens what is said without a verb. */
function eachBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ',') return -1;
  const each = tokens.findLastIndex(({ lower }, i) => i < at && /^(each|every)$/.test(lower));
  const silent = each > 1 && tokens[each - 1]?.text === ',' && tokens[each + 1]?.tag === 'prep';
  return silent && !tokens.slice(each, at).some(({ tag }) => /^(verb|aux|modal)$/.test(tag)) ? each : -1;
}

/** "Grades are two-letter codes with …", "a visit gets a line with …": whoever the sentence is about, where that is no thing. */
function otherwise(tokens: readonly Token[], nouns: readonly Noun[], { from }: Noun): { readonly other?: Noun } {
  const verb = tokens.findLastIndex(({ tag }, i) => i < from && (tag === 'verb' || tag === 'aux'));
  const { noun } = verb > 0 && from - verb < 4 ? subjectOf(tokens, nouns, verb) : {};
  return noun ? { other: noun } : {};
}

/** "recipes are versioned per product, each with …": the nearest of which there are many, else the subject. */
function eachOf(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const many = nouns.findLast((noun) => noun.to < at && noun.plural && at - noun.to < FAR && !isExample(tokens, noun.from, at));
  if (many) return { noun: sortedBefore(tokens, nouns, many) ?? many };
  const nearest = nouns.findLast((noun) => noun.to < at);
  return clauseSubject(tokens, nouns, at, true) ?? (nearest ? { noun: nearest } : {});
}

const FAR = 18;

/** "topics, things like fractions and angles, each with …": some of them, and not what each of them is. */
function isExample(tokens: readonly Token[], from: number, at: number): boolean {
  if (/^things?$/.test(tokens[from]?.lower ?? '') && /^(like|such)$/.test(tokens[from + 1]?.lower ?? '')) return true;
  const like = tokens.findLastIndex(
    ({ lower }, i) =>
      i < from &&
      (/^(like|e\.g\.|including)$/.test(lower) || (lower === 'as' && tokens[i - 1]?.lower === 'such')) &&
      (/^(,|things?|ones|stuff)$/.test(tokens[i - 1]?.lower ?? '') || lower === 'as'),
  );
  return (
    like > 0 && like > at - FAR && !tokens.slice(like, from).some(({ tag, text }) => /^(verb|aux|modal|pron)$/.test(tag) || text === ':')
  );
}

/** Bring something new into the sentence, which a list behind them is then about. */
const INTRODUCING = /^(have|own|carry|get|write|raise|contain|keep|make|open|create|hold|issue|be|gather|produce|place|book)$/;

/** The subject of the last finite verb before, in the same part of the sentence; nobody where people do it. */
function clauseSubject(tokens: readonly Token[], nouns: readonly Noun[], at: number, apart: boolean): Subject | undefined {
  const from = tokens.findLastIndex((token, i) => i < at && token.text === ':') + 1;
  for (let i = clauseStart(tokens, from, at); i < at; i++) {
    const token = tokens[i];
    if (token?.tag !== 'verb' && token?.tag !== 'aux') continue;
    const base =
      verbBase(token.lower) ?? (/^(is|are|'s)$/.test(token.lower) ? 'be' : /^(has|have)$/.test(token.lower) ? 'have' : token.lower);
    const passive = base === 'be' && tokens.slice(i + 1, i + 3).some((next, j) => next.tag === 'part' || (j === 0 && next.tag === 'verb'));
    const joining = base === 'be' && joins(tokens, nouns, i, at);
    const near = nouns.find((noun) => noun.from > i && noun.to < at);
    const several = base === 'have' && near?.plural === true && near.to === at - 1;
    if (several) return { noun: near };
    if (passive || joining || !INTRODUCING.test(base) || (apart && /^(be|have)$/.test(base))) return subjectOf(tokens, nouns, i);
    const object = apart ? near : undefined;
    return object ? { noun: object } : undefined;
  }
  return undefined;
}

/** Behind the last "and", comma or opening word that begins a clause with a verb of its own. */
function clauseStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i > from; i--) {
    if (!/^(,|and|but)$/.test(tokens[i]?.lower ?? '') || i + 1 >= at) continue;
    const next = tokens.slice(i + 1, at);
    const verb = next.findIndex(({ tag }) => tag === 'verb' || tag === 'aux');
    if (verb > 0 && verb < 6 && /^(det|noun|pron)$/.test(next[0]?.tag ?? '') && !next.slice(0, verb).some(({ tag }) => tag === 'wh'))
      return i + 1;
  }
  return from;
}

/** "is one ship on one route", "is per market", "is for a card": says what the subject joins. */
function joins(tokens: readonly Token[], nouns: readonly Noun[], is: number, at: number): boolean {
  if (/^(per|for|on|against|under)$/.test(tokens[is + 1]?.lower ?? '')) return true;
  const first = nouns.find((noun) => noun.from === is + 1);
  return (
    first !== undefined &&
    first.to < at &&
    /^one\b/.test(first.determiner) &&
    /^(on|at|in|for|per|of|against)$/.test(tokens[first.to]?.lower ?? '')
  );
}

/** "A stay is one camper on one pitch: …" is about the stay, "every subscription raises an invoice: …" about the invoice. */
function labelled(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const verb = tokens.findIndex((token, i) => i < at && (token.tag === 'verb' || token.tag === 'aux'));
  const nearest = nouns.findLast((noun) => noun.to <= at);
  const topic = setBefore(tokens, nouns, at);
  if (topic) return { noun: topic };
  const whoever = anyBrought(tokens, nouns, at);
  if (whoever) return { noun: whoever, outright: true };
  if (verb <= 0) {
    const first = nouns.find((noun) => noun.to <= at);
    if (first?.from === 0 && first.core.length === 1 && ITS.test(first.core[0] ?? '')) return { pronoun: 'it' };
    return first ? { noun: first } : {};
  }
  const last = tokens.findLastIndex((token, i) => i < at && (token.tag === 'verb' || token.tag === 'aux'));
  const object =
    nouns.find((noun) => noun.from > last && noun.to <= at && !isGenericRow(noun)) ??
    (nearest && isGenericRow(nearest) ? undefined : nearest);
  const subject = subjectOf(tokens, nouns, verb);
  if (/^(is|are|be|been|'s)$/.test(tokens[last]?.lower ?? '') && tokens[last + 1]?.tag !== 'part') {
    const glossed = /^(which|who)$/.test(tokens[last - 1]?.lower ?? '') ? antecedent(nouns, tokens, last - 1) : undefined;
    if (glossed) return { noun: glossed, ...(object ? { other: object } : {}) };
    const near = nouns.find((noun) => noun.from > last && noun.to <= at);
    const formal = near !== undefined && (isGenericRow(near) || isClassWord(near, tokens) || tokens[near.to]?.tag === 'poss');
    const whichever = subject.noun !== undefined && isAny(subject.noun);
    const defined = !formal && !whichever && object !== undefined && /^(the|that|this)\b/.test(object.determiner) && object.from > last;
    const attached = object !== undefined && tokens[object.from - 1]?.tag === 'prep';
    if (subject.noun && !defined) return { ...subject, ...(object && !attached ? { other: object } : {}) };
    return object ? { noun: object, ...(subject.noun ? { other: subject.noun } : subject) } : subject;
  }
  if (!object || object.from <= last) return subject;
  const second = isSubjectNamed(tokens, last, object, subject);
  return second ? { ...subject, other: object } : { noun: object, ...(subject.noun ? { other: subject.noun } : subject) };
}

/** "Attributes: …", "Fields: …": of what was spoken of. */
const ITS = /^(attribute|field|column|property|detail|particular)$/;

/** "Sheds have bays, which are the marked places: …" is about the bays. */
const antecedent = (nouns: readonly Noun[], tokens: readonly Token[], which: number): Noun | undefined =>
  nouns.find(({ to }) => to === (tokens[which - 1]?.text === ',' ? which - 1 : which));

/** "A loan joins a member to a book: …", "is logged against the visit: …"; not "a visit raises an invoice: …", "are put into a bay: …". */
function isSubjectNamed(tokens: readonly Token[], verb: number, object: Noun, subject: Subject): boolean {
  const before = tokens[object.from - 1]?.lower ?? '';
  if (/^(is|are|be|been)$/.test(tokens[verb]?.lower ?? '')) return subject.noun !== undefined && !/^(into|as|of)$/.test(before);
  if (before === 'for' && ASKING.test(tokens[verb]?.lower ?? '')) return false;
  if (PLACING.test(before)) return subject.noun !== undefined || /^(it|they|each|these|those)$/.test(subject.pronoun ?? '');
  if (isDoneByPeople(subject, object)) return false;
  const base = verbBase(tokens[verb]?.lower ?? '') ?? tokens[verb]?.lower ?? '';
  return subject.noun !== undefined && !INTRODUCING.test(base) && !BRINGING.test(base);
}

/** "Inspectors mark defects on slabs: …": what people do something to, where it is no people and new. */
const isDoneByPeople = ({ noun }: Subject, object: Noun): boolean =>
  noun !== undefined &&
  isPersonNoun(noun.words.at(-1) ?? '') &&
  !isPersonNoun(object.words.at(-1) ?? '') &&
  (/^(a|an|one)$/.test(object.determiner) || (object.plural && object.determiner === ''));

/** "The inspector asks us for the readings: …", "she looks for the gauges: …": about what is wanted. */
const ASKING = /^(asks?|asked|looks?|looked|calls?|pays?|paid|waits?|searches|hunts?|hopes?|presses|beg|begs|chases?)$/;

/** Bring something into the text that a list behind a colon is about. */
const BRINGING =
  /^(has|log|record|file|send|bring|report|dump|include|generate|need|want|lead|give|submit|fill|complete|sign|leave|offer|list|store|track|fit|add|do|come|break|tally|dig|show|know|say|note|use)$/;

/** "documents hang off the job: …" is about the documents. */
const PLACING = /^(off|to|against|under|from|into|onto|at|within|inside|in|by)$/;

const isGenericRow = (noun: Noun): boolean =>
  noun.core.length === 1 &&
  (/^(row|record|table|list|thing|entry|line-up|unit)$/.test(noun.core[0] ?? '') ||
    (/\bown$/.test(noun.determiner) && (isFormWord(noun.core[0] ?? '') || noun.core[0] === 'slot')));

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
