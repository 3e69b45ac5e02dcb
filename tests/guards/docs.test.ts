/** The documentation is true: its links lead somewhere, its examples are read without an error, its words are the glossary's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/apps/cli/specs/index.js';
import { readAnswers, readBrief, readContext } from '../../src/read/index.js';

const SKIPPED = /^(node_modules|dist|data-models|\.git|\.services)(\/|$)/;
const PAGES = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (n) => n.endsWith('.md') && !SKIPPED.test(n) && !n.includes('node_modules'),
);
const text = (path: string): string => readFileSync(path, 'utf8');
const withoutCode = (markdown: string): string => markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

describe('links', () => {
  it.each(PAGES.filter((p) => !p.startsWith('examples')).map((p) => [p] as const))('of %s lead somewhere', (page) => {
    const targets = [...withoutCode(text(page)).matchAll(/\]\(<?([^)>\s]+)>?\)/g)].map((m) => m[1] ?? '');
    const local = targets.filter((t) => !/^[a-z]+:/.test(t)).map((t) => [t, t.split('#')] as const);
    const broken = local.filter(([, [file = '', anchor]]) => {
      const path = file === '' ? page : join(dirname(page), file);
      if (!existsSync(path)) return true;
      return anchor !== undefined && path.endsWith('.md') && !anchorsOf(text(path)).has(anchor);
    });
    expect(broken.map(([target]) => target)).toEqual([]);
  });
});

/** As code hosts make them of headings. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#{1,6}\s+(.+)$/gm)].map((m) => m[1] ?? '');
  return new Set(
    headings.map((h) =>
      h
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

const blocks = (page: string, language: string): readonly string[] =>
  [...text(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((m) => m[1] ?? '');

describe('docs/model-file.md', () => {
  it.each(blocks('docs/model-file.md', 'yaml').map((b, i) => [i + 1, b] as const))('block %i is read without an error', (_, block) => {
    const reading = readBrief({ id: 'm', path: 'model.yaml', text: block });
    expect(reading.diagnostics.filter((d) => d.severity !== 'info').map((d) => d.message)).toEqual([]);
    expect(reading.model.entities.length).toBe(Object.keys((parse(block) as { entities: object }).entities).length);
  });

  it('names every key of an entity', () => {
    const schema = JSON.parse(text('schemas/model.schema.json')) as { $defs: { entity: { properties: object } } };
    const page = text('docs/model-file.md');
    const missing = Object.keys(schema.$defs.entity.properties).filter(
      (key) => key !== 'name' && key !== 'attributes' && !page.includes(`\`${key}\``),
    );
    expect(missing).toEqual([]);
  });
});

describe('docs/answers.md', () => {
  const given = (language: string, id: string, path: string) => {
    const [block = ''] = blocks('docs/answers.md', language);
    return id === 'answers' ? readAnswers({ id, path, text: block }) : readContext([{ id, path, text: block }]);
  };

  it('its answers file answers all seven questions', () => {
    const reading = given('yaml answers', 'answers', 'answers.yaml');
    expect(reading.diagnostics).toEqual([]);
    expect(new Set(reading.given.map((g) => g.question)).size).toBe(7);
  });

  it('its tech.md answers', () => {
    const reading = given('markdown tech.md', 'context', 'tech.md');
    expect(reading.diagnostics).toEqual([]);
    expect(reading.given.map((g) => `${g.question}=${g.raw}`)).toEqual([
      'engine=postgres@16',
      'tenancy=shared:school',
      'retention=gdpr',
      'ids=uuidv7',
    ]);
  });

  it('its config answers', () => {
    const reading = given('json config', 'config', 'schemawright.config.json');
    expect(reading.diagnostics).toEqual([]);
    expect(reading.given.map((g) => g.question)).toEqual(['engine', 'depth', 'ids']);
  });
});

describe('README.md', () => {
  it('shows commands and flags that exist', () => {
    const lines = blocks('README.md', 'sh')
      .flatMap((b) => b.split('\n'))
      .filter((l) => l.startsWith('schemawright '));
    const unknown = lines.filter((line) => {
      const command = COMMANDS.find((c) => c.name === line.split(' ')[1]);
      const flags = [...line.replace(/#.*$/, '').matchAll(/--([a-z-]+)/g)].map((m) => m[1]);
      return !command || !flags.every((f) => command.flags.some((known) => known.name === f));
    });
    expect(unknown).toEqual([]);
  });
});

describe('words', () => {
  it('generated output never speaks of what wrote it', () => {
    const words = /\b(ChatGPT|Claude|Copilot|language model|as an AI)\b/i;
    expect(PAGES.filter((p) => words.test(text(p)))).toEqual([]);
  });
});
