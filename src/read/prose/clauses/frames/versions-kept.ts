/** "Pages can be edited; we keep the old versions": rows of their own. */
import { singularWord } from '../../../source/singular.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeProperty, madeRecord } from '../made-chunk.js';
import type { Topic } from '../topic.js';

export function versionsKept(
  items: readonly NounChunk[],
  { subject, object, named }: Topic,
  sentence: number,
): readonly Frame[] | undefined {
  const [noun, ...rest] = items;
  const words = noun?.phrase.words ?? [];
  if (!noun?.many || rest.length > 0 || words.length > 2 || !/^(versions|revisions)$/.test(words.at(-1) ?? '') || named.has('version'))
    return undefined;
  if (words.length === 2 && !/^(old|older|previous|earlier|past|former|all)$/.test(words[0] ?? '')) return undefined;
  const of = [subject, object].find((one) => one && !isSomebody(one));
  if (!of) return undefined;
  const record = madeRecord(noun, [...of.phrase.words.slice(0, -1), singular(of), 'version']);
  return [
    { kind: 'has', owner: record, items: [madeProperty(noun, ['created', 'at'])], by: 'verb', possible: false, sentence },
    { kind: 'attached', head: record, to: { ...of, preposition: 'of' }, sentence },
  ];
}

const singular = ({ phrase }: NounChunk): string => singularWord(phrase.words.at(-1) ?? '');
