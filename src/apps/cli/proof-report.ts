/** Proofs as a person at a terminal wants them: a line per engine, and every failure in full. */
import { NOT_CHECKED_REASONS, type Proof } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import { wrap } from '../../util/wrap.js';
import type { Session } from './session.js';

export interface ProofSummary {
  readonly counts: { readonly proven: number; readonly failed: number; readonly notChecked: number };
  readonly text: string;
}

export function summariseProofs(proofs: readonly Proof[], columns: number): ProofSummary {
  const engines = groupBy(proofs, (p) => p.engine);
  const failures = proofs.filter((p) => p.verdict === 'failed').map((p) => `FAILED on ${p.engine}: ${p.statement}\n  ${p.evidence}`);
  const switchedOff = proofs.length > 0 && proofs.every((p) => p.reason === 'not-requested');
  const claims = Math.max(0, ...[...engines.values()].map((own) => own.length));
  const lines = switchedOff
    ? [wrap(`none of ${claims} claims was executed: proof was switched off`, columns - 2, '  ')]
    : [...engines].map(([engine, own]) => item(`${ENGINE_NAMES[engine] ?? engine}: ${inWords(own)}`, columns));
  return {
    counts: { proven: count(proofs, 'proven'), failed: failures.length, notChecked: count(proofs, 'not-checked') },
    text: ['PROOF', ...lines, ...failures].join('\n'),
  };
}

const ENGINE_NAMES: Readonly<Record<string, string>> = {
  pglite: 'PostgreSQL, embedded',
  postgres: 'PostgreSQL server',
  mariadb: 'MariaDB server',
  mysql: 'MySQL',
  sqlite: 'SQLite, embedded',
};

function inWords(own: readonly Proof[]): string {
  const failed = count(own, 'failed');
  const reasons = [...groupBy(own, (p) => p.reason)].flatMap(([reason, same]) =>
    reason ? [`${same.length} not checked (${NOT_CHECKED_REASONS[reason]})`] : [],
  );
  return [`${count(own, 'proven')} of ${own.length} claims proven`, ...(failed > 0 ? [`${failed} FAILED`] : []), ...reasons].join('; ');
}

const count = (list: readonly Proof[], verdict: Proof['verdict']): number => list.filter((p) => p.verdict === verdict).length;
const item = (text: string, columns: number): string => wrap(text, columns - 4, '    ').replace(/^ {4}/, '  · ');

/** One moving line for all engines together. */
export function proofProgress(session: Session): (engine: string, done: number, total: number, label: string) => void {
  const states = new Map<string, string>();
  return (engine, done, total) => {
    states.set(engine, `${engine} ${done}/${total}`);
    session.progress(`proving  ${[...states.values()].join('  ')}`);
  };
}
