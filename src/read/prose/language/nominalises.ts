import { lastWord } from './last-word.js';
/** `book` ↔ `booking`, `enrol` ↔ `enrolment`, `borrow` ↔ `loan`: the noun of what the verb does. */
export function nominalises(verb: string, key: string): boolean {
  const last = lastWord(key);
  if (last === verb || last.startsWith(`${verb}-`) || (Object.hasOwn(UNLIKE, verb) && UNLIKE[verb]?.includes(last))) return true;
  const stem = verb.slice(0, Math.max(3, verb.length - 2));
  return stem.length >= 3 && last.length > verb.length && last.startsWith(stem) && DERIVED.test(last);
}

const DERIVED = /(ing|ment|al|ance|ence|ion|ure)$/;

/** Nouns that share no stem with their verb, or hardly any. */
const UNLIKE: Readonly<Record<string, readonly string[]>> = {
  borrow: ['loan'],
  lend: ['loan'],
  buy: ['purchase', 'order'],
  purchase: ['order'],
  sell: ['sale', 'sales'],
  book: ['reservation', 'appointment'],
  reserve: ['booking'],
  rate: ['review'],
  give: ['donation', 'gift'],
  handle: ['processing'],
  join: ['membership'],
  'log time': ['entry', 'log', 'timesheet', 'worklog'],
  sign: ['signup'],
  'sign up': ['signup', 'sign-up', 'registration'],
  pay: ['payment'],
  rent: ['rental'],
  choose: ['choice'],
  apply: ['application'],
  subscribe: ['subscription'],
  describe: ['description'],
  register: ['registration'],
  complain: ['complaint'],
  maintain: ['maintenance'],
};
