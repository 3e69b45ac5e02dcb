/** CREATE SCHEMA, with what is made inside it, and CREATE EXTENSION. */
import type { CreateExtensionStmt, CreateSchemaStmt, Node } from 'libpg-query';
import { optionTexts } from '../nodes.js';
import { type Outcome, type Session, skipped } from '../session.js';

export function createSchema(statement: CreateSchemaStmt, session: Session, apply: (node: Node) => Outcome): Outcome {
  const { world } = session;
  const name = statement.schemaname ?? statement.authrole?.rolename ?? '';
  if (name !== 'public') world.namespaces.add(name);
  const before = world.scope.searchPath();
  world.scope.setSearchPath([name, ...before]);
  const outcomes = (statement.schemaElts ?? []).map(apply);
  world.scope.setSearchPath(before);
  return outcomes.find(({ fate }) => fate === 'not-understood') ?? { fate: 'modelled' };
}

export function createExtension(statement: CreateExtensionStmt, { world }: Session): Outcome {
  const name = statement.extname ?? '';
  if (name === 'plpgsql') return skipped('it is always there');
  if (statement.if_not_exists && world.extensions.has(name)) return skipped('it is there already');
  const [path = 'public'] = world.scope.searchPath();
  const namespace = optionTexts(statement.options).get('schema') ?? path;
  world.extensions.set(name, namespace === 'public' || namespace === 'pg_catalog' ? undefined : namespace);
  return { fate: 'modelled' };
}
