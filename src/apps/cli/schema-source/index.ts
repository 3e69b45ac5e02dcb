/** The way from a command's argument and flags to a schema source; light until one is found. */
import { DIALECT_IDS } from '../../../model/types.js';
import { flagText, type Parsed } from '../command.js';
import { UsageError } from '../errors.js';
import type { Io } from '../io.js';
import type { SchemaSource } from './read-schema-source.js';

export type { SchemaSource } from './read-schema-source.js';

/** Kinds of `--from` that are schemas; the others are briefs. */
export const SCHEMA_KINDS = ['sql', 'prisma', 'dbml'] as const;

/** Undefined where the argument is a brief. */
export async function schemaSource(parsed: Parsed, io: Io, argument = parsed.args[0] ?? ''): Promise<SchemaSource | undefined> {
  const from = flagText(parsed, 'from');
  const kind = SCHEMA_KINDS.find((id) => id === from);
  if (from !== undefined && kind === undefined) return undefined;
  const said = flagText(parsed, 'dialect');
  const dialect = DIALECT_IDS.find((id) => id === said);
  if (said !== undefined && !dialect) throw new UsageError(`--dialect does not know “${said}”`, `It knows ${DIALECT_IDS.join(', ')}.`);
  const { readSchemaSource } = await import('./read-schema-source.js');
  return readSchemaSource(argument, io, { ...(dialect ? { dialect } : {}), ...(kind ? { from: kind } : {}) });
}

/** Standard input can be read once, and is looked at by more than one reader. */
export function readingOnce(io: Io): Io {
  let read: Promise<Uint8Array> | undefined;
  return {
    ...io,
    readStdin: () => {
      read ??= io.readStdin();
      return read;
    },
  };
}
