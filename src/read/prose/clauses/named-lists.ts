/** Where a brief names its things outright: below "Entities", after "the entities are", each with its fields in brackets. */
import type { Block } from '../document/block.js';
import type { NounChunk } from './chunk.js';
import type { Frame, ListsFrame } from './frame.js';
import type { ChunkedSentence } from './plain-names.js';

/** Says that each of what is listed is a thing. */
export const NAMING = /^(entity|entities|tables?|objects?|models?|classes|resources|collections)$/;

const isNaming = ({ phrase }: NounChunk): boolean => {
  const [last = '', before = ''] = phrase.words.toReversed();
  return NAMING.test(last) || (/^(list|names?|types?)$/.test(last) && NAMING.test(before)) || (last === 'model' && before === 'data');
};

export function namedLists(blocks: readonly Block[], chunked: readonly ChunkedSentence[], frames: readonly Frame[]): readonly ListsFrame[] {
  return [...listedBelow(blocks, chunked), ...saidToBe(frames), ...withFields(chunked)];
}

/** "# Entities", "Tables:" with an item or a line for each. */
function listedBelow(blocks: readonly Block[], chunked: readonly ChunkedSentence[]): readonly ListsFrame[] {
  const heads = new Map<number, NounChunk>();
  for (const { sentence, chunks } of chunked) {
    const [noun, ...rest] = chunks.filter((chunk) => chunk.kind !== 'mark');
    if (noun?.kind === 'noun' && rest.length === 0 && isNaming(noun)) heads.set(sentence.block, noun);
  }
  if (heads.size === 0) return [];
  const seen = new Set<number>();
  return chunked.flatMap(({ sentence, chunks }): readonly ListsFrame[] => {
    const block = blocks[sentence.block];
    const announcedBy = heads.get(block?.parent ?? -1) ?? heads.get(block?.parent === undefined ? (block?.heading ?? -1) : -1);
    const [noun, mark] = chunks;
    if (block?.kind !== 'item' || !announcedBy || seen.has(sentence.block) || noun?.kind !== 'noun' || noun.preposition !== undefined)
      return [];
    seen.add(sentence.block);
    if (mark && (mark.kind !== 'mark' || !/^[(:]$/.test(mark.word))) return [];
    return [{ kind: 'lists', items: [noun], announcedBy, sentence: sentence.index }];
  });
}

/** "The main entities are a, b and c", "we need tables for a, b and c". */
function saidToBe(frames: readonly Frame[]): readonly ListsFrame[] {
  const tables = new Map<NounChunk, { readonly items: NounChunk[]; readonly sentence: number }>();
  for (const frame of frames)
    if (frame.kind === 'attached' && isNaming(frame.head) && frame.head.many) {
      const known = tables.get(frame.head) ?? { items: [], sentence: frame.sentence };
      if (frame.to.preposition === 'for' || known.items.length > 0) known.items.push(frame.to);
      tables.set(frame.head, known);
    }
  const attached = [...tables].flatMap(([announcedBy, { items, sentence }]): readonly ListsFrame[] =>
    items.length > 1 ? [{ kind: 'lists', items, announcedBy, sentence }] : [],
  );
  const said = frames.flatMap((frame): readonly ListsFrame[] =>
    frame.kind === 'does' && frame.verb === 'be' && isNaming(frame.subject) && frame.subject.many && frame.objects.length > 1
      ? [{ kind: 'lists', items: frame.objects, announcedBy: frame.subject, sentence: frame.sentence }]
      : [],
  );
  return [...attached, ...said];
}

/** "Customer, Order (number, date), Product (name, price)": two with their fields tell what the others are. */
function withFields(chunked: readonly ChunkedSentence[]): readonly ListsFrame[] {
  const lists: ListsFrame[] = [];
  let formed = 0;
  for (const { sentence, chunks } of chunked) {
    if (chunks.some(({ kind }) => kind !== 'noun' && kind !== 'mark')) continue;
    let depth = 0;
    const items: NounChunk[] = [];
    let own = 0;
    let other = false;
    chunks.forEach((chunk, i) => {
      const next = chunks[i + 1];
      if (chunk.kind === 'mark') {
        depth += chunk.word === '(' ? 1 : chunk.word === ')' ? -1 : 0;
        other ||= depth === 0 && !/^([(),]|and|clause)$/.test(chunk.word);
      } else if (depth === 0 && chunk.kind === 'noun') {
        items.push(chunk);
        other ||= chunk.preposition !== undefined || chunk.determiner !== '';
        if (next?.kind === 'mark' && next.word === '(') own++;
      }
    });
    const [first] = chunks;
    if (other || own === 0 || (2 * own < items.length && own < 2) || first?.kind !== 'noun') continue;
    formed += own;
    lists.push({ kind: 'lists', items, named: true, sentence: sentence.index });
  }
  return formed > 1 ? lists : [];
}
