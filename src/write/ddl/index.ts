/** Writes `schema.<engine>.sql`: everything an empty database needs, loadable with the engine's own client. */
import { DIALECTS } from '../../dialects/index.js';
import { sqlScript } from '../script/sql-script.js';
import type { DossierWork, EngineWork, Writer } from '../writer.js';

export const ddlWriter: Writer = {
  id: 'ddl',
  summary: 'CREATE statements per engine',
  proven: ['loads', 'reads-back'],
  write: (work) => work.engines.map((engine) => ({ path: `schema.${engine.target.dialect}.sql`, text: ddlOf(work, engine) })),
};

function ddlOf(work: DossierWork, { target, lowered }: EngineWork): string {
  const dialect = DIALECTS[target.dialect];
  const header = [work.model.title, `Schema for ${dialect.label} ${target.version}. Load it into an empty database.`];
  return sqlScript({ header, statements: dialect.render(lowered.schema, target.version) }, dialect.capabilities(target.version));
}
