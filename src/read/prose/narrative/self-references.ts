/** Rows that refer to another row of the same thing: "the lease it replaced", "its parent stand", "reports to another clerk". */
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import type { Token } from '../language/token.js';
import { deedOf } from './doers.js';
import type { Noun } from './nouns.js';
import { type Mention, type Relation, refersTo } from './relation.js';

/** Say of a thing of a kind which of them: not the one that is spoken of. */
const OTHER =
  /^(parent|earlier|previous|prior|original|preceding|next|later|replacement|replaced|superseded|superseding|corrected|source|master|predecessor|successor|linked|related|old|former|underlying|opposite|matching|enclosing|containing)$/;
const POINTING =
  /^(points?|pointing|pointer|refers?|referring|references?|referencing|names?|naming|links?|linked|linking|cites?|notes?|quotes?|carries|records?|holds?|hold|keeps?|keep|note|store|stores|shows?|to|reports?)$/;
/** What one row does with another that was there before. */
const FOLLOWING =
  /^(replac|supersed|correct|renew|revers|refund|repeat|follow|deriv|split|rework|amend|cancel|succeed|extend|continu|revis|descend|belong|hang|sit|part|copi|reopen|duplicat|counter|offset|credit|redraw|reissu)/;

/** "another crate", "the crate it replaces", "an earlier crate", said of a crate. */
export function pointedBack(
  tokens: readonly Token[],
  { noun, thing }: Mention,
  before: Mention | undefined,
  spoken: ThingName | undefined,
): Relation | undefined {
  const subject = before?.thing.key === thing.key && before.noun.to <= noun.from ? before.thing : spoken;
  if (subject?.key !== thing.key || noun.plural) return undefined;
  const pointing = tokens.slice(Math.max(0, noun.from - 4), noun.from).some(({ lower }) => POINTING.test(lower));
  if (!pointing) return undefined;
  const reports = tokens.slice(Math.max(0, noun.from - 3), noun.from).some(({ lower }) => /^reports?$/.test(lower));
  const role = roleBehind(tokens, noun, thing) ?? (reports ? 'manager' : otherOf(noun, thing));
  if (role === undefined) return undefined;
  return toAnother(tokens, thing, noun.from, noun.to, role);
}

/** "it points back to the one it replaces": another row of what is spoken of. */
export function oneBefore(tokens: readonly Token[], spoken: ThingName | undefined): Relation | undefined {
  if (!spoken) return undefined;
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]?.lower !== 'one' || !/^(the|earlier|previous|old|original)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    const role = roleBehind(tokens, { to: at + 1 }, spoken);
    if (role === undefined) continue;
    return toAnother(tokens, spoken, at - 1, at + 1, role);
  }
  return undefined;
}

/** There need be none: the first row has nothing before it. */
const toAnother = (tokens: readonly Token[], thing: ThingName, first: number, end: number, role: string): Relation => ({
  ...refersTo(tokens, { from: thing, to: thing, first, end, verb: 'refer', weight: 0.9 }),
  optional: true,
  role,
});

/** "the crate it replaces", "the crate being replaced", "the crate that replaces it". */
export function roleBehind(tokens: readonly Token[], { to }: { readonly to: number }, { key }: ThingName): string | undefined {
  const words = tokens.slice(to, to + 6).map(({ lower }) => lower);
  const at = words.findIndex((word) => FOLLOWING.test(word));
  if (at < 1 || !/^(it|they|this|that|which|being|he|she)$/.test(words[0] ?? '') || words.slice(0, at).some((word) => /^[,.;]$/.test(word)))
    return undefined;
  const done = deedOf(words[at] ?? '');
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
