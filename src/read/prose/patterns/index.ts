/** The table of patterns. Order is the order of reading within a round; weights, not order, decide between claims. */
import { ATTRIBUTE_LISTS } from './attribute-lists.js';
import type { LinkingPattern, NamingPattern } from './pattern.js';
import { TABLES } from './tables.js';
import { THINGS } from './things.js';

export const NAMING_PATTERNS: readonly NamingPattern[] = [...TABLES, ...ATTRIBUTE_LISTS, ...THINGS];
export const LINKING_PATTERNS: readonly LinkingPattern[] = [];
