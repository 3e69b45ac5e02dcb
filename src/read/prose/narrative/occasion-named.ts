/** What is done on an occasion, under its name: "When a customer brings a piano in that's a job.", "Whenever one leaves, we call that a hire." */
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import { isOccasion } from './is-occasion.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings.js';
import { type Mention, type Relation, refersTo } from './relation.js';

const LEAST = 3;
/** What is said of it, and no name for it. */
const JUDGED =
  /^(pity|problem|shame|nuisance|worry|headache|disaster|relief|surprise|bonus|joke|fact|rule|mystery|question|matter|must|risk|mistake|crime|sin|thing|loss|win|story|sign|blessing)$/;

export function occasionNamed(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const noun = nouns.at(-1);
  if (
    !noun ||
    noun.plural ||
    !/^((that|this|it) )?(a|an)$/.test(noun.determiner) ||
    JUDGED.test(noun.core.at(-1) ?? '') ||
    noun.to < tokens.length - 1 ||
    !isOccasion(tokens)
  )
    return undefined;
  const said = tokens
    .slice(0, noun.start - 1)
    .map(({ lower }) => lower)
    .join(' ');
  return /\b(that|it|this)( is|'s| 's)( called)?$|\b(we|i) call (that|it|this)$/.test(said) ? noun : undefined;
}

/** "Then I open a concern, from that visit.": the one thing that is begun, with nothing but its place behind it. */
function begunIn(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const who = tokens.findIndex(({ lower }) => /^(i|we|they|somebody|someone)$/.test(lower));
  const verb = who < 0 || who > 2 ? -1 : who + 1;
  if (!BEGINNING.test(tokens[verb]?.lower ?? '')) return undefined;
  const noun = nouns.find(({ from }) => from > verb && from <= verb + 2);
  if (!noun || noun.plural || !/^(a|an|one)$/.test(noun.determiner) || JUDGED.test(noun.core.at(-1) ?? '')) return undefined;
  const behind = tokens.slice(noun.to).filter(({ tag }) => tag !== 'punct');
  const placed = behind.length < FAR && /^(from|on|against|for|about|under|off)$/.test(behind[0]?.lower ?? '');
  return (behind.length === 0 || placed) && !behind.some(({ tag }) => /^(verb|aux|modal|wh)$/.test(tag)) ? noun : undefined;
}
const BEGINNING = /^(open|opens|raise|raises|start|starts|create|creates|file|files|log|logs|lodge|lodges|issue|issues|draft|drafts)$/;
const FAR = 5;

/** It refers to what it is begun on. */
export function begunOn(tokens: readonly Token[], nouns: readonly Noun[], mentions: readonly Mention[]): readonly Relation[] {
  const noun = begunIn(tokens, nouns);
  const begun = mentions.find((mention) => mention.noun === noun);
  const on = begun && mentions.find((mention) => mention.noun.from > begun.noun.to && tokens[mention.noun.from - 1]?.tag === 'prep');
  return begun && on && on.thing.key !== begun.thing.key && !on.noun.plural
    ? [refersTo(tokens, { from: begun.thing, to: on.thing, first: begun.noun.from, end: on.noun.to, verb: 'have', weight: 0.9 })]
    : [];
}

/** What is named or begun, whose list may follow. */
export const namedToList = (tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined =>
  occasionNamed(tokens, nouns) ?? begunIn(tokens, nouns);

/** Where the next sentence lists what one of them has. */
export const occasionListed = ({ strand, nouns }: Read, { strand: after, openings: [opening] }: Read): Noun | undefined =>
  opening && !after.aside && after.block === strand.block && isBareList(opening, after.tokens)
    ? namedToList(strand.tokens, nouns)
    : undefined;

/** Names nobody else that it is of: "The date, …", "I put what sort it is, …". */
export const isBareList = ({ at, subject: { noun, pronoun }, items }: Opening, tokens: readonly Token[]): boolean =>
  at < 2 &&
  noun === undefined &&
  items.length >= LEAST &&
  items.filter(({ sure }) => sure).length >= LEAST - 1 &&
  (at === 0 || (/^(i|we|they)$/.test(pronoun ?? '') && tokens.slice(at).some(({ lower }) => lower === 'it')));
