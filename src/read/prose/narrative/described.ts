/** Clauses that stand for an attribute: "when it was reported", "how many seats they bought", "whether it is staffed". */

import { actsOf } from '../language/acts.js';
import { pastOf } from '../language/past.js';
import { textOf } from '../language/text-of.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { howAt, whatAt } from './asked.js';
import { contentOf } from './content.js';
import { flagAt, whetherAt } from './flags.js';
import { lastVerb, momentAt } from './moments.js';
import { nounAt } from './nouns.js';

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
export function describedAt(tokens: readonly Token[], start: number, end: number): Described | undefined {
  let at = start;
  while (
    at < end &&
    (/^(det|adv|prep)$/.test(tokens[at]?.tag ?? '') ||
      (tokens[at]?.lower === 'to' && (tokens[at + 1]?.tag === 'wh' || tokens[at + 1]?.lower === 'which'))) &&
    !/^(which|what)$/.test(tokens[at]?.lower ?? '')
  )
    at++;
  if (tokens[at]?.lower === 'name' && tokens[at + 1]?.lower === 'of' && /^who(ever)?$/.test(tokens[at + 2]?.lower ?? '')) at += 2;
  const first = tokens[at]?.lower ?? '';
  if (/^(is|are|was|were|did|does|do|has|have|can)$/.test(first) && isAskedOf(tokens, at + 1, end)) return whetherAt(tokens, at, end);
  const bound = first === 'when' && at > start ? boundAt(tokens, at, end) : undefined;
  if (bound) return bound;
  const reader = READERS[first];
  if (reader && Object.hasOwn(READERS, first)) return reader(tokens, at, end);
  const flag = flagAt(tokens, at, end);
  if (flag) return flag;
  const compound = isAttributeWord(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.tag === 'noun';
  const moment = Object.hasOwn(MOMENTS, first) && !compound ? MOMENTS[first] : undefined;
  return moment === undefined ? doneAt(tokens, at, end) : momentAt(tokens, at, end, moment);
}

/** "did they sign", "was the gate locked", "is there a lift"; not "and is the name the office knows". */
function isAskedOf(tokens: readonly Token[], at: number, end: number): boolean {
  if (/^(it|they|he|she|we|you|there)$/.test(tokens[at]?.lower ?? '')) return true;
  const noun = tokens[at]?.lower === 'the' ? nounAt(tokens, at) : undefined;
  return noun !== undefined && noun.to < end && /^(part|adj|verb|adv)$/.test(tokens[noun.to]?.tag ?? '');
}

/** "from when", "until when they held it": the two ends of a period. */
function boundAt(tokens: readonly Token[], when: number, end: number): Described | undefined {
  const before = tokens[when - 1]?.lower ?? '';
  const bound = /^(from|since)$/.test(before) ? 'from' : /^(until|till|to)$/.test(before) ? 'until' : undefined;
  if (bound === undefined) return undefined;
  const clause = clauseBehind(tokens, when + 1);
  const verb = /^(it|they|he|she|we)$/.test(tokens[clause]?.lower ?? '') ? tokens[clause + 1] : undefined;
  const held = verb?.tag === 'verb' ? pastOf(verb.lower) : verb?.tag === 'part' && verb.lower !== 'been' ? verb.lower : 'valid';
  return { name: `${held} ${bound}`, to: Math.max(end, when + 1) };
}

/** "from when (and until when) they held it": where the clause of both begins. */
function clauseBehind(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^(,|and|from|since|until|till|to|when)$/.test(tokens[at]?.lower ?? '') && at < from + 5) at++;
  return at;
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
  if: (tokens, at, end) =>
    /^(it|they|the|he|she|we|you)$/.test(tokens[at + 1]?.lower ?? '') && !isAddressed(tokens, at + 1)
      ? whetherAt(tokens, at, end)
      : undefined,
  which: whichAt,
  whichever: whichAt,
  who: whoAt,
  whom: byWhom,
  whoever: whoAt,
  whose: whichAt,
  whatever: whateverAt,
  what: whatAt,
  why: (_tokens, _at, end) => ({ name: 'reason', to: end }),
  where: (tokens, at, end) => placeInLine(tokens, at, end) ?? whereAt(tokens, at, end),
  how: howAt,
};

/** "if you like", "if you want the proper word": said to whoever listens. */
const isAddressed = (tokens: readonly Token[], who: number): boolean =>
  /^(you|we)$/.test(tokens[who]?.lower ?? '') &&
  /^(want|like|will|prefer|ask|can|must|know|remember|see|mind|wish|insist|count)$/.test(tokens[who + 1]?.lower ?? '');

/** "whatever points they have left": how many are left. */
function whateverAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const noun = nounAt(tokens, at + 1);
  if (noun?.from !== at + 1 || noun.to >= end || tokens[noun.to]?.tag !== 'pron') return undefined;
  return { name: tokens[end - 1]?.lower === 'left' && noun.plural ? `${noun.words.join(' ')} balance` : noun.words.join(' '), to: end };
}

/** "where it sits in the sequence": no place on a map. */
function placeInLine(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const said = textOf(tokens, at + 1, end).toLowerCase();
  if (!/^(it|they|this|that|each|things|the \w+) (stands?|sits?|comes?|falls?|goes|go|is|are)\b/.test(said)) return undefined;
  return /\b(in|on) (the|a|its|their) (order|sequence|queue|chain|series|line-?up|ranking|running order|list)$/.test(said)
    ? { name: 'position', to: end }
    : undefined;
}

/** "where it is", "where it happened"; "where there is one" says that there may be none. */
function whereAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  if (/^(each|every)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  if (STANDING.test(textOf(tokens, at + 1, end).toLowerCase())) return { name: 'status', to: end };
  if (tokens.slice(at + 1, end).some(({ lower }) => /^(there|has|have|had|been|one|we|applicable|known|given|that)$/.test(lower)))
    return undefined;
  const words = contentOf(tokens, at + 1, end);
  const said = textOf(tokens, at + 1, end).toLowerCase();
  if (/^(the|a|an|this|that|our)\b.*\b(is|are|was|were) (the|exactly|not|over|under|more|less|above|below|turned|exceeded)\b/.test(said))
    return undefined;
  if (/^(it|they|he|she|we|you)\b/.test(said) && /\b(differs?|exceeds?|applies|turned away)\b/.test(said)) return undefined;
  if (/\b(come|comes|came|arrived?|arrives|collected|bought|got) (\w+ )?from$/.test(said)) return { name: 'origin', to: end };
  if (/\b(got|bought|acquired|found|borrowed) (it|them|this|that)( from)?$/.test(said)) return { name: 'origin', to: end };
  if (/\b(going|headed|heading|goes|went|sent)( to)?$/.test(said)) return { name: 'destination', to: end };
  return {
    name: words.length === 0 || words.some((word) => /^(live|lives|lived|living|based|stay|stays)$/.test(word)) ? 'address' : 'location',
    to: end,
  };
}

/** "where it stands", "where it is at", "where the claim has got to": how far it is. */
const STANDING =
  /^(?:(?:it|they|that|this|things?) ?(?:['’](?:s|ve)|is|are|has|have|had)? ?at|(?:it|they|that|this|things?|each|the \w+) ?(?:['’](?:s|ve)|is|are|has|have|had)? ?(?:got (?:up )?to|up to|stands?(?: with us)?))$/;

/** "which is the one for the cover", "which one is the main one": whether it is that. */
function chosenOne(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const said = textOf(tokens, at, end).toLowerCase();
  const found = CHOSEN.exec(said)?.[1];
  return found === undefined || /^(same|one|best|right)$/.test(found) ? undefined : { name: `is ${found}`, to: end, flag: true };
}
const CHOSEN = /^which (?:one |of them |of these )?(?:is|'s) the (?:one (?:for|on|in|that is) (?:the )?)?([\p{L}-]+)(?: [\p{L}-]+)?$/u;

/** "which analyser produced it", "which of the sites it went to". */
function whichAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const chosen = chosenOne(tokens, at, end);
  if (chosen) return chosen;
  let from = at + 1;
  if (
    /^(the|our|these|those|its|their|no)$/.test(tokens[from]?.lower ?? '') ||
    /^of course$/.test(textOf(tokens, from, from + 2).toLowerCase())
  )
    return undefined;
  while (/^(of|one|the|our|these|those)$/.test(tokens[from]?.lower ?? '')) from++;
  const noun = nounAt(tokens, from);
  if (!noun || noun.from !== from || noun.to > end || tokens[from]?.tag === 'num') return undefined;
  return { name: noun.words.join(' '), to: end, named: true, saying: textOf(tokens, noun.to, end) };
}

/** "when it was last tested and by whom": by whoever did what the clause before says. */
function byWhom(tokens: readonly Token[], at: number, end: number): Described | undefined {
  if (tokens[at - 1]?.lower !== 'by' || at + 1 !== end) return undefined;
  const [joint, done] = [tokens[at - 2]?.lower ?? '', tokens[at - 3]];
  const told =
    /^(and|,)$/.test(joint) && done?.tag === 'part' && tokens.slice(Math.max(0, at - 9), at - 3).some(({ lower }) => lower === 'when');
  return { name: told ? `${done.lower} by` : 'done by', to: end };
}

/** "who changed it" → `changed by`; "who the customer is" → customer. */
function whoAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  if (at + 1 === end) return { name: 'who', to: end };
  if (/^(they are|they're|he or she is|it is|each one is|each of them is)$/.test(textOf(tokens, at + 1, end).toLowerCase()))
    return { name: 'name', to: end };
  if (/^to (ring|call|phone|contact|email|write to|ask for|speak to|talk to)$/.test(textOf(tokens, at + 1, end).toLowerCase()))
    return { name: 'contact', to: end };
  const noun = nounAt(tokens, at + 1);
  if (noun && noun.from === at + 1 && tokens[noun.to]?.tag === 'aux') return { name: noun.words.join(' '), to: end, named: true };
  if (tokens[at + 1]?.tag === 'modal' || tokens[at + 1]?.tag === 'neg') return undefined;
  if (/^(did|does) (it|this|that|them|so)$/.test(textOf(tokens, at + 1, at + 3).toLowerCase()) && at + 3 >= end)
    return { name: 'done by', to: end };
  const found = lastVerb(tokens, at + 1, end);
  const verb = tokens[found]?.lower;
  if (/^(it|they|we|he|she|i|you)$/.test(tokens[at + 1]?.lower ?? '') && found === at + 2) return undefined;
  const told = tokens
    .slice(at + 1, end)
    .some((token, i, all) => token.tag === 'prep' && /^(a|an|one|each|every)$/.test(all[i + 1]?.lower ?? ''));
  if (verb === undefined || told) return undefined;
  return { name: `${deedAt(tokens, found, end) ?? pastOf(verb)}${particleBehind(tokens, found, end)} by`, to: end };
}

/** "who signed it off": the little word belongs to what was done. */
function particleBehind(tokens: readonly Token[], verb: number, end: number): string {
  const at = /^(it|them|that|this)$/.test(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  return at + 1 === end && /^(off|out|up|down|away|back)$/.test(tokens[at]?.lower ?? '') ? ` ${tokens[at]?.lower}` : '';
}

/** "who made the change", "who did the inspection": what was done is in the noun. */
function deedAt(tokens: readonly Token[], at: number, end: number): string | undefined {
  if (!/^(makes?|made|did|does|do|done|carried|gave|gives)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const noun = nounAt(tokens, tokens[at + 1]?.lower === 'out' ? at + 2 : at + 1);
  const [act] = noun && noun.to === end && /^(a|an|the|that|this)$/.test(noun.determiner) ? actsOf(noun.core.at(-1) ?? '') : [];
  return act === undefined ? undefined : pastOf(act);
}
