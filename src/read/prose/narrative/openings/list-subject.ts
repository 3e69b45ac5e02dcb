/** What a list of running prose is said of, by the grammar of its sentence. */

import { isOfClass } from '../../language/noun-classes.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { broughtIn } from '../brought-in.js';
import { formPer } from '../form-per.js';
import { isFormWord } from '../form-word.js';
import type { Item } from '../item.js';
import { isListWord } from '../list-word.js';
import type { Noun } from '../nouns.js';
import { type OpeningKind, pastPlace } from '../opening-kind.js';
import { type Subject, subjectOf } from '../subject.js';
import { colonSubject } from './colon-subject.js';
import { handedOver } from './handed-over.js';
import { listOfPlaces } from './list-of-places.js';
import { isOfThese } from './of-these.js';
import { otherwise } from './otherwise.js';
import { whatBelongs } from './what-belongs.js';
import { withSubject } from './with-subject.js';
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
    isWrittenOn(said[0] ?? '') &&
    /^(for|of) (each|every one|all|any)( one)?( of (them|these|those))?( |$)/.test(said.slice(1).join(' ')) &&
    /\b(them|these|those|one)\b/.test(said.join(' '))
  );
}
const isWrittenOn = (word: string): boolean => isFormWord(word) || /^(label|book|ledger|board|tag)$/.test(word);

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
  if (kind === 'colon') return colonSubject(tokens, nouns, at);
  return kind === 'with' || kind === 'participle' ? withSubject(tokens, nouns, at) : subjectOf(tokens, nouns, at);
}
