/** PostgreSQL scripts → schema: `Dialect.parser`. */
import { SPLIT_QUIRKS } from '../../../sql/index.js';
import type { SchemaParser } from '../../schema-parser.js';
import { openBuilder } from './builder.js';
import { prepareGrammar } from './grammar.js';

export const postgresParser: SchemaParser = {
  quirks: SPLIT_QUIRKS.postgres,
  prepare: prepareGrammar,
  open: openBuilder,
};
