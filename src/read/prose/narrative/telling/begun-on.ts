import type { Token } from '../../language/token.js';
import { begunIn } from '../begun-in.js';
import type { Noun } from '../nouns.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

/** "I open a concern, from that visit.": what is begun refers to what it is begun on. */
export function begunOn(tokens: readonly Token[], nouns: readonly Noun[], mentions: readonly Mention[]): readonly Relation[] {
  const noun = begunIn(tokens, nouns);
  const begun = mentions.find((mention) => mention.noun === noun);
  const on = begun && mentions.find((mention) => mention.noun.from > begun.noun.to && tokens[mention.noun.from - 1]?.tag === 'prep');
  return begun && on && on.thing.key !== begun.thing.key && !on.noun.plural
    ? [refersTo(tokens, { from: begun.thing, to: on.thing, first: begun.noun.from, end: on.noun.to, verb: 'have', weight: 0.9 })]
    : [];
}
