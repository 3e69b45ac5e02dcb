import { singularPhrase } from '../../source/singular.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isConcrete } from './is-concrete.js';
import { isSomebody } from './is-somebody.js';
import { isPropertyName } from './property-name.js';

/** Keys of what a text says has something, or that there are many of: things for sure, whatever else is said of them. */
export const keysDescribed = (frames: readonly Frame[]): ReadonlySet<string> => new Set(frames.flatMap(describedBy));

/** Keys of what a frame describes, or counts among what there is. */
export const describedBy = (frame: Frame): readonly string[] =>
  frame.kind === 'has'
    ? frame.by === 'inside'
      ? []
      : [thingKey(frame.owner.phrase.words)]
    : namedBy(frame).map(({ phrase }) => thingKey(phrase.words));

/** "We have orders and products", "guards use radios": what a frame says that there are, whatever they have. */
export function namedBy(frame: Frame): readonly NounChunk[] {
  if (frame.kind === 'lists') return frame.items.filter(isThere);
  if (frame.kind !== 'does' || frame.verb === 'be') return [];
  return [frame.subject, ...frame.objects].filter(
    (noun) => noun.determiner === '' && isThere(noun) && (isConcrete(noun) || isSomebody(noun)),
  );
}

const isThere = ({ many, made, meant, phrase: { words } }: NounChunk): boolean =>
  many && !made && !meant && !isPropertyName(singularPhrase(words.join(' ')).split(' '));
