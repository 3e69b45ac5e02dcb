/** `lint`: findings and the scorecard. */

import { scorecard } from '../../../lint/index.js';
import type { Finding, RuleOutcome, Scorecard, Severity } from '../../../model/index.js';
import { lintSchema, worksFor } from '../../../pipeline.js';
import { flagText, type Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { type Gathered, gatherBrief } from '../gather-brief.js';
import { formatGithub } from '../github-annotations.js';
import type { Io } from '../io.js';
import { type EngineFindings, placeFindings } from '../placed-finding.js';
import { engineName } from '../plan-view.js';
import { formatFinding } from '../report.js';
import { formatScores } from '../score-table.js';
import { openSession, reportDiagnostics, type Session } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

export async function lint(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const least = minScore(parsed);
  const gathered = await gatherBrief(parsed.args[0] ?? '', {}, io);
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  const works = worksFor(gathered.reading.model, settleDefaults(session, parsed, gathered));
  const results = works.map((w) => {
    const outcomes = lintSchema(w.design.schema, w.target, gathered.reading.model);
    return {
      engine: w.target.dialect,
      name: engineName(w),
      schema: w.design.schema,
      findings: findingsOf(outcomes),
      card: scorecard(outcomes),
    };
  });
  const format = session.json ? 'json' : (flagText(parsed, 'format') ?? 'text');
  await PRINT[format as Format](results, gathered, session);
  const bad = results.some(
    (r) => r.card.total < least || r.findings.some((f) => reaches(f.severity, flagText(parsed, 'fail-on') ?? 'error')),
  );
  return bad ? EXIT.findings : EXIT.ok;
}

type Format = 'text' | 'json' | 'sarif' | 'github';

interface Result extends EngineFindings {
  /** `PostgreSQL 15`. */
  readonly name: string;
  readonly card: Scorecard;
}

const PRINT: Readonly<Record<Format, (results: readonly Result[], gathered: Gathered, session: Session) => void | Promise<void>>> = {
  text: (results, { sources }, { io, style, columns }) => {
    const findings = results.flatMap((r) =>
      r.findings.map((f) => `${results.length > 1 ? `${r.name}\n` : ''}${formatFinding(f, sources, style)}\n`),
    );
    const scores = formatScores(
      results.map((r) => ({ engine: r.name, card: r.card })),
      columns,
    );
    io.stdout(`${[...findings, scores].join('\n')}\n`);
  },
  json: (results, _, session) =>
    session.answer({ engines: results.map((r) => ({ engine: r.engine, scorecard: r.card, findings: r.findings })) }),
  sarif: async (results, gathered, { io }) => {
    const { formatSarif } = await import('../sarif.js');
    io.stdout(formatSarif(placeFindings(results, gathered.reading.model, gathered.source, io.cwd)));
  },
  github: (results, gathered, { io }) => io.stdout(formatGithub(placeFindings(results, gathered.reading.model, gathered.source, io.cwd))),
};

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
