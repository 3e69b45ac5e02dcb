/** LIKE patterns ⇄ GLOB patterns. LIKE here means the case-sensitive one with backslash escapes. */

const GLOB_SPECIAL = /[*?[]/;

/** `%@_%` → `*@?*`. */
export function likeToGlob(pattern: string): string {
  return likeParts(pattern)
    .map((part) => (part === 'any' ? '*' : part === 'one' ? '?' : GLOB_SPECIAL.test(part.char) ? `[${part.char}]` : part.char))
    .join('');
}

/** `*@?*` → `%@_%`; undefined for character classes, which LIKE does not have. */
export function globToLike(pattern: string): string | undefined {
  let like = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (char === '*') like += '%';
    else if (char === '?') like += '_';
    else if (char === '[') {
      const only = pattern[at + 1] ?? '';
      if (pattern[at + 2] !== ']' || only === '^') return undefined;
      like += escapeLike(only);
      at += 2;
    } else like += escapeLike(char);
  }
  return like;
}

/** A text as a LIKE pattern that matches only itself. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export type LikePart = 'any' | 'one' | { readonly char: string };

/** A LIKE pattern piece by piece; a backslash takes the next character literally. */
export function likeParts(pattern: string): readonly LikePart[] {
  const parts: LikePart[] = [];
  const chars = [...pattern];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? '';
    if (char === '%') parts.push('any');
    else if (char === '_') parts.push('one');
    else if (char === '\\' && at + 1 < chars.length) parts.push({ char: chars[++at] ?? '' });
    else parts.push({ char });
  }
  return parts;
}
