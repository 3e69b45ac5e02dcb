/** "It was ordered by a doctor, with their specialty": of whoever stands before, not of what is spoken of. */
import { isBodyNoun, isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import type { Item } from '../item.js';
import type { Noun } from '../nouns.js';

export function withTheirs(items: readonly Item[], tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  if (!/^(their|his|her)$/.test(items[0]?.determiner ?? '')) return undefined;
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const noun = nouns.find(({ to }) => to === end);
  const last = noun?.core.at(-1) ?? '';
  return noun && !/^(his|her|their|its)\b/.test(noun.determiner) && (isPersonNoun(last) || isBodyNoun(last)) ? noun : undefined;
}
