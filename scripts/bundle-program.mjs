// Joins the program's modules into a few files: five hundred small ones take a quarter of a short run to load.
// The library beside it stays one file per module.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
