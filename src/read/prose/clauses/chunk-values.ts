/** What a property may be, where the text says so behind its name: in parentheses, behind a colon, "of", "such as" or "in sizes". */
import { singularWord } from '../../source/singular.js';
import { textOf } from '../language/text-of.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { closing, insideList } from '../terms/read-item.js';
import { type Values, valuesBehind, valuesListed } from '../terms/values.js';
import type { Chunk, NounChunk } from './chunk.js';
import { madeProperty } from './made-chunk.js';

const STANDS_FOR = /^[:=–—-]$/;

/** "a status: open or shut", "a grade of junior or senior", "a size, which is small or large", "three levels: low, middle and high". */
export function valuesOf(tokens: readonly Token[], at: number): Values | undefined {
  const before = tokens[at - 1];
  if (before?.tag !== 'noun') return undefined;
  const stands = STANDS_FOR.test(tokens[at]?.text ?? '');
  if (SORTS.test(before.lower)) {
    const listed = isNamed(tokens, at) ? valuesListed(tokens, at) : stands ? valuesListed(tokens, at + 1) : undefined;
    if (listed) return listed;
  }
  if (!(stands || isAttributeWord(before.lower) || isOneSuch(tokens, at))) return undefined;
  return valuesBehind(tokens, at);
}

/** What there are several of only as a choice. */
const SORTS =
  /^(types|kinds|sorts|levels|tiers|sizes|categories|states|statuses|stages|grades|modes|formats|colou?rs|classes|roles|ranks|priorities|phases|flavours|flavors|versions|conditions|shapes)$/;

/** "in categories A, B and C", "in sizes small, medium and large". */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  /^(in|of|at|into)$/.test(tokens[at - 2]?.lower ?? '') &&
  (/^(noun|adj)$/.test(tokens[at]?.tag ?? '') || /^[A-Z]$/.test(tokens[at]?.text ?? ''));

/** "a source such as fair, website or referral". */
const isOneSuch = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as' && /^(an?|its|their|the)$/.test(tokens[at - 2]?.lower ?? '');

export function withValues(chunk: Chunk, tokens: readonly Token[], before: Chunk | undefined, next: Chunk | undefined): Chunk {
  if (chunk.kind !== 'noun' || chunk.made) return chunk;
  // "the stage of each lead: cold or warm": of the stage.
  if (isOfEach(next) && next.from <= chunk.to + 1 && chunk.preposition === undefined && !chunk.many) {
    const read = STANDS_FOR.test(tokens[next.to]?.text ?? '') ? valuesBehind(tokens, next.to) : undefined;
    if (read) return { ...chunk, made: {}, values: read.values, valuesEnd: endOf(tokens, read, chunk) };
  }
  if (isOfEach(chunk) && before?.kind === 'noun' && chunk.from <= before.to + 1 && tokens[chunk.to]?.text !== '(') return chunk;
  const opens = tokens[chunk.to]?.text === '(';
  const end = opens ? closing(tokens, chunk.to, tokens.length) : 0;
  const read = opens ? { values: insideList(textOf(tokens, chunk.to + 1, end)), to: end } : valuesOf(tokens, chunk.to);
  if (!read || read.values.length === 0) return chunk;
  const more = opens && /(…|\.\.\.|\betc\.?|and so on)$/.test(textOf(tokens, chunk.to + 1, end).trim());
  const valued = { ...chunk, ...(more ? { more } : {}), values: read.values, valuesEnd: endOf(tokens, read, chunk) };
  return !opens && SORTS.test(tokens[chunk.to - 1]?.lower ?? '') ? asSort(valued) : valued;
}

const endOf = (tokens: readonly Token[], { to }: Values, { phrase }: NounChunk): number => tokens[to - 1]?.end ?? phrase.end;

const isOfEach = (chunk: Chunk | undefined): chunk is NounChunk =>
  chunk?.kind === 'noun' && chunk.preposition === 'of' && /^(an?|each|every)$/.test(chunk.determiner);

/** "at three levels: …": with a level. */
function asSort({ counted: _counted, ...chunk }: NounChunk): NounChunk {
  const { words } = chunk.phrase;
  const placed = /^(in|at|of|into)$/.test(chunk.preposition ?? '') ? { preposition: 'with' } : {};
  return { ...madeProperty(chunk, [...words.slice(0, -1), singularWord(words.at(-1) ?? '')]), ...placed };
}
