import { isForEach } from '../for-each.js';
import type { Read } from '../inventory.js';

/** "Each has a number", "They sit in a hall": of what was named last as many. */
export const speaksOfEach = ({ strand: { tokens } }: Read): boolean =>
  isForEach(tokens) ||
  (/^(each|they|these|those|all)$/.test(tokens[0]?.lower ?? '') &&
    (/^(verb|aux|modal|adv)$/.test(tokens[1]?.tag ?? '') || /^(of|one|gets|has|comes|is)$/.test(tokens[1]?.lower ?? '')));
