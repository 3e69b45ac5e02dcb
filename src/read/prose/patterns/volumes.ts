/** Second round: how much there is, how fast it grows, and whether reading or writing dominates. */
import { singularWord } from '../../source/singular.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { whole } from './whole.js';

export const VOLUMES: readonly LinkingPattern[] = [
  {
    id: 'volume/count',
    round: 'linking',
    recognises: '"10 million orders a year", "40 clinics", "100 million readings a day"',
    confidence: 0.9,
    examples: [
      {
        text: 'Orders have a number and a date. Clinics have a name and a city. We expect 10 million orders a year and 40 clinics.',
        gives: ['order volume 10000000 a year', 'clinic volume 40'],
      },
      {
        text: 'Readings have a value and a quality. We plan for 100 million readings a day.',
        gives: ['reading volume 36500000000 a year'],
      },
    ],
    find: findCounts,
  },
  {
    id: 'volume/mix',
    round: 'linking',
    recognises: '"far more reading than writing", "writing dominates", "read-heavy"',
    confidence: 0.9,
    examples: [
      { text: 'There is far more reading than writing.', gives: ['read-heavy'] },
      { text: 'Writing dominates.', gives: ['write-heavy'] },
    ],
    find: ({ plain, sentence }) => {
      const reads = /\bmore read(?:ing|s)? than writ|\bread[- ]heavy\b|\bread(?:ing|s) dominates?\b|\bmostly read\b/.test(plain);
      const writes = /\bmore writ(?:ing|es)? than read|\bwrite[- ]heavy\b|\bwrit(?:ing|es) dominates?\b/.test(plain);
      return reads || writes
        ? [whole(sentence, { kind: 'workload', mix: reads && writes ? 'mixed' : reads ? 'read-heavy' : 'write-heavy' })]
        : [];
    },
  },
];

const SCALE: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9 };
const PER_YEAR: Readonly<Record<string, number>> = {
  second: 31_536_000,
  minute: 525_600,
  hour: 8_760,
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};
const COUNT =
  /(?<![\d,.])(\d[\d,.]{0,20})(?: (hundred|thousand|million|billion|k|m))? ((?:[a-z][\w-]* ){0,4}?[a-z][\w-]*?)(?= (?:an?|per|each|every) (?:second|minute|hour|day|week|month|quarter|year)\b| ,| and| \.| in | within| by | ;|$)(?: (?:an?|per|each|every) (second|minute|hour|day|week|month|quarter|year)\b)?/g;

function findCounts({ plain, resolve, sentence }: LinkingContext): readonly Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(COUNT)) {
    const [, digits = '', scale, noun = '', per] = match;
    if (/^(years?|months?|days?|weeks?|hours?|minutes?|seconds?|characters?|percent)\b/.test(noun)) continue;
    const thing = resolve(noun);
    const number = Number(digits.replaceAll(',', '').replace(/\.$/, '')) * (scale === undefined ? 1 : (SCALE[scale] ?? 1));
    if (!thing || !Number.isFinite(number) || number < 10) continue;
    if (!noun.split(' ').some((word) => thing.key.split(' ').includes(singularWord(word)))) continue;
    const amount = per === undefined ? { rows: number } : { perYear: number * (PER_YEAR[per] ?? 1) };
    found.push(whole(sentence, { kind: 'volume', thing, ...amount }));
  }
  return found;
}
