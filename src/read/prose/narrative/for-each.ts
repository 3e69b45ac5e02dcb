import type { Token } from '../language/token.js';

/** "For each we hold …", "for each of them: …", "of each there is …": of any of those that were spoken of. */
export function isForEach(tokens: readonly Token[]): boolean {
  const from = /^(and|but|so)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  if (!/^(for|on|of|against)$/.test(tokens[from]?.lower ?? '') || tokens[from + 1]?.lower !== 'each') return false;
  const them = /^(of|one)$/.test(tokens[from + 2]?.lower ?? '');
  const next = them && tokens[from + 3]?.lower === 'them' ? from + 4 : them ? from + 3 : from + 2;
  return /^(we|i|we'd|i'd|you|there|there's|,|:)$/.test(tokens[next]?.lower ?? '');
}
