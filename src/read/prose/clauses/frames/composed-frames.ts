/** "A run is a date, one bus and one driver", "a batch is one recipe": it is made of them, and is none of them. */
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import { isProperty, isPropertyName } from '../property-name.js';

export function isComposed(subject: NounChunk, objects: readonly NounChunk[]): boolean {
  if (!/^(a|an|each|every|one|any)$/.test(subject.determiner) || isSomebody(subject) || objects.length === 0) return false;
  const single = objects.filter(({ exactly, phrase }) => exactly && (objects.length > 1 || phrase.number === 'one'));
  const plain = objects.filter(
    (object) => isProperty(object) || (/^(a|an)$/.test(object.determiner) && !object.exactly && !isSomebody(object)),
  );
  if (objects.length > 1 && objects.every((object) => isPropertyName(object.phrase.words))) return true;
  return single.length > 0 && !(objects.length === 1 && objects.some(isSomebody)) && 2 * (single.length + plain.length) > objects.length;
}

/** "A screening is a film in a cinema at a time": what comes together then, and no film. */
export function togetherFrames(
  subject: NounChunk,
  objects: readonly NounChunk[],
  after: readonly Resolved[],
  sentence: number,
): readonly Frame[] | undefined {
  const among = after.filter(({ preposition }) => preposition !== undefined);
  const places = among.flatMap(({ members }) => members);
  const moment = among.some(({ preposition, members }) => /^(at|on)$/.test(preposition ?? '') && members.some(isMoment));
  // "a voyage of one yacht" is one of its kind.
  if (!moment || !among.every(({ preposition }) => /^(in|at|on|by)$/.test(preposition ?? ''))) return undefined;
  if (!isOne(subject) || isSomebody(subject) || objects.length !== 1 || !objects.every(isOne) || places.filter(isOne).length < 2)
    return undefined;
  const ends = [...objects, ...places.filter((place) => !isProperty(place))];
  return [hasFrame(subject, places.filter(isProperty), sentence), ...ends.map((to) => attachedTo(subject, to, sentence))];
}

const isOne = ({ determiner, many }: NounChunk): boolean => /^(a|an|one)$/.test(determiner) && !many;
const isMoment = ({ determiner, phrase: { words } }: NounChunk): boolean =>
  /^(a|an)$/.test(determiner) && /^(time|date|day|hour)$/.test(words.at(-1) ?? '');
const attachedTo = (head: NounChunk, to: NounChunk, sentence: number): Frame => ({
  kind: 'attached',
  head,
  to: { ...to, preposition: 'for' },
  sentence,
});

export function composedFrames(
  subject: NounChunk,
  objects: readonly NounChunk[],
  after: readonly Resolved[],
  sentence: number,
): readonly Frame[] {
  const one = [...objects, ...after.flatMap(({ preposition, members }) => (preposition === undefined ? [] : members))].filter(
    ({ exactly }) => exactly,
  );
  const plain = objects.filter(({ exactly }) => !exactly);
  return [...(plain.length > 0 ? [hasFrame(subject, plain, sentence)] : []), ...one.map((to) => attachedTo(subject, to, sentence))];
}
