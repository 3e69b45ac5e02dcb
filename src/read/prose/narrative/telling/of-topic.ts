/** Relations of a thing to what was spoken of before: "its steps: …", "one per booking", "a referee's grade". */
import type { ThingName } from '../../claims/claim.js';
import { namesPerson } from '../../language/names-person.js';
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';
import { type Mention, type Relation, refersTo } from '../relation.js';
import { bothAre } from './both-are.js';
import { hasSome } from './has-some.js';
import { thereCanBe } from './there-can-be.js';

export function relationsOfTopic(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  topic: ThingName | undefined,
): readonly Relation[] {
  const found = [
    theirs(tokens, mentions, topic),
    onePer(tokens, mentions, [topic, spoken]),
    hasSome(tokens, mentions, topic),
    thereCanBe(tokens, mentions, topic),
    ...oneOfThem(tokens, mentions),
    ...bothAre(tokens, mentions, topic),
    ...possessed(tokens, mentions),
  ];
  return found.flatMap((one) => (one && one.from.key !== one.to.key ? [one] : []));
}

/** "Its steps: …", "their lines say …": rows of what was spoken of. */
function theirs(tokens: readonly Token[], mentions: readonly Mention[], topic: ThingName | undefined): Relation | undefined {
  const [first] = mentions;
  if (!first || !topic || !first.noun.plural || !/\b(its|their)$/.test(first.noun.determiner)) return undefined;
  const led = tokens.slice(0, first.noun.from).every(({ tag, lower }) => /^(adv|conj)$/.test(tag) || /^(plus|also|then)$/.test(lower));
  const next = tokens[first.noun.to];
  if (!led || !(next?.text === ':' || /^(verb|aux)$/.test(next?.tag ?? ''))) return undefined;
  return refersTo(tokens, { from: first.thing, to: topic, first: first.noun.from, end: first.noun.to, verb: 'have', weight: 0.8 });
}

const LEADING = /^(there|is|are|'s|at|most|only|just|exactly|always|never|more|than|and|but|so)$/;

/** "There is at most one per booking.", "One per flat.": of what was spoken of. */
function onePer(tokens: readonly Token[], mentions: readonly Mention[], before: readonly (ThingName | undefined)[]): Relation | undefined {
  const one = tokens.findIndex(({ lower }) => !LEADING.test(lower));
  if (tokens[one]?.lower !== 'one') return undefined;
  const mention = mentions.find(({ noun }) => noun.from === one + 2 && isPer(tokens, noun));
  if (!mention) return undefined;
  const spoken = before.find((thing) => thing && thing.key !== mention.thing.key);
  return spoken && refersTo(tokens, { from: spoken, to: mention.thing, first: one, end: mention.noun.to, verb: 'have', weight: 0.85 });
}

/** "there's a bill, one to a stay, with …": of what was named right before. */
function oneOfThem(tokens: readonly Token[], mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((mention): readonly Relation[] => {
    const per = mention.noun.from - 1;
    if (!isPer(tokens, mention.noun) || tokens[per - 1]?.lower !== 'one' || tokens[per - 2]?.text !== ',') return [];
    const row = mentions.find(({ noun }) => noun.to === per - 2);
    return row
      ? [refersTo(tokens, { from: row.thing, to: mention.thing, first: row.noun.from, end: mention.noun.to, verb: 'have', weight: 0.85 })]
      : [];
  });
}

/** "per booking", "to a stay", "for each flat". */
const isPer = (tokens: readonly Token[], { from, plural, determiner }: Noun): boolean => {
  const led = tokens[from - 1]?.lower ?? '';
  return !plural && (led === 'per' || (/^(for|to)$/.test(led) && /^(a|an|each|every)$/.test(determiner)));
};

/** "A referee's grade has …": somebody's or something's, and a thing of its own. */
function possessed(tokens: readonly Token[], mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((owner, i): readonly Relation[] => {
    const thing = mentions[i + 1];
    if (!thing || tokens[owner.noun.to]?.tag !== 'poss' || thing.noun.from - owner.noun.to > 1) return [];
    if (owner.noun.plural || !/^(a|an|each|every)$/.test(owner.noun.determiner) || !namesPerson(owner.thing.key)) return [];
    return [
      refersTo(tokens, { from: thing.thing, to: owner.thing, first: owner.noun.from, end: thing.noun.to, verb: 'have', weight: 0.8 }),
    ];
  });
}
