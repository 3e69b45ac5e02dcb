/** Clauses that stand for an attribute: "when it was reported", "how many seats they bought", "whether it is staffed". */
import { verbBase } from '../language/tag.js';
import { textOf } from '../language/text-of.js';
import type { Token } from '../language/token.js';
import { nounAt } from './nouns.js';
import { pastOf } from './past.js';

export interface Described {
  readonly name: string;
  /** Exclusive. */
  readonly to: number;
  readonly flag?: boolean;
  /** The name is a noun of the text and may be a thing's. */
  readonly named?: boolean;
  /** "the date its licence expires": what it happens to. */
  readonly about?: readonly string[];
  /** What is said of the noun: "(which member) introduced them". */
  readonly saying?: string;
  /** "whether it is rented or sold". */
  readonly values?: readonly string[];
}

const MOMENTS: Readonly<Record<string, string>> = {
  date: 'on',
  dates: 'on',
  day: 'on',
  time: 'at',
  timestamp: 'at',
  moment: 'at',
  point: 'at',
  month: 'month',
  year: 'year',
};
const SMALL =
  /^(it|they|he|she|we|you|i|that|which|someone|somebody|the|a|an|this|its|their|each|one|is|are|was|were|be|been|being|has|have|had|do|does|did|not|of|to|for|by|in|on|at|with|from|up|out|actually|then|last|first|finally|currently|exactly|ever|also|really|just|normally|got|get|gets|who|what|so|there|them|us|our|any|'s|if|whether|should|can|must|will|may|or|and)$/;

export function describedAt(tokens: readonly Token[], start: number, end: number): Described | undefined {
  let at = start;
  while (
    at < end &&
    (tokens[at]?.tag === 'det' || tokens[at]?.tag === 'adv' || tokens[at]?.tag === 'prep') &&
    !/^(which|what)$/.test(tokens[at]?.lower ?? '')
  )
    at++;
  const first = tokens[at]?.lower ?? '';
  if (/^(is|are|was|were|did|does|do|has|have|can)$/.test(first) && /^(it|they|he|she|the)$/.test(tokens[at + 1]?.lower ?? ''))
    return whetherAt(tokens, at, end);
  const reader = READERS[first];
  if (reader && Object.hasOwn(READERS, first)) return reader(tokens, at, end);
  if (first === 'flag' || first === 'marker' || first === 'indicator' || first === 'tick') return flagAt(tokens, at + 1, end);
  const moment = Object.hasOwn(MOMENTS, first) ? MOMENTS[first] : undefined;
  return moment === undefined ? doneAt(tokens, at, end) : momentAt(tokens, at, end, moment);
}

/** "released by", "started at", "signed off on": a column by its name. */
function doneAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const token = tokens[at];
  if (!token || !/^(part|verb|noun|adj)$/.test(token.tag) || !(/[^e]ed$/.test(token.lower) || pastOf(token.lower) === token.lower))
    return undefined;
  const particle = /^(off|out|up|down|in|back)$/.test(tokens[at + 1]?.lower ?? '') && at + 2 < end ? ` ${tokens[at + 1]?.lower}` : '';
  const last = particle === '' ? at + 1 : at + 2;
  const placed = tokens[last]?.lower ?? '';
  if (last >= end || !/^(by|at|on)$/.test(placed)) return undefined;
  const ends = last + 1 >= end || /^(if|when|where|as|which|once|until|or)$/.test(tokens[last + 1]?.lower ?? '');
  return ends ? { name: `${token.lower}${particle} ${placed}`, to: end } : undefined;
}

const READERS: Readonly<Record<string, (tokens: readonly Token[], at: number, end: number) => Described | undefined>> = {
  when: (tokens, at, end) => momentAt(tokens, at, end, 'at'),
  whether: whetherAt,
  if: (tokens, at, end) => (/^(it|they|the|he|she)$/.test(tokens[at + 1]?.lower ?? '') ? whetherAt(tokens, at, end) : undefined),
  which: whichAt,
  who: whoAt,
  whose: whichAt,
  what: whatAt,
  why: (_tokens, _at, end) => ({ name: 'reason', to: end }),
  where: whereAt,
  how: howAt,
};

/** "where it is", "where it happened"; "where there is one" says that there may be none. */
function whereAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  if (tokens.slice(at + 1, end).some(({ lower }) => /^(there|has|have|had|been|one|we|applicable|known|given|that)$/.test(lower)))
    return undefined;
  return { name: contentOf(tokens, at + 1, end).length > 0 ? 'location' : 'address', to: end };
}

const contentOf = (tokens: readonly Token[], from: number, to: number): readonly string[] =>
  tokens
    .slice(from, to)
    .filter((token) => token.tag !== 'punct' && token.tag !== 'pron' && !SMALL.test(token.lower))
    .map((token) => token.lower);

/** "when it was reported", "the date they joined" → `reported at`, `joined on`. */
function momentAt(tokens: readonly Token[], at: number, end: number, suffix: string): Described | undefined {
  const next = tokens[at + 1];
  if (!next || at + 1 >= end || (next.tag === 'prep' && next.lower !== 'on')) return undefined;
  const found = lastVerb(tokens, at + 1, end);
  const verb = tokens[found]?.lower;
  if (verb === undefined)
    return tokens[at]?.lower === 'when' && contentOf(tokens, at + 1, end).some((word) => /^(happen|happens|happened)$/.test(word))
      ? { name: 'occurred at', to: end }
      : undefined;
  if (tokens[at]?.lower === 'when' && isCondition(verb)) return undefined;
  const name = `${eventOf(tokens, found, end, suffix)} ${suffix}`;
  const subject = nounAt(tokens, at + 1);
  const about =
    subject?.from === at + 1 && subject.determiner !== '' && subject.to <= found && tokens[subject.to]?.tag !== 'pron'
      ? { about: subject.words.slice(-2) }
      : {};
  return { name, to: end, ...about };
}

const PARTICLES = /^(out|back|up|in|off|down|over|away)$/;
const endsAfter = (tokens: readonly Token[], at: number, end: number): boolean =>
  at >= end || /^(adv|prep|punct|conj)$/.test(tokens[at]?.tag ?? '');

/** What happens, with the little word that belongs to it: "it went back", "it runs out". */
function eventOf(tokens: readonly Token[], at: number, end: number, suffix: string): string {
  const particle = tokens[at + 1]?.lower ?? '';
  if (
    /^(becomes?|became|goes|went|turns|turned)$/.test(tokens[at]?.lower ?? '') &&
    at + 1 < end &&
    /^(adj|part)$/.test(tokens[at + 1]?.tag ?? '')
  )
    return particle;
  const form = formOf(tokens, at, end);
  if (particle === 'out' && /^(runs?|ran)$/.test(form)) return form === 'ran' ? 'expired' : 'expires';
  return at + 1 < end && PARTICLES.test(particle) && particle !== suffix && endsAfter(tokens, at + 2, end) ? `${form} ${particle}` : form;
}

/** "it expires" → `expires`, "it broke" → `broke`, "we took it" → `taken`. */
function formOf(tokens: readonly Token[], at: number, end: number): string {
  const verb = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  const helped = before?.tag === 'aux';
  if (helped) return verbBase(verb) === undefined && !/(ed|en)$/.test(verb) ? verb : pastOf(verb);
  if (isPresent(verb)) return verb;
  const alone = at + 1 >= end || /^(adv|prep|punct|conj)$/.test(tokens[at + 1]?.tag ?? '');
  const simple = alone && verbBase(verb) !== verb && /^(it|he|she|they|that|which)$|s$/.test(before?.lower ?? '');
  return simple ? verb : pastOf(verb);
}

const isPresent = (verb: string): boolean => /[^s]s$/.test(verb) && verbBase(verb) !== verb;

/** "when it turns up broken" says in which case; "when it starts" and "when it was sold" say a moment. */
const isCondition = (verb: string): boolean =>
  verb.endsWith('s') &&
  !verb.endsWith('ss') &&
  !/^(starts|ends|opens|closes|begins|finishes|expires|happens|runs|falls|leaves|arrives)$/.test(verb);

function lastVerb(tokens: readonly Token[], from: number, to: number): number {
  let found = -1;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token || token.tag === 'aux' || token.tag === 'det' || token.tag === 'pron') continue;
    const verbal =
      token.tag === 'verb' ||
      token.tag === 'part' ||
      ((token.tag === 'noun' || /^(due|born)$/.test(token.lower)) && /^(was|were|is|are|been|'s)$/.test(tokens[i - 1]?.lower ?? '')) ||
      isPlainEnd(tokens, i, to) ||
      (i > from && verbBase(token.lower) !== undefined && tokens[i - 1]?.tag !== 'det' && tokens[i - 1]?.tag !== 'adj') ||
      /(ed)$/.test(token.lower);
    if (verbal && !SMALL.test(token.lower)) {
      found = i;
      if (/^(aux|pron)$/.test(tokens[i - 1]?.tag ?? '') || (tokens[i - 1]?.tag === 'noun' && token.tag === 'verb')) break;
    }
    if (found >= 0 && token.tag === 'prep') break;
  }
  return found;
}

/** "the date the lease lapses": the last word of a clause that has no other verb. */
const isPlainEnd = (tokens: readonly Token[], i: number, end: number): boolean =>
  i === end - 1 &&
  tokens[i]?.tag === 'noun' &&
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.tag === 'noun' &&
  /^(det|poss)$/.test(tokens[i - 2]?.tag ?? '');

function flagAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const intro = tokens[at]?.lower ?? '';
  if (!/^(for|on|saying|that|to|showing|telling|if|whether|marking|of)$/.test(intro)) return undefined;
  const words = contentOf(tokens, at, end).filter((word) => !/^(whether|saying|showing|marking|telling|say|says)$/.test(word));
  return words.length === 0 ? undefined : { name: `is ${words.slice(0, 4).join(' ')}`, to: end, flag: true };
}

const isDone = (word: string): boolean => /ed$/.test(word) || (verbBase(word) ?? word) !== word;

function whetherAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const or = tokens.findIndex((token, i) => i > at && i < end && token.lower === 'or');
  const sides = or < 0 ? [] : [tokens[or - 1]?.lower ?? '', ...contentOf(tokens, or + 1, end).slice(0, 1)];
  if (sides.length === 2 && /^(noun|adj|part|verb)$/.test(tokens[or - 1]?.tag ?? ''))
    return { name: sides.every(isDone) ? 'status' : 'type', to: end, values: sides };
  const name = flagName(tokens, at + 1, end);
  return name === undefined ? undefined : { name, to: end, flag: true };
}

/** "it has a lid" → `has lid`, "it needs a key" → `needs key`, "it can float" → `can float`, "it is a wild one under the act" → `is wild one`. */
function flagName(tokens: readonly Token[], from: number, end: number): string | undefined {
  const all = contentOf(tokens, from, end);
  if (all.length === 0) return undefined;
  const subject = nounAt(tokens, from);
  const said = subject?.from === from ? subject.to : from + 1;
  const close = tokens.findIndex(
    (token, i) => i > said + 1 && i < end && /^(prep|wh|to)$/.test(token.tag) && contentOf(tokens, said, i).length > 0,
  );
  const words = contentOf(tokens, said, close < 0 ? end : close);
  const [verb, next] = [tokens[said]?.lower ?? '', tokens[said + 1]];
  const own = subject?.from === from ? subject.words.slice(-1) : [];
  if (words.length === 0 || own.length > 0) return `is ${all.slice(-3).join(' ')}`;
  const there = tokens[from]?.lower === 'there';
  const has = /^(has|have|had)$/.test(verb) && (/^(a|an|any|our|its|their|got)$/.test(next?.lower ?? '') || next?.tag === 'noun');
  if (there || has || (verb === "'s" && next?.lower === 'got')) return `has ${words.slice(0, 3).join(' ')}`;
  if (/^(can|may)$/.test(verb) && next?.lower !== 'be') return `${verb} ${words.slice(0, 3).join(' ')}`;
  if (tokens[said]?.tag === 'verb' && isPresent(verb)) return words.slice(0, 4).join(' ');
  return `is ${words.slice(0, 3).join(' ')}`;
}

/** "which analyser produced it", "which of the sites it went to". */
function whichAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  let from = at + 1;
  while (/^(of|one|the|our|these|those)$/.test(tokens[from]?.lower ?? '')) from++;
  const noun = nounAt(tokens, from);
  if (!noun || noun.from !== from || noun.to > end) return undefined;
  return { name: noun.words.join(' '), to: end, named: true, saying: textOf(tokens, noun.to, end) };
}

/** "who changed it" → `changed by`; "who the customer is" → customer. */
function whoAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const noun = nounAt(tokens, at + 1);
  if (noun && noun.from === at + 1 && tokens[noun.to]?.tag === 'aux') return { name: noun.words.join(' '), to: end, named: true };
  const verb = tokens[lastVerb(tokens, at + 1, end)]?.lower;
  const told = tokens
    .slice(at + 1, end)
    .some((token, i, all) => token.tag === 'prep' && /^(a|an|one|each|every)$/.test(all[i + 1]?.lower ?? ''));
  return verb === undefined || told ? undefined : { name: `${pastOf(verb)} by`, to: end };
}

function whatAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const noun = nounAt(tokens, at + 1);
  const rest = tokens.slice(at + 1, end).map((token) => token.lower);
  if (rest.some((word) => /^(called|named)$/.test(word))) return { name: 'name', to: end };
  if (noun && noun.from === at + 1 && noun.to < end && !/^(it|they|we)$/.test(tokens[noun.from]?.lower ?? ''))
    return { name: noun.words.join(' '), to: end, named: true };
  if (rest.some((word) => /^(costs?|charged?|paid)$/.test(word))) return { name: 'price', to: end };
  const words = contentOf(tokens, at + 1, end).map((word) => (word === 'hand' || word === 'order' ? `on ${word}` : word));
  return words.length === 0 || words.length > 4 ? undefined : { name: words.join(' '), to: end };
}

function howAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
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
