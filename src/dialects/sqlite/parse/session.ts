/** The schema while a script of SQLite runs over it, and one statement at work. */
import type { Diagnostic, Origin, Schema, Severity, Span, StatementFate, Table } from '../../../model/index.js';
import {
  type Catalogue,
  type CatalogueRules,
  type Outcome as Change,
  type ObjectName,
  openCatalogue,
} from '../../../sql/catalogue/index.js';
import { type LinePosition, lineMap } from '../../../util/line-map.js';
import type { ScriptStatement } from '../../schema-parser.js';
import { renameColumns } from './rename-in-sql.js';
import type { SqlToken, TextRange } from './tokens.js';

/** Namespace of what ends with the session. */
export const TEMPORARY = 'temp';

export interface Session {
  readonly catalogue: Catalogue;
  /** Temporary views, triggers and indexes, as `kind name`. */
  readonly temporary: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** https://www.sqlite.org/pragma.html#pragma_legacy_alter_table */
  legacyAlter: boolean;
  foreignKeys: boolean;
}

/** One statement being applied. */
export interface Work {
  readonly session: Session;
  readonly catalogue: Catalogue;
  readonly sql: string;
  readonly tokens: readonly SqlToken[];
  readonly origin: (range?: TextRange) => Origin;
  readonly report: (code: string, severity: Severity, message: string, range?: TextRange, help?: string) => void;
}

export interface Outcome {
  readonly fate: StatementFate;
  readonly subject?: string;
  readonly note?: string;
}

const RULES: CatalogueRules = {
  dialect: 'sqlite',
  // Only letters of ASCII are compared without regard to case.
  fold: (name) => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  searchPath: [TEMPORARY, undefined],
  dropsReferences: false,
  renameInSql: renameColumns,
};

export function openSession(base?: Schema): Session {
  return { catalogue: openCatalogue(RULES, base), temporary: new Set(), diagnostics: [], legacyAlter: false, foreignKeys: false };
}

export function openWork(session: Session, statement: ScriptStatement, tokens: readonly SqlToken[]): Work {
  const place = placesIn(statement);
  return {
    session,
    catalogue: session.catalogue,
    sql: statement.text,
    tokens,
    origin: (range) => ({ kind: 'read', spans: [range ? place(range) : statement.span] }),
    report: (code, severity, message, range, help) => {
      const spans = [range ? place(range) : statement.span];
      session.diagnostics.push({ code: `sql/${code}`, severity, message, ...(help === undefined ? {} : { help }), spans });
    },
  };
}

/** Tells what a change could not do. */
export function tell(work: Work, change: Change, range?: TextRange): Outcome | undefined {
  if (!change) return undefined;
  const message =
    change.kind === 'missing' ? `There is no ${change.what} "${change.name}".` : `There is a ${change.what} "${change.name}" already.`;
  work.report(change.kind === 'missing' ? 'unknown-name' : 'exists', 'warning', message, range);
  return { fate: 'not-understood', note: message };
}

export const refuse = (work: Work, code: string, message: string, range?: TextRange, help?: string): Outcome => {
  work.report(code, 'error', message, range, help);
  return { fate: 'not-understood', note: message };
};

export const placeOfTable = ({ name, namespace }: Table): ObjectName => ({ name, ...(namespace === undefined ? {} : { namespace }) });

function placesIn({ text, span }: ScriptStatement): (range: TextRange) => Span {
  let lines: ((offset: number) => LinePosition) | undefined;
  const position = (offset: number): LinePosition => {
    lines ??= lineMap(text);
    const { line, column } = lines(offset);
    return { line: span.line + line - 1, column: line === 1 ? span.column + column - 1 : column };
  };
  return ({ start, end }) => {
    const [from, to] = [position(start), position(end)];
    const offsets = { start: span.start + start, end: span.start + end };
    return { source: span.source, ...offsets, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
