/**
 * The language's own parser, loaded on first use. A file with mistakes is read without the declarations that hold them, and
 * each mistake is told with its place.
 */
import type { Database } from '@dbml/parse';
import type { Diagnostic, SourceText, Span } from '../../model/index.js';
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

function parseFile(source: SourceText, files: readonly SourceText[], { Compiler, Filepath, MemoryProjectLayout }: Parser): ParsedFile {
  const spanOf = spans(source);
  const path = Filepath.from(pathOf(source));
  const broken: Span[] = [];
  const diagnostics: Diagnostic[] = [];
  let { text } = source;
  for (let round = 0; ; round++) {
    const all = files.map((file) => [Filepath.from(pathOf(file)).absolute, file.id === source.id ? text : file.text] as const);
    const compiler = new Compiler(new MemoryProjectLayout(Object.fromEntries(all)));
    const result = compiler.interpretFile(path);
    const errors = result.getErrors();
    diagnostics.push(...errors.map((error) => complaint(error.diagnostic, spanOf(error.start, error.end))));
    const database = result.getValue();
    const place: PlaceOf = ({ start, end }) => spanOf(start.offset, end.offset);
    const elements = errors.length === 0 || round >= MOST_ROUNDS ? [] : compiler.parse.ast(path).body;
    const wrong = elements.filter(({ start, end }) => errors.some((error) => error.start >= start && error.start <= end));
    if (wrong.length === 0) return { source, database: database ?? undefined, broken, diagnostics, place };
    for (const { start, end } of wrong) {
      broken.push(spanOf(start, end));
      text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
    }
  }
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
