/**
 * Hands out names that are within the engine's limit and unlike all others of their scope. What has to give way gets a
 * hash of what it names, so that the result depends on the thing and not on its neighbours.
 */
import { shortHash } from '../../util/short-hash.js';

export interface NameScope {
  /** `of` says what is named, where several things may ask for one name. */
  readonly take: (wanted: string, of?: string) => string;
}

/** Case never tells names apart: two engines of four fold it. */
export function nameScope(limit: number, taken: Iterable<string> = []): NameScope {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const free = (name: string): boolean => !used.has(name.toLowerCase());
  return {
    take: (wanted, of = wanted) => {
      let name = shorten(wanted, limit);
      for (let nth = 1; !free(name); nth++) name = withSuffix(wanted, shortHash(nth === 1 ? of : `${of} ${nth}`), limit);
      used.add(name.toLowerCase());
      return name;
    },
  };
}

/** A name over the limit keeps its beginning and ends in a hash of the whole. */
export function shorten(name: string, limit: number): string {
  return name.length <= limit ? name : withSuffix(name, shortHash(name), limit);
}

function withSuffix(name: string, suffix: string, limit: number): string {
  return `${name.slice(0, Math.max(1, limit - suffix.length - 1)).replace(/_+$/, '')}_${suffix}`;
}
