/** `prove` as data: what help and the reference are made from. */
import type { CommandSpec } from '../command.js';
import { QUESTION_FLAGS } from '../question-flags.js';

export const proveCommand: CommandSpec = {
  name: 'prove',
  summary: 'execute every claim of a design and print the evidence',
  description:
    'Designs the source, loads it into real engines and executes every claim. PostgreSQL and SQLite run inside this process; servers are used when SCHEMAWRIGHT_POSTGRES_URL or SCHEMAWRIGHT_MARIADB_URL names one. What could not be executed says why.',
  args: [{ name: 'source', summary: 'a model file or a brief', required: true }],
  flags: [{ name: 'evidence', kind: 'boolean', summary: 'print the evidence of every claim, not only of failed ones' }, ...QUESTION_FLAGS],
  examples: ['schemawright prove model.yaml', 'schemawright prove model.yaml --engine postgres,sqlite --evidence'],
  load: async () => (await import('../commands/prove.js')).prove,
};
