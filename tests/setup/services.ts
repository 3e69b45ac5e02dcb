/**
 * Finds or starts the servers that some tests need, once per run.
 * Where a server cannot be had the run says what is not checked; in CI that is an error.
 */
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVERS = [
  { variable: 'SCHEMAWRIGHT_POSTGRES_URL', name: 'PostgreSQL server' },
  { variable: 'SCHEMAWRIGHT_MARIADB_URL', name: 'MariaDB server' },
];

/** Runs beside each other keep their own servers. */
const OWN = { ...process.env, SCHEMAWRIGHT_SERVICES: join(tmpdir(), `schemawright-services-${process.pid}`) };

export async function setup(): Promise<(() => void) | undefined> {
  await find();
  const started = SERVERS.some((s) => !process.env[s.variable]) && start();
  const missing = SERVERS.filter((s) => !process.env[s.variable]);
  for (const { name } of missing) console.warn(`NOT CHECKED: ${name} – no server was given or could be started`);
  if (missing.length > 0 && process.env.CI) throw new Error(`CI needs ${missing.map((m) => m.name).join(' and ')}`);
  return started ? () => void spawnSync('bash', ['scripts/services', 'stop'], { env: OWN }) : undefined;
}

function start(): boolean {
  const ended = spawnSync('bash', ['scripts/services', 'start'], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'inherit'], env: OWN });
  if (ended.status !== 0) return false;
  takeUrls(OWN);
  return true;
}

/** Servers that `scripts/services start` left running are used and left running. */
async function find(): Promise<void> {
  const known = { ...process.env };
  takeUrls();
  for (const { variable } of SERVERS) {
    if (known[variable] || !process.env[variable] || (await answers(process.env[variable]))) continue;
    delete process.env[variable];
  }
}

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .setTimeout(2000, () => end(false));
  });
}

function takeUrls(env: NodeJS.ProcessEnv = process.env): void {
  const printed = spawnSync('bash', ['scripts/services', 'env'], { encoding: 'utf8', env });
  for (const line of printed.stdout.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) process.env[line.slice(0, at)] ??= line.slice(at + 1);
  }
}
