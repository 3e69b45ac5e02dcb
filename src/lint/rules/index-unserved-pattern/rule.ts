import type { AccessPattern, DomainModel, Index, Schema, Table } from '../../../model/index.js';
import { objectId } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** Below this stated size a table is read whole faster than by an index. */
const SMALL = 1000;

/** `index/unserved-pattern`: every access pattern of a table not stated to stay small has an index. */
export const indexUnservedPattern: Rule = {
  code: 'index/unserved-pattern',
  severity: 'error',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'A list without an index reads the whole table each time it is opened.',
  check: ({ schema, model, capabilities }) =>
    model ? sites(schema, model, new Set(capabilities.indexMethods), capabilities.supportsTrigramIndexes) : [],
};

function sites(schema: Schema, model: DomainModel, methods: ReadonlySet<string>, trigrams: boolean): readonly Site[] {
  const tables = new Map(schema.tables.filter((t) => t.entity !== undefined && t.role !== 'archive').map((t) => [t.entity, t]));
  // A read of a list attribute or of a parent kind may be served in another table than its entity's.
  const served = new Set(schema.tables.flatMap((t) => t.indexes.flatMap((i) => i.serves)));
  return model.accessPatterns.flatMap((pattern) => {
    const table = tables.get(pattern.entity);
    return table && isServable(pattern, table, methods, trigrams) ? [site(pattern, table, served)] : [];
  });
}

/** The first condition that a b-tree can carry leads some index or key, or an index names the pattern. */
function site(pattern: AccessPattern, table: Table, served: ReadonlySet<string>): Site {
  const subject = objectId('table', table.id, pattern.id);
  if (served.has(pattern.id) || isKeyed(pattern, table)) return { subject };
  return {
    subject,
    problem: {
      message: `“${pattern.description}” has no index on ${table.name}`,
      help: 'Index the equality conditions, then the sort, then the range.',
    },
  };
}

/** The equality conditions, the tenant aside, lead a key, and the sort follows. */
function isKeyed(pattern: AccessPattern, table: Table): boolean {
  const equal = columnsOf(table, new Set(pattern.filters.filter((f) => f.op === 'equals').map((f) => f.attribute)));
  const sorted = columnsOf(table, new Set(pattern.sort.map((s) => s.attribute)));
  if (equal.length === 0) return false;
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((u) => u.columns),
    ...table.indexes.map(indexColumns),
  ];
  return keys.some((key) => leads(key[0] === 'tenant_id' ? key.slice(1) : key, equal, sorted));
}

const leads = (key: readonly string[], equal: readonly string[], sorted: readonly string[]): boolean =>
  equal.every((c) => key.slice(0, equal.length).includes(c)) && sorted.every((c, i) => key[equal.length + i] === c);

function columnsOf(table: Table, wanted: ReadonlySet<string>): readonly string[] {
  const byAttribute = table.columns.filter((c) => c.attribute !== undefined && wanted.has(c.attribute)).map((c) => c.name);
  const byRelationship = table.foreignKeys
    .filter((fk) => fk.relationship !== undefined && wanted.has(fk.relationship))
    .map((fk) => fk.columns.at(-1) ?? '');
  return [...new Set([...byAttribute, ...byRelationship])];
}

const indexColumns = (index: Index): readonly string[] => index.parts.flatMap((p) => (p.expr.kind === 'column' ? [p.expr.name] : []));

function isServable(pattern: AccessPattern, table: Table, methods: ReadonlySet<string>, trigrams: boolean): boolean {
  if (table.expectedRows !== undefined && table.expectedRows < SMALL) return false;
  if (pattern.filters.length === 0 && pattern.sort.length === 0) return false;
  return pattern.filters.every(
    (f) =>
      (f.op !== 'contains' || trigrams) &&
      (f.op !== 'json-contains' || methods.has('gin')) &&
      (f.op !== 'search' || methods.has('gin') || methods.has('fulltext')),
  );
}
