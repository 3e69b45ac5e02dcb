/** Statement after statement into the dialect's builder, each with its place. */
import type { BuiltSchema, SchemaBuilder, SchemaParser } from '../../dialects/index.js';
import type { Diagnostic, Span, StatementReading } from '../../model/index.js';
import { hideSecrets, openSplitter, type SplitStatement } from '../../sql/index.js';
import { fault, nulFound, openNulCounter, secretHidden, unclosedText } from './script-faults.js';
import type { PreparedText } from './text/prepare-text.js';

export function applyTexts(parser: SchemaParser, texts: readonly PreparedText[]): AppliedTexts {
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
  readonly faults: () => {
    readonly diagnostics: readonly Diagnostic[];
    readonly statements: readonly StatementReading[];
    readonly hidden: readonly HiddenText[];
  };
}

/** A statement without its secrets, as long as it was. */
export interface HiddenText {
  readonly source: string;
  readonly start: number;
  readonly text: string;
}

export interface AppliedTexts extends BuiltSchema {
  readonly hidden: readonly HiddenText[];
}

export function openScript(builder: SchemaBuilder, { quirks }: SchemaParser, source: string): OpenScript {
  const splitter = openSplitter(quirks, { keepOfData: KEEP_OF_DATA });
  const diagnostics: Diagnostic[] = [];
  const statements: StatementReading[] = [];
  const nuls = openNulCounter();
  const hidden: HiddenText[] = [];
  const applyOne = (given: string, span: Span): void => {
    const text = hideSecrets(given);
    if (text !== given) {
      hidden.push({ source, start: span.start, text });
      diagnostics.push(secretHidden(span));
    }
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
    faults: () => ({ diagnostics, statements, hidden }),
  };
}

export function withFaults(built: BuiltSchema, scripts: readonly OpenScript[]): AppliedTexts {
  const faults = scripts.map((script) => script.faults());
  return {
    schema: built.schema,
    statements: [...built.statements, ...faults.flatMap(({ statements }) => statements)],
    diagnostics: [...built.diagnostics, ...faults.flatMap(({ diagnostics }) => diagnostics)],
    hidden: faults.flatMap((one) => one.hidden),
  };
}
