/**
 * Very large dumps: read as they come, in memory that grows with the schema and not with the rows. One pass, so a wrong
 * guess is told and not tried again.
 */
import { DIALECTS } from '../../dialects/index.js';
import type { DialectId, SchemaReading } from '../../model/index.js';
import { openScript, withFaults } from './apply-texts.js';
import { type DialectGuess, guessDialect } from './dialect/guess-dialect.js';
import { doubts } from './doubts.js';

export interface ChunkReading extends SchemaReading {
  readonly guess?: DialectGuess;
}

/** What a guess is made from. */
const HEAD = 200_000;

export async function readSqlChunks(source: string, chunks: AsyncIterable<string>, asked?: DialectId): Promise<ChunkReading> {
  const pieces = chunks[Symbol.asyncIterator]();
  let head = '';
  let next = await pieces.next();
  while (!next.done && head.length < HEAD) {
    head += next.value;
    next = head.length < HEAD ? await pieces.next() : next;
  }
  const guess = asked ? undefined : guessDialect([{ path: source, text: head }]);
  const dialect = asked ?? guess?.dialect ?? 'postgres';
  const { parser } = DIALECTS[dialect];
  if (!parser) throw new Error(`${DIALECTS[dialect].label} has no parser`);
  await parser.prepare();
  const builder = parser.open();
  const script = openScript(builder, parser, source);
  script.push(head.replace(/^\uFEFF/, ' '));
  head = '';
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) script.push(piece.value);
  script.end();
  const { schema, statements, diagnostics } = withFaults(builder.finish(), [script]);
  return {
    source: 'sql',
    dialect,
    schema: { ...schema, name: schema.name || 'database' },
    statements,
    diagnostics: [...diagnostics, ...doubts({ dialect, statements }, guess, undefined, 1)],
    ...(guess ? { guess } : {}),
  };
}
