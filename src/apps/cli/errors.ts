/** How a handler ends early. Handlers never exit; `main.ts` alone does. */

/** 0 fine · 1 findings or a failed proof · 2 wrong use, input or environment · 3 refused or declined · 70 our fault. */
export const EXIT = { ok: 0, findings: 1, usage: 2, declined: 3, internal: 70, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong use, input or environment: printed as a message, never as a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly help?: string,
    /** Flags that would have answered. */
    readonly missing: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Ends with a code after everything that is to be said has been said. */
export class CliExit extends Error {
  override readonly name = 'CliExit';
  constructor(readonly code: ExitCode) {
    super(`exit ${code}`);
  }
}
