/** Statement after statement into the dialect's builder, each with its place. */
import type { BuiltSchema, SchemaBuilder, SchemaParser } from '../../dialects/index.js';
import type { Diagnostic, Span, StatementReading } from '../../model/index.js';
import { openSplitter, type SplitStatement } from '../../sql/index.js';
import { fault, nulFound, openNulCounter, unclosedText } from './script-faults.js';
import type { PreparedText } from './text/prepare-text.js';

export function applyTexts(parser: SchemaParser, texts: readonly PreparedText[]): BuiltSchema {
  const builder = parser.open();
  const scripts = texts.map((text) => {
    const script = openScript(builder, parser, text.source.id);
    script.push(text.text);
    script.end();
    return script;
  });
  return withFaults(builder.finish(), scripts);
}

/** Of rows only the beginning of their statement is kept; an UPDATE, which parsers look at, fits into it. */
const KEEP_OF_DATA = 1 << 16;

/** A script that comes piece by piece. */
export interface OpenScript {
  readonly push: (piece: string) => void;
  readonly end: () => void;
  /** What is wrong with the text itself, and statements on which the builder failed. */
  readonly faults: () => { readonly diagnostics: readonly Diagnostic[]; readonly statements: readonly StatementReading[] };
}

export function openScript(builder: SchemaBuilder, { quirks }: SchemaParser, source: string): OpenScript {
  const splitter = openSplitter(quirks, { keepOfData: KEEP_OF_DATA });
  const diagnostics: Diagnostic[] = [];
  const statements: StatementReading[] = [];
  const nuls = openNulCounter();
  const applyOne = (text: string, span: Span): void => {
    try {
      builder.apply({ text, span });
    } catch (error) {
      // A fault of ours, or nesting beyond the stack, costs one statement and not the script.
      const told = fault(error, text, span);
      diagnostics.push(told.diagnostic);
      statements.push(told.statement);
    }
  };
  const apply = (found: readonly SplitStatement[]): void => {
    for (const { text, ...place } of found) applyOne(text, { source, ...place });
  };
  return {
    push: (piece) => apply(splitter.push(nuls.blank(piece))),
    end() {
      apply(splitter.end());
      const open = splitter.unclosed();
      if (open) diagnostics.push(unclosedText(open, source));
      const nul = nuls.first();
      if (nul) diagnostics.push(nulFound(nul, source));
    },
    faults: () => ({ diagnostics, statements }),
  };
}

export function withFaults(built: BuiltSchema, scripts: readonly OpenScript[]): BuiltSchema {
  const faults = scripts.map((script) => script.faults());
  return {
    schema: built.schema,
    statements: [...built.statements, ...faults.flatMap(({ statements }) => statements)],
    diagnostics: [...built.diagnostics, ...faults.flatMap(({ diagnostics }) => diagnostics)],
  };
}
