/** PostgreSQL. */
import type { Dialect, SpecialCondition } from '../dialect.js';
import { DIALECT_NAMES } from '../names.js';
import { analyze } from './analyze.js';
import { postgresCapabilities } from './capabilities.js';
import { classifyError } from './classify-error.js';
import { explain } from './explain.js';
import { introspect } from './introspect/index.js';
import { lower } from './lower/index.js';
import { normalForm } from './normal-form.js';
import { postgresParser } from './parse/index.js';
import { render, renderDrop } from './render/index.js';
import { RESERVED } from './reserved.js';
import { literal, quoteIdentifier, quoteText } from './spelling.js';
import { statistics } from './statistics.js';
import { steps } from './steps/index.js';
import { spellType } from './types.js';

export const postgres: Dialect = {
  id: 'postgres',
  label: DIALECT_NAMES.postgres.label,
  defaultVersion: DIALECT_NAMES.postgres.defaultVersion,
  capabilities: postgresCapabilities,
  lower,
  render,
  renderDrop,
  parser: postgresParser,
  introspect,
  statistics,
  normalForm,
  steps,
  spellType,
  quoteIdentifier,
  literal,
  explain,
  analyze,
  classifyError,
  patternCondition,
  reserved: RESERVED,
};

function patternCondition({ op, column, value, index }: SpecialCondition): string | undefined {
  if (op === 'prefix') return undefined;
  if (op === 'json-contains') return `${quoteIdentifier(column)} @> ${quoteText(value)}::jsonb`;
  return `${vectorOf(column, index)} @@ plainto_tsquery('simple', ${quoteText(value)})`;
}

/** The very expression of the index: another spelling of the same vector would not use it. */
function vectorOf(column: string, index: SpecialCondition['index']): string {
  const name = quoteIdentifier(column);
  const part = index?.parts.find((p) => p.expr.kind === 'raw' && p.expr.sql.includes(name));
  return part?.expr.kind === 'raw' ? part.expr.sql : `to_tsvector('simple', ${name})`;
}
