import { type DomainModel, type Entity, objectId, type Schema, type Table } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `check/missing-range`: every stated bound and order of the model is a check. */
export const checkMissingRange: Rule = {
  code: 'check/missing-range',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A bound that only the form knows does not bind imports, scripts and other services.',
  check: ({ schema, model }) => (model ? sites(schema, model) : []),
};

function sites(schema: Schema, model: DomainModel): readonly Site[] {
  const entities = new Map(model.entities.map((e) => [e.id, e]));
  return schema.tables.flatMap((table) => {
    const entity = table.entity === undefined ? undefined : entities.get(table.entity);
    return entity && table.role !== 'archive' ? [...boundSites(table, entity), ...orderSites(table, entity)] : [];
  });
}

function boundSites(table: Table, entity: Entity): readonly Site[] {
  const bounded = new Set(entity.attributes.filter((a) => a.rules.some((r) => r.kind === 'min' || r.kind === 'max')).map((a) => a.id));
  return table.columns
    .filter((c) => c.attribute !== undefined && bounded.has(c.attribute))
    .map((c) => judge(table, [c.name], `${table.name}.${c.name} has a stated bound and no check`));
}

function orderSites(table: Table, entity: Entity): readonly Site[] {
  const column = new Map(table.columns.map((c) => [c.attribute, c.name]));
  return entity.rules.flatMap((rule) => {
    if (rule.kind !== 'compare') return [];
    const names = [column.get(rule.left), column.get(rule.right)].filter((n) => n !== undefined);
    return names.length === 2 ? [judge(table, names, `${table.name} (${names.join(', ')}) has a stated order and no check`)] : [];
  });
}

function judge(table: Table, columns: readonly string[], message: string): Site {
  const subject = objectId('column', table.id, columns[0]);
  const checked = table.checks.some((c) => RANGE_TYPES.has(c.type) && columns.every((name) => c.columns.includes(name)));
  return checked ? { subject } : { subject, problem: { message, help: `Add a CHECK over ${columns.join(' and ')}.` } };
}

const RANGE_TYPES: ReadonlySet<string> = new Set(['range', 'min', 'max', 'order', 'other']);
