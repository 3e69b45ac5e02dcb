/** "The revenue per shop and day", "each month we write down the yield of every field": a row of each for every day, month or year. */
import { singularPhrase } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { KEEPING } from '../../lists/verbs.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isConcrete } from '../is-concrete.js';
import { madeChunk, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { baseOf } from '../verb-words.js';
import { describedElsewhere } from './described-elsewhere.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with such a row in place of what such a sentence would give. */
export function perDay(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  for (const line of chunked) {
    const { tokens, index } = line.sentence;
    if (tokens.length > MOST_TOKENS || !tokens.some(({ lower }) => UNIT.test(lower) || PERIODS.has(lower))) continue;
    const known = described(index);
    const said = dailyIn(line, (noun) => known.has(thingKey(noun.phrase.words)) || (isConcrete(noun) && !isProperty(noun)));
    if (!said) continue;
    const { of, items, period } = said;
    const [first] = items;
    const name = [ADJECTIVES.get(period) ?? period, ...singularPhrase(first?.phrase.words.join(' ') ?? '').split(' ')];
    const when = madeChunk(tokens, 0, tokens.length, period === 'day' ? 'date' : period, {});
    put.set(index, rowOfEnds(madeRecord(of, name), [when, ...items.map(single)], [of].map(one), index));
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 26;
const UNIT = /^(day|week|month|quarter|year|season|night|hour)$/;
const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['day', 'daily'],
  ['week', 'weekly'],
  ['month', 'monthly'],
  ['quarter', 'quarterly'],
  ['year', 'yearly'],
  ['hour', 'hourly'],
  ['night', 'nightly'],
]);
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['hourly', 'hour'],
]);

interface Daily {
  readonly of: NounChunk;
  readonly items: readonly NounChunk[];
  readonly period: string;
}

function dailyIn({ sentence: { tokens }, chunks }: ChunkedSentence, isThing: (noun: NounChunk) => boolean): Daily | undefined {
  const nouns = chunks.filter(isNoun).filter(({ phrase: { words } }) => !UNIT.test(words.at(-1) ?? ''));
  const things = nouns.filter((noun) => !noun.made && isThing(noun));
  const [of, ...others] = [...new Map(things.map((noun) => [thingKey(noun.phrase.words), noun])).values()];
  const items = nouns.filter((noun) => !things.includes(noun));
  if (!of || others.length > 0 || items.length === 0 || items.some(({ many, made }) => many || made)) return undefined;
  const period = periodIn(tokens);
  const going = goingOf(tokens, of, items);
  const tariff = items.some(({ phrase: { words } }) => TARIFF.test(words.at(-1) ?? ''));
  if (period === undefined || !WAYS.some((way) => way.test(going)) || (tariff && !/by D$|D we|once D/.test(going))) return undefined;
  return { of, items: items.map((noun) => withoutPeriod(noun)), period };
}

/** What holds for each day anew, and is no record of any. */
const TARIFF = /^(price|rate|fee|cost|rent|wage|tariff|charge|limit|target|maximum|minimum|quota|salary)$/;

const periodIn = (tokens: readonly Token[]): string | undefined =>
  tokens.flatMap(({ lower }) => (UNIT.test(lower) ? [lower] : (PERIODS.get(lower) ?? [])))[0];

/** "daily revenue": revenue. */
const withoutPeriod = (noun: NounChunk): NounChunk => {
  const words = noun.phrase.words.filter((word) => !PERIODS.has(word));
  return words.length === noun.phrase.words.length || words.length === 0
    ? noun
    : { ...noun, phrase: { ...noun.phrase, words, text: words.join(' ') } };
};

/** With X for the thing, P for what is kept of it and D for the time, without what says nothing here. */
function goingOf(tokens: readonly Token[], of: NounChunk, items: readonly NounChunk[]): string {
  const words = tokens.flatMap(({ lower, tag, start }, i) => {
    const item = items.find(({ phrase }) => phrase.start <= start && start < phrase.end);
    if (item) return PERIODS.has(lower) ? ['D'] : ['P'];
    if (i >= of.from && i < of.to) return ['X'];
    if (UNIT.test(lower) || PERIODS.has(lower)) return ['D'];
    if (KEEPING.has(baseOf(lower) ?? '') || /^(entered|enter|see|know|need|want|read|written|have|get)$/.test(lower)) return ['K'];
    return tag === 'punct' || SILENT.test(lower) ? [] : [lower];
  });
  return words
    .filter((word, i) => word !== words[i - 1])
    .join(' ')
    .replace(/\bP and P\b/g, 'P')
    .replace(/\bK (?:to )?K\b/g, 'K');
}
const SILENT = /^(the|an?|each|every|any|all|one|i|is|are|be|must|should|will|can|to|only|also|there|down|up|in)$/;

const WAYS: readonly RegExp[] = [
  /^(?:we )?K P (?:per|for|of) X (?:and|per)(?: per)? D$/,
  /^P (?:per|for|of) X (?:and|per)(?: per)? D K$/,
  /^(?:for|per) X and (?:per )?D (?:P K|we K P)$/,
  /^(?:for|per) X (?:we )?(?:K )?P per D$/,
  /^P of X K (?:once )?D$/,
  /^D (?:we K P of X|P of X K)$/,
  /^we K P of X D(?: by D)?$/,
  /^(?:we K )?D P (?:for|of|per) X(?: K)?$/,
  /^(?:for|per) X (?:we K )?D P(?: K)?$/,
];

const single = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), many: false });
const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
