/**
 * How a column is called that the text describes by a noun: moments by what happened (`opened on` for an opening date,
 * `sent at` for a sending timestamp), counts by what is counted, bounds short.
 */
import { singularWord } from '../../source/singular.js';
import { actsOf } from '../language/acts.js';
import { pastOf } from './past.js';

export function figureName(words: readonly string[]): readonly string[] {
  return momentName(countName(singleMoment(words))).map((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word));
}

const SHORT: Readonly<Record<string, string>> = { maximum: 'max', minimum: 'min', percentage: 'pct', percent: 'pct' };

const singleMoment = (words: readonly string[]): readonly string[] =>
  /^(dates|times|timestamps)$/.test(words.at(-1) ?? '') ? [...words.slice(0, -1), singularWord(words.at(-1) ?? '')] : words;

/** "number of crates", "running count of visits" → `crate count`. */
function countName(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  if (of < 1 || of === words.length - 1 || !/^(number|count)$/.test(words[of - 1] ?? '')) return words;
  const counted = words.slice(of + 1);
  return [...counted.slice(0, -1), singularWord(counted.at(-1) ?? ''), 'count'];
}

/** "departure timestamp" → `departed at`; "registration date" → `registered on`; "departure date" stays. */
function momentName(words: readonly string[]): readonly string[] {
  const [act, moment] = words.slice(-2);
  if (act === undefined || moment === undefined || words.length < 2) return words;
  const suffix = /^(timestamps?|times?)$/.test(moment) ? 'at' : /^dates?$/.test(moment) ? 'on' : undefined;
  if (suffix === undefined || (/^(start|end|lead|run|cycle|opening|closing)$/.test(act) && /^times?$/.test(moment))) return words;
  const done = participleOf(act, suffix);
  return done === undefined ? words : [...words.slice(0, -2), done, suffix];
}

function participleOf(act: string, suffix: 'at' | 'on'): string | undefined {
  if (/[^e]ed$/.test(act)) return suffix === 'at' ? act : undefined;
  const [verb] = actsOf(act);
  if (verb !== undefined)
    return suffix === 'at' || /(ing|tion|sion)$/.test(act) || (verb === act && !/^(purchase|trade|value|quote|sample|audit)$/.test(act))
      ? pastOf(verb)
      : undefined;
  const gerund = /^(.{3,})ing$/.exec(act)?.[1];
  return gerund === undefined ? undefined : pastOf(gerund);
}
