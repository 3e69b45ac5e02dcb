/** Writes `schema.prisma` for the main engine, on request. */
import { EMITTED_FILE } from '../emit-targets.js';
import { mainEngine } from '../main-engine.js';
import type { Writer } from '../writer.js';
import { writePrisma } from './write-prisma.js';

export { type PrismaText, writePrisma } from './write-prisma.js';

export const prismaWriter: Writer = {
  id: 'prisma',
  summary: 'Prisma schema of the main engine',
  proven: ['parses', 'round-trips'],
  write: (work) => [{ path: EMITTED_FILE.prisma, text: writePrisma(mainEngine(work).lowered.schema).text }],
};
