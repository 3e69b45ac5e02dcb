import { isEventNoun } from '../language/event-nouns.js';
import type { DraftEntity, DraftReference } from './draft.js';

/**
 * In running prose a noun of which nothing is said, and which nothing hangs together with, is named in passing, unless it
 * happens or has a name of several words.
 */
export function withoutLone(entities: readonly DraftEntity[], references: readonly DraftReference[]): readonly DraftEntity[] {
  const tied = new Set(references.flatMap(({ from, to, through }) => [from, to, ...(through === undefined ? [] : [through])]));
  const kept = entities.filter(
    ({ id, thing, attributes, origin }) =>
      attributes.size > 0 ||
      tied.has(id) ||
      thing.key.includes(' ') ||
      isEventNoun(thing.key) ||
      !('pattern' in origin && origin.pattern?.startsWith('narrative/')),
  );
  return kept.length > 0 ? kept : entities;
}
