/** Whether "to" leads to a verb: "need to file", not "sent to members". */
import type { Token } from '../../language/token.js';
import { plainBase } from '../plain-base.js';

export const opensInfinitive = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next !== undefined && (next.tag === 'verb' || next.lower === 'be' || next.lower === 'have' || plainBase(next.lower) === next.lower)
  );
};
