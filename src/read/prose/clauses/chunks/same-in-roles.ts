/**
 * "the family that asked for it and the family that sat": one kind of thing twice in a list, each time told by what it does or
 * what is done with it. The clause is its role.
 */
import { ingOf } from '../../language/ing-of.js';
import { pastOf } from '../../language/past.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import type { Chunk, NounChunk } from '../chunk.js';
import { endOf } from '../described-items.js';

export function withSameInRoles(tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] {
  const told = new Map<Chunk, NounChunk>();
  const kinds = new Map<string, number>();
  for (const [i, chunk] of chunks.entries()) {
    const said = chunk.kind === 'noun' && isOne(chunk) ? inItsRole(tokens, chunk, chunks[i + 1], chunks[i + 2]) : undefined;
    if (!said) continue;
    const key = thingKey(said.phrase.words);
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
    told.set(chunk, said);
  }
  for (const [chunk, { phrase }] of told) if ((kinds.get(thingKey(phrase.words)) ?? 0) < 2) told.delete(chunk);
  if (told.size === 0) return chunks;
  const whole = chunks.map((chunk) => told.get(chunk) ?? chunk);
  const clauses = [...told.values()];
  return whole.filter((chunk) => !clauses.some((noun) => noun !== chunk && noun.from <= chunk.from && chunk.to <= noun.to));
}

const isOne = ({ determiner, many, made }: NounChunk): boolean => determiner === 'the' && !many && !made;

function inItsRole(tokens: readonly Token[], noun: NounChunk, opens?: Chunk, verb?: Chunk): NounChunk | undefined {
  if (opens?.from !== noun.to || verb?.kind !== 'verb' || verb.from !== opens.to || verb.negated) return undefined;
  const end = endOf(tokens, noun.to);
  const rest = tokens.slice(verb.to, end).map(({ lower }) => lower);
  const role =
    opens.kind === 'relative' && /^(that|who|which)$/.test(opens.word)
      ? asSubject(verb, rest)
      : opens.kind === 'pronoun' && opens.word === 'it'
        ? behind(verb, rest)
        : undefined;
  return role && { ...noun, to: end, full: [...role, ...noun.phrase.words] };
}

type Verb = Extract<Chunk, { kind: 'verb' }>;

/** "that asked for it" → asked for by, "that visits" → visiting, "that is visited" → visited. */
function asSubject({ base, passive }: Verb, rest: readonly string[]): readonly string[] | undefined {
  if (passive) return rest.length === 0 ? [pastOf(base)] : undefined;
  if (rest.length === 0) return [ingOf(base)];
  // "asked for it", "took it over"
  const particle = rest.filter((word) => PARTICLE.test(word));
  const [object, ...more] = rest.filter((word) => !PARTICLE.test(word));
  const done = particle.length < 2 && more.length === 0 && /^(it|them|him|her)$/.test(object ?? '');
  return done ? [pastOf(base), ...particle, 'by'] : undefined;
}

const PARTICLE = /^(for|on|in|out|up|to|after|over|off|back|down)$/;

/** "it was paid from" → paid from, "it goes to" → to. */
function behind({ base, passive }: Verb, [place, ...more]: readonly string[]): readonly string[] | undefined {
  if (more.length > 0 || !/^(from|to|into|at|on|by|through|against)$/.test(place ?? '')) return undefined;
  return [...(passive ? [pastOf(base)] : []), place ?? ''];
}
