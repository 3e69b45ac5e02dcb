// Runs a TypeScript script of this folder on any supported Node: `node scripts/run.mjs gen --check`.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.script-'));
const outfile = join(folder, 'script.mjs');
try {
  await build({
    entryPoints: [name.includes('/') ? name : join('scripts', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  process.argv = [process.argv[0], outfile, ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
