/** What a list behind a colon is said of: the label before it, or what the clause before it brings up. */
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isClassWord } from '../class-words.js';
import { isFormWord } from '../form-word.js';
import { isAny, type Noun } from '../nouns.js';
import { type Subject, subjectOf } from '../subject.js';
import { anyBrought } from './any-brought.js';
import { isIntroducing } from './is-introducing.js';
import { setBefore } from './set-before.js';

/** "A stay is one camper on one pitch: …" is about the stay, "every subscription raises an invoice: …" about the invoice. */
export function colonSubject(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
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
  return subject.noun !== undefined && !isIntroducing(base) && !BRINGING.test(base);
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
