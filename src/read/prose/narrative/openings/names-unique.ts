/** "Title names are unique", "stand numbers are all different": each has one. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { made } from '../item.js';
import type { Noun } from '../nouns.js';
import type { Opening } from './openings.js';

const NAMED = /^(names|codes|numbers|titles|labels|references)$/;

export function namesUnique(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const all = allCalled(tokens, nouns);
  if (all) return [all];
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

/** "There are three or four dealers, they've all got different names": of those who were counted there. */
function allCalled(tokens: readonly Token[], nouns: readonly Noun[]): Opening | undefined {
  const at = tokens.findIndex(
    ({ lower }, i) => NAMED.test(lower) && /^(unique|different|distinct|separate)$/.test(tokens[i - 1]?.lower ?? ''),
  );
  const who = at < 0 ? -1 : tokens.findLastIndex(({ lower }, i) => i < at && i > at - 6 && lower === 'they');
  if (who < 0 || tokens.slice(who, at).some(({ tag }) => tag === 'neg' || tag === 'punct')) return undefined;
  const many = nouns.find(({ to, plural, from }) => to <= who && plural && isCounted(tokens, from));
  const item = made(tokens, at, at + 1, [singularWord(tokens[at]?.lower ?? '')], { qualifier: 'unique', to: at + 1 });
  return { kind: 'stamped', at: who, items: [item], subject: many ? { noun: many, outright: true } : { pronoun: 'they' } };
}

/** "There are", "there's only", "we have". */
const isCounted = (tokens: readonly Token[], from: number): boolean => {
  const verb = tokens.findLastIndex(({ tag }, i) => i < from && /^(aux|verb)$/.test(tag));
  return verb > 0 && /^(there|we|i)$/.test(tokens[verb - 1]?.lower ?? '') && from - verb < 6;
};

function isUnique(tokens: readonly Token[], from: number): boolean {
  if (!/^(are|being)$/.test(tokens[from]?.lower ?? '')) return false;
  const at = /^(all|also|always|both)$/.test(tokens[from + 1]?.lower ?? '') ? from + 2 : from + 1;
  return /^(unique|different|distinct)$/.test(tokens[at]?.lower ?? '');
}
