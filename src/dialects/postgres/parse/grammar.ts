/**
 * The server's own grammar (libpg-query, WASM) and its printer (pgsql-deparser), loaded on first use only.
 * Promises trees and places; knows nothing of schemas.
 */
import type { Node } from 'libpg-query';

export type Parsed =
  | { readonly kind: 'tree'; readonly statements: readonly Node[] }
  /** `offset` in UTF-16 code units of the text given. */
  | { readonly kind: 'refused'; readonly message: string; readonly offset: number };

interface Grammar {
  readonly parse: (sql: string) => { readonly stmts?: readonly { readonly stmt?: Node }[] };
  readonly print: (node: Node) => string;
}

let loaded: Grammar | undefined;
let loading: Promise<void> | undefined;

export function prepareGrammar(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const [parser, printer] = await Promise.all([import('libpg-query'), import('pgsql-deparser')]);
  await parser.loadModule();
  loaded = { parse: (sql) => parser.parseSync(sql), print: (node) => printer.deparseSync(node) };
}

/** The grammar of a loaded parser; asking before `prepareGrammar` has ended is a bug of the caller. */
function grammar(): Grammar {
  if (!loaded) throw new Error('the PostgreSQL grammar is not loaded: await prepare() first');
  return loaded;
}

export function parseSql(sql: string): Parsed {
  try {
    return { kind: 'tree', statements: (grammar().parse(sql).stmts ?? []).flatMap(({ stmt }) => (stmt ? [stmt] : [])) };
  } catch (error) {
    if (!loaded) throw error;
    return { kind: 'refused', message: inShort(error instanceof Error ? error.message : String(error)), offset: offsetOf(error) };
  }
}

/** The grammar quotes an open string up to the end of the script, and calls its stack memory. */
function inShort(message: string): string {
  const said = message.replace(/^memory exhausted/, 'nested too deeply');
  const near = /^(.*?at or near )"([\s\S]*)"$/.exec(said);
  if (!near) return said;
  const [, before = '', text = ''] = near;
  const [line = ''] = text.split('\n');
  return `${before}"${line.length < text.length || line.length > NEAR ? `${line.slice(0, NEAR)}…` : line}"`;
}

/** Characters that show a place. */
const NEAR = 20;

function offsetOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('sqlDetails' in error)) return 0;
  const details: unknown = error.sqlDetails;
  const at = typeof details === 'object' && details !== null && 'cursorPosition' in details ? details.cursorPosition : 0;
  return typeof at === 'number' && at > 0 ? at : 0;
}

/** The tree as SQL, in the printer's own spelling. */
export function printNode(node: Node): string {
  return grammar().print(node);
}
