/**
 * DO blocks that only guard a change – IF NOT EXISTS … THEN, EXCEPTION WHEN duplicate_object – are applied as the change
 * they guard. Any other block is kept verbatim: what it does, only a run can tell.
 */
import type { DoStmt } from 'libpg-query';
import { splitStatements } from '../../../../sql/index.js';
import { allOf, constantText } from '../nodes.js';
import { isThere } from '../presence.js';
import { type Outcome, type Session, verbatim } from '../session.js';

type Guard = 'unless-there' | 'if-there' | 'always';

export function doBlock(statement: DoStmt, session: Session): Outcome {
  const body = allOf(statement.args, 'DefElem').find(({ defname }) => defname === 'as');
  const steps = guardedSteps(constantText(body?.arg) ?? '');
  if (!steps) {
    session.report({
      code: 'sql/do-block',
      severity: 'warning',
      message: 'What this DO block changes is not known: it is kept verbatim and its effect is not in the schema.',
      help: 'Read a dump of the database after it has run.',
    });
    return verbatim(session, 'do block', {}, 'what it changes is known only when it runs');
  }
  const outcomes = steps.flatMap(({ sql, guard }) =>
    guard === 'unless-there' && isThere(sql, session) ? [] : [session.run(sql, guard !== 'always')],
  );
  return outcomes.find(({ fate }) => fate === 'not-understood') ?? outcomes.find(({ fate }) => fate === 'verbatim') ?? { fate: 'modelled' };
}

interface Step {
  readonly sql: string;
  readonly guard: Guard;
}

const DDL = /^(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE)\b/i;
const HARMLESS = /^(?:NULL|RAISE\b|RETURN\b|INSERT\b|UPDATE\b|DELETE\b|PERFORM\b)/i;
const DUPLICATE = /^WHEN\s+(?:(?:duplicate_\w+|undefined_\w+|others)(?:\s+OR\s+)?)+\s+THEN\b/i;

/** The statements of a block and what guards each; undefined where anything else stands in it. */
function guardedSteps(body: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  const guards: Guard[] = [];
  let handled = /\bEXCEPTION\s+WHEN\s+(?:duplicate_|others)/i.test(body);
  for (const { text } of splitStatements(`${body.replace(DECLARATIONS, 'BEGIN').trim()};`, PLAIN)) {
    let rest = text.trim();
    for (let head = headOf(rest); head; head = headOf(rest)) {
      if (head.kind === 'unknown') return undefined;
      if (head.kind === 'if') guards.push(head.guard);
      if (head.kind === 'end-if') guards.pop();
      if (head.kind === 'exception') handled = false;
      rest = rest.slice(head.length).trim();
    }
    rest = executed(rest);
    if (rest === '' || HARMLESS.test(rest)) continue;
    if (!DDL.test(rest)) return undefined;
    steps.push({ sql: rest, guard: guards.at(-1) ?? (handled ? 'unless-there' : 'always') });
  }
  return steps;
}

/** Variables are of no account as long as nothing that is applied is put together from them. */
const DECLARATIONS = /^\s*DECLARE\b[\s\S]*?\bBEGIN\b/i;

/** `EXECUTE 'statement'` without parameters is the statement. */
const executed = (text: string): string =>
  /^EXECUTE\s+'((?:[^']|'')*)'\s*$/i.exec(text)?.[1]?.replaceAll("''", "'").replace(/;\s*$/, '') ?? text;

const PLAIN = { dollarQuotes: true, nestedComments: true } as const;

type Head =
  | { readonly kind: 'word' | 'end-if' | 'exception' | 'unknown'; readonly length: number }
  | { readonly kind: 'if'; readonly guard: Guard; readonly length: number };

function headOf(text: string): Head | undefined {
  const word = /^(?:BEGIN\b|END\s*$)/i.exec(text);
  if (word) return { kind: 'word', length: word[0].length };
  const end = /^END\s+IF\b/i.exec(text);
  if (end) return { kind: 'end-if', length: end[0].length };
  const exception = /^EXCEPTION\b/i.exec(text) ?? DUPLICATE.exec(text);
  if (exception) return { kind: 'exception', length: exception[0].length };
  const condition = /^IF\s+([\s\S]*?)\s+THEN\b/i.exec(text);
  if (condition)
    return {
      kind: 'if',
      guard: /^\(?\s*NOT\s+EXISTS\b/i.test(condition[1] ?? '') ? 'unless-there' : 'if-there',
      length: condition[0].length,
    };
  return /^(?:DECLARE|ELSE|ELSIF|FOR|WHILE|LOOP|EXECUTE\s+(?!')|CASE|EXIT|CONTINUE|<<)\b/i.test(text)
    ? { kind: 'unknown', length: 0 }
    : undefined;
}
