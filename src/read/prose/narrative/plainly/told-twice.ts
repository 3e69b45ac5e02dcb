/** What one item of a list says of two columns, and what stands in a list without being one. */
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';

/** "position as latitude and longitude" is both, "the wear before and after" is two wears, "and somebody who runs it" is who runs it. */
export function toldTwice(tokens: readonly Token[]): readonly Token[] {
  let told = tokens;
  for (const reword of [withoutSomebody, withoutWhen, inParts, withBothEnds]) told = reword(told);
  return told;
}

/** ", a topic and somebody who runs it". */
const withoutSomebody = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((_, i) => isSomebody(tokens, i)) ? tokens.filter((_, i) => !isSomebody(tokens, i)) : tokens;
const isSomebody = (tokens: readonly Token[], i: number): boolean =>
  /^(somebody|someone)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i + 1]?.lower === 'who' &&
  /^(,|and|with|plus)$/.test(tokens[i - 1]?.lower ?? '');

/** ", the date and, when refused, a reason": says when there is one. */
function withoutWhen(tokens: readonly Token[]): readonly Token[] {
  const when = tokens.findIndex(
    ({ lower }, i) => /^(when|if|where|once)$/.test(lower) && tokens[i - 1]?.text === ',' && tokens[i - 2]?.lower === 'and',
  );
  const end = when < 0 ? -1 : tokens.findIndex(({ text }, i) => i > when && /^[,.;:]$/.test(text));
  if (end < 0 || tokens[end]?.text !== ',' || end - when > 6 || !/^(det|noun|wh)$/.test(tokens[end + 1]?.tag ?? '')) return tokens;
  return goesOnWithClause(tokens, end + 1) ? tokens : [...tokens.slice(0, when - 1), ...tokens.slice(end + 1)];
}

/** ", and, when it rains, the match is moved": no item. */
const goesOnWithClause = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from + 1, from + 4).some(({ tag }) => /^(aux|modal)$/.test(tag)) && tokens[from]?.tag !== 'wh';

/** "position as latitude and longitude, ". */
function inParts(tokens: readonly Token[]): readonly Token[] {
  const as = tokens.findIndex(({ lower }, i) => lower === 'as' && isAttributeWord(tokens[i - 1]?.lower ?? ''));
  const [a, and, b] = tokens.slice(as + 1, as + 4);
  if (as < 1 || a?.tag !== 'noun' || and?.lower !== 'and' || b?.tag !== 'noun' || !isClosed(tokens[as + 4])) return tokens;
  return tokens[as - 2] === undefined || tokens[as - 2]?.tag === 'punct' || /^(det|conj)$/.test(tokens[as - 2]?.tag ?? '')
    ? [...tokens.slice(0, as - 1), ...tokens.slice(as + 1)]
    : tokens;
}
const isClosed = (token: Token | undefined): boolean => token === undefined || /^(punct|conj)$/.test(token.tag);

const ENDS = /^(before|after|in|out|start|finish|arrival|departure)$/;

/** "the weight before and after": "the weight before and the weight after". */
function withBothEnds(tokens: readonly Token[]): readonly Token[] {
  const and = tokens.findIndex(
    ({ lower }, i) =>
      lower === 'and' &&
      tokens[i - 2]?.tag === 'noun' &&
      /^(before|in|out|after)$/.test(tokens[i - 1]?.lower ?? '') &&
      ENDS.test(tokens[i + 1]?.lower ?? '') &&
      tokens[i - 1]?.lower !== tokens[i + 1]?.lower &&
      isClosed(tokens[i + 2]),
  );
  if (and < 0) return tokens;
  const from = tokens.findLastIndex(({ tag }, i) => i < and - 2 && !/^(noun|adj)$/.test(tag)) + 1;
  const noun = tokens.slice(from, and - 1).map((token) => ({ ...token }));
  const [ahead, behind] = [tokens[and - 1], tokens[and + 1]];
  if (!ahead || !behind || noun.length > 4) return tokens;
  const ended = (token: Token): Token => ({ ...token, tag: 'noun' });
  return [...tokens.slice(0, and - 1), ended(ahead), ...tokens.slice(and, and + 1), ...noun, ended(behind), ...tokens.slice(and + 2)];
}
