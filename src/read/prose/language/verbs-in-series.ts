/** "Listeners follow shows, rate episodes and stop": what many do one after the other, the last of it a verb for sure. */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from './token.js';
import { verbBase } from './verb-base.js';

/** Tags the plain forms behind the subject and behind commas as verbs, where the series ends with one. */
export function verbsInSeries(tokens: readonly Token[]): readonly Token[] {
  const subject = subjectEnd(tokens);
  if (subject === 0) return tokens;
  const and = tokens.findIndex(
    ({ lower }, i) => i > subject + 1 && lower === 'and' && tokens[i + 1]?.tag === 'verb' && isPlain(tokens[i + 1]),
  );
  if (and < 0 || tokens.slice(subject, and).some(({ tag, text }) => /^(aux|modal|wh)$/.test(tag) || /^[:;.]$/.test(text))) return tokens;
  const places = [subject, ...tokens.flatMap(({ text }, i) => (i > subject && i < and && text === ',' ? [i + 1] : []))];
  if (places.length < 2 || !places.every((at) => isDone(tokens, at))) return tokens;
  return tokens.map((token, i) => (places.includes(i) ? { ...token, tag: 'verb' } : token));
}

/** Where the sentence's first noun ends, which is of many. */
function subjectEnd(tokens: readonly Token[]): number {
  const first = tokens.findIndex(({ lower, tag }) => tag === 'noun' && isPluralWord(lower));
  return first >= 0 && first < 3 && tokens.slice(0, first).every(({ tag }) => /^(det|adj|noun)$/.test(tag)) ? first + 1 : 0;
}

const isPlain = (token: Token | undefined): boolean => token !== undefined && verbBase(token.lower) === token.lower;

/** A plain form, and behind it what it is done to, or nothing. */
function isDone(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !/^(verb|noun)$/.test(token.tag) || !isPlain(token)) return false;
  return token.tag === 'verb' || next?.text === ',' || /^(det|adj|num)$/.test(next?.tag ?? '') || isPluralWord(next?.lower ?? '');
}
