import type { Token } from '../../language/token.js';

/** "the site as drivers write it on the tag: …" is the site. */
export function withoutManner(tokens: readonly Token[]): readonly Token[] {
  const as = tokens.findIndex(({ lower }, i) => lower === 'as' && tokens[i - 1]?.tag === 'noun');
  const it = as < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > as + 1 && i < as + 6 && /^(it|them)$/.test(lower));
  if (it < 0 || !/^(call|calls|write|writes|know|knows|say|says|put|puts|have|has|see)$/.test(tokens[it - 1]?.lower ?? '')) return tokens;
  const end = tokens.findIndex(({ tag }, i) => i > it && tag === 'punct');
  return end < 0 ? tokens : [...tokens.slice(0, as), ...tokens.slice(end)];
}
