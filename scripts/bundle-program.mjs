// Joins the program's modules into a few files: five hundred small ones take a quarter of a short run to load.
// The library beside it stays one file per module; what its comments say stands in the declarations too.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = 'dist/apps/cli';
const { outputFiles } = await build({
  entryPoints: [`${folder}/main.js`],
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // Names stay: where something of ours goes wrong they say where.
  minifyWhitespace: true,
  write: false,
  allowOverwrite: true,
  logLevel: 'error',
});
rmSync('dist/apps', { recursive: true });
mkdirSync(folder, { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);

await build({
  entryPoints: readdirSync('dist', { recursive: true })
    .filter((file) => file.endsWith('.js') && !file.startsWith('apps'))
    .map((file) => `dist/${file}`),
  outdir: 'dist',
  outbase: 'dist',
  format: 'esm',
  platform: 'neutral',
  legalComments: 'none',
  allowOverwrite: true,
  logLevel: 'error',
});

// Declarations that no public one leads to are of no use to anybody.
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const told = new Set();
const open = Object.values(exports).flatMap((entry) => (/\.js$/.test(entry) ? [join(entry.replace(/\.js$/, '.d.ts'))] : []));
for (const file of open) {
  if (told.has(file)) continue;
  told.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g))
    open.push(join(file, '..', `${from}.d.ts`));
}
for (const file of readdirSync('dist', { recursive: true }))
  if (file.endsWith('.d.ts') && !told.has(join('dist', file))) rmSync(join('dist', file));
