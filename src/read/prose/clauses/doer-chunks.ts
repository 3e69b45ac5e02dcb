/** "who wrote it", "which clerk ran it", "the steward who let them in": who did something, as something to be kept of it. */
import { isPersonNoun } from '../language/people.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import { type Phrase, phraseEnd, phraseOf } from '../terms/phrase.js';
import type { Chunk, Deed, NounChunk } from './chunk.js';

interface Said {
  readonly deed: Deed;
  /** Behind the last of its tokens. */
  readonly to: number;
}

/** A "who" of its own: no clause about a noun before it. */
export function doerAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'by' && tokens[at + 1]?.lower === 'whom') return somebody(tokens, at, { deed: { verb: 'do' }, to: at + 2 });
  if (word !== 'who' || isRelative(tokens, at, before)) return undefined;
  const said = deedAt(tokens, at + 1) ?? unsaid(tokens, at + 1);
  return said && somebody(tokens, at, said);
}

/** "the clerk who ran it", "which clerk ran it", "the person who ran it". */
export function withDeed(found: Chunk, tokens: readonly Token[]): Chunk {
  const chunk = found.kind === 'noun' && found.determiner === 'which' ? withoutDeed(found, tokens) : found;
  if (chunk.kind !== 'noun' || chunk.many || chunk.deed || !isPersonNoun(chunk.phrase.words.at(-1) ?? '')) return chunk;
  const relative = /^(who|that)$/.test(tokens[chunk.to]?.lower ?? '');
  if (!(chunk.determiner === 'which' ? !relative : chunk.determiner === 'the' && relative)) return chunk;
  const said = deedAt(tokens, relative ? chunk.to + 1 : chunk.to);
  if (!said) return chunk;
  const anybody =
    chunk.phrase.words.join(' ') === 'person' ? { phrase: { ...chunk.phrase, text: 'who', words: ['who'] }, determiner: 'which' } : {};
  return { ...chunk, ...anybody, to: said.to, deed: said.deed };
}

/** "which clerk stamped it": a verb that no list knows was taken for a part of the name. */
function withoutDeed(noun: NounChunk, tokens: readonly Token[]): NounChunk {
  const last = noun.to - 1;
  if (last - noun.from < 2 || !/[a-z]{2}ed$/.test(tokens[last]?.lower ?? '') || !STANDS_FOR.test(tokens[noun.to]?.lower ?? '')) return noun;
  const phrase = phraseOf(tokens, noun.from + 1, last);
  return phrase ? { ...noun, to: last, phrase } : noun;
}

/** "users, who …", "the user who …". */
function isRelative(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  if (last?.kind === 'noun') return last.to === at;
  if (last?.kind !== 'mark' || last.word !== ',' || before.at(-2)?.kind !== 'noun') return false;
  const named = before.at(-2);
  return (
    named?.kind === 'noun' && (named.many || isPersonNoun(named.phrase.words.at(-1) ?? '')) && deedAt(tokens, at + 1)?.deed.verb !== 'do'
  );
}

const somebody = (tokens: readonly Token[], at: number, { deed, to }: Said): NounChunk | undefined => {
  const token = tokens[at];
  if (!token) return undefined;
  const phrase: Phrase = { text: 'who', words: ['who'], start: token.start, end: tokens[to - 1]?.end ?? token.end, number: 'one' };
  return { kind: 'noun', from: at, to, phrase, many: false, exactly: false, determiner: 'which', specified: false, described: 0, deed };
};

/** "who and when": did what was just said to be done. */
const unsaid = (tokens: readonly Token[], at: number): Said | undefined =>
  tokens[at] === undefined || /^(and|when|[.,;)])$/.test(tokens[at]?.lower ?? '') ? { deed: { verb: 'do' }, to: at } : undefined;

const PARTICLE = /^(out|up|off|down|in|back|over|away)$/;
const STANDS_FOR = /^(it|them|this|that|so|these|one)$/;
const HELPS = /^(has|have|had|last|first|originally|actually|then|finally)$/;

/** "wrote it", "carried it out", "let the crew in": something done once, to what was spoken of or to what is named. */
export function deedAt(tokens: readonly Token[], from: number): Said | undefined {
  let at = from;
  while (HELPS.test(tokens[at]?.lower ?? '')) at++;
  const token = tokens[at];
  const verb = token && doneVerb(token);
  if (!token || verb === undefined) return undefined;
  let to = at + 1;
  let particle = PARTICLE.test(tokens[to]?.lower ?? '') ? tokens[to++]?.lower : undefined;
  const stands = STANDS_FOR.test(tokens[to]?.lower ?? '') && !/^(noun|adj)$/.test(tokens[to + 1]?.tag ?? '');
  const end = stands ? to + 1 : isObject(tokens, to) ? phraseEnd(tokens, to) : to;
  const phrase = !stands && end > to ? phraseOf(tokens, to, end) : undefined;
  const ends = end > to || tokens[to] === undefined || /^(punct|conj)$/.test(tokens[to]?.tag ?? '');
  const past = verbBase(token.lower) !== token.lower;
  if (!ends || (!past && !stands)) return undefined;
  to = end;
  if (particle === undefined && end > at + 1 && PARTICLE.test(tokens[to]?.lower ?? '')) particle = tokens[to++]?.lower;
  return { deed: { verb, ...(particle === undefined ? {} : { particle }), ...(phrase ? { to: phrase } : {}) }, to };
}

const isObject = (tokens: readonly Token[], at: number): boolean => /^(the|a|an)$/.test(tokens[at]?.lower ?? '');

/** Said of one who did it: no present tense in -s but for owning. */
function doneVerb({ lower, tag }: Token): string | undefined {
  if (lower === 'did') return 'do';
  if (/^(owns?|owned)$/.test(lower)) return 'own';
  if (/^(aux|modal|neg|pron|prep|det|adv)$/.test(tag) || /[^s]s$/.test(lower)) return undefined;
  return verbBase(lower) ?? (Object.hasOwn(PAST, lower) ? PAST[lower] : /[a-z]{2}ed$/.test(lower) ? lower : undefined);
}

/** Past tenses of everyday verbs. */
const PAST: Readonly<Record<string, string>> = {
  drew: 'draw',
  flew: 'fly',
  ran: 'run',
  rang: 'ring',
  threw: 'throw',
  won: 'win',
  wore: 'wear',
};
