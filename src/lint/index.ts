/** Rules over a schema, and what their findings weigh. */
import type { Finding, RuleOutcome } from '../model/index.js';
import type { LintContext, Rule, Site } from './rule.js';
import { RULES } from './rules/index.js';
import { RULE_PAGES } from './rules/pages.generated.js';

export type { LintContext, Rule, Site } from './rule.js';
export { RULES } from './rules/index.js';
export { DIMENSION_SHARES, scorecard } from './scorecard.js';

/** Runs every rule; the outcome of each says what was looked at, so that silence can be told from not looking. */
export function lint(context: LintContext, rules: readonly Rule[] = RULES): readonly RuleOutcome[] {
  const { judged } = context;
  return rules.map((rule) => {
    const all = rule.check(context);
    const sites = judged ? all.filter(({ subject }) => judged(subject)) : all;
    return {
      rule: rule.code,
      dimension: rule.dimension,
      weight: WEIGHTS[rule.severity],
      sites: sites.length,
      findings: sites.flatMap((s) => toFinding(rule, s)),
    };
  });
}

/** The Markdown page of a rule. */
export function rulePage(code: string): string {
  return RULE_PAGES[code] ?? '';
}

const WEIGHTS = { error: 3, warning: 1 } as const satisfies Record<Rule['severity'], number>;

function toFinding(rule: Rule, site: Site): readonly Finding[] {
  if (!site.problem) return [];
  const { message, help, fix, spans } = site.problem;
  return [
    {
      rule: rule.code,
      severity: rule.severity,
      dimension: rule.dimension,
      subject: site.subject,
      message,
      why: rule.why,
      help,
      spans: spans ?? [],
      ...(fix ? { fix } : {}),
    },
  ];
}

export { tenantColumnOf } from './tenant-column.js';
