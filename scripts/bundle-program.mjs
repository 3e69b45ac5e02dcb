// Joins the modules that `tsc` made: the program and the library's doors share the same few dozen files, so nothing is shipped twice,
// and a short run is not spent on opening hundreds of small ones.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const doors = Object.values(exports)
  .filter((entry) => entry.endsWith('.js'))
  .map((entry) => join(entry));

const { outputFiles } = await build({
  entryPoints: [...doors, bin.schemawright],
  outdir: 'dist',
  outbase: 'dist',
  chunkNames: 'parts/[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // Names stay: where something of ours goes wrong they say where.
  minifyWhitespace: true,
  legalComments: 'none',
  write: false,
  allowOverwrite: true,
  logLevel: 'error',
});

// Declarations that no door leads to are of no use to anybody.
const told = new Set();
const open = doors.map((door) => door.replace(/\.js$/, '.d.ts'));
for (const file of open) {
  if (told.has(file)) continue;
  told.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g))
    open.push(join(file, '..', `${from}.d.ts`));
}
for (const file of readdirSync('dist', { recursive: true }).map((name) => join('dist', name)))
  if (file.endsWith('.js') || (file.endsWith('.d.ts') && !told.has(file))) rmSync(file);

for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
