/** Phrases that say when, how often, how or how surely, and name nothing that is kept: "right now", "every evening", "a week ahead". */
import { isPluralWord } from '../../source/singular.js';
import { isTimeUnit } from '../language/time-units.js';
import type { Token } from '../language/token.js';
import { mediumEnd } from './media.js';

const PHRASES: readonly string[] = [
  'all in all|all the time|all the same|as agreed|as always|as before|as discussed|as promised|as said|as usual|as it is|as well|at a glance|at all|at all times',
  'at any time|at first|at first sight|at hand|at last|at no time|at once|at present|at short notice|at some point|at that time|at the end of the day',
  'at the latest|at the minute|at the moment|at the same time|at the time|at times|before long|by and large|by chance|by default|by hand|by heart',
  'by mistake|by now|by the way|every now and then|every so often|for a change|for good|for now|for once|for sure|for the moment|for the time being',
  'from now on|from then on|from the start|from time to time|in advance|in any case|in fact|in general|in particular|in passing|in person|in practice',
  'in principle|in real time|in short|in the end|in the long run|in the meantime|in theory|in this way|in total|in turn|more or less|most of the time',
  'no longer|now and again|now and then|nothing else|nothing fancy|nothing more|of course|off hand|on average|on demand|on occasion|on the fly|on the go',
  'on the other hand|on the spot|on the whole|on their own|on its own|on top|on top of that|once again|once and for all|once more|or so|right away',
  'right now|so far|so many|so much|some day|sooner or later|the other day|the whole time|these days|this way|to be clear|to be fair|to be honest',
  'on display|free of charge|for free|on loan|on order|on sale|for sale',
  'at regular intervals|at irregular intervals|at fixed intervals|at set intervals|at certain intervals|on a regular basis|on a daily basis|on a weekly basis|on a monthly basis',
  'of his choice|of her choice|of its choice|of their choice|of your choice|of his own choice|of their own choice|by the hour|by the day|by the week|by the month|by the year|by the season|by the piece',
  'in sequence|in parallel|in a row|in due course|in one go|in order',
  'in most cases|in some cases|in many cases|in rare cases|in all cases|in both cases|in such cases|in such a case|in this case|in that case|in each case|in either case|in case',
  'under way|until now|until then|up to date|up to now',
  ...['day', 'night', 'week', 'month', 'year'].map((unit) => `all ${unit}|the whole ${unit}`),
];

const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = grouped(PHRASES.flatMap((line) => line.split('|')));

function grouped(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>();
  for (const words of phrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length))
    map.set(words[0] ?? '', [...(map.get(words[0] ?? '') ?? []), words]);
  return map;
}

/** They stand where a noun could, and taggers take them for one. */
const ALONE =
  /^(now|today|tomorrow|yesterday|tonight|nowadays|sometimes|somewhere|anyway|afterwards|beforehand|anymore|altogether|else|elsewhere|everywhere|forever|indeed|maybe|meanwhile|nowhere|perhaps|seldom|somehow|soon|twice|whenever|ideally|hence|outdoors|indoors|abroad|upstairs|downstairs|overseas)$/;

const OFTEN = /^(hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|regularly|periodically)$/;
const ORDINAL = /^(other|second|third|fourth|fifth|few|couple|single|last|next|half|quarter|\d+)$/;
const NUMBER = /^(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|few|\d+)$/;

/** The end of such a phrase that begins here, or `at` where none does. */
export const adverbialEnd = (tokens: readonly Token[], at: number): number =>
  Math.max(
    saidEnd(tokens, at),
    besidesEnd(tokens, at),
    conditionEnd(tokens, at),
    oftenEnd(tokens, at),
    apartEnd(tokens, at),
    askedEnd(tokens, at),
    eitherEnd(tokens, at),
    mediumEnd(tokens, at),
  );

/** "a name and — if available — a nickname": said of what is behind it. */
function conditionEnd(tokens: readonly Token[], at: number): number {
  if (!/^[–—(-]$/.test(tokens[at]?.text ?? '') || !/^(if|when|where|wherever|whenever)$/.test(tokens[at + 1]?.lower ?? '')) return at;
  const known = /^(available|known|applicable|given|present|any|possible|needed|provided)$/.test(tokens[at + 2]?.lower ?? '');
  return known && /^[–—)-]$/.test(tokens[at + 3]?.text ?? '') ? at + 4 : at;
}

/** "Besides, each pump has a valve." */
const besidesEnd = (tokens: readonly Token[], at: number): number =>
  at === 0 && /^(besides|moreover|further|furthermore)$/.test(tokens[0]?.lower ?? '') && tokens[1]?.text === ',' ? 2 : at;

/** "(get access to folders), either read or write": in which way. */
function eitherEnd(tokens: readonly Token[], at: number): number {
  const [either, first, or, second, stop] = tokens.slice(at, at + 5);
  const bare = (token: Token | undefined): boolean =>
    token !== undefined && !isPluralWord(token.lower) && /^(noun|adj|verb|part|adv)$/.test(token.tag);
  return either?.lower === 'either' &&
    tokens[at - 1]?.text === ',' &&
    bare(first) &&
    or?.lower === 'or' &&
    bare(second) &&
    /^[.;]?$/.test(stop?.text ?? '')
    ? at + 4
    : at;
}

/** "is inspected every year". */
export const saysHowOften = (tokens: readonly Token[]): boolean => tokens.some((_, at) => oftenEnd(tokens, at) > at);

function saidEnd(tokens: readonly Token[], at: number): number {
  const { lower: first, tag } = tokens[at] ?? { lower: '', tag: 'punct' };
  if (ALONE.test(first) && /^(noun|adj)$/.test(tag)) return isListed(tokens, at) ? at : at + 1;
  if (isAtATime(tokens, at)) return at + 3;
  if (isOfAllBefore(tokens, at)) return at + 1;
  const said = BY_FIRST.get(first)?.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  if (!said || (said[1] === 'well' && tokens[at + 2]?.lower === 'as')) return at;
  if (said[1] === 'order' && first === 'in' && /^(to|of|that)$/.test(tokens[at + 2]?.lower ?? '')) return at;
  // "so many skeins": only "so" says nothing.
  const counts = first === 'so' && /^(many|much)$/.test(said[1] ?? '');
  return counts ? (tokens[at + 2]?.tag === 'noun' ? at + 1 : at) : at + said.length;
}

/** "the power, the energy today and a status": what is called so. */
function isListed(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (/^(noun|adj|det)$/.test(tokens[from]?.tag ?? '')) from--;
  return tokens[at - 1]?.tag === 'noun' && isBetween(tokens[from]) && isBetween(tokens[at + 1]);
}

const isBetween = (token: Token | undefined): boolean => token?.text === ',' || token?.tag === 'conj';

/** "boats and trailers both have a number": said of all that stand before. */
function isOfAllBefore(tokens: readonly Token[], at: number): boolean {
  const [joined, last, word, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!/^(each|both|all)$/.test(word?.lower ?? '') || !isPluralWord(last?.lower ?? '')) return false;
  return (last?.tag === 'noun' || joined?.tag === 'conj') && /^(aux|modal|verb)$/.test(next?.tag ?? '');
}

/** "one bed at a time": how many, not when. */
const isAtATime = (tokens: readonly Token[], at: number): boolean =>
  ['at', 'a', 'time'].every((word, i) => tokens[at + i]?.lower === word) &&
  tokens.slice(Math.max(0, at - 4), at).some(({ lower, tag }) => tag === 'num' || lower === 'single');

/** "weekly", "every 30 seconds", "once a year", "twice per season", "three times a week". */
function oftenEnd(tokens: readonly Token[], at: number): number {
  const word = (i: number): string => tokens[at + i]?.lower ?? '';
  if (OFTEN.test(word(0))) return isBare(tokens, at) && !isChosen(tokens, at) ? at + 1 : at;
  if (/^(every|each)$/.test(word(0))) return everyEnd(tokens, at);
  const times = /^(once|twice|thrice)$/.test(word(0)) ? 1 : word(1) === 'times' && tokens[at]?.tag !== 'noun' ? 2 : 0;
  return times > 0 && /^(an?|per|each|every)$/.test(word(times)) && isTimeUnit(word(times + 1)) ? at + times + 2 : at;
}

/** "walks happen weekly"; "daily reports" are reports. */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  !(at > 0 ? /^(noun|adj)$/ : /^(noun|adj|verb|aux|modal|part)$/).test(tokens[at + 1]?.tag ?? '');

/** "is monthly, yearly or a ten-visit pass": one of those that it can be. */
const isChosen = (tokens: readonly Token[], at: number): boolean =>
  /^(,|or|is|are|be)$/.test(tokens[at - 1]?.lower ?? '') &&
  (/^(,|or)$/.test(tokens[at + 1]?.lower ?? '') || tokens[at - 1]?.lower === 'or');

/** "every evening (the driver …)"; "each week has a plan" speaks of weeks. */
function everyEnd(tokens: readonly Token[], at: number): number {
  let unit = at + 1;
  while (tokens[unit]?.tag === 'num' || ORDINAL.test(tokens[unit]?.lower ?? '')) unit++;
  const [before, behind] = [tokens[at - 1], tokens[unit + 1]];
  if (!isTimeUnit(tokens[unit]?.lower ?? '') || /^(prep|to|det)$/.test(before?.tag ?? '')) return at;
  if (unit > at + 1 || !behind) return unit + 1;
  const opens = before === undefined || /^(punct|conj)$/.test(before.tag);
  const goesOn = /^(noun|verb|aux|modal)$/.test(behind.tag) || (!opens && behind.tag === 'part') || /^(of|'s|’s)$/.test(behind.lower);
  return goesOn ? at : unit + 1;
}

/** "a week ahead", "two days later", "half a year ago", "last week". */
function apartEnd(tokens: readonly Token[], at: number): number {
  const [first, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  // "tell boats apart by their name"
  if (first === 'apart' && next !== 'from' && at > 0) return at + 1;
  if (/^(last|this|next)$/.test(first) && /^(week|month|year|spring|summer|autumn|winter)$/.test(next))
    return /^(noun|poss|adj)$/.test(tokens[at + 2]?.tag ?? '') ? at : at + 2;
  const from = first === 'a' && next === 'few' ? at + 1 : at;
  if (!NUMBER.test(tokens[from]?.lower ?? '') || !isTimeUnit(tokens[from + 1]?.lower ?? '')) return at;
  return /^(ago|ahead|earlier|later|beforehand|afterwards)$/.test(tokens[from + 2]?.lower ?? '') ? from + 3 : at;
}

/** "who has what", "who did what": asks for nothing beside what else is kept. */
const askedEnd = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === 'who' && tokens[at + 2]?.lower === 'what' && /^(punct|conj|adv)$/.test(tokens[at + 3]?.tag ?? 'punct')
    ? at + 3
    : at;
