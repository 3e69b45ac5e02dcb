/** "accounts in different currencies": each of them in one. */
import { singularWord } from '../../../source/singular.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { madeProperty } from '../made-chunk.js';
import type { Resolved } from '../meant.js';

export const inDifferent = (groups: readonly Resolved[], sentence: number): readonly Frame[] =>
  groups.flatMap((group, i): readonly Frame[] => {
    const [place, ...more] = group.members;
    const head = groups[i - 1]?.preposition === undefined ? groups[i - 1]?.members.at(-1) : undefined;
    if (!place || !head || more.length > 0 || !head.many || !place.many || !/^(in|of|with)$/.test(group.preposition ?? '')) return [];
    const words = place.phrase.words.map((word, at, all) => (at === all.length - 1 ? singularWord(word) : word));
    const several = group.preposition === 'of' && place.determiner === 'several' && /^(type|kind)$/.test(words[0] ?? '');
    if (!(several || /^(different|various)$/.test(place.determiner)) || words.length > 1 || !isAttributeWord(words[0] ?? '')) return [];
    return [{ kind: 'has', owner: head, items: [single(place, words)], by: 'with', possible: false, sentence }];
  });

function single(place: NounChunk, words: readonly string[]): NounChunk {
  const { phrase, ...noun } = madeProperty(place, words);
  return { ...noun, phrase: { ...phrase, determiner: 'the' } };
}
