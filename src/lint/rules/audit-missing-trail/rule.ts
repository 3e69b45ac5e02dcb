import { type DomainModel, objectId, type Schema } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `audit/missing-trail`: what the model audits leaves a trail. */
export const auditMissingTrail: Rule = {
  code: 'audit/missing-trail',
  severity: 'error',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'Who changed what cannot be found out afterwards.',
  check: ({ schema, model, capabilities }) => (model && capabilities.supportsTriggers ? sites(schema, model) : []),
};

function sites(schema: Schema, model: DomainModel): readonly Site[] {
  const audited = new Set([
    ...model.entities.filter((e) => e.audited).map((e) => e.id),
    ...model.policies.flatMap((p) => (p.kind === 'audit' ? p.entities : [])),
  ]);
  return schema.tables
    .filter((t) => t.entity !== undefined && audited.has(t.entity) && t.role !== 'archive' && t.role !== 'list')
    .map((table) => {
      const subject = objectId('table', table.id);
      if (table.triggers.some((t) => t.definition.kind === 'audit' || (t.definition.kind === 'sql' && t.definition.timing === 'after')))
        return { subject };
      return {
        subject,
        problem: { message: `changes of ${table.name} leave no trail`, help: 'Add the audit trigger on insert, update and delete.' },
      };
    });
}
