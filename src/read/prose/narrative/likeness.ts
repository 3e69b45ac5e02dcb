/** Whether the items of a list are what a thing of that kind has, and whether it lacks them still. */
import { oncePer } from '../../../util/once-per.js';
import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass, isOfKind } from '../language/noun-classes.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { ListPlace } from './list-place.js';
import { oneIf } from './one-if.js';
import type { Opening } from './openings.js';

export const ALIKE_MEASURES = [
  'hasMany',
  'fresh',
  'known',
  'short',
  'bareHas',
  'affinity',
  'affinityFirst',
  'personLike',
  'personUnlike',
  'eventUnlike',
  'placeLike',
  'sortLike',
  'nameless',
  'longName',
] as const;
export type AlikeMeasure = (typeof ALIKE_MEASURES)[number];

export function alikeness(
  thing: ThingName,
  { opening: { items, kind, at }, had }: ListPlace,
  kinds: ItemKinds,
): Readonly<Record<AlikeMeasure, number>> {
  const head = lastWord(thing.key);
  const known = had.get(thing.key);
  const person = isPersonNoun(head) || isOfKind(head, 'party');
  const event = isHappening(thing);
  return {
    hasMany: Math.log(1 + (known?.size ?? 0)),
    fresh: oneIf(known === undefined),
    known: oneIf(known !== undefined && items.some(({ name }) => known.has(name))),
    short: oneIf(items.length < 3),
    bareHas: oneIf(kind === 'verb' && at === 0 && known === undefined),
    affinity: items.filter(({ words }) => words.length > 1 && words.slice(0, -1).includes(head)).length / items.length,
    affinityFirst: oneIf(items[0] !== undefined && items[0].words.length > 1 && items[0].words.at(-2) === head),
    personLike: oneIf(person) * kinds.personal,
    personUnlike: oneIf(!person) * kinds.personal,
    eventUnlike: oneIf(!event) * kinds.timely,
    placeLike: oneIf(isOfClass(head, 'place') || isBodyNoun(head)) * kinds.placed,
    sortLike: oneIf(isOfClass(head, 'sort') && kinds.named),
    nameless: oneIf(kinds.named && (event || isOfKind(head, 'part'))),
    longName: oneIf(thing.key.includes(' ')),
  };
}

/** What share of the items people have, what happens has, places have; whether something is called by a name. */
export interface ItemKinds {
  readonly personal: number;
  readonly timely: number;
  readonly placed: number;
  readonly named: boolean;
}

export const kindsOf = oncePer((items: Opening['items']): ItemKinds => {
  const share = (kind: RegExp): number => items.filter(({ words }) => words.some((word) => kind.test(word))).length / items.length;
  return {
    personal: share(/^(email|phone|mobile|telephone|surname|birth|gender|sex|salutation|initials)$/),
    timely: share(/^(date|time|timestamp|at|on|by|outcome|result|reason|note|notes|day|amount)$/),
    placed: share(/^(address|postcode|location|city|town|capacity|country|region)$/),
    named: items.slice(0, 3).some(({ words }) => /^(name|title|called)$/.test(words.at(-1) ?? '')),
  };
});

export const isHappening = ({ key }: ThingName): boolean =>
  isEventNoun(key) || isOfClass(lastWord(key), 'happening') || isOfClass(lastWord(key), 'deal');
