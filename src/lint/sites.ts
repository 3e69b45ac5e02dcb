/** How rules walk a schema: every table, column, foreign key … is a site, with or without a problem. */
import { type Column, type ForeignKey, type Index, objectId, type Schema, type Table } from '../model/index.js';
import type { Site } from './rule.js';

/** Undefined: the site passes. */
export type Problem = NonNullable<Site['problem']> | undefined;
/** `skip`: the rule has nothing to say about it, so it is no site. */
export type Judgement = Problem | 'skip';

export const tableSites = (schema: Schema, judge: (table: Table) => Judgement): readonly Site[] =>
  schema.tables.flatMap((t) => site(objectId('table', t.id), judge(t)));

export const columnSites = (schema: Schema, judge: (column: Column, table: Table) => Judgement): readonly Site[] =>
  schema.tables.flatMap((t) => t.columns.flatMap((c) => site(objectId('column', t.id, c.name), judge(c, t))));

export const foreignKeySites = (schema: Schema, judge: (fk: ForeignKey, table: Table) => Judgement): readonly Site[] =>
  schema.tables.flatMap((t) =>
    t.foreignKeys.flatMap((fk) => site(objectId('foreign-key', t.id, fk.name ?? fk.columns.join('_')), judge(fk, t))),
  );

export const indexSites = (schema: Schema, judge: (index: Index, table: Table) => Judgement): readonly Site[] =>
  schema.tables.flatMap((t) => t.indexes.flatMap((i) => site(objectId('index', t.id, i.name), judge(i, t))));

function site(subject: string, judgement: Judgement): readonly Site[] {
  if (judgement === 'skip') return [];
  return [judgement ? { subject, problem: judgement } : { subject }];
}
