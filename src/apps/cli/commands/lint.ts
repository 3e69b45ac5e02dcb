/** `lint`: findings and the scorecard. */

import { scorecard } from '../../../lint/index.js';
import type { Finding, RuleOutcome, Severity } from '../../../model/index.js';
import { lintSchema, worksFor } from '../../../pipeline.js';
import { flagText, type Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { gatherBrief } from '../gather-brief.js';
import type { Io } from '../io.js';
import { formatFinding, formatScorecard } from '../report.js';
import { openSession, reportDiagnostics } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

export async function lint(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const least = minScore(parsed);
  const gathered = await gatherBrief(parsed.args[0] ?? '', {}, io);
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  const works = worksFor(gathered.reading.model, settleDefaults(session, parsed, gathered));
  const results = works.map((w) => {
    const outcomes = lintSchema(w.design.schema, w.target, gathered.reading.model);
    return { engine: w.target.dialect, findings: findingsOf(outcomes), card: scorecard(outcomes) };
  });
  if (session.json) session.answer({ engines: results.map((r) => ({ engine: r.engine, scorecard: r.card, findings: r.findings })) });
  for (const result of session.json ? [] : results) {
    io.stdout(
      `${[result.engine, ...result.findings.map((f) => formatFinding(f, gathered.sources, session.style)), formatScorecard(result.card)].join('\n')}\n`,
    );
  }
  const bad = results.some(
    (r) => r.card.total < least || r.findings.some((f) => reaches(f.severity, flagText(parsed, 'fail-on') ?? 'error')),
  );
  return bad ? EXIT.findings : EXIT.ok;
}

const findingsOf = (outcomes: readonly RuleOutcome[]): readonly Finding[] => outcomes.flatMap((o) => o.findings);

function minScore(parsed: Parsed): number {
  const text = flagText(parsed, 'min-score');
  if (text === undefined) return 0;
  const points = Number(text);
  if (!Number.isFinite(points) || points < 0 || points > 100) throw new UsageError(`--min-score wants 0 to 100, not “${text}”`);
  return points;
}

function reaches(severity: Severity, level: string): boolean {
  const order: readonly string[] = ['info', 'warning', 'error'];
  return level !== 'never' && order.indexOf(severity) >= order.indexOf(level);
}
