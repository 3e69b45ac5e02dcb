/** Where a coordinated list ends: purposes, results, and clauses of their own. */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isHalfName } from '../lists/openers.js';
import { describeClause } from './described-item.js';
import { isCompound, isForPurpose, saysKept, startsRemark } from './list-remarks.js';
import { isNominal } from './phrase.js';
import { isQualifier } from './qualifiers.js';

/** Words that end a list: purposes, results, conditions. */
const ENDERS = new Set([
  'ensuring',
  'depending',
  'according',
  'where',
  'while',
  'whereas',
  'because',
  'since',
  'unless',
  'thereby',
  'but',
  'so',
  'facilitating',
  'enabling',
  'allowing',
  'helping',
  'making',
  'providing',
  'describing',
  'clarifying',
  'documenting',
  'linking',
  'through',
  'based',
  'which',
  'whose',
  'who',
  'respectively',
]);

export function endsList(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const previous = tokens[i - 1];
  if (!token || !previous) return false;
  if (token.lower === 'when' || token.lower === 'if' || token.lower === 'upon')
    return previous.tag === 'noun' && !/^(available|known|applicable|any|present|given|it|they)$/.test(tokens[i + 1]?.lower ?? '');
  if (token.lower === 'which' && tokens.slice(i + 1, i + 5).some((t) => t.tag === 'pron' && /^(it|they|he|she)$/.test(t.lower)))
    return false;
  if (
    ENDERS.has(token.lower) &&
    /^(where|who|which)$/.test(token.lower) &&
    /^[,]$|^and$/.test(previous.lower) &&
    describeClause(tokens, i, tokens.length)
  )
    return false;
  if (ENDERS.has(token.lower)) return previous.text !== ',' || token.lower !== 'which';
  if (token.lower === 'for' && /^(each|every|all|later|future|subsequent|further|easy|better|the|a|an)$/.test(tokens[i + 1]?.lower ?? ''))
    return true;
  if (token.lower === 'to' && tokens[i + 1]?.tag === 'verb') return true;
  if ((token.lower === 'for' && tokens[i + 2]?.tag === 'to') || isForPurpose(tokens, i)) return true;
  if (token.lower === 'in' && tokens[i + 1]?.lower === 'order') return true;
  return (token.tag === 'modal' && !isAsked(tokens, i)) || saysKept(tokens, i);
}

/** "whether they can drive": part of the item. */
function isAsked(tokens: readonly Token[], i: number): boolean {
  const before = tokens.slice(Math.max(i - 3, 0), i);
  const whether = before.findLastIndex(({ lower }) => lower === 'whether');
  return whether >= 0 && before.slice(whether).every(({ tag }) => tag !== 'punct' && tag !== 'conj');
}

/** A new statement instead of a further item: it has a finite verb of its own. */
export function startsClause(tokens: readonly Token[], from: number, limit: number): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (startsRemark(tokens, from)) return true;
  if (isCompound(tokens, from)) return false;
  // "and, where available, a phone number"
  if (first.lower === 'where' && isQualifier(tokens, from) && tokens[from + 3]?.tag === 'det') return false;
  if (/^(where|who|which)$/.test(first.lower) && describeClause(tokens, from, limit)) return false;
  if ((ENDERS.has(first.lower) && first.lower !== 'which') || first.lower === 'with') return true;
  if (first.tag === 'to' || (first.lower === 'in' && tokens[from + 1]?.lower === 'order')) return true;
  if (describeClause(tokens, from, limit) || isQualifier(tokens, from)) return false;
  if (first.lower === 'when') return true;
  if (
    CLAUSE_VERBS.test(first.text) &&
    !isHalfName(tokens, from) &&
    tokens[from + 1] &&
    tokens[from + 1]?.tag !== 'punct' &&
    tokens[from + 1]?.tag !== 'conj'
  )
    return true;
  if (/^(is|are|was|were)$/.test(first.lower) && tokens[from + 1]?.tag === 'part') return true;
  if (
    /^(associat|link|connect|relat)es?$|^(link|connect)s?$/.test(first.lower) &&
    /^(it|them|these|those|this|with|to)$/.test(tokens[from + 1]?.lower ?? '')
  )
    return true;
  if (first.lower === 'be') return true;
  if (first.lower === 'the' && /^(system|platform|company)$/.test(tokens[from + 1]?.lower ?? '') && tokens[from + 2]?.tag !== 'punct')
    return true;
  if (first.lower === 'no' && tokens[from + 1]?.lower === 'two') return true;
  if (first.tag === 'pron' || (first.lower === 'each' && tokens[from + 1]?.tag === 'prep')) return true;
  if (
    first.tag === 'verb' &&
    tokens[from + 1] &&
    tokens[from + 1]?.tag !== 'punct' &&
    tokens[from + 1]?.tag !== 'conj' &&
    !isNominal(tokens, from + 1)
  )
    return true;
  for (let i = from; i < Math.min(limit, from + 14); i++) {
    const token = tokens[i];
    if (!token || token.tag === 'punct' || token.lower === 'and' || token.lower === 'or') return false;
    if (first.tag !== 'det' && saysKept(tokens, i)) return false;
    if (token.tag === 'modal') return true;
    if (token.tag === 'wh' || token.lower === 'that') return false;
    if (token.tag === 'aux' && i > from && !isPlaced(tokens, i - 1)) return true;
    if (
      token.tag === 'verb' &&
      i > from &&
      tokens[i - 1]?.tag === 'noun' &&
      verbBase(token.lower) !== undefined &&
      (/(s|ed)$/.test(token.lower) || /[^s]s$/.test(tokens[i - 1]?.lower ?? '')) &&
      startsObjectAfter(tokens, i)
    )
      return true;
  }
  return false;
}

/** "…, and the name and phone of the manager need to be recorded". */
export function isPassiveClause(tokens: readonly Token[], from: number): boolean {
  if (!/^(the|its|their)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let i = from; i < tokens.length && !/^[.;]$/.test(tokens[i]?.text ?? ''); i++)
    if (/^(recorded|stored|saved|tracked|kept|logged)$/.test(tokens[i]?.lower ?? '') && /^(aux|to)$/.test(tokens[i - 1]?.tag ?? ''))
      return true;
  return false;
}

/** A further thing that the same subject does. */
const CLAUSE_VERBS =
  /^(allow|support|enable|provide|ensure|generate|display|calculate|facilitate|permit|automatically|records|stores|tracks|manages|supports|maintains|provides|allows|handles|includes|saves|keeps|enables|uses|associating|recording|supporting|managing|tracking|calculates|generates|updates)$/;

const startsObjectAfter = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return next !== undefined && /^(det|num|to|noun|adj)$/.test(next.tag);
};

/** "the depot they are in,": says where, and the list goes on. */
export const isPlaced = (tokens: readonly Token[], i: number): boolean =>
  /^(they|it)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.tag === 'noun' &&
  tokens[i + 1]?.tag === 'aux' &&
  tokens[i + 2]?.tag === 'prep' &&
  tokens[i + 3]?.text === ',';
