/** Items that say which end they are of: "from which bin, to which bin", "from bin, to bin", "from which bin to which". */
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Item, made } from '../item.js';
import { nounAt } from '../nouns.js';

/** "from bin", "to bin" and nothing else, with the other end named beside it. */
export function sideAt(tokens: readonly Token[], start: number, end: number): Item | undefined {
  const side = tokens[start]?.lower ?? '';
  if (!/^(from|to)$/.test(side) || end - start > 4) return undefined;
  const noun = nounAt(tokens, start + 1);
  if (!noun || noun.from !== start + 1 || noun.to !== end || noun.plural || !/^(|the|a|an)$/.test(noun.determiner)) return undefined;
  const word = tokens[noun.to - 1]?.lower ?? '';
  if (isAttributeWord(word) || !isNamedAgain(tokens, { start, end, word }, side === 'from' ? 'to' : 'from')) return undefined;
  return made(tokens, start, end, [side, ...noun.words], {
    sure: true,
    named: true,
    plural: false,
    qualifier: '',
    determiner: noun.determiner,
    side,
    to: noun.to,
  });
}

/** ", to bin" behind "from bin", or before it. */
const isNamedAgain = (
  tokens: readonly Token[],
  { start, end, word }: { readonly start: number; readonly end: number; readonly word: string },
  other: string,
): boolean => {
  const around = [tokens.slice(Math.max(0, start - 6), start), tokens.slice(end, end + 6)];
  return around.some((near) => near.some(({ lower }) => lower === other) && near.some(({ lower }) => lower === word));
};

/** "from which bin". */
export const sideOf = (token: Token | undefined): Pick<Item, 'side'> =>
  token && /^(from|to|into)$/.test(token.lower) ? { side: token.lower === 'from' ? 'from' : 'to' } : {};

/** "from which bin to which": two of them. */
export const bothSides = (item: Item): readonly Item[] => {
  const { qualifier, side } = item;
  return side === 'from' && /^(and )?(in)?to (which|what|where)$/.test(qualifier)
    ? [
        { ...item, qualifier: '' },
        { ...item, qualifier: '', side: 'to' },
      ]
    : [item];
};
