/** `inspect` as data: what help and the reference are made from. */
import type { CommandSpec } from '../command.js';
import { QUESTION_FLAGS } from '../question-flags.js';

export const inspectCommand: CommandSpec = {
  name: 'inspect',
  summary: 'show what a source says, as a model or schema',
  description:
    'Reads any source and prints the domain model (YAML), the logical relational view or the designed schema (JSON). What was not understood is listed on standard error, never dropped.',
  args: [{ name: 'source', summary: 'a file, - for standard input, or the text itself', required: true }],
  flags: [
    {
      name: 'level',
      kind: 'string',
      value: '<level>',
      summary: 'how far to go',
      choices: ['claims', 'domain', 'logical', 'schema'],
      fallback: 'domain',
    },
    { name: 'explain', kind: 'boolean', summary: 'show each sentence with what it gave and by which pattern' },
    {
      name: 'from',
      kind: 'string',
      value: '<kind>',
      summary: 'what the source is, when it is not recognised',
      choices: ['entities', 'prose', 'model-file'],
    },
    { name: 'claims', kind: 'string', value: '<file>', summary: 'claims that another reader proposes (docs/claims.md)' },
    { name: 'context', kind: 'string', value: '<file>', summary: 'context to read', fallback: 'the nearest tech.md' },
    { name: 'answers', kind: 'string', value: '<file>', summary: 'a YAML file with answers (level schema)' },
    ...QUESTION_FLAGS,
  ],
  examples: ['schemawright inspect prd.md', 'schemawright inspect prd.md --explain', 'schemawright inspect prd.md --level logical --json'],
  load: async () => (await import('../commands/inspect.js')).inspect,
};
