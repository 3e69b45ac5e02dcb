/** What the first round shares: turning phrases and lists into claims, and finding what a list is said of. */
import { isPluralWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { FILLER_ADJECTIVES, INFORMATION_NOUNS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { ListItem } from '../terms/list-item.js';
import { type Phrase, phraseOf } from '../terms/phrase.js';
import { nameOfWords, OWN_INFORMATION, thingName } from '../terms/thing-name.js';
import type { Found, NamingContext } from './pattern.js';

export const attributeFound = (thing: ThingName, item: ListItem, weight?: number): Found => ({
  body: { kind: 'attribute', thing, item },
  start: item.start,
  end: item.end,
  ...(weight === undefined ? {} : { weight }),
});

const NO_ATTRIBUTE =
  /^(etc\.?|so on|so forth|more|others?|and so on|following|information|details|data|them|it|all|each|following information|relevant information|other information|related information|basic information|function|functions)$/i;

const PARTS_OF_SOFTWARE = /^(management|modules?|functionality|functionalities)$/;

/** "store the values", but not "store name". */
const TASK = /^(generate|assign|store|support|provide|calculate|ensure|display|manage|perform|assist|notify|allow|facilitate|enable) /;

/** "adding courses", "deleting them", "adding, editing and deleting": what is done with the software. */
const ACTING =
  /^(adding|deleting|editing|modifying|removing|viewing|querying|searching|browsing|managing|creating|updating|recording|tracking|maintaining|generating|ensuring|providing|supporting|associating|linking|handling|displaying|checking|uploading|downloading|sending|setting|submitting|publishing|canceling|cancelling) /;
/** "recording time", "sending method", "recording clerk". */
const isProperty = (words: readonly string[]): boolean => {
  const last = words.at(-1) ?? '';
  return (
    (words.length === 2 &&
      (isAttributeWord(last) || isPersonNoun(last)) &&
      (!isPluralWord(last) || /^(results|notes|remarks)$/.test(last))) ||
    (words.length === 3 && /^(id|number|code)$/.test(last))
  );
};

export function isAttributeLike(item: ListItem): boolean {
  if (PARTS_OF_SOFTWARE.test(item.words.at(-1) ?? '') || NO_ATTRIBUTE.test(item.name) || item.words.length > 8 || item.name.length > 80)
    return false;
  if (/^(information|details|data|records?) (of|about|on|for|regarding) /.test(item.words.join(' '))) return false;
  if (TASK.test(item.name) && !isProperty(item.words)) return false;
  if (ACTING.test(`${item.name} `) && !isProperty(item.words)) return false;
  if (
    /-to-(one|many)\b|^(associations?|correspondence|add|delete|modify|edit|query|remove|insert|search|browse)$|^be /.test(
      item.words.join(' '),
    )
  )
    return false;
  if (/\b\d+ (years?|months?|weeks?|days?|hours?)\b|\b(them|it|us)$|^\d/i.test(item.name)) return false;
  return /\p{L}/u.test(item.name) && !/^(ability|able|need|use|purpose of|need for)\b.* /.test(item.words.join(' '));
}

/** The things that the words in [from, to) are about: `basic information of doctors and nurses`. */
export function thingsIn(tokens: readonly Token[], from: number, to: number): readonly ThingName[] {
  const phrase = phraseOf(tokens, from, to);
  if (!phrase) return [];
  const words = phrase.text.split(' ');
  if (phrase.possessor) {
    const owner = possessed(phrase, words);
    return owner ? [owner] : [];
  }
  const pair = between(words);
  if (pair) return [pair];
  const parts = splitAnd(words);
  if (parts.length > 1 && isAbout(parts[0] ?? [])) {
    const first = nameOfWords(parts[0] ?? []);
    const rest = parts.slice(1).flatMap((part) => nameOfWords(part) ?? []);
    return first ? [first, ...rest] : rest;
  }
  const single = nameOfWords(cutAttachment(words));
  return single ? [single] : [];
}

/** `relationship between roles and permissions` → role permission. */
function between(words: readonly string[]): ThingName | undefined {
  const at = words.findIndex((word) => word.toLowerCase() === 'between');
  const and = words.indexOf('and', at);
  if (at < 1 || and < 0 || !/^(relationships?|associations?|links?|connections?|correspondence|mapping)$/i.test(words[at - 1] ?? ''))
    return undefined;
  const [left, right] = [nameOfWords(words.slice(at + 1, and)), nameOfWords(words.slice(and + 1))];
  return left && right ? { key: `${left.key} ${right.key}`, name: `${left.name} ${right.name.toLowerCase()}` } : undefined;
}

/** `authors' information` is about authors; `a tool's usage` is tool usage; `members' redemption records` are records. */
function possessed(phrase: Phrase, words: readonly string[]): ThingName | undefined {
  const head = words.slice(0, headLength(words));
  const last = (head.at(-1) ?? '').toLowerCase();
  const about = INFORMATION_NOUNS.has(last) && (head.length === 1 || !/^records?$/.test(last));
  const modifier = (head.at(-2) ?? '').toLowerCase();
  if (about && (head.length === 1 || FILLER_ADJECTIVES.has(modifier) || OWN_INFORMATION.test(modifier))) return thingName(phrase.possessor);
  return head.length === 1 ? nameOfWords([...(phrase.possessor?.text.split(' ') ?? []), ...head]) : nameOfWords(head);
}

const headLength = (words: readonly string[]): number => {
  const at = words.findIndex((word, i) => i > 0 && /^(for|in|by|at|of|from|to|with|about)$/i.test(word));
  return at < 0 ? words.length : at;
};

const isAbout = (words: readonly string[]): boolean =>
  words.some((word, i) => i > 0 && /^(of|for|about|on)$/i.test(word) && INFORMATION_NOUNS.has((words[i - 1] ?? '').toLowerCase()));

function splitAnd(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === 'and' || word === ',') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** `maintenance activities for reservoirs` → `maintenance activities`. */
function cutAttachment(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, i) => i > 0 && /^(for|in|by|at|from|to|with|within|during|between|on|about|regarding|per)$/i.test(word),
  );
  if (at < 0 || INFORMATION_NOUNS.has((words[at - 1] ?? '').toLowerCase())) return words;
  return words.slice(0, at);
}

export const topics = (context: NamingContext): readonly ThingName[] => {
  const topic = context.topic ?? context.heading;
  return topic ? [topic] : [];
};

/** "record the maintenance order number, …": the first attribute names the thing that it identifies. */
export function identifierOwner(words: readonly string[]): ThingName | undefined {
  const last = words.at(-1) ?? '';
  if (
    words.length < 2 ||
    !/^(id|number|no|code|identifier)$/.test(last) ||
    /^(identifier|primary|unique|foreign|phone|contact|telephone|mobile|serial|postal|zip|account|registration|tracking|sender|receiver|recipient|creator|owner|initiator|payer|payee|approver|handler|uploader|parent|identification|identity|card|license|licence)$/.test(
      words.at(-2) ?? '',
    )
  )
    return undefined;
  return nameOfWords(words.slice(0, -1));
}
