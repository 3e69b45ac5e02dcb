/** "The guest rates the stay one to five stars", "a bale is graded from 1 to 6": a figure of what is rated. */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { made } from '../item.js';
import type { Noun } from '../nouns.js';
import type { Opening } from './openings.js';

const FIGURES: ReadonlyMap<string, string> = new Map([
  ['rate', 'rating'],
  ['score', 'score'],
  ['grade', 'grade'],
  ['mark', 'mark'],
]);

export function ratedTo(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return tokens.flatMap((token, i): readonly Opening[] => {
    const figure = /^(verb|part)$/.test(token.tag) ? FIGURES.get(verbBase(token.lower) ?? '') : undefined;
    if (figure === undefined) return [];
    const passive = /^(is|are|gets?|be)$/.test(tokens[i - 1]?.lower ?? '');
    const rated = nouns.find((noun) => (passive ? noun.to === i - 1 : noun.from === i + 1));
    const it = /^(it|them|they)$/.test(tokens[passive ? i - 2 : i + 1]?.lower ?? '');
    const behind = passive ? i + 1 : rated ? rated.to : i + 2;
    const from = /^(from|at|on|out)$/.test(tokens[behind]?.lower ?? '') ? behind + 1 : behind;
    const range = tokens[from]?.tag === 'num' && tokens[from + 1]?.tag === 'to' && tokens[from + 2]?.tag === 'num';
    if ((!rated && !it) || !range) return [];
    const item = made(tokens, from, from + 3, [figure], {
      sure: true,
      named: false,
      plural: false,
      qualifier: '',
      determiner: '',
      to: from + 3,
    });
    return [{ kind: 'stamped', at: i, items: [item], subject: rated ? { noun: rated } : { pronoun: 'it' } }];
  });
}
