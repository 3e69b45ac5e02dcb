/** `design` as data: what help and the reference are made from. */
import { EMIT_TARGETS } from '../../../write/emit-targets.js';
import type { CommandSpec } from '../command.js';
import { QUESTION_FLAGS } from '../question-flags.js';
import { DIALECT_FLAG } from './dialect-flag.js';

export const designCommand: CommandSpec = {
  name: 'design',
  summary: 'turn a brief into a proven data model',
  description:
    'Reads a brief (a PRD, a feature description, a list of entity names or a model file), asks what neither the brief nor its context answers, shows the plan, and after approval writes a dossier whose claims have been executed on real engines. With --existing the brief is designed into a schema that is there: tables that already hold an entity are reused and only added to, new ones follow the style found, and nothing else is touched. A schema alone is a brief too: it is documented, scored and proven as it is.',
  args: [{ name: 'brief', summary: 'a file, - for standard input, or the text itself', required: true }],
  flags: [
    { name: 'yes', short: 'y', kind: 'boolean', summary: 'take the recommended answers and approve the plan' },
    { name: 'out', kind: 'string', value: '<folder>', summary: 'where dossiers live', fallback: './data-models' },
    {
      name: 'id',
      kind: 'string',
      value: '<digits>',
      summary: 'the dossier’s number',
      fallback: 'the one this slug has, else the next free one',
    },
    { name: 'slug', kind: 'string', value: '<name>', summary: 'the dossier’s name', fallback: 'from the title' },
    { name: 'prove', kind: 'boolean', summary: 'execute the claims; --no-prove marks them as not checked', fallback: 'on' },
    {
      name: 'from',
      kind: 'string',
      value: '<kind>',
      summary: 'what the brief is, when it is not recognised',
      choices: ['entities', 'prose', 'model-file', 'sql', 'prisma', 'dbml'],
    },
    DIALECT_FLAG,
    {
      name: 'emit',
      kind: 'list',
      value: '<target,…>',
      summary: `what to write beside it: ${EMIT_TARGETS.join(', ')} (of the first engine)`,
    },
    { name: 'context', kind: 'string', value: '<file>', summary: 'context to read', fallback: 'the nearest tech.md' },
    { name: 'claims', kind: 'string', value: '<file>', summary: 'claims that another reader proposes (docs/claims.md)' },
    { name: 'answers', kind: 'string', value: '<file>', summary: 'a YAML file with answers' },
    {
      name: 'existing',
      kind: 'string',
      value: '<source>',
      summary: 'the schema to design into: SQL, a migration folder, Prisma, DBML or a database’s address',
    },
    {
      name: 'match',
      kind: 'list',
      value: '<entity=table|new>',
      summary: 'with --existing: which table an entity is, or that it gets a new one',
    },
    DIALECT_FLAG,
    ...QUESTION_FLAGS,
  ],
  examples: [
    'schemawright design prd.md',
    'schemawright design prd.md --yes --engine postgres,sqlite',
    'schemawright design schema.sql --yes --emit prisma,dbml',
    'schemawright design "User, Post, Comment, Tag" --yes --no-prove',
    'schemawright design feature.md --existing db/structure.sql',
    'schemawright design feature.md --existing prisma/ --match client=Customer --yes',
    'cat prd.md | schemawright design - --answers answers.yaml --yes',
  ],
  load: async () => (await import('../commands/design.js')).design,
};
