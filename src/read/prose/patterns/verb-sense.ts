/** What a verb says of two things: a house has rooms (owns), a room belongs to a house (belongs), members join groups (links). */
import type { Verb } from './verb-between.js';

const OWNING =
  /^(have|contain|include|own|consist|place|write|make|create|receive|offer|employ|comprise|publish|post|submit|issue|manage|supervise|raise|undertake|perform|provide|book|keep|open|upload|form|conduct|generate|produce|execute|initiate|complete|carry|hire|recruit|report|lodge|file)$/;

export const ASSOCIATING =
  /^(attend|participate|enrol|enroll|join|use|take|follow|tag|share|speak|know|register|subscribe|study|play|teach|like|favourite|favorite|collect|select|choose|borrow|rent|purchase|buy|sell|supply|visit|watch|rate|hold|operate|assign|link|associate|relate|belong|involve|bookmark|recommend|comment|reserve|sign|review|evaluate|score|vote|answer|reply|apply)$/;

export function senseOf(verb: Verb, preposition: string | undefined): 'belongs' | 'owns' | 'links' | undefined {
  if (verb.base === 'belong' || verb.base === 'depend' || verb.base === 'refer' || verb.base === 'reference') return 'belongs';
  if (verb.passive) return preposition === undefined ? undefined : 'belongs';
  if (verb.base === 'be') return preposition === undefined ? undefined : 'belongs';
  if (/^(hand|send|turn|fill)$/.test(verb.base) && (preposition === 'in' || preposition === undefined)) return 'owns';
  if (OWNING.test(verb.base))
    return preposition === undefined || verb.base === 'consist' ? 'owns' : verb.base === 'have' ? undefined : 'links';
  if (ASSOCIATING.test(verb.base)) return 'links';
  return preposition === undefined ? undefined : 'belongs';
}
