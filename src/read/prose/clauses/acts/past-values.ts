/**
 * "We keep the history of the price", "old prices are never overwritten", "the price changes over time": what a property was before is
 * kept in rows of their own, each with what it was and since when.
 */
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { isMadeRecord, madeProperty, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { propertiesHad } from './properties-had.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with such a row in place of what its sentence would give. */
export function pastValuesOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const owners = propertiesHad(frames);
  if (owners.size === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  const rows = new Set(frames.flatMap((frame) => (frame.kind === 'has' && isMadeRecord(frame.owner) ? [frame.sentence] : [])));
  for (const line of chunked) {
    const said = rows.has(line.sentence.index) ? undefined : pastIn(line, owners);
    if (said) put.set(line.sentence.index, said);
  }
  return saidInstead(frames, put);
}

/** The sentence speaks of the property, of what has it, and of nothing else but time. */
function pastIn({ sentence: { tokens, index }, chunks }: ChunkedSentence, owners: ReadonlyMap<string, readonly NounChunk[]>) {
  if (!tokens.some(({ lower }) => OPENING.test(lower))) return undefined;
  const nouns = chunks.filter(isNoun).slice(0, MOST_NOUNS + 1);
  const said = nouns.map((noun) => ({ noun, key: keyIn(noun, owners) }));
  const property = said.find(({ key }) => key !== undefined);
  const holders = property?.key === undefined ? [] : (owners.get(property.key) ?? []);
  const named = nouns.find((noun) => holders.some((holder) => thingKey(holder.phrase.words) === thingKey(noun.phrase.words)));
  const keys = new Set(holders.map((holder) => thingKey(holder.phrase.words)));
  const owner = named ?? (keys.size === 1 ? holders[0] : undefined);
  if (!property || property.key === undefined || !owner || nouns.length > MOST_NOUNS) return undefined;
  const others = said.filter(({ noun, key }) => key !== property.key && noun !== named && !BESIDE.test(thingKey(noun.phrase.words)));
  const words = property.key.split(' ');
  if (others.length > 0 || !WAYS.some((way) => way.test(goingOf(tokens, words)))) return undefined;
  const changes = tokens.some(({ lower }) => /^changes?$/.test(lower)) && !tokens.some(({ lower }) => /^(history|old|over)$/.test(lower));
  const row = madeRecord(property.noun, [...words, changes ? 'change' : 'history']);
  const items = [madeProperty(property.noun, words), madeProperty(property.noun, ['changed', 'at'])];
  // No rows but those: neither of the prices themselves nor of the history alone.
  const beside = nouns.filter((noun) => noun !== named && thingKey(noun.phrase.words) !== thingKey(row.phrase.words) && !isMoment(noun));
  return [...deniedNouns(beside, index), ...rowOfEnds(row, items, [{ ...bareNoun(owner), many: false }], index)];
}
const isMoment = ({ phrase }: NounChunk): boolean => /^(date|time|day|moment)$/.test(thingKey(phrase.words));
const MOST_NOUNS = 6;
const OPENING = /^(history|histories|log|changes?|changed|was|old|older|previous|past|earlier|former|historical|time)$/;
const BESIDE =
  /^(history|log|change|date|time|day|moment|one|old one|track|record|period|point in time|overwritten|lost|deleted|visible|available|accessible|readable)$/;

/** "prices", "old prices", "price history", "price changes" of a price. */
function keyIn({ phrase: { words } }: NounChunk, owners: ReadonlyMap<string, readonly NounChunk[]>): string | undefined {
  const before = PAST.test(words[0] ?? '') ? words.slice(1) : words;
  const bare = /^(histor(y|ies)|changes?|log)$/.test(before.at(-1) ?? '') ? before.slice(0, -1) : before;
  const key = thingKey(bare);
  return bare.length > 0 && owners.has(key) ? key : undefined;
}
const PAST = /^(old|older|previous|past|earlier|former|historical|current|present|new)$/;

/** The sentence with P for the property. */
const goingOf = (tokens: readonly Token[], words: readonly string[]): string => {
  const said = tokens.map(({ lower }) => lower).join(' ');
  const last = words.at(-1) ?? '';
  const name = [...words.slice(0, -1), `${last}(s|es)?`].join(' ');
  const plural = last.endsWith('y') ? `|${[...words.slice(0, -1), `${last.slice(0, -1)}ies`].join(' ')}` : '';
  return said.replace(new RegExp(`\\b(${name}${plural})\\b`, 'g'), 'P').replace(/ [.;]$/, '');
};

const PAST_ONES = '(old|older|previous|past|earlier|former|historical)';
const KEPT = '(kept|recorded|stored|saved|logged|tracked|retained|remembered|preserved|archived|visible|available)';
const WAYS = [
  '\\b(history|log) of (all |every |each )?(the )?P\\b',
  '\\bP (history|histories)\\b',
  '\\bP (of (a|an|the|each|every) \\w+ )?(can |may |might |could |will )?changes? over time\\b',
  '\\bP over time$',
  `\\b(every|each|all|any) changes? (of|to|in) (the )?P\\b.* ${KEPT}\\b`,
  `^changes? (of|to|in) (the )?P\\b.* ${KEPT}\\b`,
  '\\b(keep|track|record|log|store) .*\\bP changes\\b',
  `^(all )?${PAST_ONES} P (is|are|must|should|need|have|can)\\b.* (${KEPT}|overwritten|lost|deleted)\\b`,
  `^when (the )?P\\b.* changes , (the )?${PAST_ONES} (P|one) (is|must be|should be) (also )?${KEPT}`,
  `\\band ${PAST_ONES} P\\b`,
  '\\bwhat (the )?P (of (a|an|the|each) \\w+ )?was (on|at) (any|a given|a certain|every|each) (date|day|time|moment)\\b',
].map((way) => new RegExp(way));
