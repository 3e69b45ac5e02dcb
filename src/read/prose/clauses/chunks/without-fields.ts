/** "Boat fields: name, length", "boat attributes are a name and a length": of the boat, and no field is kept. */
import type { Token } from '../../language/token.js';
import { phraseOf } from '../../terms/phrase.js';
import { areProperties } from '../are-properties.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';

/** Chunks with what the list is of in place of the word that announces it. */
export function withoutFields(tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] {
  const [label, announcing, ...list] = chunks;
  if (label?.kind !== 'noun' || !announcing || !announces(announcing)) return chunks;
  const of = ofFields(tokens, label);
  const items = list.filter(({ kind }) => kind !== 'mark');
  const nouns = items.filter(isNoun).filter(({ preposition }) => preposition === undefined);
  if (!of || nouns.length < items.length || !areProperties(nouns)) return chunks;
  return [of, { kind: 'mark', from: announcing.from, to: announcing.to, word: ':' }, ...list];
}

const announces = (chunk: Chunk): boolean =>
  (chunk.kind === 'mark' && chunk.word === ':') || (chunk.kind === 'verb' && chunk.base === 'be' && !chunk.negated);

function ofFields(tokens: readonly Token[], label: NounChunk): NounChunk | undefined {
  const fields = /^(fields|attributes|columns|properties)$/.test(tokens[label.to - 1]?.lower ?? '');
  const phrase = fields && label.to - label.from > 1 ? phraseOf(tokens, label.from, label.to - 1) : undefined;
  return phrase && { ...label, to: label.to - 1, phrase, many: phrase.number === 'many' };
}
