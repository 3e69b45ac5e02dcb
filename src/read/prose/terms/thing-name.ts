/** Whether a phrase can name a thing that a system keeps, and what it is then called. */

import { capital } from '../../../util/capital.js';
import { remember } from '../../../util/remember.js';
import { singularPhrase } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { isLastingNoun } from '../language/event-nouns.js';
import { isPersonNoun } from '../language/people.js';
import { verbBase } from '../language/verb-base.js';
import { DETERMINERS, FILLER_ADJECTIVES, INFORMATION_NOUNS, namesSoftware, WH } from '../language/word-classes.js';
import { type Phrase, thingKey } from './phrase.js';

const ABOUT = new Set(['of', 'for', 'about', 'on', 'regarding', 'from']);
/** Trailing words that only say that it is a table of the thing. */
const TABLE_WORDS = new Set([
  'table',
  'entity',
  'relation',
  'module',
  'management',
  'functionality',
  'function',
  'maintenance-module',
  'administration',
  'data',
  'information',
  'info',
  'details',
  'basic',
  'profile-data',
  'tracking',
  'inquiry',
  'query',
]);

export function thingName(phrase: Phrase | undefined): ThingName | undefined {
  if (!phrase) return undefined;
  if (phrase.words.length > 1 && phrase.words.at(-1) === 'details' && /^(multiple|several|many)$/.test(phrase.determiner ?? ''))
    return nameOfWords([...phrase.text.split(' ').slice(0, -1), 'detail']);
  const owner = phrase.possessor && INFORMATION_NOUNS.has(phrase.words.at(-1) ?? '') ? phrase.possessor : phrase;
  return nameOfWords(owner.text.split(' '));
}

const ING_NOUNS =
  /^(booking|building|meeting|listing|reading|rating|hearing|painting|drawing|filing|training|posting|offering|wedding|evening|warning|setting|pricing)s?$/;

/** `recorded`, `providing`: a verb that lost its object, not a name. */
const ACTIONS =
  /^(viewing|changing|adding|deleting|managing|querying|editing|browsing|submitting|creating|updating|selecting|modifying|recording|handling|maintaining|including|providing|supporting|searching|checking|storing|tracking|generating|displaying|uploading|downloading|obtaining|removing|exporting|importing)$/;
const isVerbForm = (word: string): boolean => /(ed|ing)$/.test(word) && verbBase(word) !== undefined && !ING_NOUNS.test(word);

const APART = '\u0000';
const remembered = remember((texts) => named(texts.split(APART)));

/**
 * `basic information of doctors` → doctor; `patient details` → patient; `Movie table` → Movie. A text names the same things
 * again and again; each time the name is one of its own.
 */
export function nameOfWords(texts: readonly string[]): ThingName | undefined {
  const name = texts.length === 0 ? undefined : remembered(texts.join(APART));
  return name && { ...name };
}

function named(texts: readonly string[]): ThingName | undefined {
  let words = [...texts];
  words = withoutRecords(withoutBasics(aboutPart(withoutOrder(words))));
  if (isDeedOfSoftware(words)) return undefined;
  while (words.length > 1 && TABLE_WORDS.has((words.at(-1) ?? '').toLowerCase()) && !isWholeName(words)) words.pop();
  while (words.length > 1 && isFiller((words[0] ?? '').toLowerCase())) words.shift();
  words = joinedBy(words).slice(0, 6);
  const lower = words.map((word) => word.toLowerCase());
  const key = thingKey(lower);
  if (
    ACTIONS.test(lower[0] ?? '') ||
    WH.has(lower[0] ?? '') ||
    namesSoftware(lower) ||
    (isVerbForm(lower.at(-1) ?? '') && (lower.length === 1 || /ed$/.test(lower.at(-1) ?? ''))) ||
    lower.some((word) =>
      /^(that|who|which|id|ids|is|are|has|have|can|must|will|shall|not|to|by|includes?|contains?|such|as|the|a|an|our|your|all|both|\(|\))$/.test(
        word,
      ),
    ) ||
    key === '' ||
    key.length > 60 ||
    !/\p{L}/u.test(key) ||
    lower.some(isCodeName) ||
    (words.length === 1 && isNoThing(lower[0] ?? ''))
  )
    return undefined;
  return { key, name: displayName(key, words) };
}

/** `orders.view`, `config/app.yaml`, `posted_transactions.reverse`: a permission, a file or a place in code. */
const isCodeName = (word: string): boolean => /^[\p{L}\p{N}_/-]{2,}\.(\p{L}[\p{L}\p{N}_]+|\*)$/u.test(word);

const isFiller = (word: string): boolean => FILLER_ADJECTIVES.has(word) || DETERMINERS.has(word) || WANTED.test(word);

/** "their favorite novels": what somebody thinks of them is no part of the name. */
const WANTED = /^(favou?rite|desired|preferred)$/;

/** `search function`: what the software does. */
const isDeedOfSoftware = ([deed = '', of = '', more]: readonly string[]): boolean =>
  more === undefined &&
  /^(function|functionality)(s|ies)?$/i.test(of) &&
  verbBase(deed.toLowerCase()) === deed.toLowerCase() &&
  !isLastingNoun(deed);

/** `member basic records` are what is known of members. */
const withoutBasics = (words: readonly string[]): string[] =>
  words.length > 2 && /^basic records?$/i.test(words.slice(-2).join(' ')) ? words.slice(0, -2) : [...words];

/** `pupil records` are what is known of pupils; `a purchase record` is a row of its own. */
const withoutRecords = (words: readonly string[]): string[] =>
  words.length > 1 && /^records$/i.test(words.at(-1) ?? '') && isPersonNoun((words.at(-2) ?? '').toLowerCase())
    ? words.slice(0, -1)
    : [...words];

/** `boat-to-berth relationship` is of boat and berth. */
function joinedBy(words: readonly string[]): string[] {
  const [, one, other] = /^(\p{L}+)-to-(\p{L}+)$/u.exec(words[0] ?? '') ?? [];
  const joins = words.length === 2 && /^(relationship|relation|association|link|mapping|correspondence)s?$/i.test(words[1] ?? '');
  return one && other && joins && !/^(one|many)$/i.test(one) ? [one, other] : [...words];
}

/** `Manage inspectors`, `and update property`: what is done with a thing on a screen is no part of its name. */
const ORDERS = /^(manage|add|delete|modify|edit)$/;
const DOING = /^(and|or|update|set)$/;

function withoutOrder(texts: readonly string[]): readonly string[] {
  const lower = texts.map((word) => word.toLowerCase());
  const quoted = texts.map((word) => word.replace(/^['’"]+|['’"]+$/g, '')).filter(Boolean);
  if (ORDERS.test(lower[0] ?? '') && lower.length > 1) return withoutOrder(quoted.slice(1));
  return /^(and|or)$/.test(lower[0] ?? '') && DOING.test(lower[1] ?? '') && lower.length > 2 ? quoted.slice(2) : quoted;
}

const isWholeName = (words: readonly string[]): boolean => words.length === 1;

/** A single word that names the software, data in general, or nothing. */
function isNoThing(word: string): boolean {
  return (
    namesSoftware([word]) ||
    (INFORMATION_NOUNS.has(word) && !/^(propert(y|ies)|profile|fields?)$/.test(word)) ||
    DETERMINERS.has(word) ||
    word.length < 2 ||
    NOISE.has(word)
  );
}

const NOISE = new Set(
  'number numbers name names id ids type types date dates time times value values way ways kind kinds thing things order-of result-of addition purpose aspect aspects fact end start day days week weeks month months year years hour hours minute minutes second seconds today example support use usage access ability need needs rest half quarter percent size status amount amounts total reason reasons person-in-charge list lists set sets basis line-up address-book functional operational technical none either neither front back top bottom side thanks help work efficiency accuracy integrity consistency quality performance convenience traceability transparency security role-based responsible capable able available possible necessary required'.split(
    ' ',
  ),
);

/** Information that a person or thing has of its own: "contact information of customers" is about customers. */
export const OWN_INFORMATION =
  /^(contact|personal|basic|identity|login|registration|account|profile|background|detailed|identification|own|general|relevant|related|important|key|necessary)$/;

function aboutPart(words: readonly string[]): string[] {
  const at = words.findIndex((word, i) => i > 0 && ABOUT.has(word.toLowerCase()));
  if (at < 0) return [...words];
  const head = (words[at - 1] ?? '').toLowerCase();
  const modifier = (words[at - 2] ?? '').toLowerCase();
  const modified =
    INFORMATION_NOUNS.has(head) &&
    at > 1 &&
    !FILLER_ADJECTIVES.has(modifier) &&
    !DETERMINERS.has(modifier) &&
    !OWN_INFORMATION.test(modifier);
  if (modified) return words.slice(0, at);
  if (INFORMATION_NOUNS.has(head) || CLASSIFIER.has(head)) return words.slice(at + 1);
  return [...words];
}

const CLASSIFIER = new Set(
  'type types kind kinds piece pieces set sets list lists batch batches variety range collection series number copy copies item management'.split(
    ' ',
  ),
);

/** As in the text when it is one proper name, else sentence case, singular. */
function displayName(key: string, words: readonly string[]): string {
  const single = singularPhrase(words.join(' '));
  const text = single.toLowerCase() === key ? single : key;
  return capital(text);
}
