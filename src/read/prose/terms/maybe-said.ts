/** Words around a property that say that it may be missing: "sometimes a fax", "a fax, if any", "a fax which can be empty". */
import type { Token } from '../language/token.js';

const MAYBE = /^(maybe|perhaps|possibly|optionally|potentially|sometimes|occasionally)$/;
const CONDITION =
  '(?:if|when|where|wherever|whenever) (?:available|known|applicable|given|present|any|possible|needed|provided|there is one|there is any|it has one|(?:they|he|she|we) (?:have|has) (?:one|it))';
const AHEAD = new RegExp(String.raw`(?:^| )(?:and|plus|,|–|—|-|\() (?:(?:–|—|-|,|\() )?${CONDITION}(?: (?:–|—|-|,|\)))?$`);
const BEHIND = new RegExp(
  String.raw`^(?:(?:, )?(?:which|that) (?:can|may|might|could) (?:also )?(?:be|stay|remain) (?:left )?(?:empty|blank|missing|absent|unknown|null|open|out)|(?:, |\( )?${CONDITION})(?: |$)`,
);
const REACH = 8;

/** Of the tokens [from, to) of a noun phrase. */
export function maybeSaid(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens.slice(from, to).some(({ lower, tag }) => tag === 'adv' && MAYBE.test(lower))) return true;
  const [before, bracket] = [tokens[from - 1], tokens[from - 2]];
  if (before && (MAYBE.test(before.lower) || (before.text === ')' && MAYBE.test(bracket?.lower ?? '')))) return true;
  return (OPENS.test(tokens[to]?.lower ?? '') && BEHIND.test(wordsOf(tokens, to, to + REACH))) || isAhead(tokens, from);
}

const OPENS = /^(,|\(|which|that|if|when|where|wherever|whenever)$/;

const isAhead = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - REACH), from).some(({ lower }) => /^(if|when|where|wherever|whenever)$/.test(lower)) &&
  AHEAD.test(wordsOf(tokens, Math.max(0, from - REACH), from));

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
