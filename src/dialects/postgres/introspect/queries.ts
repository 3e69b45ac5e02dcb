/** The catalogue in a fixed number of queries. https://www.postgresql.org/docs/15/catalogs.html Answers are JSON, so that every driver gives the same values. */

import { OTHER_QUERIES } from './other-queries.js';
import { notExtension, rows, USER } from './query-parts.js';

const NAMES = (numbers: string, table: string): string =>
  `(SELECT coalesce(json_agg(a.attname ORDER BY k.n), '[]') FROM unnest(${numbers}) WITH ORDINALITY AS k(num, n) JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.num)`;

/** Routines, views and types come in the order of their creation, in which they can be created again. */
export const QUERIES = {
  tables: rows(`SELECT c.oid::bigint AS oid, n.nspname AS namespace, c.relname AS name, c.relpersistence = 'u' AS unlogged,
      c.relrowsecurity AS secured, c.relforcerowsecurity AS forced, obj_description(c.oid, 'pg_class') AS description,
      coalesce(array_to_json(c.reloptions), '[]') AS options,
      (SELECT coalesce(json_agg(json_build_object('name', p.relname, 'namespace', pn.nspname) ORDER BY h.inhseqno), '[]')
        FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid) AS parents
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${USER} AND ${notExtension('pg_class', 'c')} ORDER BY n.nspname, c.relname`),
  /** Partitioned tables, partitions, and partitions that are partitioned again. */
  partitions: rows(`SELECT c.oid::bigint AS oid, h.inhparent::bigint AS parent, n.nspname AS namespace, c.relname AS name,
      pg_get_expr(c.relpartbound, c.oid) AS bound, pt.partstrat AS strategy, CASE WHEN pt.partrelid IS NOT NULL THEN pg_get_partkeydef(c.oid) END AS key,
      ${NAMES("string_to_array(pt.partattrs::text, ' ')::int2[]", 'c.oid')} AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_partitioned_table pt ON pt.partrelid = c.oid
    LEFT JOIN pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
    WHERE c.relkind IN ('r', 'p') AND (c.relispartition OR c.relkind = 'p') AND ${USER} ORDER BY c.relname`),
  columns:
    rows(`SELECT a.attrelid::bigint AS oid, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
      a.attidentity AS identity, a.attgenerated AS generated, a.attcompression AS compression,
      (SELECT row_to_json(s) FROM (SELECT sn.nspname AS namespace, sc.relname AS name, format_type(s.seqtypid, NULL) AS type, s.seqstart::text AS start, s.seqincrement::text AS increment,
          s.seqmin::text AS least, s.seqmax::text AS most, s.seqcache::text AS cache, s.seqcycle AS cycle
        FROM pg_depend sd JOIN pg_sequence s ON s.seqrelid = sd.objid JOIN pg_class sc ON sc.oid = s.seqrelid JOIN pg_namespace sn ON sn.oid = sc.relnamespace
        WHERE a.attidentity <> '' AND sd.classid = 'pg_class'::regclass AND sd.refobjid = a.attrelid AND sd.refobjsubid = a.attnum AND sd.deptype = 'i') s) AS numbers, pg_get_expr(d.adbin, d.adrelid) AS expression, col_description(a.attrelid, a.attnum) AS description,
      (SELECT l.collname FROM pg_collation l JOIN pg_type t ON t.oid = a.atttypid WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND ${USER} ORDER BY a.attrelid, a.attnum`),
  constraints: rows(`SELECT c.conrelid::bigint AS oid, c.conname AS name, c.contype AS kind, ${NAMES('c.conkey', 'c.conrelid')} AS columns,
      fn.nspname AS ref_namespace, f.relname AS ref_table, ${NAMES('c.confkey', 'c.confrelid')} AS ref_columns, c.confdeltype AS on_delete, c.confupdtype AS on_update,
      ${NAMES("(SELECT array_agg(x::int2) FROM jsonb_array_elements_text(coalesce(nullif(to_jsonb(c) -> 'confdelsetcols', 'null'), '[]')) x)", 'c.conrelid')} AS delete_columns,
      c.condeferrable AS deferrable, c.condeferred AS deferred, c.convalidated AS validated, pg_get_expr(c.conbin, c.conrelid) AS expression,
      coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct, pg_get_constraintdef(c.oid) AS definition,
      c.confmatchtype = 'f' AS match_full, c.connoinherit AND c.contype = 'c' AS no_inherit, c.conislocal AS is_local,
      (SELECT coalesce(json_agg(a.attname ORDER BY k.n), '[]') FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(num, n)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num WHERE k.n > i.indnkeyatts) AS include
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    LEFT JOIN pg_class f ON f.oid = c.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u')
    WHERE c.contype IN ('p', 'u', 'f', 'c', 'x') AND t.relkind IN ('r', 'p') AND c.conparentid = 0 AND ${USER} ORDER BY c.conrelid, c.conname`),
  indexes:
    rows(`SELECT x.indrelid::bigint AS oid, i.relname AS name, x.indisunique AS unique, am.amname AS method, pg_get_expr(x.indpred, x.indrelid) AS predicate,
      coalesce((to_jsonb(x) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct, coalesce(array_to_json(i.reloptions), '[]') AS storage,
      pg_get_indexdef(x.indexrelid) AS definition, t.relkind = 'm' OR t.relispartition OR EXISTS (
        SELECT 1 FROM pg_attribute o WHERE o.attrelid = x.indexrelid AND o.attoptions IS NOT NULL) AS apart,
      (SELECT json_agg(json_build_object('text', pg_get_indexdef(x.indexrelid, k.n::int, true), 'column', att.attname, 'key', k.n <= x.indnkeyatts,
          'options', x.indoption[k.n - 1], 'opclass', CASE WHEN k.n <= x.indnkeyatts AND NOT op.opcdefault THEN
            CASE WHEN opn.nspname IN ('public', 'pg_catalog') THEN op.opcname ELSE format('%I.%I', opn.nspname, op.opcname) END END,
          'collation', (SELECT l.collname FROM pg_collation l WHERE l.oid = x.indcollation[k.n - 1] AND k.n <= x.indnkeyatts AND l.oid <> coalesce(att.attcollation, 100))) ORDER BY k.n)
        FROM generate_series(1, x.indnatts) AS k(n) LEFT JOIN pg_attribute att ON att.attrelid = x.indrelid AND att.attnum = x.indkey[k.n - 1] AND x.indkey[k.n - 1] > 0
        LEFT JOIN pg_opclass op ON op.oid = x.indclass[k.n - 1] LEFT JOIN pg_namespace opn ON opn.oid = op.opcnamespace) AS parts
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am am ON am.oid = i.relam JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE t.relkind IN ('r', 'p', 'm') AND NOT i.relispartition AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x')) AND ${USER}
    ORDER BY x.indrelid, i.relname`),
  policies: rows(`SELECT p.polrelid::bigint AS oid, p.polname AS name, p.polcmd AS command, p.polpermissive AS permissive,
      (SELECT coalesce(json_agg(r.rolname ORDER BY r.rolname), '[]') FROM pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles,
      pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS with_check
    FROM pg_policy p JOIN pg_class t ON t.oid = p.polrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE ${USER} ORDER BY p.polrelid, p.polname`),
  triggers:
    rows(`SELECT g.tgrelid::bigint AS oid, g.tgname AS name, g.tgtype::int AS type, f.proname AS routine, fn.nspname AS routine_namespace, pg_get_triggerdef(g.oid) AS definition,
      t.relkind NOT IN ('r', 'p') OR t.relispartition OR g.tgconstraint <> 0 OR (g.tgtype::int & 32) <> 0 OR g.tgoldtable IS NOT NULL OR g.tgnewtable IS NOT NULL AS apart,
      ${NAMES('g.tgattr::int2[]', 'g.tgrelid')} AS columns
    FROM pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE NOT g.tgisinternal AND coalesce((to_jsonb(g) ->> 'tgparentid')::bigint, 0) = 0 AND ${USER} ORDER BY g.tgrelid, g.tgname`),
  routines: rows(`SELECT n.nspname AS namespace, f.proname AS name, pg_get_functiondef(f.oid) AS sql,
      (SELECT coalesce(json_agg(format_type(a.type, NULL) ORDER BY a.n), '[]') FROM unnest(f.proargtypes) WITH ORDINALITY AS a(type, n)) AS signature
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace WHERE f.prokind IN ('f', 'p') AND ${USER} AND ${notExtension('pg_proc', 'f')} ORDER BY f.oid`),
  views:
    rows(`SELECT n.nspname AS namespace, c.relname AS name, c.relkind = 'm' AS materialised, pg_get_viewdef(c.oid) AS sql, obj_description(c.oid, 'pg_class') AS description,
      coalesce(array_to_json(c.reloptions), '[]') AS options,
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND ${USER} AND ${notExtension('pg_class', 'c')} ORDER BY c.oid`),
  extensions: rows(
    "SELECT e.extname AS name, n.nspname AS namespace FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY e.extname",
  ),
  namespaces: rows(
    `SELECT n.nspname AS name FROM pg_namespace n WHERE n.nspname <> 'public' AND ${USER} AND ${notExtension('pg_namespace', 'n')} ORDER BY n.nspname`,
  ),
  sequences:
    rows(`SELECT n.nspname AS namespace, c.relname AS name, format_type(s.seqtypid, NULL) AS type, s.seqstart::text AS start, s.seqincrement::text AS increment,
      s.seqmin::text AS least, s.seqmax::text AS most, s.seqcache::text AS cache, s.seqcycle AS cycle,
      (SELECT format('ALTER SEQUENCE %I.%I OWNED BY %I.%I.%I', n.nspname, c.relname, tn.nspname, t.relname, a.attname)
        FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a' AND d.refobjsubid > 0) AS owner
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${USER} AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('i', 'e')) ORDER BY n.nspname, c.relname`),
  /** Enum types, domains and composite types, as the statements that make them. */
  types: rows(`SELECT CASE t.typtype WHEN 'e' THEN 'enum type' WHEN 'd' THEN 'domain' ELSE 'composite type' END AS what,
      CASE t.typtype
        WHEN 'e' THEN format('CREATE TYPE %I.%I AS ENUM (%s)', n.nspname, t.typname,
          (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
        WHEN 'd' THEN format('CREATE DOMAIN %I.%I AS %s', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod))
          || coalesce(' DEFAULT ' || t.typdefault, '') || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
          || coalesce((SELECT string_agg(format(' CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)
              FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '')
        ELSE format('CREATE TYPE %I.%I AS (%s)', n.nspname, t.typname,
          (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
            FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped))
      END AS sql
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE (t.typtype IN ('e', 'd') OR t.typtype = 'c' AND c.relkind = 'c') AND ${USER} AND ${notExtension('pg_type', 't')} ORDER BY t.oid`),
  ...OTHER_QUERIES,
} as const;
