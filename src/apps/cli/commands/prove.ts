/** `prove`: executes every claim and prints the evidence. */
import type { Proof } from '../../../model/index.js';
import { proveWorks, worksFor } from '../../../pipeline.js';
import { type CommandSpec, flagOn, type Parsed } from '../command.js';
import { EXIT, type ExitCode } from '../errors.js';
import { gatherBrief } from '../gather-brief.js';
import type { Io } from '../io.js';
import { proofProgress, summariseProofs } from '../proof-report.js';
import { QUESTION_FLAGS } from '../question-flags.js';
import { redact } from '../redact.js';
import { serverUrls } from '../server-urls.js';
import { openSession, reportDiagnostics } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

export const proveCommand: CommandSpec = {
  name: 'prove',
  summary: 'execute every claim of a design and print the evidence',
  description:
    'Designs the source, loads it into real engines and executes every claim. PostgreSQL and SQLite run inside this process; servers are used when SCHEMAWRIGHT_POSTGRES_URL or SCHEMAWRIGHT_MARIADB_URL names one. What could not be executed says why.',
  args: [{ name: 'source', summary: 'a model file or a brief', required: true }],
  flags: [{ name: 'evidence', kind: 'boolean', summary: 'print the evidence of every claim, not only of failed ones' }, ...QUESTION_FLAGS],
  examples: ['schemawright prove model.yaml', 'schemawright prove model.yaml --engine postgres,sqlite --evidence'],
  run: prove,
};

async function prove(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const gathered = await gatherBrief(parsed.args[0] ?? '', {}, io);
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  const works = worksFor(gathered.reading.model, settleDefaults(session, parsed, gathered));
  const proofs = await proveWorks(works, gathered.reading.model, {
    enabled: true,
    urls: serverUrls(io.env),
    onProgress: proofProgress(session),
    onUnavailable: (engine, message) => session.say(`warning: ${engine} is left out, ${redact(message)}`),
  });
  session.endProgress();
  const summary = summariseProofs(proofs);
  if (session.json) session.answer({ claims: proofs, counts: summary.counts });
  else io.stdout(`${[...(flagOn(parsed, 'evidence') ? proofs.map(formatProof) : []), summary.text].join('\n')}\n`);
  return summary.counts.failed > 0 ? EXIT.findings : EXIT.ok;
}

const formatProof = (proof: Proof): string =>
  `${proof.verdict.padEnd(11)} ${proof.engine}  ${proof.statement}\n            ${proof.evidence.replaceAll('\n', '\n            ')}`;
