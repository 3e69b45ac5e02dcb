/** What is said by a roundabout verb, in the words that the readers know: "remarks get noted", "a ward falls into districts". */

import { isPluralWord } from '../../../source/singular.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function inPlainVerbs(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => ROUNDABOUT.test(lower))) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i > 0; i--) said = getDone(said, i) ?? fallsInto(said, i) ?? makeUp(said, i) ?? isNumberOf(said, i) ?? said;
  return said;
}

const GET = /^(gets?|got)$/;

const ROUNDABOUT = /^(gets?|got|falls?|subdivided|make|number)$/;

/** "remarks get noted": are noted; "labels made here get a weight": no noun. */
function getDone(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [who, get, next] = tokens.slice(at - 1, at + 2);
  if (!get || !GET.test(get.lower) || !next || !/^(noun|pron|adv|modal|part)$/.test(who?.tag ?? '')) return undefined;
  const done = next.tag === 'part' && !/ing$/.test(next.lower) && !/^(noun|adj)$/.test(tokens[at + 2]?.tag ?? '');
  if (done) {
    const be = who?.tag === 'modal' ? 'be' : who?.tag === 'noun' && !isPluralWord(who.lower) ? 'is' : 'are';
    return [...tokens.slice(0, at), putWord(get, be, 'aux'), ...tokens.slice(at + 1)];
  }
  return get.tag === 'noun' && /^(det|num)$/.test(next.tag)
    ? [...tokens.slice(0, at), { ...get, tag: 'verb' }, ...tokens.slice(at + 1)]
    : undefined;
}

/** "falls into", "are subdivided into": is divided into. */
function fallsInto(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [by, into] = tokens.slice(at, at + 2);
  if (!by || into?.lower !== 'into') return undefined;
  if (by.lower === 'subdivided') return [...tokens.slice(0, at), putWord(by, 'divided', 'part'), ...tokens.slice(at + 1)];
  if (!/^falls?$/.test(by.lower)) return undefined;
  return [
    ...tokens.slice(0, at),
    putWord(by, by.lower === 'fall' ? 'are' : 'is', 'aux'),
    putWord(by, 'divided', 'part'),
    ...tokens.slice(at + 1),
  ];
}

/** "several districts make up a ward": a ward consists of several. */
function makeUp(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [make, up, each] = tokens.slice(at, at + 3);
  if (make?.lower !== 'make' || up?.lower !== 'up' || !each || !/^(a|an|each|every|one)$/.test(each.lower)) return undefined;
  const from = clauseStart(tokens, at);
  let to = at + 3;
  while (/^(noun|adj)$/.test(tokens[to]?.tag ?? '')) to++;
  const parts = tokens.slice(from, at);
  if (to === at + 3 || parts.length < 2 || !parts.every(({ tag }) => /^(det|adj|noun|num)$/.test(tag))) return undefined;
  if (!isPluralWord(parts.at(-1)?.lower ?? '')) return undefined;
  return [
    ...tokens.slice(0, from),
    ...tokens.slice(at + 2, to),
    putWord(make, 'consists', 'verb'),
    putWord(up, 'of', 'prep'),
    ...parts,
    ...tokens.slice(to),
  ];
}

/** "A ward is a number of districts": it has several. */
function isNumberOf(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const by = tokens[at];
  if (by?.lower !== 'number' || tokens[at + 1]?.lower !== 'of' || tokens[at - 1]?.lower !== 'a' || tokens[at - 2]?.lower !== 'is')
    return undefined;
  const [who, article] = [tokens[at - 3], tokens[clauseStart(tokens, at - 2)]];
  if (who?.tag !== 'noun' || !/^(a|an|each|every|one)$/.test(article?.lower ?? '') || !isPluralWord(tokens[at + 2]?.lower ?? ''))
    return undefined;
  return [...tokens.slice(0, at - 2), putWord(by, 'has', 'aux'), putWord(by, 'several', 'det'), ...tokens.slice(at + 2)];
}

const clauseStart = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex(({ tag, lower }, i) => i < at && (tag === 'punct' || /^(and|but|while)$/.test(lower))) + 1;
