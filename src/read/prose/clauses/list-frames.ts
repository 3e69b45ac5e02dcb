/** A clause without a verb → a list of things, or of what something has. */
import { isTimeUnit } from '../language/time-units.js';
import { isUnit } from '../language/units.js';
import { NUMBER_WORDS, namesSoftware } from '../language/word-classes.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk, VerbChunk } from './chunk.js';
import type { Frame } from './frame.js';
import type { ClauseInput } from './frames/gathered.js';
import { isSomebody } from './is-somebody.js';
import type { Resolved } from './meant.js';
import { NAMING } from './named-lists.js';
import { isProperty, isTelling } from './property-name.js';
import type { Topic } from './topic.js';

export function listFrames(groups: readonly Resolved[], { sentence, headed, spoken, topic }: ClauseInput): readonly Frame[] {
  const items = groups.filter(({ preposition, whose }) => preposition === undefined && !whose).flatMap(({ members }) => members);
  // "Groups book a table: name, phone": one of them, and no list of such.
  const announces =
    headed !== undefined &&
    ANNOUNCING.test(keyWord(headed)) &&
    !/^(a|each|every)$/.test(headed.determiner) &&
    (headed.many || isTelling(headed) || 2 * items.filter(isProperty).length <= items.length);
  if (headed && items.length > 0 && !announces && !namesSoftware(headed.phrase.words)) {
    const single = items.filter(({ many }) => !many).length;
    if (2 * single > items.length) return [{ kind: 'has', owner: headed, items, by: 'inside', possible: false, sentence }];
  }
  if (items.length < 2) return [];
  const [of, ...others] = !headed && isBareList(groups) ? spokenJustNow(items, topic, sentence) : [];
  if (of) return [{ kind: 'has', owner: of, items, by: 'verb', possible: false, instead: others, sentence }];
  if (spoken && 2 * items.filter(isProperty).length >= items.length)
    return [{ kind: 'has', owner: spoken, items, by: 'inside', possible: false, instead: [], sentence }];
  const told = headed && isTelling(headed) && 2 * items.filter(isProperty).length > items.length ? spokenBefore(topic) : [];
  const [owner, ...instead] = told;
  if (owner) return [{ kind: 'has', owner, items, by: 'verb', possible: false, instead, sentence }];
  return [{ kind: 'lists', items, ...(announces && NAMING.test(keyWord(headed)) ? { announcedBy: headed } : {}), sentence }];
}

/** "Customers are mostly cafés. Name, phone, delivery day.": a sentence of nothing but properties. */
function isBareList([list, ...more]: readonly Resolved[]): boolean {
  if (!list || list.preposition !== undefined || list.members.length < 2) return false;
  const properties = list.members.filter(isProperty).length;
  return (
    list.members[0]?.determiner === '' &&
    list.members.every((noun) => !noun.many && (isProperty(noun) || noun.determiner === '')) &&
    3 * properties >= 2 * list.members.length &&
    more.every(({ preposition, members }) => preposition === undefined || members.every(isProperty))
  );
}

/** Of the sentence before: what the first of them is called by ("Event name, venue"), else its subject. */
function spokenJustNow([first]: readonly NounChunk[], topic: Topic, sentence: number): readonly NounChunk[] {
  if (sentence - topic.touched !== 1) return [];
  const { main, object, subject, recent } = topic;
  const spoken = [...new Set([main, subject, object, ...recent].filter((noun) => noun !== undefined))];
  const called = spoken.find(({ phrase }) => thingKey(phrase.words) === thingKey(first?.phrase.words.slice(0, -1) ?? []));
  return called ? [called] : spoken.slice(0, 3);
}

export const keyWord = ({ phrase }: NounChunk): string => phrase.words.at(-1) ?? '';

/** Things before people. */
function spokenBefore({ main, object, subject }: Topic): readonly NounChunk[] {
  const nouns = [...new Set([object, main, subject].filter((noun) => noun !== undefined).filter((noun) => !isTelling(noun)))];
  return [...nouns.filter((noun) => !isSomebody(noun)), ...nouns.filter(isSomebody)];
}

/** Heads of lists of things. */
export const ANNOUNCING = new RegExp(`${NAMING.source}|^(things?|data|records?|db|nouns?|types)$`);

/** "We have eleven looms", "there are 60 houses": rows of their own, or nobody would count them. */
export function countedFrames(verb: VerbChunk, objects: readonly NounChunk[], sentence: number): readonly Frame[] {
  if (verb.passive || verb.negated || verb.modal || !/^(have|be|run|own|operate|keep|maintain|manage)$/.test(verb.base)) return [];
  const items = objects.filter((noun) => noun.many && isSeveral(noun.determiner) && !isProperty(noun) && !isMeasure(keyWord(noun)));
  return items.length > 0 ? [{ kind: 'lists', items, counted: true, sentence }] : [];
}

const isSeveral = (word: string): boolean => (/^\d/.test(word) ? word !== '1' : (NUMBER_WORDS[word] ?? 0) > 1);

const isMeasure = (word: string): boolean =>
  isUnit(word) ||
  isTimeUnit(word) ||
  ANNOUNCING.test(word) ||
  /^(people|persons?|ones|times|kinds|sorts|types|ways|parts|steps)$/.test(word);
