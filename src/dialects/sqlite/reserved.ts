/**
 * Words that must be quoted as names: those that SQLite's grammar keeps to itself, and some that it would take for a name
 * but people and the expression parser would not. https://www.sqlite.org/lang_keywords.html; which of them fall back to
 * names was tried on the engine (`reserved.test.ts`).
 */
import { EXPRESSION_WORDS } from '../../sql/index.js';

const KEPT =
  'add all alter and as autoincrement between case cast check collate commit constraint create current_date current_time current_timestamp ' +
  'default deferrable delete distinct drop else escape except exists foreign from group having if in index insert intersect into is isnull ' +
  'join limit not nothing notnull null on or order primary raise references returning select set table then to transaction union unique ' +
  'update using values when where';

const MISLEADING =
  'after asc attach before begin by cascade cross current deferred desc detach each end exclusive explain filter for full generated glob ' +
  'immediate indexed initially inner instead left like materialized natural nulls of outer over partition pragma recursive regexp reindex ' +
  'right rollback row rows savepoint temporary unbounded vacuum virtual window with within without true false new old rowid oid _rowid_';

/** Words that the grammar never takes for a name or part of a type. */
export const KEPT_WORDS: ReadonlySet<string> = new Set(KEPT.split(' '));

export const RESERVED: ReadonlySet<string> = new Set([...KEPT_WORDS, ...MISLEADING.split(' '), ...EXPRESSION_WORDS]);
