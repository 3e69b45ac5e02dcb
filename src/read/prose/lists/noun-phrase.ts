/**
 * The words that govern a list → the things it is said of. "basic information for each employee" is about employees,
 * "transactions made by customers" about transactions, "quality inspection status" about quality inspections.
 */
import { capital } from '../../../util/capital.js';
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import {
  DETERMINERS,
  FILLER_ADJECTIVES,
  HOST_NOUNS,
  INFORMATION_NOUNS,
  LINKING_NOUNS,
  namesSoftware,
  QUANTIFIERS,
} from '../language/word-classes.js';
import { thingKey } from '../terms/phrase.js';
import { nameOfWords, OWN_INFORMATION } from '../terms/thing-name.js';
import { ASPECTS, isJointField, keepsAspect, saysWhose, WEAK_ASPECTS } from './aspects.js';

export interface Governor {
  /** What the list is said of; empty where the words are about data in general. */
  readonly things: readonly ThingName[];
  /** "basic information", "the following details": somebody else's. */
  readonly generic: boolean;
  /** What those things are of or for: "forecast data for each city". */
  readonly attached: readonly ThingName[];
  /** Names the software or whoever runs it. */
  readonly host: boolean;
  readonly plural: boolean;
}

const NOTHING: Governor = { things: [], generic: true, attached: [], host: false, plural: false };

const CLASSIFIERS =
  /^(types?|kinds?|instances?|pieces?|lists?|sets?|series|batch(es)?|cop(y|ies)|units?|range|variety|collections?|number|forms?|one|each|all|management|tracking|recording|recordings|details|detail|entry|entries|occurrences?|rows?|entity|entities)$/;
/** The tokens [from, to) read as what governs a list. */
export function governorOf(tokens: readonly Token[], from: number, to: number): Governor {
  const words = wordsOf(tokens, from, to);
  if (words.length === 0) return NOTHING;
  const possessive = words.findLastIndex((word) => word.tag === 'poss');
  if (possessive > 0) return possessed(words, possessive);
  const at = attachmentAt(words);
  const head = at < 0 ? words : words.slice(0, at);
  const rest = at < 0 ? [] : words.slice(at + 1);
  const [preposition] = at < 0 ? [''] : [words[at]?.lower ?? ''];
  return withAttachment(head, preposition, rest);
}

function withAttachment(given: readonly Token[], preposition: string, rest: readonly Token[]): Governor {
  const and = given.findIndex((word) => word.lower === 'and');
  const head = and > 0 && isInformation(stripped(given.slice(0, and))) ? given.slice(0, and) : given;
  const bare = stripped(head);
  const last = bare.at(-1)?.lower ?? '';
  const attached = rest.length > 0 ? namesIn(rest) : [];
  const about = /^(of|for|about|on|regarding|concerning|from|in|per|between|among|to|by|with|within|related)$/.test(preposition);
  if ((bare.length === 0 || isInformation(bare)) && rest.length > 0 && about)
    return { things: attached, generic: attached.length === 0, attached: [], host: isHost(rest), plural: true };
  if (
    bare.length === 1 &&
    ((CLASSIFIERS.test(last) && preposition === 'of') || (/^(row|sheet|record|entry|line)$/.test(last) && preposition === 'per'))
  )
    return { things: attached, generic: attached.length === 0, attached: [], host: isHost(rest), plural: true };
  if (bare.length > 0 && bare.every((word) => WEAK_ASPECTS.test(word.lower) || FILLER_ADJECTIVES.has(word.lower)) && preposition === 'of')
    return { things: attached, generic: attached.length === 0, attached: [], host: isHost(rest), plural: true };
  if (isInformation(bare)) return { ...NOTHING, attached };
  const changed = preposition === 'in' && /^changes?$/.test(last);
  const pair =
    preposition === 'between'
      ? linked(bare, attached)
      : /^(of|for)$/.test(preposition) || changed
        ? doneTo(bare, attached, rest)
        : undefined;
  const things = pair ? [pair] : namesIn(head);
  // "the performance of each crane": of the crane.
  if (
    things.length === 0 &&
    ABSTRACT.test(last) &&
    preposition === 'of' &&
    attached.length === 1 &&
    /^(each|every)$/.test(rest[0]?.lower ?? '')
  )
    return { things: attached, generic: false, attached: [], host: isHost(rest), plural: false };
  return { things, generic: false, attached, host: isHost(head), plural: isPluralWord(last) };
}

/** "the usage of each tool" is tool usage, "user reviews of films" are user film reviews. */
function doneTo(bare: readonly Token[], attached: readonly ThingName[], rest: readonly Token[]): ThingName | undefined {
  const deed = bare.at(-1);
  const [thing] = attached;
  const by = bare.slice(0, -1);
  if (
    !deed ||
    !thing ||
    by.length > 1 ||
    !by.every(({ lower }) => isPersonNoun(lower)) ||
    attached.length !== 1 ||
    isHost(rest) ||
    !isEventNoun(deed.lower) ||
    DOING_NOTHING.test(deed.lower) ||
    ABSTRACT.test(deed.lower)
  )
    return undefined;
  const noun = singularWord(deed.lower);
  if (thing.key.split(' ').length > 2 || thing.key.endsWith(noun)) return undefined;
  const words = [...by.map(({ text }) => text), by.length > 0 ? thing.name.toLowerCase() : thing.name, noun].join(' ');
  return { key: [...by.map(({ lower }) => lower), thing.key, noun].join(' '), name: capital(words) };
}

/** Deeds that say nothing of their own. */
const DOING_NOTHING =
  /^(management|recording|information|tracking|storage|record|records|history|activity|activities|detail|details|content|contents|instance|processing|creation|entry|addition|status|total)$/;

/** "the relationship between roles and permissions" is a thing of its own: role permission. */
function linked(bare: readonly Token[], ends: readonly ThingName[]): ThingName | undefined {
  const [a, b] = ends;
  if (!a || !b || !LINKING_NOUNS.test(bare.at(-1)?.lower ?? '')) return undefined;
  return { key: `${a.key} ${b.key}`, name: `${a.name} ${b.name.toLowerCase()}` };
}

function possessed(words: readonly Token[], at: number): Governor {
  const owner = namesIn(words.slice(0, at));
  const rest = words.slice(at + 1);
  const cut = attachmentAt(rest);
  if (cut > 0 && isInformation(stripped(rest.slice(0, cut))))
    return {
      ...withAttachmentOf(rest),
      things: owner,
      generic: owner.length === 0,
      attached: withAttachmentOf(rest).things,
      host: isHost(words.slice(0, at)),
    };
  const after = withAttachmentOf(rest);
  const combined =
    after.things.length === 0 && !after.generic ? nameOf([...words.slice(0, at), ...stripped(words.slice(at + 1))]) : undefined;
  if (combined) return { things: [combined], generic: false, attached: owner, host: false, plural: true };
  if (after.things.length === 0)
    return { things: owner, generic: owner.length === 0, attached: [], host: isHost(words.slice(0, at)), plural: true };
  return { ...after, attached: [...owner, ...after.attached], host: false };
}

function withAttachmentOf(words: readonly Token[]): Governor {
  const at = attachmentAt(words);
  return at < 0 ? withAttachment(words, '', []) : withAttachment(words.slice(0, at), words[at]?.lower ?? '', words.slice(at + 1));
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): readonly Token[] =>
  tokens.slice(from, to).filter((token) => !(token.tag === 'punct' && /^["“”'’*_`]+$/.test(token.text)));

/** Where what is attached to the head begins: a preposition, a relative clause, "made by". */
function attachmentAt(words: readonly Token[]): number {
  return words.findIndex((word, i) => {
    if (i === 0) return false;
    if (word.tag === 'prep' || word.tag === 'wh' || word.lower === 'to') return true;
    if (word.lower === 'that') return true;
    const next = words[i + 1];
    return (
      word.tag === 'part' &&
      words[i - 1]?.tag === 'noun' &&
      ((next === undefined && !word.lower.endsWith('ing')) ||
        next?.tag === 'prep' ||
        next?.tag === 'to' ||
        next?.tag === 'adv' ||
        next?.lower === 'using')
    );
  });
}

const isFiller = (word: Token): boolean =>
  word.tag === 'det' ||
  word.tag === 'num' ||
  word.tag === 'adv' ||
  word.tag === 'pron' ||
  word.tag === 'prep' ||
  word.tag === 'to' ||
  word.tag === 'punct' ||
  word.tag === 'conj' ||
  DETERMINERS.has(word.lower) ||
  QUANTIFIERS.has(word.lower) ||
  word.lower.endsWith('-related') ||
  FILLER_ADJECTIVES.has(word.lower);

/** "the task-related tool table": a table goes by its whole name. */
const namesTable = (words: readonly Token[], at: number): boolean =>
  words[at]?.lower.endsWith('-related') === true && /^tables?$/.test(words.at(-1)?.lower ?? '') && words.length > at + 2;

function stripped(words: readonly Token[]): readonly Token[] {
  let from = 0;
  while (from < words.length && words[from] && isFiller(words[from] as Token) && !namesTable(words, from)) from++;
  return words.slice(from);
}

/** Nothing but words for data: "basic personal information", "details". */
const isInformation = (words: readonly Token[]): boolean =>
  (words.length === 1 && /^(table|sheet|form)$/.test(words[0]?.lower ?? '')) ||
  (words.length > 0 &&
    INFORMATION_NOUNS.has(words.at(-1)?.lower ?? '') &&
    !/^records?$/.test(words.length > 1 ? (words.at(-1)?.lower ?? '') : '') &&
    words
      .slice(0, -1)
      .every(
        (word) =>
          FILLER_ADJECTIVES.has(word.lower) || OWN_INFORMATION.test(word.lower) || INFORMATION_NOUNS.has(word.lower) || isFiller(word),
      ));

const isHost = (all: readonly Token[]): boolean => {
  const at = attachmentAt(all);
  const words = at > 0 ? all.slice(0, at) : all;
  const bare = stripped(words);
  if (isOneOfMany(words, bare) || managesSomething(bare)) return false;
  return (
    namesSoftware(bare.map((word) => word.lower)) ||
    (bare.length === 1 &&
      HOST_NOUNS.has(bare[0]?.lower ?? '') &&
      bare[0]?.lower !== 'owner' &&
      !isPluralWord(bare[0]?.lower ?? '') &&
      !/^(each|every)$/.test(words[0]?.lower ?? ''))
  );
};

/** "report management functionality": it is about reports. */
const managesSomething = (words: readonly Token[]): boolean =>
  words.length > 2 &&
  words.at(-2)?.lower === 'management' &&
  /^(functionality|functionalities|functions?|features?|modules?)$/.test(words.at(-1)?.lower ?? '');

/** "Each payment platform": there are several, so it is not the one that is asked for. */
const isOneOfMany = (words: readonly Token[], bare: readonly Token[]): boolean =>
  /^(each|every)$/.test(words[0]?.lower ?? '') && /^(platform|system|website|app|database|dashboard)$/.test(bare.at(-1)?.lower ?? '');

/** Coordinated names: "captains and first officers" two, "oil and gas fields" one. */
export function namesIn(words: readonly Token[]): readonly ThingName[] {
  const at = attachmentAt(words);
  const parts = conjuncts(at > 0 ? words.slice(0, at) : words);
  return parts.flatMap((part) => nameOf(part) ?? []);
}

function conjuncts(words: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const word of words) {
    if (/^(and|or|&|\/|,)$/.test(word.lower)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const full = parts.filter((part) => part.length > 0);
  const [first, ...others] = full;
  if (!first || others.length === 0) return full;
  const own = full.every(
    (part, i) =>
      i === full.length - 1 ||
      isPluralWord(part.at(-1)?.lower ?? '') ||
      (part.length > 1 && part.at(-1)?.lower === full.at(-1)?.at(-1)?.lower) ||
      others.some((other) => other[0]?.tag === 'det'),
  );
  if (own) return full;
  const whole = words.filter((word) => word.text !== ',');
  return [whole];
}

/** Qualities and effects: nothing that has rows. */
const ABSTRACT =
  /^(accuracy|efficiency|integrity|consistency|performance|security|transparency|convenience|traceability|updates?|progress|effectiveness|ability|abilities|needs?|purposes?|usability|reliability|correctness|completeness|uniqueness|flexibility|scalability|legality|compliance|understanding|clarity|privacy|experience|efforts?|way|ways|goals?|aims?)$/;

/** One name without what only says that data about it is meant. */
export function nameOf(words: readonly Token[]): ThingName | undefined {
  const pair = pairNamed(words);
  if (pair) return pair;
  let bare = [...stripped(words)];
  const full = bare.length;
  const [head] = words;
  if (bare.length > 1 && bare.at(-1)?.lower === 'details' && /^(multiple|several|many|each|every)$/.test(head?.lower ?? ''))
    return nameOfWords([...bare.slice(0, -1).map((word) => word.text), 'detail']);
  while (bare.length > 1 && ASPECTS.test(bare.at(-1)?.lower ?? '') && !keepsAspect(bare) && !isJointField(bare)) bare.pop();
  const informed = bare.length < full;
  while (
    bare.length > 1 &&
    (FILLER_ADJECTIVES.has(bare[0]?.lower ?? '') || (informed && bare[0]?.tag === 'adj' && OWN_INFORMATION.test(bare[0].lower)))
  )
    bare = bare.slice(1);
  while (informed && bare.length > 1 && saysWhose(bare)) bare.pop();
  if (ABSTRACT.test(bare.at(-1)?.lower ?? '') && !/^(each|every|an?)$/.test(words[0]?.lower ?? '')) return undefined;
  if (bare.length === 1 && /^(rows?|entry|entries|ones?)$/.test(bare[0]?.lower ?? '')) return undefined;
  if (informed && bare.every((word) => word.tag === 'adj' || word.tag === 'adv' || word.tag === 'num')) return undefined;
  if (isOneOfMany(words, bare))
    return { key: thingKey(bare.map((word) => word.lower)), name: capital(bare.map((word) => word.lower).join(' ')) };
  return bare.length === 0 ? undefined : nameOfWords(bare.map((word) => word.text));
}

/** "the user-to-role relationship table": user role. */
function pairNamed(words: readonly Token[]): ThingName | undefined {
  const [pair, kind] = stripped(words);
  const ends = /^(\p{L}+)-to-(\p{L}+)$/u.exec(pair?.text ?? '');
  return ends && LINKING_NOUNS.test(kind?.lower ?? '') ? nameOfWords(ends.slice(1)) : undefined;
}
