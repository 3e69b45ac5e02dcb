import type { DomainModel, Relationship, Schema } from '../../../model/index.js';
import { objectId } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `relation/missing-foreign-key`: every relationship of the model is carried by a foreign key. */
export const relationMissingForeignKey: Rule = {
  code: 'relation/missing-foreign-key',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A relationship that only the application knows is broken by the first script that does not.',
  check: ({ schema, model }) => (model ? sites(schema, model) : []),
};

function sites(schema: Schema, model: DomainModel): readonly Site[] {
  const carried = new Set(schema.tables.flatMap((t) => t.foreignKeys.map((fk) => fk.relationship)));
  const tables = new Set(schema.tables.map((t) => t.entity));
  return model.relationships.filter((r) => tables.has(r.from) && tables.has(r.to)).map((r) => site(r, carried.has(r.id)));
}

function site(r: Relationship, present: boolean): Site {
  const subject = objectId('table', r.from);
  if (present) return { subject };
  return {
    subject,
    problem: {
      message: `the relationship ${r.from} – ${r.to}${r.role ? ` as ${r.role}` : ''} has no foreign key`,
      help: `Let ${r.from} reference ${r.to} with a foreign key.`,
    },
  };
}
