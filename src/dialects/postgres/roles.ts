/**
 * The two roles that policies are tested under, because the default role of PGlite and of most servers is a superuser, whom
 * policies do not bind: one that may read and write rows and owns nothing, and one that owns the tables.
 */

export const ROLES = { application: 'schemawright_app', owner: 'schemawright_owner' } as const;
export type Who = keyof typeof ROLES;

const NAMESPACES = "SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'";

const GRANTS: Readonly<Record<Who, readonly string[]>> = {
  application: [
    'USAGE ON SCHEMA %1$I',
    'SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$I',
    'USAGE ON ALL SEQUENCES IN SCHEMA %1$I',
  ],
  owner: ['USAGE, CREATE ON SCHEMA %1$I'],
};

/** What the role needs in every namespace. */
export function grantTo(role: string, who: Who): string {
  return loop(
    NAMESPACES,
    GRANTS[who].map((grant) => `GRANT ${grant} TO ${role}`),
  );
}

/** Tables, views and free sequences go to the owner role; indexes and identity sequences follow their table. */
export const OWN_OBJECTS = loop(
  `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm')
      AND pg_get_userbyid(c.relowner) <> '${ROLES.owner}'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`,
  [`ALTER TABLE %1$s OWNER TO ${ROLES.owner}`],
);

function loop(query: string, formats: readonly string[]): string {
  const statements = formats.map((format) => `    EXECUTE format('${format}', object.name);`).join('\n');
  return `DO $$\nDECLARE\n  object record;\nBEGIN\n  FOR object IN ${query} LOOP\n${statements}\n  END LOOP;\nEND $$`;
}
