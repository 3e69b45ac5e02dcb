/** What is read as whole statements: aggregates, rules, statistics, and comments on what has no description in the model. */

import { notExtension, rows, USER } from './query-parts.js';
import { RIGHTS_QUERIES } from './rights-queries.js';

export const OTHER_QUERIES = {
  ...RIGHTS_QUERIES,
  aggregates: rows(`SELECT 'aggregate' AS what, format('CREATE AGGREGATE %I.%I(%s) (SFUNC = %s, STYPE = %s%s%s)', n.nspname, f.proname,
      CASE WHEN f.pronargs = 0 THEN '*' ELSE oidvectortypes(f.proargtypes) END, g.aggtransfn, format_type(g.aggtranstype, NULL),
      CASE WHEN g.aggfinalfn <> 0 THEN format(', FINALFUNC = %s', g.aggfinalfn) ELSE '' END,
      CASE WHEN g.agginitval IS NOT NULL THEN format(', INITCOND = %L', g.agginitval) ELSE '' END) AS sql
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace JOIN pg_aggregate g ON g.aggfnoid = f.oid
    WHERE f.prokind = 'a' AND ${USER} AND ${notExtension('pg_proc', 'f')} ORDER BY f.oid`),
  rules:
    rows(`SELECT 'rule' AS what, rtrim(pg_get_ruledef(r.oid), ';') AS sql FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE r.rulename <> '_RETURN' AND ${USER} ORDER BY r.oid`),
  statistics: rows(
    `SELECT 'statistics' AS what, pg_get_statisticsobjdef(s.oid) AS sql FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE ${USER} ORDER BY s.oid`,
  ),
  comments:
    rows(`SELECT 'comment' AS what, format('COMMENT ON %s %s IS %s', CASE i.type WHEN 'table constraint' THEN 'CONSTRAINT' WHEN 'domain constraint' THEN 'CONSTRAINT'
        WHEN 'view column' THEN 'COLUMN' WHEN 'materialized view column' THEN 'COLUMN' WHEN 'composite type column' THEN 'COLUMN' WHEN 'composite type' THEN 'TYPE' ELSE upper(i.type) END,
        replace(i.identity, 'pg_catalog.', ''), '''' || replace(d.description, '''', '''''') || '''') AS sql
    FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
    WHERE d.objoid >= 16384 AND i.type NOT IN ('table', 'view', 'materialized view', 'table column', 'extension', 'event trigger')
      AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e') ORDER BY 2`),
} as const;
