/** Existing databases by their address, opened to be looked at. Impure: only apps and tests import this file. */
import type { LiveDatabase } from './queryable.js';

/** `sqlite:` takes a path; the others are URLs with a database's name. */
export async function openLive(url: string): Promise<LiveDatabase> {
  const scheme = /^[a-z]+/i.exec(url)?.[0].toLowerCase() ?? '';
  if (scheme === 'sqlite') return (await import('./sqlite/engine.js')).openSqliteReadOnly(url.replace(/^sqlite:(?:\/\/(?=\/))?/i, ''));
  if (scheme === 'mysql' || scheme === 'mariadb') return (await import('./mysql-family/engine.js')).openMysqlReadOnly(url);
  return (await import('./postgres/engine.js')).openPostgresReadOnly(url);
}
