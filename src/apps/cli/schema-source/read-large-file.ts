/** A dump that is too large to hold: read in pieces. */

import { UsageError } from '../errors.js';
import type { SchemaSource, SchemaSourceOptions } from './read-schema-source.js';

export async function readLargeFile(name: string, _path: string, _options: SchemaSourceOptions): Promise<SchemaSource> {
  throw new UsageError(`${name} is too large`);
}
