/** What is said by a roundabout verb, in the words that the readers know: "remarks get noted", "a ward falls into districts". */
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { Claim } from '../claims/claim.js';
import type { Sentence, Token } from '../language/token.js';
import { MASS } from './noun-chunks.js';

export function inPlainVerbs(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => ROUNDABOUT.test(lower))) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i >= 0; i--)
    said =
      getDone(said, i) ??
      fallsInto(said, i) ??
      makeUp(said, i) ??
      isNumberOf(said, i) ??
      keptOfSeveral(said, i) ??
      seeOfEach(said, i) ??
      pieceOfIt(said, i) ??
      forHowMuch(said, i) ??
      whichOfMine(said, i) ??
      ofEachAndEach(said, i) ??
      said;
  return said;
}

/** Without "noted" as a property, where vouchers get noted. */
export function withoutGotten(naming: readonly Claim[], sentences: readonly Sentence[]): readonly Claim[] {
  const gotten = new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ start, tag }, i) => (tag === 'part' && GET.test(tokens[i - 1]?.lower ?? '') ? [start] : [])),
    ),
  );
  return gotten.size === 0
    ? naming
    : naming.filter((claim) => claim.kind !== 'attribute' || claim.item.words.length > 1 || !gotten.has(claim.item.start));
}
const GET = /^(gets?|got)$/;

const ROUNDABOUT = /^(gets?|got|falls?|subdivided|make|number|several|many|see|view|know|piece|pieces|how|which|and)$/;
const put = (by: Token, text: string, tag: Token['tag']): Token => ({ ...by, text, lower: text, tag });

/** "remarks get noted": are noted; "labels made here get a weight": no noun. */
function getDone(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [who, get, next] = tokens.slice(at - 1, at + 2);
  if (!get || !GET.test(get.lower) || !next || !/^(noun|pron|adv|modal|part)$/.test(who?.tag ?? '')) return undefined;
  const done = next.tag === 'part' && !/ing$/.test(next.lower) && !/^(noun|adj)$/.test(tokens[at + 2]?.tag ?? '');
  if (done) {
    const be = who?.tag === 'modal' ? 'be' : who?.tag === 'noun' && !isPluralWord(who.lower) ? 'is' : 'are';
    return [...tokens.slice(0, at), put(get, be, 'aux'), ...tokens.slice(at + 1)];
  }
  return get.tag === 'noun' && /^(det|num)$/.test(next.tag)
    ? [...tokens.slice(0, at), { ...get, tag: 'verb' }, ...tokens.slice(at + 1)]
    : undefined;
}

/** "falls into", "are subdivided into": is divided into. */
function fallsInto(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const [by, into] = tokens.slice(at, at + 2);
  if (!by || into?.lower !== 'into') return undefined;
  if (by.lower === 'subdivided') return [...tokens.slice(0, at), put(by, 'divided', 'part'), ...tokens.slice(at + 1)];
  if (!/^falls?$/.test(by.lower)) return undefined;
  return [...tokens.slice(0, at), put(by, by.lower === 'fall' ? 'are' : 'is', 'aux'), put(by, 'divided', 'part'), ...tokens.slice(at + 1)];
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
    put(make, 'consists', 'verb'),
    put(up, 'of', 'prep'),
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
  return [...tokens.slice(0, at - 2), put(by, 'has', 'aux'), put(by, 'several', 'det'), ...tokens.slice(at + 2)];
}

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
  return [...tokens.slice(0, at), put(mark, ',', 'punct'), put(mark, 'each', 'det'), put(mark, 'with', 'prep'), ...tokens.slice(at + 3)];
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
    ? [...tokens.slice(0, at), put(see, 'record', 'verb'), ...tokens.slice(at + 1)]
    : undefined;
}
const MOST_SEEN = 14;

/** "There is equipment in each hall; of every piece we note …": of the equipment. */
function pieceOfIt(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const piece = tokens[at];
  if (piece?.lower !== 'piece' || tokens[at + 1]?.lower === 'of' || !/^(each|every|a|the)$/.test(tokens[at - 1]?.lower ?? ''))
    return undefined;
  const mass = tokens.slice(0, at).findLast(({ lower, tag }) => tag === 'noun' && MASS.test(lower));
  return mass && [...tokens.slice(0, at), { ...piece, text: mass.text, lower: mass.lower }, ...tokens.slice(at + 1)];
}

/** "when we bought it and for how much": and the price. */
function forHowMuch(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const how = tokens[at];
  if (how?.lower !== 'how' || tokens[at + 1]?.lower !== 'much' || tokens[at - 1]?.lower !== 'for') return undefined;
  const ends = /^[.,;)]?$|^and$/.test(tokens[at + 2]?.text ?? '');
  return ends ? [...tokens.slice(0, at - 1), put(how, 'the', 'det'), put(how, 'price', 'noun'), ...tokens.slice(at + 2)] : undefined;
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
    put(and, ';', 'punct'),
    put(and, who.lower, 'pron'),
    { ...and, text: verb.text, lower: verb.lower, tag: 'verb' },
    ...tokens.slice(at + 1),
  ];
}

const clauseStart = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex(({ tag, lower }, i) => i < at && (tag === 'punct' || /^(and|but|while)$/.test(lower))) + 1;
