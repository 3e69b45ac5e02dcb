/** MySQL has no server here: what it owes without one is held to, and every statement must parse. */
import { describe, expect, it } from 'vitest';
import { mysql } from '../../src/dialects/mysql/index.js';
import { probe, SCHEMAS } from './schemas.js';

const version = mysql.defaultVersion;

describe.each([...SCHEMAS, probe].map((schema) => [schema.name, schema] as const))('MySQL without a server: %s', (_, schema) => {
  const { schema: lowered } = mysql.lower(schema, version);

  it('lowers once', () => {
    expect(lowered.dialect).toBe('mysql');
    expect(mysql.lower(lowered, version).schema).toEqual(lowered);
  });

  it('is deterministic', () => {
    const again = mysql.lower(structuredClone(schema), version).schema;
    expect(mysql.render(again, version)).toEqual(mysql.render(lowered, version));
    expect([...mysql.normalForm(lowered)].sort()).toEqual(mysql.normalForm(lowered));
  });

  it.each([...mysql.render(lowered, version), ...mysql.renderDrop(lowered, version)].map(({ sql }) => sql))('parses %s', async (sql) => {
    expect(await mysql.checkGrammar?.(sql)).toBeUndefined();
  });
});
