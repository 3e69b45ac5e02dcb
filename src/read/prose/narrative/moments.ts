/** When something happens: "when it was reported", "the date they joined". */

import { isParticle } from '../language/is-particle.js';
import { pastOf } from '../language/past.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { contentOf, SMALL } from './content.js';
import type { Described } from './described.js';
import { nounAt } from './nouns.js';

/** "when they were active": states that begin some day. */
const VALID = /^(active|valid|current|available|alive|operational|resident)$/;

/** "when it was reported", "the date they joined" → `reported at`, `joined on`. */
export function momentAt(tokens: readonly Token[], at: number, end: number, suffix: string): Described | undefined {
  const next = tokens[at + 1];
  if (!next || at + 1 >= end || (next.tag === 'prep' && next.lower !== 'on')) return undefined;
  const back = backAt(tokens, at + 1, end);
  if (back !== undefined) return { name: `${back} ${suffix}`, to: end };
  const last = lastVerb(tokens, at + 1, conditionIn(tokens, at + 2, end));
  const found = last < 0 ? tokens.findIndex((_, i) => i > at && i < end && gotAt(tokens, i)) : last;
  const verb = tokens[found]?.lower;
  if (verb === undefined && tokens[at]?.lower === 'when' && VALID.test(tokens[end - 1]?.lower ?? '') && end - at < 6)
    return { name: `${tokens[end - 1]?.lower} from`, to: end };
  if (verb === undefined)
    return tokens[at]?.lower === 'when' && contentOf(tokens, at + 1, end).some((word) => /^(happen|happens|happened)$/.test(word))
      ? { name: 'occurred at', to: end }
      : undefined;
  if (tokens[end - 1]?.lower === 'due')
    return { name: tokens[end - 2]?.lower === 'next' ? `next due ${suffix}` : `due ${suffix}`, to: end };
  if (tokens[at]?.lower === 'when' && isCondition(verb)) return undefined;
  const name = `${eventOf(tokens, found, end, suffix)} ${suffix}`;
  const subject = nounAt(tokens, at + 1);
  const about =
    subject?.from === at + 1 && subject.determiner !== '' && subject.to <= found && tokens[subject.to]?.tag !== 'pron'
      ? { about: subject.words.slice(-2) }
      : {};
  return { name, to: end, ...about };
}

/** "it's back", "it should be back", "it is due home": come back, or meant to. */
function backAt(tokens: readonly Token[], from: number, end: number): string | undefined {
  const back = end - 1;
  if (!/^(back|home)$/.test(tokens[back]?.lower ?? '') || !/^(it|they|he|she|one)$/.test(tokens[from]?.lower ?? '') || back - from > 5)
    return undefined;
  const between = tokens.slice(from + 1, back).map(({ lower }) => lower);
  if (
    !between.every((word) =>
      /^('s|is|are|was|were|should|must|has|have|to|be|been|due|really|actually|finally|got|gets|supposed|meant)$/.test(word),
    )
  )
    return undefined;
  return between.some((word) => /^(should|must|due|supposed|meant)$/.test(word)) || /^(has|have) to\b/.test(between.join(' '))
    ? 'due back'
    : 'returned';
}

/** "when she got there", "when we got it". */
const gotAt = (tokens: readonly Token[], i: number): boolean =>
  /^(gets?|got)$/.test(tokens[i]?.lower ?? '') && /^(there|here|it|them)$/.test(tokens[i + 1]?.lower ?? '');

/** "the year made if known": what follows says no moment. */
function conditionIn(tokens: readonly Token[], from: number, end: number): number {
  const at = tokens.findIndex(({ lower }, i) => i >= from && i < end && /^(if|unless|where|when|once)$/.test(lower));
  return at < 0 ? end : at;
}

const endsAfter = (tokens: readonly Token[], at: number, end: number): boolean =>
  at >= end || /^(adv|prep|punct|conj)$/.test(tokens[at]?.tag ?? '');

/** What people say with two short words and a column with one: "it came back" → `returned`. */
const SPOKEN: readonly { readonly of: RegExp; readonly name: string }[] = [
  {
    of: /^(comes?|came|goes|went|gone|brings?|brought|sent|sends?|gives?|gave|given|takes?|took|taken|handed) (it |them |him |her )?back$/,
    name: 'returned',
  },
  { of: /^puts? (it |them )?in$/, name: 'installed' },
  { of: /^(takes?|took|taken|pulled|pulls?) (it |them )?out$/, name: 'removed' },
  { of: /^(turns?|turned) up$/, name: 'arrived' },
  { of: /^(goes|go|went|gone) live$/, name: 'went live' },
  { of: /^(takes?|took|taken) delivery$/, name: 'received' },
  { of: /^(happens?|happened)$/, name: 'occurred' },
  { of: /^(gets?|got) (there|here|in)$/, name: 'arrived' },
  { of: /^(gets?|got) (it|them)$/, name: 'received' },
];

function spokenOf(tokens: readonly Token[], at: number, end: number): string | undefined {
  const words = tokens.slice(at, Math.min(end, at + 3)).map(({ lower }) => lower);
  for (let length = words.length; length > 0; length--) {
    const said = words.slice(0, length).join(' ');
    const found = SPOKEN.find(({ of }) => of.test(said));
    if (found) return found.name;
  }
  return undefined;
}

/** What happens, with the little word that belongs to it: "it went back", "it runs out". */
function eventOf(tokens: readonly Token[], at: number, end: number, suffix: string): string {
  const particle = tokens[at + 1]?.lower ?? '';
  if (
    /^(becomes?|became|goes|went|turns|turned)$/.test(tokens[at]?.lower ?? '') &&
    at + 1 < end &&
    /^(adj|part)$/.test(tokens[at + 1]?.tag ?? '')
  )
    return particle;
  if (
    /^(takes?|took|taken|comes?|came|goes|went|gone)$/.test(tokens[at]?.lower ?? '') &&
    tokens.slice(at + 1, at + 3).some(({ lower }) => /^(effect|force)$/.test(lower))
  )
    return 'effective';
  const plainly = spokenOf(tokens, at, end);
  if (plainly !== undefined) return plainly;
  const form = formOf(tokens, at, end);
  if (particle === 'out' && /^(runs?|ran)$/.test(form)) return form === 'ran' ? 'expired' : 'expires';
  return at + 1 < end && isParticle(particle) && particle !== suffix && endsAfter(tokens, at + 2, end) ? `${form} ${particle}` : form;
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

export const isPresent = (verb: string): boolean => /[^s]s$/.test(verb) && verbBase(verb) !== verb;

/** "when it turns up broken" says in which case; "when it starts" and "when it was sold" say a moment. */
const isCondition = (verb: string): boolean =>
  verb.endsWith('s') &&
  !verb.endsWith('ss') &&
  !/^(starts|ends|opens|closes|begins|finishes|expires|happens|runs|falls|leaves|arrives)$/.test(verb);

export function lastVerb(tokens: readonly Token[], from: number, to: number): number {
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
    if (verbal && !SMALL.test(token.lower) && !(found === i - 1 && found >= 0 && token.lower.endsWith('ing'))) {
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
