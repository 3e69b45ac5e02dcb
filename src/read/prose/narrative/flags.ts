/** What is so or is not: "whether it is staffed", "a flag for late ones", "rewaxed yes/no", "whether it is rented or sold". */

import { pastOf } from '../language/past.js';
import { textOf } from '../language/text-of.js';
import { thirdPersonOf } from '../language/third-person-of.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { contentOf } from './content.js';
import type { Described } from './described.js';
import { isPresent } from './moments.js';
import { type Noun, nounAt } from './nouns.js';
import { wholeWords } from './whole-words.js';

const FLAG = /^(flag|marker|indicator|tick|tickbox|checkbox|indication|note|mark|yes)$/;

/** "a flag for late ones", "a note of whether it leaks", "a yes/no for whether it leaks", "rewaxed yes/no". */
export function flagAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  if (FLAG.test(tokens[at]?.lower ?? '')) {
    const whether = tokens.findIndex(({ lower }, i) => i > at && i < at + 7 && i < end && lower === 'whether');
    if (whether > 0) return whetherAt(tokens, whether, end);
  }
  const yes = yesAt(tokens, at, end);
  if (yes > at) return named(contentOf(tokens, at, yes).slice(0, 4), end);
  return /^(flag|marker|indicator|tick)$/.test(tokens[at]?.lower ?? '') ? flagFor(tokens, at + 1, end) : undefined;
}

/** Where "yes/no", "yes or no" or "Y/N" ends a segment, or "or not" or "flag" behind what was done. */
function yesAt(tokens: readonly Token[], at: number, end: number): number {
  const yes = end - 3;
  const [word, joint, no] = tokens.slice(yes, end).map(({ lower }) => lower);
  if (yes >= at && /^(yes|y)$/.test(word ?? '') && /^(\/|or)$/.test(joint ?? '') && /^(no|n)$/.test(no ?? '')) return yes;
  if (tokens[at]?.tag !== 'part' || end - at > 6) return -1;
  if (end - at > 2 && joint === 'or' && no === 'not') return end - 2;
  return end - at > 2 && no === 'flag' ? end - 1 : -1;
}

const named = (words: readonly string[], to: number): Described | undefined =>
  words.length === 0 ? undefined : { name: `${/^(is|has|can|may)$/.test(words[0] ?? '') ? '' : 'is '}${words.join(' ')}`, to, flag: true };

function flagFor(tokens: readonly Token[], at: number, stop: number): Described | undefined {
  const rather = tokens.findIndex(({ lower }, i) => i > at && i < stop && /^(rather|instead)$/.test(lower));
  const end = rather < 0 ? stop : rather;
  const intro = tokens[at]?.lower ?? '';
  if (!/^(for|on|saying|that|to|showing|telling|if|marking|of)$/.test(intro)) return undefined;
  const words = contentOf(tokens, at, end).filter(
    (word) => !/^(saying|showing|marking|telling|say|says|show|shows|mark|marks)$/.test(word),
  );
  return words.length === 0 ? undefined : { name: `is ${words.slice(0, 4).join(' ')}`, to: end, flag: true };
}

const isDone = (word: string): boolean => /ed$/.test(word) || (verbBase(word) ?? word) !== word;

export function whetherAt(tokens: readonly Token[], at: number, end: number): Described | undefined {
  const or = tokens.findIndex((token, i) => i > at && i < end && token.lower === 'or');
  const clause = or > 0 && tokens.slice(or, end).some(({ tag }) => tag === 'pron' || tag === 'modal');
  const before = tokens.flatMap((token, i) => (i > at && i < or && token.text === ',' ? [tokens[i - 1]?.lower ?? ''] : []));
  const sides = or < 0 || clause ? [] : [...before, tokens[or - 1]?.lower ?? '', ...contentOf(tokens, or + 1, end).slice(0, 1)];
  if (sides.length === before.length + 2 && isSide(tokens[or - 1]))
    return { name: sides.every(isDone) ? 'status' : 'type', to: end, values: sides };
  const name = flagName(tokens, at + 1, clause ? or : end, tokens[at]?.lower ?? '');
  return name === undefined ? undefined : { name, to: end, flag: true };
}

const isSide = (token: Token | undefined): boolean =>
  /^(noun|adj|part|verb)$/.test(token?.tag ?? '') || /^(single|double|ours|mine|yours|theirs|hers)$/.test(token?.lower ?? '');

/** A name of the words of a clause: "it has a lid" → `has lid`, "it is a wild one under the act" → `is wild one`. */
function flagName(tokens: readonly Token[], from: number, end: number, asking: string): string | undefined {
  const subject = nounAt(tokens, from);
  const own = subject?.from === from ? subject : undefined;
  const said = verbBehind(tokens, own ? own.to : from + 1, end);
  const close = tokens.findIndex(
    (token, i) =>
      i > said + 1 &&
      i < end &&
      (/^(prep|wh|to)$/.test(token.tag) || (/^(we|they|he|she|it|i)$/.test(token.lower) && tokens[i - 1]?.tag !== 'noun')) &&
      contentOf(tokens, said, i).length > 0,
  );
  const words = contentOf(tokens, said, close < 0 ? end : close).filter((word, i) => i > 0 || !/^(would|could)$/.test(word));
  if (own) return ofSubject(tokens, own, words, contentOf(tokens, from, end), said);
  if (words.length === 0) return plain(contentOf(tokens, from, end).slice(-3));
  const verb = tokens[said]?.lower ?? '';
  if (tokens[from]?.lower === 'there' || isHaving(tokens, said)) return `has ${wholeWords(tokens, said, words, 3).join(' ')}`;
  if (/^(would|could)$/.test(verb) && words[0] !== undefined && tokens[said + 1]?.lower !== 'be')
    return [thirdPersonOf(words[0]), ...words.slice(1, 3)].join(' ');
  if (/^(must|has|needs?|should)$/.test(verb) && DOERS.test(textOf(tokens, said, end).toLowerCase())) return requiring(tokens, said, end);
  if (/^(can|may)$/.test(verb) && tokens[said + 1]?.lower !== 'be') return `${verb} ${wholeWords(tokens, said, words, 3).join(' ')}`;
  if (isPerfect(tokens, said)) {
    const main = tokens.findIndex(({ lower }, i) => i >= said && lower === words[0]);
    const particle = /^(in|out|up)$/.test(tokens[main + 1]?.lower ?? '') ? [tokens[main + 1]?.lower] : [];
    const behind = wholeWords(tokens, said, words, 3).slice(1);
    const through = words[0] === 'done' && behind.length > 0 ? [] : [done(words[0] ?? ''), ...particle];
    return ['has', ...through, ...behind].join(' ');
  }
  if (tokens[said]?.tag === 'verb' && !/['’](re|s|m)$/i.test(tokens[from]?.text ?? ''))
    return ofVerb(verb, wholeWords(tokens, said, words, 3), asking);
  return plain(inPlace(placeOf(tokens, said), withParticle(tokens, said, end, wholeWords(tokens, said, words, 3))));
}

/** "it must be done by a doctor" → `requires doctor`. */
const DOERS = /\b(must|has to|needs? to|should) be (\w+ )?by (a|an|the|two) \w/;
function requiring(tokens: readonly Token[], from: number, end: number): string | undefined {
  const by = tokens.findIndex(({ lower }, i) => i > from && i < end && lower === 'by');
  const noun = nounAt(tokens, by + 1);
  return noun && noun.to <= end ? `requires ${noun.words.join(' ')}` : undefined;
}

/** "she is laid up", "it was written off": the little word belongs to what is done. */
function withParticle(tokens: readonly Token[], from: number, end: number, words: readonly string[]): readonly string[] {
  const at = tokens.findIndex(({ lower, tag }, i) => i >= from && i < end && tag === 'part' && lower === words[0]);
  const particle = at < 0 || at + 1 >= end ? '' : (tokens[at + 1]?.lower ?? '');
  return /^(up|out|down|off|away|back)$/.test(particle) && words[1] !== particle ? [words[0] ?? '', particle, ...words.slice(1)] : words;
}

const inPlace = (place: string | undefined, words: readonly string[]): readonly string[] =>
  place === undefined || place === words[0] || words.length > 2 ? words : [place, ...words];

/** "it is in service", "they're on a pension": the little word says as much as the noun. */
function placeOf(tokens: readonly Token[], said: number): string | undefined {
  let at = /^(is|are|was|were|'s)$/.test(tokens[said]?.lower ?? '') ? said + 1 : said;
  while (tokens[at]?.tag === 'adv' && tokens[at + 1]?.lower !== 'of') at++;
  const { lower = '', tag } = tokens[at] ?? {};
  if (lower === 'out' && tokens[at + 1]?.lower === 'of') return 'out of';
  return tag === 'prep' && /^(in|on|under|at|off|over|without)$/.test(lower) ? lower : undefined;
}

/** "cases from that depot need a lid": the verb is behind what is said of the subject. */
function verbBehind(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.tag !== 'prep') return at;
  const verb = tokens.findIndex(({ tag }, i) => i > at && i < end && /^(verb|aux|modal)$/.test(tag));
  return verb < 0 ? at : verb;
}

const plain = (words: readonly string[]): string | undefined => (words.length === 0 ? undefined : `is ${words.join(' ')}`);

/** "it has a lid", "they've got a dog". */
function isHaving(tokens: readonly Token[], said: number): boolean {
  const [verb, next] = [tokens[said]?.lower ?? '', tokens[said + 1]];
  if (verb === "'s") return next?.lower === 'got';
  return /^(has|have|had)$/.test(verb) && (/^(a|an|any|our|its|their|got)$/.test(next?.lower ?? '') || next?.tag === 'noun');
}

/** "they have died", "they've finished the course"; not "it has been paid". */
function isPerfect(tokens: readonly Token[], said: number): boolean {
  const contracted = /['’]ve$/i.test(tokens[said - 1]?.text ?? '');
  const at = contracted ? said : said + 1;
  if (!contracted && !/^(has|have|had)$/.test(tokens[said]?.lower ?? '')) return false;
  const main = tokens[at]?.tag === 'adv' ? tokens[at + 1] : tokens[at];
  return main !== undefined && /^(verb|part)$/.test(main.tag) && main.lower !== 'been';
}

/** "it needs a key" → `needs key`, "they need a key" → `needs key`, "it floated" and "did it float" → `has floated`. */
function ofVerb(verb: string, words: readonly string[], asking: string): string {
  if (isPresent(verb)) return words.join(' ');
  const rest = words[0] === verb ? words.slice(1) : words.slice(0, words.length > 2 ? words.length - 1 : 2);
  if (/^(did|has|have)$/.test(asking) || (verbBase(verb) ?? verb) !== verb || /[^e]ed$/.test(verb))
    return ['has', done(verb), ...rest].join(' ');
  return [thirdPersonOf(verb), ...rest].join(' ');
}

const done = (verb: string): string =>
  pastOf(verb)
    .replace(/^came$/, 'come')
    .replace(/^went$/, 'gone');

/** "a permit is required" → `requires permit`. */
const ASKED: readonly { readonly of: RegExp; readonly name: string }[] = [
  { of: /^(required|needed|necessary|compulsory)$/, name: 'requires' },
  { of: /^(allowed|permitted)$/, name: 'allows' },
  { of: /^(included)$/, name: 'includes' },
];

/** "the roof is sound" → `is roof sound`, "the guard did the round" → `round done`, "the dog raised an alarm" → `dog raised alarm`. */
function ofSubject(
  tokens: readonly Token[],
  subject: Noun,
  words: readonly string[],
  all: readonly string[],
  said: number,
): string | undefined {
  const verb = tokens[said];
  if (verb?.lower === 'did' && words.length > 0) return `${words.slice(0, 3).join(' ')} done`;
  if (verb?.tag === 'verb' && words.length > 1 && subject.plural && (verbBase(verb.lower) ?? verb.lower) === verb.lower)
    return [thirdPersonOf(verb.lower), ...words.slice(1, 3)].join(' ');
  const asked = ASKED.find(({ of }) => of.test(words.at(-1) ?? ''));
  if (asked && verb?.tag === 'aux' && /^(a|an|any|its|their|the)$/.test(subject.determiner) && words.length === 1)
    return `${asked.name} ${subject.words.join(' ')}`;
  const name = subject.words.slice(-1);
  if (
    verb?.tag === 'modal' &&
    /^(can|may)$/.test(verb.lower) &&
    words.length > 0 &&
    !tokens.slice(said, said + 4).some(({ lower }) => lower === 'be')
  )
    return [...name, verb.lower, ...words.slice(0, 2)].join(' ');
  if (verb?.tag === 'verb' && words.length > 0) return [...name, ...words.slice(0, 3)].join(' ');
  return plain(words.length > 0 ? [...name, ...words.slice(0, 2)] : all.slice(-3));
}
