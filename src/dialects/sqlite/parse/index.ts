/** SQL of SQLite → schema. */
export { parser } from './builder.js';
