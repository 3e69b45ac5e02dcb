/** Markdown as the document needs it. */
export { anchor } from './anchor.js';
export { code, codes, escapeText, plainLine, prose } from './escape.js';
export { fence } from './fence.js';
export { table } from './table.js';
export { count, listOf, sentence, thousands } from './words.js';
