/** Servers that proofs may use, from the environment. */
export function serverUrls(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  return { postgres: env.SCHEMAWRIGHT_POSTGRES_URL, mariadb: env.SCHEMAWRIGHT_MARIADB_URL };
}
