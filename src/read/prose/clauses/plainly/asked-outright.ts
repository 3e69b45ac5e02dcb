/** "Who has which tool, and since when?": we record who has which tool, and since when. */
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function askedOutright(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (!first || !/^(who|which)$/.test(first.lower) || tokens.at(-1)?.text !== '?') return tokens;
  const asks =
    tokens.slice(1).some(({ lower }) => /^(which|what)$/.test(lower)) && !/^(is|are|was|were|can|do|does)$/.test(lowerAt(tokens, 1));
  return asks
    ? [
        putWord(first, 'we', 'pron'),
        putWord(first, 'record', 'verb'),
        ...tokens.slice(0, -1),
        putWord(tokens.at(-1) ?? first, '.', 'punct'),
      ]
    : tokens;
}
