/** "the badges staff wear", "the rooms guests ask for": who does something with what was just named, and no part of its name. */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';

/** Many people behind what there are many of, with a verb that nothing follows. */
export function isWhoDoes(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  if (token?.tag !== 'noun' || before?.tag !== 'noun' || !isPluralWord(before.lower)) return false;
  if (!/^(the|those|which|what)$/.test(determinerBefore(tokens, i - 1))) return false;
  if (!isMany(token.lower)) return false;
  const verb = tokens[i + 1];
  if (!verb || !/^(verb|noun)$/.test(verb.tag) || verbBase(verb.lower) !== verb.lower) return false;
  const last = /^(for|on|in|to|at|with|by|of|off|from|up)$/.test(tokens[i + 2]?.lower ?? '') ? i + 3 : i + 2;
  return /^(punct|conj|aux)$/.test(tokens[last]?.tag ?? 'punct');
}

const isMany = (word: string): boolean =>
  /^(people|staff|folk|folks|police)$/.test(word) || (isPluralWord(word) && isPersonNoun(singularWord(word)));

function determinerBefore(tokens: readonly Token[], at: number): string {
  let i = at - 1;
  while (/^(adj|noun|num)$/.test(tokens[i]?.tag ?? '') && i > at - 4) i--;
  return tokens[i]?.lower ?? '';
}
