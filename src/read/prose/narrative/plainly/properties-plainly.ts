/**
 * Properties of things that are told in passing, as what a thing has: "you can tell a crate by its serial number", "a crate is given a
 * number", "if a crate has a number, we write it down", "the size of a crate is small or large", "people ask for the weight of a crate".
 */

import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { valuesListed } from '../../terms/values.js';
import { hasIt } from './has-it.js';
import { nounsEnd, propertyPhrase } from './property-phrase.js';

export function propertiesPlainly(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > LONGEST) return tokens;
  return toldApart(tokens) ?? givenIt(tokens) ?? notedIfHad(tokens) ?? askedFor(tokens) ?? matters(tokens) ?? tokens;
}

/** So said in passing, in a sentence that says little else. */
const LONGEST = 32;

/** Where a noun phrase begins behind its determiner, and where it ends. */
function phraseAt(tokens: readonly Token[], at: number): readonly [from: number, to: number] {
  const from = /^(a|an|each|every|the|our|all|its|their)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return [from, nounsEnd(tokens, from)];
}

/** "You can tell a crate by its number", "we tell the crates apart by their number and colour". */
function toldApart(tokens: readonly Token[]): readonly Token[] | undefined {
  const tell = tokens.findIndex(({ lower }) => /^(tell|distinguish)$/.test(lower));
  const [by] = tokens;
  if (!by || tell < 1 || !/^(we|you|i|they|people|everybody|everyone)( can| may| always)*$/.test(wordsBetween(tokens, 0, tell)))
    return undefined;
  const [from, to] = phraseAt(tokens, tell + 1);
  const apart = tokens[to]?.lower === 'apart' ? to + 1 : to;
  if (to === from || tokens[apart]?.lower !== 'by' || !/^(its|their|the)$/.test(tokens[apart + 1]?.lower ?? '')) return undefined;
  return [...hasIt(by, tokens.slice(from, to), tokens.slice(apart + 2))];
}

/** "A crate is always given a serial number." */
function givenIt(tokens: readonly Token[]): readonly Token[] | undefined {
  const [by] = tokens;
  if (!by || !/^(a|an|each|every)$/.test(by.lower)) return undefined;
  const is = nounsEnd(tokens, 1);
  if (is < 2 || tokens[is]?.lower !== 'is') return undefined;
  const given = tokens[is + 1]?.tag === 'adv' ? is + 2 : is + 1;
  if (!/^(given|assigned|allotted)$/.test(tokens[given]?.lower ?? '') || !/^(a|an|its|one)$/.test(tokens[given + 1]?.lower ?? ''))
    return undefined;
  const to = nounsEnd(tokens, given + 2);
  return isAttributeWord(tokens[to - 1]?.lower ?? '') ? [...hasIt(by, tokens.slice(1, is), tokens.slice(given + 2))] : undefined;
}

/** "If a crate has a serial number, we write it down." */
function notedIfHad(tokens: readonly Token[]): readonly Token[] | undefined {
  const [by] = tokens;
  if (!by || !/^(if|when|where)$/.test(by.lower) || !/^(a|an|the)$/.test(tokens[1]?.lower ?? '')) return undefined;
  const has = nounsEnd(tokens, 2);
  if (has < 3 || tokens[has]?.lower !== 'has' || !/^(a|an)$/.test(tokens[has + 1]?.lower ?? '')) return undefined;
  const to = nounsEnd(tokens, has + 2);
  if (
    !/^, (we|i) (write|note|record|keep|store|log|put|want|need)s? (it|that|to know it)( (down|too|as well|here))?/.test(
      wordsBetween(tokens, to),
    )
  )
    return undefined;
  const may: Token = { ...by, text: 'may', lower: 'may', tag: 'modal' };
  const have: Token = { ...by, text: 'have', lower: 'have', tag: 'verb' };
  return [...tokens.slice(1, has), may, have, ...tokens.slice(has + 1, to), ...tokens.slice(-1)];
}

/** "The weight of a crate is what people ask for", "the size of a crate is small or large", "for a crate the number should be there too". */
function askedFor(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex((_, i) => i < MOST_BEFORE && propertyPhrase(tokens, i) !== undefined);
  const phrase = at < 0 ? undefined : propertyPhrase(tokens, at);
  const by = tokens[at];
  if (!phrase || !by) return undefined;
  const [before, behind] = [wordsBetween(tokens, 0, at), wordsBetween(tokens, phrase.to)];
  const has = hasIt(by, phrase.whose, phrase.property);
  if (PEOPLE_ASK.test(before)) return [...has, ...tokens.slice(-1)];
  if (at > 1 || (at === 1 && !/^(and|but|so|also|then)$/.test(before))) return undefined;
  if (NEEDED.test(behind)) return [...has, ...tokens.slice(-1)];
  const values = /^(is|can be|may be|is either|can be either) /.exec(behind)?.[1];
  const list = values === undefined ? undefined : valuesListed(tokens, phrase.to + values.split(' ').length);
  if (!list || list.values.length < 2) return undefined;
  return [...has, { ...by, text: ':', lower: ':', tag: 'punct' }, ...tokens.slice(phrase.to + (values?.split(' ').length ?? 0))];
}
const MOST_BEFORE = 7;
const PEOPLE_ASK = /^(people|customers|clients|they|everybody|everyone|somebody)( \w+)? asks?( us| me)? for$/;
const NEEDED =
  /^(is what (people|we|they|customers|everybody)\b|is important|matters (to us|a lot)|(should|must|has to|needs to) be (there|in there|recorded|noted|kept)|is needed)/;

/** "It matters what size a crate is, so we keep that." */
function matters(tokens: readonly Token[]): readonly Token[] | undefined {
  const [by] = tokens;
  if (!by || !/^(it|that) (matters|is important) (what|which)$/.test(wordsBetween(tokens, 0, /^is$/.test(tokens[1]?.lower ?? '') ? 4 : 3)))
    return undefined;
  const from = tokens[1]?.lower === 'is' ? 4 : 3;
  const to = tokens.findIndex(({ tag }, i) => i >= from && tag !== 'noun');
  const [whose, end] = phraseAt(tokens, to);
  if (to <= from || !isAttributeWord(tokens[to - 1]?.lower ?? '') || whose === to || end === whose) return undefined;
  if (!/^(is|are|has|have)$/.test(tokens[end]?.lower ?? '')) return undefined;
  return [...hasIt(by, tokens.slice(whose, end), tokens.slice(from, to)), ...tokens.slice(-1)];
}
