import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../dialects/engines.js';
import { DIALECTS, type Sandbox } from '../../dialects/index.js';
import type { OutputFile, Schema } from '../../model/index.js';
import { ddlWriter } from '../ddl/index.js';
import { hostileSchema, schoolSchema } from '../schema.fixture.js';
import { engineWorkFor, workFor } from '../work.fixture.js';
import type { DossierWork } from '../writer.js';
import { migrationWriter } from './index.js';

/** The fixture for one engine, lowered as the pipeline does it. */
function workOn(schema: Schema, id: 'postgres' | 'sqlite'): DossierWork {
  const { dialect: _, ...neutral } = schema;
  const dialect = DIALECTS[id];
  const target = { dialect: id, version: dialect.defaultVersion };
  return workFor(schema, { engines: [{ ...engineWorkFor(schema), target, lowered: dialect.lower(neutral, target.version) }] });
}

const textOf = (files: readonly OutputFile[], ending: string): string => files.find((file) => file.path.endsWith(ending))?.text ?? '';

describe.each(ENGINES.filter((engine) => engine.embedded).map((engine) => [engine.id, engine] as const))('files on %s', (_, engine) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await engine.open();
  });
  afterAll(() => sandbox.close());

  it.each([
    ['ordinary', schoolSchema],
    ['hostile', hostileSchema],
  ] as const)('load, go back to nothing and load again with %s names', async (__, schema) => {
    const work = workOn(schema, engine.dialect as 'postgres' | 'sqlite');
    const files = migrationWriter.write(work);
    const created = (work.engines[0]?.lowered.schema.tables ?? []).map((table) => table.name).sort();
    const names = async () => (await DIALECTS[engine.dialect].introspect(sandbox)).tables.map((table) => table.name).sort();
    for (const step of ['up', 'down', 'up'] as const) {
      await sandbox.exec(textOf(files, `.${step}.sql`));
      expect(await names()).toEqual(step === 'up' ? created : []);
    }
    await sandbox.reset();
    await sandbox.exec(textOf(ddlWriter.write(work), '.sql'));
    expect(await names()).toHaveLength(schema.tables.length);
    await sandbox.reset();
  });
});

describe('paths', () => {
  it('has one folder per engine, so that a second engine moves nothing', () => {
    expect(migrationWriter.write(workOn(schoolSchema, 'sqlite')).map((file) => file.path)).toEqual([
      'migrations/sqlite/0001_create_school_platform.up.sql',
      'migrations/sqlite/0001_create_school_platform.down.sql',
    ]);
  });

  it('bounds waiting for locks where the engine can, and is one transaction where schema changes are', () => {
    const up = textOf(migrationWriter.write(workOn(schoolSchema, 'postgres')), '.up.sql');
    expect(up).toMatch(/^-- [^\n]+\n\nBEGIN;\nSET LOCAL lock_timeout = '5s';\n/);
    expect(up.endsWith('\nCOMMIT;\n')).toBe(true);
  });
});
