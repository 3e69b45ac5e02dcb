/** What the model has no noun for, kept as statements so that nothing is lost. */
import type { OpaqueStatement, Origin } from '../../../model/index.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import type { Catalogue, IndexRow } from './catalogue.js';
import { isTemporal } from './constraints.js';

const READ: Origin = { kind: 'read', spans: [] };

const METHODS: ReadonlySet<string> = new Set(['btree', 'hash', 'gin', 'gist', 'brin', 'spgist']);

/** Whether an index is kept as a statement. */
export const isApart = ({ apart, method }: IndexRow): boolean => apart || !METHODS.has(method);

type Kept = readonly [what: string, sql: string];

export function readOpaque(catalogue: Catalogue): readonly OpaqueStatement[] {
  const { types, sequences, indexes, triggers, aggregates, rules, statistics, comments, grants, defaultRights } = catalogue;
  const statements: readonly Kept[] = [
    ...bareNamespaces(catalogue),
    ...[...types, ...aggregates].map(({ what, sql }) => [what, sql] as const),
    ...sequences.flatMap(({ owner }) => (owner === null ? [] : [['sequence owner', owner] as const])),
    ...constraintsApart(catalogue),
    ...indexes.filter(isApart).map(({ definition }) => ['index', definition] as const),
    ...triggers.filter(({ apart }) => apart).map(({ definition }) => ['trigger', definition] as const),
    ...[...rules, ...statistics, ...comments, ...grants, ...defaultRights].map(({ what, sql }) => [what, sql] as const),
  ];
  return statements.map(([what, sql]) => ({ what, sql, origin: READ }));
}

/** Exclusion constraints, and what a partition has beyond its table. */
function constraintsApart({ constraints, tables, partitions }: Catalogue): readonly Kept[] {
  const names = new Map([...tables, ...partitions].map(({ oid, name, namespace }) => [oid, quoteQualified(name, namespace)]));
  const parts = new Set(partitions.flatMap(({ oid, parent }) => (parent === null ? [] : [oid])));
  return constraints
    .filter((row) => names.has(row.oid) && (row.kind === 'x' || isTemporal(row) || (parts.has(row.oid) && row.is_local)))
    .map(({ oid, name, definition, ...row }) => [
      row.kind === 'x'
        ? 'exclusion constraint'
        : isTemporal({ oid, name, definition, ...row })
          ? 'temporal constraint'
          : 'constraint of a partition',
      `ALTER TABLE ${names.get(oid) ?? ''} ADD CONSTRAINT ${quoteIdentifier(name)} ${definition}`,
    ]);
}

/** Namespaces that nothing typed lives in; the others are made for what lives in them. */
function bareNamespaces({ namespaces, tables, views, routines, sequences }: Catalogue): readonly Kept[] {
  const used = new Set([...tables, ...views, ...routines, ...sequences].map(({ namespace }) => namespace));
  return namespaces.filter(({ name }) => !used.has(name)).map(({ name }) => ['schema', `CREATE SCHEMA ${quoteIdentifier(name)}`]);
}
