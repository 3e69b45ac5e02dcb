/** "Every time a player finishes a level, we save a score with …": the score is of both. */
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import type { Resolved } from '../meant.js';
import type { Topic } from '../topic.js';

export function recordMade(
  items: readonly NounChunk[],
  after: readonly Resolved[],
  topic: Topic,
  sentence: number,
): readonly Frame[] | undefined {
  const [record, ...more] = items;
  const said = topic.deeds.at(-1);
  const described = after.some(({ preposition, members }) => preposition === 'with' && members.length > 1);
  if (!record || more.length > 0 || !described || said?.sentence !== sentence || !/^(a|an|one)$/.test(record.determiner)) return undefined;
  const parties = [said.on, said.by].filter((noun): noun is NounChunk => noun !== undefined);
  return parties.length === 0
    ? undefined
    : parties.map((to): Frame => ({ kind: 'attached', head: record, to: { ...to, preposition: 'for', many: false }, sentence }));
}
