/** What everybody uses a code for: "a bay code, which is painted on every post", "the mark is what everyone says". */

const CODE = String.raw`((?:[a-z][\w-]* ){0,2}?(?:code|number|reference|designator|abbreviation|mark|symbol|letters?|tag))`;
const ALL = String.raw`(?:on|in|across|over) (?:every|all|each)\b`;
const SHOWN = '(?:printed|painted|stamped|quoted|written|shown|used|stencilled)';
const SAID =
  '(?:everybody|everyone|people|we all|they all|all of us|the whole [a-z]+)(?: here)? (?:says?|uses?|quotes?|reads?|knows?|refers?|goes? by)';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:an?|its|their|the|our)(?: own)?(?: short)? ${CODE} , (?:which|that) (?:(?:is|gets) (?:what (?:is|'s) )?${SHOWN}|appears|goes|turns up) (?:${ALL}|everywhere)`,
  ),
  new RegExp(`(?:^|[;:(,] )(?:and )?(?:the|its|their|that) ${CODE} (?:goes|appears|turns up|is ${SHOWN}) (?:${ALL}|everywhere)`),
  new RegExp(`(?:^|[;:(,] )(?:and )?(?:the |its |their )?${CODE} is (?:what|the (?:code|one|number|name)) (?:that )?${SAID}`),
  new RegExp(
    `\\b(?:an?|its|their|the|our) ${CODE} (?:which|that) (?:everybody|everyone|we all|the whole [a-z]+|our [^.,]{3,50} and [^.,]{3,40}) (?:shares?|uses?|goes? by)\\b`,
  ),
  new RegExp(`^(?:the |an? |its )?${CODE} [^.]{0,90}, (?:so|hence) (?:it|that) is the key\\b`),
  new RegExp(`\\b${CODE} [^.]{0,90}, so key on (?:it|that)\\b`),
];

/** The name of what rows are known by, in words with spaces around marks. */
export function knownBy(plain: string): string | undefined {
  if (!/\b(every|all|each|everywhere|everybody|everyone|people|us|key|whole|shares?)\b/.test(plain)) return undefined;
  return FORMS.map((form) => form.exec(plain)?.[1]).find((found) => found !== undefined);
}
