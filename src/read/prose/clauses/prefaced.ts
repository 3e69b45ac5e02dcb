/** "When adding a boat, users enter …", "To register a boat, …": what the clause behind it is at, and no subject of it. */
import type { Sentence } from '../language/token.js';
import type { Chunk, NounChunk } from './chunk.js';
import type { DoesFrame } from './frame.js';
import { baseOf } from './verb-words.js';

export interface Prefaced {
  readonly noun: NounChunk;
  /** Who does it, where they are named: that they do. */
  readonly deed: DoesFrame | undefined;
  /** Without the preface. */
  readonly chunks: readonly Chunk[];
}

export function prefacedBy(chunks: readonly Chunk[], { tokens, index: sentence }: Sentence): Prefaced | undefined {
  const at = chunks.findIndex(({ kind }) => kind === 'noun');
  const [noun, comma, who] = chunks.slice(at, at + 3);
  const verb = tokens[(noun?.from ?? 0) - 1]?.lower ?? '';
  const opening = tokens[0]?.lower ?? '';
  const going = /^(when|while|before|after|on|upon|by|for)$/.test(opening) && MAKING_NOW.test(verb);
  const meant = opening === 'to' && MAKING.test(verb);
  if (noun?.kind !== 'noun' || noun.from !== 2 || !(going || meant)) return undefined;
  const acts = chunks[at + 3]?.kind === 'verb' && (who?.kind === 'noun' || who?.kind === 'pronoun');
  if (comma?.kind !== 'mark' || comma.word !== ',' || !acts) return undefined;
  const base = baseOf(verb);
  const deed: DoesFrame | undefined =
    who.kind === 'noun' && base !== undefined
      ? { kind: 'does', subject: who, verb: base, passive: false, possible: false, objects: [noun], places: [], sentence }
      : undefined;
  return { noun, deed, chunks: chunks.slice(at + 2) };
}

const VERBS =
  'add|creat|enter|register|record|book|submit|sav|edit|upload|publish|open|plac|propos|request|report|schedul|plan|cancel|clos';
const MAKING_NOW = new RegExp(`^(${VERBS})ing$`);
const MAKING = new RegExp(`^(${VERBS})e?$`);
