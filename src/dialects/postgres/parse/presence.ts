/** Whether what a statement makes is there already: what IF NOT EXISTS and duplicate_object ask. */
import type { AlterTableStmt, Node } from 'libpg-query';
import { parseSql } from './grammar.js';
import { kindOf, type NodeKind, type NodeOf, nodeAs, objectName, qualified, relationName, strings } from './nodes.js';
import { indexId } from './removals.js';
import { findRelation, findTable, findType, relationExists, type Session } from './session.js';
import { hasColumn, hasConstraint } from './table-changes.js';

export function isThere(sql: string, session: Session): boolean {
  const parsed = parseSql(sql);
  const [node] = parsed.kind === 'tree' ? parsed.statements : [];
  const ask = node && (ASK[kindOf(node) as NodeKind] as ((body: unknown, session: Session) => boolean) | undefined);
  return (node && ask?.(nodeAs(node, kindOf(node) as NodeKind), session)) ?? false;
}

const typeThere = (names: readonly Node[] | undefined, { world }: Session): boolean =>
  world.types.has(findType(world, qualified(strings(names))));

const ASK: { readonly [K in NodeKind]?: (body: NodeOf<K>, session: Session) => boolean } = {
  CreateStmt: ({ relation }, { world }) => relationExists(world, findTable(world, relation)),
  CreateSeqStmt: ({ sequence }, { world }) => relationExists(world, findTable(world, sequence)),
  ViewStmt: ({ view }, { world }) => relationExists(world, findTable(world, view)),
  CreateEnumStmt: ({ typeName }, session) => typeThere(typeName, session),
  CreateDomainStmt: ({ domainname }, session) => typeThere(domainname, session),
  CompositeTypeStmt: ({ typevar }, { world }) => world.types.has(findType(world, relationName(typevar ?? {}))),
  IndexStmt: ({ idxname, relation }, { world }) => {
    const table = world.tables.get(findTable(world, relation));
    return idxname !== undefined && table !== undefined && world.indexes.has(indexId(table, idxname));
  },
  CreateTrigStmt: ({ trigname, relation }, { world }) =>
    world.tables.get(findTable(world, relation))?.triggers.some(({ name }) => name === trigname) ?? false,
  CreatePolicyStmt: ({ policy_name, table }, { world }) =>
    world.tables.get(findTable(world, table))?.policies.some(({ name }) => name === policy_name) ?? false,
  CreateSchemaStmt: ({ schemaname }, { world }) => world.namespaces.has(schemaname ?? ''),
  CreateExtensionStmt: ({ extname }, { world }) => world.extensions.has(extname ?? ''),
  AlterTableStmt: additionsThere,
  RenameStmt: ({ renameType, relation, newname, object }, { world }) => {
    if (renameType === 'OBJECT_TYPE') return world.types.has(findType(world, { ...objectName(object), name: newname ?? '' }));
    return (
      renameType === 'OBJECT_TABLE' && relationExists(world, findRelation(world, { ...relationName(relation ?? {}), name: newname ?? '' }))
    );
  },
};

function additionsThere({ relation, cmds }: AlterTableStmt, { world }: Session): boolean {
  const table = world.tables.get(findTable(world, relation));
  if (!table) return false;
  return (cmds ?? []).every((node) => {
    const command = nodeAs(node, 'AlterTableCmd');
    const constraint = nodeAs(command?.def, 'Constraint');
    if (command?.subtype === 'AT_AddColumn') return hasColumn(table, nodeAs(command.def, 'ColumnDef')?.colname ?? '');
    return constraint?.conname !== undefined && hasConstraint(table, constraint.conname);
  });
}
