/** "When adding a boat, users enter …", "To register a boat, …": what the clause behind it is at, and no subject of it. */
import type { Sentence } from '../../language/token.js';
import type { Chunk, NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';
import { baseOf } from '../verb-words.js';

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
  const base = baseOf(verb);
  const going = /^(when|while|before|after|on|upon|by|for)$/.test(opening) && verb.endsWith('ing');
  const meant = opening === 'to' && verb === base;
  if (noun?.kind !== 'noun' || noun.from !== 2 || base === undefined || !MAKING.test(base) || !(going || meant)) return undefined;
  const acts = chunks[at + 3]?.kind === 'verb' && (who?.kind === 'noun' || who?.kind === 'pronoun');
  if (comma?.kind !== 'mark' || comma.word !== ',' || !acts) return undefined;
  const deed: DoesFrame | undefined =
    who.kind === 'noun'
      ? { kind: 'does', subject: who, verb: base, passive: false, possible: false, objects: [noun], places: [], sentence }
      : undefined;
  return { noun, deed, chunks: chunks.slice(at + 2) };
}

const MAKING =
  /^(add|create|enter|register|record|book|submit|save|edit|upload|publish|open|place|propose|request|report|schedule|plan|cancel|close)$/;
