/** Reads who imports whom, and judges it by the import law of ARCHITECTURE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Stage → stages it may import. `design` types are the vocabulary of `write`, `lint` and `prove`: type-only imports of design/design.js are lawful. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  util: [],
  model: ['util'],
  sql: ['model', 'util'],
  dialects: ['sql', 'model', 'util'],
  read: ['dialects', 'sql', 'model', 'util'],
  design: ['dialects', 'sql', 'model', 'util'],
  lint: ['dialects', 'sql', 'model', 'util'],
  plan: ['dialects', 'sql', 'model', 'util'],
  write: ['dialects', 'sql', 'model', 'util'],
  run: ['plan', 'dialects', 'sql', 'model', 'util'],
  prove: ['design', 'lint', 'plan', 'write', 'run', 'read', 'dialects', 'sql', 'model', 'util'],
};

/** Parts of one stage that never import each other. */
const SIBLINGS = ['src/lint/rules', 'src/read', 'src/dialects', 'src/write', 'src/prove/claims'];
/** Shared floors inside those stages. */
const SHARED = new Set(['mysql-family', 'source', 'markdown', 'erd', 'script', 'steps']);

export function importsOf(files: Readonly<Record<string, string>>): readonly Import[] {
  return Object.entries(files).flatMap(([from, text]) =>
    [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*'(\.[^']+)'|^\s*import\s*'(\.[^']+)'|import\('(\.[^']+)'\)/gm)].map(
      (m) => ({
        from,
        to: normalize(join(dirname(from), m[2] ?? m[3] ?? m[4] ?? '')).replace(/\.js$/, '.ts'),
        typeOnly: m[1] !== undefined,
      }),
    ),
  );
}

export function violations(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((i) => [breaksLaw(i), breaksSiblings(i)].filter((x) => x !== undefined));
}

function breaksLaw({ from, to, typeOnly }: Import): string | undefined {
  const stage = stageOf(from);
  const target = stageOf(to);
  const allowed = LAW[stage];
  if (!allowed || stage === target || allowed.includes(target)) return undefined;
  if (typeOnly && to === 'src/design/design.ts') return undefined;
  return `${from} → ${to}: ${stage} may import ${allowed.join(', ') || 'nothing'}`;
}

function breaksSiblings({ from, to }: Import): string | undefined {
  for (const root of SIBLINGS) {
    const a = below(root, from);
    const b = below(root, to);
    if (a && b && a !== b && !SHARED.has(b)) return `${from} → ${to}: siblings below ${root} never import each other`;
  }
  return undefined;
}

/** The sibling folder a file lies in; files directly in the root (registries) belong to none. */
function below(root: string, file: string): string | undefined {
  const rest = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : '';
  return rest.includes('/') ? rest.split('/')[0] : undefined;
}

const stageOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? 'top';

/** All TypeScript sources below `root` that are not tests. */
export function sourcesBelow(root: string): Readonly<Record<string, string>> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (n) => n.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(n),
  );
  return Object.fromEntries(names.sort().map((n) => [join(root, n).replaceAll('\\', '/'), readFileSync(join(root, n), 'utf8')]));
}
