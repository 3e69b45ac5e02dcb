/** What a list goes on about that names it by "it" or by its last word: "we issue a permit. It has …", "a work permit … The permit has …". */
import { isPersonPronoun } from '../language/is-person-pronoun.js';
import { namesPerson } from '../language/names-person.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';

/** "They sign a lease. It gives …": the one thing that the sentence before ends with, where nothing else in it can be meant. */
export function madeBefore({ strand: { tokens }, nouns }: Read, { openings, strand }: Read): Noun | undefined {
  const [opening] = openings;
  const ending = nouns.at(-1);
  if (opening?.subject.pronoun === 'these' && ending && ending.to >= tokens.length - 1) return ending;
  if (!opening || opening.at < 1 || opening.at > 3 || opening.subject.pronoun !== 'it' || opening.items.length < 2 || strand.aside)
    return undefined;
  const last = nouns.at(-1);
  if (!last || !/^(a|an)$/.test(last.determiner) || last.to < tokens.length - 1) return undefined;
  const verb = tokens[last.from - 1];
  if (verb?.tag !== 'verb' || /^(is|are|was|were|be)$/.test(verb.lower)) return undefined;
  const main = tokens.findLastIndex(({ tag }, i) => i < last.from - 1 && /^(pron|noun)$/.test(tag));
  const who = tokens[main];
  return who && (isPersonPronoun(who.lower) || namesPerson(nouns.find(({ to }) => to === main + 1)?.core.join(' ') ?? ''))
    ? last
    : undefined;
}

/** So many strands back a thing may have been named in full. */
const FARTHEST = 3;

/** "The permit has …" where a work permit was brought up right before. */
export function namedInFull({ openings, strand: { block } }: Read, before: readonly Read[]): Noun | undefined {
  const { noun } = openings[0]?.subject ?? {};
  if (!noun || !/^(the|that|this)$/.test(noun.determiner) || noun.core.length !== 1 || (openings[0]?.items.length ?? 0) < 2)
    return undefined;
  const last = noun.core[0] ?? '';
  for (const { nouns, strand } of before.slice(-FARTHEST).reverse()) {
    if (strand.block !== block) return undefined;
    const full = nouns.findLast(
      ({ core, determiner }) => core.length === 2 && core[1] === last && /^(a|an|one|each|every|)$/.test(determiner),
    );
    if (full) return full;
    if (nouns.some(({ core }) => core.length === 1 && core[0] === last)) return undefined;
  }
  return undefined;
}
