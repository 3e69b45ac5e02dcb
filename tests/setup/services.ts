/**
 * Finds or starts the servers that some tests need, once per run.
 * Where a server cannot be had the run says what is not checked; in CI that is an error.
 */
import { spawnSync } from 'node:child_process';

const SERVERS = [
  { variable: 'SCHEMAWRIGHT_POSTGRES_URL', name: 'PostgreSQL server' },
  { variable: 'SCHEMAWRIGHT_MARIADB_URL', name: 'MariaDB server' },
];

export function setup(): (() => void) | undefined {
  const started = SERVERS.some((s) => !process.env[s.variable]) && start();
  const missing = SERVERS.filter((s) => !process.env[s.variable]);
  for (const { name } of missing) console.warn(`NOT CHECKED: ${name} – no server was given or could be started`);
  if (missing.length > 0 && process.env.CI) throw new Error(`CI needs ${missing.map((m) => m.name).join(' and ')}`);
  return started ? () => void spawnSync('bash', ['scripts/services', 'stop']) : undefined;
}

function start(): boolean {
  const ended = spawnSync('bash', ['scripts/services', 'start'], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'inherit'] });
  if (ended.status !== 0) return false;
  const printed = spawnSync('bash', ['scripts/services', 'env'], { encoding: 'utf8' });
  for (const line of printed.stdout.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) process.env[line.slice(0, at)] ??= line.slice(at + 1);
  }
  return true;
}
