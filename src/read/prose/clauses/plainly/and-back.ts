/** "Note when a guard took a radio and when it came back": a guard took a radio, and it came back; "taken home" is no name of anything. */
import { lowerAt } from '../../language/lower-at.js';
import type { Token } from '../../language/token.js';
import { KEEPING } from '../../lists/verbs.js';

export const andBack = (tokens: readonly Token[]): readonly Token[] => {
  const back = tokens.some(({ lower }) => BACK.test(lower));
  return back ? withoutHome(withoutWhen(tokens)) : tokens;
};

const BACK = /^(back|returns?|returned|home)$/;

function withoutWhen(tokens: readonly Token[]): readonly Token[] {
  const at = lowerAt(tokens, 0) === 'we' ? 1 : 0;
  if (!KEEPING.has(lowerAt(tokens, at)) || lowerAt(tokens, at + 1) !== 'when' || tokens[at + 2]?.tag !== 'det') return tokens;
  const again = tokens.findIndex(({ lower }, i) => i > at + 2 && lower === 'when');
  return lowerAt(tokens, again - 1) === 'and' && /^(it|they)$/.test(lowerAt(tokens, again + 1))
    ? tokens.filter((_, i) => i > at + 1 && i !== again)
    : tokens;
}

/** "pupils take violins home" */
function withoutHome(tokens: readonly Token[]): readonly Token[] {
  const home = tokens.findIndex(({ lower }, i) => lower === 'home' && tokens[i - 1]?.tag === 'noun' && tokens[i + 1]?.tag !== 'noun');
  return home > 0 && tokens.slice(0, home).some(({ lower }) => /^(takes?|took|taken|brings?|brought)$/.test(lower))
    ? tokens.filter((_, i) => i !== home)
    : tokens;
}
