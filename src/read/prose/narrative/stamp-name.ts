import { actsOf } from '../language/acts.js';
import { pastOf } from '../language/past.js';

/**
 * "submission timestamp", "opened timestamp", "created-at timestamp": called by what happened, like every moment that is
 * told in a clause, not by its type. Undefined where no deed is named.
 */
export function stampName(words: readonly string[]): readonly string[] | undefined {
  if (!/^timestamps?$/.test(words.at(-1) ?? '')) return undefined;
  const named = words.slice(0, -1).flatMap((word) => word.split('-'));
  const deed = named.at(-1);
  if (deed === undefined) return undefined;
  if (deed === 'at') return named;
  const past = isPast(deed) ? deed : pastOfNoun(deed);
  return past === undefined ? undefined : [...named.slice(0, -1), past, 'at'];
}

const isPast = (word: string): boolean => /[^e]ed$/.test(word) || pastOf(word) === word;

function pastOfNoun(noun: string): string | undefined {
  const [act] = actsOf(noun);
  return act === undefined ? undefined : pastOf(act);
}
