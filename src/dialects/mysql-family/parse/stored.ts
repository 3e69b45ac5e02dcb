/** CREATE VIEW, TRIGGER, PROCEDURE, FUNCTION and EVENT: the head as data, the body verbatim. */
import type { View } from '../../../model/index.js';
import {
  accept,
  acceptSymbol,
  type Cursor,
  isSymbol,
  looksAt,
  next,
  peek,
  type QualifiedName,
  readName,
  readNameList,
  readQualifiedName,
} from './cursor.js';

export type Stored =
  | {
      readonly kind: 'view';
      readonly name: QualifiedName;
      readonly orReplace: boolean;
      readonly ifNotExists: boolean;
      readonly columns?: readonly string[];
      readonly mysql?: View['mysql'];
      readonly query: string;
    }
  | {
      readonly kind: 'trigger';
      readonly name: QualifiedName;
      readonly orReplace: boolean;
      readonly ifNotExists: boolean;
      readonly timing: 'before' | 'after';
      readonly event: 'insert' | 'update' | 'delete';
      readonly table: QualifiedName;
      readonly place?: { readonly where: 'follows' | 'precedes'; readonly trigger: string };
      readonly body: string;
    }
  | {
      readonly kind: 'routine';
      readonly what: 'procedure' | 'function' | 'event' | 'package';
      readonly name: QualifiedName;
      readonly orReplace: boolean;
      readonly ifNotExists: boolean;
      readonly sql: string;
    };

/** At CREATE, or at ALTER of a view; undefined where it is something else, or its head is not understood. */
export function readStored(cursor: Cursor): Stored | undefined {
  if (accept(cursor, 'alter')) {
    const head = readHead(cursor);
    return accept(cursor, 'view') ? readView(cursor, head) : undefined;
  }
  if (!accept(cursor, 'create')) return undefined;
  const head = readHead(cursor);
  if (accept(cursor, 'view')) return readView(cursor, head);
  if (accept(cursor, 'trigger')) return readTrigger(cursor, head);
  return readRoutine(cursor, head);
}

interface Head {
  readonly orReplace: boolean;
  readonly algorithm?: string;
  readonly security?: 'definer' | 'invoker';
  /** `DEFINER=…` as written. */
  readonly definer?: string;
}

function readHead(cursor: Cursor): Head {
  const head: { -readonly [K in keyof Head]: Head[K] } = { orReplace: accept(cursor, 'or', 'replace') };
  for (;;) {
    if (accept(cursor, 'algorithm')) {
      acceptSymbol(cursor, '=');
      head.algorithm = next(cursor).text;
    } else if (looksAt(cursor, 'definer')) head.definer = readDefiner(cursor);
    else if (accept(cursor, 'sql', 'security')) head.security = next(cursor).text === 'invoker' ? 'invoker' : 'definer';
    else return head;
  }
}

/** `DEFINER = user@host`, `CURRENT_USER`, `CURRENT_USER()`. */
function readDefiner(cursor: Cursor): string {
  const { start } = next(cursor);
  acceptSymbol(cursor, '=');
  next(cursor);
  if (peek(cursor).text.startsWith('@') && peek(cursor).kind === 'symbol') {
    const alone = next(cursor).text === '@';
    if (alone) next(cursor);
  } else if (isSymbol(peek(cursor), '(')) cursor.at += 2;
  return cursor.text.slice(start, lastEnd(cursor, cursor.at));
}

const lastEnd = (cursor: Cursor, at: number): number => cursor.tokens[at - 1]?.end ?? cursor.text.length;

/** From the next token to the end, comments and all. */
function readRest(cursor: Cursor, endAt = cursor.tokens.length - 1): string {
  const { start } = peek(cursor);
  cursor.at = cursor.tokens.length - 1;
  return cursor.text.slice(start, Math.max(start, lastEnd(cursor, endAt)));
}

function readView(cursor: Cursor, { orReplace, algorithm, security }: Head): Stored | undefined {
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const name = readQualifiedName(cursor);
  const columns = readNameList(cursor);
  if (!name || !accept(cursor, 'as')) return undefined;
  const check = checkOption(cursor);
  const query = readRest(cursor, check?.at);
  const mysql = {
    ...(algorithm === undefined || algorithm === 'undefined' ? {} : { algorithm }),
    // What the engines take where nothing is said; a designed view says nothing and is the invoker's.
    security: security ?? ('definer' as const),
    ...(check ? { checkOption: check.option } : {}),
  };
  return {
    kind: 'view',
    name,
    orReplace,
    ifNotExists,
    ...(columns ? { columns } : {}),
    mysql,
    query,
  };
}

/** WITH [CASCADED | LOCAL] CHECK OPTION at the end, and where it starts. */
function checkOption(cursor: Cursor): { readonly option: 'local' | 'cascaded'; readonly at: number } | undefined {
  const words = cursor.tokens.slice(-5, -1).map(({ text }) => text);
  if (words.slice(-2).join(' ') !== 'check option') return undefined;
  const isPlain = words.at(-3) === 'with';
  const length = cursor.tokens.length - 1;
  return { option: words.at(-3) === 'local' ? 'local' : 'cascaded', at: length - (isPlain ? 3 : 4) };
}

function readTrigger(cursor: Cursor, { orReplace }: Head): Stored | undefined {
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const name = readQualifiedName(cursor);
  const timing = next(cursor).text;
  const event = next(cursor).text;
  const table = accept(cursor, 'on') ? readQualifiedName(cursor) : undefined;
  if (!name || !table || (timing !== 'before' && timing !== 'after') || !accept(cursor, 'for', 'each', 'row')) return undefined;
  if (event !== 'insert' && event !== 'update' && event !== 'delete') return undefined;
  const place = readPlace(cursor);
  return { kind: 'trigger', name, orReplace, ifNotExists, timing, event, table, ...(place ? { place } : {}), body: readRest(cursor) };
}

function readPlace(cursor: Cursor): Extract<Stored, { readonly kind: 'trigger' }>['place'] {
  const where = accept(cursor, 'follows') ? 'follows' : accept(cursor, 'precedes') ? 'precedes' : undefined;
  const trigger = where && readName(cursor);
  return where && trigger !== undefined ? { where, trigger } : undefined;
}

function readRoutine(cursor: Cursor, { orReplace, definer }: Head): Stored | undefined {
  const { start } = peek(cursor);
  const aggregate = accept(cursor, 'aggregate');
  const word = next(cursor).text;
  const what = word === 'procedure' || word === 'function' || word === 'event' || word === 'package' ? word : undefined;
  if (!what) return undefined;
  if (what === 'package') accept(cursor, 'body');
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const name = readQualifiedName(cursor);
  if (!name || (!aggregate && looksAt(cursor, 'returns') && looksAt(cursor, 'soname'))) return undefined;
  const from = cursor.text.slice(start, lastEnd(cursor, cursor.tokens.length - 1));
  cursor.at = cursor.tokens.length - 1;
  // Older dumps hide the head in executable comments, word by word.
  const sql = `CREATE ${orReplace ? 'OR REPLACE ' : ''}${definer === undefined ? '' : `${definer} `}${from}`;
  return { kind: 'routine', what, name, orReplace, ifNotExists, sql };
}
