import type { Token } from '../../language/token.js';

const SIZE = /^(digit|character|char|letter|figure|bit|byte|hour)$/;

/** "a 16-digit number": one word for how long it is. */
export function joinSized(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => text === '-')) return tokens;
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token, dash, unit, next] = tokens.slice(i, i + 4);
    if (!token) break;
    const sized =
      token.tag === 'num' && dash?.text === '-' && dash.start === token.end && SIZE.test(unit?.lower ?? '') && unit?.start === dash.end;
    if (!sized || !unit || !/^(noun|adj|part)$/.test(next?.tag ?? '')) {
      joined.push(token);
      continue;
    }
    const text = `${token.text}-${unit.text}`;
    joined.push({ ...token, text, lower: text.toLowerCase(), tag: 'adj', end: unit.end });
    i += 2;
  }
  return joined;
}
