/** Those of whom a writer speaks as "my wife", "our boss": they use what is asked for and are not kept in it. */
import type { Token } from '../language/token.js';

const KIN =
  /^(wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|spouse|dad|daddy|father|mum|mom|mother|sister|brother|son|daughter|nephew|niece|uncle|aunt|cousin|grandfather|grandmother|grandson|granddaughter|granny|grandad|grandpa|grandma|in-laws|boss|predecessor|successor)$/;

/** Whether the two words here name one of them. */
export const isKin = (tokens: readonly Token[], at: number): boolean =>
  /^(my|our)$/.test(tokens[at]?.lower ?? '') && KIN.test(tokens[at + 1]?.lower ?? '');
