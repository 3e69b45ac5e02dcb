/** `lint` as data: what help and the reference are made from. */
import type { CommandSpec } from '../command.js';
import { QUESTION_FLAGS } from '../question-flags.js';
import { DIALECT_FLAG } from './dialect-flag.js';

export const lintCommand: CommandSpec = {
  name: 'lint',
  summary: 'check a schema, or a model’s design, against the rules',
  description:
    'Runs every rule on a schema as it is (SQL, a folder of migrations, Prisma, DBML, a live database), or designs a model for each engine and runs them on the design; prints the findings with why and what to do, and the scorecard. explain <rule> has the whole page of a rule.',
  args: [{ name: 'source', summary: 'a schema, a folder of migrations, a database’s address, a model file or a brief', required: true }],
  flags: [
    {
      name: 'fail-on',
      kind: 'string',
      value: '<severity>',
      summary: 'exit 1 at findings of this severity or above',
      choices: ['error', 'warning', 'info', 'never'],
      fallback: 'error',
    },
    { name: 'min-score', kind: 'string', value: '<points>', summary: 'exit 1 when the score is below' },
    {
      name: 'format',
      kind: 'string',
      value: '<format>',
      summary: 'how findings are printed',
      choices: ['text', 'json', 'sarif', 'github'],
      fallback: 'text',
    },
    DIALECT_FLAG,
    ...QUESTION_FLAGS,
  ],
  examples: [
    'schemawright lint structure.sql --format github',
    'schemawright lint model.yaml',
    'schemawright lint model.yaml --fail-on warning --min-score 95',
  ],
  load: async () => (await import('../commands/lint.js')).lint,
};
