/** Names within 63 bytes: cut, and told apart by a hash of the whole. PostgreSQL itself cuts silently. */
import { shortHash } from '../../util/short-hash.js';

const MOST_BYTES = 63;

export function shortName(name: string): string {
  if (byteLength(name) <= MOST_BYTES) return name;
  const suffix = `_${shortHash(name)}`;
  let cut = name;
  while (byteLength(cut) + suffix.length > MOST_BYTES) cut = [...cut].slice(0, -1).join('');
  return cut + suffix;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
