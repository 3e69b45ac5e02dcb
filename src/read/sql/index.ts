/**
 * SQL scripts, dumps and migration folders → schema. Finds out which database they are for and in which order they are
 * applied, and hands statement after statement to the dialect's parser. Knows no grammar.
 */
import { DIALECTS } from '../../dialects/index.js';
import type { Diagnostic, DialectId, SchemaReading, SourceText } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import { applyTexts, type HiddenText } from './apply-texts.js';
import { type DialectGuess, guessDialect } from './dialect/guess-dialect.js';
import { doubts, failed } from './doubts.js';
import { type FolderPlan, pathOf, planFolder } from './folder/plan-folder.js';
import { type PreparedText, prepareText, templateNotes } from './text/prepare-text.js';

export { type DialectEvidence, type DialectGuess, guessDialect } from './dialect/guess-dialect.js';
export type { MigrationTool } from './folder/classify-path.js';
export { type FolderPlan, planFolder } from './folder/plan-folder.js';
export { readSqlChunks } from './read-chunks.js';

export interface SqlReadOptions {
  /** Said by the user; otherwise it is guessed. */
  readonly dialect?: DialectId;
}

export interface SqlReading extends SchemaReading {
  /** Absent where the user said it. */
  readonly guess?: DialectGuess;
  /** In the order in which they were applied; spans refer to their ids. */
  readonly files: readonly SourceText[];
  readonly left: FolderPlan['left'];
}

/**
 * Reads one script, or the files of a folder with paths relative to it. `_journal.json` and `migration_lock.toml` may be
 * among them. Never throws for what the files hold.
 */
export async function readSql(all: readonly SourceText[], options: SqlReadOptions = {}): Promise<SqlReading> {
  const plan: FolderPlan =
    all.length === 1 ? { tools: ['plain'], files: all, left: [], diagnostics: [] } : planFolder(all, options.dialect);
  const asked = options.dialect ?? plan.dialect;
  const settings = all.filter((file) => /\.(?:toml|json)$/.test(pathOf(file)));
  const guess = asked ? undefined : guessDialect([...plan.files, ...settings].map((file) => ({ path: pathOf(file), text: file.text })));
  const prepared = plan.files.map(prepareText);
  const dialect = asked ?? (guess ? guess.dialect : 'postgres');
  const first = await readAs(dialect, prepared);
  const { read, rejected } = guess ? await betterOf(first, guess, prepared) : { read: first, rejected: undefined };
  const tools = new Set([...plan.tools, ...prepared.flatMap(({ tool }) => tool ?? [])]);
  const isHistory = [...tools].some((tool) => tool !== 'plain' && tool !== 'state');
  return {
    source: isHistory ? 'migrations' : 'sql',
    dialect: read.dialect,
    schema: { ...read.schema, name: read.schema.name || 'database' },
    statements: read.statements,
    diagnostics: [
      ...plan.diagnostics,
      ...templateNotes(prepared),
      ...read.diagnostics,
      ...doubts(read, guess, rejected, plan.files.length),
    ],
    ...(guess ? { guess } : {}),
    files: withoutHidden(plan.files, read.hidden),
    left: plan.left,
  };
}

export interface ReadAs extends Omit<SchemaReading, 'source'> {
  readonly dialect: DialectId;
  readonly hidden: readonly HiddenText[];
}

/** What a diagnostic shows of a file has no secrets either. */
function withoutHidden(files: readonly SourceText[], hidden: readonly HiddenText[]): readonly SourceText[] {
  if (hidden.length === 0) return files;
  const bySource = groupBy(hidden, ({ source }) => source);
  return files.map((file) => {
    const parts: string[] = [];
    let at = 0;
    for (const { start, text } of bySource.get(file.id) ?? []) {
      parts.push(file.text.slice(at, start), text);
      at = start + text.length;
    }
    return { ...file, text: `${parts.join('')}${file.text.slice(at)}` };
  });
}

async function readAs(dialect: DialectId, texts: readonly PreparedText[]): Promise<ReadAs> {
  const { parser } = DIALECTS[dialect];
  if (!parser) return { dialect, schema: emptySchema(dialect), statements: [], diagnostics: [noParser(dialect)], hidden: [] };
  await parser.prepare();
  return { dialect, ...applyTexts(parser, texts) };
}

/** A guess that fails is tried again with what else the text speaks for, and the reading that understands most is taken. */
async function betterOf(
  first: ReadAs,
  guess: DialectGuess,
  texts: readonly PreparedText[],
): Promise<{ readonly read: ReadAs; readonly rejected?: DialectId }> {
  if (failed(first) < MOST_LOST) return { read: first };
  let best = first;
  const others = guess.confidence < SURE ? RETRIES : guess.alternatives;
  for (const dialect of others) {
    if (dialect === first.dialect || !DIALECTS[dialect].parser) continue;
    const next = await readAs(dialect, texts);
    if (failed(next) < failed(best)) best = next;
  }
  return best === first ? { read: first } : { read: best, rejected: first.dialect };
}

/** MariaDB reads what MySQL reads. */
const RETRIES: readonly DialectId[] = ['postgres', 'mysql', 'sqlite'];
const SURE = 0.8;
/** A few statements that fail are wrong by themselves. */
const MOST_LOST = 0.25;

const emptySchema = (dialect: DialectId): SchemaReading['schema'] => ({
  kind: 'schema',
  name: 'database',
  dialect,
  tables: [],
  views: [],
  sequences: [],
  routines: [],
  extensions: [],
  opaque: [],
});

const noParser = (dialect: DialectId): Diagnostic => ({
  code: 'sql/no-parser',
  severity: 'error',
  message: `Scripts for ${DIALECTS[dialect].label} cannot be read.`,
  spans: [],
});
