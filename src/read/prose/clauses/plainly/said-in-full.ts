/** What is said with fewer words than the readers know it by: "answers carry any number of photos; we keep the file", "which of my friends". */

import { isPluralWord, singularWord } from '../../../source/singular.js';
import { isMassNoun } from '../../language/is-mass-noun.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function saidInFull(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => SHORT.test(lower))) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i >= 0; i--)
    said =
      keptOfSeveral(said, i) ??
      seeOfEach(said, i) ??
      pieceOfIt(said, i) ??
      forHowMuch(said, i) ??
      whichOfMine(said, i) ??
      ofEachAndEach(said, i) ??
      said;
  return said;
}

const SHORT = /^(number|several|many|see|view|know|piece|how|which|and)$/;

/** "any number of photos; we keep the file and …": each with the file and …. */
function keptOfSeveral(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const mark = tokens[at];
  if (!mark || !/^[;,]$/.test(mark.text) || !isPluralWord(tokens[at - 1]?.lower ?? '') || !/^(we|i)$/.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  if (
    !/^(keep|note|store|record|need|want|save|hold)$/.test(tokens[at + 2]?.lower ?? '') ||
    !/^(the|their)$/.test(tokens[at + 3]?.lower ?? '')
  )
    return undefined;
  const from = tokens.findLastIndex(({ tag }, i) => i < at && tag !== 'noun' && tag !== 'adj');
  const number = tokens[from]?.lower === 'of' && tokens[from - 1]?.lower === 'number';
  const several =
    (number || /^(several|many)$/.test(tokens[from]?.lower ?? '')) && /^(verb|aux)$/.test(tokens[number ? from - 3 : from - 1]?.tag ?? '');
  const plain = tokens
    .slice(at + 3)
    .every(({ tag, lower }) => /^(det|noun|adj|wh|pron|aux|part|punct|conj)$/.test(tag) && !/^(which|how)$/.test(lower));
  if (!several || !plain) return undefined;
  return [
    ...tokens.slice(0, at),
    putWord(mark, ',', 'punct'),
    putWord(mark, 'each', 'det'),
    putWord(mark, 'with', 'prep'),
    ...tokens.slice(at + 3),
  ];
}

/** "see the title and the length of each drill": each has those. */
function seeOfEach(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const see = tokens[at];
  if (see?.tag !== 'verb' || !/^(see|view|know)$/.test(see.lower) || tokens[at + 1]?.lower !== 'the') return undefined;
  if (!tokens.slice(0, at).some(({ lower }) => /^(i|we)$/.test(lower))) return undefined;
  const of = tokens.findIndex(({ lower }, i) => i > at && lower === 'of');
  const plain =
    of > 0 && of < at + MOST_SEEN && tokens.slice(at + 1, of).every(({ tag, lower }) => /^(det|noun|adj|conj)$/.test(tag) || lower === ',');
  return plain && /^(each|every)$/.test(tokens[of + 1]?.lower ?? '')
    ? [...tokens.slice(0, at), putWord(see, 'record', 'verb'), ...tokens.slice(at + 1)]
    : undefined;
}
const MOST_SEEN = 14;

/** "There is equipment in each hall; of every piece we note …": of the equipment. */
function pieceOfIt(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const piece = tokens[at];
  if (piece?.lower !== 'piece' || tokens[at + 1]?.lower === 'of' || !/^(each|every|a|the)$/.test(tokens[at - 1]?.lower ?? ''))
    return undefined;
  const mass = tokens.slice(0, at).findLast(({ lower, tag }) => tag === 'noun' && isMassNoun(lower));
  return mass && [...tokens.slice(0, at), { ...piece, text: mass.text, lower: mass.lower }, ...tokens.slice(at + 1)];
}

/** "when we bought it and for how much": and the price. */
function forHowMuch(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const how = tokens[at];
  if (how?.lower !== 'how' || tokens[at + 1]?.lower !== 'much' || tokens[at - 1]?.lower !== 'for') return undefined;
  const ends = /^[.,;)]?$|^and$/.test(tokens[at + 2]?.text ?? '');
  return ends
    ? [...tokens.slice(0, at - 1), putWord(how, 'the', 'det'), putWord(how, 'price', 'noun'), ...tokens.slice(at + 2)]
    : undefined;
}

/** "which of my friends borrowed which of my games": which friend borrowed which game. */
function whichOfMine(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const of = tokens[at + 1]?.lower === 'one' ? at + 2 : at + 1;
  if (tokens[at]?.lower !== 'which' || tokens[of]?.lower !== 'of' || !/^(my|our|the|your|their|these)$/.test(tokens[of + 1]?.lower ?? ''))
    return undefined;
  let end = of + 2;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  const last = tokens[end - 1];
  const twice = tokens.some(({ lower }, i) => lower === 'which' && i !== at);
  if (!last || end === of + 2 || !isPluralWord(last.lower) || !twice) return undefined;
  const one = singularWord(last.lower);
  return [...tokens.slice(0, at + 1), ...tokens.slice(of + 2, end - 1), { ...last, text: one, lower: one }, ...tokens.slice(end)];
}

/** "We need the name of every customer and the price of every product": we need both. */
function ofEachAndEach(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [who, verb] = tokens;
  const and = tokens[at];
  if (
    and?.lower !== 'and' ||
    !who ||
    !verb ||
    !/^(we|i)$/.test(who.lower) ||
    !/^(need|want|keep|store|record|note|save|track)$/.test(verb.lower)
  )
    return undefined;
  const isOfEach = (i: number): boolean =>
    tokens[i]?.lower === 'of' && /^(each|every|a|an)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.tag === 'noun';
  const before = tokens.findLastIndex((_, i) => i < at && isOfEach(i));
  const behind = tokens.findIndex((_, i) => i > at + 1 && isOfEach(i));
  const plain = (from: number, to: number): boolean =>
    tokens.slice(from, to).every(({ tag, lower }) => /^(noun|adj|det|conj)$/.test(tag) || lower === ',');
  if (
    before < 3 ||
    behind < 0 ||
    !tokens.slice(before + 2, at).every(({ tag }) => tag === 'noun') ||
    !plain(2, before) ||
    !plain(at + 1, behind)
  )
    return undefined;
  return [
    ...tokens.slice(0, at),
    putWord(and, ';', 'punct'),
    putWord(and, who.lower, 'pron'),
    { ...and, text: verb.text, lower: verb.lower, tag: 'verb' },
    ...tokens.slice(at + 1),
  ];
}
