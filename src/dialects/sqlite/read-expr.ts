/** Expressions as SQLite keeps them, and the text by which they are compared. */
import type { Expr } from '../../model/index.js';
import { exprKey, parseExpr } from '../../sql/index.js';
import { spellExpr } from './spelling.js';

/** LIKE ignores case here, so it is not the LIKE of the model; GLOB is. */
export const readExpr = (sql: string): Expr => parseExpr(sql, { likeIgnoresCase: true });

/** The same for a tree and for what SQLite keeps of it. */
export const comparable = (expr: Expr): string => exprKey(readExpr(spellExpr(expr)));

/** Statements by their tokens. */
export const comparableSql = (sql: string): string => exprKey({ kind: 'raw', sql: sql.trim().replace(/;$/, '') });
