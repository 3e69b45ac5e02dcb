/** How long the statements of a step may wait and run. https://www.postgresql.org/docs/15/runtime-config-client.html */

/**
 * A change that is waiting for its lock makes every later query on the table wait behind it: it gives up after seconds and is
 * tried again. An instant change that runs for long is not the change that was planned.
 */
export const INSTANT = ["SET LOCAL lock_timeout = '5s'", "SET LOCAL statement_timeout = '30s'"];

/** The lock is short to get, the reading of the table may take as long as it takes. */
export const SCANNING = ["SET LOCAL lock_timeout = '5s'", 'SET LOCAL statement_timeout = 0'];

/** Waits without keeping anybody waiting; a limit would stop it half-way and leave an INVALID index. */
export const CONCURRENT = {
  before: ['SET statement_timeout = 0', 'SET lock_timeout = 0'],
  after: ['RESET statement_timeout', 'RESET lock_timeout'],
};
