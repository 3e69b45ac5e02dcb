/** What is asked with "what" and "how": "what it is called", "how many seats they bought". */

import { pastOf } from '../language/past.js';
import { textOf } from '../language/text-of.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { contentOf } from './content.js';
import type { Described } from './described.js';
import { groupIn, howMany } from './how-many.js';
import { momentAt } from './moments.js';
import { type Noun, nounAt } from './nouns.js';

const BEING = /^(is|are|was|were|be|been|'s)$/;

export function whatAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const rest = tokens.slice(at + 1, end).map((token) => token.lower);
  if (rest.some((word) => /^(called|named)$/.test(word))) return { name: 'name', to: end };
  if (/^(would|could|should|can|may|if)$/.test(rest[0] ?? '')) return undefined;
  const sort = sortAt(tokens, at + 1, end) ?? momentAsked(tokens, at + 1, end);
  if (sort) return sort;
  const noun = nounAt(tokens, at + 1);
  const subject = noun && noun.from === at + 1 && noun.to < end && tokens[noun.from]?.tag !== 'pron' ? noun : undefined;
  if (subject && !acts(tokens, subject, end)) return { name: subject.words.join(' '), to: end, named: true };
  const name = OUTCOMES.find(({ of }) => of.test(rest.join(' ')))?.name;
  if (name !== undefined) return { name, to: end };
  const words = contentOf(tokens, subject ? subject.to : at + 1, end).map((word) =>
    word === 'hand' || word === 'order' ? `on ${word}` : word,
  );
  const plainly = nounAt(tokens, at + 1);
  if (plainly?.from === at + 1 && plainly.to >= end && plainly.words.length === 1) return { name: plainly.words.join(' '), to: end };
  if (words.every((word) => /^(before|after|then|like|about)$/.test(word))) return undefined;
  if (words.length === 1 && verbBase(words[0] ?? '') !== undefined) return { name: pastOf(words[0] ?? ''), to: end };
  return words.length === 0 || words.length > 4 ? undefined : { name: words.join(' '), to: end };
}

/** "what the member paid": the noun does something; "what their first language is" asks for the noun. */
const acts = (tokens: readonly Token[], noun: Noun, end: number): boolean => {
  const verb = tokens.slice(noun.to, end).find(({ tag }) => tag === 'verb' || tag === 'aux' || tag === 'part' || tag === 'modal');
  return noun.determiner !== '' && verb !== undefined && !BEING.test(verb.lower);
};

/** What the text says with a clause and a data model with a noun. */
const OUTCOMES: readonly { readonly of: RegExp; readonly name: string }[] = [
  { of: /\b(came|comes|adds|added|amounts|amounted) (up )?to$/, name: 'total' },
  { of: /\bcosts\b/, name: 'price' },
  { of: /\bcost\b/, name: 'cost' },
  { of: /\b(still|left|is|are|was|were|'s) (outstanding|unpaid|owing|due)\b/, name: 'amount outstanding' },
  { of: /\b(owes?|owed)\b/, name: 'amount owed' },
  { of: /^(we|i) (\w+ )?paid for (it|them|him|her|this)$/, name: 'purchase price' },
  { of: /\bask(ing|ed)? for (it|them)$/, name: 'asking price' },
  { of: /\binsured\b.* for$/, name: 'insured value' },
  { of: /\b(decided?|decides)( on)?$/, name: 'decision' },
  { of: /\bconcluded?$/, name: 'conclusion' },
  { of: /\b(saw|seen|observed?|noticed?)$/, name: 'observation' },
  { of: /\bpaid\b/, name: 'amount paid' },
  { of: /\bbilled\b/, name: 'amount billed' },
  { of: /\b(charged?|charges)\b/, name: 'price' },
  { of: /\bspent\b/, name: 'amount spent' },
  { of: /\bweighs?\b/, name: 'weight' },
  { of: /\bfound\b/, name: 'findings' },
  { of: /\b(wrong|broken)\b/, name: 'fault' },
  {
    of: /\b(said|says) (to|about) (it|them|that)$|\b(said|came) back$|\b(replied|answered|responded)\b/,
    name: 'response',
  },
  { of: /\b(said|says?)\b/, name: 'statement' },
  { of: /^((it|they|we|he|she|you|the \w+) )+(decided|decides|ruled)\b/, name: 'decision' },
  { of: /^((it|they|we|he|she|you|the \w+) )+(recommended?|recommends)\b/, name: 'recommendation' },
  { of: /^((it|they|we|he|she|you|the \w+) )+(advised?|advises)\b/, name: 'advice' },
  { of: /^((it|they|we|he|she|you|the \w+) )+(promised?|promises)\b/, name: 'promise' },
  { of: /\bhappened\b/, name: 'outcome' },
  { of: /^(it|they|he|she|we)?( (is|are|was|were)|'s|'re)? ?(used |meant |needed |wanted )?for$/, name: 'purpose' },
  { of: /^((it|they|he|she|we|you|someone|was|were) )+(did|done)\b/, name: 'work done' },
  {
    of: /^(it|they|this|that|there)? ?(is|are|was|were|'s|'re)?( in (a|one|two|few|our|their|plain|short) ?(few|line|words?)?.*)?$/,
    name: 'description',
  },
];

/** "what sort of shop it is", "what kind it is". */
function sortAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const word = tokens[at]?.lower ?? '';
  if (!/^(sort|kind|type)$/.test(word)) return undefined;
  const kind = word === 'kind' ? word : 'type';
  const noun = tokens[at + 1]?.lower === 'of' ? nounAt(tokens, at + 2) : undefined;
  if (!noun || noun.from !== at + 2 || noun.to > end || /^(thing|one|place)$/.test(noun.words.at(-1) ?? '')) return { name: kind, to: end };
  return { name: `${noun.words.join(' ')} ${kind}`, to: end };
}

/** "what time he arrived", "what date it was made". */
function momentAsked(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const suffix = /^(time|hour)$/.test(tokens[at]?.lower ?? '') ? 'at' : /^(day|date)$/.test(tokens[at]?.lower ?? '') ? 'on' : undefined;
  return suffix === undefined ? undefined : momentAt(tokens, at, end, suffix);
}

export function howAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const kind = tokens[at + 1]?.lower ?? '';
  if (kind === 'many' || kind === 'much') return quantityAt(tokens, at + 2, end, kind);
  if (
    /^(it|they|that|this|things) (went|goes|turned out|worked out)$/.test(
      tokens
        .slice(at + 1, end)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return { name: 'outcome', to: end };
  if (kind === 'long' && isExtent(tokens, at + 2, end)) return { name: 'length', to: end };
  if (/^(it|they|we|you|things|he|she|that) (stands?|(is|are) doing)$/.test(textOf(tokens, at + 1, end).toLowerCase()))
    return { name: 'status', to: end };
  const measure = Object.hasOwn(MEASURES, kind) ? MEASURES[kind] : undefined;
  if (measure !== undefined) return { name: measure, to: end };
  return contentOf(tokens, at + 1, end).some((word) => /^(pays?|paid)$/.test(word)) ? { name: 'payment method', to: end } : undefined;
}

function quantityAt(tokens: readonly Token[], at: number, end: number, kind: 'many' | 'much'): Described | undefined {
  if (kind === 'much' && at >= end) return { name: 'amount', to: end };
  const noun = nounAt(tokens, at);
  if (noun && noun.from === at && noun.to <= end && noun.determiner === '') {
    if (kind === 'much') return { name: noun.words.join(' '), to: end };
    return howMany(tokens, noun, end);
  }
  const of = tokens[at]?.lower === 'of' ? at + 2 : at;
  const group = kind === 'many' ? groupIn(tokens, of, end) : undefined;
  if (group !== undefined) return { name: `${group} size`, to: end };
  const verb = contentOf(tokens, at, end).at(-1) ?? '';
  if (/^(seats?|holds?|takes?|sleeps?|carries|carry|fits?|stores?)$/.test(verb)) return { name: 'capacity', to: end };
  const done = doneAlone(tokens, at, end);
  if (kind === 'many') return { name: done === undefined ? 'quantity' : `${done} count`, to: end };
  if (done !== undefined && MONEY.test(done)) return { name: `amount ${done}`, to: end };
  if (/^(paid|spent|charged|billed|owed)$/.test(verb)) return { name: `amount ${verb}`, to: end };
  if (/^(weighs?|weighed)$/.test(verb)) return { name: 'weight', to: end };
  return { name: /^(costs?|pays?|worth)$/.test(verb) ? 'amount' : 'quantity', to: end };
}

/** What is done with money, whatever the business. */
const MONEY =
  /^(refunded|claimed|invoiced|withheld|waived|lent|borrowed|pledged|donated|deducted|credited|returned|given back|knocked off|outstanding)$/;

/** "how many we accepted", "how many were sent": the last word is what was done. */
function doneAlone(tokens: readonly Token[], at: number, end: number): string | undefined {
  const last = tokens[end - 1];
  if (!last || end - at > 4 || !/[^e]ed$/.test(last.lower) || !/^(verb|part)$/.test(last.tag)) return undefined;
  return last.lower;
}

/** "how long it is in metres": no span of time. */
const isExtent = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens
    .slice(from, end)
    .some(
      ({ lower }, i, rest) =>
        lower === 'in' && /^((kilo|centi|milli)?met(er|re)s|cm|mm|m|km|feet|inches|yards|miles)$/.test(rest[i + 1]?.lower ?? ''),
    );

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
  well: 'quality',
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
