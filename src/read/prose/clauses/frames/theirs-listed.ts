/** "We store boats, their name and length, and crews": what is theirs is of the things before it in the list. */
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isProperty, isPropertyName } from '../property-name.js';

/** What each thing of a list has by "their" behind it; undefined where none does, or where a property is of none. */
export function theirsListed(items: readonly NounChunk[], sentence: number): readonly Frame[] | undefined {
  const things: NounChunk[] = [];
  const had = new Map<NounChunk, NounChunk[]>();
  for (const said of items) {
    const item = ofOne(said);
    const thing = things.at(-1);
    const own = thing && had.get(thing);
    const theirs = /^(their|its)$/.test(item.determiner) && !item.many;
    if (thing && own && (theirs || isProperty(item) || (!item.many && item.determiner === ''))) own.push(item);
    else if (thing && theirs) had.set(thing, [item]);
    else if (isProperty(item)) return undefined;
    else things.push(item);
  }
  if (had.size === 0 || things.some(({ determiner }) => /^(their|its)$/.test(determiner))) return undefined;
  const lists: readonly Frame[] = things.length > 1 ? [{ kind: 'lists', items: things, sentence }] : [];
  return [...[...had].map(([thing, own]) => hasFrame(thing, own, sentence)), ...lists];
}

/** "boats and their names": one each. */
const ofOne = (item: NounChunk): NounChunk =>
  /^(their|its)$/.test(item.determiner) && isPropertyName(item.phrase.words) ? { ...item, many: false } : item;
