/** `inspect`: what was read, at the level asked for. */
import { toLogical } from '../../../design/logical/index.js';
import { worksFor } from '../../../pipeline.js';
import { claimsAsJson } from '../../../read/index.js';
import { writeModelFile } from '../../../write/index.js';
import { flagOn, flagText, type Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { formatReading } from '../explain-reading.js';
import { type Gathered, gatherBrief } from '../gather-brief.js';
import type { Io } from '../io.js';
import { readingOnce, schemaSource } from '../schema-source/index.js';
import { openSession, reportDiagnostics, type Session } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

type Level = 'claims' | 'domain' | 'logical' | 'schema';

export async function inspect(parsed: Parsed, terminal: Io): Promise<ExitCode> {
  const io = readingOnce(terminal);
  const session = openSession(parsed, io);
  const schema = await schemaSource(parsed, io);
  if (schema) return (await import('../schema-view/inspect-schema.js')).inspectSchema(session, parsed, schema);
  const from = flagText(parsed, 'from') as 'entities' | 'prose' | 'model-file' | undefined;
  const context = flagText(parsed, 'context');
  const answers = flagText(parsed, 'answers');
  const claims = flagText(parsed, 'claims');
  const gathered = await gatherBrief(
    parsed.args[0] ?? '',
    { ...(from ? { kind: from } : {}), ...(context ? { context } : {}), ...(answers ? { answers } : {}), ...(claims ? { claims } : {}) },
    io,
  );
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  if (flagOn(parsed, 'explain')) explainReading(session, gathered);
  else if (flagText(parsed, 'level') === 'style')
    throw new UsageError('--level style is for schemas', 'A brief has the levels claims, domain, logical and schema.');
  else PRINT[(flagText(parsed, 'level') ?? 'domain') as Level](session, parsed, gathered);
  reportUnread(session, gathered);
  return EXIT.ok;
}

const PRINT: Readonly<Record<Level, (session: Session, parsed: Parsed, gathered: Gathered) => void>> = {
  claims: (session, _, { source }) =>
    session.io.stdout(`${JSON.stringify({ schemaVersion: 1, claims: claimsAsJson(source) }, null, session.json ? 0 : 2)}\n`),
  domain: (session, _, { reading }) =>
    session.json
      ? session.answer({ model: reading.model, coverage: reading.coverage, diagnostics: reading.diagnostics })
      : session.io.stdout(writeModelFile(reading.model)),
  logical: (session, _, { reading }) => session.io.stdout(`${JSON.stringify(toLogical(reading.model), null, session.json ? 0 : 2)}\n`),
  schema: (session, parsed, gathered) => {
    const works = worksFor(gathered.reading.model, settleDefaults(session, parsed, gathered));
    session.answer({
      schemas: works.map((w) => ({
        dialect: w.target.dialect,
        version: w.target.version,
        schema: w.lowered.schema,
        notes: w.lowered.notes,
      })),
    });
  },
};

function explainReading(session: Session, { reading, source }: Gathered): void {
  if (session.json) session.answer({ sentences: reading.coverage.sentences, diagnostics: reading.diagnostics });
  else session.io.stdout(formatReading(reading, source));
}

/** Sentences that led to nothing are said, so that nobody takes silence for understanding. */
function reportUnread(session: Session, { reading }: Gathered): void {
  const unused = reading.coverage.sentences.filter((s) => s.status === 'unused');
  if (unused.length === 0) return;
  session.say(`${unused.length} of ${reading.coverage.sentences.length} sentences gave nothing:`);
  for (const s of unused.slice(0, 10)) session.say(`  line ${s.span.line}: ${s.text.slice(0, 90)}`);
  if (unused.length > 10) session.say(`  … and ${unused.length - 10} more; --explain lists all`);
}
