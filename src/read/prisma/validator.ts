/**
 * Prisma's own parser and validator (WASM), loaded on first use: what is wrong with a schema is said in Prisma's words, at
 * Prisma's place. Knows nothing of tables.
 */
import type { Diagnostic, SourceText } from '../../model/index.js';
import { lineMap } from '../../util/line-map.js';

type Engine = Pick<typeof import('@prisma/prisma-schema-wasm'), 'lint'>;

let engine: Engine | undefined;

export async function loadValidator(): Promise<void> {
  if (engine) return;
  const module = await import('@prisma/prisma-schema-wasm');
  engine = 'default' in module ? (module.default as Engine) : module;
}

interface Complaint {
  readonly file_name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly is_warning: boolean;
}

/** Nothing where the validator is not loaded. */
export function validatePrisma(files: readonly SourceText[]): readonly Diagnostic[] {
  if (!engine) return [];
  const complaints = JSON.parse(engine.lint(JSON.stringify(files.map(({ id, text }) => [id, text])))) as readonly Complaint[];
  const places = new Map(files.map((file) => [file.id, placesOf(file)]));
  return complaints.flatMap((complaint) => {
    const place = places.get(complaint.file_name);
    if (OF_OTHER_VERSIONS.test(complaint.text)) return [];
    return [
      {
        code: complaint.is_warning ? 'prisma/warning' : 'prisma/invalid',
        severity: complaint.is_warning ? ('info' as const) : ('error' as const),
        message: complaint.text.replace(/^Error (?:validating|parsing)[^:]*: /, ''),
        spans: place ? [place(complaint)] : [],
      },
    ];
  });
}

/** Connections and preview features moved between releases; neither is about the tables. */
const OF_OTHER_VERSIONS = /datasource property .*no longer supported|preview feature|url.*prisma\.config|is deprecated/i;

function placesOf({ id, text }: SourceText): (complaint: Complaint) => Diagnostic['spans'][number] {
  const at = lineMap(text);
  return ({ start, end }) => {
    const [from, to] = [at(start), at(end)];
    return { source: id, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
