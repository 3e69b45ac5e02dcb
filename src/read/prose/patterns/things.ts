/** First round: words that say that there is such a thing, without a list of what it has. */
import { capital } from '../../../util/capital.js';
import type { ThingName } from '../claims/claim.js';
import { isFieldsLabel } from '../forms/is-fields-label.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { HOST_NOUNS, SYSTEM_NOUNS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { governorOf } from '../lists/noun-phrase.js';
import { inclusionAt } from '../lists/openers.js';
import { ownedLists } from '../lists/owned-lists.js';
import { isNominal, type Phrase, phraseEnd, phraseOf } from '../terms/phrase.js';
import { readList } from '../terms/read-list.js';
import { purposeStart, subjectOf } from '../terms/subject.js';
import { nameOfWords, thingName } from '../terms/thing-name.js';
import { attributeFound, identifierOwner, isAttributeLike, thingsIn } from './naming-support.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const THINGS: readonly NamingPattern[] = [
  {
    id: 'things/managed',
    round: 'naming',
    recognises: '"manages multiple Xs", "maintains X information", "can modify X information"',
    confidence: 0.5,
    examples: [
      { text: 'The system manages multiple farms.', gives: ['farm'] },
      { text: 'Clerks can add or modify tariff information.', gives: ['tariff'] },
    ],
    find: findManaged,
  },
  {
    id: 'things/related',
    round: 'naming',
    recognises: 'both ends of "each X belongs to a Y", "a course has many modules", "X can have several Ys"',
    confidence: 0.6,
    examples: [
      { text: 'A product can be in many categories.', gives: ['product', 'category'] },
      { text: 'Each user belongs to a school.', gives: ['user', 'school'] },
    ],
    find: findRelated,
  },
  {
    id: 'things/event',
    round: 'naming',
    recognises: '"each time X does Y, record a and b", "when X does Y, the a and b are recorded"',
    confidence: 0.85,
    examples: [
      {
        text: 'When a lesson is finished we record the completion: the enrolment, the lesson, and the time it was completed.',
        gives: ['completion is an event', 'completion.enrolment', 'completion.lesson', 'completion.completed time'],
      },
    ],
    find: findEvent,
  },
  {
    id: 'things/recorded-with',
    round: 'naming',
    recognises: '"the enrolment is recorded with a date and a grade"',
    confidence: 0.85,
    examples: [
      {
        text: 'The enrolment is recorded with an enrolment date and a final grade.',
        gives: ['enrolment', 'enrolment.enrolment date', 'enrolment.final grade'],
      },
    ],
    find: findRecordedWith,
  },
];

const MANAGES =
  /^(manages?|managing|maintains?|maintaining|handles?|stores?|tracks?|records?|owns?|operates?|supports?|keeps?|undertakes?|offers?|provides?)$/;
/** What is worked on is kept. */
const WORKS = /^(add|modify|edit|delete|create|creating|publish|publishing|submit|submitting|update|updating|query|querying|view|viewing)$/;
/** "The company has multiple clients": whoever runs the system has them. */
const HAS = /^(has|have|employs?|contains?|includes?)$/;

function findManaged({ sentence }: NamingContext): readonly Found[] {
  const { tokens } = sentence;
  const found: Found[] = [];
  tokens.forEach((token, i) => {
    const manages =
      (MANAGES.test(token.lower) || WORKS.test(token.lower)) &&
      (token.tag === 'verb' || token.tag === 'part') &&
      tokens[i - 1]?.lower !== 'be';
    const keeps =
      HAS.test(token.lower) && /^(multiple|several|many|various|numerous)$/.test(tokens[i + 1]?.lower ?? '') && isHosted(tokens, i);
    if (!manages && !keeps) return;
    for (const item of readList(tokens, i + 1).items.slice(0, 12)) {
      const [from, to] = tokenRange(tokens, item.start, item.end);
      const governor = governorOf(tokens, from, to);
      const informed = /\b(information|info|details?|data|records?)$/.test(item.words.join(' '));
      if (governor.host || (item.number !== 'many' && !informed) || (!informed && isAttributeWord(item.words.at(-1) ?? ''))) continue;
      for (const thing of governor.things) found.push({ body: { kind: 'thing', thing }, start: item.start, end: item.end });
    }
  });
  return found;
}

const isHosted = (tokens: readonly Token[], verb: number): boolean => {
  const [subject] = subjectOf(tokens, verb).phrases;
  return subject !== undefined && governorOf(tokens, indexAt(tokens, subject.start), verb).host;
};
const indexAt = (tokens: readonly Token[], start: number): number =>
  Math.max(
    0,
    tokens.findIndex((token) => token.start >= start),
  );

/** The tokens of an item up to what it includes. */
function tokenRange(tokens: readonly Token[], start: number, end: number): readonly [number, number] {
  const from = tokens.findIndex((token) => token.start >= start);
  if (from < 0) return [0, 0];
  let to = from;
  while (to < tokens.length && (tokens[to]?.end ?? 0) <= end && tokens[to]?.text !== '(' && inclusionAt(tokens, to) === 0) to++;
  return [from, to];
}

/** Verbs (with their preposition) that join two things. */
const JOINING =
  /^(belong|contain|have|include|own|consist|associate|assign|link|relate|correspond|attach|connect|enrol|enroll|join|take|place|order|write|create|teach|attend|receive|make|book|participate|register|manage|employ|serve|handle|perform|complete|submit|rate|tag|follow|supply|provide|publish|lead|supervise|work|purchase|buy|sell|rent|borrow|visit|treat|prescribe|issue|pay|ship|deliver|store|use|raise|install|hold|host|organize|offer|operate|equip|divide|say|be|play|donate|process|produce|carry|subscribe|execute|browse|comment|apply|watch|select|choose|upload|download|share|review|evaluate|go|open|maintain|involve|feature|hire|recruit|bookmark|favorite|favourite|like|recommend)$/;

/** "has the following fields: …": columns, not rows of fields. */
const announcesColumns = (tokens: readonly Token[], { text, end }: Phrase): boolean =>
  isFieldsLabel(text.replace(/^(the )?following /, '')) &&
  tokens.some((token) => token.text === ':' && token.start >= end && token.start <= end + 1);

function findRelated({ sentence }: NamingContext): readonly Found[] {
  const tokens = sentence.tokens.slice(0, purposeStart(sentence.tokens));
  const found: Found[] = [];
  tokens.forEach((token, i) => {
    if (
      token.tag !== 'verb' &&
      token.tag !== 'part' &&
      !/^(has|have)$/.test(token.lower) &&
      !(token.lower === 'be' && tokens[i - 1]?.tag === 'modal')
    )
      return;
    if (token.tag === 'part' && isAdjective(tokens, i)) return;
    if (!JOINING.test(verbBase(token.lower) ?? (token.lower === 'be' ? 'be' : ''))) return;
    const many = objectPhrase(tokens, i + 1);
    if (!many) return;
    const subject = subjectOf(tokens, i).phrases.at(0);
    const strong = subject?.determiner !== undefined && /^(each|every|a|an|one)$/.test(subject.determiner);
    const owner = thingName(subject);
    const object = thingName(many);
    if (!owner || !object || isNobody(owner) || isNobody(object) || announcesColumns(tokens, many)) return;
    if (many.number !== 'many' && !/^(belongs?|assigned|associated|linked)$/.test(token.lower)) return;
    const weight = strong ? 1 : 0.6;
    if (many.number === 'many') found.push(...furtherObjects(tokens, i + 1, weight));
    for (const [thing, phrase] of [
      [owner, subject],
      [object, many],
    ] as const) {
      if (phrase) found.push({ body: { kind: 'thing', thing }, start: phrase.start, end: phrase.end, weight });
    }
  });
  return found;
}

/** "and donated items", "running shoes": what sort of a thing it is, not what somebody does. */
const isAdjective = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.tag === 'noun' &&
  (tokens[i]?.lower.endsWith('ing') ? tokens[i - 1]?.tag !== 'aux' : /^(?:,|;|and|or|of|by|the)?$/.test(tokens[i - 1]?.lower ?? ''));

/** "has multiple directors, actors and producers": the others are things as well. */
function furtherObjects(tokens: readonly Token[], from: number, weight: number): readonly Found[] {
  const { items } = readList(tokens, from);
  if (items.length < 2 || !items.every((item) => item.number === 'many' && item.words.length <= 3)) return [];
  return items.slice(1).flatMap((item): readonly Found[] => {
    const thing = nameOfWords(item.name.split(' '));
    return thing && !isNobody(thing) ? [{ body: { kind: 'thing', thing }, start: item.start, end: item.end, weight }] : [];
  });
}

const isNobody = (thing: ThingName): boolean => SYSTEM_NOUNS.has(thing.key) || HOST_NOUNS.has(thing.key);

function objectPhrase(tokens: readonly Token[], from: number) {
  let start = from;
  while (/^(to|in|by|with|for|on|of|at|from|into)$/.test(tokens[start]?.lower ?? '') || tokens[start]?.tag === 'adv') start++;
  const end = phraseEnd(tokens, start);
  return end > start && !isNominal(tokens, end) ? phraseOf(tokens, start, end) : undefined;
}

function findEvent(context: NamingContext): readonly Found[] {
  const { tokens } = context.sentence;
  const clause = eventClause(tokens);
  if (!clause || ownedLists(context).some((list) => list.event !== undefined)) return [];
  const { verb, objectFrom } = clause;
  const { items } = readList(tokens, objectFrom);
  const own = items.filter(isAttributeLike);
  const made = CREATING.test(verbBase(verb) ?? '') && clause.participants.length > 1 ? clause.participants.at(-1) : undefined;
  const named = made ? { thing: made, listFrom: undefined } : eventName(tokens, own, objectFrom, verb);
  if (!named) return [];
  const participants = clause.participants.filter((participant) => participant.key !== named.thing.key);
  const list = named.listFrom === undefined ? own : readList(tokens, named.listFrom).items.filter(isAttributeLike);
  if (list.length === 0) return [];
  const [first, last] = [tokens[0], tokens.at(-1)];
  const event: Found = { body: { kind: 'event', thing: named.thing, participants }, start: first?.start ?? 0, end: last?.end ?? 0 };
  return [event, ...list.map((item) => attributeFound(named.thing, item))];
}

/** What is brought into being is what is recorded: "when a device raises an alarm". */
const CREATING = /^(raise|make|place|create|submit|book|write|issue|file|open|post|report|request|upload|send|order)$/;

interface EventClause {
  readonly verb: string;
  readonly objectFrom: number;
  readonly participants: readonly ThingName[];
}

/** "Each time a member shops, the system shall record …": the happening, and where the recorded list begins. */
function eventClause(tokens: readonly Token[]): EventClause | undefined {
  const from = eventStart(tokens);
  if (from === 0) return undefined;
  const record = tokens.findIndex(
    (token, i) =>
      i > from &&
      /^(records?|recorded|stores?|saves?|logs?|captures?|registers?)$/.test(token.lower) &&
      (token.tag === 'verb' || token.tag === 'noun' || token.tag === 'part'),
  );
  const passive = record > 0 && tokens[record - 1]?.tag === 'aux';
  const end = clauseComma(tokens, from, record < 0 ? tokens.length : record);
  if (record < 0 || end < 0) return undefined;
  const verbAt = tokens.findLastIndex(
    (token, i) =>
      i > from &&
      i < end &&
      (token.tag === 'verb' ||
        token.tag === 'part' ||
        (token.tag === 'noun' && verbBase(token.lower) !== undefined && /(s|ed)$/.test(token.lower))),
  );
  return {
    verb: tokens[verbAt]?.lower ?? '',
    objectFrom: passive ? end + 1 : record + 1,
    participants: participantsIn(tokens, from, end, verbAt),
  };
}

function eventStart(tokens: readonly Token[]): number {
  const [a, b] = [tokens[0]?.lower ?? '', tokens[1]?.lower ?? ''];
  if (/^(each|every)$/.test(a) && b === 'time') return 2;
  return /^(when|whenever|once|after)$/.test(a) ? 1 : 0;
}

function clauseComma(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',') return i;
  for (let i = from + 2; i < to; i++) if (tokens[i]?.tag === 'pron' && tokens[i]?.lower === 'we') return i - 1;
  return -1;
}

function participantsIn(tokens: readonly Token[], from: number, to: number, verb: number): readonly ThingName[] {
  const names: ThingName[] = [];
  for (let i = from; i < to; i++) {
    const end = Math.min(i < verb ? verb : to, phraseEnd(tokens, i));
    if (end <= i || i === verb) continue;
    const name = thingName(phraseOf(tokens, i, end));
    if (name && !isNobody(name)) names.push(name);
    i = end;
  }
  return names;
}

/** What the record is called: named outright ("record the completion: …"), by its number, or by its time ("Shopping Time"). */
function eventName(
  tokens: readonly Token[],
  items: readonly { readonly words: readonly string[] }[],
  from: number,
  verb: string,
): { readonly thing: ThingName; readonly listFrom?: number } | undefined {
  const colon = tokens.findIndex(
    (token, i) => i > from && i < from + 6 && (token.text === ':' || token.lower === 'with' || token.lower === 'including'),
  );
  if (colon > 0) {
    const thing = thingsIn(tokens, from, colon)[0];
    if (thing) return { thing, listFrom: colon + 1 };
  }
  const identified = items[0] && identifierOwner(items[0].words);
  if (identified) return { thing: identified };
  const stem = verb.slice(0, Math.max(4, Math.min(verb.length - 2, 5)));
  const timed = items.find(
    (item) =>
      /^(time|date)$/.test(item.words.at(-1) ?? '') && item.words.length === 2 && stem.length >= 4 && item.words[0]?.startsWith(stem),
  );
  const thing = timed && nameOfWords([timed.words[0] ?? '', 'record']);
  return thing ? { thing: { key: `${timed.words[0]} record`, name: `${capital(timed.words[0] ?? '')} record` } } : undefined;
}

function findRecordedWith({ sentence }: NamingContext): readonly Found[] {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    (token, i) =>
      token.lower === 'with' &&
      /^(recorded|stored|saved|created|registered|kept)$/.test(tokens[i - 1]?.lower ?? '') &&
      tokens[i - 2]?.tag === 'aux',
  );
  if (at < 0) return [];
  const things = subjectOf(tokens, at - 1).phrases.flatMap((phrase) => thingName(phrase) ?? []);
  return things.flatMap((thing) => [
    { body: { kind: 'thing', thing } as const, start: tokens[0]?.start ?? 0, end: tokens[at]?.end ?? 0 },
    ...readList(tokens, at + 1)
      .items.filter(isAttributeLike)
      .map((item) => attributeFound(thing, item)),
  ]);
}
