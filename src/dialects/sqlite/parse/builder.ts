/**
 * Reads scripts of SQLite: CREATE, ALTER and DROP are applied to a working schema as SQLite applies them to its own.
 * An own reader on the tokens that the introspection uses too, because SQLite keeps every statement as it was written.
 */
import type { Schema, Span, StatementReading } from '../../../model/index.js';
import { SPLIT_QUIRKS } from '../../../sql/index.js';
import type { SchemaBuilder, SchemaParser, ScriptStatement } from '../../schema-parser.js';
import { alter } from './alter.js';
import { create } from './create.js';
import { drop } from './drop.js';
import { finishSchema, looseReferences } from './finish.js';
import { type Outcome, openSession, openWork, refuse, type Session, type Work } from './session.js';
import { type StatementKind, statementKind } from './statement-kind.js';
import { groupedTokens } from './tokens.js';

export const parser: SchemaParser = {
  quirks: SPLIT_QUIRKS.sqlite,
  prepare: async () => undefined,
  open: openBuilder,
};

function openBuilder(base?: Schema): SchemaBuilder {
  const session = openSession(base);
  const statements: StatementReading[] = [];
  return {
    apply: (statement) => {
      const kind = statementKind(statement.text);
      record(statements, statement.span, { what: kind.what, ...apply(session, statement, kind) }, kind);
    },
    finish: () => {
      const schema = finishSchema(session);
      return { schema, statements: [...statements], diagnostics: [...session.diagnostics, ...looseReferences(schema)] };
    },
  };
}

function apply(session: Session, statement: ScriptStatement, { what, says }: StatementKind): Outcome {
  if (says === 'data') return restored(session, statement) ?? { fate: 'skipped' };
  if (says === 'session') {
    if (what === 'pragma') followPragma(session, statement.text);
    return { fate: 'skipped', ...(what === 'rollback' ? { note: 'what it takes back was read' } : {}) };
  }
  const work = openWork(session, statement, groupedTokens(statement.text));
  const change = says === 'schema' ? CHANGES[what.split(' ')[0] ?? ''] : undefined;
  return change?.(work) ?? refuse(work, 'not-understood', `"${what}" is no statement of SQLite.`);
}

const CHANGES: Readonly<Record<string, (work: Work) => Outcome | undefined>> = { create, alter, drop };

/** What changes how ALTER TABLE works. */
function followPragma(session: Session, text: string): void {
  const [, name = '', value = ''] = /^pragma\s+(?:\w+\.)?(legacy_alter_table|foreign_keys)\s*[=(]\s*['"]?(\w+)/i.exec(text) ?? [];
  const on = /^(on|true|yes|[1-9]\d*)$/i.test(value);
  if (/^legacy/i.test(name)) session.legacyAlter = on;
  else if (name !== '') session.foreignKeys = on;
}

const INTO_SCHEMA = /^insert\s+into\s+["'`[]?sqlite_(?:master|schema)\b/i;

/** `.dump` writes virtual tables as rows of the catalogue. https://www.sqlite.org/cli.html#converting_an_entire_database_to_a_text_file */
function restored(session: Session, { text, span }: ScriptStatement): Outcome | undefined {
  if (!INTO_SCHEMA.test(text)) return undefined;
  const values = groupedTokens(text).findLast(({ kind }) => kind === 'group');
  const sql = values && groupedTokens(values.value).findLast(({ kind, value }) => kind === 'text' && /^create\s/i.test(value));
  return sql && apply(session, { text: sql.value, span }, statementKind(sql.value));
}

/** A run of neighbouring data statements is one entry. */
function record(statements: StatementReading[], span: Span, reading: Omit<StatementReading, 'span'>, { says }: StatementKind): void {
  const last = statements[statements.length - 1];
  const joins =
    says === 'data' &&
    reading.fate === 'skipped' &&
    last?.fate === 'skipped' &&
    last.what === reading.what &&
    last.span.source === span.source;
  if (!joins || !last) {
    statements.push({ ...reading, span });
    return;
  }
  const { end, endLine, endColumn } = span;
  statements[statements.length - 1] = { ...last, span: { ...last.span, end, endLine, endColumn }, count: (last.count ?? 1) + 1 };
}
