/** `--existing`: the schema that a brief is designed into. What is wrong with it ends here, before anything is asked. */

import type { ExistingSource } from '../../../design/index.js';
import { namedTables } from '../../../design/index.js';
import { DIALECT_IDS, type Diagnostic, type SourceText } from '../../../model/index.js';
import type { ProposedClaims } from '../../../read/index.js';
import { flagText, type Parsed } from '../command.js';
import { UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { redact } from '../redact.js';

export interface Existing extends ExistingSource {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceText[];
}

export async function readExisting(parsed: Parsed, io: Io): Promise<Existing | undefined> {
  const argument = flagText(parsed, 'existing');
  if (argument === undefined) return undefined;
  const said = flagText(parsed, 'dialect');
  const dialect = DIALECT_IDS.find((id) => id === said);
  if (said !== undefined && !dialect) throw new UsageError(`--dialect does not know “${said}”`, `It knows ${DIALECT_IDS.join(', ')}.`);
  if (argument === '-' && parsed.args[0] === '-')
    throw new UsageError('the brief and --existing cannot both be standard input', 'Give one of them as a file.');
  const { readSchemaSource } = await import('../schema-source/read-schema-source.js');
  const source = await readSchemaSource(argument, io, dialect ? { dialect } : {});
  const name = redact(argument);
  if (!source) throw new UsageError(`--existing ${name} is no schema that can be read`, HELP);
  const { schema, dialect: read } = source.reading;
  if (dialect && dialect !== read)
    throw new UsageError(
      `--existing ${name} is ${read}, not ${dialect}`,
      'Leave --dialect out, or name the one that the schema is written for.',
    );
  if (schema.tables.length === 0)
    throw new UsageError(
      `--existing ${name} has no tables`,
      `See what was read with: schemawright inspect ${name}. Give --dialect where it was guessed wrong, or leave --existing out for a new database.`,
    );
  return { schema, dialect: read, name, diagnostics: notUnderstood(source.diagnostics), sources: source.sources };
}

const HELP = 'Name a SQL script, a folder of migrations, a Prisma or DBML file, or the address of a database.';

/** A statement that is wrong is no reason to stop: everything else is there. It is told, and nothing is built on it. */
const notUnderstood = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) =>
    diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning', why: diagnostic.why ?? NOT_READ } : diagnostic,
  );

const NOT_READ = 'What it declares is not known to this design.';

/** Tables that the brief speaks of are things, though the brief need not say what they are. */
export function claimsOfExisting({ schema }: ExistingSource, text: string): ProposedClaims {
  const claims = namedTables(text, schema).map(({ thing, quote }) => ({ kind: 'thing' as const, thing, quote, weight: 0.8 }));
  return { reader: 'existing-schema', claims };
}
