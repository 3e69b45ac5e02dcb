/** "join channels, pin messages and mention others": verbs in a series, though the tagger took some for names. */
import { isPluralWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { baseOf } from './verb-words.js';

export const isInVerbSeries = (tokens: readonly Token[], i: number): boolean =>
  isMember(tokens, i) || isNextDeed(tokens, i) || isEitherAtEnd(tokens, i);

const joins = (token: Token | undefined): boolean => token !== undefined && /^(,|and|then)$/.test(token.lower);
const isPlain = (token: Token | undefined): token is Token =>
  token !== undefined &&
  !isPluralWord(token.lower) &&
  (baseOf(token.lower) === token.lower || /^(pin|chat|log|schedule|tag|shortlist|bookmark|archive)$/.test(token.lower)) &&
  !/^(have|be|do)$/.test(token.lower);

function isMember(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || !isPlain(token) || !joins(tokens[i - 1]) || !next) return false;
  const from = tokens.slice(0, i).findLastIndex(({ text }) => /^[.;:!?()]$/.test(text)) + 1;
  const first = tokens.findIndex(({ tag }, at) => at >= from && at < i && /^(verb|aux)$/.test(tag));
  if (first < 0 || tokens[first]?.tag !== 'verb' || !isPlain(tokens[first]) || !isOfMany(tokens, from, first)) return false;
  // No name goes on with an article.
  if (/^(a|an|the|their|its|each|every)$/.test(next.lower)) return true;
  const stop = tokens.findIndex(({ text }, at) => at > i && /^[.;:!?()]$/.test(text));
  const others = tokens.filter(
    (other, at) =>
      at > first &&
      at !== i &&
      at < (stop < 0 ? tokens.length : stop) &&
      joins(tokens[at - 1]) &&
      isPlain(other) &&
      (other.tag === 'verb' || /^(a|an|the|their|its)$/.test(tokens[at + 1]?.lower ?? '')),
  );
  if (others.length === 0) return false;
  return next.tag === 'prep' ? next.lower !== 'of' : /^(noun|adj)$/.test(next.tag) && isPluralWord(objectEnd(tokens, i + 1)?.lower ?? '');
}

/** "users save", "can save", "to save". */
const isOfMany = (tokens: readonly Token[], from: number, verb: number): boolean => {
  const before = tokens[verb - 1];
  return (
    verb === from ||
    /^(modal|to)$/.test(before?.tag ?? '') ||
    (before !== undefined && isPluralWord(before.lower)) ||
    before?.lower === 'they'
  );
};

/** "…, recruiters move applications through stages": a clause of its own. */
function isNextDeed(tokens: readonly Token[], i: number): boolean {
  const [comma, who, token, next] = tokens.slice(Math.max(i - 2, 0), i + 2);
  if (i < 3 || token?.tag !== 'noun' || !isPlain(token) || !next || !/^(,|;|and)$/.test(comma?.lower ?? '')) return false;
  if (who?.tag !== 'noun' || !isPluralWord(who.lower) || !isPersonNoun(who.lower)) return false;
  const from = tokens.slice(0, i).findLastIndex(({ text }) => /^[.;:!?()]$/.test(text)) + 1;
  if (!tokens.slice(from, i).some(({ tag }) => tag === 'verb')) return false;
  return next.tag === 'noun' && isPluralWord(objectEnd(tokens, i + 1)?.lower ?? '');
}

/** The last word of the name that begins here. */
function objectEnd(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  while (/^(noun|adj)$/.test(tokens[at + 1]?.tag ?? '')) at++;
  return tokens[at];
}

/** "gets a link and signs or declines": the clause ends with what is done. */
function isEitherAtEnd(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i + 1]?.lower === 'or' ? i : tokens[i - 1]?.lower === 'or' ? i - 2 : -1;
  const [and, one, other, stop] = [tokens[first - 1], tokens[first], tokens[first + 2], tokens[first + 3]];
  if (first < 3 || tokens[i]?.tag !== 'noun' || and?.lower !== 'and' || !isThird(one) || !isThird(other)) return false;
  if (stop && stop.tag !== 'punct') return false;
  const from = tokens.slice(0, first).findLastIndex(({ text }) => /^[.;:!?()]$/.test(text)) + 1;
  const verb = tokens.slice(from, first).find(({ tag }) => /^(verb|aux)$/.test(tag));
  return verb?.tag === 'verb' && isThird(verb);
}

const isThird = (token: Token | undefined): boolean =>
  token !== undefined && /[^s]s$/.test(token.lower) && baseOf(token.lower) !== undefined && baseOf(token.lower) !== token.lower;
