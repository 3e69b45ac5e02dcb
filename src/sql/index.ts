export * from './parse-expr.js';
export * from './print-expr.js';
export * from './split.js';
