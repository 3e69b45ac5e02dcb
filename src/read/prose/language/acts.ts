/** Which verbs a noun for what they do may be made of: `booking` of `book`, `payment` of `pay`, `delivery` of `deliver`. */
import { VERBS } from './word-classes.js';

const ENDINGS = ['ing', 'ment', 'ation', 'ition', 'tion', 'ion', 'al', 'ance', 'ence', 'ure', 'age', 'y', 'ery', 'al', 't'] as const;

/** Verbs of general English only; none where the noun is made of none. */
export function actsOf(noun: string): readonly string[] {
  const found = new Set<string>();
  if (VERBS.has(noun)) found.add(noun);
  for (const ending of ENDINGS) {
    if (!noun.endsWith(ending) || noun.length - ending.length < 3) continue;
    const stem = noun.slice(0, -ending.length);
    const single = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
    for (const verb of [stem, `${stem}e`, single, `${stem}ate`, stem.replace(/i$/, 'y'), `${stem}t`]) if (VERBS.has(verb)) found.add(verb);
  }
  return [...found];
}
