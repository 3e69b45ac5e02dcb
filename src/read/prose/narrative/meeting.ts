/** Who does what to what on an occasion: "each time a member uses a machine, …". */
import type { Token } from '../language/token.js';
import { isOccasion } from './is-occasion.js';
import type { Mention } from './relation.js';

export interface Meeting {
  readonly by: Mention;
  readonly to: Mention;
}

/** One, a verb, and another one behind it. */
export function meetingIn(tokens: readonly Token[], mentions: readonly Mention[], end: number): Meeting | undefined {
  if (!isOccasion(tokens)) return undefined;
  const [by, to] = mentions;
  if (!by || !to || by.thing.key === to.thing.key || by.noun.plural || to.noun.plural || by.noun.from > FIRST || to.noun.to > end)
    return undefined;
  const between = tokens.slice(by.noun.to, to.noun.start);
  const verbs = between.filter(({ tag }) => tag === 'verb').length;
  return verbs === 1 && between.length <= LONGEST && between.every(({ tag }) => DOING.test(tag)) ? { by, to } : undefined;
}
const FIRST = 4;
const LONGEST = 4;
const DOING = /^(verb|aux|modal|adv|prep|to|det)$/;
