import type { DomainModel } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/stored-derived`: a value computed from others is generated, refreshed or not stored. */
export const columnStoredDerived: Rule = {
  code: 'column/stored-derived',
  severity: 'error',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'A copied total is right until the first write that forgets it.',
  check: ({ schema, model }) => {
    const derived = model && derivedAttributes(model);
    return columnSites(schema, (column, table) => {
      if (!derived?.has(`${table.entity}/${column.attribute}`)) return 'skip';
      if (column.generated) return undefined;
      return {
        message: `${table.name}.${column.name} stores a value that follows from others, and nothing refreshes it`,
        help: 'Compute it when reading, declare it as a generated column, or say how it is refreshed.',
      };
    });
  },
};

function derivedAttributes(model: DomainModel): ReadonlySet<string> {
  return new Set(model.entities.flatMap((e) => e.attributes.filter((a) => a.derived).map((a) => `${e.id}/${a.id}`)));
}
