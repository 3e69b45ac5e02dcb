/** What the model has no noun for, kept as statements so that nothing is lost. */
import type { OpaqueStatement, Origin } from '../../../model/index.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import type { Catalogue } from './catalogue.js';

const READ: Origin = { kind: 'read', spans: [] };

export function readOpaque({ types, sequences, constraints, tables }: Catalogue): readonly OpaqueStatement[] {
  const names = new Map(tables.map(({ oid, name, namespace }) => [oid, quoteQualified(name, namespace)]));
  const excludes = constraints.filter((row) => row.kind === 'x' && names.has(row.oid));
  const statements: readonly (readonly [what: string, sql: string])[] = [
    ...types.map(({ what, sql }) => [what, sql] as const),
    ...sequences.flatMap(({ owner }) => (owner === null ? [] : [['sequence owner', owner] as const])),
    ...excludes.map(
      ({ oid, name, definition }) =>
        ['exclusion constraint', `ALTER TABLE ${names.get(oid) ?? ''} ADD CONSTRAINT ${quoteIdentifier(name)} ${definition}`] as const,
    ),
  ];
  return statements.map(([what, sql]) => ({ what, sql, origin: READ }));
}
