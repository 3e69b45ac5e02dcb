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

function ddlOf(work: DossierWork, { target, lowered, existing }: EngineWork): string {
  const dialect = DIALECTS[target.dialect];
  const use = existing
    ? `The whole schema for ${dialect.label} ${target.version} as it is with what is added, for reference and for empty databases.`
    : `Schema for ${dialect.label} ${target.version}. Load it into an empty database.`;
  const header = [work.model.title, use];
  return sqlScript({ header, statements: dialect.render(lowered.schema, target.version) }, dialect.capabilities(target.version));
}
