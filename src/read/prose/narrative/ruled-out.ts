/**
 * What running prose says is not part of it: "we do not want rotas in here", "the invoicing stays in another system",
 * "hotels I keep in my own spreadsheet", "leave the insurance out". Only names without "the", "its" or "a" are ruled out
 * by a negated verb: "we do not store the name" is about one attribute, "we do not store invoices" about a thing.
 */

import type { Claim } from '../claims/claim.js';
import type { Sentence, Token } from '../language/token.js';
import { wordsBetween } from '../language/words-between.js';
import { type Noun, nounAt, nounsOf } from './nouns.js';
import { NEVER } from './vague.js';

const KEEPING =
  'track|store|record|keep|hold|manage|model|cover|include|support|maintain|capture|want|need|log|handle|build|save|collect|deal with|care about|bother with|get into';
const NEGATED = new RegExp(
  `\\b(?:we|i|it|you|they|nobody|system|this)(?: (?:also|really|deliberately|certainly|explicitly|currently))*(?: (?:do|does|did|will|would|shall|should|can|need|are|am|is))? ?(?:not|never|n't|no longer|don't|doesn't|won't|shouldn't)(?: (?:really|actually|yet|currently|going to|want to|need to|have to|plan to|wish to|to))* (?:${KEEPING})(?: to)?(?: (?:any|keep|track|of|record|about))*$`,
);
const NONE =
  /\b(?:we|i|you|they|system|there (?:is|are))(?: (?:also|will|shall|should|can))*(?: (?:keep|hold|store|track|want|need|record|have))? no$/;
const LEFT_OUT = /\b(?:leave|leaves|leaving|keep|keeps|keeping)(?: out)?(?: (?:the|any|all))*$/;
const HERE = /^(?:in|inside|at all|anywhere|yet|for now|here|either)\b/;

/** Behind a subject: somewhere else, or nowhere. */
const ELSEWHERE =
  /^(?:(?:is|are|stays?|remains?|sits?|lives?|gets?|will be|can stay|will stay|belongs?)(?: (?:all|still|explicitly|strictly|firmly|deliberately|already|really))* (?:out of scope|outside (?:the |our |this )?(?:scope|system|project|model)|not (?:in scope|part of (?:this|it|the)|needed here|wanted here|our problem|my problem|our concern|ours)|(?:handled|done|kept|held|managed|run|dealt with|recorded|tracked|looked after)(?: (?:elsewhere|outside)|(?: \w+)? (?:by|in|over|on|through|with)(?: \w+){0,4} (?:systems?|tools?|spreadsheets?|packages?|platform|app|email|software|accountants?|elsewhere|paper))|(?:in|with|on)(?: \w+){1,3} (?:systems?|tools?|spreadsheets?|package|app|software)|somebody else|someone else)|(?:i|we)(?: will| shall)? (?:keep|hold|do|run|manage|handle|track)(?: \w+){0,3} (?:spreadsheets?|elsewhere|on paper|systems?|package)|never (?:touch|touches|reach|reaches|come|comes|go|goes) (?:the|this|in|into|here))/;

/** One claim for each sentence that rules something out; the words are names in the singular. */
export function ruledOut(sentences: readonly Sentence[]): readonly Claim[] {
  return sentences.flatMap((sentence) => {
    const words = [...new Set(outIn(sentence.tokens).filter((name) => name.length > 2 && !NEVER.has(name)))];
    if (words.length === 0) return [];
    const evidence = { start: sentence.start, end: sentence.end, sentence: sentence.index, pattern: 'narrative/ruled-out', weight: 0.95 };
    return [{ kind: 'excluded', words, evidence }];
  });
}

function outIn(tokens: readonly Token[]): readonly string[] {
  const nouns = nounsOf(tokens);
  return nouns.flatMap((noun) => {
    if (isOutBefore(tokens, noun)) return listFrom(tokens, noun);
    return isOutBehind(tokens, nouns, noun) ? [nameOf(noun)] : [];
  });
}

const FARTHEST = 14;

/** "we do not want" rotas; "we hold no" invoices "in here"; "leave" the insurance "out". */
function isOutBefore(tokens: readonly Token[], noun: Noun): boolean {
  const bare = noun.determiner === '' || /^(any|our|all)$/.test(noun.determiner);
  const before = bare || noun.determiner === 'no' ? wordsBetween(tokens, noun.from - FARTHEST, noun.from) : '';
  const behind = wordsBetween(tokens, noun.to, noun.to + 4);
  if (bare && NEGATED.test(before))
    return (noun.plural || noun.determiner === 'any') && !/^(that|which|who|whose|more|with)\b/.test(behind);
  if (noun.determiner === 'no' && NONE.test(`${before} no`)) return HERE.test(behind);
  return (
    LEFT_OUT.test(wordsBetween(tokens, noun.from - 3, noun.start)) &&
    (/^out\b/.test(behind) || /\bout\b/.test(wordsBetween(tokens, noun.from - 2, noun.start)))
  );
}

/** "Hotels I keep in my own spreadsheet", "the invoicing is handled in another system". */
function isOutBehind(tokens: readonly Token[], nouns: readonly Noun[], noun: Noun): boolean {
  if (/^(each|every|this|that|these|those|its|their|his|her)\b/.test(noun.determiner)) return false;
  const opens = noun === nouns[0] || /^(,|;|:|and|but|--)$/.test(tokens[noun.from - 1]?.lower ?? '');
  return opens && ELSEWHERE.test(wordsBetween(tokens, noun.to, noun.to + FARTHEST));
}

/** "payroll, rotas, or availability calendars". */
function listFrom(tokens: readonly Token[], first: Noun): readonly string[] {
  const names = [nameOf(first)];
  let at = first.to;
  while (/^(,|or|and|nor)$/.test(tokens[at]?.lower ?? '')) {
    while (/^(,|or|and|nor|any|our)$/.test(tokens[at]?.lower ?? '')) at++;
    const noun = nounAt(tokens, at);
    if (noun?.from !== at || noun.determiner !== '' || /^(verb|aux|modal)$/.test(tokens[noun.to]?.tag ?? '')) break;
    names.push(nameOf(noun));
    at = noun.to;
  }
  return names;
}

const nameOf = (noun: Noun): string => noun.core.join(' ');
