/** Items that are described rather than named: "the date they joined", "the time it was completed", "whether it is featured". */

import { textOf } from '../language/text-of.js';
import { thirdPersonOf } from '../language/third-person-of.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { ListItem } from './list-item.js';

const HEADS: Readonly<Record<string, string>> = {
  date: 'date',
  day: 'date',
  time: 'time',
  moment: 'time',
  hour: 'time',
  year: 'year',
  timestamp: 'time',
};
const SUBJECTS = /^(it|they|he|she|we|you|that|which|when|someone|on|at|the|a|an|this)$/;

export function describeClause(tokens: readonly Token[], from: number, to: number): ListItem | undefined {
  let at = from;
  while (tokens[at]?.tag === 'det' && at < to) at++;
  const first = tokens[at];
  if (!first || at >= to) return undefined;
  if (first.lower === 'whether') return flagItem(tokens, at, to);
  if (/^(which|where|who|when)$/.test(first.lower)) return askedItem(tokens, at, to) ?? askedName(tokens, at, to);
  if (first.lower === 'how' || first.lower === 'what') return askedName(tokens, at, to);
  const head = Object.hasOwn(HEADS, first.lower) ? HEADS[first.lower] : undefined;
  const next = tokens[at + 1];
  if (head === undefined || !next || at + 1 >= to || !SUBJECTS.test(next.lower)) return undefined;
  return eventTimeItem(tokens, at, to, head);
}

/** "which model it is" → model, "where it is installed" → installed location, "when it was issued" → issued time. */
function askedItem(tokens: readonly Token[], at: number, to: number): ListItem | undefined {
  const word = tokens[at]?.lower ?? '';
  const end = clauseEnd(tokens, at, to);
  const subject = tokens.findIndex((token, i) => i > at && i < end && token.tag === 'pron');
  if (word === 'which') {
    const name = tokens.slice(at + 1, subject < 0 ? end : subject);
    const nominal = subject > at + 1 && name.every((token) => token.tag === 'noun' || token.tag === 'adj');
    return nominal ? { ...named(name.map((token) => token.lower).join(' '), tokens, at, end), made: false } : undefined;
  }
  const part = tokens
    .slice(at, end)
    .findLast((token) => token.tag === 'part' || (token.tag === 'verb' && verbBase(token.lower) !== undefined));
  if (subject < 0 || !part) return undefined;
  return named(`${part.lower} ${word === 'where' ? 'location' : word === 'who' ? 'person' : 'time'}`, tokens, at, end);
}

/** `which analyser produced it` → `analyser`; `how many seats they bought` → `seats`. */
function askedName(tokens: readonly Token[], at: number, to: number): ListItem | undefined {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const end = clauseEnd(tokens, at, to);
  if (/^(which|what)$/.test(word) || (word === 'how' && /^(many|much)$/.test(next))) {
    if (word === 'what' && /^(is|was|are|were)$/.test(next)) {
      const rest = tokens.slice(at + 2, end).filter((token) => token.tag !== 'adv' && token.tag !== 'punct');
      const stop = rest.findIndex((token, i) => i > 0 && token.tag === 'prep');
      const name = rest.slice(0, stop < 0 ? rest.length : stop);
      return name.length > 0 && name.length <= 3 ? made(name.map((token) => token.lower).join(' '), tokens, at, end, '') : undefined;
    }
    const from = word === 'how' ? at + 2 : at + 1;
    let stop = from;
    while (stop < end && /^(noun|adj|det)$/.test(tokens[stop]?.tag ?? '')) stop++;
    const words = tokens.slice(from, stop).filter((token) => token.tag !== 'det');
    if (words.length === 0 || words.length > 3 || words.at(-1)?.tag !== 'noun') return undefined;
    return made(words.map((token) => token.lower).join(' '), tokens, at, end, '');
  }
  if (word !== 'how' || next !== 'long') return undefined;
  const noun = tokens.slice(at + 2, end).find((token) => token.tag === 'noun');
  return made(noun ? `${noun.lower} duration` : 'duration', tokens, at, end, '');
}

/** `the time it was completed` → `completed time`. */
function eventTimeItem(tokens: readonly Token[], at: number, to: number, head: string): ListItem | undefined {
  const end = clauseEnd(tokens, at, to);
  for (let i = end - 1; i > at + 1; i--) {
    const token = tokens[i];
    if (!token || (token.tag !== 'part' && token.tag !== 'verb') || verbBase(token.lower) === undefined) continue;
    return made(`${token.lower} ${head}`, tokens, at, end, textOf(tokens, end, to));
  }
  return undefined;
}

/** `whether it is featured` → `is featured`. */
function flagItem(tokens: readonly Token[], at: number, to: number): ListItem | undefined {
  const end = clauseEnd(tokens, at, to);
  // "whether a ticket is a day pass or a season ticket": which of them.
  if (tokens[end]?.lower === 'or' && /^(an?|the)$/.test(tokens[end + 1]?.lower ?? '')) return undefined;
  const verb = tokens.findIndex((token, i) => i > at && i < end && (token.tag === 'aux' || token.tag === 'modal'));
  const words = verb < 0 ? tokens.slice(at + 1, end) : tokens.slice(verb, end);
  const kept = words
    .filter((token) => token.tag !== 'pron' && token.tag !== 'det')
    .map((token) => (/^(are|was|were|be)$/.test(token.lower) ? 'is' : token.lower));
  if (/^(have|has)$/.test(kept[0] ?? '') && kept[1] === 'been') kept.splice(0, 2, 'is');
  if (kept.length === 0 || kept.length > 6) return undefined;
  // "whether they have a licence", "whether they drive"
  const acts = words.find((token) => token.tag !== 'pron' && token.tag !== 'det' && token.tag !== 'adv');
  const plain = kept[0] === 'have' || (acts?.tag === 'verb' && acts.lower === kept[0] && verbBase(acts.lower) === acts.lower);
  if (plain && kept[0] !== undefined) kept[0] = thirdPersonOf(kept[0]);
  const says = plain || /^(is|has|can)$/.test(kept[0] ?? '') || isDone(words.find((token) => token.tag !== 'pron' && token.tag !== 'det'));
  const name = says ? kept.join(' ') : `is ${kept.join(' ')}`;
  const item = made(name, tokens, at, end, '');
  return item && { ...item, flag: true };
}

/** "whether it includes lunch": the verb says it. */
const isDone = (token: Token | undefined): boolean =>
  token !== undefined && /^(verb|noun)$/.test(token.tag) && /[^s]s$/.test(token.lower) && verbBase(token.lower) !== undefined;

function clauseEnd(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const token = tokens[i];
    if (token && (/^[,;.]$/.test(token.text) || (i > at + 2 && /^(and|if|unless|or)$/.test(token.lower)))) return i;
  }
  return to;
}

function made(name: string, tokens: readonly Token[], at: number, end: number, qualifier: string): ListItem | undefined {
  const [first, last] = [tokens[at], tokens[end - 1]];
  if (!first || !last) return undefined;
  return { name, words: name.split(' '), start: first.start, end: last.end, number: 'one', inside: [], qualifier, made: true };
}

const named = (name: string, tokens: readonly Token[], at: number, end: number): ListItem => ({
  name,
  words: name.split(' '),
  start: tokens[at]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
  number: 'one',
  inside: [],
  qualifier: '',
  made: true,
});
