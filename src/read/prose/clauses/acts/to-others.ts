/** "A folder belongs to another folder", "members are friends with each other": what stands between the two says how. */
import type { Sentence } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { DoesFrame, Frame } from '../frame.js';
import { nestedUnder } from './nested-under.js';
import { withOthersOfIt } from './with-others-of-it.js';

/** One stands over the other. */
const UNDER = new RegExp(
  `\\b(${[
    '(is|are|be|sits?|lies?|lives?|falls?|comes?|goes?|put|placed|kept|stored|located|grouped|filed|attached|or) (part of|parts of|inside|within|under|beneath|below|underneath)',
    '(is|are|be) in',
    'belongs? to',
    'consists? of',
    '(made up|composed|comprised) of',
    '(divided|split|broken|subdivided)( up| down)? (into|in)',
    '(child|children) of',
  ].join('|')})$`,
);
/** Neither stands over the other. */
const BESIDE = /\b(?:(friends) with|(?:related|linked|connected|tied|similar) (?:to|with))$/;
/** How many others, said before them. */
const COUNT =
  /( (up to|at most|at least|several|some|many|multiple|various|any number of|one or more|a number of|one|which|a|smaller|larger|bigger))+$/;
const DENYING = /^(not|never|cannot|no|none|,)$|n['’]t$/;
/** That it is another one; or smaller, which none is than itself. */
const OTHER = /^(other|another|smaller|larger|bigger)$/;

export const toOthers = (nouns: readonly NounChunk[], sentence: Sentence, frames: readonly Frame[]): readonly Frame[] | undefined =>
  toAnother(nouns, sentence, frames) ?? toEachOther(nouns, sentence, frames);

/** "… another folder", "… other members". */
function toAnother(nouns: readonly NounChunk[], { tokens, index }: Sentence, frames: readonly Frame[]): readonly Frame[] | undefined {
  const at = tokens.findIndex(({ lower }) => OTHER.test(lower));
  const other = nouns.find(({ from, to }) => at >= Math.max(0, from - 2) && at < to);
  const subject = other && nouns.find((noun) => noun.to <= at && isOneOf(noun, other));
  if (!other || !subject) return undefined;
  const words = tokens.slice(subject.to, at).map(({ lower }) => lower);
  const between = words.join(' ').replace(COUNT, '');
  if (words.some((word) => DENYING.test(word))) return undefined;
  // "a child of another", "friends with others": no thing beside them.
  const roles = nouns.filter((noun) => noun.from >= subject.to && noun.to <= other.from && ROLE.test(noun.phrase.words.join(' ')));
  const rest = [...without(frames, [other, ...roles]), ...deniedNouns(roles, index)];
  if (UNDER.test(between)) return [...rest, nestedUnder(subject, index)];
  const beside = BESIDE.exec(between);
  return beside ? [...rest, linked(subject, index, beside)] : undefined;
}

const isOneOf = (noun: NounChunk, { phrase: { words } }: NounChunk): boolean =>
  thingKey(OTHER.test(words[0] ?? '') ? words.slice(1) : words) === thingKey(noun.phrase.words);

/** "Members can be connected to one another", "friends with each other". */
function toEachOther(
  [subject, ...more]: readonly NounChunk[],
  { tokens, index }: Sentence,
  frames: readonly Frame[],
): readonly Frame[] | undefined {
  const at = tokens.findIndex(({ lower }, i) => /^(one|each)$/.test(lower) && /^(another|other)$/.test(tokens[i + 1]?.lower ?? ''));
  if (at < 0 || !subject?.many || more.some((noun) => noun.from < at && !ROLE.test(noun.phrase.words.join(' ')))) return undefined;
  const words = tokens.slice(subject.to, at).map(({ lower }) => lower);
  const beside = words.some((word) => DENYING.test(word)) ? undefined : BESIDE.exec(words.join(' '));
  if (!beside) return undefined;
  const roles = more.filter(({ from }) => from < at);
  return [
    ...without(frames, roles).filter((frame) => frame.kind !== 'does' || frame.subject !== subject),
    ...deniedNouns(roles, index),
    linked(subject, index, beside),
  ];
}

const ROLE = /^(child|children|friends|part|parts)$/;

const linked = (subject: NounChunk, sentence: number, [, friends]: RegExpExecArray): DoesFrame =>
  withOthersOfIt({ ...subject, many: true }, sentence, friends ? 'befriend' : 'link', { preposition: 'to' });

/** What else the sentence says. */
const without = (frames: readonly Frame[], taken: readonly NounChunk[]): readonly Frame[] =>
  frames.filter((frame) => !nounsOf(frame).some((noun) => taken.includes(noun)));

const nounsOf = (frame: Frame): readonly NounChunk[] => {
  if (frame.kind === 'has') return [frame.owner, ...frame.items];
  if (frame.kind === 'does') return [...frame.objects, ...frame.places];
  return frame.kind === 'attached' ? [frame.head, frame.to] : [];
};
