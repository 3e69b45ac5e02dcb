/** What a reader of the result must know that the validator does not say. */
import type { Diagnostic } from '../../model/index.js';
import { attribute } from './syntax/ask.js';
import type { World } from './world.js';

export function doubtsAbout(world: World): readonly Diagnostic[] {
  return [...provider(world), ...views(world), ...relations(world)];
}

function provider({ providerName, blocks }: World): readonly Diagnostic[] {
  const source = blocks.find(({ keyword }) => keyword === 'datasource');
  const spans = source ? [source.span] : [];
  if (providerName === undefined)
    return [
      {
        code: 'prisma/no-provider',
        severity: 'warning',
        message: 'No datasource names a provider; the schema is read as one of PostgreSQL.',
        spans,
      },
    ];
  if (providerName === 'mongodb')
    return [
      {
        code: 'prisma/no-tables',
        severity: 'error',
        message: 'A schema for MongoDB has documents and no tables; its models are not read.',
        help: 'Describe the entities in a text or a model file, and a relational design follows from it.',
        spans,
      },
    ];
  if (providerName === 'cockroachdb')
    return [
      {
        code: 'prisma/near-provider',
        severity: 'warning',
        message: 'CockroachDB is read as PostgreSQL; its own types and sequences may differ.',
        spans,
      },
    ];
  if (KNOWN.has(providerName)) return [];
  return [
    {
      code: 'prisma/unknown-provider',
      severity: 'error',
      message: `The provider "${providerName}" is not modelled; the schema is read as one of PostgreSQL, and its native types are kept as written.`,
      spans,
    },
  ];
}

const KNOWN: ReadonlySet<string> = new Set(['postgresql', 'postgres', 'mysql', 'sqlite']);

function views({ blocks }: World): readonly Diagnostic[] {
  return blocks
    .filter(({ keyword }) => keyword === 'view')
    .map(({ name, span }) => ({
      code: 'prisma/view-without-query',
      severity: 'info',
      message: `The view "${name}" is left out: its query stands in a migration, not in the Prisma schema.`,
      help: 'Read the migration folder, or the database, to have it.',
      spans: [span],
    }));
}

function relations({ relationMode, models, blocks }: World): readonly Diagnostic[] {
  if (relationMode !== 'prisma') return [];
  const count = [...models.values()].flatMap(({ fields }) => fields).filter((field) => attribute(field, 'relation')).length;
  const source = blocks.find(({ keyword }) => keyword === 'datasource');
  return [
    {
      code: 'prisma/no-foreign-keys',
      severity: 'info',
      message: `The relation mode is "prisma": the application keeps ${count} relations, and the database has no foreign keys.`,
      why: 'Rows may refer to what does not exist, and nothing is deleted with its parent.',
      spans: source ? [source.span] : [],
    },
  ];
}
