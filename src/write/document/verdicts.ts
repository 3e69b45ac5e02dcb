/** Counts of verdicts. */
import type { Proof } from '../../model/index.js';

export interface VerdictCounts {
  readonly total: number;
  readonly proven: number;
  readonly failed: number;
  readonly notChecked: number;
}

export function verdictCounts(proofs: readonly Proof[]): VerdictCounts {
  const of = (verdict: Proof['verdict']): number => proofs.filter((proof) => proof.verdict === verdict).length;
  return { total: proofs.length, proven: of('proven'), failed: of('failed'), notChecked: of('not-checked') };
}
