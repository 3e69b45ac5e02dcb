/** Whether what a pattern found stands beside the clauses: "a role such as cook or driver" makes no driver. */
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { pastOf } from '../language/past.js';
import { AUX, PREPOSITIONS } from '../language/word-classes.js';
import { FIELD_ROW } from '../patterns/tables.js';
import type { ListItem } from '../terms/list-item.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import { isIncluded } from './is-included.js';
import { isOfPair } from './of-pair.js';
import { overlaps } from './overlaps.js';
import { ownerOf, type Records } from './records.js';
import type { SaidIn } from './said-in.js';
import { keyOfNoun } from './thing-features.js';
import { baseOf } from './verb-words.js';

interface Context {
  readonly things: ReadonlyMap<string, ThingName>;
  readonly records: Records;
  readonly said: SaidIn;
}

/** What the patterns found stays unless the clauses give it to another thing, or it holds a clause of its own. */
export function staysStated(claim: Claim, { things, records, said }: Context): boolean {
  if (claim.kind === 'excluded' || claim.kind === 'ignored') return true;
  if (claim.kind !== 'attribute')
    return 'thing' in claim && claim.thing !== undefined && things.has(claim.thing.key) && claim.kind !== 'thing';
  const owner = things.get(claim.thing.key);
  if (
    !owner ||
    claim.item.name
      .toLowerCase()
      .split(' ')
      .some(
        (word, i) =>
          (PREPOSITIONS.has(word) && word !== 'of' && claim.evidence.pattern !== FIELD_ROW) ||
          !/\p{L}/u.test(word) ||
          (i > 0 && /^(each|every)$/.test(word)) ||
          (i === 0 && !claim.item.made && !claim.item.flag && AUX.has(word)),
      )
  )
    return false;
  // "which members are related to which others": a thing is no property of its own.
  if (claim.item.made && thingKey(claim.item.words) === owner.key) return false;
  if (
    /^(afterwards|beforehand|later)\b|^(for )?how much$|^(maybe|perhaps|possibly|say|whether|sometimes|usually|often|mostly)\b| (there|here|(once|twice) an? \w+)$|^(who\b.* )?(what|which|whom)$|^who\b.* (what|which|where|when)\b/.test(
      claim.item.name,
    )
  )
    return false;
  if (isOfPair(claim, said) || isIncluded(claim, said)) return true;
  if (isValue(claim, said)) return false;
  if (isSaidAct(claim, said)) return false;
  const holders = said.holders(claim.item);
  if (holders.length > 0 && things.has(thingKey(claim.item.words))) return false;
  if (said.counted.some((object) => isWithin(object, claim.item))) return false;
  if (holders.some(({ items }) => items.some(({ made, phrase }) => made && overlaps(phrase, claim.item)))) return false;
  return (
    (holders.length === 0 && !isSaidDone(claim, said)) ||
    holders.some((frame) => ownerOf(frame, records, (noun) => things.get(keyOfNoun(noun) ?? ''))?.key === owner.key)
  );
}

/** "a role such as cook or driver": one of the values of another. */
const isValue = ({ item: { start, end } }: ClaimOf<'attribute'>, { valued }: SaidIn): boolean =>
  valued.some(({ phrase, valuesEnd }) => valuesEnd !== undefined && phrase.end <= start && end <= valuesEnd);

const isWithin = ({ phrase }: NounChunk, { start, end }: ListItem): boolean => start <= phrase.start && phrase.end <= end;

/** "A clerk gets assigned": what is done to somebody is no property. */
const isSaidDone = ({ item, evidence }: ClaimOf<'attribute'>, { done }: SaidIn): boolean =>
  (done.get(evidence.sentence) ?? []).some(
    ({ verb, passive }) => (passive || evidence.pattern === 'attributes/has') && pastOf(verb) === item.words.join(' '),
  );

/** "A musician has a name and plays instruments", "those with an age play instruments": what they do is no property. */
const isSaidAct = ({ item, evidence }: ClaimOf<'attribute'>, { done }: SaidIn): boolean =>
  item.words.length > 1 &&
  (done.get(evidence.sentence) ?? []).some(
    ({ verb, objects }) =>
      objects.some((object) => object.many && isWithin(object, item)) && item.words.some((word) => baseOf(word) === verb),
  );
