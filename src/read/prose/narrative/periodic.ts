/** What is read off a thing again and again: "twice a day we read every vat: time, …", "a logger writes the heat for every room each hour". */

import { oncePer } from '../../../util/once-per.js';
import { isTimeUnit } from '../language/time-units.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Opening } from './openings/openings.js';
import type { Mention } from './relation.js';

const READING = /^(read|measure|write|note|record|log|take|jot|report|enter|capture|gauge)$/;

/** "twice a day", "every ten minutes", "once an hour", "hourly". */
export const isPeriodic = oncePer((tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }, i) => {
    if (/^(hourly|nightly)$/.test(lower)) return true;
    if (!isTimeUnit(lower) && !/^shifts?$/.test(lower)) return false;
    const before = tokens.slice(Math.max(0, i - 3), i).map((token) => token.lower);
    return /(^| )(once|twice|times) (a|an|each|every|per)$/.test(before.join(' ')) || (before.includes('every') && !before.includes('for'));
  }),
);

/** What the readings of a list are of: what is named with the act, else whatever is spoken of. */
export function periodicRead(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { at, items }: Opening,
): Mention | 'spoken' | undefined {
  const verb = tokens.findIndex(
    ({ tag, lower }, i) =>
      tag === 'verb' &&
      !(/^(a|an)$/.test(tokens[i + 1]?.lower ?? '') && /^(writes?|files?|reports?)$/.test(lower)) &&
      READING.test(verbBase(lower) ?? lower.replace(/s$/, '')) &&
      i <= Math.max(at, 1) &&
      (at < 2 || i > at - 2 || tokens[at]?.text === ':'),
  );
  const listed = items[0]?.from ?? at;
  if (verb < 0 || listed <= verb) return undefined;
  const end = items.at(-1)?.to ?? listed;
  return (
    mentions.find(({ noun }) => noun.from > verb && noun.to <= listed) ??
    mentions.find(({ noun }) => noun.from >= end - 2 && /^(for|of|in|on|at|off|from)$/.test(tokens[noun.from - 1]?.lower ?? '')) ??
    'spoken'
  );
}
