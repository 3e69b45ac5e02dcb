/** Enum types as their CREATE TYPE statement says them. On PostgreSQL they are types of their own; on MySQL each column has its own list. */
import type { OpaqueStatement, Schema } from '../model/index.js';

export interface EnumType {
  readonly name: string;
  readonly namespace?: string;
  readonly values: readonly string[];
}

const NAME = '((?:"(?:[^"]|"")+"|[^\\s".]+))';
const CREATE = new RegExp(`^\\s*CREATE\\s+TYPE\\s+(?:${NAME}\\.)?${NAME}\\s+AS\\s+ENUM\\s*\\(([\\s\\S]*)\\)\\s*;?\\s*$`, 'i');

export function enumTypes({ opaque }: Schema): readonly EnumType[] {
  return opaque.flatMap((statement) => readEnumType(statement) ?? []);
}

export function readEnumType({ what, sql }: OpaqueStatement): EnumType | undefined {
  if (what !== 'enum type') return undefined;
  const [, namespace, name, values] = CREATE.exec(sql) ?? [];
  if (name === undefined || values === undefined) return undefined;
  const space = namespace === undefined ? undefined : bare(namespace);
  return { name: bare(name), values: texts(values), ...(space === undefined || space === 'public' ? {} : { namespace: space }) };
}

/** The list in `enum('a','b')`. */
export function listedValues(stored: string): readonly string[] | undefined {
  const list = /^enum\s*\((.*)\)$/is.exec(stored)?.[1];
  return list === undefined ? undefined : texts(list);
}

const bare = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase());
const texts = (list: string): readonly string[] =>
  (list.match(/'(?:[^']|'')*'/g) ?? []).map((text) => text.slice(1, -1).replaceAll("''", "'"));
