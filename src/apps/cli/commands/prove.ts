/** `prove`: executes every claim and prints the evidence. */
import type { Proof } from '../../../model/index.js';
import { proveWorks, worksFor } from '../../../pipeline.js';
import { flagOn, type Parsed } from '../command.js';
import { EXIT, type ExitCode } from '../errors.js';
import { gatherBrief } from '../gather-brief.js';
import type { Io } from '../io.js';
import { proofProgress, summariseProofs } from '../proof-report.js';
import { redact } from '../redact.js';
import { serverUrls } from '../server-urls.js';
import { openSession, reportDiagnostics } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

export async function prove(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const gathered = await gatherBrief(parsed.args[0] ?? '', {}, io);
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  const works = worksFor(gathered.reading.model, settleDefaults(session, parsed, gathered));
  session.progress('proving  the engines are starting');
  const proofs = await proveWorks(works, gathered.reading.model, {
    enabled: true,
    urls: serverUrls(io.env),
    onProgress: proofProgress(session),
    onUnavailable: (engine, message) => session.say(`warning: ${engine} is left out, ${redact(message)}`),
  });
  session.endProgress();
  const summary = summariseProofs(proofs, session.columns);
  if (session.json) session.answer({ claims: proofs, counts: summary.counts });
  else io.stdout(`${[...(flagOn(parsed, 'evidence') ? proofs.map(formatProof) : []), summary.text].join('\n')}\n`);
  return summary.counts.failed > 0 ? EXIT.findings : EXIT.ok;
}

const formatProof = (proof: Proof): string =>
  `${proof.verdict.padEnd(11)} ${proof.engine}  ${proof.statement}\n            ${proof.evidence.replaceAll('\n', '\n            ')}`;
