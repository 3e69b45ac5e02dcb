/** Findings as GitHub's workflow commands: one line each, shown beside the changed lines. */
import type { Severity } from '../../model/index.js';
import type { PlacedFinding } from './placed-finding.js';

export function formatGithub(findings: readonly PlacedFinding[]): string {
  return findings.map((f) => `${line(f)}\n`).join('');
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function line({ finding, engines, path, span }: PlacedFinding): string {
  const properties = [
    ...(path === undefined ? [] : [`file=${property(path)}`]),
    ...(path === undefined || !span ? [] : [`line=${span.line}`, `col=${span.column}`, `endLine=${span.endLine}`]),
    `title=${property(finding.rule)}`,
  ];
  return `::${LEVELS[finding.severity]} ${properties.join(',')}::${message(`${finding.message} (${engines.join(', ')}) ${finding.help}`)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: what must be escaped, and how. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
