/** What clauses are read from: the sentences that say something of the data, their chunks and their frames. */
import type { Claim } from '../claims/claim.js';
import type { Block } from '../document/block.js';
import { verbBase } from '../language/tag.js';
import type { Sentence, Token } from '../language/token.js';
import { namesSoftware } from '../language/word-classes.js';
import type { NounChunk } from './chunk.js';
import { chunksOf } from './chunks.js';
import type { Frame } from './frame.js';
import { readFrames } from './frames.js';
import { ANNOUNCING } from './gathered.js';
import { type ChunkedSentence, plainChunks } from './plain-names.js';
import { CONTRACTED } from './verb-group.js';

export interface Spoken {
  readonly sentences: readonly Sentence[];
  readonly chunked: readonly ChunkedSentence[];
  readonly frames: readonly Frame[];
}

export function spokenOf(blocks: readonly Block[], all: readonly Sentence[], naming: readonly Claim[]): Spoken {
  const sentences = sayingSomething(all, naming).map(asMeant);
  const captions = captionsOf(blocks, all);
  const chunked = plainChunks(sentences).map((line): ChunkedSentence => {
    const under = captionOver(blocks, line.sentence, captions);
    return under ? { ...line, under } : line;
  });
  return { sentences, chunked, frames: readFrames(chunked) };
}

/** "Props", "- Student": blocks that are one noun. */
function captionsOf(blocks: readonly Block[], sentences: readonly Sentence[]): ReadonlyMap<number, NounChunk> {
  const captions = new Map<number, NounChunk>();
  const title = isTitled(blocks) ? 0 : -1;
  for (const { block, tokens } of sentences) {
    if (block === title || !/^(heading|item)$/.test(blocks[block]?.kind ?? '')) continue;
    const chunks = chunksOf(tokens).filter((chunk) => chunk.kind !== 'mark' || chunk.word !== ':');
    const [noun] = chunks;
    if (
      chunks.length === 1 &&
      noun?.kind === 'noun' &&
      !namesSoftware(noun.phrase.words) &&
      !ANNOUNCING.test(noun.phrase.words.at(-1) ?? '')
    )
      captions.set(block, noun);
  }
  return captions;
}

/** What the first heading names is the whole, unless others stand beside it. */
const isTitled = ([first, ...rest]: readonly Block[]): boolean =>
  first?.kind === 'heading' && rest.every(({ kind, level }) => kind !== 'heading' || level > first.level);

/** Of an item only: a paragraph under a heading speaks for itself. */
function captionOver(blocks: readonly Block[], { block }: Sentence, captions: ReadonlyMap<number, NounChunk>): NounChunk | undefined {
  const own = blocks[block];
  if (own?.kind !== 'item') return undefined;
  return own.parent === undefined ? captions.get(own.heading ?? -1) : captions.get(own.parent);
}

/** Without sentences that say nothing about data, and those that only rule something out. */
function sayingSomething(sentences: readonly Sentence[], naming: readonly Claim[]): readonly Sentence[] {
  const silent = new Set(
    naming.flatMap(({ kind, evidence }) => {
      const { start, end } = sentences[evidence.sentence] ?? { start: 0, end: 0 };
      const whole = evidence.end - evidence.start >= 0.7 * (end - start);
      return kind === 'ignored' || (kind === 'excluded' && whole) ? [evidence.sentence] : [];
    }),
  );
  return sentences.filter(({ index }) => !silent.has(index));
}

/** Words of everyday writing that the tagger takes for something else. */
function asMeant(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const meant = tokens.map((token, i): Token => {
    const tag = meantTag(tokens, i);
    return tag === undefined || tag === token.tag ? token : { ...token, tag };
  });
  return meant.every((token, i) => token === tokens[i]) ? sentence : { ...sentence, tokens: meant };
}

function meantTag(tokens: readonly Token[], i: number): Token['tag'] | undefined {
  const { lower } = tokens[i] ?? { lower: '' };
  if (/^(i|we|you|they|he|she|it)['’](d|ve|ll|re|m)$/.test(lower) || /^(my|your|him|her|it|our|them)sel(f|ves)$/.test(lower)) return 'pron';
  // "keep track of permits": they are kept.
  if (/^follows?$/.test(lower) && tokens[i - 1]?.lower === 'as') return 'adv';
  // "a ride made using a bike"
  if (lower === 'using' && tokens[i - 1]?.tag === 'part' && /^(det|noun|adj)$/.test(tokens[i + 1]?.tag ?? '')) return 'prep';
  if (isSaid(tokens, i) || isParticle(tokens, i + 1, i)) return 'verb';
  if (
    isParticle(tokens, i) ||
    /^(maybe|perhaps|possibly)$/.test(lower) ||
    (/^(apart|aside)$/.test(lower) && tokens[i + 1]?.lower === 'from')
  )
    return 'adv';
  if (opensTrack(tokens, i) || (lower === 'of' && opensTrack(tokens, i - 1))) return 'adv';
  if (/^who(m|so)?ever$/.test(lower)) return 'pron';
  if (CONTRACTED.test(lower)) return 'aux';
  if (isDoing(tokens, i)) return verbBase(lower) === undefined ? 'adv' : 'verb';
  if (isAside(tokens, i) || isAside(tokens, i - 1)) return 'adv';
  return isName(tokens, i) ? 'noun' : undefined;
}

/** "each writes", "what it does differs", "whoever makes one owns it", "the two agree on": no noun can stand there. */
function isDoing(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!token || !before || !next || !/^(noun|adj)$/.test(token.tag)) return false;
  const goesOn = /^(prep|pron|det|aux|to|num)$/.test(next.tag) || /^(if|whether|what|who)$/.test(next.lower);
  const inflected = /[^s]s$/.test(token.lower) && verbBase(token.lower) !== token.lower;
  if (!goesOn || next.lower === 'of') return false;
  if (/[^s]s$/.test(token.lower) && (before.lower === 'does' || (before.lower === 'what' && next.tag === 'aux'))) return true;
  if (verbBase(token.lower) === undefined) return false;
  if (inflected) return /^(each|one|what|it|he|she|who|does|somebody|someone|everybody|everyone|nobody)$/.test(before.lower);
  return token.lower === verbBase(token.lower) && /^(two|both|they|we|you|i)$/.test(before.lower);
}

/** "we need name and phone": what stands right behind "we" is done. */
const isSaid = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /^(we|i|they|you)$/.test(tokens[i - 1]?.lower ?? '') &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower &&
  /^(det|noun|adj|pron|wh)$/.test(tokens[i + 1]?.tag ?? '');

/** "send in comments", "hand in one essay": the little word belongs to the verb. */
const isParticle = (tokens: readonly Token[], i: number, verb = -1): boolean =>
  /^(prep|adv)$/.test(tokens[i]?.tag ?? '') &&
  (verb < 0 || (tokens[verb]?.tag === 'noun' && !/^(det|adj|poss|noun)$/.test(tokens[verb - 1]?.tag ?? 'det'))) &&
  PHRASAL.test(`${verbBase(tokens[i - 1]?.lower ?? '') ?? tokens[i - 1]?.lower} ${tokens[i]?.lower}`) &&
  /^(det|noun|adj|num|part)$/.test(tokens[i + 1]?.tag ?? '');
const PHRASAL =
  /^(send (in|out|off)|hand (in|out|over)|fill (in|out)|type in|put (up|down|away|forward)|set up|pick up|carry out|write (down|up)|tick off|take (out|back|down)|bring (in|back)|throw (out|away)|check out|turn in|give (out|back)|hang up|call off|look up|draw up|make up|sign off|note down|phone in|ring up|hold back|lay down)$/;

/** "of course", "in turn". */
const isAside = (tokens: readonly Token[], i: number): boolean =>
  /^(of course|in turn|at once|in general|in practice|in fact|by default|by hand)$/.test(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);

const opensTrack = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'track' && tokens[i + 1]?.lower === 'of' && /^(keep|keeps|keeping)$/.test(tokens[i - 1]?.lower ?? '');

/** "Customer, Order, Order Line": a name, though it is spelled like a verb. */
function isName(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!before || token?.tag !== 'verb') return false;
  // "react to messages": no infinitive ends in -s.
  if (before.tag === 'to' && /[^s]s$/.test(token.lower) && verbBase(token.lower) !== token.lower) return true;
  if (!/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const ends = next === undefined || next.tag === 'punct' || next.tag === 'conj';
  return before.text === ':' ? ends : before.tag !== 'punct' || ends || /^\p{Lu}/u.test(next.text);
}
