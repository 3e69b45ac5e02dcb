/**
 * Properties that a clause describes, as chunks: "when it was opened", "who approved it", "whether it is late", "the date until
 * which it is valid", "and by whom". They stand in lists beside plain names and are had by whatever the list is of.
 */

import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { describedAt } from '../narrative/described.js';
import { nounAt } from '../narrative/nouns.js';
import type { Chunk, NounChunk } from './chunk.js';
import { isSomebody } from './is-somebody.js';
import { madeChunk } from './made-chunk.js';
import { momentNameAt } from './moment-names.js';
import { deedName, deedOf, SAID, saidBefore } from './said.js';
import { whetherStated } from './whether-stated.js';

export function describedItemAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const ofEach = ofEachAt(tokens, at, before);
  if (ofEach) return ofEach;
  if (!isExpected(tokens, at, before)) return undefined;
  return (
    momentNameAt(tokens, at, before) ??
    alsoThen(tokens, at, before) ??
    bareAt(tokens, at, before) ??
    boundAt(tokens, at, before) ??
    validAt(tokens, at) ??
    momentOrFlag(tokens, at, before)
  );
}

/** "(contains parts,) and how many of each", "so many of each": with a quantity each. */
function ofEachAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const said = tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (!/^(how|so) (many|much) of each$/.test(said.join(' ')) || !/^(punct|conj)$/.test(tokens[at + 4]?.tag ?? 'punct')) return undefined;
  const listed = before.findLast(({ kind }) => kind !== 'mark');
  const quantity = madeChunk(tokens, at, at + 4, 'quantity', {});
  if (listed?.kind !== 'noun') return undefined;
  if (listed.determiner === 'which' && listed.phrase.number === 'many') return quantity;
  return listed.many ? { ...quantity, preposition: 'with' } : undefined;
}

const KNOWING =
  /^(record|store|save|log|note|keep|track|register|capture|document|write|know|see|remember|want|need|show|say|have|hold|get|state|give|ask|tell|mark|check|include|contain|require|name|carry)$/;

/** Behind a verb of keeping, or where a list of what is kept goes on. */
export function isExpected(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  if (!last) return false;
  if (/^(clear|visible|known)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  if (tokens[at]?.lower === 'whether' && tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'track') return true;
  if (last.kind === 'verb') return KNOWING.test(last.base) && !last.negated && last.to === at;
  if (last.kind === 'noun') return last.made !== undefined && last.to === at;
  if (last.kind !== 'mark' || last.to !== at || !/^(,|and|\(|:)$/.test(last.word)) return false;
  // "The name of the caller, whether anybody is hurt and a remark are noted."
  if (tokens[at]?.lower === 'whether' && isProperty(before.at(-2))) return true;
  if (last.word === ':' && tokens[at]?.lower === 'which' && tokens.slice(at + 1).some(({ lower }) => lower === 'which')) return false;
  if (last.word === ',' && /^(who|which)$/.test(tokens[at]?.lower ?? '') && !isProperty(before.at(-2))) return false;
  const from = before.findLastIndex((chunk) => chunk.kind === 'mark' && chunk.word === 'clause') + 1;
  return before
    .slice(from)
    .some(
      (chunk) =>
        (chunk.kind === 'verb' && (KNOWING.test(chunk.base) || /^(consist|make|do)$/.test(chunk.base)) && !chunk.negated) ||
        (chunk.kind === 'mark' && chunk.word === ':') ||
        (chunk.kind === 'noun' && (chunk.preposition === 'with' || chunk.made !== undefined)) ||
        (chunk.kind === 'mark' && chunk.word === '('),
    );
}

const isProperty = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'noun' && (chunk.made !== undefined || (isAttributeWord(chunk.phrase.words.at(-1) ?? '') && !isSomebody(chunk)));

/** Where the clause ends: at a mark, or where the list goes on. */
export function endOf(tokens: readonly Token[], at: number): number {
  const choice = /^(whether|if)$/.test(tokens[at]?.lower ?? '');
  for (let i = at + 1; i < tokens.length; i++) {
    const { text, lower } = tokens[i] ?? { text: '', lower: '' };
    if (/^[,.:;!?()–—]$/.test(text) || /^(and|plus|but|so|as|because|since|unless|while)$/.test(lower)) return i;
    if (lower === 'or' && !choice) return i;
    if (lower === 'by' && /^(which|whom)$/.test(tokens[i + 1]?.lower ?? '')) return i;
  }
  return tokens.length;
}

/** "(which variety) it is", "(which shed) it stands in": of what is spoken of, and nothing that was done by the shed. */
export const saysWhich = (tokens: readonly Token[], at: number): boolean =>
  /^(it|they|he|she)(['’](s|re))?$/.test(tokens[at]?.lower ?? '') &&
  !tokens.slice(at + 1, endOf(tokens, at)).some(({ tag }) => tag === 'wh');

/** "…, and when": of what was said to be done. */
function bareAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  if (tokens[at]?.lower === 'since' && tokens[at + 1]?.lower === 'when' && endOf(tokens, at) === at + 2)
    return madeChunk(tokens, at, at + 2, 'since', {});
  if (tokens[at]?.lower !== 'when' || endOf(tokens, at) !== at + 1) return undefined;
  const said = saidBefore(before);
  const name = said.verb === SAID ? 'occurred' : deedName(said);
  return { ...madeChunk(tokens, at, at + 1, `${name} at`, {}), done: { ...said, doer: false } };
}

/** "when a child arrives and leaves": the other moment, too. */
function alsoThen(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const [said, mark] = before.slice(-2);
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (said?.kind !== 'noun' || !said.done || said.done.doer || tokens[said.from]?.lower !== 'when' || mark?.kind !== 'mark')
    return undefined;
  const base = /^(verb|noun)$/.test(verb?.tag ?? '') && verb ? verbBase(verb.lower) : undefined;
  const ends = !next || next.tag === 'punct' || /^(each|every|again)$/.test(next.lower);
  if (!verb || base === undefined || !ends || !/ at$/.test(said.phrase.text)) return undefined;
  const chunk = madeChunk(tokens, at, endOf(tokens, at), `${verb.lower} at`, said.made ?? {});
  return { ...chunk, done: { verb: base, doer: false } };
}

/** "(from, until)", "from, to, reason": when it starts and when it ends. */
function boundAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  // "a window (from, until)": the two are of the window.
  const bracket = before.findLastIndex((chunk) => chunk.kind === 'mark' && /^[()]$/.test(chunk.word));
  const [owner, mark] = before.slice(Math.max(0, bracket - 1));
  if (mark?.kind === 'mark' && mark.word === '(' && !(owner?.kind === 'noun' && owner.many)) return undefined;
  const { lower = '' } = tokens[at] ?? {};
  const alone = (i: number): boolean => /^[,(:);.]$/.test(tokens[i]?.text ?? '.') || /^(and|or|to)$/.test(tokens[i]?.lower ?? '');
  return /^(from|to|until|till)$/.test(lower) && alone(at - 1) && alone(at + 1) && !(lower === 'to' && tokens[at - 1]?.lower === 'to')
    ? madeChunk(tokens, at, at + 1, lower, {})
    : undefined;
}

/** "the date until which it is valid", "until when it is blocked", "from when to when". */
function validAt(tokens: readonly Token[], at: number): NounChunk | undefined {
  const bare = whenBound(tokens, at);
  if (bare !== undefined) return madeChunk(tokens, at, at + 2, bare, {});
  const end = endOf(tokens, at);
  const place = tokens.findIndex(
    ({ lower }, i) =>
      i >= at && i < at + 4 && i < end && /^(until|till|from|since)$/.test(lower) && /^(which|when)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  if (place < 0) return undefined;
  const words = tokens.slice(place + 2, end).filter(({ tag }) => /^(adj|part|verb|noun)$/.test(tag));
  const said = words.at(-1)?.lower;
  const head = tokens[place]?.lower === 'till' ? 'until' : (tokens[place]?.lower ?? 'until');
  return said === undefined ? undefined : madeChunk(tokens, at, end, `${said} ${head}`, {});
}

/** "from when", "till when" and nothing more. */
function whenBound(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]?.lower ?? '';
  const more = /^(until|till|to)$/.test(tokens[at + 2]?.lower ?? '') && tokens[at + 3]?.lower === 'when';
  if (tokens[at + 1]?.lower !== 'when' || (endOf(tokens, at) !== at + 2 && !more)) return undefined;
  if (/^(until|till|to)$/.test(word)) return 'until';
  return word === 'from' ? word : undefined;
}

function momentOrFlag(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  let head = at;
  while (/^(the|a|its|their|that)$/.test(tokens[head]?.lower ?? '') && head < at + 1) head++;
  const word = tokens[head]?.lower ?? '';
  const end = endOf(tokens, head);
  const stated = whetherStated(tokens, head);
  if (stated) return stated;
  const both = word === 'whether' && end === head + 1 && tokens[end]?.lower === 'and' && tokens[end + 1]?.lower === 'when';
  if (both) return momentOrFlag(tokens, end + 1, before);
  const asks = /^(when|whether|how|why|what|where)$/.test(word) || isIfKnown(tokens, head, before);
  const dated = /^(date|day|time|moment|timestamp|month|year)$/.test(word) && isClause(tokens, head + 1, end);
  if (!(asks ? head === at : dated) || (word === 'when' && isCondition(tokens, at, end))) return undefined;
  const described = describedAt(tokens, head, end);
  if (!described || described.named) return undefined;
  const moment = / (at|on)$/.test(described.name);
  const subject = nounAt(tokens, head + 1);
  const about = subject?.from === head + 1 && subject.to < end && tokens[subject.to]?.tag !== 'pron' ? subject.words.join(' ') : undefined;
  return {
    ...(moment ? { done: { ...deedOf(described.name.replace(/ (at|on)$/, '')), doer: false } } : {}),
    ...madeChunk(tokens, at, end, described.name, {
      ...(described.flag ? { flag: true } : {}),
      ...(about === undefined ? {} : { about }),
    }),
    ...(described.values ? { values: described.values } : {}),
  };
}

/** "we note if it is late", "we record if a boat is insured": what is known, and no condition. */
function isIfKnown(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (tokens[at]?.lower !== 'if') return false;
  const last = before.at(-1);
  return /^(it|they|the)$/.test(next) || (/^(an?|each|every)$/.test(next) && last?.kind === 'verb' && last.to === at);
}

/** "the time it was raised", "the day the player joined"; not "the date of issue". */
function isClause(tokens: readonly Token[], from: number, end: number): boolean {
  const first = tokens[from];
  if (!first || from >= end) return false;
  const on = /^(on|at|in)$/.test(first.lower) && tokens[from + 1]?.lower === 'which';
  const subject = first.tag === 'pron' || first.tag === 'det' || first.lower === 'that' || on;
  return subject && tokens.slice(from, end).some(({ tag, lower }) => /^(verb|part|aux)$/.test(tag) || verbBase(lower) !== undefined);
}

/** ", and when a guest arrives, the room …": a case, not a property. */
const isCondition = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[end]?.text === ',' &&
  /^(we|i|you|they|it|he|she|a|an|the|then)$/.test(tokens[end + 1]?.lower ?? '') &&
  tokens[at - 1]?.text !== ',' &&
  tokens.slice(end + 2, end + 5).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));
