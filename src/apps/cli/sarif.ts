/** Findings as SARIF 2.1.0, as code hosts read them. Valid, and said to be complete, when there are none. */
import { RULES, rulePage } from '../../lint/index.js';
import type { Severity } from '../../model/index.js';
import { shortHash } from '../../util/short-hash.js';
import { VERSION } from '../../version.generated.js';
import type { PlacedFinding } from './placed-finding.js';
import { subjectText } from './report.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function formatSarif(findings: readonly PlacedFinding[]): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'schemawright', semanticVersion: VERSION, rules: RULES.map(ruleOf) } },
        results: findings.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ code, severity, why, dimension }: (typeof RULES)[number]): object {
  return {
    id: code,
    shortDescription: { text: why },
    help: { text: why, markdown: rulePage(code) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [dimension] },
  };
}

function resultOf(placed: PlacedFinding): object {
  const { finding, engines, path } = placed;
  return {
    ruleId: finding.rule,
    ruleIndex: RULES.findIndex((r) => r.code === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: `${finding.message} (${engines.join(', ')}) ${finding.help}` },
    locations: [
      {
        ...(path === undefined ? {} : { physicalLocation: physical(path, placed) }),
        logicalLocations: [{ fullyQualifiedName: subjectText(finding.subject), kind: finding.subject.split(':')[0] }],
      },
    ],
    partialFingerprints: { 'schemawrightFinding/v1': shortHash(`${finding.rule} ${finding.subject}`) },
  };
}

function physical(path: string, { span }: PlacedFinding): object {
  const artifactLocation = { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  if (!span) return { artifactLocation };
  return {
    artifactLocation,
    region: { startLine: span.line, startColumn: span.column, endLine: span.endLine, endColumn: span.endColumn },
  };
}
