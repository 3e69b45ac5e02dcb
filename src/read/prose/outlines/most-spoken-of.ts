/** The thing that a section of a document speaks of most, of those that the whole document comes back to. */
import { groupBy } from '../../../util/group-by.js';
import type { ThingName } from '../claims/claim.js';
import { countNouns } from '../claims/count-nouns.js';
import type { Block } from '../document/block.js';
import { namesPerson } from '../language/names-person.js';
import type { Sentence } from '../language/token.js';

/** Of the things that the document speaks of most, so many may be what others are of. */
const MAIN = 5;

export function mostSpokenOf(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  things: ReadonlyMap<string, ThingName>,
): (section: number, mayBe: (thing: ThingName) => boolean) => ThingName | undefined {
  const all = timesIn(sentences, things);
  const main = [...new Set(things.values())]
    .filter(({ key }) => !namesPerson(key))
    .sort((a, b) => (all.get(b.key) ?? 0) - (all.get(a.key) ?? 0))
    .slice(0, MAIN);
  const sections = groupBy(sentences, ({ block }) => (blocks[block]?.kind === 'heading' ? block : (blocks[block]?.heading ?? -1)));
  const known = new Map<number, readonly ThingName[]>();
  const ranked = (section: number): readonly ThingName[] => {
    const here = timesIn(sections.get(section) ?? [], things);
    const times = ({ key }: ThingName): number => here.get(key) ?? 0;
    return main.filter((thing) => times(thing) > 0).sort((a, b) => times(b) - times(a));
  };
  return (section, mayBe) => {
    const list = known.get(section) ?? ranked(section);
    known.set(section, list);
    return list.find(mayBe);
  };
}

function timesIn(sentences: readonly Sentence[], things: ReadonlyMap<string, ThingName>): ReadonlyMap<string, number> {
  const counts = countNouns(sentences);
  const times = new Map<string, number>();
  for (const [key, thing] of things) times.set(thing.key, (times.get(thing.key) ?? 0) + (counts.get(key) ?? 0));
  return times;
}
