/** Findings drawn from the corpus and judged by hand: right, or wrong with the reason. */

export interface JudgedFinding {
  readonly schema: string;
  readonly rule: string;
  readonly subject: string;
  readonly right: boolean;
  readonly reason: string;
}

export const JUDGED: readonly JudgedFinding[] = [];
