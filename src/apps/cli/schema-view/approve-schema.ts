/** `design` of a schema source: the model lifted from it, the engine it was read for, and the plan to approve. */
import { decide } from '../../../design/decisions/index.js';
import { DIALECTS } from '../../../dialects/index.js';
import type { GivenAnswer } from '../../../model/index.js';
import { workAsIs } from '../../../pipeline.js';
import { lift } from '../../../read/lift/index.js';
import { capital } from '../../../util/capital.js';
import { writeModelFile } from '../../../write/index.js';
import { flagOn, type Parsed } from '../command.js';
import type { Approved } from '../commands/design.js';
import { CliExit, EXIT, UsageError } from '../errors.js';
import { formatPlan } from '../plan-view.js';
import type { SchemaSource } from '../schema-source/read-schema-source.js';
import type { Session } from '../session.js';
import { formatCoverage } from './coverage-report.js';
import { sayDiagnostics } from './inspect-schema.js';

export async function approveSchema(session: Session, parsed: Parsed, source: SchemaSource): Promise<Approved> {
  sayDiagnostics(session, source);
  const { schema, dialect } = source.reading;
  if (schema.tables.length === 0)
    throw new UsageError(
      'the schema has no tables',
      'See what was read with: schemawright inspect, and give --dialect where it was guessed wrong.',
    );
  const lifted = lift(schema);
  const { notes } = lifted;
  const model = { ...lifted.model, title: titleOf(parsed.args[0] ?? '') ?? lifted.model.title };
  const version = DIALECTS[dialect].defaultVersion;
  const path = parsed.args[0] ?? source.reading.source;
  const given: readonly GivenAnswer[] = [
    { question: 'engine', raw: dialect, source: { kind: 'context', path } },
    { question: 'migration', raw: 'brownfield', source: { kind: 'context', path } },
  ];
  const settled = decide({ model, given, acceptDefaults: true }).decisions;
  // What the questions would have recommended was never asked of a schema that is there already.
  const decisions = settled && { ...settled, records: settled.records.filter(({ source: from }) => from.kind === 'context') };
  if (!decisions)
    throw new UsageError('the questions about this schema could not be answered by themselves', 'Answer them with flags or --answers.');
  const works = [workAsIs(schema, model, decisions, { dialect, version })];
  for (const line of formatCoverage(source.reading)) session.say(line);
  for (const note of notes) session.say(`note: ${note.message}`);
  session.say(
    formatPlan({ model, decisions, works, coverage: { sentences: [] }, sources: [], columns: session.columns, style: session.style }),
  );
  if (!flagOn(parsed, 'yes')) await ask(session);
  return { model, modelText: writeModelFile(model), decisions, works, diagnostics: source.diagnostics };
}

/** `db/structure.sql` → Structure; connection strings give no title. */
function titleOf(argument: string): string | undefined {
  if (/^[a-z]+:/.test(argument)) return undefined;
  const name = argument
    .replace(/[\\/]+$/, '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_.]+/g, ' ')
    .trim();
  return name.length > 1 ? capital(name) : undefined;
}

async function ask(session: Session): Promise<void> {
  if (!session.interactive)
    throw new UsageError('the plan is not approved', 'There is no terminal to ask in: --yes approves it.', ['--yes']);
  const { askApproval } = await import('../ask.js');
  const answer = await askApproval('Document this schema as it is?', 'write the dossier');
  if (answer !== 'approve') throw new CliExit(EXIT.declined);
}
