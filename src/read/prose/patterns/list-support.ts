/** What the patterns of attribute lists share: words that introduce a list, and whose list it is. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { FILLER_ADJECTIVES, INFORMATION_NOUNS } from '../language/word-classes.js';
import { thingsIn } from './naming-support.js';
import type { Found } from './pattern.js';

export const HAS = /^(has|have|having|contains?|containing|comprises?|comprising|carries|holds)$/;

/** "may have a parent". */
export function asOptional(found: Found): Found {
  if (found.body.kind !== 'attribute') return found;
  const { item } = found.body;
  return { ...found, body: { ...found.body, item: { ...item, qualifier: `${item.qualifier} optional`.trim() } } };
}

/** "information such as", "attributes including": the list belongs to the inner word. */
export function introducesInclusion(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 7); i++) {
    const token = tokens[i];
    if (!token || token.text === '.' || token.text === '(') return false;
    if (isInclusion(tokens, i)) return tokens.slice(from, i).some((t) => INFORMATION_NOUNS.has(t.lower));
    if (token.text === ',' && !isInclusion(tokens, i + 1)) return false;
  }
  return false;
}

/** Length in tokens of the words that introduce examples or parts at `i`, 0 when none. */
export function inclusion(tokens: readonly Token[], i: number): number {
  const [word, next] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  if (/^(including|includes?|namely|comprising|covering)$/.test(word)) return next === 'managing' || next === 'recording' ? 2 : 1;
  if (word === 'such' && next === 'as') return 2;
  if ((word === 'consisting' || word === 'consists' || word === 'consist') && next === 'of') return 2;
  return 0;
}
export const isInclusion = (tokens: readonly Token[], i: number): boolean => inclusion(tokens, i) > 0;

export const isOnlyInformation = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) => INFORMATION_NOUNS.has(token.lower) || FILLER_ADJECTIVES.has(token.lower) || token.tag === 'det' || token.tag === 'adv',
    );

/** "For each practitioner we record …". */
export function frontedOwner(tokens: readonly Token[], verb: number): ThingName | undefined {
  const first = tokens[0]?.lower ?? '';
  if (!/^(for|of|in)$/.test(first)) return undefined;
  let end = 1;
  while (
    end < verb &&
    tokens[end]?.text !== ',' &&
    tokens[end]?.tag !== 'pron' &&
    tokens[end]?.tag !== 'verb' &&
    !(end > 2 && tokens[end]?.tag === 'det')
  )
    end++;
  if (first === 'in' && !/^(module|management|section|table|function)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  return thingsIn(tokens, 1, end)[0];
}
