/** Whether the items of a list are what a thing of that kind has, and whether it lacks them still. */
import { oncePer } from '../../../util/once-per.js';
import { remember } from '../../../util/remember.js';
import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass, isOfKind } from '../language/noun-classes.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { ListPlace } from './list-place.js';
import { oneIf } from './one-if.js';
import type { Opening } from './openings/openings.js';

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
  const { head, person, event, place, sort, part } = sortsOf(thing.key);
  const known = had.get(thing.key);
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
    placeLike: oneIf(place) * kinds.placed,
    sortLike: oneIf(sort && kinds.named),
    nameless: oneIf(kinds.named && (event || part)),
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

export const isHappening = ({ key }: ThingName): boolean => sortsOf(key).event;

/** What sort of thing one of that name is. */
const sortsOf = remember((key) => {
  const head = lastWord(key);
  return {
    head,
    person: isPersonNoun(head) || isOfKind(head, 'party'),
    event: isEventNoun(key) || isOfClass(head, 'happening') || isOfClass(head, 'deal'),
    place: isOfClass(head, 'place') || isBodyNoun(head),
    sort: isOfClass(head, 'sort'),
    part: isOfKind(head, 'part'),
  };
});
