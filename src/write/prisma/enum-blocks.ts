/** The enum blocks of a schema, and the member that stands for a value. */
import { type Column, objectId, type Schema, type Table } from '../../model/index.js';
import { type EnumType, enumTypes, listedValues } from '../enum-type.js';
import { nameTaker, type TakeName } from './identifiers.js';

export interface EnumBlock extends EnumType {
  /** As the models call it. */
  readonly block: string;
  /** Value → member. */
  readonly members: ReadonlyMap<string, string>;
}

/** By the spelling of the type, quoted or not; on MySQL by column. */
export function enumBlocks(schema: Schema, take: TakeName): ReadonlyMap<string, EnumBlock> {
  const blocks = new Map<string, EnumBlock>();
  for (const type of enumTypes(schema)) blocks.set(JSON.stringify([type.namespace ?? '', type.name]), blockOf(type, take));
  for (const table of schema.tables) {
    for (const column of table.columns) {
      const values = column.type.kind === 'native' ? listedValues(column.type.sql) : undefined;
      if (values) blocks.set(objectId('column', table.id, column.name), blockOf({ name: `${table.name}_${column.name}`, values }, take));
    }
  }
  return blocks;
}

function blockOf(type: EnumType, take: TakeName): EnumBlock {
  const member = nameTaker();
  return { ...type, block: take(type.name), members: new Map(type.values.map((value) => [value, member(value)])) };
}

/** The block of a column's type, arrays included. */
export function blockFor(table: Table, { name, type }: Column, blocks: ReadonlyMap<string, EnumBlock>): EnumBlock | undefined {
  const own = blocks.get(objectId('column', table.id, name));
  if (own || type.kind !== 'native') return own;
  const [, first = '', second] = /^((?:"(?:[^"]|"")+"|[^".[\]]+))(?:\.((?:"(?:[^"]|"")+"|[^".[\]]+)))?(?:\[\])*$/.exec(type.sql) ?? [];
  const [namespace, typeName] = second === undefined ? ['', bare(first)] : [bare(first), bare(second)];
  return blocks.get(JSON.stringify([namespace === 'public' ? '' : namespace, typeName]));
}

const bare = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);

export function enumText({ block, name, namespace, members }: EnumBlock, isMapped: boolean, schemaLine: string | undefined): string {
  const values = [...members].map(([value, member]) => `  ${member}${member === value ? '' : ` @map(${JSON.stringify(value)})`}`);
  const lines = [
    ...(isMapped && block !== name ? [`  @@map(${JSON.stringify(name)})`] : []),
    ...(schemaLine === undefined ? [] : [`  @@schema(${JSON.stringify(namespace ?? schemaLine)})`]),
  ];
  return [`enum ${block} {`, ...values, ...(lines.length === 0 ? [] : ['', ...lines]), '}'].join('\n');
}
