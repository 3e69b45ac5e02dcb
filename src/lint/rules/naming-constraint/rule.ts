import { objectId, type Table } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `naming/constraint`: keys, checks and indexes are named by convention. */
export const namingConstraint: Rule = {
  code: 'naming/constraint',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'An error names the constraint; a name by convention says table, columns and kind at once.',
  check: ({ schema, capabilities }) => schema.tables.flatMap((t) => sites(t, capabilities.supportsNamedPrimaryKeys)),
};

const PREFIX = { unique: 'uq_', 'foreign-key': 'fk_', check: 'check_', 'primary-key': 'pk_' } as const;

function sites(table: Table, namedKeys: boolean): readonly Site[] {
  return [
    ...(namedKeys && table.primaryKey ? [judge(table, 'primary-key', table.primaryKey.name)] : []),
    ...table.uniques.map((u) => judge(table, 'unique', u.name)),
    ...table.foreignKeys.map((fk) => judge(table, 'foreign-key', fk.name)),
    ...table.checks.map((c) => judge(table, 'check', c.name)),
    ...table.indexes.map((i) => ({ ...judgeIndex(table, i.name, i.unique) })),
  ];
}

function judge(table: Table, kind: keyof typeof PREFIX, name: string | undefined): Site {
  const subject = objectId(kind, table.id, name ?? 'unnamed');
  if (name?.startsWith(PREFIX[kind])) return { subject };
  return {
    subject,
    problem: {
      message: `${table.name} has a ${kind.replace('-', ' ')} ${name === undefined ? 'without a name' : `named ${name}`}`,
      help: `Name it ${PREFIX[kind]}${table.name}_….`,
    },
  };
}

function judgeIndex(table: Table, name: string, unique: boolean): Site {
  const subject = objectId('index', table.id, name);
  const prefix = unique ? 'uq_' : 'idx_';
  if (name.startsWith(prefix)) return { subject };
  return { subject, problem: { message: `${table.name} has an index named ${name}`, help: `Name it ${prefix}${table.name}_….` } };
}
