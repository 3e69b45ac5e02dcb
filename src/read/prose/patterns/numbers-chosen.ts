/** Second round: closed lists of numbers, said in sentences of their own. */
import { clausesOf } from './clauses-of.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { propertyOf } from './property-of.js';
import { whole } from './whole.js';

const N = String.raw`-?\d+(?:\.\d+)?`;
const LIST = `(${N}(?: , ${N})*(?: ,)? (?:or|and) ${N})`;
const NAME = String.raw`(?:the |its |an? |each |every )*([a-z][\w ]{0,50}?)`;
const BE = '(?:is|are|must be|can be|can only be|may be|may only be|should be)(?: always| only)?(?: either)?(?: one of)?';
const WAYS = [
  `^(?:the )?(?:allowed|possible|permitted|valid) values (?:for|of) ${NAME} are ${LIST}$`,
  `^(?:the )?(?:allowed|possible|permitted|valid) ${NAME} are ${LIST}$`,
  `^${NAME} ${BE} ${LIST}$`,
].map((way) => new RegExp(way));

export const NUMBERS_CHOSEN: LinkingPattern = {
  id: 'choice/numbers',
  round: 'linking',
  recognises: '"the size is 10, 20 or 40", "allowed values for the size are 10, 20 and 40"',
  confidence: 0.9,
  examples: [
    { text: 'Bags have a colour and a size. The size is 10, 20 or 40.', gives: ['bag.size in 10, 20, 40'] },
    { text: 'Bags have a colour and a size. Allowed values for the size are 10, 20 and 40.', gives: ['bag.size in 10, 20, 40'] },
  ],
  find: findNumbers,
};

function findNumbers(context: LinkingContext): readonly Found[] {
  if (!/\d (?:or|and) -?\d/.test(context.plain)) return [];
  return clausesOf(context).flatMap((clause) => {
    const match = WAYS.map((way) => way.exec(clause)).find((found) => found !== null);
    if (!match) return [];
    const { attribute, about } = propertyOf(match[1] ?? '', context);
    const values = (match[2] ?? '').split(/ , (?:or |and )?| or | and /).filter(Boolean);
    return [whole(context.sentence, { kind: 'choice', thing: about, attribute, values, open: false })];
  });
}
