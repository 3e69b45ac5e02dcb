/** "A run is a date, one bus and one driver", "a batch is one recipe": it is made of them, and is none of them. */
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { hasFrame } from './has-frame.js';
import { isSomebody } from './is-somebody.js';
import type { Resolved } from './meant.js';
import { isProperty, isPropertyName } from './property-name.js';

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
export function isBroughtTogether(subject: NounChunk, objects: readonly NounChunk[], after: readonly Resolved[]): boolean {
  const [object, ...more] = objects;
  const among = after.filter(({ preposition }) => preposition !== undefined);
  const places = among.flatMap(({ members }) => members);
  const moment = among.some(({ preposition, members }) => /^(at|on)$/.test(preposition ?? '') && members.some(isMoment));
  // "a voyage of one yacht": that is one of its kind.
  if (!among.every(({ preposition }) => /^(in|at|on|by)$/.test(preposition ?? ''))) return false;
  const one = (noun: NounChunk | undefined): boolean => noun !== undefined && /^(a|an|one)$/.test(noun.determiner) && !noun.many;
  return one(subject) && one(object) && more.length === 0 && !isSomebody(subject) && moment && places.filter(one).length > 1;
}

const isMoment = ({ determiner, phrase: { words } }: NounChunk): boolean =>
  /^(a|an)$/.test(determiner) && /^(time|date|day|hour)$/.test(words.at(-1) ?? '');

export function togetherFrames(
  subject: NounChunk,
  objects: readonly NounChunk[],
  after: readonly Resolved[],
  sentence: number,
): readonly Frame[] {
  const places = after.filter(({ preposition }) => preposition !== undefined).flatMap(({ members }) => members);
  const ends = [...objects, ...places.filter((place) => !isProperty(place))];
  const told = places.filter(isProperty);
  return [
    hasFrame(subject, told, sentence),
    ...ends.map((to): Frame => ({ kind: 'attached', head: subject, to: { ...to, preposition: 'for' }, sentence })),
  ];
}

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
  return [
    ...(plain.length > 0 ? [hasFrame(subject, plain, sentence)] : []),
    ...one.map((to): Frame => ({ kind: 'attached', head: subject, to: { ...to, preposition: 'for' }, sentence })),
  ];
}
