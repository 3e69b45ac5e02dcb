/** "A user can see all boxes of a shelf": who looks at what, which says nothing of how the two hang together. */
import { groupBy } from '../../../util/group-by.js';
import type { Frame } from './frame.js';
import { isSomebody } from './is-somebody.js';

/** What people do with a screen. */
const LOOKING = /^(see|view|find|search|browse|look|open|export|print|filter|sort|display|download|compare|click)$/;

/** Sentences in which somebody does nothing but look. */
export function onlyViews(frames: readonly Frame[]): ReadonlySet<number> {
  const views = new Set<number>();
  for (const [sentence, said] of groupBy(frames, (frame) => frame.sentence)) {
    const does = said.filter((frame) => frame.kind === 'does');
    // "Customers open tickets": those are new. "They see their contracts": those are theirs.
    const looks =
      does.some(({ verb }) => verb !== 'open') &&
      does.every(
        ({ verb, subject, passive, objects }) =>
          !passive && LOOKING.test(verb) && isSomebody(subject) && !objects.some(({ determiner }) => determiner === 'their'),
      );
    if (looks && said.every(({ kind }) => kind === 'does' || kind === 'attached')) views.add(sentence);
  }
  return views;
}
