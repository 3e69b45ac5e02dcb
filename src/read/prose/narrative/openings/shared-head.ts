/** "three scores: heat, evenness and speed", "four dates -- issue, expiry, …": each is one of what they are called together. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Item } from '../item.js';
import type { Noun } from '../nouns.js';

const HEADS =
  /^(scores|dates|times|prices|rates|readings|weights|counts|amounts|temperatures|fees|costs|addresses|limits|percentages|marks|ratings|totals|charges|pressures|lengths|heights|widths|volumes|balances|quantities|signatures)$/;

/** Where a list behind a colon is told what its items are, before the colon. */
export function headBefore(tokens: readonly Token[], nouns: readonly Noun[], colon: number): string | undefined {
  const noun = nouns.findLast(({ to }) => to <= colon);
  const head = nouns.findLast(({ to, plural }) => to <= colon && plural && HEADS.test(tokens[to - 1]?.lower ?? ''));
  if (!noun || !head || colon - head.to > FAR || tokens.slice(head.to, colon).some(({ text }) => text === ',')) return undefined;
  if (head !== noun && !/^(that|which|who)$/.test(tokens[head.to]?.lower ?? '')) return undefined;
  const counted = /\b(two|three|four|five|six|both|these|several|\d+)\b/.test(head.determiner) || tokens[head.from - 1]?.tag === 'num';
  return counted || head.determiner !== '' ? singularWord(tokens[head.to - 1]?.lower ?? '') : undefined;
}
const FAR = 9;

export const withHead = (items: readonly Item[], head: string): readonly Item[] =>
  items.filter(({ words }) => isAttributeWord(words.at(-1) ?? '')).length * 2 > items.length
    ? items
    : items.map((item) => {
        if (
          item.made ||
          item.flag ||
          item.words.length > 3 ||
          item.words.includes(head) ||
          item.words.includes('of') ||
          item.inside.length > 0
        )
          return item;
        const words = [...item.words, head];
        return { ...item, words, name: words.join(' '), sure: true, named: false, plural: false };
      });
