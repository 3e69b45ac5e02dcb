/** "how many seats they bought", "how many people it holds", "how many kilos of sand": an amount by what is done with it. */
import { pastOf } from '../language/past.js';
import type { Token } from '../language/token.js';
import { isUnit } from '../language/units.js';
import { verbBase } from '../language/verb-base.js';
import type { Described } from './described.js';
import { lastVerb } from './moments.js';
import { type Noun, nounAt } from './nouns.js';

/** Of the noun behind "how many"; `end` is where the clause does. */
export function howMany(tokens: readonly Token[], noun: Noun, end: number): Described {
  const last = tokens[noun.to - 1]?.lower ?? '';
  const per = perIn(tokens, noun.to, end);
  if (per !== undefined) return { name: `${[...noun.words.slice(0, -1), last].join(' ')} per ${per}`, to: end };
  if (isUnit(last)) return inUnit(tokens, noun, end, last);
  const rest = tokens.slice(noun.to, end);
  if (rest.length > 0 && HOLDING.test(rest.findLast(({ tag }) => !/^(prep|adv|pron)$/.test(tag))?.lower ?? ''))
    return { name: isPeople(last) ? 'capacity' : `${noun.words.join(' ')} capacity`, to: end };
  const group = isPeople(last) ? groupIn(tokens, noun.to, end) : undefined;
  if (group !== undefined) return { name: `${group} size`, to: end };
  const done = doneIn(tokens, noun.to, end);
  if (last === 'times' && done !== undefined) return { name: `times ${done}`, to: end };
  return { name: [...(done === undefined ? [] : [done]), ...noun.words, 'count'].join(' '), to: end };
}

/** "how many are in the party": the size of it. */
export const groupIn = (tokens: readonly Token[], from: number, end: number): string | undefined => {
  if (!/^(is|are|was|were|'s|'re)$/.test(tokens[from]?.lower ?? '') || !/^(in|on|at)$/.test(tokens[from + 1]?.lower ?? ''))
    return undefined;
  const noun = nounAt(tokens, from + 2);
  return noun && noun.to >= end && GROUP.test(noun.words.at(-1) ?? '') ? noun.words.join(' ') : undefined;
};
const GROUP = /^(party|group|crew|team|class|household|family|squad|gang|cast|shift|table|staff|board)$/;

const isPeople = (word: string): boolean => /^(people|persons?)$/.test(word);
const HOLDING = /^(carry|carries|hold|holds|seats?|sleeps?|fits?|accommodates?|takes?|feeds?)$/;

/** "visits a year", "units make a case": how many to one of another. */
function perIn(tokens: readonly Token[], from: number, end: number): string | undefined {
  let at = from;
  if (/^(makes?|fill|fills|to|per)$/.test(tokens[at]?.lower ?? '')) at++;
  else if (/^(is|are|come|comes|go|goes|fit|fits)$/.test(tokens[at]?.lower ?? '') && /^(in|into|on|to)$/.test(tokens[at + 1]?.lower ?? ''))
    at += 2;
  const one = tokens[at]?.lower ?? '';
  if (!(at > from && tokens[at - 1]?.lower === 'per') && !/^(a|an)$/.test(one)) return undefined;
  const noun = nounAt(tokens, at);
  return noun && noun.to <= end && !noun.plural ? noun.words.join(' ') : undefined;
}

/** "how many kilos of sand" → `sand kilos`, "how many kilos it is rated for" → `rated kilos`, "how many hours it took" → `hours`. */
function inUnit(tokens: readonly Token[], noun: Noun, end: number, unit: string): Described {
  const saying = `in ${unit}`;
  const before = noun.words.slice(0, -1);
  const of = tokens[noun.to]?.lower === 'of' ? nounAt(tokens, noun.to + 1) : undefined;
  if (of && of.to <= end)
    return {
      name: [...before, ...of.words.filter((word) => !/^(altogether|total|together)$/.test(word)), unit].join(' '),
      to: end,
      saying,
    };
  const early = tokens.slice(noun.to, end).find(({ lower }) => /^(ahead|late|early|beforehand|overdue)$/.test(lower))?.lower;
  const rated = ratedIn(tokens, noun.to, end);
  return {
    name: [...(rated === undefined ? [] : [rated]), ...before, unit, ...(early === undefined ? [] : [early])].join(' '),
    to: end,
    saying,
  };
}

/** "it is rated for", "they were booked": what is done, of an amount that something is said to have. */
function ratedIn(tokens: readonly Token[], from: number, end: number): string | undefined {
  const at = tokens.findIndex(
    ({ lower, tag }, i) =>
      i > from && i < end && tag === 'part' && /^(is|are|was|were|'s|'re)$/.test(tokens[i - 1]?.lower ?? '') && /ed$/.test(lower),
  );
  return at < 0 ? undefined : tokens[at]?.lower;
}

/** Say nothing of what is done. */
const LIGHT =
  /^(be|have|get|go|do|make|come|give|need|keep|let|put|say|hold|carry|contain|include|consist|happen|use|seem|end|exist|live|work|play|sit|stand|know|think|like|want|take)$/;

/** "they bought", "were sold", "actually completed". */
function doneIn(tokens: readonly Token[], from: number, end: number): string | undefined {
  const at = lastVerb(tokens, from, end);
  const verb = tokens[at];
  if (at < 0 || !verb || !/^(verb|part)$/.test(verb.tag) || verb.lower.endsWith('ing')) return undefined;
  if (/^(at|to|in|on|with|up)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  const base = verbBase(verb.lower) ?? verb.lower;
  if (tokens[at - 1]?.lower === 'it') return undefined;
  return LIGHT.test(base) || !(/[^e]ed$/.test(verb.lower) || base !== verb.lower || tokens[at - 1]?.tag === 'pron')
    ? undefined
    : pastOf(verb.lower);
}
