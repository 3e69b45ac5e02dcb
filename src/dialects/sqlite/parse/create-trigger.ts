/** The head of a CREATE TRIGGER; its body is kept as it is. https://www.sqlite.org/lang_createtrigger.html */
import type { Origin, Trigger } from '../../../model/index.js';
import { groupedTokens, isSymbol, isWord, nameOf, type SqlToken } from './tokens.js';

export interface TriggerHead {
  readonly timing: 'before' | 'after' | 'instead-of';
  readonly event: 'insert' | 'update' | 'delete';
  readonly columns: readonly string[];
  readonly table: string;
  readonly namespace?: string;
  /** Whether it has a body, and the body an end. */
  readonly closed: boolean;
}

/** Undefined where the head is cut off or not one. `name` is the index of the token of the trigger's own name. */
export function triggerHead(tokens: readonly SqlToken[], name: number): TriggerHead | undefined {
  let at = name + 1;
  const accept = (...words: readonly string[]): boolean => {
    if (!isWord(tokens[at], ...words)) return false;
    at++;
    return true;
  };
  const timing = accept('after') ? 'after' : accept('instead') ? 'instead-of' : 'before';
  accept('before', 'of');
  const event = tokens[at++]?.value;
  if (event !== 'insert' && event !== 'update' && event !== 'delete') return undefined;
  const columns: string[] = [];
  if (accept('of')) for (; tokens[at] && !isWord(tokens[at], 'on'); at++) if (!isSymbol(tokens[at], ',')) columns.push(nameOf(tokens[at]));
  if (!accept('on') || !tokens[at]) return undefined;
  const first = nameOf(tokens[at]);
  const qualified = isSymbol(tokens[at + 1], '.');
  const begins = tokens.some((token, i) => i > at && isWord(token, 'begin'));
  const closed = begins && isWord(tokens[tokens.length - 1], 'end');
  return {
    timing,
    event,
    columns,
    table: qualified ? nameOf(tokens[at + 2]) : first,
    ...(qualified ? { namespace: first } : {}),
    closed,
  };
}

/** The trigger of a statement as SQLite keeps it: `CREATE TRIGGER name …`. */
export function readTrigger(name: string, sql: string, origin: Origin): Trigger {
  return triggerOf(name, sql, triggerHead(groupedTokens(sql), 2), origin);
}

export function triggerOf(name: string, sql: string, head: TriggerHead | undefined, origin: Origin): Trigger {
  return {
    name,
    definition: {
      kind: 'sql',
      timing: head?.timing ?? 'before',
      events: [head?.event ?? 'delete'],
      ...(head && head.columns.length > 0 ? { columns: head.columns } : {}),
      level: 'row',
      body: sql,
    },
    origin,
  };
}
