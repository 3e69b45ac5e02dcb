/** Names within the engine's limit: cut, with a checksum of the whole so that different names stay different. */
import { shortHash } from '../../util/short-hash.js';

export function shortName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  return `${name.slice(0, limit - 9)}_${shortHash(name)}`;
}
