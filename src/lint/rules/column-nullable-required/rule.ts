import type { Attribute, DomainModel } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/nullable-required`: what the model requires, the schema requires. */
export const columnNullableRequired: Rule = {
  code: 'column/nullable-required',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A value that must be there will be missing as soon as one writer may leave it out.',
  check: ({ schema, model }) => {
    const attributes = model && attributesOf(model);
    return columnSites(schema, (column, table) => {
      const attribute = attributes?.get(`${table.entity}/${column.attribute}`);
      if (!attribute?.required) return 'skip';
      return column.nullable && !table.checks.some((c) => c.type === 'arc' && c.columns.includes(column.name))
        ? { message: `${table.name}.${column.name} may be null although ${attribute.name} is required`, help: 'Declare it NOT NULL.' }
        : undefined;
    });
  },
};

function attributesOf(model: DomainModel): ReadonlyMap<string, Attribute> {
  return new Map(model.entities.flatMap((e) => (e.isA ? [] : e.attributes.map((a) => [`${e.id}/${a.id}`, a] as const))));
}
