/** Names as statements say them: bare in a schema of one database, behind their database's name in one of several. */
import type { Schema } from '../../../model/index.js';
import { quoteIdentifier } from '../spelling.js';

/** Quoted. */
export type Qualify = (thing: { readonly name: string; readonly namespace?: string }) => string;

export function qualifier(schema: Schema): Qualify {
  const several = databasesOf(schema).length > 0;
  return ({ name, namespace }) => {
    const database = several ? (namespace ?? schema.name) : '';
    return database === '' ? quoteIdentifier(name) : `${quoteIdentifier(database)}.${quoteIdentifier(name)}`;
  };
}

/** The databases of a schema that lives in several; none where it lives in the one that is in use. */
export function databasesOf({ name, tables, views }: Schema): readonly string[] {
  const others = [...tables, ...views].flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]));
  return others.length === 0 ? [] : [...new Set([...(name === '' ? [] : [name]), ...others])];
}
