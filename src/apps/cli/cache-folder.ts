import { isAbsolute, join } from 'node:path';

/**
 * Where a user's programs keep what can be made again, or `undefined` where there is no such place. It is the user's own
 * and no shared one: who can write there decides what code runs.
 *
 * @example cacheFolder('linux', {}, '/home/ada') // '/home/ada/.cache/schemawright'
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(platform: string, env: Readonly<Record<string, string | undefined>>, home: string): string | undefined {
  const own = platform === 'win32' ? env.LOCALAPPDATA : platform === 'darwin' ? undefined : env.XDG_CACHE_HOME;
  const usual = platform === 'win32' ? undefined : join(home, platform === 'darwin' ? 'Library/Caches' : '.cache');
  const base = own && isAbsolute(own) ? own : isAbsolute(home) ? usual : undefined;
  return base && join(base, 'schemawright');
}
