/** The files of a folder that may say something of a schema, with paths relative to it, in a stable order. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const RELEVANT = /\.sql(?:\.[a-z0-9]+)?$|\.prisma$|\.dbml$|(?:^|\/)meta\/_journal\.json$|(?:^|\/)migration_lock\.toml$/i;
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'target', 'vendor']);
const DEEPEST = 12;

export async function listFiles(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(root, '', 0, found);
  return found.sort();
}

async function walk(root: string, below: string, depth: number, found: string[]): Promise<void> {
  if (depth > DEEPEST) return;
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) await walk(root, path, depth + 1, found);
    else if (entry.isFile() && RELEVANT.test(path)) found.push(path);
  }
}
