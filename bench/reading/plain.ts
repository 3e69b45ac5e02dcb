/**
 * Plain briefs of our own with the tables an architect would draw from them (`corpus/reading/plain.yaml`), in the form
 * of the shared texts, so that the same scorer and the same fitting read both.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Item } from './targets.js';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly tables: readonly string[];
}
interface Line {
  readonly name: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  /** A colon and nothing behind it but references: the two sides are the key. */
  readonly junction: boolean;
  readonly references: readonly { readonly to: string; readonly role?: string }[];
}
export const PLAIN = 'plain';

export function plainItems(): readonly Item[] {
  const entries = parse(readFileSync('corpus/reading/plain.yaml', 'utf8')) as readonly Entry[];
  return entries.map(({ id, text, tables }) => ({ id, text, tables: tablesOf(tables.map(readLine)) }));
}

/** `Name: *key, column -> Parent, Parent as role`. */
function readLine(line: string): Line {
  const [head = '', targets = ''] = line.split('->').map((part) => part.trim());
  const [name = '', list = ''] = head.split(':').map((part) => part.trim());
  const columns = list.split(',').flatMap((column) => (column.trim() === '' ? [] : [column.trim()]));
  return {
    name,
    junction: head.endsWith(':'),
    keys: columns.filter((column) => column.startsWith('*')).map((column) => column.slice(1)),
    columns: columns.map((column) => column.replace(/^\*/, '')),
    references: targets.split(',').flatMap((target) => {
      const [to = '', role] = target.split(' as ').map((part) => part.trim());
      return to === '' ? [] : [{ to, ...(role === undefined ? {} : { role }) }];
    }),
  };
}

function tablesOf(lines: readonly Line[]): Item['tables'] {
  return lines.map(({ name, keys, columns, references, junction }) => {
    const foreignKeys = references.map(({ to, role }) => ({ column: `${role ?? to} ID`, refTable: to }));
    const primaryKey = junction ? foreignKeys.map(({ column }) => column) : keys.length > 0 ? keys : [`${name} ID`];
    const all = [...new Set([...primaryKey, ...columns, ...foreignKeys.map(({ column }) => column)])];
    return { name, columns: all.map((column) => ({ name: column })), primaryKey, foreignKeys };
  });
}
