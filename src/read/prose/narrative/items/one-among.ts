/** "one of the staff as its manager", "a captain who is one of the players": some one of others, under a name of its own. */
import { singularWord } from '../../../source/singular.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Item, made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import { NEVER } from '../vague.js';

/** "one of the staff as its manager", "a member as captain": what stands behind "as" is the name. */
export function chosenAt(tokens: readonly Token[], start: number, end: number): Item | undefined {
  const of = partitive(tokens, start);
  const whose = of ? nounBehind(tokens, of) : nounAt(tokens, start);
  if (of && whose && isAnyOf(tokens, whose, end)) {
    const words = [...whose.words.slice(0, -1), singularWord(whose.words.at(-1) ?? '')];
    return { ...made(tokens, whose.start, whose.to, words, { named: true, to: whose.to, determiner: 'one' }), from: start };
  }
  if (
    !whose ||
    (!of && !(/^(a|an|one)$/.test(whose.determiner) && isPersonNoun(whose.words.at(-1) ?? ''))) ||
    tokens[whose.to]?.lower !== 'as'
  )
    return undefined;
  const name = nounAt(tokens, whose.to + 1);
  if (!name || name.from !== whose.to + 1 || name.to > end || name.plural || !/^(|its|their|his|her|a|an|the)$/.test(name.determiner))
    return undefined;
  return { ...made(tokens, name.start, name.to, name.words, { named: true, to: name.to }), from: start, among: whose.words };
}

/** "one of our drivers on it", "one of the lorries": whichever it is. */
const isAnyOf = (tokens: readonly Token[], { to, plural, determiner, words }: Noun, end: number): boolean => {
  const last = words.at(-1) ?? '';
  return (
    plural &&
    to <= end &&
    /^(the|our|my|its|their|his|her)$/.test(determiner) &&
    !isAttributeWord(last) &&
    !NEVER.has(singularWord(last)) &&
    (to === end || (/^(on|in|at|for|with|to)$/.test(tokens[to]?.lower ?? '') && /^(it|them)$/.test(tokens[to + 1]?.lower ?? '')))
  );
};

/** "a captain who is one of the players", "a guide, who is a member": what it is one of. */
export function amongBehind(tokens: readonly Token[], noun: Noun): { readonly words: readonly string[]; readonly to: number } | undefined {
  const who = noun.to;
  const short = /^(who|that)['’]s$/.test(tokens[who]?.lower ?? '');
  if (!short && (!/^(who|which|that)$/.test(tokens[who]?.lower ?? '') || !/^(is|'s|are|must|has)$/.test(tokens[who + 1]?.lower ?? '')))
    return undefined;
  const be = short ? who : tokens.findIndex(({ lower }, i) => i > who && i < who + 5 && /^(is|'s|be)$/.test(lower));
  if (be < 0 || tokens.slice(who + 1, be).some(({ tag, lower }) => !/^(aux|modal|to)$/.test(tag) && !/^(has|must)$/.test(lower)))
    return undefined;
  let at = be + 1;
  while (/^(always|also|usually|itself|himself|herself|just|only)$/.test(tokens[at]?.lower ?? '')) at++;
  const of = partitive(tokens, at);
  const whose = of ? nounBehind(tokens, of) : undefined;
  const one = nounAt(tokens, at);
  const found = whose?.plural ? whose : one?.from === at && /^(a|an)$/.test(one.determiner) && ends(tokens, one.to) ? one : undefined;
  return found && { words: found.words, to: found.to };
}

const ends = (tokens: readonly Token[], at: number): boolean => /^(|[,.;:]|and|or)$/.test(tokens[at]?.lower ?? '');

/** Behind "one of", or nothing. */
const partitive = (tokens: readonly Token[], at: number): number | undefined =>
  /^(one|any|somebody|someone)$/.test(tokens[at]?.lower ?? '') && /^(of|from|among)$/.test(tokens[at + 1]?.lower ?? '')
    ? at + 2
    : undefined;

/** "the club's players": the players. */
function nounBehind(tokens: readonly Token[], from: number): Noun | undefined {
  const noun = nounAt(tokens, from);
  if (noun?.from !== from) return undefined;
  const own = tokens[noun.to]?.tag === 'poss' ? nounAt(tokens, noun.to + 1) : undefined;
  return own?.from === noun.to + 1 ? own : noun;
}
