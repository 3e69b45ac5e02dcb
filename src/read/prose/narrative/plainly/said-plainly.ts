/** Words of a sentence as its readers want them: "they've a key" has a verb, "a piece of work" is work. */
import type { Token } from '../../language/token.js';

export function saidPlainly(tokens: readonly Token[]): readonly Token[] {
  const plain = tokens.some(({ lower }) => PIECE.test(lower)) ? withoutPieces(tokens) : tokens;
  return plain.some((_, i) => isContracted(plain, i))
    ? plain.flatMap((token, i) => (isContracted(plain, i) ? apart(token) : [token]))
    : plain;
}

const PIECE = /^(piece|item)s?$/;

/** "each piece of luggage", "items of clothing": a word that only counts what has no plural. */
function withoutPieces(tokens: readonly Token[]): readonly Token[] {
  const counting = (i: number): boolean =>
    PIECE.test(tokens[i]?.lower ?? '') &&
    tokens[i + 1]?.lower === 'of' &&
    tokens[i + 2]?.tag === 'noun' &&
    !/s$/.test(tokens[i + 2]?.lower ?? '') &&
    (i === 0 || /^(det|num)$/.test(tokens[i - 1]?.tag ?? ''));
  return tokens.filter((_, i) => !counting(i) && !counting(i - 1));
}

const HAVE = /^(\w+)(['’]ve)$/i;

/** "they've a number", "we've two vans": nothing that is done follows. */
const isContracted = (tokens: readonly Token[], i: number): boolean =>
  HAVE.test(tokens[i]?.text ?? '') && /^(det|num)$/.test(tokens[i + 1]?.tag ?? '') && !/^(all|both)$/.test(tokens[i + 1]?.lower ?? '');

function apart(token: Token): readonly Token[] {
  const [, who = '', have = ''] = HAVE.exec(token.text) ?? [];
  const at = token.start + who.length;
  return [
    { ...token, text: who, lower: who.toLowerCase(), tag: 'pron', end: at },
    { ...token, text: have, lower: 'have', tag: 'verb', start: at },
  ];
}
