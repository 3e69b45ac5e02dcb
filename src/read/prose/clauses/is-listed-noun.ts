/** Words of a list of properties that the tagger takes for verbs: "name, length, build year", "and a fax number that is optional". */
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';

const FIRST_HALF = /^(build|start|end|finish|release|launch|issue|print|return|display|contact|purchase|rent|pay|ship|stop|work)$/;

export function isListedNoun(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
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
