/** `explain`: a rule's page. */
import { RULES, rulePage } from '../../../lint/index.js';
import { closest } from '../../../util/closest.js';
import type { Parsed } from '../command.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { openSession } from '../session.js';

export async function explain(parsed: Parsed, io: Io): Promise<ExitCode> {
  const session = openSession(parsed, io);
  const [code] = parsed.args;
  if (code === undefined) return listRules(session.json, io);
  const rule = RULES.find((r) => r.code === code);
  if (!rule) {
    const near = closest(
      code,
      RULES.map((r) => r.code),
    );
    throw new UsageError(`there is no rule “${code}”`, near ? `did you mean ${near}?` : 'schemawright explain lists the rules.');
  }
  const page = rulePage(rule.code);
  if (session.json) session.answer({ code: rule.code, severity: rule.severity, dimension: rule.dimension, since: rule.since, page });
  else io.stdout(page.endsWith('\n') ? page : `${page}\n`);
  return EXIT.ok;
}

function listRules(json: boolean, io: Io): ExitCode {
  if (json)
    io.stdout(
      `${JSON.stringify({ schemaVersion: 1, rules: RULES.map((r) => ({ code: r.code, severity: r.severity, dimension: r.dimension, why: r.why })) }, null, 2)}\n`,
    );
  else io.stdout(`${RULES.map((r) => `${r.code.padEnd(36)} ${r.severity.padEnd(8)} ${r.why}`).join('\n')}\n`);
  return EXIT.ok;
}
