/** `inspect`: what was read, at the level asked for. */
import { toLogical } from '../../../design/logical/index.js';
import { worksFor } from '../../../pipeline.js';
import { writeModelFile } from '../../../write/index.js';
import { type CommandSpec, flagOn, flagText, type Parsed } from '../command.js';
import { EXIT, type ExitCode } from '../errors.js';
import { formatReading } from '../explain-reading.js';
import { type Gathered, gatherBrief } from '../gather-brief.js';
import type { Io } from '../io.js';
import { QUESTION_FLAGS } from '../question-flags.js';
import { openSession, reportDiagnostics, type Session } from '../session.js';
import { settleDefaults } from '../settle-defaults.js';

const LEVELS = ['domain', 'logical', 'schema'] as const;
type Level = (typeof LEVELS)[number];

export const inspectCommand: CommandSpec = {
  name: 'inspect',
  summary: 'show what a source says, as a model or schema',
  description:
    'Reads any source and prints the domain model (YAML), the logical relational view or the designed schema (JSON). What was not understood is listed on standard error, never dropped.',
  args: [{ name: 'source', summary: 'a file, - for standard input, or the text itself', required: true }],
  flags: [
    { name: 'level', kind: 'string', value: '<level>', summary: 'how far to go', choices: LEVELS, fallback: 'domain' },
    { name: 'explain', kind: 'boolean', summary: 'show each sentence with what it gave and by which pattern' },
    {
      name: 'from',
      kind: 'string',
      value: '<kind>',
      summary: 'what the source is, when it is not recognised',
      choices: ['entities', 'prose', 'model-file'],
    },
    { name: 'context', kind: 'string', value: '<file>', summary: 'context to read', fallback: 'the nearest tech.md' },
    { name: 'answers', kind: 'string', value: '<file>', summary: 'a YAML file with answers (level schema)' },
    ...QUESTION_FLAGS,
  ],
  examples: ['schemawright inspect prd.md', 'schemawright inspect prd.md --explain', 'schemawright inspect prd.md --level logical --json'],
  run: async (parsed, io) => inspect(parsed, io),
};

async function inspect(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const from = flagText(parsed, 'from') as 'entities' | 'prose' | 'model-file' | undefined;
  const context = flagText(parsed, 'context');
  const answers = flagText(parsed, 'answers');
  const gathered = await gatherBrief(
    parsed.args[0] ?? '',
    { ...(from ? { kind: from } : {}), ...(context ? { context } : {}), ...(answers ? { answers } : {}) },
    io,
  );
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  if (flagOn(parsed, 'explain')) explainReading(session, gathered);
  else PRINT[(flagText(parsed, 'level') ?? 'domain') as Level](session, parsed, gathered);
  reportUnread(session, gathered);
  return EXIT.ok;
}

const PRINT: Readonly<Record<Level, (session: Session, parsed: Parsed, gathered: Gathered) => void>> = {
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
