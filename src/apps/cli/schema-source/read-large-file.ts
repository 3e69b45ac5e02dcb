/** A dump that is too large to hold: read in pieces. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readSqlChunks } from '../../../read/sql/index.js';
import { encodingOf, openTextDecoder, type PieceDecoder } from '../decode-text.js';
import type { SchemaSource, SchemaSourceOptions } from './read-schema-source.js';

export async function readLargeFile(name: string, path: string, { dialect }: SchemaSourceOptions): Promise<SchemaSource> {
  const decoder = openTextDecoder(name, encodingOf(await headOf(path)));
  const { guess, ...reading } = await readSqlChunks(name, textOf(path, decoder), dialect);
  const basis = guess ? `guessed from ${guess.evidence.map(({ says }) => says).join(', ') || 'nothing'}` : 'as asked';
  return { reading, sources: [], diagnostics: [...decoder.diagnostics(), ...reading.diagnostics], basis, left: [] };
}

async function* textOf(path: string, decoder: PieceDecoder): AsyncIterable<string> {
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) yield decoder.push(bytes as Uint8Array);
  yield decoder.end();
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
