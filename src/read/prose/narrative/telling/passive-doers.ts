/** Who is said to have done something: "a claim is decided by an assessor", "a sheet signed off by the supervisor". */
import type { ThingName } from '../../claims/claim.js';
import { isParticle } from '../../language/is-particle.js';
import type { Token } from '../../language/token.js';
import { titleOf } from '../doers.js';
import type { Read } from '../inventory.js';
import type { Noun } from '../nouns.js';
import { type Mention, type Relation, refersTo } from '../relation.js';
import type { Things } from '../thing-finder.js';
import { workerOf } from './active-doers.js';

/** Each of what it was done to refers to who did it, in that role. */
export function passiveDoersIn(
  { strand: { tokens }, nouns }: Read,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  things: Things,
): readonly Relation[] {
  const done = nouns.flatMap((noun) => {
    const deed = deedBefore(tokens, noun);
    const who = deed && workerOf(noun, things);
    const from = who && doneTo(tokens, mentions, deed.first, spoken);
    if (!deed || !who || !from) return [];
    const relation = refersTo(tokens, { from, to: who.thing, first: deed.first, end: noun.to, verb: 'do', weight: 0.9 });
    return [{ ...relation, role: [...deed.words, 'by', ...who.words].join(' ') }];
  });
  return [...done, ...byAnother(tokens, done)];
}

/** "is keyed by one clerk and verified by another": of the same people. */
function byAnother(tokens: readonly Token[], done: readonly Relation[]): readonly Relation[] {
  const [first] = done;
  if (!first || done.length > 1) return [];
  return tokens.flatMap(({ lower }, by) => {
    if (
      lower !== 'by' ||
      !/^(another|somebody else|someone else|a second|a different)/.test(`${tokens[by + 1]?.lower} ${tokens[by + 2]?.lower}`)
    )
      return [];
    const particle = isParticle(tokens[by - 1]?.lower);
    const at = particle ? by - 2 : by - 1;
    if (!/^(part|adj|verb)$/.test(tokens[at]?.tag ?? '') || !/^(and|then|,)$/.test(tokens[at - 1]?.lower ?? '')) return [];
    const words = tokens.slice(at, by).map((token) => token.lower);
    return [{ ...refersTo(tokens, { ...first, first: at, end: by + 2 }), role: [...words, 'by', ...titleOf(first.to)].join(' ') }];
  });
}

/** "is (always) signed off by": where that begins and what is done; of one of them, not of several. */
function deedBefore(tokens: readonly Token[], noun: Noun): { readonly first: number; readonly words: readonly string[] } | undefined {
  const oneOf = tokens[noun.from - 1]?.lower === 'of' && tokens[noun.from - 2]?.lower === 'one' ? 2 : 0;
  const by = noun.from - 1 - oneOf;
  if (tokens[by]?.lower !== 'by' || !/^(|a|an|the|our|one|exactly one)$/.test(noun.determiner)) return undefined;
  const end = by - 1;
  const at = isParticle(tokens[end]?.lower) ? end - 1 : end;
  const token = tokens[at];
  if (!token || !isDone(tokens, at) || /^(caused|followed|owned|used|covered|accompanied|affected|known|employed)$/.test(token.lower))
    return undefined;
  let first = at;
  while (/^(aux|modal|adv)$/.test(tokens[first - 1]?.tag ?? '')) first--;
  if (tokens.slice(first, at).some(({ tag }) => tag === 'neg')) return undefined;
  return { first, words: tokens.slice(at, end + 1).map(({ lower }) => lower) };
}

const isDone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'part' || (tokens[at]?.tag === 'adj' && /[^e]ed$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.tag === 'aux');

/** What stands right before it, or what "it" is. */
function doneTo(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  first: number,
  spoken: ThingName | undefined,
): ThingName | undefined {
  const before = tokens[first - 1];
  if (before?.tag === 'pron' || /^(which|that|and|,)$/.test(before?.lower ?? '')) return spoken;
  return mentions.find(({ noun }) => noun.to === first)?.thing;
}
