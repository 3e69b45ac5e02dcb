/** A sentence in the words that the readers of clauses know: many ways of saying something become one. */
import type { Token } from '../../language/token.js';
import { amongItsKind } from './among-its-kind.js';
import { andBack } from './and-back.js';
import { asManyAs } from './as-many-as.js';
import { askedOutright } from './asked-outright.js';
import { askedToKeep } from './asked-to-keep.js';
import { askedWhich } from './asked-which.js';
import { atMostOne } from './at-most-one.js';
import { canBeOn } from './can-be-on.js';
import { choiceAside } from './choice-aside.js';
import { countedOnly } from './counted-only.js';
import { dashesAround } from './dashes-around.js';
import { eachWithOwn } from './each-with-own.js';
import { inPlainVerbs } from './in-plain-verbs.js';
import { leftOutLists } from './left-out-lists.js';
import { madeFrom } from './made-from.js';
import { memberOf } from './member-of.js';
import { notedAfterwards } from './noted-afterwards.js';
import { occasionFirst } from './occasion-first.js';
import { oneInAnother } from './one-in-another.js';
import { ownerOfShared } from './owner-of-shared.js';
import { papersMade } from './papers-made.js';
import { pastOpening } from './past-opening.js';
import { pastWish } from './past-wish.js';
import { saidInFull } from './said-in-full.js';
import { saidOfHappenings } from './said-of-happenings.js';
import { signingUp } from './signing-up.js';
import { stateOfEach } from './state-of-each.js';
import { storedAs } from './stored-as.js';
import { thereAreIn } from './there-are-in.js';
import { upkeepDone } from './upkeep-done.js';
import { whichDoes } from './which-does.js';
import { withoutExample } from './without-example.js';
import { withoutGiven } from './without-given.js';
import { withoutHouse } from './without-house.js';
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
  pastWish,
  pastOpening,
  dashesAround,
  choiceAside,
  withoutHouse,
  withoutExample,
  askedToKeep,
  countedOnly,
  amongItsKind,
  ownerOfShared,
  storedAs,
  stateOfEach,
  signingUp,
  upkeepDone,
  occasionFirst,
  eachWithOwn,
  atMostOne,
  asManyAs,
  thereAreIn,
  canBeOn,
  memberOf,
  askedWhich,
  whichDoes,
  askedOutright,
  andBack,
  withoutLog,
  withoutGiven,
  leftOutLists,
  inPlainVerbs,
  madeFrom,
  saidInFull,
  oneInAnother,
  saidOfHappenings,
  papersMade,
  notedAfterwards,
  withoutScreens,
] as const;
