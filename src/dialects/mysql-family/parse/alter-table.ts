/** ALTER TABLE as a list of actions. https://dev.mysql.com/doc/refman/8.0/en/alter-table.html https://mariadb.com/kb/en/alter-table/ */
import type { Flavour } from '../flavour.js';
import { readCharset, readColumn, readDefault } from './column.js';
import { readElement } from './create-table.js';
import {
  accept,
  acceptAny,
  acceptSymbol,
  atEnd,
  type Cursor,
  isSymbol,
  looksAt,
  next,
  peek,
  type QualifiedName,
  readName,
  readQualifiedName,
  skipItem,
  skipUnknown,
} from './cursor.js';
import { readConstraint } from './keys.js';
import { readPartitionClause, readPartitionList } from './partitions.js';
import { readTableOptions } from './table-options.js';
import type { AlterAction, DropKind, Position } from './tree.js';

export interface AlterTable {
  readonly name: QualifiedName;
  readonly ifExists: boolean;
  readonly actions: readonly AlterAction[];
}

/** At ALTER; undefined where it is no ALTER TABLE. */
export function readAlterTable(flavour: Flavour, cursor: Cursor): AlterTable | undefined {
  if (!accept(cursor, 'alter')) return undefined;
  while (accept(cursor, 'online') || accept(cursor, 'offline') || accept(cursor, 'ignore'));
  if (!accept(cursor, 'table')) return undefined;
  const ifExists = accept(cursor, 'if', 'exists');
  const name = readQualifiedName(cursor);
  if (!name) return undefined;
  if (accept(cursor, 'wait')) next(cursor);
  else accept(cursor, 'nowait');
  const actions: AlterAction[] = [];
  while (!atEnd(cursor)) {
    actions.push(...readActions(flavour, cursor));
    if (!isSymbol(peek(cursor), ',') && !atEnd(cursor) && !startsPartition(cursor)) skipUnknown(cursor);
    if (isSymbol(peek(cursor), ')')) cursor.at++;
    acceptSymbol(cursor, ',');
  }
  return { name, ifExists, actions };
}

/** The partition clause may follow the other actions without a comma. */
const startsPartition = (cursor: Cursor): boolean => looksAt(cursor, 'partition', 'by') || looksAt(cursor, 'remove', 'partitioning');

function readActions(flavour: Flavour, cursor: Cursor): readonly AlterAction[] {
  const word = peek(cursor).kind === 'word' ? peek(cursor).text : '';
  const read = ACTIONS[word];
  const found = read?.(flavour, cursor);
  if (found) return found;
  const options = readTableOptions(cursor);
  if (options) return [{ kind: 'options', options }];
  skipUnknown(cursor);
  return [];
}

type Reader = (flavour: Flavour, cursor: Cursor) => readonly AlterAction[] | undefined;

const none: readonly AlterAction[] = [{ kind: 'none' }];

/** Steps over an action that says nothing of the schema. */
const ignored: Reader = (_, cursor) => {
  skipItem(cursor);
  return none;
};

const ACTIONS: Readonly<Record<string, Reader>> = {
  add: readAdd,
  drop: readDrop,
  modify: readModify,
  change: readChange,
  alter: readAlter,
  rename: readRename,
  convert: readConvert,
  partition: (_, cursor) => {
    const clause = readPartitionClause(cursor);
    return clause && [{ kind: 'partition', clause }];
  },
  remove: (_, cursor) => (accept(cursor, 'remove', 'partitioning') ? [{ kind: 'partition', clause: undefined }] : undefined),
  reorganize: readReorganise,
  order: (_, cursor) => {
    // The columns of ORDER BY have commas of their own, and nothing may follow them.
    cursor.at = cursor.tokens.length - 1;
    return none;
  },
  algorithm: ignored,
  lock: ignored,
  force: ignored,
  enable: ignored,
  disable: ignored,
  discard: ignored,
  import: ignored,
  with: (_, cursor) => (accept(cursor, 'with', 'validation') ? none : undefined),
  without: (_, cursor) => (accept(cursor, 'without', 'validation') || accept(cursor, 'without', 'system', 'versioning') ? none : undefined),
  truncate: ignored,
  analyze: ignored,
  check: ignored,
  optimize: ignored,
  rebuild: ignored,
  repair: ignored,
  coalesce: (_, cursor) =>
    accept(cursor, 'coalesce', 'partition') ? [{ kind: 'count-partitions', by: -Number(next(cursor).text) || 0 }] : undefined,
  exchange: ignored,
  nowait: (_, cursor) => (accept(cursor, 'nowait') ? none : undefined),
};

const COLUMN = new Set(['column']);

function readAdd(flavour: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  if (looksAt(cursor, 'partition')) return readAddPartitions(cursor);
  if (accept(cursor, 'system', 'versioning')) return [{ kind: 'history', kept: true }];
  if (accept(cursor, 'period', 'for', 'system_time')) return ignored(flavour, cursor);
  const constraint = readConstraint(cursor);
  if (constraint) return [{ kind: 'add', element: constraint }];
  acceptAny(cursor, COLUMN);
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  if (!isSymbol(peek(cursor), '(')) return readAddColumn(flavour, cursor, ifNotExists);
  const actions: AlterAction[] = [];
  cursor.at++;
  while (!atEnd(cursor) && !acceptSymbol(cursor, ')')) {
    const element = readElement(flavour, cursor);
    if (element) actions.push({ kind: 'add', element });
    acceptSymbol(cursor, ',');
  }
  return actions;
}

function readAddColumn(flavour: Flavour, cursor: Cursor, ifNotExists: boolean): readonly AlterAction[] | undefined {
  const column = readColumn(flavour, cursor);
  if (!column) return undefined;
  const position = readPosition(cursor);
  return [{ kind: 'add', element: { kind: 'column', column, ...(position ? { position } : {}), ifNotExists } }];
}

function readPosition(cursor: Cursor): Position | undefined {
  if (accept(cursor, 'first')) return 'first';
  const after = accept(cursor, 'after') ? readName(cursor) : undefined;
  return after === undefined ? undefined : { after };
}

function readAddPartitions(cursor: Cursor): readonly AlterAction[] {
  cursor.at++;
  accept(cursor, 'if', 'not', 'exists');
  if (accept(cursor, 'partitions')) return [{ kind: 'count-partitions', by: Number(next(cursor).text) || 0 }];
  const partitions = readPartitionList(cursor) ?? [];
  skipItem(cursor);
  return [{ kind: 'add-partitions', partitions }];
}

function readDrop(_: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  if (accept(cursor, 'primary', 'key')) return [{ kind: 'drop', what: 'primary-key', name: 'PRIMARY', ifExists: false }];
  if (accept(cursor, 'system', 'versioning')) return [{ kind: 'history', kept: false }];
  if (accept(cursor, 'period', 'for', 'system_time')) return none;
  if (accept(cursor, 'partition')) {
    accept(cursor, 'if', 'exists');
    return [{ kind: 'drop-partitions', names: readNames(cursor) }];
  }
  const what = readDropKind(cursor);
  const ifExists = accept(cursor, 'if', 'exists');
  const name = readName(cursor);
  if (!accept(cursor, 'restrict')) accept(cursor, 'cascade');
  return name === undefined ? undefined : [{ kind: 'drop', what, name, ifExists }];
}

function readDropKind(cursor: Cursor): DropKind {
  if (accept(cursor, 'foreign', 'key')) return 'foreign-key';
  if (accept(cursor, 'index') || accept(cursor, 'key')) return 'index';
  if (accept(cursor, 'check')) return 'check';
  if (accept(cursor, 'constraint')) return 'constraint';
  accept(cursor, 'column');
  return 'column';
}

function readNames(cursor: Cursor): readonly string[] {
  const names: string[] = [];
  do {
    const name = readName(cursor);
    if (name !== undefined) names.push(name);
  } while (acceptSymbol(cursor, ','));
  return names;
}

function readModify(flavour: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  acceptAny(cursor, COLUMN);
  const ifExists = accept(cursor, 'if', 'exists');
  return readNewDefinition(flavour, cursor, undefined, ifExists);
}

function readChange(flavour: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  acceptAny(cursor, COLUMN);
  const ifExists = accept(cursor, 'if', 'exists');
  const from = readName(cursor);
  return from === undefined ? undefined : readNewDefinition(flavour, cursor, from, ifExists);
}

function readNewDefinition(
  flavour: Flavour,
  cursor: Cursor,
  from: string | undefined,
  ifExists: boolean,
): readonly AlterAction[] | undefined {
  const column = readColumn(flavour, cursor);
  if (!column) return undefined;
  const position = readPosition(cursor);
  return [{ kind: 'modify', from: from ?? column.name, column, ...(position ? { position } : {}), ...(ifExists ? { ifExists } : {}) }];
}

/** ALTER [COLUMN] c SET DEFAULT … | DROP DEFAULT, ALTER INDEX i INVISIBLE. */
function readAlter(flavour: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  if (accept(cursor, 'index') || accept(cursor, 'key')) {
    accept(cursor, 'if', 'exists');
    const name = readName(cursor);
    const visible = accept(cursor, 'visible') || accept(cursor, 'not', 'ignored');
    if (!visible && !accept(cursor, 'invisible') && !accept(cursor, 'ignored')) return undefined;
    return name === undefined ? undefined : [{ kind: 'index-visibility', name, visible }];
  }
  if (accept(cursor, 'constraint') || accept(cursor, 'check')) {
    const name = readName(cursor);
    const enforced = !accept(cursor, 'not');
    return name !== undefined && accept(cursor, 'enforced') ? [{ kind: 'check-enforced', name, enforced }] : undefined;
  }
  acceptAny(cursor, COLUMN);
  accept(cursor, 'if', 'exists');
  const column = readName(cursor);
  if (column === undefined) return undefined;
  if (accept(cursor, 'drop', 'default')) return [{ kind: 'default', column }];
  if (accept(cursor, 'set', 'visible') || accept(cursor, 'set', 'invisible')) return none;
  if (!accept(cursor, 'set', 'default')) return undefined;
  // Its type is the working schema's to know; the value is read as that of a text, and typed when applied.
  const value = readDefault(flavour, cursor, { kind: 'text' });
  return [{ kind: 'default', column, ...(value ? { value } : {}) }];
}

function readRename(_: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  if (accept(cursor, 'column')) return readPair(cursor, (from, to) => ({ kind: 'rename-column', from, to }));
  if (accept(cursor, 'index') || accept(cursor, 'key')) return readPair(cursor, (from, to) => ({ kind: 'rename-index', from, to }));
  if (!accept(cursor, 'to') && !accept(cursor, 'as')) acceptSymbol(cursor, '=');
  const to = readQualifiedName(cursor);
  return to && [{ kind: 'rename', to }];
}

function readPair(cursor: Cursor, action: (from: string, to: string) => AlterAction): readonly AlterAction[] | undefined {
  accept(cursor, 'if', 'exists');
  const from = readName(cursor);
  const to = accept(cursor, 'to') ? readName(cursor) : undefined;
  return from === undefined || to === undefined ? undefined : [action(from, to)];
}

function readConvert(_: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  if (accept(cursor, 'partition') || accept(cursor, 'table')) return ignored(_, cursor);
  if (!accept(cursor, 'to', 'character', 'set') && !accept(cursor, 'to', 'charset')) return undefined;
  const charset = readCharset(cursor);
  const collation = accept(cursor, 'collate') ? readCharset(cursor) : undefined;
  return [{ kind: 'convert', ...(charset === 'default' ? {} : { charset }), ...(collation === undefined ? {} : { collation }) }];
}

function readReorganise(_: Flavour, cursor: Cursor): readonly AlterAction[] | undefined {
  cursor.at++;
  if (!accept(cursor, 'partition')) return undefined;
  const names = looksAt(cursor, 'into') ? [] : readNames(cursor);
  if (!accept(cursor, 'into')) return none;
  return [{ kind: 'reorganise', names, into: readPartitionList(cursor) ?? [] }];
}
