import type { Token } from '../../language/token.js';
import { baseOf } from '../verb-words.js';

const KEEPING = /^(keep|have|maintain|need|want|store|hold|make|write)$/;
const LOG = /^(log|record|list|register|history|overview|track|note|table)$/;

/** "We keep a log of which member borrowed which book": we keep which did, in whatever it is written. */
export function withoutLog(tokens: readonly Token[]): readonly Token[] {
  const asked = tokens.findIndex(({ lower }, i) => /^(which|who|what|when|where)$/.test(lower) && tokens[i - 1]?.lower === 'of');
  if (asked < 0 || !LOG.test(tokens[asked - 2]?.lower ?? '')) return tokens;
  const det = /^(a|an|the|our|some)$/.test(tokens[asked - 3]?.lower ?? '') ? asked - 3 : asked - 2;
  return KEEPING.test(baseOf(tokens[det - 1]?.lower ?? '') ?? '') ? [...tokens.slice(0, det), ...tokens.slice(asked)] : tokens;
}
