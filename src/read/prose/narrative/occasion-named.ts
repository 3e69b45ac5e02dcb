/** What is done on an occasion, under its name: "When a customer brings a piano in that's a job.", "Whenever one leaves, we call that a hire." */
import type { Token } from '../language/token.js';
import { isJudgement } from './is-judgement.js';
import { isOccasion } from './is-occasion.js';
import type { Noun } from './nouns.js';

export function occasionNamed(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const noun = nouns.at(-1);
  if (
    !noun ||
    noun.plural ||
    !/^((that|this|it) )?(a|an)$/.test(noun.determiner) ||
    isJudgement(noun) ||
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
