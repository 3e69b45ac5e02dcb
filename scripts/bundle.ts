/** Bundles the core for the browser: it must need nothing of Node. Prints the size. */
import { build, type Plugin } from 'esbuild';

const result = await build({
  entryPoints: ['src/index.ts'],
  bundle: true,
  platform: 'browser',
  format: 'esm',
  splitting: true,
  outdir: 'dist-browser',
  write: false,
  minify: true,
  metafile: true,
  // What executes claims is not part of the core; the page asks for it separately.
  external: ['*/prove/index.js'],
  logLevel: 'error',
  plugins: [withoutGuarded()],
});
const bytes = result.outputFiles.reduce((sum, f) => sum + f.contents.length, 0);
// A library may ask for Node behind a test of where it runs; it may not need it to be loaded, and our own code may never ask.
const nodeModules = Object.entries(result.metafile.inputs).flatMap(([file, input]) =>
  input.imports.filter((i) => i.path.startsWith('node:') && (i.kind !== 'dynamic-import' || file.startsWith('src/'))),
);
if (nodeModules.length > 0) {
  console.error(`the core needs Node: ${[...new Set(nodeModules.map((i) => i.path))].join(', ')}`);
  process.exitCode = 1;
}
console.log(`browser bundle of the core: ${Math.round(bytes / 1024)} KB in ${result.outputFiles.length} files`);

/** Grammars compiled to WASM ask where they run before they ask for Node: in a page that branch is never taken. */
function withoutGuarded(): Plugin {
  return {
    name: 'without-guarded',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^node:/ }, ({ path, importer, kind }) =>
        kind === 'require-call' && /node_modules[\\/]libpg-query[\\/]/.test(importer) ? { path, namespace: 'guarded' } : undefined,
      );
      bundler.onLoad({ filter: /.*/, namespace: 'guarded' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}
