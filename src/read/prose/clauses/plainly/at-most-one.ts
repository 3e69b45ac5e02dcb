/** "A box cannot be in more than one shelf", "no box is in more than one shelf": what is ruled out says that there is one, if any. */
import type { Token } from '../../language/token.js';

const NOT = /^(not|never|cannot|no)$|n['’]t$/;
/** Lasting, so that one is enough; what is done may be done again. */
const LASTING = /^(be|is|are|have|has|belong|belongs|sit|sits|stand|stands|live|lives|lie|lies|assigned|linked|attached|part)$/;

export function atMostOne(tokens: readonly Token[]): readonly Token[] {
  const more = tokens.findIndex(
    ({ lower }, i) => lower === 'more' && tokens[i + 1]?.lower === 'than' && /^(one|a|1)$/.test(tokens[i + 2]?.lower ?? ''),
  );
  const not = more < 0 ? -1 : tokens.findLastIndex(({ lower }, i) => i < more && NOT.test(lower));
  const between = tokens.slice(not + 1, more);
  if (not < 0 || between.some(({ tag }) => tag === 'punct') || !between.some(({ lower }) => LASTING.test(lower))) return tokens;
  if (/^(per|each|every|a)$/.test(tokens[more + 4]?.lower ?? '')) return tokens;
  return tokens.flatMap((token, i): readonly Token[] => {
    if (i === more) return [{ ...token, text: 'at', lower: 'at', tag: 'prep' }];
    if (i === more + 1) return [{ ...token, text: 'most', lower: 'most', tag: 'adj' }];
    return i === not ? affirmed(token) : [token];
  });
}

/** "no box": each; "cannot": can. */
function affirmed(token: Token): readonly Token[] {
  if (token.lower === 'no') return [{ ...token, text: 'each', lower: 'each', tag: 'det' }];
  const able = /^(can|could|may|must|should|will)/.exec(token.lower)?.[1];
  return able ? [{ ...token, text: able, lower: able, tag: 'modal' }] : [];
}
