/** Words of a list of properties that the tagger takes for verbs: "name, length, build year", "and a fax number that is optional". */
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';

const FIRST_HALF = /^(build|start|end|finish|release|launch|issue|print|return|display|contact|purchase|rent|pay|ship|stop|work)$/;

export function isListedNoun(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (isAmongNouns(tokens, i)) return true;
  if (token?.tag !== 'verb' || !before) return false;
  if (token.lower === 'number') return before.tag === 'noun' && /^(det|punct|conj)$/.test(tokens[i - 2]?.tag ?? '');
  return (
    FIRST_HALF.test(token.lower) &&
    /^(,|:|\(|and)$/.test(before.text) &&
    next?.tag === 'noun' &&
    isAttributeWord(next.lower) &&
    /^([,.;()]|and)$/.test(tokens[i + 2]?.text ?? '.') &&
    (before.text === ':' || before.text === '(' || isAttributeWord(tokens[i - 2]?.lower ?? ''))
  );
}

/** "with an email and rating", "(breed, weight)": one of several that are all nouns, whatever else it may be. */
function isAmongNouns(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !(token.tag === 'part' ? /ing$/.test(token.lower) : token.tag === 'verb' && !/(s|ed)$/.test(token.lower))) return false;
  if (!/^([,.;)]|and|or|we|i)$/.test(tokens[i + 1]?.lower ?? '.')) return false;
  let from = i;
  while (isInList(tokens[from - 1])) from--;
  let to = i + 1;
  while (isInList(tokens[to])) to++;
  const before = tokens[from - 1]?.lower ?? '';
  const opens = /^(with|whose)$/.test(before) || (/^(has|have|[(:=])$/.test(before) && tokens[from - 2]?.tag === 'noun');
  const among = tokens.slice(from, i).concat(tokens.slice(i + 1, to));
  return (
    opens &&
    (before === 'whose' ? /^(we|i)$/ : /^[.;)]$/).test(tokens[to]?.lower ?? '.') &&
    among.some(({ tag, lower }) => tag === 'noun' || BOUND.test(lower))
  );
}

const isInList = (token: Token | undefined): boolean =>
  token !== undefined && (/^(noun|adj|det|num)$/.test(token.tag) || /^(,|and|or|&)$/.test(token.lower) || BOUND.test(token.lower));
const BOUND = /^(start|end)$/;
