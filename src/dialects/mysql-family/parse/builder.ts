/**
 * Reads scripts of MySQL and MariaDB. An own reader by recursive descent: every statement is read as far as it is
 * understood, and what is not is told with its place (docs/decisions/005-schema-readers.md).
 */
import type { Schema, StatementReading } from '../../../model/index.js';
import { SPLIT_QUIRKS } from '../../../sql/index.js';
import type { SchemaBuilder, SchemaParser, ScriptStatement } from '../../schema-parser.js';
import type { Flavour } from '../flavour.js';
import { readAlterTable } from './alter-table.js';
import { applyAlterTable } from './apply-alter.js';
import { applyCreateTable } from './apply-create.js';
import { applyStored, createIndex, createSequence, drop, rename } from './apply-others.js';
import type { Change, Outcome } from './change.js';
import { readCreateTable } from './create-table.js';
import { atEnd, type Cursor, openCursor, peek } from './cursor.js';
import { followDatabase } from './databases.js';
import { runDynamic } from './dynamic.js';
import { finished } from './finish.js';
import { lex } from './lexer.js';
import { placesIn } from './places.js';
import { isData, skippedStatement, skippedWords } from './skipped.js';
import { readStored } from './stored.js';
import { addOpaque, openWorking, type Working } from './working.js';

export function parserOf(flavour: Flavour): SchemaParser {
  return {
    quirks: SPLIT_QUIRKS[flavour.id],
    prepare: async () => undefined,
    open: (base) => openBuilder(flavour, base),
  };
}

function openBuilder(flavour: Flavour, base: Schema | undefined): SchemaBuilder {
  const working = openWorking(flavour, base);
  return {
    apply: (statement) => apply(working, statement),
    finish: () => ({
      schema: finished(working, base?.name ?? ''),
      statements: [...working.statements],
      diagnostics: [...working.diagnostics],
    }),
  };
}

function apply(working: Working, statement: ScriptStatement): void {
  const skipped = skippedStatement(statement.text);
  if (skipped !== undefined) {
    skip(working, statement, skipped);
    return;
  }
  const cursor = openCursor(statement.text, lex(statement.text, working.flavour.executesComment));
  const [first, second] = [peek(cursor), peek(cursor, 1)];
  // A comment for another server holds all of it, or what stands before it.
  const told = first.kind === 'end' ? 'comment' : first.kind === 'word' ? skippedWords(first.text, second.text) : undefined;
  if (told !== undefined) skip(working, statement, told);
  else record(working, statement, outcomeOf(cursor, openChange(working, statement)));
}

function skip(working: Working, statement: ScriptStatement, what: string): void {
  followDatabase(working, statement.text, what);
  const applied = runDynamic(working, statement.text, what).filter((text) => applyGuarded(working, { ...statement, text }));
  const note = applied.length > 0 ? 'its condition is taken to hold' : NOTES[what];
  record(working, statement, { what, fate: applied.length > 0 ? 'modelled' : 'skipped', ...(note ? { note } : {}) });
}

/** A statement that the script makes at run time; nothing is said where it does not fit. */
function applyGuarded(working: Working, statement: ScriptStatement): boolean {
  let fits = true;
  const change: Change = {
    ...openChange(working, statement),
    places: () => statement.span,
    keep: () => undefined,
    note: (_, severity) => {
      fits &&= severity === 'info';
    },
  };
  const { fate } = outcomeOf(openCursor(statement.text, lex(statement.text, working.flavour.executesComment)), change);
  return fits && fate === 'modelled';
}

/** What a reader of the coverage should know of these. */
const NOTES: Readonly<Record<string, string>> = {
  execute: 'what it runs is made when it runs',
  call: 'a procedure may change the schema',
};

/** A run of neighbouring data statements is one entry. */
function record({ statements }: Working, { span }: ScriptStatement, outcome: Outcome): void {
  const last = statements.at(-1);
  const reading: StatementReading = { ...outcome, span };
  if (!last || !isData(outcome.what) || last.what !== outcome.what || last.span.source !== span.source) statements.push(reading);
  else {
    const { end, endLine, endColumn } = span;
    statements[statements.length - 1] = { ...last, span: { ...last.span, end, endLine, endColumn }, count: (last.count ?? 1) + 1 };
  }
}

function openChange(working: Working, statement: ScriptStatement): Change {
  return {
    working,
    flavour: working.flavour,
    places: placesIn(statement),
    text: statement.text,
    span: statement.span,
    keep: (what) => addOpaque(working, what, statement.text, statement.span),
    readOn: (rest) => apply(working, rest),
    note: (code, severity, span, message, help) => {
      working.diagnostics.push({ code: `sql/${code}`, severity, message, ...(help === undefined ? {} : { help }), spans: [span] });
    },
  };
}

function outcomeOf(cursor: Cursor, change: Change): Outcome {
  const read = READERS[peek(cursor).text]?.(cursor, change);
  if (!read) return keepOrRefuse(cursor, change);
  const outcome = withUnknown(cursor, change, read);
  return atEnd(cursor) ? outcome : readOn(cursor, change, outcome);
}

/** Where a semicolon was forgotten the next statement stands behind; anything else is told. */
function readOn(cursor: Cursor, change: Change, outcome: Outcome): Outcome {
  const token = peek(cursor);
  const { start, end } = change.places({ start: token.start, end: change.text.length });
  if (token.kind !== 'word' || !READERS[token.text] || start >= end) {
    cursor.unknown.push(token);
    return withUnknown({ ...cursor, unknown: [token] }, change, outcome);
  }
  const rest = { text: change.text.slice(token.start), span: change.places({ start: token.start, end: change.text.length }) };
  change.note('missing-semicolon', 'warning', change.places(token), 'A semicolon is missing before this statement.');
  change.readOn(rest);
  return outcome;
}

type Reader = (cursor: Cursor, change: Change) => Outcome | undefined;

const READERS: Readonly<Record<string, Reader>> = { create, alter, drop, rename };

function create(cursor: Cursor, change: Change): Outcome | undefined {
  const table = readCreateTable(change.flavour, cursor);
  if (table) {
    const outcome = applyCreateTable(table, change);
    if (!table.unclosed) return outcome;
    change.note(
      'unclosed',
      'error',
      change.span,
      `The definition of "${table.name.name}" is never closed.`,
      'The text may be cut off here.',
    );
    return { ...outcome, note: 'the text ends inside it' };
  }
  cursor.at = 0;
  const index = createIndex(cursor, change) ?? createSequence(cursor, change);
  if (index) return index;
  cursor.at = 0;
  const stored = readStored(cursor);
  cursor.unknown.length = 0;
  return stored && applyStored(stored, change);
}

function alter(cursor: Cursor, change: Change): Outcome | undefined {
  const table = readAlterTable(change.flavour, cursor);
  if (table) return applyAlterTable(table, change);
  cursor.at = 0;
  const stored = readStored(cursor);
  if (stored) return { ...applyStored(stored, change), what: 'alter view' };
  cursor.at = cursor.tokens.length - 1;
  return alterDatabase(change);
}

function alterDatabase({ working, text }: Change): Outcome | undefined {
  if (!/^alter\s+(?:database|schema)\b/i.test(text)) return undefined;
  followDatabase(working, text, 'alter database');
  return { what: 'alter database', fate: 'skipped' };
}

/** Statements about the schema that the model has no noun for. */
const KEPT = new Set(['create', 'alter', 'grant', 'revoke', 'drop', 'rename']);

function keepOrRefuse(cursor: Cursor, change: Change): Outcome {
  cursor.unknown.length = 0;
  const [first, second] = [cursor.tokens[0], cursor.tokens[1]];
  const what = first?.text ?? '';
  const isKept = first?.kind === 'word' && KEPT.has(what) && second?.kind === 'word' && !TABLE_WORDS.has(second.text);
  if (!isKept) {
    change.note('not-understood', 'warning', change.span, `This statement is not understood: ${excerpt(change.text)}`);
    return { what: what || 'statement', fate: 'not-understood' };
  }
  const named = what === 'grant' || what === 'revoke' ? what : `${what} ${second.text}`;
  change.keep(named);
  return { what: named, fate: 'verbatim', note: 'kept as it is' };
}

const TABLE_WORDS = new Set(['table', 'index', 'view', 'trigger']);

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ');

/** Tells what was stepped over inside a statement that is understood otherwise. */
function withUnknown(cursor: Cursor, change: Change, outcome: Outcome): Outcome {
  const { unknown } = cursor;
  if (unknown.length === 0) return outcome;
  for (const token of unknown.slice(0, MOST_NOTES)) {
    const near = token.kind === 'end' ? 'the end' : `"${change.text.slice(token.start, token.end)}"`;
    change.note('not-understood', 'warning', change.places(token), `In this ${outcome.what}, what stands at ${near} is not understood.`);
  }
  return { ...outcome, note: outcome.note ?? `${unknown.length} part${unknown.length === 1 ? '' : 's'} not understood` };
}

/** A text that is no SQL at all should not drown the reader. */
const MOST_NOTES = 20;
