/** What is measured of one thing that a list of running prose may be of: where it is named, and how like it the items are. */
import type { ThingName } from '../claims/claim.js';
import { isOccasion } from './is-occasion.js';
import { ALIKE_MEASURES, alikeness, type ItemKinds, isHappening, kindsOf } from './likeness.js';
import type { ListPlace } from './list-place.js';
import { NAMED_MEASURES, namedBefore } from './named-before.js';
import { oneIf } from './one-if.js';
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

/** What is measured the same for every thing that a list may be of. */
export interface Around {
  readonly kinds: ItemKinds;
  readonly subject: ThingName | undefined;
  readonly other: ThingName | undefined;
  /** What was named last before the list opens. */
  readonly nearest: ThingName | undefined;
  /** Keys of the things that its items name. */
  readonly items: readonly (string | undefined)[];
  readonly occasion: boolean;
  /** How often each thing is named before it, and behind it. */
  readonly before: ReadonlyMap<string, number>;
  readonly behind: ReadonlyMap<string, number>;
}

export function aroundList(place: ListPlace): Around {
  const { opening, things, read, before, behind } = place;
  return {
    kinds: kindsOf(opening.items),
    subject: things.of(opening.subject.noun),
    other: things.of(opening.subject.other),
    nearest: read.strand.aside ? nearestTo(place) : undefined,
    items: opening.items.map((item) => (item.named ? things.named(item.words)?.key : undefined)),
    occasion: isOccasion(read.strand.tokens),
    before: countNamed(before),
    behind: countNamed(behind),
  };
}

function countNamed(lines: readonly (readonly Mention[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) for (const { thing } of line) counts.set(thing.key, (counts.get(thing.key) ?? 0) + 1);
  return counts;
}

/** In the order of `OWNER_MEASURES`. */
export function ownerMeasures(thing: ThingName, place: ListPlace, around: Around): readonly number[] {
  const own = place.mentions.filter((mention) => mention.thing.key === thing.key);
  const named = own.findLast(({ noun }) => noun.to <= place.opening.at);
  const isOf: IsOf = (other) => other?.key === thing.key;
  const where = namedBefore(named, place);
  const subject = asSubject(isOf, named, place, around);
  const item = asItem(thing, around);
  const spoken = spokenOf(isOf, own.length === 0, thing, place, around);
  const alike = alikeness(thing, place, around.kinds);
  const x = [place.things.sure(thing), Math.log(1 + place.things.rank(thing))];
  for (const name of NAMED_MEASURES) x.push(where[name]);
  for (const name of SUBJECT) x.push(subject[name]);
  for (const name of ITEM) x.push(item[name]);
  for (const name of SPOKEN) x.push(spoken[name]);
  for (const name of ALIKE_MEASURES) x.push(alike[name]);
  return x;
}

type IsOf = (other: ThingName | undefined) => boolean;

function asSubject(
  isOf: IsOf,
  named: Mention | undefined,
  { opening: { kind, at }, mentions, read }: ListPlace,
  { subject, other, nearest }: Around,
): Readonly<Record<(typeof SUBJECT)[number], number>> {
  const isSubject = isOf(subject);
  const isLast = named !== undefined && named === mentions.findLast(({ noun }) => noun.to <= at);
  const attached = kind === 'with' || kind === 'participle';
  return {
    subject: oneIf(isSubject),
    other: oneIf(isOf(other)),
    verbSubject: oneIf(kind === 'verb' && isSubject),
    colonSubject: oneIf(kind === 'colon' && isSubject),
    withSubject: oneIf(attached && isSubject),
    withLast: oneIf(attached && isLast),
    asideLast: oneIf(read.strand.aside && isLast),
    nearestAside: oneIf(read.strand.aside && isOf(nearest)),
  };
}

function asItem({ key }: ThingName, { items }: Around): Readonly<Record<(typeof ITEM)[number], number>> {
  const at = items.indexOf(key);
  return { item: oneIf(at >= 0), itemFirst: oneIf(at === 0), itemShare: at >= 0 ? 1 / items.length : 0 };
}

function spokenOf(
  isOf: IsOf,
  elsewhere: boolean,
  thing: ThingName,
  { opening, read, mentions, ruled, spoken, topic, brought, before, heading }: ListPlace,
  { occasion, before: earlier, behind: later }: Around,
): Readonly<Record<(typeof SPOKEN)[number], number>> {
  const { kind, at, subject } = opening;
  const just = before.at(-1) ?? [];
  const justLast = isOf(just.at(-1)?.thing);
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
    inBlock: Math.log(1 + (earlier.get(thing.key) ?? 0)),
    elsewhereOnly: oneIf(elsewhere && mentions.length === 0),
    colonElsewhere: oneIf(elsewhere && kind === 'colon'),
    asideElsewhere: oneIf(elsewhere && read.strand.aside),
    weElsewhere: oneIf(elsewhere && /^(we|i|you|somebody|someone|there)$/.test(subject.pronoun ?? '')),
    occasionElsewhere: oneIf(elsewhere && occasion),
    occasionEvent: oneIf(event && occasion),
    headed: oneIf(isOf(heading)),
    ahead: Math.log(1 + (later.get(thing.key) ?? 0)),
  };
}

/** What was named last before the list opens, as the text stands. */
function nearestTo({ before, mentions, opening, read: { strand } }: ListPlace): ThingName | undefined {
  const start = strand.tokens[opening.at]?.start ?? 0;
  let best: Mention | undefined;
  for (const mention of [...before.flat(), ...mentions]) if (mention.end <= start && (!best || mention.end > best.end)) best = mention;
  return best?.thing;
}
