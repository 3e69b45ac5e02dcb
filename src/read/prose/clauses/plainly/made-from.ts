/** "Several grapes go into a wine", "wines are made of one or more grapes": a wine is made from several grapes. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { isEventNoun } from '../../language/event-nouns.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';

export const madeFrom = (tokens: readonly Token[]): readonly Token[] => madeOf(tokens) ?? goInto(tokens) ?? usedFor(tokens) ?? tokens;

/** What is in one whole only. */
const PARTS =
  /^(parts?|components?|sections?|segments?|pieces?|panels?|pages?|chapters?|steps?|rows?|columns?|items?|lines?|layers?|stages?)$/;

const SEVERAL = /^(several|some|many|different|various|multiple|two|three|more)$/;

/** "is made of", "is made with" what there are several of. */
function madeOf(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(
    ({ lower }, i) => lower === 'made' && /^(is|are|be)$/.test(lowerAt(tokens, i - 1)) && /^(of|with)$/.test(lowerAt(tokens, i + 1)),
  );
  const of = tokens[at + 1];
  const end = at > 0 ? phraseEnd(tokens, at + 2) : 0;
  if (!of || end <= at + 2 || !isMany(tokens.slice(at + 2, end))) return undefined;
  return [...tokens.slice(0, at + 1), putWord(of, 'from', 'prep'), ...tokens.slice(at + 2)];
}

/** "Several grapes go into a wine." */
function goInto(tokens: readonly Token[]): readonly Token[] | undefined {
  const end = phraseEnd(tokens, 0);
  const [go, into] = tokens.slice(end, end + 2);
  if (go?.lower !== 'go' || into?.lower !== 'into' || !/^(a|an|each|every|one)$/.test(lowerAt(tokens, end + 2))) return undefined;
  const parts = tokens.slice(0, end);
  if (!parts.some(({ lower }) => SEVERAL.test(lower))) return undefined;
  const whole = phraseEnd(tokens, end + 2);
  if (!isMany(parts) || whole === end + 2 || !isEnd(tokens, whole)) return undefined;
  return [
    ...tokens.slice(end + 2, whole),
    putWord(go, 'is', 'aux'),
    putWord(go, 'made', 'part'),
    putWord(into, 'from', 'prep'),
    ...parts,
    ...tokens.slice(whole),
  ];
}

/** "Which grapes go into which wine?", "we note which grapes we use for a wine". */
function usedFor(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(({ lower }) => lower === 'which');
  const end = phraseEnd(tokens, at + 1);
  const which = tokens[at];
  if (at < 0 || !which || end === at + 1 || !isPluralWord(lowerAt(tokens, end - 1)) || PARTS.test(lowerAt(tokens, end - 1)))
    return undefined;
  const said = tokens
    .slice(end, end + 3)
    .map(({ lower }) => lower)
    .join(' ');
  const behind =
    end +
    (/^we use (for|in)$/.test(said)
      ? 3
      : /^(go into|are in|are used|are needed) /.test(`${said} `) && !/^are (in|needed)/.test(said)
        ? 2
        : 0);
  if (behind === end) return undefined;
  const to = /^(for|in)$/.test(lowerAt(tokens, behind)) ? behind + 1 : behind;
  const whole = phraseEnd(tokens, to + 1);
  if (!/^(which|a|an|each|every)$/.test(lowerAt(tokens, to)) || whole === to + 1 || !isEnd(tokens, whole)) return undefined;
  return [
    putWord(which, 'a', 'det'),
    ...tokens.slice(to + 1, whole),
    putWord(which, 'is', 'aux'),
    putWord(which, 'made', 'part'),
    putWord(which, 'from', 'prep'),
    putWord(which, 'several', 'det'),
    ...tokens.slice(at + 1, end),
    ...tokens.slice(whole).filter(({ text }) => text !== '?'),
  ];
}

/** Behind a phrase of words before a noun and nouns. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    /^(det|num|adj)$/.test(tokens[at]?.tag ?? '') ||
    (lowerAt(tokens, at) === 'or' && lowerAt(tokens, at + 1) === 'more') ||
    lowerAt(tokens, at) === 'more'
  )
    at++;
  const noun = at;
  while (tokens[at]?.tag === 'noun') at++;
  return at > noun ? at : from;
}

const isMany = (phrase: readonly Token[]): boolean => {
  const last = phrase.at(-1)?.lower ?? '';
  return (
    isPluralWord(last) &&
    !PARTS.test(last) &&
    !isEventNoun(singularWord(last)) &&
    !phrase.some(({ lower }) => /^(its|their|these|those)$/.test(lower))
  );
};

const isEnd = (tokens: readonly Token[], at: number): boolean => tokens[at] === undefined || tokens[at]?.tag === 'punct';
