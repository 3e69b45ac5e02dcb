/** First round: what a mail says besides: how it was done before, what it is to run on, what it may cost, who writes it. */
import { plainOf } from '../language/plain-of.js';
import type { NamingContext, NamingPattern } from './pattern.js';
import { whole } from './whole.js';

export const SMALL_TALK: readonly NamingPattern[] = [
  {
    id: 'ignored/small-talk',
    round: 'naming',
    recognises: 'how it was done before, what it is to run on, what it may cost: "Right now everything is in one big spreadsheet."',
    confidence: 0.9,
    examples: [
      { text: 'Until now my nephew did all of it in Excel.', gives: ['says how it is done, not what is kept'] },
      { text: 'It should run on the old computer in the office.', gives: ['says how it is done, not what is kept'] },
      { text: 'Let me know if you have any questions.', gives: ['says how it is done, not what is kept'] },
    ],
    find: ({ sentence }) =>
      isSaid(sentence, SAID) ? [whole(sentence, { kind: 'ignored', why: 'says how it is done, not what is kept' })] : [],
  },
  {
    id: 'ignored/screen',
    round: 'naming',
    recognises: 'what a screen or a report shows: "A map shows where the shelves are."',
    confidence: 0.9,
    examples: [
      { text: 'A report shows the total weight of all boxes per shelf.', gives: ['says what is to be seen, not what is kept'] },
      { text: 'A map shows where the shelves are.', gives: ['says what is to be seen, not what is kept'] },
    ],
    find: ({ sentence }) =>
      isSaid(sentence, SHOWN) ? [whole(sentence, { kind: 'ignored', why: 'says what is to be seen, not what is kept' })] : [],
  },
];

const SHOWN: readonly RegExp[] = [
  /^(an?|the|one|another) (\w+ )?(report|map|dashboard|overview|chart|graph|diagram|screen|statistic) (should |must |also |then )*(shows?|displays?|visuali[sz]es?|plots?)\b/,
];

const DEVICE = '(computers?|laptops?|pc|phones?|smartphones?|mobiles?|tablets?|ipad|browser|server|machine|mac|windows|linux|screen)';
const BEFORE = '(old|current|present|existing|previous|last|other|different)';
const SOFTWARE = '(systems?|programs?|programmes?|software|apps?|solutions?|tools?|databases?)';

/** Each says it of a whole sentence. */
const SAID: readonly RegExp[] = [
  // What it was done with.
  /\b(in|into|on|with|from|of) (an? |our |my |his |her |one |some |the |several |many |two )?((big|huge|old|single|shared|messy|long) )*(excel|spreadsheets?|google sheets?|word documents?|access|filemaker|exercise books?|index cards|post-its|sticky notes)\b/,
  new RegExp(
    `\\b(tried|used|tested|bought|hate|hates|complains?|complained|fed up|tired|replace|replaces|get rid) (\\w+ ){0,3}${BEFORE} ${SOFTWARE}\\b`,
  ),
  /\b(kept|keeps|had|has) it all in (his|her|my|their) head\b/,
  // What it is to run on.
  new RegExp(
    `^(it|this|that|the (app|program|system|software|whole thing)) (\\w+ ){0,3}(run|runs|work|works) (\\w+ ){0,2}(on|in) (\\w+ ){0,3}${DEVICE}\\b`,
  ),
  // What it may cost, and until when.
  /\b(must|should|may|can|could|will|would|does) not cost\b|\bcosts? (too much|more than|less than|nothing)\b/,
  // Who writes, and to whom.
  /^(i am|i 'm|i’m|we are|we 're|we’re) (not |no )?(\w+ )?(an? )?(technical|technician|computer|it|tech) (person|people|expert|guy|specialist)s?\b/,
  /^(i am|i 'm|i’m) (not |no )(an? )?(technician|programmer|expert|developer|engineer)\b/,
  /^(please )?(let (me|us) (know|see|hear)|(tell|call|ring|write|text|email|ask) (me|us))\b/,
  /^(please )?ask (my|our|the) \w+ (if|when|for)\b/,
  /\bsaves? (us |me )?(a lot of |much |some |so much )?(time|money|work|trouble)\b/,
  /^i mean\b(?!.*\b(each|every|has|have|with)\b)/,
];

/** Says what is kept, whatever else it says. */
const KEEPS =
  /\b(each|every|has an?|have an?|record|records|recorded|keep|note|noted|store|stored|track|register|list|lists|fields?|columns?|including|such as)\b|:|\(/;
const LONGEST = 26;

function isSaid(sentence: NamingContext['sentence'], ways: readonly RegExp[]): boolean {
  if (sentence.tokens.length > LONGEST) return false;
  const plain = plainOf(sentence);
  return ways.some((way) => way.test(plain)) && !KEEPS.test(plain.replace(/\bkeep (it|this|that|things) \w+/, ''));
}
