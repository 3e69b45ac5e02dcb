/**
 * Rights as the statements that give them: what was granted beyond what an owner and PUBLIC have by themselves, and what of
 * that was taken away. https://www.postgresql.org/docs/15/ddl-priv.html
 */
import { notExtension, rows, USER } from './query-parts.js';

const TO = "CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END";
const OPTION = "CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END";
const PRIVILEGES = "string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type)";

interface Kind {
  readonly catalogue: string;
  readonly acl: string;
  readonly owner: string;
  /** `%I`-formatted object behind ON, as an SQL expression. */
  readonly object: string;
  /** Letter of `acldefault`. */
  readonly letter: string;
  readonly from: string;
  readonly where: string;
  /** Grants that are usual. */
  readonly but?: string;
}

/** Granted, and not by default; then what PUBLIC has by default and was revoked. */
function granted({ catalogue, acl, owner, object, letter, from, where, but }: Kind): string {
  const own = `${where} AND ${acl} IS NOT NULL AND ${notExtension(catalogue, 'o')}`;
  const initial = `SELECT 1 FROM pg_init_privs i CROSS JOIN LATERAL aclexplode(i.initprivs) b WHERE i.classoid = '${catalogue}'::regclass AND i.objoid = o.oid`;
  return `SELECT 'grant' AS what, format('GRANT %s ON %s TO %s%s', ${PRIVILEGES}, ${object}, ${TO}, ${OPTION}) AS sql
    FROM ${from} CROSS JOIN LATERAL aclexplode(${acl}) a
    WHERE ${own}${but === undefined ? '' : ` AND NOT (${but})`} AND a.grantee <> ${owner} AND NOT EXISTS (SELECT 1 FROM aclexplode(acldefault('${letter}', ${owner})) d WHERE d.grantee = a.grantee AND d.privilege_type = a.privilege_type)
      AND NOT EXISTS (${initial} AND b.grantee = a.grantee AND b.privilege_type = a.privilege_type AND b.is_grantable = a.is_grantable)
    GROUP BY ${object}, a.grantee, a.is_grantable
  UNION ALL SELECT 'grant', format('REVOKE %s ON %s FROM PUBLIC', d.privilege_type, ${object})
    FROM ${from} CROSS JOIN LATERAL aclexplode(acldefault('${letter}', ${owner})) d
    WHERE ${own} AND d.grantee = 0 AND NOT EXISTS (SELECT 1 FROM aclexplode(${acl}) a WHERE a.grantee = 0 AND a.privilege_type = d.privilege_type)`;
}

const RELATION = "CASE o.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || format('%I.%I', n.nspname, o.relname)";
const RELATIONS = 'pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace';
const RELATION_KINDS = `o.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND ${USER}`;

const columns = `SELECT 'grant' AS what, format('GRANT %s ON TABLE %I.%I TO %s%s', string_agg(format('%s (%I)', a.privilege_type, t.attname), ', ' ORDER BY a.privilege_type, t.attnum),
      n.nspname, o.relname, ${TO}, ${OPTION}) AS sql
    FROM ${RELATIONS} JOIN pg_attribute t ON t.attrelid = o.oid AND t.attacl IS NOT NULL AND NOT t.attisdropped CROSS JOIN LATERAL aclexplode(t.attacl) a
    WHERE ${RELATION_KINDS} AND a.grantee <> o.relowner AND ${notExtension('pg_class', 'o')}
    GROUP BY n.nspname, o.relname, a.grantee, a.is_grantable`;

const KINDS: readonly Kind[] = [
  {
    catalogue: 'pg_class',
    acl: 'o.relacl',
    owner: 'o.relowner',
    object: RELATION,
    letter: 'r',
    from: RELATIONS,
    where: RELATION_KINDS,
  },
  {
    catalogue: 'pg_proc',
    acl: 'o.proacl',
    owner: 'o.proowner',
    object: "'ROUTINE ' || format('%I.%I(%s)', n.nspname, o.proname, oidvectortypes(o.proargtypes))",
    letter: 'f',
    from: 'pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace',
    where: USER,
  },
  {
    catalogue: 'pg_type',
    acl: 'o.typacl',
    owner: 'o.typowner',
    object: "'TYPE ' || format('%I.%I', n.nspname, o.typname)",
    letter: 'T',
    from: 'pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace',
    where: USER,
  },
  {
    catalogue: 'pg_namespace',
    acl: 'o.nspacl',
    owner: 'o.nspowner',
    object: "'SCHEMA ' || quote_ident(o.nspname)",
    letter: 'n',
    from: 'pg_namespace o',
    where: `${USER.replaceAll('n.nspname', 'o.nspname')} `,
    but: "o.nspname = 'public' AND a.grantee = 0 AND a.privilege_type = 'USAGE'",
  },
];

/** Everyone may use `public` unless that was taken away. */
const closedPublic = `SELECT 'grant' AS what, 'REVOKE USAGE ON SCHEMA public FROM PUBLIC' AS sql FROM pg_namespace o WHERE o.nspname = 'public' AND o.nspacl IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM aclexplode(o.nspacl) a WHERE a.grantee = 0 AND a.privilege_type = 'USAGE')`;

const defaults = `SELECT 'default privileges' AS what, format('ALTER DEFAULT PRIVILEGES%s%s %s %s ON %s %s %s', CASE WHEN o.defaclrole = current_user::regrole THEN '' ELSE ' FOR ROLE ' || quote_ident(pg_get_userbyid(o.defaclrole)) END,
      CASE WHEN o.defaclnamespace = 0 THEN '' ELSE ' IN SCHEMA ' || quote_ident(n.nspname) END, g.verb, string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type),
      CASE o.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' WHEN 'T' THEN 'TYPES' ELSE 'SCHEMAS' END,
      CASE g.verb WHEN 'GRANT' THEN 'TO' ELSE 'FROM' END, CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS sql
    FROM pg_default_acl o LEFT JOIN pg_namespace n ON n.oid = o.defaclnamespace
      CROSS JOIN LATERAL (SELECT CASE WHEN o.defaclnamespace = 0 THEN acldefault(CASE o.defaclobjtype WHEN 'S' THEN 's' ELSE o.defaclobjtype END, o.defaclrole) ELSE NULL::aclitem[] END AS usual) u
      CROSS JOIN LATERAL (SELECT 'GRANT' AS verb, a.* FROM aclexplode(o.defaclacl) a WHERE NOT EXISTS (SELECT 1 FROM aclexplode(u.usual) d WHERE d.grantee = a.grantee AND d.privilege_type = a.privilege_type)
        UNION ALL SELECT 'REVOKE', d.* FROM aclexplode(u.usual) d WHERE NOT EXISTS (SELECT 1 FROM aclexplode(o.defaclacl) a WHERE a.grantee = d.grantee AND a.privilege_type = d.privilege_type)) g
    GROUP BY o.defaclrole, o.defaclnamespace, n.nspname, o.defaclobjtype, g.verb, g.grantee, g.is_grantable`;

export const RIGHTS_QUERIES = {
  grants: rows(`SELECT * FROM (${[...KINDS.map(granted), columns, closedPublic].join(' UNION ALL ')}) all_grants ORDER BY sql`),
  defaultRights: rows(`SELECT * FROM (${defaults}) all_defaults ORDER BY sql`),
} as const;
