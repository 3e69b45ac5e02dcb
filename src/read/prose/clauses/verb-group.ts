/** Verb groups: helpers, the verb that carries the meaning, and what it was before tense and voice. */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Chunk, VerbChunk } from './chunk.js';
import { plainBase, unknownBase } from './plain-base.js';
import { isDoneByOne, isThirdPerson } from './third-person.js';

/** "isn't", "can't". */
export const CONTRACTED = /^(do|does|did|is|are|was|were|wo|ca|could|should|would|must|need|has|have|had)n?['’]t$|^(can|don|won)['’]t$/;
const BE = /^(is|are|was|were|be|been|being|get|gets|got|am|'s|'re)$/;
const HAVE = /^(has|have|had|having)$/;
/** Verbs that only introduce the next one: "want to record", "is able to file". */
const LEADING = /^(want|need|like|wish|allow|let|try|plan|able|require|have|be|use|go)$/;
/** The plain form of what may be a verb, everyday ones among them. */
export const baseOf = (lower: string): string | undefined => {
  if (HAVE.test(lower)) return 'have';
  if (BE.test(lower)) return 'be';
  return verbBase(lower) ?? plainBase(lower);
};

export function verbAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): VerbChunk | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const starts =
    /^(verb|aux|modal|neg)$/.test(first.tag) ||
    CONTRACTED.test(first.lower) ||
    (first.tag === 'to' && opensInfinitive(tokens, at)) ||
    (first.tag === 'part' && (isReduced(tokens, at, before) || isResumed(tokens, at, before))) ||
    isHiddenVerb(tokens, at, at, before) ||
    isInverted(tokens, at, before);
  if (!starts) return unknownVerb(tokens, at, before);
  if (disagrees(first, before) || (first.tag === 'neg' && first.lower === 'no')) return undefined;
  const group = groupAt(tokens, at, first.tag === 'part');
  return group && first.tag === 'part' && isResumed(tokens, at, before) ? { ...group, reduced: false } : group;
}

/** "articles and comments on them": no verb in -s without a single subject. */
function disagrees({ lower, tag }: Token, before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  if (tag !== 'verb' || !/[^s]s$/.test(lower) || last?.kind !== 'mark' || !/^(and|or|,)$/.test(last.word)) return false;
  const from = before.findLastIndex((chunk) => chunk.kind === 'mark' && /^(clause|:)$/.test(chunk.word)) + 1;
  const verb = before.findIndex((chunk, i) => i >= from && chunk.kind === 'verb');
  const subject = before
    .slice(from, verb < 0 ? before.length : verb)
    .find((chunk) => chunk.kind === 'noun' && chunk.preposition === undefined);
  return (
    before.at(-2)?.kind === 'noun' &&
    (subject === undefined || (subject.kind === 'noun' && subject.many)) &&
    !before.slice(from).some(({ kind }) => kind === 'relative')
  );
}

const opensInfinitive = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next !== undefined && (next.tag === 'verb' || next.lower === 'be' || next.lower === 'have' || plainBase(next.lower) === next.lower)
  );
};

/** "posts written by members", "each issued for one vehicle". */
function isReduced(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const last =
    before.at(-1)?.kind === 'mark' &&
    tokens[at - 1]?.text === ',' &&
    (!tokens[at]?.lower.endsWith('ing') || LISTING.test(tokens[at]?.lower ?? ''))
      ? before.at(-2)
      : before.at(-1);
  const next = tokens[at + 1];
  if (last && last !== before.at(-1)) return last.kind === 'noun' && (next?.tag === 'prep' || LISTING.test(tokens[at]?.lower ?? ''));
  if (!last || (last.kind !== 'noun' && last.kind !== 'pronoun') || last.to !== at || !next) return false;
  return (
    next.tag === 'prep' ||
    next.tag === 'to' ||
    next.tag === 'adv' ||
    (tokens[at]?.lower.endsWith('ing') === true && next.tag === 'det' && next.lower !== 'that')
  );
}

/** "is written by an editor and checked by another": done to the same subject. */
function isResumed(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const [mark, verb] = [before.at(-1), before.findLast(({ kind }) => kind === 'verb' || kind === 'relative')];
  const joined = mark?.kind === 'mark' && /^(and|or)$/.test(mark.word) && mark.to === at;
  return (
    joined &&
    verb?.kind === 'verb' &&
    verb.passive &&
    !verb.reduced &&
    (tokens[at + 1]?.tag === 'prep' || (GIVEN.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.tag === 'det'))
  );
}

/** "is reported and given a number" */
const GIVEN = /^(given|assigned|awarded|allocated)$/;

/** "a reading, consisting of a time and a value". */
const LISTING =
  /^(consisting|comprising|containing|holding|showing|listing|stating|giving|naming|carrying|specifying|indicating|mentioning)$/;

/** "each member owes a fee": no list knows the verb, but nothing else fits between the two. */
function unknownVerb(tokens: readonly Token[], at: number, before: readonly Chunk[]): VerbChunk | undefined {
  const [token, last] = [tokens[at], before.at(-1)];
  if (!token || last?.kind !== 'noun' || last.to !== at || last.many || last.preposition !== undefined || hasVerb(before)) return undefined;
  if (!isDoneByOne(tokens, last.from, at) && !isThirdPerson(tokens, at)) return undefined;
  const base = verbBase(token.lower) ?? token.lower.replace(/s$/, '');
  return { kind: 'verb', from: at, to: at + 1, base, passive: false, negated: false, modal: false, reduced: false };
}

interface Group {
  base: string | undefined;
  passive: boolean;
  negated: boolean;
  modal: boolean;
  helper: 'be' | 'have' | undefined;
}

/** "name and phone will do". */
const isEnough = (tokens: readonly Token[], at: number, i: number): boolean =>
  i === at + 1 &&
  /^(will|would|should)$/.test(tokens[at]?.lower ?? '') &&
  tokens[i]?.lower === 'do' &&
  /^(punct|conj)$/.test(tokens[i + 1]?.tag ?? 'punct');

function groupAt(tokens: readonly Token[], at: number, reduced: boolean): VerbChunk | undefined {
  const group: Group = { base: undefined, passive: false, negated: false, modal: false, helper: undefined };
  let i = at;
  while (i < tokens.length && step(tokens, i, group, i === at)) i++;
  // "gets an outcome" helps no other verb, and "we've got" is "we have".
  const alone = group.base === undefined && /^(get|gets|got)$/.test(tokens[i - 1]?.lower ?? '');
  const owned = alone && /^(has|have|had|'s|’s)$|['’]ve$/.test(tokens[i - 2]?.lower ?? '');
  if (isEnough(tokens, at, i))
    return { kind: 'verb', from: at, to: i + 1, base: 'do', passive: false, negated: false, modal: false, reduced: false };
  const base = owned ? 'have' : alone ? 'get' : (group.base ?? group.helper);
  if (base === undefined || i === at) return undefined;
  const own = tokens[i - 1]?.lower ?? '';
  const { negated, modal } = group;
  const up = base === 'sign' && tokens[i]?.lower === 'up' && tokens[i + 1]?.lower === 'for';
  return {
    kind: 'verb',
    from: at,
    to: i,
    base: up ? 'sign up' : base,
    passive: reduced ? !own.endsWith('ing') : group.passive,
    negated,
    modal,
    reduced,
  };
}

/** Takes the token into the group; false where the group ends before it. */
function step(tokens: readonly Token[], i: number, group: Group, first: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  const open = group.base === undefined || LEADING.test(group.base);
  if (token.tag === 'modal') {
    group.modal = /^(can|could|may|might)$/.test(token.lower);
    return true;
  }
  if (CONTRACTED.test(token.lower)) {
    group.negated = true;
    group.modal = /^ca/.test(token.lower);
    return group.base === undefined;
  }
  if (token.tag === 'neg' || token.lower === "n't") {
    group.negated = true;
    return token.lower !== 'no';
  }
  // "has up to ten keys"
  if (token.lower === 'up' && tokens[i + 1]?.lower === 'to' && /^(num|det)$/.test(tokens[i + 2]?.tag ?? '')) return false;
  if (token.tag === 'adv' || token.lower === 'either')
    return open && tokens[i + 1] !== undefined && /^(verb|part|aux|to|adv)$/.test(tokens[i + 1]?.tag ?? '');
  if (token.tag === 'to') return open && opensInfinitive(tokens, i);
  if (token.lower === 'able') return open && tokens[i + 1]?.tag === 'to';
  if (!open) return false;
  return takeVerb(token, group, first, tokens[i - 1]);
}

function takeVerb(token: Token, group: Group, first: boolean, before: Token | undefined): boolean {
  const base =
    baseOf(token.lower) ??
    (group.helper === 'be' && BE.test(before?.lower ?? '') ? participleBase(token) : undefined) ??
    (token.tag === 'verb' && before?.tag === 'modal' ? token.lower : undefined) ??
    (token.tag === 'verb' && first ? unknownBase(token.lower) : undefined);
  // "has opening hours": nothing is being opened.
  if (base === undefined || (group.helper === 'have' && token.lower.endsWith('ing'))) return false;
  // "both are cooks": nobody is "cooks".
  if (group.helper === 'be' && token.tag !== 'aux' && /[^s]s$/.test(token.lower) && token.lower !== base && BE.test(before?.lower ?? ''))
    return false;
  if (token.tag === 'aux' || BE.test(token.lower)) {
    group.helper = base === 'be' ? 'be' : base === 'have' ? 'have' : group.helper;
    return true;
  }
  const meant = before?.tag === 'modal' || before?.tag === 'to' || CONTRACTED.test(before?.lower ?? '');
  const isVerb = token.tag === 'verb' || token.tag === 'part' || meant || verbBase(token.lower) === undefined;
  if (!first && (!isVerb || (before?.tag === 'verb' && before.lower !== 'let' && !BE.test(before.lower)))) return false;
  group.passive =
    group.helper === 'be' && (token.tag === 'part' || token.lower !== base || BE.test(before?.lower ?? '')) && !token.lower.endsWith('ing');
  group.base = base;
  return true;
}

/** "is queued": a participle that no list knows. */
const participleBase = ({ lower, tag }: Token): string | undefined =>
  tag !== 'adv' && /[a-z]{3}ed$/.test(lower)
    ? lower
        .replace(/ied$/, 'yd')
        .replace(/([bdgmnprt])\1ed$/, '$1d')
        .replace(/e?d$/, '')
    : undefined;

/** "employees open tickets": a plural, a verb's plain form and its object that were taken for one name. The verb's place, or -1. */
export function innerVerb(tokens: readonly Token[], from: number, to: number, before: readonly Chunk[]): number {
  if (hasVerb(before)) return -1;
  // "members of a channel post messages": it is the members who do.
  const owner = before.at(-1);
  // "customers with a card collect points"
  const withOne = /^(with|without)$/.test(tokens[from - 1]?.lower ?? '') && /^an?$/.test(tokens[from]?.lower ?? '');
  const ofMany = (tokens[from - 1]?.lower === 'of' || withOne) && owner?.kind === 'noun' && owner.many;
  for (let i = from + 1; i < to - 1; i++) {
    const [subject, verb, object] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!subject || !verb || !object || !(isMany(subject) || ofMany) || subject.tag !== 'noun') continue;
    if (baseOf(verb.lower) !== verb.lower) continue;
    // "members of a crew share one locker"
    if (object.tag === 'num' && ofMany) return i;
    if (/^(noun|adj)$/.test(object.tag) && isPluralWord(tokens[to - 1]?.lower ?? '')) return i;
    // "employees request leave"
    if (
      object.tag === 'noun' &&
      to === i + 2 &&
      !/^(day|week|month|year|time)$/.test(object.lower) &&
      isPersonNoun(singularWord(subject.lower))
    )
      return i;
  }
  return -1;
}

const INVERTED = /^(belong|come|hang|sit|stand|lie|live|follow)$/;

/** "To each stage belong several tasks": the verb's place within what was taken for one name, or -1. */
export function invertedVerb(tokens: readonly Token[], from: number, to: number, before: readonly Chunk[]): number {
  if (!/^(prep|to)$/.test(tokens[from - 1]?.tag ?? '') || !/^(a|an|the|each|every|any|one)$/.test(tokens[from]?.lower ?? '')) return -1;
  if (hasVerb(before)) return -1;
  const at = tokens.findIndex((token, i) => i > from + 1 && i < to && INVERTED.test(token.lower));
  return at;
}

const isInverted = (tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean => {
  const last = before.at(-1);
  return (
    INVERTED.test(tokens[at]?.lower ?? '') && last?.kind === 'noun' && last.to === at && last.preposition !== undefined && !hasVerb(before)
  );
};

const isMany = ({ lower }: Pick<Token, 'lower'>): boolean => isPluralWord(lower) || /^(people|staff)$/.test(lower);

/** "users react to messages": a plural, a verb's plain form, and what it is done to. */
const isPlainDeed = (tokens: readonly Token[], at: number, phraseFrom: number): boolean => {
  const [subject, verb, next, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    at > phraseFrom &&
    subject?.tag === 'noun' &&
    isMany(subject) &&
    verb !== undefined &&
    baseOf(verb.lower) === verb.lower &&
    WHERE.test(next?.lower ?? '') &&
    /^(noun|adj|det)$/.test(second?.tag ?? '')
  );
};

/** "nurses weigh each baby", "we measure the level": nothing but a verb stands between the two. */
function isPlainAct(tokens: readonly Token[], at: number, phraseFrom: number, before: readonly Chunk[]): boolean {
  const [subject, verb, next, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const last = before.at(-1);
  if (!verb || verb.lower !== baseOf(verb.lower) || !/^(a|an|the|each|every|their|its|our)$/.test(next?.lower ?? '')) return false;
  if (!/^(noun|adj|num)$/.test(second?.tag ?? '')) return false;
  if (last?.kind === 'pronoun' && last.to === at) return /^(we|they|you|i)$/.test(last.word) && last.preposition === undefined;
  if (at === phraseFrom) return last?.kind === 'noun' && last.to === at && last.preposition === undefined && subjectIsMany(before);
  return subject?.tag === 'noun' && isMany(subject) && !/^(prep|to)$/.test(tokens[phraseFrom - 1]?.tag ?? '');
}

const WHERE = /^(to|on|for|in|into|onto|from|at|with|by|through|under|over|past|between)$/;

/** A word that the tagger took for a noun: inflected like a verb, a subject before it and an object or a place behind it. */
export function isHiddenVerb(tokens: readonly Token[], at: number, phraseFrom: number, before: readonly Chunk[]): boolean {
  const [token, next, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || !/^(noun|adj)$/.test(token.tag) || !next || baseOf(token.lower) === undefined) return false;
  const inflected = token.lower.endsWith('s') && !token.lower.endsWith('ss');
  const opens =
    next.tag === 'det' ||
    next.tag === 'num' ||
    /^(what|which|whether|how|who|up|out|off|down|away|back|something|nothing)$/.test(next.lower) ||
    ((next.tag === 'prep' || next.tag === 'to') && /^(det|num)$/.test(second?.tag ?? ''));
  if (at === phraseFrom && goesOnActing(token, next, before)) return true;
  const last = before.at(-1);
  const subjectInside = at > phraseFrom && /^(noun|adj)$/.test(tokens[at - 1]?.tag ?? '');
  const afterSubject = at === phraseFrom && last?.kind === 'noun' && last.to === at && last.preposition === undefined;
  const inner =
    at === phraseFrom &&
    token.lower === baseOf(token.lower) &&
    last?.kind === 'noun' &&
    last.to === at &&
    subjectIsMany(before) &&
    (/^(noun|adj)$/.test(next.tag) || (WHERE.test(next.lower) && /^(noun|adj)$/.test(second?.tag ?? '')));
  const ends = at > phraseFrom && inflected && next.text === ',' && last?.kind === 'mark' && last.word === 'clause';
  // "when a vehicle enters, …"
  if (ends && /^(a|an|the|each|one)$/.test(tokens[phraseFrom]?.lower ?? '') && baseOf(token.lower) !== token.lower) return true;
  if ((inner || isPlainDeed(tokens, at, phraseFrom) || isPlainAct(tokens, at, phraseFrom, before)) && !hasVerb(before)) return true;
  const resumes =
    at === phraseFrom &&
    last?.kind === 'mark' &&
    last.word === ',' &&
    inflected &&
    before.some(({ kind }) => kind === 'verb' || kind === 'relative');
  if (resumes && opens) return true;
  // "members of a crew share a locker"
  const shared = subjectInside && tokens[phraseFrom - 1]?.lower === 'of' && last?.kind === 'noun' && last.many;
  if (shared && next.tag === 'det' && token.lower === baseOf(token.lower) && !hasVerb(before)) return true;
  const goesOn = at === phraseFrom && last?.kind === 'mark' && last.word === 'and' && before.some(({ kind }) => kind === 'verb');
  if (!opens || /^(of|that)$/.test(next.lower) || hasVerb(before)) return false;
  return goesOn ? inflected || next.tag === 'to' || next.lower === 'to' : inflected && (subjectInside || afterSubject);
}

/** "Users open topics and post replies": two things that they do. */
function goesOnActing({ lower }: Token, next: Token, before: readonly Chunk[]): boolean {
  const [mark, verb] = [before.at(-1), before.findLast(({ kind }) => kind === 'verb')];
  return (
    mark?.kind === 'mark' &&
    /^(and|or|,)$/.test(mark.word) &&
    verb?.kind === 'verb' &&
    !verb.passive &&
    !/^(be|have|contain|include|keep|store|manage|track|show|list|see|view|need|want)$/.test(verb.base) &&
    ((/^(post|place|rate|ban|block|mute|share|flag|rent|hire)$/.test(lower) &&
      next.tag === 'noun' &&
      isPluralWord(next.lower) &&
      !isAttributeWord(next.lower)) ||
      // "post hints, vote for ideas"
      (/^(vote|comment|reply|bid|react)$/.test(lower) && /^(on|for|to)$/.test(next.lower)))
  );
}

/** "members", "members of a channel". */
function subjectIsMany(before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  const subject = last?.kind === 'noun' && last.preposition === 'of' ? before.at(-2) : last;
  return subject?.kind === 'noun' && (subject.many || isMany({ lower: subject.phrase.words.at(-1) ?? '' }));
}

/** Whether the clause so far has its verb. */
function hasVerb(before: readonly Chunk[]): boolean {
  const [first, mark] = [before[0], before.at(before.at(-1)?.kind === 'noun' ? -2 : -1)];
  // "When a boat comes in, the clerk …"
  const opens = first?.kind === 'mark' && first.word === 'clause' && mark?.kind === 'mark' && mark.word === ',';
  for (let i = before.length - 1; i >= 0; i--) {
    const chunk = before[i];
    if (opens && chunk === mark) return false;
    if (chunk?.kind === 'mark' && /^(clause|and|:)$/.test(chunk.word)) return false;
    if (chunk?.kind === 'verb' && !chunk.reduced) return true;
    if (chunk?.kind === 'relative') return false;
  }
  return false;
}
