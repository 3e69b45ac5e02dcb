/** The noun phrase that governs a list: where it begins and ends before the words that open the list. */
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { type Governor, governorOf } from './noun-phrase.js';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends before `at`, over relative pronouns, adverbs and commas. */
export function governorRange(tokens: readonly Token[], at: number): Range {
  let to = at;
  while (to > 0 && isBridge(tokens, to - 1)) to--;
  let from = to;
  while (from > 0 && belongsToPhrase(tokens, from - 1, to)) from--;
  while (from < to && /^(conj|punct)$/.test(tokens[from]?.tag ?? '')) from++;
  return { from, to };
}

/** "belongs to an order and has …": the second verb shares the subject of the first. */
export function sharedRange(tokens: readonly Token[], verb: number): Range | undefined {
  let at = verb;
  while (at > 0 && /^(modal|adv)$/.test(tokens[at - 1]?.tag ?? '')) at--;
  if (!/^(and|but|,)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  let depth = 0;
  for (let i = at - 2; i > 0; i--) {
    const token = tokens[i];
    if (!token || /^[;:.]$/.test(token.text)) return undefined;
    if (token.text === ')') depth++;
    if (token.text === '(') depth--;
    if (depth > 0) continue;
    if (token.tag !== 'verb' && !/^(has|have|is|are)$/.test(token.lower)) continue;
    return sharedRange(tokens, i) ?? governorRange(tokens, i);
  }
  return undefined;
}

const isBridge = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!token) return false;
  if (token.lower === 'of')
    return /^(each|all|both)$/.test(tokens[i - 1]?.lower ?? '') && /^(which|whom)$/.test(tokens[i + 1]?.lower ?? '');
  return (
    token.text === ',' ||
    token.text === ':' ||
    token.text === '(' ||
    token.tag === 'adv' ||
    token.tag === 'modal' ||
    token.tag === 'wh' ||
    /^(each|that|but|also|all|both|whom)$/.test(token.lower)
  );
};

function belongsToPhrase(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.tag === 'to') return tokens[i - 1]?.lower === 'related' && isReduced(tokens, i - 1);
  if (/^(verb|modal|aux|wh|pron|neg)$/.test(token.tag)) return false;
  if (token.tag === 'punct') return /^["“”'’*_`/]$/.test(token.text);
  if (token.tag === 'part') return partBelongs(tokens, i);
  if (/^(when|if|but|while|where|because|so|once|whenever|whereas)$/.test(token.lower)) return false;
  if (token.tag === 'conj') return tokens[i - 1] !== undefined && /^(noun|adj|poss)$/.test(tokens[i - 1]?.tag ?? '') && i + 1 < to;
  if (token.tag === 'prep') return i > 0 && (/^(noun|poss|adj|num)$/.test(tokens[i - 1]?.tag ?? '') || isReduced(tokens, i - 1));
  return true;
}

/** A participle that describes a noun behind it, or one before it: "registered users", "transactions made by users". */
function partBelongs(tokens: readonly Token[], i: number): boolean {
  if (isReduced(tokens, i) || (tokens[i]?.lower === 'using' && isReduced(tokens, i - 1))) return true;
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.lower.endsWith('ing') && before?.tag === 'noun' && (next === undefined || next.tag === 'punct')) return true;
  if (!token || !next || !/^(noun|adj|part)$/.test(next.tag)) return false;
  if (/^(meeting|booking|building|listing|posting|training|offering|painting|reading|rating)s?$/.test(token.lower)) return true;
  if (token.lower.endsWith('ing')) {
    if (before === undefined || next.tag !== 'noun') return false;
    return /^(noun|adj|det|poss|num)$/.test(before.tag) || before.lower === 'of' || (before.tag === 'prep' && isReduced(tokens, i - 2));
  }
  return before !== undefined && before.tag !== 'aux';
}

const isReduced = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'part' &&
  !(tokens[i]?.lower.endsWith('ing') && tokens[i + 1]?.tag === 'det') &&
  tokens[i - 1]?.tag === 'noun' &&
  (/^(prep|to|adv)$/.test(tokens[i + 1]?.tag ?? '') || tokens[i + 1]?.lower === 'using');

export const governorAt = (tokens: readonly Token[], at: number): Governor & Range => {
  const range = governorRange(tokens, at);
  const governor = governorOf(tokens, range.from, range.to);
  const full = nameBefore(tokens, range.from, governor.things);
  return { ...governor, ...(full ? { things: [full] } : {}), ...range };
};

/** Words for the form of what is written down: they name nothing by themselves. */
const FORM = /^(report|list|plan|request|log|entry|item|line|form|sheet|result|notice|file)$/;

/** "several damage reports, each report with": each of the damage reports. */
function nameBefore(tokens: readonly Token[], each: number, [thing]: readonly ThingName[]): ThingName | undefined {
  const last = tokens[each - 2];
  if (!thing || !/^(each|every)$/.test(tokens[each]?.lower ?? '') || tokens[each - 1]?.text !== ',' || last?.tag !== 'noun')
    return undefined;
  if (!FORM.test(thing.key) || !isPluralWord(last.lower) || singularWord(last.lower) !== thing.key) return undefined;
  let from = each - 2;
  while (tokens[from - 1]?.tag === 'noun') from--;
  return governorOf(tokens, from, each - 1).things.find(({ key }) => key.endsWith(` ${thing.key}`));
}

/** "owners who have bought spaces, including": what stands before the clause. */
export function beforeClause(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ',') return at;
  const { from } = governorRange(tokens, at);
  const wh = tokens.findLastIndex((token, i) => i < from && i > from - 5 && /^(who|that|which)$/.test(token.lower));
  const verbs = wh > 0 && tokens.slice(wh + 1, from).every((token) => /^(verb|aux|part|modal|adv|pron)$/.test(token.tag)) && from > wh + 1;
  const end = tokens[wh - 1]?.tag === 'prep' ? wh - 1 : wh;
  return verbs && tokens[end - 1]?.tag === 'noun' ? end : at;
}
