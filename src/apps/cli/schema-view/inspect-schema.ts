/** `inspect` of a schema source: the schema or the model lifted from it, and what became of every statement. */
import type { Trait } from '../../../design/brownfield/traits/trait.js';
import type { Diagnostic } from '../../../model/index.js';
import { toYaml } from '../../../util/to-yaml.js';
import { flagOn, flagText, type Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { formatDiagnostic } from '../report.js';
import type { SchemaSource } from '../schema-source/read-schema-source.js';
import type { Session } from '../session.js';
import { fateCounts, formatCoverage, formatStatements } from './coverage-report.js';
import { readable } from './readable.js';

/** 1 where a statement is wrong or nothing was read: everything else is printed all the same. */
export async function inspectSchema(session: Session, parsed: Parsed, source: SchemaSource): Promise<ExitCode> {
  sayDiagnostics(session, source);
  const level = flagText(parsed, 'level') ?? 'schema';
  if (flagOn(parsed, 'explain') && !session.json) session.io.stdout(formatStatements(source.reading));
  else if (level === 'domain') await printModel(session, source);
  else if (level === 'style') await printStyle(session, source);
  else if (level === 'schema') printSchema(session, source);
  else throw new UsageError(`--level ${level} is for briefs`, 'A schema has the levels schema, domain and style.');
  for (const line of formatCoverage(source.reading)) session.say(line);
  sayLeft(session, source);
  return source.diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
}

function printSchema(session: Session, { reading, diagnostics, left, basis, statistics }: SchemaSource): void {
  const { schema, source, dialect, statements } = reading;
  if (!session.json) {
    session.io.stdout(toYaml(readable({ dialect, basis, ...schema, ...(statistics ? { statistics } : {}) })));
    return;
  }
  const coverage = { counts: fateCounts(reading), statements };
  const value = { schemaVersion: 1, source, dialect, basis, schema, coverage, left, ...(statistics ? { statistics } : {}), diagnostics };
  session.io.stdout(`${JSON.stringify(value)}\n`);
}

async function printModel(session: Session, { reading, diagnostics }: SchemaSource): Promise<void> {
  const [{ lift }, { writeModelFile }] = await Promise.all([import('../../../read/lift/index.js'), import('../../../write/index.js')]);
  const lifted = lift(reading.schema);
  if (session.json) session.answer({ model: lifted.model, notes: lifted.notes, diagnostics });
  else session.io.stdout(writeModelFile(lifted.model));
  for (const note of lifted.notes) session.say(`note: ${note.message}`);
}

/** How the house calls and types things, each habit with how often it holds. */
async function printStyle(session: Session, { reading, diagnostics }: SchemaSource): Promise<void> {
  const [{ houseStyle }, { houseOf }] = await Promise.all([
    import('../../../design/brownfield/house-style.js'),
    import('../../../design/brownfield/house.js'),
  ]);
  const { traits } = houseStyle(reading.schema);
  const { habits } = houseOf(reading.schema);
  if (session.json) session.answer({ traits, habits, diagnostics });
  else session.io.stdout(`${traits.map(formatTrait).join('\n')}\n`);
  const left = habits.filter(({ followed }) => !followed);
  if (left.length > 0)
    session.say(`New tables do otherwise in ${left.map(({ subject }) => subject.toLowerCase()).join(', ')}; design --existing says why.`);
}

function formatTrait({ id, found, count, of, unit, others }: Trait): string {
  const rest = others.length === 0 ? '' : `; else ${others.map((other) => `${other.found} (${other.count})`).join(', ')}`;
  return `${id.padEnd(24)} ${found}  (${count} of ${of} ${unit}${rest})`;
}

/** The first of each kind in full, the rest counted: a dump may hold a thousand of one. */
export function sayDiagnostics(session: Session, { diagnostics, sources }: SchemaSource): void {
  const shown = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const times = (shown.get(diagnostic.code) ?? 0) + 1;
    shown.set(diagnostic.code, times);
    if (times > MOST_OF_A_KIND) continue;
    say(session, diagnostic, formatDiagnostic(diagnostic, sources, session.style));
  }
  for (const [code, times] of shown)
    if (times > MOST_OF_A_KIND) session.say(`… and ${times - MOST_OF_A_KIND} more of ${code}; --json has all`);
}

const MOST_OF_A_KIND = 10;

function say(session: Session, { severity }: Diagnostic, text: string): void {
  // An error is said even when nothing else is.
  if (severity === 'error') session.io.stderr(`${text}\n`);
  else session.say(text);
}

function sayLeft(session: Session, { left }: SchemaSource): void {
  const why = new Map<string, number>();
  for (const file of left) why.set(file.why, (why.get(file.why) ?? 0) + 1);
  for (const [reason, times] of why) session.say(`${times} ${times === 1 ? 'file' : 'files'} not read: ${reason}.`);
}
