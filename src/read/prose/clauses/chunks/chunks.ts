/** Tokens → chunks. Each token belongs to one chunk at most; what fits none is passed over. */

import type { Token } from '../../language/token.js';
import { adverbialEnd } from '../adverbials.js';
import { amountsAt } from '../amounts-of-each.js';
import type { Chunk } from '../chunk.js';
import { withValues } from '../chunk-values.js';
import { describedItemAt } from '../described-items.js';
import { withoutExamples } from '../examples.js';
import { nounAt } from '../noun-chunks.js';
import { askedAt, askedInFull } from './asked-chunks.js';
import { beginningAt, startAndEnd } from './beginnings.js';
import { withCapacities } from './capacities.js';
import { composedAt } from './composed-of.js';
import { withContrasted } from './contrasted.js';
import { doerAt, withDeed } from './doer-chunks.js';
import { withEitherSort } from './either-sort.js';
import { roleAt } from './in-role-of.js';
import { markAt } from './marks.js';
import { measuredAt } from './measured.js';
import { mergedModifiers } from './merged-modifiers.js';
import { prepositionalAt } from './prepositional.js';
import { pronounAt } from './pronouns.js';
import { relativeAt } from './relative-chunks.js';
import { withSameInRoles } from './same-in-roles.js';
import { withSharedCounts } from './shared-counts.js';
import { withSharedHeads } from './shared-heads.js';
import { sortsSaidAt } from './sorts-said.js';
import { spanAt } from './spans.js';
import { stateAt } from './states.js';
import { usersSaidAt } from './users-said.js';
import { verbAt } from './verb-group.js';
import { withGaps } from './with-gaps.js';
import { withoutFields } from './without-fields.js';

export function chunksOf(tokens: readonly Token[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const past = adverbialEnd(tokens, at);
    if (past > at) {
      at = past;
      continue;
    }
    const state =
      beginningAt(tokens, at) ??
      startAndEnd(tokens, at, chunks) ??
      sortsSaidAt(tokens, at, chunks) ??
      spanAt(tokens, at) ??
      amountsAt(tokens, at, chunks) ??
      measuredAt(tokens, at, chunks) ??
      stateAt(tokens, at, chunks);
    if (state) {
      chunks.push(...state);
      at = state.at(-1)?.to ?? at + 1;
      continue;
    }
    const found = roleAt(tokens, at) ?? chunkAt(tokens, at, chunks);
    const chunk = found && withDeed(found, tokens);
    if (chunk) chunks.push(chunk);
    at = Math.max(at + 1, chunk?.to ?? 0);
  }
  const shared = withEitherSort(tokens, withSharedCounts(withSharedHeads(tokens, withGaps(mergedModifiers(tokens, chunks)))));
  const inRoles = withSameInRoles(tokens, shared);
  return withoutFields(tokens, withoutExamples(withCapacities(tokens, withContrasted(tokens, inRoles)), tokens))
    .map(withSpecified)
    .map((chunk, i, chunks) => withValues(chunk, tokens, chunks[i - 1], chunks[i + 1]));
}

function withSpecified(chunk: Chunk, i: number, chunks: readonly Chunk[]): Chunk {
  if (chunk.kind !== 'noun' || chunk.determiner !== 'the') return chunk;
  const [next, second] = [chunks[i + 1], chunks[i + 2]];
  const said =
    next?.from === chunk.to &&
    ((next.kind === 'pronoun' && /^(it|they|he|she)$/.test(next.word)) || (next.kind === 'relative' && /^(who|that)$/.test(next.word)));
  return said && second?.kind === 'verb' ? { ...chunk, specified: true } : chunk;
}

function chunkAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk | undefined {
  return (
    usersSaidAt(tokens, at) ??
    doerAt(tokens, at, before, (place) => askedAt(tokens, place, before)) ??
    describedItemAt(tokens, at, before) ??
    markAt(tokens, at, before) ??
    askedInFull(tokens, at, before) ??
    relativeAt(tokens, at, before) ??
    composedAt(tokens, at, before) ??
    verbAt(tokens, at, before) ??
    pronounAt(tokens, at) ??
    nounAt(tokens, at, before) ??
    prepositionalAt(tokens, at, before)
  );
}
