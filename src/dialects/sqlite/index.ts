/** SQLite: STRICT tables, one file, no server. */
import { parseTableId } from '../../model/index.js';
import type { Dialect } from '../dialect.js';
import { DIALECT_NAMES } from '../names.js';
import { capabilities } from './capabilities.js';
import { classifyError } from './classify-error.js';
import { explain } from './explain.js';
import { introspect } from './introspect/index.js';
import { lower } from './lower/index.js';
import { normalForm } from './normal-form.js';
import { parser } from './parse/index.js';
import { patternCondition } from './pattern-condition.js';
import { render, renderDrop } from './render.js';
import { RESERVED } from './reserved.js';
import { literal, quoteIdentifier } from './spelling.js';
import { statistics } from './statistics.js';
import { steps } from './steps/index.js';
import { spellType } from './types.js';

export const sqlite: Dialect = {
  id: 'sqlite',
  label: DIALECT_NAMES.sqlite.label,
  defaultVersion: DIALECT_NAMES.sqlite.defaultVersion,
  capabilities,
  lower,
  parser,
  render,
  renderDrop,
  introspect,
  statistics,
  normalForm,
  steps,
  spellType,
  quoteIdentifier,
  literal,
  explain,
  analyze: async (db, tables) => {
    for (const id of tables) await db.exec(`ANALYZE ${quoteIdentifier(parseTableId(id).name)}`);
  },
  classifyError,
  patternCondition,
  reserved: RESERVED,
};
