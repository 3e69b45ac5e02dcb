/**
 * The language's own parser, loaded on first use. A file with mistakes is read without the declarations that hold them, and
 * each mistake is told with its place.
 */
import type { Database } from '@dbml/parse';
import type { Diagnostic, SourceText, Span } from '../../model/index.js';
import { blankOut } from '../../util/blank-out.js';
import { lineMap } from '../../util/line-map.js';

type Parser = Pick<typeof import('@dbml/parse'), 'Compiler' | 'Filepath' | 'MemoryProjectLayout'>;

let parser: Parser | undefined;

export async function loadParser(): Promise<void> {
  parser ??= await import('@dbml/parse');
}

/** A place from the offsets that the parser gives. */
export type PlaceOf = (token: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }) => Span;

export interface ParsedFile {
  readonly source: SourceText;
  readonly database: Database | undefined;
  /** Declarations that could not be read. */
  readonly broken: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
  readonly place: PlaceOf;
}

export function parseDbml(files: readonly SourceText[]): readonly ParsedFile[] {
  if (!parser) throw new Error('the DBML parser is used before it is prepared');
  return files.map((file) => parseFile(file, files, parser as Parser));
}

/** The parser follows nesting with its stack, which a text can exhaust. */
function parseFile(source: SourceText, files: readonly SourceText[], given: Parser): ParsedFile {
  try {
    return parseText(source, source.text, files, given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = spans(source);
    const found = [...source.text.matchAll(HEAP)];
    const deep = found.map((run) => tooDeep(place(run.index, run.index + run[0].length)));
    try {
      if (deep.length === 0) throw error;
      const read = parseText(source, source.text.replace(HEAP, blankOut), files, given);
      return { ...read, diagnostics: [...deep, ...read.diagnostics] };
    } catch {
      const whole = place(0, source.text.length);
      return {
        source,
        database: undefined,
        broken: [whole],
        diagnostics: [tooDeep(whole)],
        place: ({ start, end }) => place(start.offset, end.offset),
      };
    }
  }
}

/** Brackets that open one in the other, more of them than any schema has. */
const HEAP = /(?:[([{]\s*){50,}/g;

const tooDeep = (span: Span): Diagnostic => ({
  code: 'dbml/too-deep',
  severity: 'error',
  message: 'The brackets that open here are nested too deeply to be read; they are passed over.',
  spans: [span],
});

function parseText(
  source: SourceText,
  given: string,
  files: readonly SourceText[],
  { Compiler, Filepath, MemoryProjectLayout }: Parser,
): ParsedFile {
  const spanOf = spans(source);
  const path = Filepath.from(pathOf(source));
  const broken: Span[] = [];
  const diagnostics: Diagnostic[] = [];
  let text = given;
  for (let round = 0; ; round++) {
    const all = files.map((file) => [Filepath.from(pathOf(file)).absolute, file.id === source.id ? text : file.text] as const);
    const compiler = new Compiler(new MemoryProjectLayout(Object.fromEntries(all)));
    const result = compiler.interpretFile(path);
    const errors = result.getErrors();
    diagnostics.push(...errors.map((error) => complaint(error.diagnostic, spanOf(error.start, error.end))));
    const database = result.getValue();
    const place: PlaceOf = ({ start, end }) => spanOf(start.offset, end.offset);
    const elements = errors.length === 0 ? [] : compiler.parse.ast(path).body;
    const wrong = round >= MOST_ROUNDS ? [] : wrongRanges(elements, errors, text);
    if (wrong.length === 0) return { source, database: database ?? undefined, broken, diagnostics, place };
    for (const { start, end } of wrong) {
      broken.push(spanOf(start, end));
      text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
    }
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Declarations that hold a mistake or end before it, and what stands between declarations and is none: a stray sign, a
 * comment without an end.
 */
function wrongRanges(elements: readonly Range[], errors: readonly Range[], text: string): readonly Range[] {
  const found = errors.map(({ start, end }): Range | undefined => {
    const inside = elements.find((element) => start >= element.start && start <= element.end);
    const stray = { start, end: Math.max(end, start + 1) };
    const isText = text.slice(stray.start, stray.end).trim() !== '';
    return inside ?? (isText ? stray : elements.findLast((element) => element.end <= start));
  });
  return [...new Set(found.filter((range) => range !== undefined))];
}

/** What names a broken table is broken too, and so on; a chain longer than this is given up. */
const MOST_ROUNDS = 20;

const pathOf = ({ id, path }: SourceText): string => {
  const name = (path ?? id).replaceAll('\\', '/');
  const absolute = name.startsWith('/') ? name : `/${name}`;
  return absolute.endsWith('.dbml') ? absolute : `${absolute}.dbml`;
};

const complaint = (message: string, span: Span): Diagnostic => ({
  code: 'dbml/invalid',
  severity: 'error',
  message: /[.!?]$/.test(message) ? message : `${message}.`,
  spans: [span],
});

function spans({ id, text }: SourceText): (start: number, end: number) => Span {
  const at = lineMap(text);
  return (start, end) => {
    const [from, to] = [at(start), at(end)];
    return { source: id, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
