/** What people ask for or decide on: there is a row for each, though only one clause names it. */
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isSomebody } from './is-somebody.js';
import { keyOfNoun } from './thing-features.js';

const ASKING = /^(request|submit|file)$/;
const DECIDING = /^(approve|reject|accept|decline|deny)$/;

/** "Employees ask for leave", "a manager approves or rejects the request". */
export function askedOrDecided(frame: Frame): readonly NounChunk[] {
  if (frame.kind !== 'does' || frame.wished) return [];
  const { subject, verb, passive, objects, places } = frame;
  const isEvent = (noun: NounChunk): boolean =>
    noun.phrase.words.length < 3 && !noun.made && isEventNoun(keyOfNoun(noun) ?? '') && !NO_ROW.test(lastWord(keyOfNoun(noun) ?? ''));
  if (passive || !isSomebody(subject)) return [];
  if (verb === 'ask') return places.filter((noun) => noun.preposition === 'for' && isEvent(noun));
  const asks = ASKING.test(verb) && /^(a|an|)$/.test(objects[0]?.determiner ?? 'the');
  const decides = DECIDING.test(verb) && /^(the|a|an|each|every|their)$/.test(objects[0]?.determiner ?? '');
  return asks || decides ? objects.slice(0, 1).filter(isEvent) : [];
}

/** Are asked for, and nothing stays of them. */
const NO_ROW = /^(help|support|access|change|information|permission|assistance|approval|attention|guidance|training|data|use|feedback)$/;
