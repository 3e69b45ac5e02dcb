import type { Token } from '../../language/token.js';
import { isDetermining } from '../opening-kind.js';

/** "A site, a day and a lane between them identify a row": what the list tells apart. */
export const isKnownBy = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }, i) => {
    const both = lower === 'between' && tokens[i + 1]?.lower === 'them';
    if (!both && !/^(together|jointly|combined)$/.test(lower)) return false;
    const verb = tokens[both ? i + 2 : i + 1];
    return verb !== undefined && (isDetermining(verb) || /^(pins?|makes?|names?|singles?)$/.test(verb.lower));
  });
