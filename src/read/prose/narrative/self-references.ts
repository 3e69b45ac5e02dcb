/** Rows that refer to another row of the same thing: "the lease it replaced", "its parent stand", "reports to another clerk". */
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { pastOf } from '../language/past.js';
import type { Token } from '../language/token.js';
import { deedOf } from './doers.js';
import type { Noun } from './nouns.js';
import { type Mention, type Relation, refersTo } from './relation.js';

/** Say of a thing of a kind which of them: not the one that is spoken of. */
const OTHER =
  /^(parent|head|counter|earlier|previous|prior|original|preceding|next|later|replacement|replaced|superseded|superseding|corrected|source|master|predecessor|successor|linked|related|old|former|underlying|opposite|matching|enclosing|containing)$/;
const POINTING =
  /^(points?|pointing|pointer|refers?|referring|references?|referencing|names?|naming|links?|linked|linking|cites?|notes?|quotes?|carries|records?|holds?|keeps?|stores?|shows?|to|reports?|derived|copied|adapted|cloned|developed|grown|propagated)$/;
/** What one row does with another that was there before. */
const FOLLOWING =
  /^(replac|supersed|correct|renew|revers|refund|repeat|follow|deriv|split|rework|amend|cancel|succeed|extend|continu|revis|descend|belong|hang|sit|part|copi|reopen|duplicat|counter|offset|credit|redraw|redo|reissu|originat)/;

/** "another crate", "the crate it replaces", "an earlier crate", said of a crate. */
export function pointedBack(
  tokens: readonly Token[],
  { noun, thing }: Mention,
  before: Mention | undefined,
  spoken: ThingName | undefined,
): Relation | undefined {
  const alone = !before && roleBehind(tokens, noun, thing) !== undefined;
  const subject = alone || (before?.thing.key === thing.key && before.noun.to <= noun.from) ? thing : spoken;
  if (subject?.key !== thing.key || noun.plural) return undefined;
  const led = tokens.slice(Math.max(0, noun.from - 4), noun.from);
  const has = /^(has|have)$/.test(led.at(-1)?.lower ?? '') && /^(parent|predecessor|supervising)$/.test(noun.words[0] ?? '');
  if (led.some(({ tag, lower }) => tag === 'neg' || lower === 'never')) return undefined;
  if (!has && !led.some(({ lower }) => POINTING.test(lower))) return undefined;
  const reports =
    namesPerson(thing.key) &&
    tokens
      .slice(Math.max(0, noun.from - 3), noun.from)
      .some(({ lower }, i, led) => /^reports?$/.test(lower) && /^(in)?to$/.test(led[i + 1]?.lower ?? ''));
  const role = roleBehind(tokens, noun, thing) ?? (reports ? 'manager' : otherOf(noun, thing));
  if (role === undefined) return undefined;
  return toAnother(tokens, thing, noun.from, noun.to, role);
}

/** "it points back to the one it replaces", "says which one it reverses": another row of what is spoken of. */
export function oneBefore(tokens: readonly Token[], mentions: readonly Mention[], spoken: ThingName | undefined): Relation | undefined {
  for (let at = 1; at < tokens.length; at++) {
    if (!OTHER_ROW.has(tokens[at]?.lower ?? '')) continue;
    const thing = subjectAt(mentions, at) ?? spoken;
    const other = thing && otherAt(tokens, at, thing);
    if (thing && other) return toAnother(tokens, thing, at - 1, other.end, other.role);
  }
  return undefined;
}

/** Words for another row of the same thing. */
const OTHER_ROW = new Set(['one', 'another', 'predecessor', 'successor', 'original', 'parent']);

/** What stands before "that", "which" or a verb nearby: "a joint which must refer back to the one …". */
const subjectAt = (mentions: readonly Mention[], at: number): ThingName | undefined =>
  mentions.findLast(({ noun }) => noun.to <= at && at - noun.to < 8 && !noun.plural)?.thing;

/** "the one it replaces", "the earlier one", "its predecessor", "inside another". */
function otherAt(tokens: readonly Token[], at: number, thing: ThingName): { readonly end: number; readonly role: string } | undefined {
  const [before, word] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? ''];
  if (word === 'one' && /^(the|which|earlier|previous|old|original)$/.test(before)) {
    const role = roleBehind(tokens, { to: at + 1 }, thing);
    if (role !== undefined) return { end: at + 1, role };
  }
  const pointed = tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => POINTING.test(lower) || FOLLOWED.test(lower));
  if (word === 'one' && /^(earlier|previous|original|old|former|first|prior|refused|cancelled|replaced|failed)$/.test(before) && pointed)
    return { end: at + 1, role: `${before} ${lastWord(thing.key)}` };
  if (/^(predecessor|successor|original|parent)$/.test(word) && /^(its|the|their)$/.test(before) && pointed && isEnd(tokens, at + 1))
    return { end: at + 1, role: word === 'original' || word === 'parent' ? `${word} ${lastWord(thing.key)}` : word };
  if (
    word === 'another' &&
    /^(inside|within|under|beneath|below|in|of)$/.test(before) &&
    (isEnd(tokens, at + 1) || (tokens[at + 1]?.lower === 'one' && !/^(in|of)$/.test(before)))
  )
    return { end: at + 1, role: `parent ${lastWord(thing.key)}` };
  return undefined;
}

const isEnd = (tokens: readonly Token[], at: number): boolean =>
  at >= tokens.length || /^(punct|conj|prep|adv|wh)$/.test(tokens[at]?.tag ?? '');
/** What a row does to the one before it, said in the present. */
const FOLLOWED = /^(supersedes?|replaces?|corrects?|reverses?|repeats?|follows?|amends?|renews?|extends?|redoes|redoing)$/;

/** There need be none: the first row has nothing before it. */
const toAnother = (tokens: readonly Token[], thing: ThingName, first: number, end: number, role: string): Relation => ({
  ...refersTo(tokens, { from: thing, to: thing, first, end, verb: 'refer', weight: 0.9 }),
  optional: true,
  role,
});

/** "the crate it replaces", "the crate being replaced", "the crate that replaces it". */
export function roleBehind(tokens: readonly Token[], { to }: { readonly to: number }, { key }: ThingName): string | undefined {
  const words = tokens.slice(to, to + 6).map(({ lower }) => lower);
  if (/^(it|they|this|that|which) (took|takes|stands|stood) (over from|the place of|in for)\b/.test(words.join(' ')))
    return `replaced ${lastWord(key)}`;
  const at = words.findIndex((word) => FOLLOWING.test(word));
  if (at < 1 || !/^(it|they|this|that|which|being|he|she)$/.test(words[0] ?? '') || words.slice(0, at).some((word) => /^[,.;]$/.test(word)))
    return undefined;
  if (/^(part|belong|sit|hang)/.test(words[at] ?? '')) return `parent ${lastWord(key)}`;
  const done = deedOf(words[at] ?? '') ?? (/[^s]s$/.test(words[at] ?? '') ? pastOf(words[at] ?? '') : undefined);
  return done === undefined ? `related ${lastWord(key)}` : `${done} ${lastWord(key)}`;
}

/** "parent stand", "earlier crate", "another clerk". */
const otherOf = ({ words, determiner }: Noun, thing: ThingName): string | undefined =>
  otherRow(words, thing) ?? (/\b(another|other)$/.test(determiner) ? `parent ${thing.key}` : undefined);

/** "earlier crate", "replaced crate" of a crate. */
export function otherRow(words: readonly string[], { key }: ThingName): string | undefined {
  const [word = ''] = words;
  if (words.length < 2 || words.length > 3 || words.join(' ') === key || !words.join(' ').endsWith(lastWord(key))) return undefined;
  return OTHER.test(word) || (FOLLOWING.test(word) && word.endsWith('ed')) ? words.join(' ') : undefined;
}

/** "(which crate) it is a copy of", "it was split from". */
export const comesFrom = (saying: string, { key }: ThingName): string | undefined =>
  /^(it|they) ?('s|is|are|was|were|came|comes|derives|descends)\b.*\b(of|from)$/.test(saying.toLowerCase()) ? `original ${key}` : undefined;
