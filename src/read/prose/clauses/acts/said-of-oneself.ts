/** What clauses that tell of deeds say of whoever or whatever stands in front of them. */
import { isPersonNoun } from '../../language/people.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import type { AttachedFrame, DoesFrame, Frame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeProperty } from '../made-chunk.js';
import { nounsOf } from './nouns-of.js';

/** "Users enter their birthday and a short bio": they have them. */
export function asEntered(frame: Frame): HasFrame | undefined {
  if (frame.kind !== 'does' || frame.passive || !isSomebody(frame.subject) || frame.places.length > 0) return undefined;
  const { subject, verb, objects, possible, sentence } = frame;
  const theirs = objects.some(({ determiner, many }) => /^(their|his|her)$/.test(determiner) && !many);
  return /^(enter|provide|state|specify|give|supply)$/.test(verb) && theirs && objects.every(({ many, exactly }) => !many && !exactly)
    ? { kind: 'has', owner: subject, items: objects, by: 'verb', possible, sentence }
    : undefined;
}

/** "Articles stay drafts until an editor publishes them": a status, and nothing of its own. */
export const withStates = (frames: readonly Frame[]): readonly Frame[] =>
  frames.flatMap((frame): readonly Frame[] => {
    const state = stateSaid(frame);
    if (frame.kind !== 'does' || !state) return [frame];
    const { subject: owner, sentence } = frame;
    return [hasFrame(owner, [madeProperty(owner, ['status'])], sentence), { kind: 'denied', items: [state], sentence }];
  });

function stateSaid(frame: Frame): NounChunk | undefined {
  if (frame.kind !== 'does' || frame.passive || !/^(stay|remain)$/.test(frame.verb) || isSomebody(frame.subject)) return undefined;
  const [state, ...more] = frame.objects;
  return state && more.length === 0 && (state.many ? state.determiner === '' : /^(a|an)$/.test(state.determiner)) ? state : undefined;
}

/** "The task's reviewer is an employee": the task has one. */
export const heldRoles = (frames: readonly Frame[]): readonly HasFrame[] =>
  frames.flatMap((frame): readonly HasFrame[] => {
    if (frame.kind !== 'does' || frame.verb !== 'be' || frame.places.length > 0) return [];
    const { subject, objects, sentence } = frame;
    const { possessor } = subject.phrase;
    const [kind, ...more] = objects;
    if (!possessor || !kind || more.length > 0 || kind.many || !isSomebody(kind) || !isSomebody(subject)) return [];
    const owner: NounChunk = { ...subject, phrase: possessor, many: possessor.number === 'many', exactly: false, determiner: 'the' };
    return [hasFrame(owner, [{ ...subject, many: false, determiner: 'a' }], sentence)];
  });

/**
 * "A sailing is a trip of one ferry on a route, with a date": what the trip is of and has is said of the sailing. The word
 * that only defines is none of the text's own.
 */
export function withDefinitions(frames: readonly Frame[]): readonly Frame[] {
  const meant = new Map<NounChunk, NounChunk>();
  const definitions = new Set<Frame>();
  for (const frame of frames) {
    const kind = frame.kind === 'does' ? definedBy(frame, frames) : undefined;
    if (frame.kind !== 'does' || !kind) continue;
    meant.set(kind, frame.subject);
    definitions.add(frame);
  }
  if (meant.size === 0) return frames;
  return frames.flatMap((frame): readonly Frame[] => {
    if (frame.kind === 'does' && definitions.has(frame)) return [{ kind: 'denied', items: frame.objects, sentence: frame.sentence }];
    if (frame.kind === 'has') return [{ ...frame, owner: meant.get(frame.owner) ?? frame.owner }];
    if (frame.kind === 'attached') return [{ ...frame, head: meant.get(frame.head) ?? frame.head }];
    return [frame];
  });
}

function definedBy({ verb, subject, objects, sentence }: DoesFrame, frames: readonly Frame[]): NounChunk | undefined {
  const [kind, ...more] = objects;
  const single = (noun: NounChunk): boolean => /^(a|an|each|every)$/.test(noun.determiner) && !noun.many;
  if (verb !== 'be' || !kind || more.length > 0 || !single(subject) || !single(kind)) return undefined;
  const last = kind.phrase.words.at(-1) ?? '';
  if (isSomebody(subject) || isPersonNoun(last) || isAttributeWord(last) || subject.phrase.words.length > 2) return undefined;
  const attached = frames.filter((frame): frame is AttachedFrame => frame.kind === 'attached' && frame.head === kind);
  const [key, own] = [thingKey(kind.phrase.words), thingKey(subject.phrase.words)];
  // "A message is a reply to another message."
  const among = attached.some(({ to }) => to.determiner === 'another' || thingKey(to.phrase.words) === own);
  if (attached.length === 0 || among || key === own) return undefined;
  const elsewhere = frames.some(
    (frame) => frame.sentence !== sentence && nounsOf(frame).some(({ phrase }) => thingKey(phrase.words) === key),
  );
  return elsewhere ? undefined : kind;
}
