import { objectId, type Table } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `naming/identifier-too-long`: every name fits the engine. */
export const namingIdentifierTooLong: Rule = {
  code: 'naming/identifier-too-long',
  severity: 'error',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'PostgreSQL cuts a long name silently, and two cut names may clash.',
  check: ({ schema, capabilities }) => schema.tables.flatMap((t) => sites(t, capabilities.identifierLength)),
};

function sites(table: Table, most: number): readonly Site[] {
  const names = [
    table.name,
    ...table.columns.map((c) => c.name),
    ...[table.primaryKey, ...table.uniques, ...table.foreignKeys, ...table.checks, ...table.indexes].flatMap((x) => x?.name ?? []),
  ];
  return names.map((name) => {
    const subject = objectId('table', table.id, name);
    if (byteLength(name) <= most) return { subject };
    return {
      subject,
      problem: {
        message: `the name ${name.slice(0, 40)}… of ${table.name} is longer than ${most}`,
        help: 'Shorten it; keep the words that tell it from others.',
      },
    };
  });
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
