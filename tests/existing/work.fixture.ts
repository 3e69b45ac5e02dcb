/** A brief designed into a schema, as `design --existing … --yes` does it. */

import { readSchema } from '../../src/design/brownfield/read-sql.fixture.js';
import { decide } from '../../src/design/decisions/index.js';
import type { GivenMatch, Surveyed } from '../../src/design/index.js';
import type { Decisions, DialectId, DomainModel, GivenAnswer, Schema } from '../../src/model/index.js';
import { survey, workOnExisting } from '../../src/pipeline.js';
import { prepareReaders, readBrief } from '../../src/read/index.js';
import type { EngineWork } from '../../src/write/index.js';

export interface Designed {
  readonly decisions: Decisions;
  readonly model: DomainModel;
  readonly surveyed: Surveyed;
  readonly work: EngineWork;
  readonly existing: NonNullable<EngineWork['existing']>;
}

export async function modelOf(text: string): Promise<DomainModel> {
  const source = { id: 'brief', path: 'brief.model.yaml', text };
  await prepareReaders(source);
  return readBrief(source).model;
}

export interface Given {
  readonly dialect?: DialectId;
  readonly matches?: readonly GivenMatch[];
  readonly answers?: readonly GivenAnswer[];
}

export const designInto = async (sql: string, brief: string, given: Given = {}): Promise<Designed> =>
  designOnto(await readSchema(sql, given.dialect ?? 'postgres'), await modelOf(brief), given);

export function designOnto(schema: Schema, model: DomainModel, { dialect = 'postgres', matches = [], answers = [] }: Given = {}): Designed {
  const surveyed = survey(model, { schema, dialect, name: 'schema.sql' }, matches);
  const { decisions, diagnostics } = decide({ model: surveyed.model, given: [...answers, ...surveyed.given], acceptDefaults: true });
  const target = decisions?.engines[0];
  if (!decisions || !target) throw new Error(`a question stayed open: ${diagnostics.map(({ message }) => message).join('; ')}`);
  const work = workOnExisting(surveyed, decisions, target);
  if (!work.existing) throw new Error('no existing schema in the work');
  return { decisions, model: surveyed.model, surveyed, work, existing: work.existing };
}
