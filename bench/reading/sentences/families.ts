/** Every table of sentences, in the order in which they are measured. */
import { afterwards } from './afterwards.js';
import { answers } from './answers.js';
import { anybodyDoes } from './anybody-does.js';
import { betweenThree } from './between-three.js';
import { both } from './both.js';
import { bounds } from './bounds.js';
import { chosen } from './chosen.js';
import { done } from './done.js';
import { eachInStates } from './each-in-states.js';
import { eachTime } from './each-time.js';
import { either } from './either.js';
import { examplesSaid } from './examples-said.js';
import type { Family } from './family.js';
import { flags } from './flags.js';
import { goesThrough } from './goes-through.js';
import { handedOut } from './handed-out.js';
import { happenings } from './happenings.js';
import { has } from './has.js';
import { heads } from './heads.js';
import { history } from './history.js';
import { ACCOUNT_FAMILIES } from './in-accounts.js';
import { inOne } from './in-one.js';
import { initial } from './initial.js';
import { eachOther, itself } from './itself.js';
import { kinds } from './kinds.js';
import { letMe } from './let-me.js';
import { amounts, lines } from './lines.js';
import { listed } from './listed.js';
import { made } from './made.js';
import { madeFrom } from './made-from.js';
import { mass } from './mass.js';
import { mixed } from './mixed.js';
import { nested } from './nested.js';
import { oneOf } from './one-of.js';
import { openings } from './openings.js';
import { optional } from './optional.js';
import { options } from './options.js';
import { ownedAndShared } from './owned-and-shared.js';
import { parts } from './parts.js';
import { perDay } from './per-day.js';
import { perTwo } from './per-two.js';
import { properties } from './properties.js';
import { reports } from './reports.js';
import { roleValues } from './role-values.js';
import { roles } from './roles.js';
import { rowsOfEach } from './rows-of-each.js';
import { sentAway } from './sent-away.js';
import { signingUp } from './signing-up.js';
import { smallTalk } from './small-talk.js';
import { soMany } from './so-many.js';
import { states } from './states.js';
import { stays } from './stays.js';
import { stories } from './stories.js';
import { subtypes } from './subtypes.js';
import { takesPart } from './takes-part.js';
import { unique } from './unique.js';
import { uniqueTogether } from './unique-together.js';
import { upkeep } from './upkeep.js';
import { values } from './values.js';
import { views } from './views.js';
import { whoWhich } from './who-which.js';
import { wishes } from './wishes.js';
import { withLists } from './with-lists.js';

const TIES: readonly Family[] = [
  has,
  both,
  done,
  itself,
  eachOther,
  roles,
  perTwo,
  history,
  lines,
  amounts,
  chosen,
  oneOf,
  nested,
  betweenThree,
  mass,
  inOne,
  takesPart,
  whoWhich,
  stays,
  handedOut,
  sentAway,
  eachTime,
  upkeep,
  perDay,
  anybodyDoes,
  heads,
  ownedAndShared,
  roleValues,
  madeFrom,
  goesThrough,
  answers,
];
const PROPERTIES: readonly Family[] = [
  properties,
  letMe,
  soMany,
  happenings,
  made,
  reports,
  parts,
  listed,
  mixed,
  stories,
  afterwards,
  signingUp,
  withLists,
  rowsOfEach,
  states,
  eachInStates,
  initial,
  kinds,
  subtypes,
  values,
  options,
  either,
  flags,
];
const RULES: readonly Family[] = [optional, unique, uniqueTogether, ...bounds];
const BESIDES: readonly Family[] = [views, smallTalk, openings, wishes, examplesSaid];
export const FAMILIES: readonly Family[] = [...TIES, ...PROPERTIES, ...RULES, ...BESIDES, ...ACCOUNT_FAMILIES];
