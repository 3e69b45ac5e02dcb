/** "Title names are unique", "stand numbers are all different": each has one. */
import { singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { made } from './item.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';

const NAMED = /^(names|codes|numbers|titles|labels|references)$/;

export function namesUnique(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return nouns.flatMap((noun): readonly Opening[] => {
    const word = tokens[noun.to - 1]?.lower ?? '';
    if (!noun.plural || noun.core.length < 2 || !NAMED.test(word) || !isUnique(tokens, noun.to)) return [];
    const name = singularWord(word);
    const item = made(tokens, noun.to - 1, noun.to, [name], {
      sure: true,
      named: false,
      plural: false,
      qualifier: 'unique',
      determiner: '',
      to: noun.to,
    });
    const [words, core] = [noun.words.slice(0, -1), noun.core.slice(0, -1)];
    return [{ kind: 'stamped', at: noun.to, items: [item], subject: { noun: { ...noun, to: noun.to - 1, words, core, plural: false } } }];
  });
}

function isUnique(tokens: readonly Token[], from: number): boolean {
  if (!/^(are|being)$/.test(tokens[from]?.lower ?? '')) return false;
  const at = /^(all|also|always|both)$/.test(tokens[from + 1]?.lower ?? '') ? from + 2 : from + 1;
  return /^(unique|different|distinct)$/.test(tokens[at]?.lower ?? '');
}
