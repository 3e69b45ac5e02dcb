/** Which statement is applied by what. Kinds that are in neither table are kept verbatim, with a notice. */
import type { Node } from 'libpg-query';
import { printNode } from '../grammar.js';
import { kindOf, type NodeKind, nodeAs } from '../nodes.js';
import { type Handlers, type Outcome, type Session, skipped, verbatim } from '../session.js';
import { alterTable } from './alter-table.js';
import { comment } from './comments.js';
import { createTable } from './create-table.js';
import { doBlock } from './do-block.js';
import { drop } from './drop.js';
import { defaultPrivileges, grant, withDefaultGrants } from './grants.js';
import { createIndex } from './indexes.js';
import { rename, setSchema } from './rename.js';
import { createRoutine, define } from './routines.js';
import { createExtension, createSchema } from './schemas.js';
import { alterPolicy, createPolicy, createTrigger } from './security.js';
import { alterSequence, createSequence } from './sequences.js';
import { select, setVariable } from './settings.js';
import { createStatistics } from './statistics.js';
import { alterDomain, alterEnum, createComposite, createDomain, createEnum, createRange } from './types.js';
import { createTableAs, createView } from './views.js';

export function applyNode(node: Node, session: Session): Outcome {
  const kind = kindOf(node) as NodeKind;
  const handler = HANDLERS[kind] as ((body: unknown, session: Session) => Outcome) | undefined;
  if (handler) return withDefaultGrants(session, () => handler(nodeAs(node, kind), session));
  const note = SKIPPED[kind];
  if (note !== undefined) return skipped(note);
  return verbatim(
    session,
    VERBATIM[kind] ??
      kind
        .replace(/Stmt$/, '')
        .replace(/(?!^)[A-Z]/g, ' $&')
        .toLowerCase(),
    {},
    'the model has no noun for it',
  );
}

const HANDLERS: Handlers = {
  CreateStmt: createTable,
  AlterTableStmt: alterTable,
  IndexStmt: createIndex,
  ViewStmt: createView,
  CreateTableAsStmt: createTableAs,
  CreateSeqStmt: createSequence,
  AlterSeqStmt: alterSequence,
  CreateEnumStmt: createEnum,
  AlterEnumStmt: alterEnum,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CompositeTypeStmt: createComposite,
  CreateRangeStmt: createRange,
  DefineStmt: define,
  CreateStatsStmt: createStatistics,
  CreateFunctionStmt: createRoutine,
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  CommentStmt: comment,
  DropStmt: drop,
  RenameStmt: rename,
  AlterObjectSchemaStmt: setSchema,
  CreateSchemaStmt: (statement, session) =>
    createSchema(statement, session, (node) => applyNode(node, { ...session, text: printNode(node) })),
  CreateExtensionStmt: createExtension,
  GrantStmt: grant,
  AlterDefaultPrivilegesStmt: defaultPrivileges,
  DoStmt: doBlock,
  VariableSetStmt: setVariable,
  SelectStmt: select,
};

const DATA = 'data is no part of the schema';
const MOMENT = 'it is done once and leaves nothing in the schema';
const SERVER = 'it concerns the server, not the schema';

const SKIPPED: { readonly [K in NodeKind]?: string } = {
  InsertStmt: DATA,
  UpdateStmt: DATA,
  DeleteStmt: DATA,
  MergeStmt: DATA,
  CopyStmt: DATA,
  TruncateStmt: DATA,
  RefreshMatViewStmt: DATA,
  TransactionStmt: 'transaction control',
  AlterOwnerStmt: 'who owns it is not part of the design',
  CallStmt: MOMENT,
  LockStmt: MOMENT,
  VacuumStmt: MOMENT,
  ReindexStmt: MOMENT,
  ClusterStmt: MOMENT,
  CheckPointStmt: MOMENT,
  DiscardStmt: MOMENT,
  ExplainStmt: MOMENT,
  ConstraintsSetStmt: MOMENT,
  PrepareStmt: MOMENT,
  ExecuteStmt: MOMENT,
  DeallocateStmt: MOMENT,
  NotifyStmt: MOMENT,
  ListenStmt: MOMENT,
  VariableShowStmt: MOMENT,
  LoadStmt: SERVER,
  CreatedbStmt: SERVER,
  DropdbStmt: SERVER,
  AlterDatabaseStmt: SERVER,
  AlterDatabaseSetStmt: SERVER,
  AlterSystemStmt: SERVER,
  CreateRoleStmt: SERVER,
  AlterRoleStmt: SERVER,
  AlterRoleSetStmt: SERVER,
  DropRoleStmt: SERVER,
  CreateTableSpaceStmt: SERVER,
  DropTableSpaceStmt: SERVER,
  ReassignOwnedStmt: SERVER,
  AlterExtensionStmt: 'which version of an extension is installed is not part of the design',
};

const VERBATIM: { readonly [K in NodeKind]?: string } = {
  GrantRoleStmt: 'right on the server',
  RuleStmt: 'rule',
  CreateCastStmt: 'cast',
  CreateEventTrigStmt: 'event trigger',
  CreatePublicationStmt: 'publication',
  AlterPublicationStmt: 'publication',
  CreateSubscriptionStmt: 'subscription',
  CreateForeignTableStmt: 'foreign table',
  CreateForeignServerStmt: 'server',
  CreateFdwStmt: 'foreign data wrapper',
  CreateUserMappingStmt: 'user mapping',
  AlterFunctionStmt: 'alter function',
  SecLabelStmt: 'security label',
};
