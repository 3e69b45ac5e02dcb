/** What a clause rules out. */
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';

const COVERING = /^(cover|include|need|support|handle|store|track|keep|plan|want|require|have|record|model|manage|be)$/;

/** "Passengers are not covered", "we don't need tags", "Invoices are handled by another system", "Fees are out of scope". */
export function deniedFrames(
  verb: VerbChunk,
  subjects: readonly NounChunk[],
  objects: readonly NounChunk[],
  places: readonly NounChunk[],
  sentence: number,
): readonly Frame[] {
  const elsewhere = places.some(({ phrase }) => /^(scope|system|systems|tool|provider|erp|crm)$/.test(phrase.words.at(-1) ?? ''));
  const passive = verb.passive || verb.base === 'be';
  const part = objects.some(({ phrase }) => /^(part|concern|subject|topic)$/.test(phrase.words.at(-1) ?? ''));
  if (passive && elsewhere && (verb.base === 'be' || COVERING.test(verb.base))) return [{ kind: 'denied', items: subjects, sentence }];
  if (!verb.negated || verb.modal || !COVERING.test(verb.base)) return [];
  if (verb.passive || (verb.base === 'be' && part)) return [{ kind: 'denied', items: subjects, sentence }];
  return subjects.length === 0 && verb.base !== 'be' && objects.length > 0 ? [{ kind: 'denied', items: objects, sentence }] : [];
}
