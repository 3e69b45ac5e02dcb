/** Applies statements one after the other. Nothing a user wrote makes it throw. */
import { type Diagnostic, type Schema, type Span, type StatementReading, tableId } from '../../../model/index.js';
import { capital } from '../../../util/capital.js';
import type { SchemaBuilder, ScriptStatement } from '../../schema-parser.js';
import { finishSchema } from './finish.js';
import { parseSql } from './grammar.js';
import { indexId } from './removals.js';
import { findRoutine, findTable, type Outcome, opclassText, relationExists, type Session, typeResolver } from './session.js';
import { statementKind } from './statement-kind.js';
import { applyNode } from './statements/index.js';
import { emptyWorld, type World } from './world.js';

export function openBuilder(base?: Schema): SchemaBuilder {
  const world = base ? worldOf(base) : emptyWorld();
  const statements: StatementReading[] = [];
  const diagnostics: Diagnostic[] = [];
  return {
    apply: (statement) => {
      for (const reading of applyStatement(statement, world, diagnostics)) count(statements, reading);
    },
    finish: () => ({ schema: finishSchema(world), statements: [...statements], diagnostics: [...diagnostics] }),
  };
}

/** Neighbouring statements that move data are one entry. */
function count(statements: StatementReading[], reading: StatementReading): void {
  const last = statements.at(-1);
  const isData = reading.fate === 'skipped' && /^(?:insert|copy|update|delete)\b/.test(reading.what);
  if (!isData || !last || last.what !== reading.what || last.fate !== 'skipped' || last.span.source !== reading.span.source) {
    statements.push(reading);
    return;
  }
  const { end, endLine, endColumn } = reading.span;
  statements[statements.length - 1] = { ...last, span: { ...last.span, end, endLine, endColumn }, count: (last.count ?? 1) + 1 };
}

function applyStatement({ text, span }: ScriptStatement, world: World, diagnostics: Diagnostic[]): readonly StatementReading[] {
  const what = statementKind(text);
  // Data says nothing of the schema, and may be long: it is not parsed.
  if (DATA.test(what)) return [{ what, fate: 'skipped', span, note: 'data is no part of the schema' }];
  const parsed = parseSql(text);
  if (parsed.kind === 'refused') {
    diagnostics.push(refusal(parsed.message, spanAt(text, span, parsed.offset)));
    return [{ what, fate: 'not-understood', span, note: parsed.message }];
  }
  return parsed.statements.map((node) => {
    const { fate, subject, note } = guarded(() => applyNode(node, openSession(text, span, world, diagnostics)), span, diagnostics);
    return { what, fate, span, ...(subject === undefined ? {} : { subject }), ...(note === undefined ? {} : { note }) };
  });
}

const DATA = /^(?:insert|copy)$/;

/** A fault of ours in one statement costs that statement, not the script. */
function guarded(apply: () => Outcome, span: Span, diagnostics: Diagnostic[]): Outcome {
  try {
    return apply();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    diagnostics.push({
      code: 'sql/internal',
      severity: 'error',
      message: `This statement could not be applied: ${message}.`,
      spans: [span],
    });
    return { fate: 'not-understood', note: message };
  }
}

function openSession(text: string, span: Span, world: World, diagnostics: Diagnostic[]): Session {
  const session: Session = {
    world,
    text,
    span,
    origin: { kind: 'read', spans: [span] },
    resolve: typeResolver(world),
    tableIdOf: (relation) => findTable(world, relation),
    tableOf: (id) => world.tables.get(id),
    opclassOf: (name) => opclassText(world, name),
    routineOf: (name) => findRoutine(world, name),
    isTaken: (name, { namespace }) => relationExists(world, tableId(name, namespace)),
    report: (diagnostic) => void diagnostics.push({ ...diagnostic, spans: [span] }),
    run: (sql, tolerant) => {
      const parsed = parseSql(sql);
      if (parsed.kind === 'refused') return { fate: 'not-understood', note: parsed.message };
      const inner: Session = { ...session, text: sql, ...(tolerant ? { report: () => undefined } : {}) };
      const [outcome] = parsed.statements.map((node) => applyNode(node, inner));
      return tolerant && outcome?.fate === 'not-understood' ? { fate: 'modelled' } : (outcome ?? { fate: 'skipped' });
    },
  };
  return session;
}

const refusal = (message: string, span: Span): Diagnostic => ({
  code: 'sql/syntax',
  severity: 'error',
  message: `${capital(message)}.`,
  why: 'PostgreSQL refuses this statement, so nothing of it is in the schema.',
  help: 'Correct the statement, or say which database it is written for.',
  spans: [span],
});

/** The character at `offset` of a statement, as a place in the file. */
function spanAt(text: string, { source, start, line, column }: Span, characters: number): Span {
  const offset = Math.min([...text].slice(0, characters).join('').length, text.length);
  const before = text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  const at = breaks === 0 ? column + offset : offset - before.lastIndexOf('\n');
  const place = { line: line + breaks, column: at };
  return { source, start: start + offset, end: start + offset + 1, ...place, endLine: place.line, endColumn: place.column + 1 };
}

/** A schema read before, ready for further statements. */
function worldOf(base: Schema): World {
  const world = emptyWorld();
  for (const table of base.tables) {
    world.tables.set(table.id, table);
    for (const index of table.indexes) world.indexes.set(indexId(table, index.name), table.id);
  }
  for (const view of base.views) world.views.set(tableId(view.name, view.namespace), { view, reads: new Set() });
  for (const routine of base.routines) {
    world.routines.set(`${tableId(routine.name, routine.namespace)}(${(routine.signature ?? []).join(', ')})`, {
      routine,
      signature: routine.signature ?? [],
      what: /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?PROCEDURE/i.test(routine.sql) ? 'procedure' : 'function',
    });
  }
  for (const name of base.extensions) world.extensions.set(name, base.extensionNamespaces?.[name]);
  const replay = [...base.sequences.map(({ sql }) => sql), ...base.opaque.map(({ sql }) => sql)];
  const span: Span = { source: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  for (const sql of replay) applyStatement({ text: sql, span }, world, []);
  return world;
}
