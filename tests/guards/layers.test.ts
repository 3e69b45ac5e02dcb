import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourcesBelow, violations } from './imports.js';

describe('the import law', () => {
  it('holds in src', () => {
    expect(violations(importsOf(sourcesBelow('src')))).toEqual([]);
  });

  it.each([
    ['src/model/a.ts', "import { x } from '../sql/index.js';"],
    ['src/lint/rules/a/rule.ts', "import { x } from '../b/rule.js';"],
    ['src/design/a.ts', "import { x } from '../write/index.js';"],
    ['src/write/a.ts', "import { x } from '../design/index.js';"],
    ['src/dialects/mysql/a.ts', "import { x } from '../postgres/index.js';"],
    ['src/util/a.ts', "const x = await import('../model/index.js');"],
  ])('turns red for %s', (file, text) => {
    expect(violations(importsOf({ [file]: text }))).toHaveLength(1);
  });

  it('lets writers name the design’s types', () => {
    expect(violations(importsOf({ 'src/write/a.ts': "import type { Design } from '../design/design.js';" }))).toEqual([]);
  });
});

describe('the core', () => {
  const IMPURE = /^src\/(prove|run|apps)\/|^src\/dialects\/[^/]+\/engine\.ts$|^src\/read\/live\//;

  it('needs nothing of Node', () => {
    const guilty = Object.entries(sourcesBelow('src')).filter(
      ([file, text]) => !IMPURE.test(file) && /from 'node:|\bprocess\.|\bBuffer\b|require\(/.test(stripComments(text)),
    );
    expect(guilty.map(([file]) => file)).toEqual([]);
  });

  it('names no dialect in a stage', () => {
    const stages = Object.entries(sourcesBelow('src')).filter(
      ([file]) => /^src\/(design|lint|plan)\//.test(file) && !/\.generated\.ts$|^src\/design\/decisions\//.test(file),
    );
    const guilty = stages.filter(([, text]) => /'(postgres|mysql|mariadb|sqlite)'/.test(stripComments(text)));
    expect(guilty.map(([file]) => file)).toEqual([]);
  });
});

describe('the program', () => {
  it('loads a command’s work only when it is called', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const statics = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)].map((m) => m[1] ?? '');
      for (const to of statics) {
        if (to.startsWith('.')) visit(join(dirname(file), to).replace(/\.js$/, '.ts'));
        else if (!to.startsWith('node:')) seen.add(to);
      }
    };
    visit('src/apps/cli/main.ts');
    visit('src/apps/cli/program.ts');
    const heavy = [...seen].filter(
      (f) => !/^src\/(apps\/cli|util|design\/decisions)\/|^src\/(dialects\/names|write\/emit-targets|version\.generated)\.ts$/.test(f),
    );
    expect(heavy).toEqual([]);
  });
});

describe('the code', () => {
  const sources = Object.entries(sourcesBelow('src'));

  it.each([
    ['any', /\bas any\b|: any\b|<any>/],
    ['default exports', /^export default/m],
    ['switched-off checks', /@ts-(ignore|expect-error|nocheck)/],
    ['locale-dependent order', /localeCompare|toLocale/],
    ['a clock or chance', /Date\.now|new Date\(\)|Math\.random|performance\.now/],
  ])('has no %s', (_, pattern) => {
    expect(
      sources.filter(([file, text]) => !file.endsWith('.generated.ts') && pattern.test(stripComments(text))).map(([file]) => file),
    ).toEqual([]);
  });

  it('exits in one place', () => {
    expect(sources.filter(([, text]) => /process\.exit/.test(stripComments(text))).map(([file]) => file)).toEqual([
      'src/apps/cli/program.ts',
    ]);
  });
});

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
