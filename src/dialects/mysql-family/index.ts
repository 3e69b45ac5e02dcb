/** A dialect made from a flavour. MySQL and MariaDB are two flavours; this folder registers none. */
import { parseTableId } from '../../model/index.js';
import type { Dialect } from '../dialect.js';
import { classifyError } from './classify-error.js';
import { explain } from './explain.js';
import type { Flavour } from './flavour.js';
import { introspect } from './introspect/index.js';
import { lower } from './lower/index.js';
import { normalForm } from './normal-form.js';
import { parserOf } from './parse/builder.js';
import { patternCondition } from './pattern-condition.js';
import { render, renderDrop } from './render/index.js';
import { RESERVED } from './reserved.js';
import { quoteIdentifier, spellLiteral } from './spelling.js';
import { statistics } from './statistics.js';
import { stepsOf } from './steps/index.js';
import { spellType } from './types.js';

export function dialectOf(flavour: Flavour): Dialect {
  const { id, label, defaultVersion, capabilities } = flavour;
  return {
    id,
    label,
    defaultVersion,
    capabilities,
    lower: (schema, version) => lower(flavour, schema, version),
    render: (schema, version) => render(flavour, schema, version),
    renderDrop: (schema, version) => renderDrop(flavour, schema, version),
    parser: parserOf(flavour),
    introspect: (db) => introspect(flavour, db),
    statistics,
    steps: stepsOf(flavour),
    normalForm: (schema) => normalForm(flavour, schema),
    spellType: (type) => spellType(flavour, type),
    quoteIdentifier,
    literal: (value, type) => spellLiteral(flavour, value, type),
    explain,
    analyze: async (db, tables) => {
      // ANALYZE TABLE answers with rows, so it is a query and not an effect.
      if (tables.length > 0) await db.query(`ANALYZE TABLE ${tables.map((id) => quoteIdentifier(parseTableId(id).name)).join(', ')}`);
    },
    classifyError,
    patternCondition,
    ...(flavour.checkGrammar ? { checkGrammar: flavour.checkGrammar } : {}),
    reserved: RESERVED,
  };
}
