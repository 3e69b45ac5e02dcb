/** "Folders can contain folders", "a page can sit under a parent page", "members can be referred by another member": of its own kind, said plainly. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { nounsEnd } from '../../language/nouns-end.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export function amongItsKind(tokens: readonly Token[]): readonly Token[] {
  const from = tokens[0]?.tag === 'det' ? 1 : 0;
  const to = nounsEnd(tokens, from);
  if (to === from) return tokens;
  const name = nameOf(tokens, from, to);
  return (
    containsThem(tokens, to, name) ??
    insideThem(tokens, to, name) ??
    underParent(tokens, to, name) ??
    byAnother(tokens, from, to, name) ??
    withSubs(tokens, to, name) ??
    tokens
  );
}

/** "(folders) can contain folders": other folders. */
function containsThem(tokens: readonly Token[], at: number, name: string): readonly Token[] | undefined {
  const verb = pastModal(tokens, at);
  const [holds] = tokens.slice(verb, verb + 1);
  if (!holds || !/^(contains?|includes?|holds?|have|has)$/.test(holds.lower)) return undefined;
  const end = nounsEnd(tokens, verb + 1);
  if (end === verb + 1 || !isPluralWord(lowerAt(tokens, end - 1)) || nameOf(tokens, verb + 1, end) !== name) return undefined;
  return [...tokens.slice(0, verb + 1), putWord(holds, 'other', 'det'), ...tokens.slice(verb + 1)];
}

/** "(folders) can be inside folders": inside other folders. */
function insideThem(tokens: readonly Token[], at: number, name: string): readonly Token[] | undefined {
  const be = pastModal(tokens, at);
  const [inside] = tokens.slice(be + 1, be + 2);
  const end = nounsEnd(tokens, be + 2);
  if (!inside || !/^(be|are)$/.test(lowerAt(tokens, be)) || !/^(in|inside|within|under|below)$/.test(inside.lower)) return undefined;
  if (end === be + 2 || !isPluralWord(lowerAt(tokens, end - 1)) || nameOf(tokens, be + 2, end) !== name) return undefined;
  return [...tokens.slice(0, be + 2), putWord(inside, 'other', 'det'), ...tokens.slice(be + 2)];
}

/** "(a page) can sit under a parent page": can have a parent page. */
function underParent(tokens: readonly Token[], at: number, name: string): readonly Token[] | undefined {
  const verb = pastModal(tokens, at);
  const under = tokens.findIndex(({ lower }, i) => i > verb && i < verb + 4 && /^(under|below|beneath|inside|within|in)$/.test(lower));
  const [stands] = tokens.slice(verb, verb + 1);
  if (under < 0 || !stands || !/^(a|one|its)$/.test(lowerAt(tokens, under + 1)) || lowerAt(tokens, under + 2) !== 'parent')
    return undefined;
  const end = nounsEnd(tokens, under + 3);
  if (end > under + 3 && nameOf(tokens, under + 3, end) !== name) return undefined;
  return [...tokens.slice(0, verb), putWord(stands, verb > at ? 'have' : 'has', 'verb'), ...tokens.slice(under + 1)];
}

/** "Members can be referred by another member": a member can be. */
function byAnother(tokens: readonly Token[], from: number, at: number, name: string): readonly Token[] | undefined {
  const be = pastModal(tokens, at);
  if (!/^(be|is|are)$/.test(lowerAt(tokens, be)) || lowerAt(tokens, be + 2) !== 'by') return undefined;
  const one = lowerAt(tokens, be + 3) === 'one' && lowerAt(tokens, be + 4) === 'other';
  const noun = be + (one ? 5 : 4);
  const end = nounsEnd(tokens, noun);
  const [first] = tokens;
  if (!first || !(one || lowerAt(tokens, be + 3) === 'another') || end === noun || nameOf(tokens, noun, end) !== name) return undefined;
  const many = isPluralWord(lowerAt(tokens, at - 1));
  if (!one && !many) return undefined;
  const subject = tokens
    .slice(from, at)
    .map((token, i, all) => (i === all.length - 1 ? putWord(token, singularWord(token.lower), 'noun') : token));
  const being = tokens.slice(at, be + 1).map((token) => (token.lower === 'are' ? putWord(token, 'is', 'aux') : token));
  const [by, another] = tokens.slice(be + 2, be + 4);
  if (!by || !another) return undefined;
  return [
    putWord(first, 'a', 'det'),
    ...subject,
    ...being,
    ...tokens.slice(be + 1, be + 2),
    by,
    putWord(another, 'another', 'det'),
    ...tokens.slice(noun),
  ];
}

/** "(categories) have subcategories". */
function withSubs(tokens: readonly Token[], at: number, name: string): readonly Token[] | undefined {
  const verb = pastModal(tokens, at);
  const [has, subs] = tokens.slice(verb, verb + 2);
  if (
    !has ||
    !subs ||
    !/^(have|has)$/.test(has.lower) ||
    singularWord(subs.lower).replace(/^sub-?/, '') !== name ||
    !/^sub/.test(subs.lower)
  )
    return undefined;
  return verb > at
    ? undefined
    : [...tokens.slice(0, at), putWord(has, 'can', 'modal'), putWord(has, 'have', 'verb'), ...tokens.slice(verb + 1)];
}

const pastModal = (tokens: readonly Token[], at: number): number =>
  /^(can|may|could|might|must)$/.test(lowerAt(tokens, at)) ? at + 1 : at;

const nameOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }, i, all) => (i === all.length - 1 ? singularWord(lower) : lower))
    .join(' ');
