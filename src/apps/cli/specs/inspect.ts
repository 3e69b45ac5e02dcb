/** `inspect` as data: what help and the reference are made from. */
import type { CommandSpec } from '../command.js';
import { QUESTION_FLAGS } from '../question-flags.js';
import { DIALECT_FLAG } from './dialect-flag.js';

export const inspectCommand: CommandSpec = {
  name: 'inspect',
  summary: 'show what a source says, as a model or schema',
  description:
    'Reads any source. A brief becomes the domain model (YAML), the logical relational view or the designed schema (JSON). A schema (SQL scripts and dumps, a folder of migrations, Prisma, DBML, a live database) is printed as YAML, or lifted to a domain model with --level domain. What was not understood is listed on standard error, never dropped; exit 1 says that a statement is wrong.',
  args: [
    {
      name: 'source',
      summary:
        'a file, a folder of migrations, postgres://, mysql://, mariadb:// or sqlite: for a database, - for standard input, or the text itself',
      required: true,
    },
  ],
  flags: [
    {
      name: 'level',
      kind: 'string',
      value: '<level>',
      summary: 'how far to go',
      choices: ['claims', 'domain', 'logical', 'schema', 'style'],
      fallback: 'domain, or schema for a schema',
    },
    { name: 'explain', kind: 'boolean', summary: 'show each sentence or statement with what it gave' },
    {
      name: 'from',
      kind: 'string',
      value: '<kind>',
      summary: 'what the source is, when it is not recognised',
      choices: ['entities', 'prose', 'model-file', 'sql', 'prisma', 'dbml'],
    },
    DIALECT_FLAG,
    { name: 'claims', kind: 'string', value: '<file>', summary: 'claims that another reader proposes (docs/claims.md)' },
    { name: 'context', kind: 'string', value: '<file>', summary: 'context to read', fallback: 'the nearest tech.md' },
    { name: 'answers', kind: 'string', value: '<file>', summary: 'a YAML file with answers (level schema)' },
    ...QUESTION_FLAGS,
  ],
  examples: [
    'schemawright inspect prd.md',
    'schemawright inspect structure.sql',
    'schemawright inspect db/migrations --dialect mysql --json',
    'schemawright inspect postgres://reader@db.example.com/shop --level domain',
    'schemawright inspect prd.md --explain',
    'schemawright inspect prd.md --level logical --json',
  ],
  load: async () => (await import('../commands/inspect.js')).inspect,
};
