/** Who did something, as something to be kept: "who wrote it", "by whom", "which clerk ran it", "the steward who let them in". */

import { isParticle } from '../../language/is-particle.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { lastVerb } from '../../narrative/moments.js';
import { phraseEnd, phraseOf } from '../../terms/phrase.js';
import type { Chunk, Done, NounChunk } from '../chunk.js';
import { endOf, isExpected, saysWhich } from '../described-items.js';
import { isSomebody } from '../is-somebody.js';
import { madeChunk } from '../made-chunk.js';
import { deedName, deedOf, SAID, saidBefore } from '../said.js';

interface Said {
  readonly done: Done;
  /** Behind the last of its tokens. */
  readonly to: number;
}

type AskedAt = (at: number) => NounChunk | undefined;

/** `askedAt`: a noun behind "which", where one stands there. */
export function doerAt(tokens: readonly Token[], at: number, before: readonly Chunk[], askedAt: AskedAt): NounChunk | undefined {
  const by = tokens[at]?.lower === 'by' ? 1 : 0;
  const word = tokens[at + by]?.lower ?? '';
  if (!/^(who|whom|which)$/.test(word) || (word === 'whom' && by === 0)) return undefined;
  const asked = word === 'which' ? askedAt(at + by) : undefined;
  const noun = asked && withoutDeed(asked, tokens);
  if (noun && by === 0 && saysWhich(tokens, noun.to)) return undefined;
  const expected = by === 0 && isExpected(tokens, at, before);
  const known = noun && (expected || isSomebody(noun));
  if (word === 'which' ? !known : by === 0 && !expected && isRelative(tokens, at, before)) return undefined;
  const from = noun ? noun.to : at + by + 1;
  const told = by > 0 ? sufferedDeed(tokens, from) : ((expected ? listedDeed(tokens, at, from) : undefined) ?? deedAt(tokens, from));
  if (word === 'who' && asksWhich(tokens, from, endOf(tokens, at))) return undefined;
  const said = told ?? (!noun && (by > 0 || endsAt(tokens, from)) ? { done: ASKED, to: from } : undefined);
  if (!said) return undefined;
  const done = said.done.verb === SAID ? { ...said.done, ...saidBefore(before) } : said.done;
  return noun ? { ...noun, from: at, to: said.to, made: {}, done } : somebody(tokens, at, { ...said, done });
}

/** "who came to which show": two of them together. */
const asksWhich = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }, i) => i > 0 && lower === 'which');

/** "who and when", "by whom": did what was just said to be done. */
const ASKED: Done = { verb: SAID, doer: true };
const endsAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || /^(and|when|[.,;)])$/.test(tokens[at]?.lower ?? '');

/** "(by whom) it was approved". */
function sufferedDeed(tokens: readonly Token[], from: number): Said | undefined {
  const end = endOf(tokens, from - 1);
  const verb = tokens.findIndex((token, i) => i > from && i < end && /^(part|verb)$/.test(token.tag) && tokens[i - 1]?.tag === 'aux');
  return verb < 0 ? undefined : { done: { ...deedOf(tokens[verb]?.lower ?? ''), doer: true }, to: end };
}

/** "the clerk who ran it", "the person who ran it", "the name of whoever ran it". */
export function withDeed(chunk: Chunk, tokens: readonly Token[]): Chunk {
  if (chunk.kind !== 'noun' || chunk.many || chunk.done || chunk.determiner !== 'the') return chunk;
  const named = chunk.phrase.text === 'name' && tokens[chunk.to]?.lower === 'of' ? phraseEnd(tokens, chunk.to + 1) : chunk.to;
  const phrase = named > chunk.to ? phraseOf(tokens, chunk.to + 1, named) : chunk.phrase;
  if (!phrase || !/^(who|that)$/.test(tokens[named]?.lower ?? '') || !isPersonNoun(phrase.words.at(-1) ?? '')) return chunk;
  const said = deedAt(tokens, named + 1);
  if (!said) return chunk;
  return /^(person|individual|one|somebody|someone)$/.test(phrase.words.join(' '))
    ? somebody(tokens, chunk.from, said)
    : { ...chunk, phrase, to: said.to, done: said.done };
}

/** "which clerk stamped it": a verb that no list knows was taken for a part of the name. */
function withoutDeed(noun: NounChunk, tokens: readonly Token[]): NounChunk {
  const last = noun.to - 1;
  if (last - noun.from < 2 || !/[a-z]{2}ed$/.test(tokens[last]?.lower ?? '') || !STANDS_FOR.test(tokens[noun.to]?.lower ?? '')) return noun;
  const phrase = phraseOf(tokens, noun.from + 1, last);
  return phrase ? { ...noun, to: last, phrase } : noun;
}

/** "users, who …", "the user who …". */
function isRelative(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  if (last?.kind === 'noun') return last.to === at;
  if (last?.kind !== 'mark' || last.word !== ',' || before.at(-2)?.kind !== 'noun') return false;
  const named = before.at(-2);
  return named?.kind === 'noun' && (named.many || isSomebody(named)) && deedAt(tokens, at + 1)?.done.verb !== SAID;
}

const somebody = (tokens: readonly Token[], at: number, { done, to }: Said): NounChunk => ({
  ...madeChunk(tokens, at, to, `${deedName(done)} by`, {}),
  done,
});

/** In a list of what is kept all of the clause is of the deed: "who signs it at the gate". */
function listedDeed(tokens: readonly Token[], at: number, from: number): Said | undefined {
  const end = endOf(tokens, at);
  const helper = tokens[from]?.tag === 'aux' ? (tokens[from]?.lower ?? '') : '';
  const suffers = /^(has|have|had)$/.test(helper) && /^(been|to)$/.test(tokens[from + 1]?.lower ?? '');
  if (from >= end || tokens[from]?.tag === 'modal' || suffers || !/^(|did|does|has|have|had)$/.test(helper)) return undefined;
  const said = deedAt(tokens, from);
  if (said) return { ...said, to: Math.max(said.to, end) };
  if (/^(did|does)$/.test(helper)) return { done: ASKED, to: end };
  const verb = tokens[lastVerb(tokens, from, end)]?.lower;
  return verb === undefined || /^(is|are|was|were|be)$/.test(verb) ? undefined : { done: { ...deedOf(verb), doer: true }, to: end };
}

const STANDS_FOR = /^(it|them|this|that|so|these|one|what)$/;
const HELPS = /^(has|have|had|last|first|originally|actually|then|finally)$/;

/** "wrote it", "carried it out", "let the crew in": something done once, to what was spoken of or to what is named. */
function deedAt(tokens: readonly Token[], from: number): Said | undefined {
  const joined = /^(took|takes|taken|take)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'part';
  if (joined) return { done: { verb: 'participate', doer: true }, to: from + 2 };
  let at = from;
  while (HELPS.test(tokens[at]?.lower ?? '')) at++;
  const token = tokens[at];
  const verb = token && doneVerb(token);
  if (!token || verb === undefined) return undefined;
  let to = at + 1;
  let particle = isParticle(tokens[to]?.lower) ? tokens[to++]?.lower : undefined;
  const stands = STANDS_FOR.test(tokens[to]?.lower ?? '') && !/^(noun|adj)$/.test(tokens[to + 1]?.tag ?? '');
  const end = stands ? to + 1 : isObject(tokens, to) ? phraseEnd(tokens, to) : to;
  const phrase = !stands && end > to ? phraseOf(tokens, to, end) : undefined;
  const ends = end > to || tokens[to] === undefined || /^(punct|conj)$/.test(tokens[to]?.tag ?? '');
  const past = verbBase(token.lower) !== token.lower;
  if (!ends || (!past && !stands)) return undefined;
  to = end;
  if (particle === undefined && end > at + 1 && isParticle(tokens[to]?.lower)) particle = tokens[to++]?.lower;
  return { done: { verb, doer: true, ...(particle === undefined ? {} : { particle }), ...(phrase ? { to: phrase } : {}) }, to };
}

const isObject = (tokens: readonly Token[], at: number): boolean => /^(the|a|an)$/.test(tokens[at]?.lower ?? '');

/** Said of one who did it: no present tense in -s but for owning. */
function doneVerb({ lower, tag }: Token): string | undefined {
  if (lower === 'did') return SAID;
  if (/^(owns?|owned)$/.test(lower)) return 'own';
  if (/^(aux|modal|neg|pron|prep|det|adv)$/.test(tag) || /[^s]s$/.test(lower)) return undefined;
  return verbBase(lower) ?? (Object.hasOwn(PAST, lower) ? PAST[lower] : /[a-z]{2}ed$/.test(lower) ? lower : undefined);
}

/** Past tenses of everyday verbs. */
const PAST: Readonly<Record<string, string>> = {
  drew: 'draw',
  flew: 'fly',
  ran: 'run',
  rang: 'ring',
  threw: 'throw',
  won: 'win',
  wore: 'wear',
};
