/** What is done on an occasion, under its name: "When a customer brings a piano in that's a job.", "Whenever one leaves, we call that a hire." */
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import { isOccasion } from './is-occasion.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';

const LEAST = 3;
/** What is said of it, and no name for it. */
const JUDGED =
  /^(pity|problem|shame|nuisance|worry|headache|disaster|relief|surprise|bonus|joke|fact|rule|mystery|question|matter|must|risk|mistake|crime|sin|thing|loss|win|story|sign|blessing)$/;

export function occasionNamed(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const noun = nouns.at(-1);
  if (
    !noun ||
    noun.plural ||
    !/^((that|this|it) )?(a|an)$/.test(noun.determiner) ||
    JUDGED.test(noun.core.at(-1) ?? '') ||
    noun.to < tokens.length - 1 ||
    !isOccasion(tokens)
  )
    return undefined;
  const said = tokens
    .slice(0, noun.start - 1)
    .map(({ lower }) => lower)
    .join(' ');
  return /\b(that|it|this)( is|'s| 's)( called)?$|\b(we|i) call (that|it|this)$/.test(said) ? noun : undefined;
}

/** Where the next sentence lists what one of them has. */
export const occasionListed = ({ strand, nouns }: Read, { strand: after, openings: [opening] }: Read): Noun | undefined =>
  opening && !after.aside && after.block === strand.block && isBareList(opening) ? occasionNamed(strand.tokens, nouns) : undefined;

/** Names nobody else that it is of. */
export const isBareList = ({ at, subject: { noun }, items }: Opening): boolean =>
  at < 2 && noun === undefined && items.length >= LEAST && items.filter(({ sure }) => sure).length >= LEAST - 1;
