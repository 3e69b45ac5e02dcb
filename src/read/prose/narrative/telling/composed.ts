/** What a thing is said to be made of: "a run is one recipe on one line inside one shift". */
import { oncePer } from '../../../../util/once-per.js';
import type { ThingName } from '../../claims/claim.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import type { Noun } from '../nouns.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

/** "a run is one recipe on one line inside one shift", "a run is one firing of a kiln": it belongs to each of them. */
export function composed(tokens: readonly Token[], mentions: readonly Mention[], spoken: ThingName | undefined): readonly Relation[] {
  for (const is of madeAt(tokens)) {
    const parts = partsFrom(is, tokens, mentions, spoken);
    if (parts.length > 0) return parts;
  }
  return [];
}

function partsFrom(is: number, tokens: readonly Token[], mentions: readonly Mention[], spoken: ThingName | undefined): readonly Relation[] {
  const subject = mentions.findLast(({ noun }) => noun.to <= is)?.thing ?? spoken;
  if (!subject) return [];
  const parts: Relation[] = [];
  let at = is + 1;
  let acting = false;
  for (const { noun, thing } of mentions) {
    if (noun.start < at) continue;
    const all = tokens.slice(at, noun.from);
    const opens = at === is + 1;
    const between = opens ? withoutAct(all) : all.filter(({ lower }) => !HEDGES.test(lower));
    acting ||= opens && between.length < all.length;
    if (
      between.length > 4 ||
      between.some((token) => !(/^(prep|conj|punct|to|part)$/.test(token.tag) || token.lower.endsWith('ing')) || token.lower === 'with') ||
      !/\b(one|a|an|the)\b/.test(noun.determiner)
    )
      break;
    if (thing.key !== subject.key)
      parts.push({
        ...refersTo(tokens, { from: subject, to: thing, first: is, end: noun.to, verb: 'be', weight: 0.85 }),
        ...inRole(noun, thing),
      });
    at = noun.to;
  }
  return parts.length > 1 || acting ? parts : [];
}

/** Where it is said; over "always", "exactly". */
const madeAt = oncePer((tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ lower }, i) => {
    if (!/^(is|are|pins|ties|puts|links|joins|takes|covers|references|names)$/.test(lower)) return [];
    let last = i;
    while (last < i + 2 && HEDGES.test(tokens[last + 1]?.lower ?? '')) last++;
    return /^(one|a|an|the|both)$/.test(tokens[last + 1]?.lower ?? '') ? [last] : [];
  }),
);
const HEDGES = /^(always|exactly|only|just|simply|basically|really)$/;

/** "one run of (a recipe)", "a visit to (one stand)": what is done, which is no part. */
function withoutAct(tokens: readonly Token[]): readonly Token[] {
  const join = tokens.findLastIndex(({ tag }) => tag === 'prep' || tag === 'to');
  const act = tokens[join - 1];
  const plain = join > 0 && join < 5 && tokens.slice(0, join).every(({ tag }) => /^(det|num|adj|noun|adv)$/.test(tag));
  return plain && act?.tag === 'noun' && !isPersonNoun(act.lower) && !isAttributeWord(act.lower) ? tokens.slice(join) : tokens;
}

/** "from an origin depot to a destination depot": in what capacity. */
function inRole({ words, plural }: Noun, { key }: ThingName): { readonly role?: string } {
  const length = key.split(' ').length;
  return !plural &&
    words.length > length &&
    words.length < length + 2 &&
    words.slice(-length).join(' ') === key &&
    !ORDINARY.test(words[0] ?? '')
    ? { role: words.join(' ') }
    : {};
}

const ORDINARY = /^(given|single|particular|specific|named|certain|new|whole|separate|different|exact|same|own|individual)$/;
