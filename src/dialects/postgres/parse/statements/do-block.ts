/**
 * DO blocks whose changes can be told without running them – guarded by IF [NOT] EXISTS over the catalogue or by
 * EXCEPTION WHEN duplicate_object – are applied as what they change. Any other block is kept verbatim.
 */
import type { DoStmt } from 'libpg-query';
import { splitStatements } from '../../../../sql/index.js';
import { answerOf } from '../catalogue-questions.js';
import { allOf, constantText } from '../nodes.js';
import { isThere } from '../presence.js';
import { type Outcome, type Session, verbatim } from '../session.js';

export function doBlock(statement: DoStmt, session: Session): Outcome {
  const body = allOf(statement.args, 'DefElem').find(({ defname }) => defname === 'as');
  const steps = stepsOf(constantText(body?.arg) ?? '');
  if (steps) return runSteps(steps, session);
  session.report({
    code: 'sql/do-block',
    severity: 'warning',
    message: 'What this DO block changes is not known: it is kept verbatim and its effect is not in the schema.',
    help: 'Read a dump of the database after it has run.',
  });
  return verbatim(session, 'do block', {}, 'what it changes is known only when it runs');
}

type Step =
  | { readonly kind: 'sql'; readonly sql: string }
  | { readonly kind: 'if' | 'elsif'; readonly condition: string }
  | { readonly kind: 'else' | 'end-if' | 'begin' | 'end' | 'exception' | 'return' };

const DDL = /^(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE)\b/i;
/** Data, messages and variables; rights that are put together from names of roles. */
const HARMLESS = /^(?:NULL|RAISE|INSERT|UPDATE|DELETE|PERFORM|SELECT)\b|^\w+\s*:?=|^EXECUTE\s+(?:format\s*\(\s*)?'\s*(?:GRANT|REVOKE)\b/i;
/** Variables are of no account as long as nothing that is applied is put together from them. */
const DECLARATIONS = /^\s*DECLARE\b[\s\S]*?\bBEGIN\b/i;
const PLAIN = { dollarQuotes: true, nestedComments: true } as const;
const COMMENT = /^(?:\s+|--[^\n]*\n?|\/\*[\s\S]*?\*\/)+/;

/** The block in steps; undefined where anything stands in it that only a run can tell. */
function stepsOf(body: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const { text } of splitStatements(`${body.replace(COMMENT, '').replace(DECLARATIONS, 'BEGIN').trim()};`, PLAIN)) {
    let rest = text;
    for (let head = headOf(rest); head; head = headOf(rest)) {
      if (!head.step) return undefined;
      steps.push(head.step);
      rest = rest.slice(head.length).replace(COMMENT, '');
    }
    rest = executed(rest.trim());
    if (DDL.test(rest)) steps.push({ kind: 'sql', sql: rest });
    else if (/^RETURN\b/i.test(rest)) steps.push({ kind: 'return' });
    else if (rest !== '' && !HARMLESS.test(rest)) return undefined;
  }
  return steps;
}

/** `EXECUTE 'statement'` without parameters is the statement. */
const executed = (text: string): string =>
  /^EXECUTE\s+'((?:[^']|'')*)'\s*$/i.exec(text)?.[1]?.replaceAll("''", "'").replace(/;\s*$/, '').trim() ?? text;

const HEADS: readonly (readonly [RegExp, (condition: string) => Step | undefined])[] = [
  [/^BEGIN\b/i, () => ({ kind: 'begin' })],
  [/^END\s+IF\b/i, () => ({ kind: 'end-if' })],
  [/^END\s*(?:\$\$)?\s*$/i, () => ({ kind: 'end' })],
  [/^EXCEPTION\b|^WHEN\b[\s\S]*?\bTHEN\b/i, () => ({ kind: 'exception' })],
  [/^IF\b([\s\S]*?)\bTHEN\b/i, (condition) => ({ kind: 'if', condition })],
  [/^ELS(?:E\s*)?IF\b([\s\S]*?)\bTHEN\b/i, (condition) => ({ kind: 'elsif', condition })],
  [/^ELSE\b/i, () => ({ kind: 'else' })],
  [/^(?:DECLARE|FOR|FOREACH|WHILE|LOOP|CASE|EXIT|CONTINUE|<<)/i, () => undefined],
];

function headOf(text: string): { readonly step: Step | undefined; readonly length: number } | undefined {
  for (const [pattern, step] of HEADS) {
    const found = pattern.exec(text);
    if (found) return { step: step(found[1] ?? ''), length: found[0].length };
  }
  return undefined;
}

/** What becomes of the statements of a branch: run, passed by, or run where they change anything. */
type Mode = 'run' | 'pass' | 'unless-there' | 'tolerant';

interface Frame {
  readonly kind: 'block' | 'if';
  mode: Mode;
  /** A branch of the IF has been taken. */
  taken: boolean;
}

function runSteps(steps: readonly Step[], session: Session): Outcome {
  const outer: Mode = steps.some(({ kind }) => kind === 'exception') ? 'unless-there' : 'run';
  const frames: Frame[] = [];
  const outcomes: Outcome[] = [];
  const mode = (): Mode => (frames.some((frame) => frame.mode === 'pass') ? 'pass' : (frames.at(-1)?.mode ?? outer));
  for (const step of steps) {
    const now = mode();
    if (step.kind === 'return' && now === 'run') break;
    if (step.kind === 'sql') outcomes.push(...runStep(step.sql, now, session));
    else enter(step, frames, now, session, outer);
  }
  return outcomes.find(({ fate }) => fate === 'not-understood') ?? outcomes.find(({ fate }) => fate === 'verbatim') ?? { fate: 'modelled' };
}

function runStep(sql: string, mode: Mode, session: Session): readonly Outcome[] {
  if (mode === 'pass' || (mode === 'unless-there' && isThere(sql, session))) return [];
  return [session.run(sql, mode !== 'run')];
}

function enter(step: Exclude<Step, { readonly kind: 'sql' }>, frames: Frame[], now: Mode, session: Session, outer: Mode): void {
  const top = frames.at(-1);
  if (step.kind === 'begin') frames.push({ kind: 'block', mode: now, taken: true });
  else if (step.kind === 'end' || step.kind === 'end-if') frames.pop();
  else if (step.kind === 'exception' && top) top.mode = 'pass';
  else if (step.kind === 'if') frames.push({ kind: 'if', ...branch(step.condition, now === 'pass' ? outer : now, session) });
  else if (step.kind === 'else' && top) top.mode = top.taken ? 'pass' : outer;
  else if (step.kind === 'elsif' && top) Object.assign(top, top.taken ? { mode: 'pass' } : branch(step.condition, outer, session));
}

function branch(condition: string, now: Mode, session: Session): Pick<Frame, 'mode' | 'taken'> {
  const answer = answerOf(condition, session);
  if (answer === undefined) {
    const asks = /^[\s(]*(NOT\s+)?EXISTS\b/i.exec(condition);
    // What a variable or a setting says is taken as the default: no.
    return asks ? { mode: asks[1] === undefined ? 'tolerant' : 'unless-there', taken: true } : { mode: 'pass', taken: false };
  }
  return { mode: answer ? now : 'pass', taken: answer };
}
