/**
 * Writes the first migration, up and down, one folder per engine so that a second engine moves nothing. Where schema changes
 * are transactional a file is all or nothing; where locks can be awaited for a bounded time, they are.
 */
import { type Capabilities, DIALECTS, type Statement } from '../../dialects/index.js';
import type { AdditivePlan, OutputFile } from '../../model/index.js';
import { migrationPath } from '../migration-path.js';
import { sqlScript } from '../script/sql-script.js';
import { stepFiles } from '../steps/index.js';
import type { DossierWork, EngineWork, Writer } from '../writer.js';

export const migrationWriter: Writer = {
  id: 'migration',
  summary: 'First migration, up and down, per engine; for an existing schema additive steps, a file each',
  proven: ['loads', 'reverses'],
  write: (work) => work.engines.flatMap((engine) => (engine.plan ? stepsOf(engine.plan) : migrationOf(work, engine))),
};

/** An existing schema is not created: what is added to it comes as steps of its own. */
const stepsOf = (plan: AdditivePlan): readonly OutputFile[] => stepFiles(plan, plan);

function migrationOf(work: DossierWork, engine: EngineWork): readonly OutputFile[] {
  const { target, lowered } = engine;
  const dialect = DIALECTS[target.dialect];
  const capabilities = dialect.capabilities(target.version);
  const path = migrationPath(work, engine);
  const name = `${dialect.label} ${target.version}`;
  const up = { header: [`${work.model.title}: create the schema (${name})`, ...atomicity(capabilities)] };
  const down = { header: [`${work.model.title}: drop the schema (${name}). All rows in it are lost.`, ...atomicity(capabilities)] };
  return [
    { path: `${path}.up.sql`, text: bounded(up.header, dialect.render(lowered.schema, target.version), capabilities) },
    { path: `${path}.down.sql`, text: bounded(down.header, dialect.renderDrop(lowered.schema, target.version), capabilities) },
  ];
}

/** Statements that mean nothing inside a transaction stand around it, where the dialect put them first or last. */
function bounded(header: readonly string[], statements: readonly Statement[], capabilities: Capabilities): string {
  const timeout = capabilities.lockTimeout === undefined ? [] : [`${capabilities.lockTimeout};`];
  if (!capabilities.supportsTransactionalDdl) return sqlScript({ header, before: timeout, statements }, capabilities);
  const first = statements.findIndex((s) => !s.outsideTransaction);
  const last = statements.findLastIndex((s) => !s.outsideTransaction);
  const plain = (part: readonly Statement[]): readonly string[] => part.map((s) => `${s.sql};`);
  const before = [...plain(statements.slice(0, Math.max(first, 0))), 'BEGIN;', ...timeout];
  const after = ['COMMIT;', ...plain(statements.slice(last + 1))];
  return sqlScript({ header, before, statements: statements.slice(Math.max(first, 0), last + 1), after }, capabilities);
}

function atomicity(capabilities: Capabilities): readonly string[] {
  return capabilities.supportsTransactionalDdl
    ? []
    : ['Every statement commits by itself on this engine: after a failure, run the other direction before trying again.'];
}
