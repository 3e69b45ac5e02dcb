/** What is measured of one thing that a list of running prose may be of: where it is named, and how like it the items are. */
import type { ThingName } from '../claims/claim.js';
import { ALIKE_MEASURES, alikeness, type ItemKinds, isHappening } from './likeness.js';
import type { ListPlace } from './list-place.js';
import { NAMED_MEASURES, namedBefore } from './named-before.js';
import { oneIf } from './one-if.js';
import { isOccasion } from './owners.js';
import type { Mention } from './relation.js';

/** The grammar's subject of the list, by what opens it. */
const SUBJECT = ['subject', 'other', 'verbSubject', 'colonSubject', 'withSubject', 'withLast', 'asideLast', 'nearestAside'] as const;
/** Named in the list itself. */
const ITEM = ['item', 'itemFirst', 'itemShare'] as const;
/** Said by the grammar, spoken of, named before. */
const SPOKEN = [
  'ruled',
  'ruledElsewhere',
  'spoken',
  'topic',
  'topicEvent',
  'brought',
  'justNamed',
  'justLast',
  'pronounJust',
  'bareJustLast',
  'opensBlock',
  'inBlock',
  'elsewhereOnly',
  'colonElsewhere',
  'asideElsewhere',
  'weElsewhere',
  'occasionElsewhere',
  'occasionEvent',
  'headed',
  'ahead',
] as const;

/** `prior` and `rank`: how sure it is that it is a thing at all, and its place among them. */
export const OWNER_MEASURES = ['prior', 'rank', ...NAMED_MEASURES, ...SUBJECT, ...ITEM, ...SPOKEN, ...ALIKE_MEASURES] as const;
export type OwnerMeasure = (typeof OWNER_MEASURES)[number];
export type OwnerMeasures = Readonly<Record<OwnerMeasure, number>>;

export function ownerMeasures(thing: ThingName, place: ListPlace, kinds: ItemKinds): OwnerMeasures {
  const own = place.mentions.filter((mention) => mention.thing.key === thing.key);
  const named = own.findLast(({ noun }) => noun.to <= place.opening.at);
  const isOf: IsOf = (other) => other?.key === thing.key;
  return {
    prior: place.things.sure(thing),
    rank: Math.log(1 + place.things.rank(thing)),
    ...namedBefore(named, place),
    ...asSubject(isOf, named, place),
    ...asItem(isOf, place),
    ...spokenOf(isOf, own.length === 0, thing, place),
    ...alikeness(thing, place, kinds),
  };
}

type IsOf = (other: ThingName | undefined) => boolean;

function asSubject(isOf: IsOf, named: Mention | undefined, place: ListPlace): Readonly<Record<(typeof SUBJECT)[number], number>> {
  const { opening, things, mentions, read } = place;
  const { kind, at, subject } = opening;
  const isSubject = isOf(things.of(subject.noun));
  const isLast = named !== undefined && named === mentions.findLast(({ noun }) => noun.to <= at);
  const attached = kind === 'with' || kind === 'participle';
  return {
    subject: oneIf(isSubject),
    other: oneIf(isOf(things.of(subject.other))),
    verbSubject: oneIf(kind === 'verb' && isSubject),
    colonSubject: oneIf(kind === 'colon' && isSubject),
    withSubject: oneIf(attached && isSubject),
    withLast: oneIf(attached && isLast),
    asideLast: oneIf(read.strand.aside && isLast),
    nearestAside: oneIf(read.strand.aside && isOf(nearestTo(place))),
  };
}

function asItem(isOf: IsOf, { opening: { items }, things }: ListPlace): Readonly<Record<(typeof ITEM)[number], number>> {
  const at = items.findIndex((item) => item.named && isOf(things.named(item.words)));
  return { item: oneIf(at >= 0), itemFirst: oneIf(at === 0), itemShare: at >= 0 ? 1 / items.length : 0 };
}

function spokenOf(isOf: IsOf, elsewhere: boolean, thing: ThingName, place: ListPlace): Readonly<Record<(typeof SPOKEN)[number], number>> {
  const { opening, read, mentions, ruled, spoken, topic, brought, before, behind, heading } = place;
  const { kind, at, subject } = opening;
  const just = before.at(-1) ?? [];
  const justLast = isOf(just.at(-1)?.thing);
  const occasion = isOccasion(read.strand.tokens);
  const event = isHappening(thing);
  return {
    ruled: oneIf(isOf(ruled)),
    ruledElsewhere: oneIf(isOf(ruled) && elsewhere),
    spoken: oneIf(isOf(spoken)),
    topic: oneIf(isOf(topic)),
    topicEvent: oneIf(isOf(topic) && event),
    brought: oneIf(isOf(brought)),
    justNamed: oneIf(just.some((mention) => isOf(mention.thing))),
    justLast: oneIf(justLast),
    pronounJust: oneIf(justLast && /^(it|they|each|one|this|that|these|those|he|she)$/.test(subject.pronoun ?? '')),
    bareJustLast: oneIf(justLast && kind === 'verb' && at === 0),
    opensBlock: oneIf(isOf(before[0]?.[0]?.thing)),
    inBlock: Math.log(1 + before.flat().filter((mention) => isOf(mention.thing)).length),
    elsewhereOnly: oneIf(elsewhere && mentions.length === 0),
    colonElsewhere: oneIf(elsewhere && kind === 'colon'),
    asideElsewhere: oneIf(elsewhere && read.strand.aside),
    weElsewhere: oneIf(elsewhere && /^(we|i|you|somebody|someone|there)$/.test(subject.pronoun ?? '')),
    occasionElsewhere: oneIf(elsewhere && occasion),
    occasionEvent: oneIf(event && occasion),
    headed: oneIf(isOf(heading)),
    ahead: Math.log(1 + behind.flat().filter((mention) => isOf(mention.thing)).length),
  };
}

/** What was named last before the list opens, as the text stands. */
function nearestTo({ before, mentions, opening, read: { strand } }: ListPlace): ThingName | undefined {
  const start = strand.tokens[opening.at]?.start ?? 0;
  let best: Mention | undefined;
  for (const mention of [...before.flat(), ...mentions]) if (mention.end <= start && (!best || mention.end > best.end)) best = mention;
  return best?.thing;
}
