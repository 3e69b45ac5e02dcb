/** The row that is made each time one thing meets another, where no noun is made of the verb: "each time a van passes a gate we get a record: …". */
import type { Token } from '../language/token.js';
import { isOccasion } from './owners.js';
import type { Mention } from './relation.js';

/** Who or what does it, and what it is done to. */
export interface Meeting {
  readonly by: Mention;
  readonly to: Mention;
}

/** "a member enters a gym": one, a verb, and another one behind it. */
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

/** "we get a record", "we record it", "a row is written". */
export function makesRow(tokens: readonly Token[], { to }: Meeting, at: number): boolean {
  return tokens
    .slice(to.noun.to, at + 2)
    .some(({ lower, tag }, i, all) =>
      ROW.test(lower) && /^(noun|verb)$/.test(tag)
        ? /^(a|an|one|new|another)$/.test(all[i - 1]?.lower ?? '') || /^(it|that|this)$/.test(all[i + 1]?.lower ?? '')
        : /^(recorded|logged|noted)$/.test(lower) && /^(it|that|this)$/.test(all[i - 2]?.lower ?? ''),
    );
}
const ROW = /^(record|row|entry|line|log|note|reading|event)$/;
