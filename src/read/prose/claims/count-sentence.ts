/** Counts which things a sentence brings together: all pairs of "each boat has a berth at a pier". */
import type { Sentence } from '../language/token.js';
import type { Mention } from '../terms/mentions.js';
import { countMentions } from './count-mentions.js';
import { type Draft, draftOf } from './pair-drafts.js';
import type { Pair } from './pair-features.js';

/** Things further apart than this in a sentence have nothing to do with each other. */
const FARTHEST = 30;

export function countSentence(
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
  topic: string | undefined,
  drafts: Map<string, Draft>,
): void {
  const seen = new Set<string>();
  for (let i = 0; i < mentions.length; i++) {
    for (let j = i + 1; j < mentions.length; j++) {
      const [first, second] = [mentions[i], mentions[j]];
      if (!first || !second || first.thing.key === second.thing.key) continue;
      if (second.from - first.to > FARTHEST) break;
      const place = between(sentence, index, first, second);
      const forth = draftOf(drafts, first.thing.key, second.thing.key, place);
      const back = draftOf(drafts, second.thing.key, first.thing.key, place);
      countMentions(sentence.tokens, first, second, forth.counts, back.counts);
      note(forth, second.from - first.to, place);
      note(back, second.from - first.to, place);
      const id = `${first.thing.key}|${second.thing.key}`;
      if (seen.has(id)) continue;
      seen.add(id);
      forth.counts.sentences++;
      back.counts.sentences++;
    }
  }
  for (const mention of mentions) {
    const { key } = mention.thing;
    if (topic === undefined || topic === key) continue;
    const place = between(sentence, index, mention, mention);
    draftOf(drafts, key, topic, place).counts.topic++;
    draftOf(drafts, topic, key, place).counts.topic += 0.5;
  }
}

const between = ({ tokens }: Sentence, index: number, first: Mention, last: Mention): Pair['evidence'] => ({
  start: tokens[first.from]?.start ?? 0,
  end: tokens[last.to - 1]?.end ?? 0,
  sentence: index,
});

function note(draft: Draft, gap: number, place: Pair['evidence']): void {
  if (gap >= draft.gap) return;
  draft.gap = gap;
  draft.evidence = place;
}
