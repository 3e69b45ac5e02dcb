/** Fenced code in the language of a schema. */
import type { Block, Fence } from './block.js';

export interface FencedSchema {
  readonly name: string;
  /** What a file of it is called. */
  readonly file: string;
}

const SQL: FencedSchema = { name: 'SQL', file: 'schema.sql' };
const PRISMA: FencedSchema = { name: 'Prisma', file: 'schema.prisma' };
const DBML: FencedSchema = { name: 'DBML', file: 'schema.dbml' };
const LANGUAGES: ReadonlyMap<string, FencedSchema> = new Map([
  ...['sql', 'postgres', 'postgresql', 'pgsql', 'mysql', 'mariadb', 'sqlite', 'ddl'].map((language): [string, FencedSchema] => [
    language,
    SQL,
  ]),
  ['prisma', PRISMA],
  ['dbml', DBML],
]);
const STATES: readonly (readonly [FencedSchema, RegExp])[] = [
  [SQL, /^\s*(create|alter) table\b/i],
  [PRISMA, /^\s*model \w+ \{\s*$/],
  [DBML, /^\s*table [\w."]+( as \w+)?( \[.*\])? ?\{\s*$/i],
];

export function schemasIn(blocks: readonly Block[]): ReadonlyMap<Fence | undefined, FencedSchema> {
  const found = new Map<Fence | undefined, FencedSchema>();
  for (const { kind, fence, text } of blocks) {
    if (kind !== 'code' || fence === undefined || found.has(fence)) continue;
    const [schema] =
      STATES.find(([one, states]) => (fence.language === '' || LANGUAGES.get(fence.language) === one) && states.test(text)) ?? [];
    if (schema) found.set(fence, schema);
  }
  return found;
}
