/** SQL text ⇄ statements and expressions, for every dialect. */
export { type ExprRow, type ExprValue, evaluateExpr, passesCheck } from './eval-expr.js';
export { type ExpiryRule, type ExpirySpelling, expiryStatements } from './expiry-statements.js';
export { FUNCTION_NAMES, type FunctionNames } from './function-names.js';
export { escapeLike, globToLike, likeToGlob } from './glob.js';
export { hideSecrets, withoutSecrets } from './hide-secrets.js';
export { exprChildren, exprColumns, exprKey, isRawInside, normaliseExpr } from './normalise-expr.js';
export { type ParseExprOptions, parseExpr } from './parse-expr.js';
export { EXPRESSION_WORDS } from './parse-primary.js';
export { type ExprStyle, printExpr } from './print-expr.js';
export { isPlainName, quoteBackslashed, quoteBacktick, quoteDouble, quoteString } from './quote.js';
export { type SplitQuirks, skipInert, wordAt } from './scan.js';
export { SPLIT_QUIRKS, type SplitStatement, splitStatements } from './split.js';
export { openSplitter, type SplitterOptions, type StatementSplitter, type Unclosed } from './splitter.js';
export { type Token, type TokeniseOptions, tokenise } from './tokenise.js';
