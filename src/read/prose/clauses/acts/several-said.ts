/** Ways of saying that a thing has several of a property, with X for the thing: "X can have maximum of three labels". */

const W = "[a-z][\\w'’-]*";
const K = `(?<k>${W}(?: (?!(?:and|or|in|on|at|to|by|of|for|from|with|is|are|can|may|per|but|as)\\b)${W})?)`;
const NUM = '(?:one|two|three|four|five|six|seven|eight|ten|\\d+)';
const MANY = `(?:several|multiple|many|various|more than one|at least ${NUM}|up to ${NUM}|at most (?:two|three|four|five|six|seven|eight|ten|\\d+)|between ${NUM} and ${NUM}|${NUM} to ${NUM}|no more than ${NUM}|not more than ${NUM}|maximum of ${NUM}|number of|list of|set of|any number of|one or (?:more|several)|zero or more|as many)`;
const HAVE =
  '(?:has|have|can have|may have|could have|should be able to have|can also have|may also have|often has|often have|must have|must also have)';
const KEPT = '(?:stored|recorded|kept|saved|noted|entered|added|given)';
const KEEP = '(?:keep|store|record|save|note|track)';

const WAYS = [
  `^X ${HAVE} ${MANY} ${K}(?: as (?:needed|necessary|they like|you like))?$`,
  `^X ${HAVE} ${MANY} ${K} but can have (?:many|several|more)$`,
  `^X ${HAVE} ${K}(?: ,)? or (?:several|many|more)$`,
  `^X (?:has|have) ${K} \\( (?:one or more|several|multiple|many|one or several) \\)$`,
  `^${K} \\( (?:several|multiple|one or more) \\) are ${KEPT} (?:for|of) X$`,
  `^(?:there can be|there may be|there are) ${MANY} ${K} (?:per|for|of) X$`,
  `^${MANY} ${K} (?:can|may) be ${KEPT} (?:for|to|per) X$`,
  `^(?:[\\w ]+ )?(?:can|may) (?:add|enter|store|record|save|give|attach) ${MANY} ${K}(?: as (?:they like|needed|you like))? (?:for|to) X$`,
  `^${K} of X : there (?:can|may) be (?:several|many|more than one)$`,
  `^(?:for|of) X(?: ,)? (?:we|i) ${KEEP} ${MANY} ${K}$`,
  `^(?:we|i)(?: want to| need to)? ${KEEP} ${MANY} ${K} (?:for|of) X$`,
].map((way) => new RegExp(way));

/** Where a plural alone says so. */
const PLURAL = [`^(?:we|i)(?: want to| need to)? ${KEEP} (?<k>${W}(?: ${W})?s) of X$`].map((way) => new RegExp(way));

/** The property, as written. */
export function severalSaid(going: string): { readonly property: string; readonly plural: boolean } | undefined {
  for (const [ways, plural] of [
    [WAYS, false],
    [PLURAL, true],
  ] as const)
    for (const way of ways) {
      const k = way.exec(going)?.groups?.k;
      if (k !== undefined) return { property: k, plural };
    }
  return undefined;
}
