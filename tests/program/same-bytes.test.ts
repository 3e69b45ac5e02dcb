/** Same input, same bytes: proof included, on every supported Node, under another locale, time zone and home folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const MAIN = join(process.cwd(), 'dist/apps/cli/main.js');
const BRIEF = join(process.cwd(), 'examples/04-device-telemetry/brief.md');
const ELSEWHERE = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham', HOME: mkdtempSync(join(tmpdir(), 'home-')) };

let reference: Readonly<Record<string, string>>;

beforeAll(() => {
  reference = dossier([process.execPath], {});
}, 120_000);

describe('the dossier', () => {
  it('is the same again', () => {
    expect(dossier([process.execPath], {})).toEqual(reference);
  });

  it('is the same elsewhere', () => {
    expect(dossier([process.execPath], ELSEWHERE)).toEqual(reference);
  });

  it.each(['22', '24'])('is the same on Node %s', (version) => {
    const node = ['npx', '-y', '-p', `node@${version}`, 'node'];
    const probe = spawnSync(node[0] ?? '', [...node.slice(1), '--version'], { encoding: 'utf8' });
    if (probe.status !== 0) {
      if (process.env.CI) throw new Error(`CI needs Node ${version}`);
      return console.warn(`NOT CHECKED: Node ${version} – it cannot be had here`);
    }
    expect(probe.stdout).toContain(`v${version}.`);
    const caches = mkdtempSync(join(tmpdir(), 'caches-'));
    expect(dossier(node, { XDG_CACHE_HOME: caches })).toEqual(reference);
    expect(dossier(node, { XDG_CACHE_HOME: caches })).toEqual(reference);
    expect(readdirSync(join(caches, 'schemawright'))).not.toEqual([]);
    // No folder can be made there, nor above it.
    const [command = '', ...first] = node;
    const nowhere = { ...process.env, XDG_CACHE_HOME: '/proc/nowhere' };
    expect(spawnSync(command, [...first, MAIN, '--version'], { env: nowhere, timeout: 30_000 }).status).toBe(0);
  });
});

/** Every file of a fresh dossier, by its path. */
function dossier(node: readonly string[], env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const out = mkdtempSync(join(tmpdir(), 'same-'));
  const [command = '', ...first] = node;
  const ended = spawnSync(command, [...first, MAIN, 'design', BRIEF, '--yes', '--out', out, '--engine', 'postgres,sqlite'], {
    encoding: 'utf8',
    env: { ...process.env, SCHEMAWRIGHT_POSTGRES_URL: '', SCHEMAWRIGHT_MARIADB_URL: '', ...env },
  });
  // A failed claim is written down too; whether all are proven is judged elsewhere.
  if (ended.status !== 0 && ended.status !== 1) throw new Error(`exit ${ended.status}: ${ended.stderr.slice(-2000)}`);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => join(out, name));
  return Object.fromEntries(
    files
      .filter((f) => statSync(f).isFile())
      .map((f) => [relative(out, f), readFileSync(f, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
