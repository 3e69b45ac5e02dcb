/**
 * How much, as a property: "lasts 30, 45 or 60 minutes" → a duration, "are 12 metres long" → a length, "rate a stay from 1 to 5
 * stars" → stars. Behind the name of a property an amount says what that may be: "a score out of ten".
 */

import type { Token } from '../../language/token.js';
import { isUnit } from '../../language/units.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Amount, amountAt } from '../../terms/amounts.js';
import { valuesFrom } from '../../terms/values.js';
import type { Chunk, NounChunk, VerbChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';

const HAS: VerbChunk = { kind: 'verb', from: 0, to: 0, base: 'have', passive: false, negated: false, modal: false, reduced: false };

export function measuredAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  return measuredBy(tokens, at, before) ?? ofAmountAt(tokens, at, before) ?? ratedAt(tokens, at, before) ?? unitsAt(tokens, at, before);
}

const CURRENCY = /^(euros?|dollars?|pounds?|francs?|eur|usd|gbp|chf|yen|jpy)$/;

/** "(a quantity) in grams, litres or pieces": which of them is kept beside it. */
function unitsAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  const last = before.at(-1);
  if (tokens[at]?.lower !== 'in' || last?.kind !== 'noun' || last.to !== at) return undefined;
  const read = last.many ? undefined : valuesFrom(tokens, at + 1);
  // "a length in metres, a width": how it is measured, and the list goes on.
  const ends = /^(punct|conj|aux|modal)$/.test(tokens[at + 2]?.tag ?? 'punct') && !/^(or|\/)$/.test(tokens[at + 2]?.lower ?? '');
  if (!read?.values.some(isUnit))
    return isUnit(tokens[at + 1]?.lower ?? '') && ends ? [{ kind: 'mark', from: at, to: at + 2, word: 'values' }] : undefined;
  const name = read.values.some((value) => CURRENCY.test(value)) ? 'currency' : 'unit';
  return [{ ...madeChunk(tokens, at, read.to, name, {}), values: read.values }];
}

const TIME = /^(seconds?|secs?|min|mins|minutes?|h|hrs?|hours?|days?|nights?|weeks?|months?|years?)$/;

/** What a verb measures; those that mean other things too only in their own units. */
const MEASURING: ReadonlyMap<string, readonly [name: string, unit: RegExp]> = new Map<string, readonly [name: string, unit: RegExp]>([
  ['last', ['duration', TIME]],
  ['take', ['duration', TIME]],
  ['run', ['duration', TIME]],
  ['hold', ['capacity', /^(|ml|cl|l|litres?|liters?|m|kg|kilos?|tonnes?|tons?|mb|gb|people|persons?|guests?|passengers?|visitors?)$/]],
  ['cost', ['price', /^(|[€$£]|euros?|dollars?|pounds?|cents|francs?|eur|usd|gbp|chf|credits?|points?)$/]],
  ['weigh', ['weight', /^(|mg|g|kg|grams?|kilos?|kilograms?|tonnes?|tons?|pounds?)$/]],
]);

/** "(are 12 metres) long". */
const DIMENSIONS: ReadonlyMap<string, string> = new Map<string, string>([
  ['long', 'length'],
  ['wide', 'width'],
  ['high', 'height'],
  ['tall', 'height'],
  ['deep', 'depth'],
  ['thick', 'thickness'],
  ['old', 'age'],
]);

/** "lasts 30 or 60 minutes", "may weigh at most 30 kg", "are 3 or 5 days long". */
function measuredBy(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  const modal = tokens[at]?.tag === 'modal' ? 1 : 0;
  const word = tokens[at + modal]?.lower ?? '';
  const last = before.at(-1);
  const follows = last !== undefined && last.to === at && (last.kind === 'noun' || last.kind === 'pronoun' || last.kind === 'relative');
  const goesOn = last?.kind === 'mark' && last.to === at && /^(and|,)$/.test(last.word);
  if (!follows && !goesOn) return undefined;
  const be = /^(is|are|be)$/.test(word);
  const said = be ? undefined : MEASURING.get(verbBase(word) ?? word.replace(/s$/, ''));
  if (!be && !said) return undefined;
  const amount = amountAt(tokens, at + modal + 1);
  if (!amount || (amount.range && amount.numbers.length < 2)) return undefined;
  const dimension = DIMENSIONS.get(tokens[amount.to]?.lower ?? '');
  const name = be
    ? dimension === 'length' && TIME.test(amount.unit)
      ? 'duration'
      : dimension
    : said?.[1].test(amount.unit)
      ? said[0]
      : undefined;
  if (name === undefined) return undefined;
  const from = at + modal + 1;
  return [
    { ...HAS, from: at, to: from },
    { ...madeChunk(tokens, from, be ? amount.to + 1 : amount.to, name, {}), ...valuesOf(amount) },
  ];
}

const valuesOf = ({ numbers, unit, range }: Amount): Pick<NounChunk, 'values'> =>
  range || numbers.length < 2 ? {} : { values: numbers.map((number) => `${number} ${unit}`.trim()) };

/** "appointments of 15, 30 or 60 minutes", "a session of up to 90 minutes": how long each is. */
function ofAmountAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  const last = before.at(-1);
  if (tokens[at]?.lower !== 'of' || last?.kind !== 'noun' || last.to !== at || isAttributeWord(last.phrase.words.at(-1) ?? ''))
    return undefined;
  const amount = amountAt(tokens, at + 1);
  if (!amount || !TIME.test(amount.unit)) return undefined;
  return [{ ...madeChunk(tokens, at, amount.to, 'duration', {}), preposition: 'with', ...valuesOf(amount) }];
}

/** Who rates gives a figure. */
const RATING: ReadonlyMap<string, string> = new Map<string, string>([
  ['rate', 'rating'],
  ['review', 'rating'],
  ['rank', 'rank'],
  ['grade', 'grade'],
  ['score', 'score'],
  ['mark', 'mark'],
  ['evaluate', 'score'],
  ['assess', 'score'],
  ['judge', 'score'],
]);
const FIGURE = /^(stars?|points?)$/;

/** "(rate a stay) from 1 to 5 stars", "on a scale from 1 to 10", "(score) out of ten", "(1-5)"; "and 1–5 stars". */
function ratedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  const scale = scaleAt(tokens, at);
  if (!scale) return undefined;
  const { to, unit, given } = scale;
  const last = before.at(-1);
  const named = last?.kind === 'noun' && last.to === at && isAttributeWord(last.phrase.words.at(-1) ?? '');
  if (named) return [{ kind: 'mark', from: at, to, word: 'values' }];
  const from = before.findLastIndex((chunk) => chunk.kind === 'mark' && chunk.word === 'clause') + 1;
  const verb = before.slice(from).findLast((chunk): chunk is VerbChunk => chunk.kind === 'verb');
  const name = FIGURE.test(unit) ? unit.replace(/s?$/, 's') : verb && RATING.get(verb.base);
  if (name === undefined || (verb === undefined && !given)) return undefined;
  const rated = verb !== undefined && RATING.has(verb.base);
  return rated || given
    ? [{ ...madeChunk(tokens, at, to, name, {}), ...(rated || tokens[at]?.lower === 'with' ? { preposition: 'with' } : {}) }]
    : undefined;
}

interface Scale {
  readonly unit: string;
  readonly to: number;
  /** No preposition stands before it: it is what is given, not how. */
  readonly given?: boolean;
}

function scaleAt(tokens: readonly Token[], at: number): Scale | undefined {
  const word = tokens[at]?.lower ?? '';
  const first = /^(on|using|with)$/.test(word) ? at + 1 : at;
  const det = /^an?$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  const scale = tokens[det]?.lower === 'scale' && /^(from|of|between)$/.test(tokens[det + 1]?.lower ?? '') ? det + 1 : -1;
  if (scale > 0 && first > at) return rangeAt(tokens, tokens[scale]?.lower === 'of' ? scale + 1 : scale);
  if (word === 'out' && tokens[at + 1]?.lower === 'of') {
    const most = amountAt(tokens, at + 2);
    return most?.numbers.length === 1 ? most : undefined;
  }
  const inside = word === '(' ? rangeAt(tokens, at + 1) : undefined;
  if (inside) return tokens[inside.to]?.text === ')' ? { ...inside, to: inside.to + 1 } : undefined;
  if (/^(from|between|with|by)$/.test(word)) return rangeAt(tokens, word === 'with' || word === 'by' ? at + 1 : at);
  const plain = tokens[at]?.tag === 'num' ? rangeAt(tokens, at) : undefined;
  return plain && FIGURE.test(plain.unit) ? { ...plain, given: true } : undefined;
}

/** From a small number to a larger one. */
function rangeAt(tokens: readonly Token[], at: number): Scale | undefined {
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  // "with up to three stars"
  if (amount.numbers.length === 1 && FIGURE.test(amount.unit) && /^(up|at)$/.test(tokens[at]?.lower ?? ''))
    return { ...amount, given: true };
  return amount.range && amount.numbers.length === 2 && (amount.unit === '' || amount.unit === '%' || FIGURE.test(amount.unit))
    ? amount
    : undefined;
}
