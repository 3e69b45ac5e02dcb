/** Words that a text uses as names of many, and that are adjectives or participles elsewhere: "a grave is …" where it speaks of graves. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { isNumeral } from '../../language/is-numeral.js';
import type { Sentence, Token } from '../../language/token.js';

export function withNounsOfText(sentences: readonly Sentence[]): readonly Sentence[] {
  const nouns = manyIn(sentences);
  return sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token, i) => (isNounHere(sentence.tokens, i, nouns) ? { ...token, tag: 'noun' } : token)),
  }));
}

function manyIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences)
    for (const { tag, lower } of tokens) if (tag === 'noun' && isPluralWord(lower) && !isNumeral(lower)) found.add(singularWord(lower));
  return found;
}

/** Words of quantity, which are nouns in any text. */
const MEASURES = /^(average|mean|median|total|maximum|minimum|third|second|quarter|half|set|key)$/;

/** At the end of its phrase, behind a determiner or, for adjectives, another word of the name. */
function isNounHere(tokens: readonly Token[], i: number, nouns: ReadonlySet<string>): boolean {
  const token = tokens[i];
  if (!token || !/^(adj|part)$/.test(token.tag) || !nouns.has(token.lower) || MEASURES.test(token.lower) || isNumeral(token.lower))
    return false;
  const before = tokens[i - 1]?.tag ?? '';
  const led = token.tag === 'adj' ? /^(det|num|poss|adj|noun)$/ : /^(det|num|poss)$/;
  return led.test(before) && /^(punct|conj|prep|aux|modal|pron|wh|verb|det|neg|adv|to)$/.test(tokens[i + 1]?.tag ?? 'punct');
}
