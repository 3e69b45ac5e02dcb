/**
 * Writes a folder whole or not at all: everything is laid beside the target first, then swapped in by renames.
 * Files of the target that the writer does not know are kept.
 */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import type { OutputFile } from '../../model/index.js';
import { UsageError } from './errors.js';
import { fileKind } from './read-input.js';

export interface FileChange {
  readonly path: string;
  readonly change: 'new' | 'changed' | 'same';
}

/** What writing would change. */
export async function compareFolder(folder: string, files: readonly OutputFile[]): Promise<readonly FileChange[]> {
  return Promise.all(files.map(async (file) => ({ path: file.path, change: await changeOf(join(folder, file.path), file.text) })));
}

export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const parent = dirname(folder);
  const staging = `${folder}.writing`;
  const old = `${folder}.old`;
  try {
    await mkdir(parent, { recursive: true });
    await rm(staging, { recursive: true, force: true });
    if ((await fileKind(folder)) === 'directory') await cp(folder, staging, { recursive: true });
    for (const file of files) await writeInside(staging, file);
    await rm(old, { recursive: true, force: true });
    if ((await fileKind(folder)) === 'directory') await rename(folder, old);
    await rename(staging, folder);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${folder} cannot be written: ${reason(error)}`, 'Choose another folder with --out, or make this one writable.');
  }
}

/** Replaces one file by way of a neighbour, so that a reader never meets half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.writing`, text);
    await rename(`${path}.writing`, path);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${reason(error)}`, 'Choose another place, or make this one writable.');
  }
}

/** Names in a folder that is there, none otherwise. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  if ((await fileKind(folder)) !== 'directory') return [];
  return (await readdir(folder)).sort();
}

async function writeInside(folder: string, file: OutputFile): Promise<void> {
  const path = normalize(join(folder, file.path));
  if (!path.startsWith(normalize(folder) + sep)) throw new Error(`a writer left its folder: ${file.path}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.text);
}

async function changeOf(path: string, text: string): Promise<FileChange['change']> {
  if ((await fileKind(path)) !== 'file') return 'new';
  return (await readFile(path, 'utf8')) === text ? 'same' : 'changed';
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file',
    ENOSPC: 'the disk is full',
    EEXIST: 'a file of that name is in the way',
  };
  return known[code] ?? (code || 'unknown reason');
}
