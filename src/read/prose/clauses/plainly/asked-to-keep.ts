/** "Let me enter the spots with address and fee", "without a name and a breed we do not take a dog": spots with address and fee, a dog has both. */
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export const askedToKeep = (tokens: readonly Token[]): readonly Token[] =>
  letMe(tokens) ?? whatINeed(tokens) ?? notWithout(tokens) ?? tokens;

const KEEPING = /^(enter|add|keep|store|record|save|note|list|register|put|type|track)$/;

function letMe(tokens: readonly Token[]): readonly Token[] | undefined {
  if (lowerAt(tokens, 0) !== 'let' || !/^(me|us)$/.test(lowerAt(tokens, 1)) || !KEEPING.test(lowerAt(tokens, 2))) return undefined;
  const from = /^(in|down)$/.test(lowerAt(tokens, 3)) ? 4 : 3;
  return tokens.slice(/^(the|my|our|all)$/.test(lowerAt(tokens, from)) ? from + 1 : from);
}

/** "What I need of a spot is the address and the fee." */
function whatINeed(tokens: readonly Token[]): readonly Token[] | undefined {
  if (lowerAt(tokens, 0) !== 'what' || !/^(i|we)$/.test(lowerAt(tokens, 1))) return undefined;
  const of = tokens.findIndex(
    ({ lower }, i) => i < 6 && /^(of|for|about)$/.test(lower) && /^(a|an|each|every)$/.test(lowerAt(tokens, i + 1)),
  );
  const is = tokens.findIndex(({ lower }, i) => i > of && /^(is|are)$/.test(lower));
  const [be] = tokens.slice(is, is + 1);
  if (of < 3 || is < of + 3 || !be || !tokens.slice(of + 2, is).every(({ tag }) => /^(noun|adj)$/.test(tag))) return undefined;
  return [...tokens.slice(of + 1, is), putWord(be, 'has', 'aux'), ...tokens.slice(is + 1)];
}

/** "Without a dog's name and breed we don't take it in." */
function notWithout(tokens: readonly Token[]): readonly Token[] | undefined {
  if (lowerAt(tokens, 0) !== 'without') return undefined;
  const we = tokens.findIndex(({ lower }, i) => i > 2 && /^(we|i)$/.test(lower));
  const said =
    /^(?:we|i) (?:do not|don't|do n't|cannot|can not|can't|won't|never) (?:accept|take|admit|let|book|register|rent|keep|enter|serve)(?: in)? (a|an|any|the) ([a-z' -]+?)(?: in)?(?: [.!])?$/.exec(
      wordsBetween(tokens, we),
    );
  const at = said ? tokens.findLastIndex(({ lower }) => lower === said[1]) : -1;
  const [det] = tokens.slice(at, at + 1);
  if (we < 3 || at < we || !det) return undefined;
  const items = tokens.slice(1, tokens[we - 1]?.text === ',' ? we - 1 : we);
  let end = at + 1;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  return end === at + 1
    ? undefined
    : [
        putWord(det, 'a', 'det'),
        ...tokens.slice(at + 1, end),
        putWord(det, 'has', 'aux'),
        ...items,
        ...tokens.slice(-1).filter(({ tag }) => tag === 'punct'),
      ];
}
