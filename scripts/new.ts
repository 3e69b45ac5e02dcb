/**
 * `npm run new <rule|pass|reader|writer|dialect> <name>`: folder, registry line, failing test, page.
 * What it writes compiles, and its test fails until the work is done.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Scaffold {
  readonly files: Readonly<Record<string, string>>;
  readonly registry?: { readonly path: string; readonly importLine: string; readonly list: RegExp; readonly entry: string };
  /** Other places that name every member. */
  readonly edits?: readonly { readonly path: string; readonly find: RegExp; readonly replace: string }[];
  /** What only a person can do. */
  readonly byHand?: readonly string[];
}

const [kind = '', name = ''] = process.argv.slice(2);
const KINDS: Readonly<Record<string, (name: string) => Scaffold>> = { rule, pass, reader, writer, dialect };
const make = KINDS[kind];
const wanted = kind === 'rule' ? /^[a-z][a-z-]*\/[a-z][a-z-]*$/ : /^[a-z][a-z-]*$/;
if (!make || !wanted.test(name)) {
  console.error(
    `usage: npm run new <${Object.keys(KINDS).join('|')}> <name>\n  a rule’s name is area/what (fk/missing-index), the others’ are words-with-hyphens`,
  );
  process.exitCode = 2;
} else {
  create(make(name));
}

function create({ files, registry, edits, byHand }: Scaffold): void {
  const there = Object.keys(files).filter((path) => existsSync(path));
  if (there.length > 0) throw new Error(`already there: ${there.join(', ')}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
  if (registry) register(registry);
  for (const { path, find, replace } of edits ?? []) {
    const text = readFileSync(path, 'utf8');
    if (!find.test(text)) throw new Error(`${path} has nothing that ${find} finds`);
    writeFileSync(path, text.replace(find, replace));
    console.log(`changed ${path}`);
  }
  for (const step of byHand ?? []) console.log(`by hand: ${step}`);
  console.log('next: make the failing test say what you want, then make it pass; npm run gen');
}

function register({ path, importLine, list, entry }: NonNullable<Scaffold['registry']>): void {
  const text = readFileSync(path, 'utf8');
  const found = list.exec(text);
  if (!found) throw new Error(`${path} has no list that ${list} finds`);
  const lastImport = text.lastIndexOf('\nimport ');
  const at = text.indexOf('\n', lastImport + 1) + 1;
  const withImport = `${text.slice(0, at)}${importLine}\n${text.slice(at)}`;
  writeFileSync(
    path,
    withImport.replace(list, (_, head: string, body: string, tail: string) => appended(head, body, entry, tail)),
  );
  console.log(`registered in ${path}; npm run format sorts it`);
}

/** A list of one line a member stays one, whatever comments stand behind its members. */
function appended(head: string, body: string, entry: string, tail: string): string {
  return body.includes('\n') ? `${head}${body.trimEnd()}\n  ${entry},\n${tail}` : `${head}${body.replace(/[\s,]*$/, '')}, ${entry}${tail}`;
}

function camel(text: string): string {
  return text.replace(/[-/]([a-z])/g, (_, c: string) => c.toUpperCase());
}

function rule(code: string): Scaffold {
  const folder = join('src/lint/rules', code.replace('/', '-'));
  const id = camel(code);
  return {
    files: {
      [join(folder, 'rule.ts')]: `import type { Rule } from '../../rule.js';

/** \`${code}\`: say in one sentence what holds when it is silent. */
export const ${id}: Rule = {
  code: '${code}',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Say in one sentence why it matters.',
  check: () => [],
};
`,
      [join(folder, 'rule.md')]: `# \`${code}\`

Say what is wrong in one sentence.

**Why.** Say what happens when it is left so.

**Engines.** Say where it applies.

**Instead of**

\`\`\`sql
CREATE TABLE examples (id INTEGER PRIMARY KEY); -- expect ${code}
\`\`\`

**do**

\`\`\`sql
CREATE TABLE examples (id INTEGER PRIMARY KEY);
\`\`\`

**When to ignore.** Say when.
`,
      [join(folder, 'cases/first.sql')]: `-- Replace this by the smallest schema that breaks the rule.
CREATE TABLE examples (id INTEGER PRIMARY KEY);
-- expect ${code} table:examples
`,
    },
    registry: {
      path: 'src/lint/rules/index.ts',
      importLine: `import { ${id} } from './${code.replace('/', '-')}/rule.js';`,
      list: /(export const RULES[^[]*\[\](?: *=|[^[]*=) *\[)([\s\S]*?)(\];)/,
      entry: id,
    },
  };
}

function pass(id: string): Scaffold {
  const folder = 'src/design/passes';
  return {
    files: {
      [join(folder, `${id}.ts`)]: `import type { Pass } from '../design.js';

/** Say what holds after this pass that did not hold before, and why it stands where it stands. */
export const ${camel(id)}: Pass = {
  id: '${id}',
  establishes: 'say in one sentence what holds',
  run: (state) => state,
};
`,
      [join(folder, `${id}.test.ts`)]: `import { expect, it } from 'vitest';
import { ${camel(id)} } from './${id}.js';

it('establishes what it says', () => {
  expect(${camel(id)}.establishes).not.toContain('say in one sentence');
});
`,
    },
    registry: {
      path: 'src/design/index.ts',
      importLine: `import { ${camel(id)} } from './passes/${id}.js';`,
      list: /(export const PASSES[^[]*\[\](?: *=|[^[]*=) *\[)([\s\S]*?)(\];)/,
      entry: camel(id),
    },
    byHand: [`move ${camel(id)} in PASSES to where it belongs, and say why beside it`, 'npm run gen writes its line in docs/stages.md'],
  };
}

function reader(id: string): Scaffold {
  const folder = join('src/read', id);
  const name = camel(id);
  return {
    files: {
      [join(folder, 'index.ts')]: `/** Say what it reads, and what it promises for a text that it does not understand. */
import type { SourceText } from '../../model/index.js';
import type { Reader } from '../reading.js';

export const ${name}: Reader = {
  id: '${id}',
  summary: 'say what it reads',
  recognises: () => 0,
  read: (source: SourceText) => ({
    kind: '${id}',
    model: { kind: 'domain-model', title: source.path ?? 'Untitled', entities: [], relationships: [], accessPatterns: [], policies: [] },
    coverage: { sentences: [] },
    stated: [],
    diagnostics: [],
  }),
};
`,
      [join(folder, 'index.test.ts')]: `import { expect, it } from 'vitest';
import { ${name} } from './index.js';

const example = { id: 'a', text: 'an example of it' };

it('recognises its own kind', () => {
  expect(${name}.recognises(example)).toBeGreaterThan(0.5);
});

it('reads its entities', () => {
  expect(${name}.read(example).model.entities).not.toEqual([]);
});
`,
    },
    edits: [
      { path: 'src/read/reading.ts', find: /(export type BriefKind = [^;]+);/, replace: `$1 | '${id}';` },
      { path: 'src/read/index.ts', find: /(export const READERS[^;]+), (\w+)\];/, replace: `$1, ${name}, $2];` },
      { path: 'src/read/index.ts', find: /(const MOST_CHARACTERS[^;]+) \};/, replace: `$1, ${quoted(id)}: 1_000_000 };` },
      {
        path: 'src/read/index.ts',
        find: /(import \{ type ProposedClaims, prose \})/,
        replace: `import { ${name} } from './${id}/index.js';\n$1`,
      },
    ],
    byHand: ['add it to --from in src/apps/cli/specs'],
  };
}

function quoted(id: string): string {
  return id.includes('-') ? `'${id}'` : id;
}

function writer(id: string): Scaffold {
  const folder = join('src/write', id);
  return {
    files: {
      [join(folder, 'index.ts')]: `import type { Writer } from '../writer.js';

/** Say what it writes. */
export const ${camel(id)}: Writer = {
  id: '${id}',
  summary: 'say what it writes',
  proven: [],
  write: () => [],
};
`,
      [join(folder, 'index.test.ts')]: `import { expect, it } from 'vitest';
import { ${camel(id)} } from './index.js';

it('says how its output is proven', () => {
  expect(${camel(id)}.proven).not.toEqual([]);
});
`,
    },
    registry: {
      path: 'src/write/index.ts',
      importLine: `import { ${camel(id)} } from './${id}/index.js';`,
      list: /(export const WRITERS[^[]*\[\](?: *=|[^[]*=) *\[)([\s\S]*?)(\];)/,
      entry: camel(id),
    },
  };
}

function dialect(id: string): Scaffold {
  const folder = join('src/dialects', id);
  return {
    files: {
      [join(folder, 'index.ts')]: `import type { Dialect } from '../dialect.js';

/** Say what it does differently. Fill in by the contract of ../dialect.ts. */
export const ${camel(id)}: Pick<Dialect, 'label' | 'defaultVersion'> = { label: '${id}', defaultVersion: '0' };
`,
      [join('tests/dialects', `${id}.contract.test.ts`)]: `import { expect, it } from 'vitest';
import { ${camel(id)} } from '../../src/dialects/${id}/index.js';

it('keeps the contract of dialects', () => {
  expect(${camel(id)}).toHaveProperty('render');
});
`,
    },
    byHand: [
      `add '${id}' to DialectId and DIALECT_IDS in src/model/types.ts and to src/dialects/names.ts`,
      'register it in src/dialects/index.ts, its engine in src/dialects/engines.ts',
      'make its contract test call dialectContract as the others do',
    ],
  };
}
