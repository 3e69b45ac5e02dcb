/** What is asked with "what" and "how": "what it is called", "how many seats they bought". */
import type { Token } from '../language/token.js';
import { contentOf } from './content.js';
import type { Described } from './described.js';
import { nounAt } from './nouns.js';

export function whatAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const noun = nounAt(tokens, at + 1);
  const rest = tokens.slice(at + 1, end).map((token) => token.lower);
  if (rest.some((word) => /^(called|named)$/.test(word))) return { name: 'name', to: end };
  if (noun && noun.from === at + 1 && noun.to < end && !/^(it|they|we)$/.test(tokens[noun.from]?.lower ?? ''))
    return { name: noun.words.join(' '), to: end, named: true };
  if (rest.some((word) => /^(costs?|charged?|paid)$/.test(word))) return { name: 'price', to: end };
  const words = contentOf(tokens, at + 1, end).map((word) => (word === 'hand' || word === 'order' ? `on ${word}` : word));
  return words.length === 0 || words.length > 4 ? undefined : { name: words.join(' '), to: end };
}

export function howAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const kind = tokens[at + 1]?.lower ?? '';
  const noun = nounAt(tokens, at + 2);
  if (kind === 'many' || kind === 'much') {
    if (noun && noun.from === at + 2 && noun.to <= end)
      return { name: kind === 'many' ? `${noun.words.join(' ')} count` : noun.words.join(' '), to: end };
    const verb = contentOf(tokens, at + 2, end);
    return {
      name:
        kind === 'many' ? 'quantity' : verb.length > 0 && /^(cost|paid|spent|pays|costs)$/.test(verb.at(-1) ?? '') ? 'amount' : 'quantity',
      to: end,
    };
  }
  const measure = Object.hasOwn(MEASURES, kind) ? MEASURES[kind] : undefined;
  if (measure !== undefined) return { name: measure, to: end };
  return contentOf(tokens, at + 1, end).some((word) => /^(pays?|paid)$/.test(word)) ? { name: 'payment method', to: end } : undefined;
}

const MEASURES: Readonly<Record<string, string>> = {
  long: 'duration',
  far: 'distance',
  big: 'size',
  large: 'size',
  heavy: 'weight',
  tall: 'height',
  old: 'age',
  often: 'frequency',
  severe: 'severity',
  bad: 'severity',
  fast: 'speed',
  deep: 'depth',
  wide: 'width',
  high: 'height',
  urgent: 'urgency',
  hard: 'difficulty',
  difficult: 'difficulty',
  good: 'quality',
  full: 'fullness',
  thick: 'thickness',
  strong: 'strength',
  hot: 'temperature',
  warm: 'temperature',
  cold: 'temperature',
  sure: 'confidence',
  certain: 'certainty',
  serious: 'severity',
  important: 'importance',
  steep: 'slope',
  loud: 'loudness',
  wet: 'moisture',
  late: 'delay',
};
