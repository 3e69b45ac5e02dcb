/** "We record the date each time a ship enters a port": each time a ship enters a port, we record the date. */
import { singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { nounsEnd } from '../../language/nouns-end.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { KEEPING } from '../../lists/verbs.js';
import { baseOf } from '../verb-words.js';

export function occasionFirst(tokens: readonly Token[]): readonly Token[] {
  const placed = atEachPlace(tokens) ?? doneAtEach(tokens);
  if (placed) return placed;
  const at = tokens.length > LONGEST ? -1 : tokens.findIndex((_, i) => occasionEnd(tokens, i) > i);
  if (at < 0) return tokens;
  if (at === 0) return thereIs(withoutThat(tokens));
  const [first] = tokens;
  const end = tokens.length - (tokens.at(-1)?.tag === 'punct' ? 1 : 0);
  const told = tokens.slice(0, at);
  if (!first || !told.some(({ lower }) => KEEPING.has(baseOf(lower) ?? '')) || /^an?$/.test(first.lower)) return tokens;
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',');
  const rest = comma < 0 ? [] : tokens.slice(comma + 1, end);
  if (rest.length === 0 && !told.some(({ tag }) => tag === 'noun')) return tokens;
  if (told.some(({ tag }) => tag === 'punct') || tokens.some(({ text }) => text === ';')) return tokens;
  // "We note every time a ship enters a port, with the date and the cost."
  if (comma >= 0 && (lowerAt(rest, 0) !== 'with' || told.at(-1)?.tag === 'noun')) return tokens;
  return [
    ...withoutThat(tokens.slice(at, comma < 0 ? end : comma)),
    putWord(first, ',', 'punct'),
    ...told,
    ...rest.slice(1),
    ...tokens.slice(end),
  ];
}

/** "At each depot that a parcel passes, the time is noted": each time a parcel passes a depot. */
function atEachPlace(tokens: readonly Token[]): readonly Token[] | undefined {
  const [at, each] = tokens;
  if (!at || !each || !/^(at|in)$/.test(at.lower) || !/^(each|every)$/.test(each.lower)) return undefined;
  const end = nounsEnd(tokens, 2);
  const from = lowerAt(tokens, end) === 'that' ? end + 1 : end;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const passes = tokens[comma - 1];
  if (end === 2 || comma < from + 3 || passes === undefined || !isPassing(passes)) return undefined;
  if (tokens[from]?.tag !== 'det' || !tokens.slice(from + 1, comma - 1).every(({ tag }) => /^(noun|adj)$/.test(tag))) return undefined;
  return [
    each,
    putWord(at, 'time', 'noun'),
    ...tokens.slice(from, comma - 1),
    { ...passes, tag: 'verb' },
    putWord(at, 'a', 'det'),
    ...tokens.slice(2, end),
    ...tokens.slice(comma),
  ];
}

/** "The parcel is scanned at every depot it passes": each time a parcel is scanned at a depot, we record the date. */
function doneAtEach(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(({ lower }, i) => /^(at|in)$/.test(lower) && /^(each|every)$/.test(lowerAt(tokens, i + 1)));
  const [be, done, where, each] = tokens.slice(Math.max(0, at - 2), at + 2);
  if (at < 3 || !be || !done || !where || !each || !/^(is|are|gets?)$/.test(be.lower) || done.tag !== 'part') return undefined;
  const start = tokens[0]?.tag === 'det' ? 1 : 0;
  const end = nounsEnd(tokens, at + 2);
  const said = tokens
    .slice(end)
    .filter(({ tag }) => tag !== 'punct')
    .map(({ lower }) => lower)
    .join(' ');
  if (nounsEnd(tokens, start) !== at - 2 || end === at + 2 || !ON_ITS_WAY.test(said)) return undefined;
  const thing = tokens.slice(start, at - 2).map((token, i, all) => (i === all.length - 1 ? singularToken(token) : token));
  return [
    putWord(be, 'each', 'det'),
    putWord(be, 'time', 'noun'),
    putWord(be, 'a', 'det'),
    ...thing,
    putWord(be, 'is', 'aux'),
    done,
    where,
    putWord(each, 'a', 'det'),
    ...tokens.slice(at + 2, end),
    putWord(each, ',', 'punct'),
    putWord(each, 'we', 'pron'),
    putWord(each, 'record', 'verb'),
    putWord(each, 'the', 'det'),
    putWord(each, 'time', 'noun'),
    ...tokens.slice(-1).filter(({ tag }) => tag === 'punct'),
  ];
}

const ON_ITS_WAY =
  /^(?:that )?(?:(?:it|they) (?:pass|passes|goes through|go through|visits?|calls at|stops at|comes to|reaches|comes through)|on (?:its|their|the) way)$/;
const isPassing = ({ lower }: Token): boolean => /^(pass|passes|visits|visit|enters|enter|crosses|cross|reaches|reach)$/.test(lower);

const singularToken = (token: Token): Token => {
  const word = singularWord(token.lower);
  return word === token.lower ? token : putWord(token, word, token.tag);
};

const LONGEST = 30;

/** Behind "each time", "whenever"; the place itself where neither stands there. */
function occasionEnd(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at) === 'whenever') return at + 1;
  return /^(each|every|any)$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'time' ? at + 2 : at;
}

const withoutThat = (tokens: readonly Token[]): readonly Token[] => {
  const end = occasionEnd(tokens, 0);
  return end > 0 && lowerAt(tokens, end) === 'that' ? tokens.filter((_, i) => i !== end) : tokens;
};

/** "Each time a ship enters a port there is a date": we record a date. */
function thereIs(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'there' && /^(is|are)$/.test(lowerAt(tokens, i + 1)));
  const [there, be] = tokens.slice(at, at + 2);
  if (at < 4 || !there || !be || tokens[at + 2]?.tag !== 'det') return tokens;
  const comma = tokens[at - 1]?.text === ',' ? [] : [putWord(there, ',', 'punct')];
  return [...tokens.slice(0, at), ...comma, putWord(there, 'we', 'pron'), putWord(be, 'record', 'verb'), ...tokens.slice(at + 2)];
}
