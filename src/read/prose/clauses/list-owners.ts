/** Whose a list is that the grammar alone does not tell for sure: weighed among all things that are named around it. */
import { groupBy } from '../../../util/group-by.js';
import { oncePer } from '../../../util/once-per.js';
import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass } from '../language/noun-classes.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { oneIf } from '../narrative/one-if.js';
import { isNoun, type NounChunk } from './chunk.js';
import type { Deed } from './deeds.js';
import type { Frame, HasFrame } from './frame.js';
import type { ChunkedSentence } from './plain-names.js';
import type { ThingOf } from './related.js';

/** What opens it. */
type ListKind = 'instead' | 'inside' | 'with' | 'left';
const KINDS: readonly ListKind[] = ['instead', 'inside', 'with', 'left'];

export interface WeighedList {
  readonly kind: ListKind;
  readonly items: readonly NounChunk[];
  readonly sentence: number;
  /** What the grammar gives it to. */
  readonly ruled: ThingName | undefined;
  /** What was spoken of, the likeliest first. */
  readonly spoken: readonly NounChunk[];
}

/** Measured for each kind of list by itself. */
const BY_KIND = ['ruled', 'nearest', 'subject', 'object', 'earlier'] as const;
const PLAIN = [
  'adjacent',
  'named',
  'between',
  'behind',
  'spokenFirst',
  'spokenSecond',
  'spokenLater',
  'forEach',
  'fronted',
  'by',
  'to',
  'in',
  'of',
  'other',
  'new',
  'the',
  'each',
  'bare',
  'theirs',
  'firstHere',
  'before',
  'beforeSubject',
  'beforeLast',
  'beforeOnly',
  'farther',
  'under',
  'count',
  'person',
  'personal',
  'impersonal',
  'body',
  'happening',
  'timely',
  'untimely',
  'sort',
  'deed',
  'deedHere',
  'ownsElsewhere',
  'ownsSame',
  'item',
  'head',
] as const;
export const LIST_OWNER_MEASURES: readonly string[] = [...KINDS.flatMap((kind) => BY_KIND.map((name) => `${kind}:${name}`)), ...PLAIN];

interface Mention {
  readonly thing: ThingName;
  readonly noun: NounChunk;
  /** Of the chunk within its sentence. */
  readonly at: number;
}

interface Line {
  readonly mentions: readonly Mention[];
  readonly under: ThingName | undefined;
  readonly subjects: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly deeds: readonly ThingName[];
  readonly chunks: ChunkedSentence['chunks'];
}

interface OwnerContext {
  readonly lines: ReadonlyMap<number, Line>;
  readonly order: readonly number[];
  /** Where each thing is named first. */
  readonly first: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, number>;
  readonly deeds: ReadonlySet<string>;
  /** What each has for sure, by the sentences that say it. */
  readonly own: ReadonlyMap<string, readonly { readonly sentence: number; readonly names: readonly string[] }[]>;
  readonly thingOf: ThingOf;
}

export function ownerContext(
  chunked: readonly ChunkedSentence[],
  frames: readonly Frame[],
  thingOf: ThingOf,
  deeds: readonly Deed[],
): OwnerContext {
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  const lines = new Map<number, Line>();
  const framesIn = groupBy(frames, ({ sentence }) => sentence);
  const deedsIn = groupBy(deeds, ({ frame }) => frame.sentence);
  for (const { sentence, chunks, under } of chunked) {
    const mentions = chunks.flatMap((chunk, at): readonly Mention[] => {
      const thing = isNoun(chunk) && !chunk.made ? thingOf(chunk) : undefined;
      return thing && isNoun(chunk) ? [{ thing, noun: chunk, at }] : [];
    });
    for (const { thing } of mentions) {
      if (!first.has(thing.key)) first.set(thing.key, sentence.index);
      counts.set(thing.key, (counts.get(thing.key) ?? 0) + 1);
    }
    const own = framesIn.get(sentence.index) ?? [];
    const keys = (nouns: readonly NounChunk[]): ReadonlySet<string> => new Set(nouns.flatMap((noun) => thingOf(noun)?.key ?? []));
    lines.set(sentence.index, {
      mentions,
      chunks,
      under: under && thingOf(under),
      subjects: keys(
        own.flatMap((frame) =>
          frame.kind === 'does' ? [frame.subject] : frame.kind === 'has' && frame.by === 'verb' && !frame.instead ? [frame.owner] : [],
        ),
      ),
      objects: keys(
        own.flatMap((frame) => (frame.kind === 'does' ? frame.objects : frame.kind === 'has' && frame.by === 'verb' ? frame.items : [])),
      ),
      deeds: (deedsIn.get(sentence.index) ?? []).map(({ thing }) => thing),
    });
  }
  const own = new Map<string, { sentence: number; names: readonly string[] }[]>();
  for (const frame of frames) {
    const thing = frame.kind === 'has' && !frame.instead && !frame.paired && frame.by === 'verb' ? thingOf(frame.owner) : undefined;
    if (!thing || frame.kind !== 'has') continue;
    const lists = own.get(thing.key) ?? [];
    lists.push({ sentence: frame.sentence, names: frame.items.map(({ phrase }) => phrase.text) });
    own.set(thing.key, lists);
  }
  return {
    lines,
    order: chunked.map(({ sentence }) => sentence.index),
    first,
    counts,
    deeds: new Set(deeds.map(({ thing }) => thing.key)),
    own,
    thingOf,
  };
}

/** The kind of list a frame gives; none where the owner is said outright. */
export const kindOf = ({ by, instead, paired }: HasFrame): ListKind | undefined => {
  if (paired) return undefined;
  if (instead) return 'instead';
  return by === 'inside' ? 'inside' : by === 'with' ? 'with' : undefined;
};

const shareOf = oncePer((items: readonly NounChunk[]) => {
  const share = (kind: RegExp): number => items.filter(({ phrase }) => phrase.words.some((word) => kind.test(word))).length / items.length;
  return {
    personal: share(/^(e-?mails?|phone|mobile|telephone|surname|birth|birthday|gender|sex|nickname|initials|iban)$/),
    timely: share(/^(date|time|day|at|on|outcome|result|reason|remark|remarks|note|notes|comment|amount|quantity|hour|hours)$/),
    named: oneIf(items.slice(0, 2).some(({ phrase }) => /^(name|title)$/.test(phrase.words.at(-1) ?? ''))),
  };
});

const FARTHEST = 2;

export interface OwnerCandidate {
  readonly thing: ThingName;
  readonly x: readonly number[];
}

export function ownerCandidates(list: WeighedList, context: OwnerContext): readonly OwnerCandidate[] {
  const { lines, order, thingOf } = context;
  const line = lines.get(list.sentence);
  if (!line) return [];
  const place = order.indexOf(list.sentence);
  const earlier = order.slice(Math.max(0, place - FARTHEST), place).flatMap((index) => lines.get(index) ?? []);
  const just = earlier.at(-1);
  const start = list.items[0]?.phrase.start ?? 0;
  const end = Math.max(...list.items.map(({ phrase }) => phrase.end));
  const at = line.chunks.findIndex((chunk) => isNoun(chunk) && chunk.phrase.start === start);
  const inList = new Set(list.items.map(({ phrase }) => phrase.start));
  const itemKeys = new Set(list.items.flatMap((item) => thingOf(item)?.key ?? []));
  const mentions = line.mentions.filter(({ noun }) => !inList.has(noun.phrase.start));
  const before = mentions.filter(({ noun }) => noun.phrase.end <= start);
  const behind = mentions.filter(({ noun }) => noun.phrase.start >= end);
  const spoken = list.spoken.flatMap((noun) => thingOf(noun) ?? []);
  const all = [
    ...(list.ruled ? [list.ruled] : []),
    ...spoken,
    ...mentions.map(({ thing }) => thing),
    ...line.deeds,
    ...(line.under ? [line.under] : []),
    ...earlier.flatMap((other) => [...other.mentions.map(({ thing }) => thing), ...other.deeds]),
  ];
  const things = [...new Map(all.map((thing) => [thing.key, thing])).values()].filter(
    ({ key }) => key === list.ruled?.key || !itemKeys.has(key),
  );
  const share = shareOf(list.items);
  const nearest = before.at(-1);
  return things.map((thing) => {
    const { key } = thing;
    const own = before.filter((mention) => mention.thing.key === key);
    const last = own.at(-1);
    const noun = last?.noun;
    const next = behind.find((mention) => mention.thing.key === key);
    const rank = spoken.findIndex((one) => one.key === key);
    const head = lastWord(key);
    const person = isPersonNoun(head);
    const happening = isEventNoun(key) || isOfClass(head, 'happening') || isOfClass(head, 'deal') || context.deeds.has(key);
    const ruled = list.ruled?.key === key;
    const subject = line.subjects.has(key);
    const object = line.objects.has(key);
    const preposition = noun?.preposition;
    const elsewhere = (context.own.get(key) ?? []).filter(({ sentence }) => sentence !== list.sentence);
    const byKind: Readonly<Record<(typeof BY_KIND)[number], number>> = {
      ruled: oneIf(ruled),
      nearest: oneIf(nearest !== undefined && nearest === last),
      subject: oneIf(subject),
      object: oneIf(object),
      earlier: oneIf(!noun && !next && !ruled),
    };
    const plain: Readonly<Record<(typeof PLAIN)[number], number>> = {
      adjacent: oneIf(last !== undefined && at - last.at <= 2),
      named: oneIf(noun !== undefined),
      between: last ? before.length - 1 - before.indexOf(last) : 0,
      behind: oneIf(!noun && next !== undefined),
      spokenFirst: oneIf(rank === 0),
      spokenSecond: oneIf(rank === 1),
      spokenLater: oneIf(rank > 1),
      forEach: oneIf(/^(for|per)$/.test(preposition ?? '')),
      fronted: oneIf(last !== undefined && last.at === 0 && preposition !== undefined),
      by: oneIf(preposition === 'by'),
      to: oneIf(preposition === 'to' || preposition === 'into'),
      in: oneIf(/^(in|on|at|from|under|over|through)$/.test(preposition ?? '')),
      of: oneIf(preposition === 'of'),
      other: oneIf(preposition !== undefined && !/^(for|per|by|to|into|in|on|at|from|under|over|through|of)$/.test(preposition)),
      new: oneIf(/^(a|an|one|another)$/.test(noun?.determiner ?? '')),
      the: oneIf(/^(the|this|that|these|those)$/.test(noun?.determiner ?? '')),
      each: oneIf(/^(each|every|any)$/.test(noun?.determiner ?? '')),
      bare: oneIf(noun?.determiner === '' && noun.many),
      theirs: oneIf(/^(its|their|his|her|my|our|your)$/.test(noun?.determiner ?? '')),
      firstHere: oneIf(context.first.get(key) === list.sentence),
      before: oneIf(just?.mentions.some((mention) => mention.thing.key === key) === true),
      beforeSubject: oneIf(just?.subjects.has(key) === true),
      beforeLast: oneIf(just?.mentions.at(-1)?.thing.key === key),
      beforeOnly: oneIf(just !== undefined && just.mentions.length > 0 && just.mentions.every((mention) => mention.thing.key === key)),
      farther: oneIf(!noun && !next && just?.mentions.every((mention) => mention.thing.key !== key) === true),
      under: oneIf(line.under?.key === key),
      count: Math.log(1 + (context.counts.get(key) ?? 0)),
      person: oneIf(person),
      personal: oneIf(person) * share.personal,
      impersonal: oneIf(!person && !isBodyNoun(head)) * share.personal,
      body: oneIf(isBodyNoun(head)),
      happening: oneIf(happening),
      timely: oneIf(happening) * share.timely,
      untimely: oneIf(!happening) * share.timely,
      sort: oneIf(isOfClass(head, 'sort')),
      deed: oneIf(context.deeds.has(key)),
      deedHere: oneIf(line.deeds.some((deed) => deed.key === key)),
      ownsElsewhere: oneIf(elsewhere.length > 0),
      ownsSame: oneIf(elsewhere.some(({ names }) => list.items.some(({ phrase }) => names.includes(phrase.text)))),
      item: oneIf(itemKeys.has(key)),
      head: oneIf(list.items.some(({ phrase: { words } }) => words.length > 1 && words.slice(0, -1).includes(head))),
    };
    return {
      thing,
      x: [...KINDS.flatMap((kind) => BY_KIND.map((name) => (kind === list.kind ? byKind[name] : 0))), ...PLAIN.map((name) => plain[name])],
    };
  });
}
