/** The folder of real data beside the project. Third-party: measured with, never committed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = process.env.SCHEMAWRIGHT_SHARED ?? '../shared';

/** A path inside it, or undefined, after saying what is not checked. */
export function sharedPath(...parts: readonly string[]): string | undefined {
  const path = join(ROOT, ...parts);
  if (existsSync(path)) return path;
  console.warn(`NOT CHECKED: ${parts.join('/')} – the shared folder is not here (SCHEMAWRIGHT_SHARED)`);
  return undefined;
}
