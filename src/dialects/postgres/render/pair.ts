/** A statement and the one that undoes it; without `down`, what it made goes with its table. */
import type { Statement } from '../../dialect.js';

export interface Pair {
  readonly up: Statement;
  readonly down?: Statement;
}

export const pair = (creates: readonly string[], up: string, down?: string): Pair => ({
  up: { sql: up, creates },
  ...(down === undefined ? {} : { down: { sql: down, creates } }),
});
