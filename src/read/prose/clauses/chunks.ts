/** Tokens → chunks. Each token belongs to one chunk at most; what fits none is passed over. */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { isEventNoun } from '../language/event-nouns.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { MANY_WORDS } from '../language/word-classes.js';
import { type Phrase, phraseEnd, phraseOf } from '../terms/phrase.js';
import { adverbialEnd } from './adverbials.js';
import { amountsAt, isCountedNext } from './amounts-of-each.js';
import { beginningAt, startAndEnd } from './beginnings.js';
import { BESIDES, frontedBesides } from './besides.js';
import { withCapacities } from './capacities.js';
import type { Chunk, NounChunk, PronounChunk } from './chunk.js';
import { valuesOf, withValues } from './chunk-values.js';
import { withContrasted } from './contrasted.js';
import { describedItemAt, endOf, saysWhich } from './described-items.js';
import { doerAt, withDeed } from './doer-chunks.js';
import { withoutExamples } from './examples.js';
import { keptOfAt, openingAt, openingWithin } from './list-openings.js';
import { markAt } from './marks.js';
import { measuredAt } from './measured.js';
import { describingWords, withDone } from './name-parts.js';
import { pronounAt } from './pronouns.js';
import { coveredAt, quantityAt } from './quantity.js';
import { withSharedCounts } from './shared-counts.js';
import { withSharedHeads } from './shared-heads.js';
import { sortsSaidAt } from './sorts-said.js';
import { spanAt } from './spans.js';
import { stateAt } from './states.js';
import { isDoneByOne, isThirdPerson } from './third-person.js';
import { baseOf, innerVerb, invertedVerb, isHiddenVerb, verbAt } from './verb-group.js';

export function chunksOf(tokens: readonly Token[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const past = adverbialEnd(tokens, at);
    if (past > at) {
      at = past;
      continue;
    }
    const state =
      beginningAt(tokens, at) ??
      startAndEnd(tokens, at, chunks) ??
      sortsSaidAt(tokens, at, chunks) ??
      spanAt(tokens, at) ??
      amountsAt(tokens, at, chunks) ??
      measuredAt(tokens, at, chunks) ??
      stateAt(tokens, at, chunks);
    if (state) {
      chunks.push(...state);
      at = state.at(-1)?.to ?? at + 1;
      continue;
    }
    const found = chunkAt(tokens, at, chunks);
    const chunk = found && withDeed(found, tokens);
    if (chunk) chunks.push(chunk);
    at = Math.max(at + 1, chunk?.to ?? 0);
  }
  const shared = withSharedCounts(withSharedHeads(tokens, withGaps(mergedModifiers(tokens, chunks))));
  return withoutExamples(withCapacities(tokens, withContrasted(tokens, shared)), tokens)
    .map(withSpecified)
    .map((chunk, i, chunks) => withValues(chunk, tokens, chunks[i - 1], chunks[i + 1]));
}

function withSpecified(chunk: Chunk, i: number, chunks: readonly Chunk[]): Chunk {
  if (chunk.kind !== 'noun' || chunk.determiner !== 'the') return chunk;
  const [next, second] = [chunks[i + 1], chunks[i + 2]];
  const said =
    next?.from === chunk.to &&
    ((next.kind === 'pronoun' && /^(it|they|he|she)$/.test(next.word)) || (next.kind === 'relative' && /^(who|that)$/.test(next.word)));
  return said && second?.kind === 'verb' ? { ...chunk, specified: true } : chunk;
}

/** "and support agents write": a word that could be a verb, right before the subject of one. */
function mergedModifiers(tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, i): readonly Chunk[] => {
    const [before, next, second] = [chunks[i - 1], chunks[i + 1], chunks[i + 2]];
    if (chunk.kind === 'verb' && opensSubject(chunk, before, next, second) && !isPurpose(tokens, second)) return [];
    if (chunk.kind !== 'noun' || before?.kind !== 'verb' || !opensSubject(before, chunks[i - 2], chunk, next) || isPurpose(tokens, next))
      return [chunk];
    const phrase = phraseOf(tokens, before.from, chunk.to);
    return [phrase ? { ...chunk, from: before.from, phrase: { ...phrase, number: chunk.phrase.number } } : chunk];
  });
}

/** "A house can have many owners, and an owner many houses": the verb is said once. */
function withGaps(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, i): readonly Chunk[] => {
    const [mark, next, after] = [chunks[i - 1], chunks[i + 1], chunks[i + 2]];
    const joined = mark?.kind === 'mark' && /^(,|and|clause)$/.test(mark.word);
    if (chunk.kind !== 'noun' || next?.kind !== 'noun' || !joined || next.from !== chunk.to || after?.kind === 'verb') return [chunk];
    if (chunk.preposition !== undefined || next.preposition !== undefined || next.made || chunk.made) return [chunk];
    const single = /^(a|an|each|every|one|the)$/.test(chunk.determiner);
    const verb = chunks.slice(0, i).findLast(({ kind }) => kind === 'verb');
    if (!single || !(MANY_WORDS.has(next.determiner) || /^(a|an|one)$/.test(next.determiner)) || verb?.kind !== 'verb') return [chunk];
    return [chunk, { ...verb, from: chunk.to, to: chunk.to }];
  });
}

/** "Show new songs to help members": what for, not what they do. */
const isPurpose = (tokens: readonly Token[], verb: Chunk | undefined): boolean => tokens[verb?.from ?? -1]?.tag === 'to';

const opensSubject = (verb: Chunk, before: Chunk | undefined, next: Chunk | undefined, second: Chunk | undefined): boolean =>
  verb.kind === 'verb' &&
  verb.to - verb.from === 1 &&
  before?.kind === 'mark' &&
  next?.kind === 'noun' &&
  next.from === verb.to &&
  next.determiner === '' &&
  next.preposition === undefined &&
  second?.kind === 'verb' &&
  second.from === next.to &&
  !second.reduced &&
  !/^(let|have|be)$/.test(verb.base);

function chunkAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk | undefined {
  return (
    doerAt(tokens, at, before, (place) => askedAt(tokens, place, before)) ??
    describedItemAt(tokens, at, before) ??
    markAt(tokens, at, before) ??
    askedInFull(tokens, at, before) ??
    relativeAt(tokens, at, before) ??
    composedAt(tokens, at, before) ??
    verbAt(tokens, at, before) ??
    pronounAt(tokens, at) ??
    nounAt(tokens, at, before) ??
    prepositionalAt(tokens, at, before)
  );
}

/** "which user took which quiz": a thing to be named, not a clause about the noun before. */
function askedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const last = before.at(-1);
  if (tokens[at]?.lower !== 'which' || (last?.kind === 'noun' && last.to === at)) return undefined;
  if (last?.kind === 'mark' && last.word === ',' && before.at(-2)?.kind === 'noun' && tokens[at + 2]?.tag !== 'punct' && !isAsked(before))
    return undefined;
  const noun = /^(noun|adj)$/.test(tokens[at + 1]?.tag ?? '') ? nounAt(tokens, at + 1, before) : undefined;
  return noun && { ...noun, from: at, determiner: 'which', many: false };
}

/** "which shed it stands in": all of it. */
function askedInFull(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const noun = askedAt(tokens, at, before);
  return noun && (saysWhich(tokens, noun.to) || isCountedNext(tokens, noun.to)) ? { ...noun, to: endOf(tokens, noun.to) } : noun;
}

const isAsked = (before: readonly Chunk[]): boolean => before.some((chunk) => chunk.kind === 'noun' && chunk.determiner === 'which');

function relativeAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk | undefined {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (/^(each|both|all|one)$/.test(word) && next === 'of' && /^(which|whom)$/.test(tokens[at + 2]?.lower ?? ''))
    return { kind: 'relative', from: at, to: at + 3, word: word === 'one' ? 'one' : 'which' };
  const kept = keptOfAt(tokens, at);
  if (kept > at) return { kind: 'relative', from: at, to: kept, word: 'whose' };
  if (/^(who|which|whose|where|whom)$/.test(word)) return { kind: 'relative', from: at, to: at + 1, word };
  const follows = before.at(-1)?.kind === 'noun' && before.at(-1)?.to === at;
  return word === 'that' && follows ? { kind: 'relative', from: at, to: at + 1, word } : undefined;
}

function nounAt(tokens: readonly Token[], at: number, before: readonly Chunk[], preposition?: string): NounChunk | undefined {
  const last = before.at(-1);
  const quantity = quantityAt(tokens, at) ?? (last?.kind === 'verb' && last.to === at ? coveredAt(tokens, at, last.base) : undefined);
  const start = quantity && quantity.size > 1 ? at + quantity.size : at;
  const full = hiddenVerbBefore(tokens, start, openingWithin(tokens, start, phraseEnd(tokens, start)), before);
  // "a number unique within its market"
  const end = full > start + 1 && tokens[full - 1]?.lower === 'unique' ? full - 1 : full;
  if (end === start || (end === start + 1 && tokens[start]?.lower === 'unique') || isPredicate(tokens, start, end, before))
    return undefined;
  const to = withDone(tokens, glued(tokens, end), before);
  const phrase = sortsOf(tokens, start, to) ?? phraseOf(tokens, start, to);
  if (!phrase) return undefined;
  // "a history of price changes": those.
  if (/^(history|log)$/.test(tokens[to - 1]?.lower ?? '') && tokens[to]?.lower === 'of') {
    const listed = nounAt(tokens, to + 1, before, preposition);
    if (listed?.many) return { ...listed, from: at };
  }
  const determiner = quantity?.exactly ? 'one' : (phrase.determiner ?? '');
  return {
    kind: 'noun',
    from: at,
    to,
    phrase,
    ...(preposition === undefined ? {} : { preposition }),
    many: quantity?.many === true || (quantity?.exactly !== true && (phrase.number === 'many' || MANY_WORDS.has(determiner))),
    exactly: quantity?.exactly === true,
    ...(quantity?.own ? { own: true } : {}),
    ...(quantity?.many && phrase.number === 'many' ? { counted: true } : {}),
    determiner,
    ...(tokens.slice(at, to).some(({ lower, tag }) => tag === 'adv' && /^(maybe|perhaps|possibly)$/.test(lower)) ? { maybe: true } : {}),
    specified: false,
    described: describingWords(tokens, phrase.start, to),
  };
}

/** "is responsible for", "are optional": no noun. */
const isPredicate = (tokens: readonly Token[], start: number, end: number, before: readonly Chunk[]): boolean => {
  const last = before.at(-1);
  return (
    last?.kind === 'verb' &&
    last.base === 'be' &&
    last.to === start &&
    tokens.slice(start, end).every(({ tag }) => tag === 'adj' || tag === 'adv')
  );
};

/** "a depot houses many trucks", "and stands on one trail": the phrase ends before its last word, which is a verb. */
function hiddenVerbBefore(tokens: readonly Token[], start: number, end: number, before: readonly Chunk[]): number {
  if (end > start && isHiddenVerb(tokens, end - 1, start, before)) return end - 1;
  const turned = invertedVerb(tokens, start, end, before);
  if (turned > 0) return turned;
  const inside = innerVerb(tokens, start, end, before);
  return inside < 0 ? ownEnd(tokens, start, end) : inside;
}

/** "in each round players are paired", "each week one engineer": what "each" names is single; another name follows. */
function ownEnd(tokens: readonly Token[], start: number, end: number): number {
  const number = tokens.findIndex(
    (token, i) => i > start && i < end && /^(one|two|three|four|five)$/.test(token.lower) && tokens[i - 1]?.tag === 'noun',
  );
  if (number > 0) return number > start + 2 ? ownEnd(tokens, start, number) : number;
  const [last, before] = [tokens[end - 1], tokens[end - 2]];
  const first = tokens[start]?.tag === 'adv' ? start + 1 : start;
  const single = /^(each|every|a|an)$/.test(tokens[first]?.lower ?? '') && end - first > 2;
  const acts = /^(aux|modal|verb)$/.test(tokens[end]?.tag ?? '');
  const [described, owner] = [tokens[end - 2], tokens[end - 3]];
  // "for a building successive leases are concluded"
  if (
    single &&
    acts &&
    described?.tag === 'adj' &&
    owner?.tag === 'noun' &&
    end - first > 3 &&
    last &&
    isPluralWord(last.lower) &&
    !isPluralWord(owner.lower)
  )
    return end - 2;
  if (single && (isThirdPerson(tokens, end - 1) || isDoneByOne(tokens, first, end - 1))) return end - 1;
  if (isDoing(tokens, end)) return end - 1;
  return single && acts && last && before?.tag === 'noun' && isPluralWord(last.lower) && !isPluralWord(before.lower) ? end - 1 : end;
}

/** "140 households coming in", "two classes going along": what they do, not what they are called. */
const isDoing = (tokens: readonly Token[], end: number): boolean => {
  const [several, doing] = [tokens[end - 2], tokens[end - 1]];
  if (!several || !doing || !/[a-z]{2}ing$/.test(doing.lower) || several.tag !== 'noun' || !isPluralWord(several.lower)) return false;
  const goesOn = /^(prep|adv|det|to)$/.test(tokens[end]?.tag ?? '') && tokens[end]?.lower !== 'of';
  return goesOn && baseOf(doing.lower) !== undefined && !/^(sales|sports|goods|savings|news|customs|operations)$/.test(several.lower);
};

/** "types of rooms, each with a code": room types. */
function sortsOf(tokens: readonly Token[], start: number, to: number): Phrase | undefined {
  const of = tokens.findIndex((token, i) => i > start && i < to && token.lower === 'of');
  if (of < 0 || !/^(types|kinds|sorts)$/.test(tokens[of - 1]?.lower ?? '')) return undefined;
  const named = phraseOf(tokens, of + 1, to);
  if (!named) return undefined;
  const words = [...named.words.slice(0, -1), singularWord(named.words.at(-1) ?? ''), 'types'];
  return { ...named, words, text: words.join(' '), number: 'many' };
}

/** "date of birth", "number of rooms", "person in charge": one name. "visits of a pet" are two things. */
function glued(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.lower === 'in' && tokens[end + 1]?.lower === 'charge') return end + 2;
  const head = tokens[end - 1];
  const next = tokens[end + 1];
  if (
    tokens[end]?.lower !== 'of' ||
    !head ||
    !next ||
    valuesOf(tokens, end) ||
    (isEventNoun(head.lower) && head.lower !== 'limit') ||
    /^(det|num|pron)$/.test(next.tag)
  )
    return end;
  const sorts = /^(types|kinds|sorts)$/.test(head.lower) && tokens.slice(end, end + 8).some((token) => /^(each|which)$/.test(token.lower));
  if (!sorts && /s$/.test(head.lower) && !/ss$/.test(head.lower)) return end;
  const further = phraseEnd(tokens, end + 1);
  return further > end + 1 ? further : end;
}

/** "a bundle, made up of cables", "one sheet per diver, stating the depth": with them. */
function composedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const besides = frontedBesides(tokens, at, before);
  if (besides > 0) return nounAt(tokens, besides, before, BESIDES);
  const size = openingAt(tokens, at);
  if (size === 0 || /^(aux|adv)$/.test(tokens[at - 1]?.tag ?? '')) return undefined;
  const said = before.findLast(({ kind }) => kind !== 'mark');
  const told = said?.kind === 'noun' || said?.kind === 'pronoun' || (said?.kind === 'verb' && said.passive && isComma(before.at(-1)));
  return told ? nounAt(tokens, at + size, before, 'with') : undefined;
}

const isComma = (chunk: Chunk | undefined): boolean => chunk?.kind === 'mark' && chunk.word === ',';

function prepositionalAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | PronounChunk | undefined {
  const token = tokens[at];
  if (!token || (token.tag !== 'prep' && token.tag !== 'to')) return undefined;
  if (/^(such|than|like)$/.test(token.lower)) return undefined;
  let to = at;
  while (tokens[to]?.tag === 'prep' || tokens[to]?.tag === 'to') to++;
  const preposition = tokens[to - 1]?.lower ?? token.lower;
  if (verbBase(tokens[to]?.lower ?? '') !== undefined && tokens[to]?.tag === 'verb') return undefined;
  return (
    pronounAt(tokens, to, preposition) ??
    (/^(of|at)$/.test(token.lower) ? nounAt(tokens, at, before, token.lower) : undefined) ??
    nounAt(tokens, to, before, preposition)
  );
}
