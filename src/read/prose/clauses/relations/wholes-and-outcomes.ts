/** What a thing is the whole of, and what comes of it, by the verb and the little words behind it. */
import type { NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';

/** "consists of legs", "is broken down into legs", "goes through phases", "comes in variants", "leads to tasks". */
export const isWhole = (verb: string, { preposition = '', many }: NounChunk): boolean =>
  (verb === 'split' && preposition !== 'per') ||
  (/^(consist|make|compose)$/.test(verb) && preposition === 'of') ||
  (many && /^(serve|deliver|ship|settle|fulfil|fulfill|come|sell)$/.test(verb) && preposition === 'in') ||
  (many && /^(divide|break|cut|subdivide|organi[sz]e|structure)$/.test(verb) && preposition === 'into') ||
  (many && /^(go|run|pass|lead|come)$/.test(verb) && /^(through|past|along|via)$/.test(preposition)) ||
  (many && verb === 'lead' && preposition === 'to') ||
  (many && verb === 'exist' && preposition === 'in') ||
  (many && /^(spread|run|extend|stretch|span)$/.test(verb) && /^(over|across)$/.test(preposition));

/** "A quote becomes an order", "turns into a policy", "leads to a contract": the later says of what it comes. */
export function outcomeOf({ verb, passive, objects, places }: DoesFrame): NounChunk | undefined {
  if (verb === 'become' && !passive) return objects[0];
  const into = (passive && /^(turn|convert|make|transform)$/.test(verb)) || /^(turn|develop|evolve|convert)$/.test(verb);
  return places.find(
    ({ preposition, many }) =>
      (into && preposition === 'into') || (!many && !passive && /^(lead|result)$/.test(verb) && /^(to|in)$/.test(preposition ?? '')),
  );
}
