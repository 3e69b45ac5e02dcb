/** "It is tipped into one tank. There are five of these, with …": of what the sentence before ends with. */
import type { Token } from '../../language/token.js';

export function isOfThese(tokens: readonly Token[]): boolean {
  const said = tokens
    .slice(0, 7)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(and )?(there are|there's|there 're|we have|we've|we 've|we've got) (about |some |only |just |roughly )?[\w-]+ of (them|these|those)( |$)/.test(
    said,
  );
}
