/** Reads what a command is pointed at: a file, standard input (`-`), or the text itself. Says plainly what cannot be read. */
import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import type { SourceText } from '../../model/index.js';
import { UsageError } from './errors.js';
import type { Io } from './io.js';

/** Larger inputs are refused rather than read for minutes. */
const MOST_BYTES = 64 * 1024 * 1024;

export async function readInput(argument: string, io: Io): Promise<SourceText> {
  if (argument === '-') return { id: 'brief', path: '-', text: decode(await io.readStdin(), 'standard input') };
  const path = isAbsolute(argument) ? argument : join(io.cwd, argument);
  const kind = await fileKind(path);
  if (kind === 'directory')
    throw new UsageError(`${argument} is a folder`, 'Name the file to read, for example a brief, a list of entities or a model file.');
  if (kind === 'file') return { id: 'brief', path: argument, text: decode(await readFile(path), argument) };
  if (looksLikeText(argument)) return { id: 'brief', text: argument };
  throw new UsageError(`${argument} cannot be found`, 'Name a readable file, - for standard input, or give the text itself in quotes.');
}

/** A source that may be absent. */
export async function readIfThere(path: string): Promise<string | undefined> {
  if ((await fileKind(path)) !== 'file') return undefined;
  return decode(await readFile(path), basename(path));
}

export async function fileKind(path: string): Promise<'file' | 'directory' | 'none'> {
  try {
    const found = await stat(path);
    if (found.isFile() && found.size > MOST_BYTES)
      throw new UsageError(`${basename(path)} is larger than 64 MB`, 'Split it, or give the part that matters.');
    return found.isDirectory() ? 'directory' : 'file';
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return 'none';
  }
}

/** Names with a comma, a line break or several words are the text itself, not a path. */
function looksLikeText(argument: string): boolean {
  return /[,\n]/.test(argument) || (/\s/.test(argument.trim()) && !/\.\w{1,5}$/.test(argument)) || /^[A-Z][A-Za-z]+$/.test(argument);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new UsageError(
      `${name} is not UTF-8 text`,
      'Save it as UTF-8; a PDF, an image or an office file must be exported to text first.',
    );
  }
}
