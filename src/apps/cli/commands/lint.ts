/** `lint`: findings and the scorecard. */

import { DIALECT_NAMES } from '../../../dialects/names.js';
import { scorecard } from '../../../lint/index.js';
import type { Finding, RuleOutcome, Scorecard, Severity, SourceText } from '../../../model/index.js';
import { lintSchema, worksFor } from '../../../pipeline.js';
import { flagList, flagText, type Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { gatherBrief } from '../gather-brief.js';
import { formatGithub } from '../github-annotations.js';
import type { Io } from '../io.js';
import { type EngineFindings, type PlacedFinding, placeFindings, placeSchemaFindings } from '../placed-finding.js';
import { engineName } from '../plan-view.js';
import { formatFinding } from '../report.js';
import { readingOnce, type SchemaSource, schemaSource } from '../schema-source/index.js';
import { formatScores } from '../score-table.js';
import { openSession, reportDiagnostics, type Session } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

export async function lint(parsed: Parsed, terminal: Io): Promise<ExitCode> {
  const io = readingOnce(terminal);
  const session = openSession(parsed, io);
  const least = minScore(parsed);
  const source = await schemaSource(parsed, io);
  if (source) return lintSource(source, parsed, session, least);
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
  const place = () => placeFindings(results, gathered.reading.model, gathered.source, io.cwd);
  await PRINT[format as Format](results, { sources: gathered.sources, place }, session);
  return verdict(results, parsed, least);
}

/** A schema as it is: nothing is designed, so the rules that compare it with a model look at nothing. */
async function lintSource(source: SchemaSource, parsed: Parsed, session: Session, least: number): Promise<ExitCode> {
  const { sayDiagnostics } = await import('../schema-view/inspect-schema.js');
  const { lintSchemaSource } = await import('../schema-view/lint-schema.js');
  sayDiagnostics(session, source);
  const { dialect } = source.reading;
  const asked = flagList(parsed, 'engine')
    .flatMap((text) => text.split(','))
    .find((text) => text.startsWith(`${dialect}@`));
  const { schema, findings, card, version } = lintSchemaSource(source, asked?.split('@')[1]);
  const results: readonly Result[] = [{ engine: dialect, name: `${DIALECT_NAMES[dialect].label} ${version}`, schema, findings, card }];
  const format = session.json ? 'json' : (flagText(parsed, 'format') ?? 'text');
  const place = () => placeSchemaFindings(results, parsed.args[0] ?? '', source.sources);
  await PRINT[format as Format](results, { sources: source.sources, place }, session);
  return verdict(results, parsed, least);
}

function verdict(results: readonly Result[], parsed: Parsed, least: number): ExitCode {
  const level = flagText(parsed, 'fail-on') ?? 'error';
  return results.some((r) => r.card.total < least || r.findings.some((f) => reaches(f.severity, level))) ? EXIT.findings : EXIT.ok;
}

/** What the formats need besides the findings. */
interface Printed {
  readonly sources: readonly SourceText[];
  readonly place: () => readonly PlacedFinding[];
}

type Format = 'text' | 'json' | 'sarif' | 'github';

interface Result extends EngineFindings {
  /** `PostgreSQL 15`. */
  readonly name: string;
  readonly card: Scorecard;
}

const PRINT: Readonly<Record<Format, (results: readonly Result[], printed: Printed, session: Session) => void | Promise<void>>> = {
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
  sarif: async (_, { place }, { io }) => {
    const { formatSarif } = await import('../sarif.js');
    io.stdout(formatSarif(place()));
  },
  github: (_, { place }, { io }) => io.stdout(formatGithub(place())),
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
