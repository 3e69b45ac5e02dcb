/** Writes `proof.json`: every claim with its verdict and evidence, sorted, without anything that depends on the machine. */
import type { Proof, Verdict } from '../../model/index.js';
import type { Writer } from '../writer.js';

export const proofWriter: Writer = {
  id: 'proof',
  summary: 'Verdict and evidence of every claim, as JSON',
  proven: ['parses'],
  write: (work) => [{ path: 'proof.json', text: proofJson(work.proofs) }],
};

export function proofJson(proofs: readonly Proof[]): string {
  const claims = [...proofs].sort(byEngineAndId).map(claimOf);
  return `${JSON.stringify({ schemaVersion: 1, claims, summary: summaryOf(proofs) }, null, 2)}\n`;
}

function claimOf({ id, statement, engine, verdict, evidence, reason }: Proof) {
  return { id, statement, engine, verdict, evidence, ...(reason === undefined ? {} : { reason }) };
}

function summaryOf(proofs: readonly Proof[]) {
  const engines = [...new Set(proofs.map((proof) => proof.engine))].sort();
  const perEngine = Object.fromEntries(engines.map((engine) => [engine, counts(proofs.filter((proof) => proof.engine === engine))]));
  return { ...counts(proofs), engines: perEngine };
}

function counts(proofs: readonly Proof[]) {
  const of = (verdict: Verdict): number => proofs.filter((proof) => proof.verdict === verdict).length;
  return { claims: proofs.length, proven: of('proven'), failed: of('failed'), notChecked: of('not-checked') };
}

function byEngineAndId(a: Proof, b: Proof): number {
  if (a.engine !== b.engine) return a.engine < b.engine ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
