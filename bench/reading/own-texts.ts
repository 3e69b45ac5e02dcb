/**
 * Texts of our own with the tables an architect would draw from them, in the form of the shared texts, so that the same
 * scorer and the same fitting read both: short plain briefs (`corpus/reading/plain.yaml`, `short.yaml`), feature descriptions and pieces
 * of requirement documents (`corpus/reading/features/`, and `aside.yaml` kept to itself), and accounts of a whole business
 * in running prose (`corpus/reading/told/`, a file a sector).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Item } from './targets.js';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly tables: readonly string[];
}
interface Reference {
  readonly to: string;
  readonly role?: string;
  readonly inKey: boolean;
}
interface Line {
  readonly name: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly references: readonly Reference[];
}
const PLACES: Readonly<Record<string, readonly string[]>> = {
  plain: ['corpus/reading/plain.yaml'],
  features: ['corpus/reading/features'],
  short: ['corpus/reading/short.yaml'],
  /** What short texts that do not list are fitted on. */
  briefs: ['corpus/reading/plain.yaml', 'corpus/reading/features', 'corpus/reading/short.yaml', 'corpus/reading/fresh.yaml'],
  /** Features that nothing is fitted on, and that nobody looks at who writes the reader. */
  aside: ['corpus/reading/aside.yaml'],
  /** Specifications, descriptions and mails, and as many that are neither fitted on nor looked at. */
  fresh: ['corpus/reading/fresh.yaml'],
  'fresh-aside': ['corpus/reading/fresh-aside.yaml'],
  /** The same kind: it shows what a round of work gave, and no change is kept or dropped by it. */
  unseen: ['corpus/reading/unseen.yaml'],
  /** What somebody types first; of its halves the even one is looked at. */
  everyday: ['corpus/reading/everyday.yaml'],
  /** The same, of small houses and of apps, by writers who saw neither the reader nor another set; of the houses the even half is looked at. */
  prompts: ['corpus/reading/prompts.yaml'],
  'prompts-apps': ['corpus/reading/prompts-apps.yaml'],
  told: ['corpus/reading/told'],
  /** The same kind, by somebody who had read none of them; of its halves the even one is never looked at. */
  accounts: ['corpus/reading/accounts.yaml'],
  /** Whole requirements documents. */
  documents: ['corpus/reading/documents.yaml'],
  'documents-aside': ['corpus/reading/documents-aside.yaml'],
};

/** The texts of a set; undefined where there is none of that name. */
export function ownTexts(set: string): readonly Item[] | undefined {
  return PLACES[set]?.flatMap(filesIn).flatMap((file) =>
    (parse(readFileSync(file, 'utf8')) as readonly Entry[]).map(({ id, text, tables }) => ({
      id,
      text,
      tables: tablesOf(tables.map(readLine)),
    })),
  );
}

const filesIn = (place: string): readonly string[] =>
  place.endsWith('.yaml')
    ? [place]
    : readdirSync(place)
        .sort()
        .map((file) => `${place}/${file}`);

/** `Name: *key, column -> Parent, Parent as role, *Parent in the key`. */
function readLine(line: string): Line {
  const [head = '', targets = ''] = line.split('->').map((part) => part.trim());
  const [name = '', list = ''] = head.split(':').map((part) => part.trim());
  const columns = parts(list);
  const references = parts(targets).map((target): Reference => {
    const [to = '', role] = target
      .replace(/^\*/, '')
      .split(' as ')
      .map((part) => part.trim());
    // A colon and nothing behind it but references: the two sides are the key.
    return { to, inKey: target.startsWith('*') || head.endsWith(':'), ...(role === undefined ? {} : { role }) };
  });
  return { name, keys: columns.filter((column) => column.startsWith('*')).map(bare), columns: columns.map(bare), references };
}

const parts = (list: string): readonly string[] => list.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
const bare = (column: string): string => column.replace(/^\*/, '');

function tablesOf(lines: readonly Line[]): Item['tables'] {
  const codes = new Map(
    lines.flatMap(({ name, keys, references }) =>
      keys.length === 1 && !references.some(({ inKey }) => inKey) ? [[name, keys[0] ?? '']] : [],
    ),
  );
  return lines.map(({ name, columns, keys, references }) => {
    const foreignKeys = references.map(({ to, role, inKey }) => ({
      column: role === undefined ? (codes.get(to) ?? `${to} ID`) : `${role} ID`,
      refTable: to,
      inKey,
    }));
    const inKey = [...keys, ...foreignKeys.flatMap((key) => (key.inKey ? [key.column] : []))];
    const primaryKey = inKey.length > 0 ? inKey : [`${name} ID`];
    const all = [...new Set([...primaryKey, ...columns, ...foreignKeys.map(({ column }) => column)])];
    return {
      name,
      columns: all.map((column) => ({ name: column })),
      primaryKey,
      foreignKeys: foreignKeys.map(({ column, refTable }) => ({ column, refTable })),
    };
  });
}
