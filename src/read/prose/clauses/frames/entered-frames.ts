/** What people give: "members enter their name", "a clerk fills in a date and a reason". */
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import { isProperty } from '../property-name.js';
import type { Topic } from '../topic.js';
import { isKeptProperty } from './kept-property.js';
import { ofEach, placed } from './placed.js';
import { spokenBefore } from './spoken-before.js';

/** "Members enter their name", "a clerk fills in a date and a reason": of those who say "their", of what it is for, else of what they are at. */
export function enteredFrames(
  subjects: readonly NounChunk[],
  objects: readonly NounChunk[],
  after: readonly Resolved[],
  sentence: number,
  topic: Topic,
): readonly Frame[] | undefined {
  const [subject] = subjects;
  if (!subject || !isSomebody(subject) || objects.length === 0 || 2 * objects.filter(isKeptProperty).length < objects.length)
    return undefined;
  if (objects.some(({ determiner }) => /^(their|his|her)$/.test(determiner))) return [hasFrame(subject, objects, sentence)];
  const of = placed(after) ?? ofEach(after);
  // "for each boat", not "for the next day"
  if (of && isAnyOne(of) && !isSomebody(of) && !isProperty(of)) return [{ ...hasFrame(of, objects, sentence), teller: subject }];
  const [owner, ...rest] = topic.touched === sentence ? spokenBefore(topic, sentence).filter((noun) => !isSomebody(noun)) : [];
  return owner && objects.length > 1 ? [{ ...hasFrame(owner, objects, sentence), instead: [...rest, subject] }] : undefined;
}

const isAnyOne = ({ determiner, many }: NounChunk): boolean => many || /^(a|an|each|every|any)$/.test(determiner);
