/** What people give: "members enter their name", "a clerk fills in a date and a reason". */
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { hasFrame } from './has-frame.js';
import { isSomebody } from './is-somebody.js';
import { isKeptProperty } from './kept-property.js';
import { spokenBefore } from './spoken-before.js';
import type { Topic } from './topic.js';

/** "Members enter their name", "a clerk fills in a date and a reason": of those who say "their", else of what they are at. */
export function enteredFrames(
  subjects: readonly NounChunk[],
  objects: readonly NounChunk[],
  sentence: number,
  topic: Topic,
): readonly Frame[] | undefined {
  const [subject] = subjects;
  if (!subject || !isSomebody(subject) || objects.length === 0 || 2 * objects.filter(isKeptProperty).length < objects.length)
    return undefined;
  if (objects.some(({ determiner }) => /^(their|his|her)$/.test(determiner))) return [hasFrame(subject, objects, sentence)];
  const [owner, ...rest] = topic.touched === sentence ? spokenBefore(topic, sentence).filter((noun) => !isSomebody(noun)) : [];
  return owner && objects.length > 1 ? [{ ...hasFrame(owner, objects, sentence), instead: [...rest, subject] }] : undefined;
}
