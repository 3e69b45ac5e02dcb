/** Parts of the catalogue's queries: whose objects are asked for, and how answers come. */
export const USER =
  "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_temp%' AND n.nspname NOT LIKE 'pg\\_toast%'";

/** Objects that an extension owns are the extension's business. */
export const notExtension = (catalogue: string, alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${alias}.oid AND e.deptype = 'e')`;

export const rows = (select: string): string => `SELECT coalesce(json_agg(row_to_json(q)), '[]')::text AS answer FROM (${select}) q`;
