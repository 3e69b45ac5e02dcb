/** ALTER TABLE, one command after the other. https://www.postgresql.org/docs/15/sql-altertable.html */
import type { AlterTableCmd, AlterTableStmt } from 'libpg-query';
import { objectId, type Table, type TableId } from '../../../../model/index.js';
import { columnTypes } from '../../read-expression.js';
import { readType } from '../../types.js';
import { identityNumbers, readColumnDef, withGenerated } from '../columns.js';
import { deferral } from '../constraints.js';
import { columnDefault } from '../defaults.js';
import { printNode } from '../grammar.js';
import { constantText, nodeAs, optionTexts, strings } from '../nodes.js';
import { boundText } from '../partitions.js';
import { removeColumn, removeReadersOf } from '../removals.js';
import { findTable, missing, modelled, type Outcome, ofTable, type Session, skipped, verbatim } from '../session.js';
import { changeColumn, dropConstraint, hasColumn, hasConstraint, validateConstraint } from '../table-changes.js';
import { typeText } from '../type-name.js';
import { withConstraint, withSerial } from './create-table.js';

export function alterTable(statement: AlterTableStmt, session: Session): Outcome {
  const { world } = session;
  const id = findTable(world, statement.relation);
  if (statement.objtype === 'OBJECT_INDEX') return alterIndex(statement, session);
  if (statement.objtype === 'OBJECT_TYPE') return alterComposite(statement, session);
  if (statement.objtype !== 'OBJECT_TABLE') return alterOther(statement, id, session);
  if (!world.tables.has(id)) {
    if ((statement.cmds ?? []).every((node) => OWNERSHIP.has(nodeAs(node, 'AlterTableCmd')?.subtype ?? '')))
      return skipped('who owns it is not part of the design');
    return missing(session, 'table', statement.relation?.relname ?? '', statement.missing_ok);
  }
  const outcomes = (statement.cmds ?? []).flatMap((node) => {
    const command = nodeAs(node, 'AlterTableCmd');
    return command ? [alterCommand(command, id, session, () => printNode({ AlterTableStmt: { ...statement, cmds: [node] } }))] : [];
  });
  const worst = ['not-understood', 'verbatim', 'modelled', 'skipped']
    .map((fate) => outcomes.find((one) => one.fate === fate))
    .find(Boolean);
  return { ...(worst ?? modelled()), subject: objectId('table', id) };
}

const OWNERSHIP: ReadonlySet<string> = new Set(['AT_ChangeOwner']);

type Command = (command: AlterTableCmd, table: Table, session: Session) => Table | Outcome;

function alterCommand(command: AlterTableCmd, id: TableId, session: Session, print: () => string): Outcome {
  const table = session.world.tables.get(id);
  const handler = COMMANDS[command.subtype ?? ''];
  if (!table) return modelled();
  if (!handler) return verbatim(session, 'alter table', { of: id, sql: print() }, 'the model has no words for this change');
  const result = handler(command, table, session);
  if (!('kind' in result)) return result;
  session.world.tables.set(id, result);
  return ofTable(id);
}

const column =
  (
    change: (command: AlterTableCmd, table: Table, session: Session) => (given: Table['columns'][number]) => Table['columns'][number],
  ): Command =>
  (command, table, session) => {
    const name = command.name ?? '';
    if (!hasColumn(table, name)) return missing(session, 'column', `${table.name}.${name}`, command.missing_ok);
    return changeColumn(table, name, change(command, table, session));
  };

const nothing =
  (note: string): Command =>
  () =>
    skipped(note);

const COMMANDS: Readonly<Record<string, Command>> = {
  AT_AddColumn: addColumn,
  AT_DropColumn: (command, table, session) => {
    const name = command.name ?? '';
    if (!hasColumn(table, name)) return missing(session, 'column', `${table.name}.${name}`, command.missing_ok);
    if (command.behavior === 'DROP_CASCADE') removeReadersOf(session.world, table.id, name);
    return removeColumn(session.world, table, name);
  },
  AT_ColumnDefault: column((command, _, session) => ({ default: __, ...given }) => {
    const value = columnDefault(command.def, given.type, session);
    return value ? { ...given, default: value } : given;
  }),
  AT_SetNotNull: column(() => (given) => ({ ...given, nullable: false })),
  AT_DropNotNull: column(() => (given) => ({ ...given, nullable: true })),
  AT_AlterColumnType: column((command, _, session) => (given) => {
    const def = nodeAs(command.def, 'ColumnDef');
    const { postgres, ...rest } = given;
    const { collation: __, ...kept } = postgres ?? {};
    const collation = strings(def?.collClause?.collname).at(-1);
    const more = { ...kept, ...(collation === undefined ? {} : { collation }) };
    return {
      ...rest,
      type: readType(typeText(def?.typeName, session.resolve)),
      ...(Object.keys(more).length > 0 ? { postgres: more } : {}),
    };
  }),
  AT_AddIdentity: column((command) => ({ default: _, ...given }) => {
    const constraint = nodeAs(command.def, 'Constraint') ?? {};
    const identityOptions = identityNumbers(constraint, given.type);
    const identity = constraint.generated_when === 'a' ? 'always' : 'by-default';
    return {
      ...given,
      nullable: false,
      identity,
      ...(identityOptions === undefined ? {} : { postgres: { ...given.postgres, identityOptions } }),
    };
  }),
  AT_SetCompression: column((command) => (given) => ({
    ...given,
    postgres: { ...given.postgres, compression: constantText(command.def) ?? 'pglz' },
  })),
  AT_SetIdentity: column((command) => (given) => {
    const when = optionTexts(nodeAs(command.def, 'List')?.items).get('generated');
    return when === undefined ? given : { ...given, identity: when === '97' || when === 'a' ? 'always' : 'by-default' };
  }),
  AT_DropIdentity: column(() => ({ identity: _, ...given }) => {
    const { identityOptions: __, ...postgres } = given.postgres ?? {};
    return { ...given, ...(given.postgres ? { postgres } : {}) };
  }),
  AT_DropExpression: column(
    () =>
      ({ generated: _, ...given }) =>
        given,
  ),
  AT_AddConstraint: (command, table, session) => {
    const constraint = nodeAs(command.def, 'Constraint');
    return constraint ? withConstraint(table, constraint, undefined, session) : table;
  },
  AT_AddIndexConstraint: (command, table, session) => {
    const constraint = nodeAs(command.def, 'Constraint');
    return constraint ? withConstraint(table, constraint, undefined, session) : table;
  },
  AT_DropConstraint: (command, table, session) => removeConstraint(table, command, session),
  AT_ValidateConstraint: (command, table) => validateConstraint(table, command.name ?? ''),
  AT_AlterConstraint: (command, table) => {
    const change = nodeAs(command.def, 'ATAlterConstraint');
    const { deferrable } = deferral(change ?? {});
    const foreignKeys = table.foreignKeys.map(({ deferrable: before, ...fk }) =>
      fk.name !== change?.conname ? { ...fk, ...(before ? { deferrable: before } : {}) } : { ...fk, ...(deferrable ? { deferrable } : {}) },
    );
    return { ...table, foreignKeys };
  },
  AT_EnableRowSecurity: (_, table) => ({ ...table, rowSecurity: table.rowSecurity ?? 'enabled' }),
  AT_ForceRowSecurity: (_, table) => ({ ...table, rowSecurity: 'forced' }),
  AT_NoForceRowSecurity: (_, table) => (table.rowSecurity ? { ...table, rowSecurity: 'enabled' } : table),
  AT_DisableRowSecurity: (_, { rowSecurity: __, ...table }) => table,
  AT_SetRelOptions: (command, table) => withStorage(table, optionTexts(nodeAs(command.def, 'List')?.items)),
  AT_ResetRelOptions: (command, table) => {
    const reset = optionTexts(nodeAs(command.def, 'List')?.items);
    const storage = Object.entries(table.postgres?.storage ?? {}).filter(([key]) => !reset.has(key));
    return { ...table, postgres: { ...table.postgres, storage: Object.fromEntries(storage) } };
  },
  AT_SetLogged: (_, table) => ({ ...table, postgres: { ...table.postgres, unlogged: false } }),
  AT_SetUnLogged: (_, table) => ({ ...table, postgres: { ...table.postgres, unlogged: true } }),
  AT_AttachPartition: attachPartition,
  AT_DetachPartition: (command, table, session) => {
    session.world.partitions.delete(findTable(session.world, nodeAs(command.def, 'PartitionCmd')?.name));
    return table;
  },
  AT_AddInherit: (command, table, session) => {
    const parent = findTable(session.world, nodeAs(command.def, 'RangeVar'));
    return { ...table, postgres: { ...table.postgres, inherits: [...(table.postgres?.inherits ?? []), parent] } };
  },
  AT_DropInherit: (command, table, session) => {
    const parent = findTable(session.world, nodeAs(command.def, 'RangeVar'));
    return { ...table, postgres: { ...table.postgres, inherits: (table.postgres?.inherits ?? []).filter((id) => id !== parent) } };
  },
  AT_ChangeOwner: nothing('who owns it is not part of the design'),
  AT_SetTableSpace: nothing('where it is stored is not part of the design'),
  AT_SetAccessMethod: nothing('how it is stored is not part of the design'),
  AT_ClusterOn: nothing('the order of rows on disk is not part of the design'),
  AT_DropCluster: nothing('the order of rows on disk is not part of the design'),
  AT_SetStatistics: nothing('statistics targets are not part of the design'),
  AT_DisableTrigAll: nothing('triggers are off for a moment only'),
  AT_EnableTrigAll: nothing('triggers are off for a moment only'),
  AT_DisableTrigUser: nothing('triggers are off for a moment only'),
  AT_EnableTrigUser: nothing('triggers are off for a moment only'),
};

function addColumn(command: AlterTableCmd, given: Table, session: Session): Table {
  const def = nodeAs(command.def, 'ColumnDef');
  if (!def || hasColumn(given, def.colname ?? '')) return given;
  const read = readColumnDef(def, session);
  const types = columnTypes([...given.columns, read.column]);
  let table: Table = { ...given, columns: [...given.columns, withGenerated(read, types, session)] };
  if (read.serial !== undefined) table = withSerial(table, read, session);
  for (const constraint of read.constraints) table = withConstraint(table, constraint, read.column.name, session);
  return table;
}

function removeConstraint(table: Table, command: AlterTableCmd, session: Session): Table | Outcome {
  const name = command.name ?? '';
  const { world } = session;
  const kept = world.verbatim.filter((one) => !(one.of === table.id && / constraint$/.test(one.what) && one.name === name));
  if (kept.length < world.verbatim.length) {
    world.verbatim = kept;
    return table;
  }
  if (!hasConstraint(table, name)) {
    // Since 18 NOT NULL has a name too.
    return /not_null/.test(name) ? table : missing(session, 'constraint', `${table.name}.${name}`, command.missing_ok);
  }
  return dropConstraint(table, name);
}

function withStorage(table: Table, options: ReadonlyMap<string, string>): Table {
  return { ...table, postgres: { ...table.postgres, storage: { ...table.postgres?.storage, ...Object.fromEntries(options) } } };
}

function attachPartition(command: AlterTableCmd, table: Table, session: Session): Table | Outcome {
  const partition = nodeAs(command.def, 'PartitionCmd');
  const id = findTable(session.world, partition?.name);
  if (!partition?.bound || !session.world.tables.has(id)) return missing(session, 'table', partition?.name?.relname ?? '', false);
  session.world.partitions.set(id, { parent: table.id, bound: boundText(partition.bound, session.resolve) });
  return table;
}

function alterIndex(statement: AlterTableStmt, session: Session): Outcome {
  const { world } = session;
  const id = findTable(world, statement.relation);
  const table = world.tables.get(world.indexes.get(id) ?? '');
  for (const node of statement.cmds ?? []) {
    const command = nodeAs(node, 'AlterTableCmd');
    if (command?.subtype === 'AT_SetRelOptions' && table) {
      const storage = Object.fromEntries(optionTexts(nodeAs(command.def, 'List')?.items));
      const name = statement.relation?.relname;
      world.tables.set(table.id, {
        ...table,
        indexes: table.indexes.map((i) => (i.name === name ? { ...i, postgres: { storage: { ...i.postgres?.storage, ...storage } } } : i)),
      });
    }
  }
  // An index attached to its parent's is what the parent's index means anyway.
  return modelled(table && objectId('index', table.id, statement.relation?.relname));
}

function alterComposite(statement: AlterTableStmt, session: Session): Outcome {
  const { world } = session;
  const id = findTable(world, statement.relation);
  const type = world.types.get(id);
  if (!type) return missing(session, 'type', statement.relation?.relname ?? '', statement.missing_ok);
  let parts = type.parts ?? [];
  for (const node of statement.cmds ?? []) {
    const command = nodeAs(node, 'AlterTableCmd');
    const def = nodeAs(command?.def, 'ColumnDef');
    const text = (): string => typeText(def?.typeName, session.resolve);
    if (command?.subtype === 'AT_AddColumn') parts = [...parts, { name: def?.colname ?? '', sql: text() }];
    if (command?.subtype === 'AT_DropColumn') parts = parts.filter(({ name }) => name !== command.name);
    if (command?.subtype === 'AT_AlterColumnType')
      parts = parts.map((part) => (part.name === command.name ? { ...part, sql: text() } : part));
  }
  world.types.set(id, { ...type, parts });
  return modelled();
}

/** Views, sequences and foreign tables in the clothes of ALTER TABLE. */
function alterOther(statement: AlterTableStmt, id: TableId, session: Session): Outcome {
  const commands = (statement.cmds ?? []).flatMap((node) => nodeAs(node, 'AlterTableCmd') ?? []);
  if (commands.every(({ subtype }) => OWNERSHIP.has(subtype ?? ''))) return skipped('who owns it is not part of the design');
  const view = session.world.views.get(id);
  const options = commands.flatMap(({ subtype, def }) =>
    subtype === 'AT_SetRelOptions' ? [...optionTexts(nodeAs(def, 'List')?.items)] : [],
  );
  if (view && options.length > 0) {
    const before = view.view.postgres?.options;
    session.world.views.set(id, { ...view, view: { ...view.view, postgres: { options: { ...before, ...Object.fromEntries(options) } } } });
    return modelled();
  }
  return verbatim(session, 'alter', { of: id }, 'the model has no words for this change');
}
