/** Writes `schema.dbml` for the main engine, on request. */
import { EMITTED_FILE } from '../emit-targets.js';
import { mainEngine } from '../main-engine.js';
import type { Writer } from '../writer.js';
import { writeDbml } from './write-dbml.js';

export { type DbmlText, writeDbml } from './write-dbml.js';

export const dbmlWriter: Writer = {
  id: 'dbml',
  summary: 'DBML of the main engine',
  proven: ['parses', 'round-trips'],
  write: (work) => [{ path: EMITTED_FILE.dbml, text: writeDbml(mainEngine(work).lowered.schema).text }],
};
