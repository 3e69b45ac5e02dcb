/** "Dogs - name, breed - and owners - phone": dogs (name, breed) and owners (phone). */
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function dashesAround(tokens: readonly Token[]): readonly Token[] {
  const dashes = tokens.flatMap((token, i) => (isDash(token) ? [i] : []));
  const marked = tokens.at(-1)?.tag === 'punct' && dashes.at(-1) !== tokens.length - 1;
  // The last list may end with the sentence.
  const ends = dashes.length % 2 === 0 ? dashes : [...dashes, marked ? tokens.length - 1 : tokens.length];
  const asides = ends.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: ends[i + 1] ?? from }] : []));
  if (asides.length < 2 || !asides.every((aside, i) => isList(tokens, aside) && (i === 0 || isJoined(tokens, asides[i - 1], aside))))
    return tokens;
  return asides.reduceRight<readonly Token[]>((said, { from, to }) => inParentheses(said, from, to), tokens);
}

interface Aside {
  /** Of the dash before it. */
  readonly from: number;
  /** Of the dash behind it, or where the sentence ends. */
  readonly to: number;
}

const isDash = ({ text, tag }: Token): boolean => tag === 'punct' && /^[-–—]$/.test(text);

/** Names of properties and nothing else, behind a noun. */
const isList = (tokens: readonly Token[], { from, to }: Aside): boolean =>
  tokens[from - 1]?.tag === 'noun' &&
  to > from + 1 &&
  tokens.slice(from + 1, to).every(({ tag, text }) => /^(noun|adj|num)$/.test(tag) || text === ',');

/** The next noun follows at once. */
const isJoined = (tokens: readonly Token[], before: Aside | undefined, { from }: Aside): boolean =>
  before !== undefined && from - before.to < 6 && /^(and|or|plus|,)$/.test(tokens[before.to + 1]?.lower ?? '');

function inParentheses(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const [dash] = tokens.slice(from, from + 1);
  if (!dash) return tokens;
  const behind = tokens[to];
  const shut = putWord(behind ?? tokens[to - 1] ?? dash, ')', 'punct');
  return [
    ...tokens.slice(0, from),
    putWord(dash, '(', 'punct'),
    ...tokens.slice(from + 1, to),
    shut,
    ...tokens.slice(behind && isDash(behind) ? to + 1 : to),
  ];
}
