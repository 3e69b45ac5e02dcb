/** Proofs as a person at a terminal wants them: a line per engine, and every failure in full. */
import type { Proof } from '../../model/index.js';
import type { Session } from './session.js';

export interface ProofSummary {
  readonly counts: { readonly proven: number; readonly failed: number; readonly notChecked: number };
  readonly text: string;
}

export function summariseProofs(proofs: readonly Proof[]): ProofSummary {
  const engines = [...new Set(proofs.map((p) => p.engine))];
  const count = (list: readonly Proof[], verdict: Proof['verdict']): number => list.filter((p) => p.verdict === verdict).length;
  const lines = engines.map((engine) => {
    const own = proofs.filter((p) => p.engine === engine);
    const reasons = [...new Set(own.flatMap((p) => (p.reason ? [p.reason] : [])))].join(', ');
    const unchecked = count(own, 'not-checked');
    return `${engine}: ${count(own, 'proven')} of ${own.length} claims proven${unchecked > 0 ? `, ${unchecked} not checked (${reasons})` : ''}${count(own, 'failed') > 0 ? `, ${count(own, 'failed')} FAILED` : ''}`;
  });
  const failures = proofs.filter((p) => p.verdict === 'failed').map((p) => `FAILED on ${p.engine}: ${p.statement}\n  ${p.evidence}`);
  return {
    counts: { proven: count(proofs, 'proven'), failed: count(proofs, 'failed'), notChecked: count(proofs, 'not-checked') },
    text: [...lines, ...failures].join('\n'),
  };
}

/** One moving line for all engines together. */
export function proofProgress(session: Session): (engine: string, done: number, total: number, label: string) => void {
  const states = new Map<string, string>();
  return (engine, done, total) => {
    states.set(engine, `${engine} ${done}/${total}`);
    session.progress(`proving  ${[...states.values()].join('  ')}`);
  };
}
