/** First round: what is said to be out, and sentences that say nothing about data. */
import { plainOf } from '../language/plain-of.js';
import { thingKey } from '../terms/phrase.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';
import { whole } from './whole.js';

export const NEGATIONS: readonly NamingPattern[] = [
  {
    id: 'negation/excluded',
    round: 'naming',
    recognises: '"we do not track invoices", "newsletters are out of scope", "no payments here"',
    confidence: 0.95,
    examples: [
      { text: 'We do not track payments here.', gives: ['without payment'] },
      { text: 'Marketing newsletters are out of scope.', gives: ['without marketing newsletter'] },
      { text: 'Payments: not yet.', gives: ['without payment'] },
    ],
    find: findExcluded,
  },
  {
    id: 'ignored/boilerplate',
    round: 'naming',
    recognises: 'praise and purposes: user-friendly, real-time monitoring, efficiency',
    confidence: 0.9,
    examples: [{ text: 'The interface should be user-friendly and fast.', gives: ['says how, not what'] }],
    find: ({ sentence }) => (isBoilerplate(plainOf(sentence)) ? [whole(sentence, { kind: 'ignored', why: 'says how, not what' })] : []),
  },
];

function findExcluded({ sentence }: NamingContext): readonly Found[] {
  const plain = plainOf(sentence);
  const match =
    /\b(?:we|the system|it|this system|system) (?:do|does|will|shall|should|need) not (?:need to |have to |want to )?(?:track|store|record|keep|manage|handle|cover|include|support|hold) (?:any )?([\w -]+?)(?: here| in this| at all| yet| ,| ;| \.|$)/.exec(
      plain,
    ) ??
    /^(?:the )?([\w -]{2,50}?) (?:is|are|stays?|remains?) (?:explicitly )?(?:out of scope|outside the scope|not (?:in scope|part of (?:this|the) (?:system|project|scope)|needed|required here|tracked|stored))\b/.exec(
      plain,
    ) ??
    /^(?:the )?([\w -]{2,40}?) (?:comes? (?:later|next|afterwards)|(?:is|are) (?:for |coming )?later|(?:will )?(?:come|follow)s? later|can wait|: (?:not (?:yet|now|needed)|later|out of scope))(?: on)?(?: \.| !|$)/.exec(
      plain,
    ) ??
    /\bnever store ([\w -]+?)(?: ,| \.|$)/.exec(plain);
  const words = (match?.[1] ?? '')
    .split(/ and | or | nor | , /)
    .map((part) => part.replace(/^(the|any|a|an|our|their) /, '').trim())
    .filter((part) => part !== '' && part.split(' ').length <= 4);
  const keys = words.map((part) => thingKey(part.split(' ')));
  return keys.length > 0 ? [whole(sentence, { kind: 'excluded', words: keys })] : [];
}

const HOW =
  /\b(user-friendly|user friendly|easy to use|intuitive|real-time monitoring|performance evaluation|scalab\w+|high performance|efficien(?:cy|t|tly)|convenien(?:ce|t)|decision[- ]making|transparen(?:cy|t)|seamless|robust|modern enterprises|rapid development|improve|optimi[sz]e)\b/;

/** It praises, and has no list, number or cardinality that could say something. */
export const isBoilerplate = (plain: string): boolean =>
  HOW.test(plain) && !/\b(each|every|record|records|unique|including|includes|such as|has|have|contains|belongs)\b|:/.test(plain);
