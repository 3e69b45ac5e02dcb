/**
 * Happenings that are told by way of what is written of them: "a log entry is made for every failure of a pump, with the date", "the
 * failures a pump has had are shown with their date", "each recorded failure …". In the words of "every failure of a pump is recorded".
 */

import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export function saidOfHappenings(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > LONGEST) return tokens;
  return entryFor(tokens) ?? hadBy(tokens) ?? logSaying(tokens) ?? eachRecorded(tokens);
}

const LONGEST = 30;
const RECORDED = /^(recorded|logged|noted|stored|kept|registered|listed|shown|saved)$/;
const EACH = /^(each|every|any)$/;

const isRecorded = (by: Token): readonly Token[] => [putWord(by, 'is', 'aux'), putWord(by, 'recorded', 'part')];

/** "A log entry is made for every failure of a pump, with …". */
function entryFor(tokens: readonly Token[]): readonly Token[] | undefined {
  const is = tokens.findIndex(({ lower }) => lower === 'is');
  if (!/^(a|an|one) ((new|separate) )?((log|journal|history|register) )?(entry|record|row|line)$/.test(wordsBetween(tokens, 0, is)))
    return undefined;
  if (!/^(made|created|written|added|kept|entered)$/.test(lowerAt(tokens, is + 1)) || lowerAt(tokens, is + 2) !== 'for') return undefined;
  const end = tokens.findIndex(({ lower, text }, i) => i > is + 4 && (text === ',' || lower === 'with'));
  const by = tokens[end];
  return by && EACH.test(lowerAt(tokens, is + 3)) ? [...tokens.slice(is + 3, end), ...isRecorded(by), ...tokens.slice(end)] : undefined;
}

/** "The failures a pump has had are shown with …". */
function hadBy(tokens: readonly Token[]): readonly Token[] | undefined {
  const had = tokens.findIndex(({ lower }, i) => lower === 'had' && /^(has|have)$/.test(lowerAt(tokens, i - 1)));
  const by = tokens[had];
  if (!by || !/^(is|are)$/.test(lowerAt(tokens, had + 1)) || !RECORDED.test(lowerAt(tokens, had + 2))) return undefined;
  const whose = tokens.findIndex(({ lower }, i) => i > 0 && i < had && /^(a|an|each|every)$/.test(lower));
  const from = /^(that|which)$/.test(lowerAt(tokens, whose - 1)) ? whose - 1 : whose;
  if (!/^(the|all)$/.test(lowerAt(tokens, 0)) || from < 2 || !tokens.slice(1, from).every(({ tag }) => /^(noun|adj)$/.test(tag)))
    return undefined;
  return [
    ...tokens.slice(0, from),
    putWord(by, 'of', 'prep'),
    ...tokens.slice(whose, had - 1),
    putWord(by, 'are', 'aux'),
    putWord(by, 'recorded', 'part'),
    ...tokens.slice(had + 3),
  ];
}

/** "There is a log of failures, saying which pump, the date and …": we record failures with the pump, …. */
function logSaying(tokens: readonly Token[]): readonly Token[] | undefined {
  const saying = tokens.findIndex(({ lower }, i) => /^(saying|stating|showing|telling|giving)$/.test(lower) && tokens[i - 1]?.text === ',');
  const [by, which] = tokens.slice(saying, saying + 2);
  if (saying < 0 || !by || !which || !/^there (is|are) an? (log|list|register|history|record) of$/.test(wordsBetween(tokens, 0, 5)))
    return undefined;
  const first = which.lower === 'which' ? putWord(which, 'the', 'det') : which;
  return [
    putWord(by, 'we', 'pron'),
    putWord(by, 'record', 'verb'),
    ...tokens.slice(5, saying - 1),
    putWord(by, 'with', 'prep'),
    first,
    ...tokens.slice(saying + 2),
  ];
}

/** "Each recorded failure". */
const eachRecorded = (tokens: readonly Token[]): readonly Token[] =>
  EACH.test(lowerAt(tokens, 0)) && /^(recorded|logged|noted)$/.test(lowerAt(tokens, 1)) && tokens[2]?.tag === 'noun'
    ? [...tokens.slice(0, 1), ...tokens.slice(2)]
    : tokens;
