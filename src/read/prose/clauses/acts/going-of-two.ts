import type { Token } from '../../language/token.js';
import type { ThingAt } from './things-in.js';

/** How a sentence goes, with X and Y for two things and without what says nothing here. */
export const goingOfTwo = (tokens: readonly Token[], one: ThingAt, other: ThingAt, silent: RegExp): string =>
  tokens
    .flatMap(({ lower }, i) => {
      if (i >= one.from && i < one.to) return i === one.from ? ['X'] : [];
      if (i >= other.from && i < other.to) return i === other.from ? ['Y'] : [];
      return silent.test(lower) ? [] : [lower];
    })
    .join(' ')
    .replace(/ [.;!?]$/, '');
