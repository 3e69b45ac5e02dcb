/** A dump that is too large to hold: read in pieces. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readSqlChunks } from '../../../read/sql/index.js';
import { encodingOf } from '../decode-text.js';
import type { SchemaSource, SchemaSourceOptions } from './read-schema-source.js';

export async function readLargeFile(name: string, path: string, { dialect }: SchemaSourceOptions): Promise<SchemaSource> {
  const { guess, ...reading } = await readSqlChunks(name, textOf(path), dialect);
  const basis = guess ? `guessed from ${guess.evidence.map(({ says }) => says).join(', ') || 'nothing'}` : 'as asked';
  return { reading, sources: [], diagnostics: reading.diagnostics, basis, left: [] };
}

/** Bytes that are no UTF-8 come out as replacement characters: a dump's rows may be in any encoding, and are not kept. */
async function* textOf(path: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encodingOf(await headOf(path)));
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) yield decoder.decode(bytes as Uint8Array, { stream: true });
  yield decoder.decode();
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
