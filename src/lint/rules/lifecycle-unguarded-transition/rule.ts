import { type DomainModel, objectId, type Schema } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `lifecycle/unguarded-transition`: a lifecycle that the model enforces is enforced by the database. */
export const lifecycleUnguardedTransition: Rule = {
  code: 'lifecycle/unguarded-transition',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A check knows the states but not the moves between them.',
  check: ({ schema, model, capabilities }) => (model && capabilities.supportsTriggers ? sites(schema, model) : []),
};

function sites(schema: Schema, model: DomainModel): readonly Site[] {
  const tables = new Map(schema.tables.filter((t) => t.entity !== undefined && t.role !== 'archive').map((t) => [t.entity, t]));
  return model.entities.flatMap((entity) => {
    const table = tables.get(entity.id);
    if (!entity.lifecycle?.enforced || !table) return [];
    const subject = objectId('table', table.id, entity.lifecycle.attribute);
    if (table.triggers.some((t) => t.definition.kind === 'transition' || (t.definition.kind === 'sql' && t.definition.timing === 'before')))
      return [{ subject }];
    return [
      {
        subject,
        problem: { message: `${table.name} may move along any transition`, help: 'Add a trigger that refuses moves which are not listed.' },
      },
    ];
  });
}
