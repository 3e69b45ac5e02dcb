/** What a text says of a pair that it has just made: "that pairing has a date", "the weight is a property of the pair". */
import type { Token } from '../../language/token.js';
import type { Read } from '../inventory.js';
import { type Item, made } from '../item.js';
import { readItems } from '../items/items.js';
import type { Noun } from '../nouns.js';
import { isPairWord } from '../pair-word.js';
import type { Pairing } from '../pairings.js';

const isThatPair = ({ determiner, core }: Noun): boolean =>
  isPairWord(core.at(-1) ?? '') && /^(that|this|the|each|every|each such|every such)$/.test(determiner);

/** "so for each tenancy I want …": what there is one of for each pair. */
const isNewRow = ({ from, determiner, plural }: Noun, tokens: readonly Token[]): boolean =>
  from === 1 && !plural && tokens[0]?.lower === 'for' && /^(each|every)$/.test(determiner);

/** "so there is a junction keyed on both, carrying …". */
const isSaidToBe = ({ from, determiner, core }: Noun, tokens: readonly Token[]): boolean =>
  isPairWord(core.at(-1) ?? '') && determiner === 'a' && from < 4 && /^(is|'s)$/.test(tokens[from - 1]?.lower ?? '');

/** "for each of these we note …": behind a pair, of each pair. */
const isOfThese = ([first, each, of, these]: readonly Token[]): boolean =>
  /^(for|of|on)$/.test(first?.lower ?? '') &&
  /^(each|every)$/.test(each?.lower ?? '') &&
  of?.lower === 'of' &&
  /^(these|those)$/.test(these?.lower ?? '');

/** The pair of the strands before, where this one goes on about it; from the word for it on lists are of it. */
export function goneOnWith(pair: Pairing | undefined, { nouns, openings, strand: { tokens } }: Read): Pairing | undefined {
  if (pair && isOfThese(tokens)) return { ...pair, from: 0 };
  const noun = pair && nouns.find((each) => isThatPair(each) || isNewRow(each, tokens) || isSaidToBe(each, tokens));
  return noun && (isNewRow(noun, tokens) || openings.some(({ at }) => at >= noun.to - 1)) ? { ...pair, from: noun.to - 1 } : undefined;
}

/** "The price is a property of that pairing", "the pair is where the rank lives". */
export function propertiesOf({ strand: { tokens }, nouns }: Read): readonly Item[] {
  const pair = nouns.find(isThatPair);
  if (!pair) return [];
  const only = onlyOn(tokens, pair);
  if (only.length > 0) return only;
  return nouns.flatMap((noun) => (noun !== pair && isPropertyOf(tokens, noun, pair) ? [itemOf(tokens, noun)] : []));
}

/** "The only payload on that pairing is when it was added." */
function onlyOn(tokens: readonly Token[], pair: Noun): readonly Item[] {
  if (
    !/^(on|of|about|with|in)$/.test(tokens[pair.from - 2]?.lower ?? '') &&
    !/^(on|of|about|with|in)$/.test(tokens[pair.start - 1]?.lower ?? '')
  )
    return [];
  const is = tokens[pair.to]?.lower;
  const only = tokens.slice(Math.max(0, pair.start - 6), pair.start).some(({ lower }) => /^(only|one|thing|all)$/.test(lower));
  if (!only || (is !== 'is' && is !== 'are')) return [];
  return readItems(tokens, pair.to + 1).items.filter(({ sure }) => sure);
}

function isPropertyOf(tokens: readonly Token[], noun: Noun, pair: Noun): boolean {
  const said = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ');
  const between = noun.to <= pair.from ? said(noun.to, pair.start) : said(pair.to, noun.from);
  if (noun.to <= pair.from)
    return (
      /^(is|are) (a )?(property|properties|attribute|attributes|matter) of (that|this|the|each)$/.test(between) ||
      /^(is|are|sits?|lives?|goes|belongs?|hangs?) (on|to|off|with) (that|this|the|each)$/.test(between)
    );
  return /^is where$/.test(between) || (/^is where .* and$/.test(between) && noun.to - pair.to < 9);
}

const itemOf = (tokens: readonly Token[], { start, to, words, determiner, plural }: Noun): Item =>
  made(tokens, start, to, words, { determiner, plural, to, sure: true, named: false, qualifier: '' });
