/** How much there is of each: "how many of which bottle", "which parts it needs and how many" – of the two together. */
import type { Token } from '../language/token.js';
import { phraseEnd, phraseOf } from '../terms/phrase.js';
import type { Chunk, NounChunk } from './chunk.js';
import { endOf, isExpected } from './described-items.js';
import type { Frame } from './frame.js';
import { madeChunk } from './made-chunk.js';

const QUANTITY = 'quantity';

/** "how many of which bottle were ordered", "how much of each ingredient is needed", "how many crates of which fruit arrived". */
export function amountsAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly Chunk[] | undefined {
  if (tokens[at]?.lower !== 'how' || !/^(many|much)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const counted = tokens[at + 2]?.tag === 'noun' ? at + 3 : at + 2;
  const [of, which] = [tokens[counted]?.lower, tokens[counted + 1]?.lower ?? ''];
  if (of !== 'of' || !/^(which|each|every|what)$/.test(which) || !(isListing(before, at) || isExpected(tokens, at, before)))
    return undefined;
  const end = phraseEnd(tokens, counted + 2);
  const phrase = end > counted + 2 ? phraseOf(tokens, counted + 2, end) : undefined;
  if (!phrase) return undefined;
  const rows: NounChunk = {
    kind: 'noun',
    from: at,
    to: end,
    phrase: { ...phrase, number: 'many' },
    many: false,
    exactly: false,
    determiner: 'which',
    specified: false,
    described: 0,
  };
  return [
    rows,
    { kind: 'mark', from: end, to: end, word: 'and' },
    { ...madeChunk(tokens, at, end, QUANTITY, {}), from: end, to: endOf(tokens, end - 1) },
  ];
}

/** "(which bottles) were ordered and how many of each": all of it says which. */
export function isCountedNext(tokens: readonly Token[], at: number): boolean {
  const end = endOf(tokens, at - 1);
  const [and, how, many] = tokens.slice(end, end + 3).map(({ lower }) => lower);
  return end > at && and === 'and' && how === 'how' && /^(many|much)$/.test(many ?? '') && /^(aux|modal|verb)$/.test(tokens[at]?.tag ?? '');
}

/** "An order lists how many …", "a recipe says how much …". */
const isListing = (before: readonly Chunk[], at: number): boolean => {
  const last = before.at(-1);
  return last?.kind === 'verb' && last.to === at && !last.negated && LISTING.test(last.base);
};
const LISTING = /^(list|say|state|specify|define|record|note|cover|set|indicate)$/;

/** "(which parts it needs) and how many": a list that names rows and how many of them. */
export const withAmountsOfEach = (frame: Frame): readonly Frame[] => {
  if (frame.kind !== 'has' || frame.by === 'inside' || frame.paired) return [frame];
  const at = frame.items.findIndex(
    (item, i) => item.determiner === 'which' && item.phrase.number === 'many' && isQuantity(frame.items[i + 1]),
  );
  const [which, quantity] = [frame.items[at], frame.items[at + 1]];
  if (!which || !quantity) return [frame];
  const rest = frame.items.filter((item) => item !== which && item !== quantity);
  const { owner, sentence } = frame;
  const part: NounChunk = { ...which, determiner: '', many: true };
  return [
    ...(rest.length > 0 ? [{ ...frame, items: rest }] : []),
    { kind: 'has', owner, items: [quantity], by: 'verb', possible: false, paired: part, sentence },
    { kind: 'does', subject: owner, verb: 'contain', passive: false, possible: false, objects: [part], places: [], sentence },
  ];
};

const isQuantity = (item: NounChunk | undefined): boolean =>
  item?.made !== undefined && (item.phrase.text === QUANTITY || item.phrase.words.at(-1) === 'count');
