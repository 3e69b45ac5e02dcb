/** Findings for code hosts: SARIF, and GitHub's annotations. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatGithub } from '../../src/apps/cli/github-annotations.js';
import type { PlacedFinding } from '../../src/apps/cli/placed-finding.js';
import { formatSarif } from '../../src/apps/cli/sarif.js';
import { RULES } from '../../src/lint/index.js';
import { runCli } from './io.fixture.js';

const placed: PlacedFinding = {
  finding: {
    rule: 'fk/missing-index',
    severity: 'error',
    dimension: 'index-coverage',
    subject: 'index:orders/idx_a',
    message: 'No index: 100 %,\nreally',
    why: 'Slow.',
    help: 'Add one.',
    spans: [],
  },
  engines: ['postgres', 'sqlite'],
  path: 'docs/my model.yaml',
  span: { source: 'brief', start: 0, end: 5, line: 3, column: 2, endLine: 3, endColumn: 7 },
};

describe('github', () => {
  it('escapes what would end the line or the property', () => {
    expect(formatGithub([placed])).toBe(
      '::error file=docs/my model.yaml,line=3,col=2,endLine=3,title=fk/missing-index::No index: 100 %25,%0Areally (postgres, sqlite) Add one.\n',
    );
  });
});

describe('sarif', () => {
  it('places a finding in its file', () => {
    const log = JSON.parse(formatSarif([placed]));
    const [result] = log.runs[0].results;
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe('fk/missing-index');
    expect(result.level).toBe('error');
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'docs/my%20model.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 7 },
    });
  });

  it('is complete without findings', () => {
    const [run] = JSON.parse(formatSarif([])).runs;
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules).toHaveLength(RULES.length);
  });
});

it('lint prints both, with the line of the entity', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'formats-'));
  const model = 'entities:\n  note:\n    attributes:\n      body: long text\n      tag_1: text\n      tag_2: text\n      tag_3: text\n';
  writeFileSync(join(cwd, 'model.yaml'), model);
  const github = await runCli(['lint', 'model.yaml', '--format', 'github', '--fail-on', 'never'], { cwd });
  const sarif = await runCli(['lint', 'model.yaml', '--format', 'sarif', '--fail-on', 'never'], { cwd });
  expect(github.code).toBe(0);
  const { results } = JSON.parse(sarif.stdout).runs[0];
  expect(github.stdout.split('\n').filter(Boolean)).toHaveLength(results.length);
  for (const line of github.stdout.split('\n').filter(Boolean)) expect(line).toMatch(/^::(error|warning|notice) file=model\.yaml,/);
});
