/** The table of patterns. Order is the order of reading within a round; weights, not order, decide between claims. */
import { ACCESS } from './access.js';
import { ANSWERS } from './answers.js';
import { ATTRIBUTE_LISTS } from './attribute-lists.js';
import { COLLECTING, COLLECTIONS } from './collections.js';
import { CONSTRAINTS } from './constraints.js';
import { GLOSSED_TABLES } from './glossed-tables.js';
import { HANDED_IN } from './handed-in.js';
import { IDENTITIES } from './identities.js';
import { KEPT_BETWEEN } from './kept-between.js';
import { KEYED_TABLES } from './keyed-tables.js';
import { LABELLED_DEEDS } from './labelled-deeds.js';
import { LETTERS } from './letters.js';
import { LIFECYCLES } from './lifecycle.js';
import { NEGATIONS } from './negation.js';
import type { LinkingPattern, NamingPattern } from './pattern.js';
import { POLICIES } from './policies.js';
import { RECORDED_DEEDS } from './recorded-deeds.js';
import { RELATIONSHIPS } from './relationships.js';
import { SMALL_TALK } from './small-talk.js';
import { SORTS } from './sorts.js';
import { TABLES } from './tables.js';
import { THINGS } from './things.js';
import { VOLUMES } from './volumes.js';

export const NAMING_PATTERNS: readonly NamingPattern[] = [
  ...TABLES,
  ...ATTRIBUTE_LISTS,
  ...KEYED_TABLES,
  ...GLOSSED_TABLES,
  ...HANDED_IN,
  ...THINGS,
  ...LABELLED_DEEDS,
  ...RECORDED_DEEDS,
  ...KEPT_BETWEEN,
  ...SORTS,
  ...COLLECTING,
  ...NEGATIONS,
  ...LETTERS,
  ...SMALL_TALK,
];
/** Those of them that say what a text leaves out. */
export const EXCLUDING_PATTERNS: readonly NamingPattern[] = [...NEGATIONS, ...LETTERS, ...SMALL_TALK];
/** What is said about known things apart from how they hang together. */
export const STATING_PATTERNS: readonly LinkingPattern[] = [
  ...IDENTITIES,
  ...CONSTRAINTS,
  ...LIFECYCLES,
  ...POLICIES,
  ...VOLUMES,
  ...ACCESS,
  ...ANSWERS,
];
export const LINKING_PATTERNS: readonly LinkingPattern[] = [...RELATIONSHIPS, ...COLLECTIONS, ...STATING_PATTERNS];
/** How things hang together by set phrases rather than by verb and number: kinds, trees, one of each. */
export const PHRASE_PATTERNS: readonly LinkingPattern[] = [
  ...RELATIONSHIPS.filter(({ id }) => !/\/(verb|participants)$/.test(id)),
  ...COLLECTIONS,
  ...STATING_PATTERNS,
];
