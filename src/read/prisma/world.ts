/** All blocks of a schema by what they are, and what every part of the reading needs to know of the others. */
import { type Origin, type Span, type TableId, tableId } from '../../model/index.js';
import { PROVIDERS, type Provider } from './provider.js';
import { argument, attribute, databaseName, itemsOf, textOf } from './syntax/ask.js';
import type { Block, Field } from './syntax/tree.js';

export interface World {
  readonly blocks: readonly Block[];
  readonly provider: Provider;
  /** As the datasource says it. */
  readonly providerName: string | undefined;
  readonly models: ReadonlyMap<string, Block>;
  readonly enums: ReadonlyMap<string, Block>;
  /** Relations are kept by Prisma's client, not by the database. */
  readonly relationMode: 'foreignKeys' | 'prisma';
  readonly extensions: readonly string[];
  /** Prisma's release: 6 and later give implicit many-to-many tables a primary key on PostgreSQL. */
  readonly release: number;
}

export const LATEST_RELEASE = 6;

export function worldOf(blocks: readonly Block[], release: number = LATEST_RELEASE): World {
  const source = blocks.find(({ keyword }) => keyword === 'datasource');
  const setting = (name: string) => source?.settings.find((s) => s.name === name)?.value;
  const providerName = textOf(setting('provider'));
  const byKeyword = (keyword: string) => new Map(blocks.flatMap((b) => (b.keyword === keyword ? [[b.name, b] as const] : [])));
  const extensions = itemsOf(setting('extensions')).map((item) =>
    item.kind === 'call' ? (textOf(argument(item, 'map')) ?? item.name) : (textOf(item) ?? ''),
  );
  return {
    blocks,
    provider: PROVIDERS[providerName ?? ''] ?? FALLBACK,
    providerName,
    models: byKeyword('model'),
    enums: byKeyword('enum'),
    relationMode: textOf(setting('relationMode')) === 'prisma' ? 'prisma' : 'foreignKeys',
    extensions,
    release,
  };
}

const FALLBACK: Provider = PROVIDERS.postgresql as Provider;

export const originOf = (span: Span): Origin => ({ kind: 'read', spans: [span] });

export function namespaceOf(block: Block, { provider }: World): string | undefined {
  const schema = attribute(block, 'schema');
  const name = schema && textOf(argument(schema, 'map', 0));
  return name === provider.defaultNamespace ? undefined : name;
}

export const tableIdOf = (block: Block, world: World): TableId => tableId(databaseName(block), namespaceOf(block, world));

/** Also where the model that it names is missing, as in a file that was cut off: no column stands behind it. */
export function isRelation(field: Field, { models, enums, provider }: World): boolean {
  if (field.unsupported) return false;
  if (models.has(field.type)) return true;
  const isKnown = enums.has(field.type) || provider.scalarType(field.type) !== undefined;
  return !isKnown && (field.list || attribute(field, 'relation') !== undefined);
}

/** Names of fields as columns; one that does not exist keeps its name. */
export function columnsOf(block: Block, fields: readonly string[]): readonly string[] {
  return fields.map((name) => {
    const field = block.fields.find((f) => f.name === name);
    return field ? databaseName(field) : name;
  });
}
