/** A sentence in the words that the readers of clauses know: many ways of saying something become one. */
import type { Token } from '../language/token.js';
import { askedWhich } from './asked-which.js';
import { atMostOne } from './at-most-one.js';
import { eachWithOwn } from './each-with-own.js';
import { inPlainVerbs } from './in-plain-verbs.js';
import { leftOutLists } from './left-out-lists.js';
import { notedAfterwards } from './noted-afterwards.js';
import { oneInAnother } from './one-in-another.js';
import { papersMade } from './papers-made.js';
import { saidInFull } from './said-in-full.js';
import { saidOfHappenings } from './said-of-happenings.js';
import { signingUp } from './signing-up.js';
import { withoutGiven } from './without-given.js';
import { withoutLog } from './without-log.js';
import { withoutScreens } from './without-screens.js';

/** The same sentence, said plainly. */
export const saidPlainly = (tokens: readonly Token[]): readonly Token[] =>
  PLAINLY.reduce<readonly Token[]>((said, say) => say(said), tokens);

/** "hi tom, here is", "Hello, I run": what is said behind it. */
function pastGreeting(tokens: readonly Token[]): readonly Token[] {
  if (!/^(hi|hey|hello|hallo|dear|morning|evening|oh|well|right|ok|okay)$/.test(tokens[0]?.lower ?? '')) return tokens;
  const comma = tokens.findIndex(({ tag }) => tag === 'punct');
  const called = comma > 0 && comma <= 4 && /^[,!–—-]$/.test(tokens[comma]?.text ?? '');
  return called && tokens.slice(1, comma).every(({ tag }) => /^(noun|pron|adj|adv|det)$/.test(tag)) ? tokens.slice(comma + 1) : tokens;
}

/** Each takes what the one before it left. */
const PLAINLY = [
  pastGreeting,
  signingUp,
  eachWithOwn,
  atMostOne,
  askedWhich,
  withoutLog,
  withoutGiven,
  leftOutLists,
  inPlainVerbs,
  saidInFull,
  oneInAnother,
  saidOfHappenings,
  papersMade,
  notedAfterwards,
  withoutScreens,
] as const;
