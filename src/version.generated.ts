/** Generated from package.json by scripts/gen.ts; do not edit. */
export const VERSION = '0.1.0';
