/**
 * From what a command is pointed at (a script, a folder of migrations, a Prisma or DBML file, a database's address) to the
 * schema. Answers undefined for what is no schema: then it is a brief.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import type { CatalogueStatistics } from '../../../dialects/index.js';
import type { Diagnostic, DialectId, SchemaReading, SourceText } from '../../../model/index.js';
import { type DecodedText, decodeText } from '../decode-text.js';
import { UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { type FileKind, kindOfName, kindOfText } from './file-kind.js';
import { listFiles } from './list-files.js';

export interface SchemaSource {
  readonly reading: SchemaReading;
  /** What spans refer to, where it is held in memory. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
  /** `PostgreSQL, guessed from a cast with :: (line 3)`. */
  readonly basis: string;
  /** Files that were not read, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
  /** Rows and uses, where a database tells them. */
  readonly statistics?: CatalogueStatistics;
}

export interface SchemaSourceOptions {
  readonly dialect?: DialectId;
  readonly from?: FileKind;
}

export async function readSchemaSource(argument: string, io: Io, options: SchemaSourceOptions = {}): Promise<SchemaSource | undefined> {
  if (/^(?:postgres(?:ql)?|mysql|mariadb|sqlite):/i.test(argument)) return (await import('./read-database.js')).readDatabase(argument, io);
  if (argument === '-') return fromText({ id: '-', path: '-' }, await io.readStdin(), options);
  const path = isAbsolute(argument) ? argument : join(io.cwd, argument);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return readFolder(argument, path, options);
  if (found?.isFile()) return readOneFile(argument, path, found.size, io, options);
  const kind = options.from ?? (/[;({]/.test(argument) ? kindOfText(argument) : undefined);
  return kind && looksGiven(argument) ? readTexts(kind, [{ id: 'text', text: argument }], [], options) : undefined;
}

const looksGiven = (argument: string): boolean => /\s/.test(argument.trim());

/** Larger files are read as they come. */
const STREAMED_BYTES = 48 * 1024 * 1024;

async function readOneFile(
  name: string,
  path: string,
  size: number,
  io: Io,
  options: SchemaSourceOptions,
): Promise<SchemaSource | undefined> {
  const kind = options.from ?? kindOfName(name);
  if (kind === undefined && /\.(?:db|sqlite3?|db3)$/i.test(name))
    return (await import('./read-database.js')).readDatabase(`sqlite:${path}`, io);
  if (size > STREAMED_BYTES) {
    if (kind !== 'sql') return undefined;
    return (await import('./read-large-file.js')).readLargeFile(name, path, options);
  }
  // A brief in Markdown may show SQL; it stays a brief.
  if (kind === undefined && /\.(?:md|markdown|ya?ml|json|csv)$/i.test(name)) return undefined;
  return fromText({ id: name, path: name }, await readFile(path), options, kind);
}

async function fromText(
  name: Pick<SourceText, 'id' | 'path'>,
  bytes: Uint8Array,
  options: SchemaSourceOptions,
  known?: FileKind,
): Promise<SchemaSource | undefined> {
  const decoded = decodeText(bytes, name.id);
  const kind = options.from ?? known ?? kindOfText(decoded.text);
  return kind && readTexts(kind, [{ ...name, text: decoded.text }], decoded.diagnostics, options);
}

async function readFolder(name: string, path: string, options: SchemaSourceOptions): Promise<SchemaSource> {
  const all = await listFiles(path);
  const kind = options.from ?? kindOfFolder(all);
  if (kind === undefined)
    throw new UsageError(
      `${name} is a folder without SQL, Prisma or DBML files`,
      'Name the folder that holds the schema or its migrations.',
    );
  const files = all.filter((file) => kindOfName(file) === kind || (kind === 'sql' && /\.(?:json|toml)$/.test(file)));
  const texts: SourceText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const decoded: DecodedText = decodeText(await readFile(join(path, file)), file);
    texts.push({ id: file, path: file, text: decoded.text });
    diagnostics.push(...decoded.diagnostics);
  }
  return readTexts(kind, texts, diagnostics, options, basename(path));
}

/** A Prisma schema says what its migrations lead to; DBML is often a picture of the scripts beside it. */
function kindOfFolder(files: readonly string[]): FileKind | undefined {
  const kinds = new Set(files.flatMap((file) => kindOfName(file) ?? []));
  return (['prisma', 'sql', 'dbml'] as const).find((kind) => kinds.has(kind));
}

async function readTexts(
  kind: FileKind,
  texts: readonly SourceText[],
  diagnostics: readonly Diagnostic[],
  { dialect }: SchemaSourceOptions,
  name?: string,
): Promise<SchemaSource> {
  if (kind !== 'sql') {
    const { hideSecrets } = await import('../../../sql/hide-secrets.js');
    const safe = texts.map((text) => ({ ...text, text: hideSecrets(text.text) }));
    return (await import('./read-model-language.js')).readModelLanguage(kind, safe, diagnostics, dialect);
  }
  const { readSql } = await import('../../../read/sql/index.js');
  const { guess, files, left, ...reading } = await readSql(texts, dialect ? { dialect } : {});
  const schema = name === undefined || reading.schema.name !== 'database' ? reading.schema : { ...reading.schema, name };
  const basis = guess
    ? `guessed from ${guess.evidence.map(({ says }) => says).join(', ') || 'nothing'}`
    : dialect
      ? 'as asked'
      : 'from the names of the files';
  return { reading: { ...reading, schema }, sources: files, diagnostics: [...diagnostics, ...reading.diagnostics], basis, left };
}
