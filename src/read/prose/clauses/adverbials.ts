/** Phrases that say when, how or how surely, and name nothing that is kept: "right now", "for instance", "a week ahead". */
import type { Token } from '../language/token.js';

const PHRASES: readonly string[] = [
  'all in all|all the time|all the same|as agreed|as always|as before|as discussed|as promised|as said|as usual|as it is|at all|at first|at hand',
  'at last|at once|at present|at some point|at the end of the day|at the latest|at the minute|at the moment|at the same time|at the time|at times|before long',
  'by and large|by chance|by default|by hand|by heart|by mistake|by now|by the way|every now and then|every so often|for a change',
  'for good|for now|for once|for sure|for the moment|for the time being|from now on|from then on|from time to time',
  'from the start|in advance|in any case|in fact|in general|in particular|in passing|in practice|in principle|in short|in the end',
  'in the long run|in the meantime|in theory|in this way|in total|in turn|more or less|most of the time|no longer|now and again',
  'now and then|nothing else|nothing fancy|nothing more|of course|off hand|on average|on demand|on occasion|on the fly|on the other hand',
  'on the spot|on the whole|on their own|on its own|on top|on top of that|once again|once and for all|once more|or so|right away|right now',
  'so far|so many|so much|some day|sooner or later|the other day|the whole time|the whole year|these days|this way|to be clear|to be fair|to be honest|under way|until now',
  'until then|up to date|up to now',
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
  /^(now|today|tomorrow|yesterday|tonight|nowadays|sometimes|somewhere|anyway|afterwards|beforehand|anymore|altogether|else|elsewhere|everywhere|forever|indeed|maybe|meanwhile|nowhere|perhaps|seldom|somehow|soon|twice|whenever|ideally|hence)$/;

const UNIT = /^(second|minute|hour|day|night|evening|week|weekend|month|quarter|term|season|year)s?$/;
const NUMBER = /^(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|few|\d+)$/;

/** The end of such a phrase that begins here, or `at` where none does. */
export function adverbialEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.lower ?? '';
  const said = BY_FIRST.get(first)?.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  if (ALONE.test(first) && /^(noun|adj)$/.test(tokens[at]?.tag ?? '')) return at + 1;
  if (said && !(/^so (many|much)$/.test(said.join(' ')) && tokens[at + 2]?.tag !== 'noun'))
    return said.length + at - (isCount(said) ? 1 : 0);
  return Math.max(at, oftenEnd(tokens, at), apartEnd(tokens, at));
}

/** "so many skeins": only "so" says nothing. */
const isCount = ([first, second]: readonly string[]): boolean => first === 'so' && /^(many|much)$/.test(second ?? '');

/** "once a year", "twice per season", "three times a week". */
function oftenEnd(tokens: readonly Token[], at: number): number {
  const once = /^(once|twice)$/.test(tokens[at]?.lower ?? '')
    ? at + 1
    : tokens[at + 1]?.lower === 'times' && isNumber(tokens[at])
      ? at + 2
      : -1;
  return once > 0 && /^(an?|per|each|every)$/.test(tokens[once]?.lower ?? '') && UNIT.test(tokens[once + 1]?.lower ?? '') ? once + 2 : at;
}

/** "a week ahead", "two days later", "half a year ago", "last week", "every six months". */
function apartEnd(tokens: readonly Token[], at: number): number {
  if (
    /^(last|this|next)$/.test(tokens[at]?.lower ?? '') &&
    /^(week|month|year|spring|summer|autumn|winter)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return /^(noun|poss|adj)$/.test(tokens[at + 2]?.tag ?? '') ? at : at + 2;
  const every = /^(every|each)$/.test(tokens[at]?.lower ?? '') && /^(num|adj)$/.test(tokens[at + 1]?.tag ?? '');
  if (every && isNumber(tokens[at + 1]) && UNIT.test(tokens[at + 2]?.lower ?? '')) return at + 3;
  const from = tokens[at]?.lower === 'a' && tokens[at + 1]?.lower === 'few' ? at + 1 : at;
  if (!isNumber(tokens[from]) || !UNIT.test(tokens[from + 1]?.lower ?? '')) return at;
  return /^(ago|ahead|earlier|later|beforehand|afterwards)$/.test(tokens[from + 2]?.lower ?? '') ? from + 3 : at;
}

const isNumber = (token: Token | undefined): boolean => NUMBER.test(token?.lower ?? '');
