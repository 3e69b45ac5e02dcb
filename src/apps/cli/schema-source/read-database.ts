/** A live database → schema, read-only. */

import { UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { redact } from '../redact.js';
import type { SchemaSource } from './read-schema-source.js';

export async function readDatabase(url: string, _io: Io): Promise<SchemaSource> {
  throw new UsageError(`${redact(url)} cannot be read yet`);
}
