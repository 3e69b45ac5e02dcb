/** What two things have together → the row that joins them, and its columns. */
import { singularWord } from '../../source/singular.js';
import { TOGETHER } from '../assembly/linking-entities.js';
import type { Claim, ThingName } from '../claims/claim.js';
import type { NounChunk } from './chunk.js';
import type { Frame, HasFrame } from './frame.js';
import { hadAttribute } from './had-attributes.js';
import { isSharedKind } from './had-things.js';
import type { Related, ThingOf } from './related.js';

export interface PairClaims {
  /** The joining rows. */
  readonly things: readonly ThingName[];
  readonly claims: readonly Claim[];
  /** What was read; what could not be is had by its owner. */
  readonly frames: ReadonlySet<Frame>;
  /** Nothing else is to be said of these two. */
  readonly joins: (related: Related) => boolean;
  /** The same words, said of one of the two. */
  readonly says: (stated: Claim) => boolean;
}

type RecordOf = (noun: NounChunk) => ThingName | undefined;

export function pairClaims(frames: readonly Frame[], thingOf: ThingOf, recordOf: RecordOf, related: readonly Related[]): PairClaims {
  const read = new Set<Frame>();
  const things: ThingName[] = [];
  const pairs = new Set<string>();
  const claims = frames.flatMap((frame): readonly Claim[] => {
    if (frame.kind !== 'has' || !frame.paired) return [];
    const [owner, other] = [thingOf(frame.owner), thingOf(frame.paired)];
    if (!owner || !other || owner.key === other.key || frame.items.some((item) => thingOf(item))) return [];
    if (frame.parts && (frame.ordered || !isDescribed(owner, frame, frames, thingOf)) && !isManySided(owner, other, related)) return [];
    read.add(frame);
    const record = recordOf(frame.owner) ?? recordOf(frame.paired);
    const joining = frame.parts ? joiningRow(other, owner) : joiningRow(owner, other);
    const row = record ?? calledByItem(joining, frame);
    const attributes = frame.items.flatMap((item) => hadAttribute(frame, row, item));
    if (record) return attributes;
    things.push(row);
    pairs.add(pairKey(owner, other));
    return [...joined(frame, row, owner, other), ...attributes];
  });
  const items = [...read].flatMap((frame) => (frame.kind === 'has' ? frame.items : []));
  return {
    things,
    claims,
    frames: read,
    says: (stated) =>
      stated.kind === 'attribute' && items.some(({ phrase }) => phrase.start < stated.item.end && stated.item.start < phrase.end),
    joins: ({ body }) => body.role === undefined && pairs.has(pairKey(body.from, body.to)),
  };
}

/** Has something of its own elsewhere, or is named among what there is. */
const isDescribed = ({ key }: ThingName, said: HasFrame, frames: readonly Frame[], thingOf: ThingOf): boolean =>
  frames.some((frame) => {
    if (frame.kind === 'has') return frame !== said && thingOf(frame.owner)?.key === key && frame.items.some((item) => !thingOf(item));
    return (
      frame.kind === 'lists' && frame.sentence !== said.sentence && frame.items.some((item) => item.many && thingOf(item)?.key === key)
    );
  });

/** Each has several of the other: what is said of one in the other is of neither. */
const isManySided = (a: ThingName, b: ThingName, related: readonly Related[]): boolean =>
  isSharedKind(b.key, a.key) ||
  related.some(({ body }) => body.sense === 'links' && body.toNumber === 'many' && pairKey(body.from, body.to) === pairKey(a, b));

const pairKey = (a: ThingName, b: ThingName): string => [a.key, b.key].sort().join(' / ');

const joiningRow = (a: ThingName, b: ThingName): ThingName => ({ key: `${a.key} ${b.key}`, name: `${a.name} ${b.name.toLowerCase()}` });

/** "the points per criterion": a row of them. */
function calledByItem({ key, name }: ThingName, { items: [item, ...more], counted }: HasFrame): ThingName {
  const last = singularWord(item?.phrase.words.at(-1) ?? '');
  return counted && more.length === 0 && COUNTED.test(last) ? { key: `${key} ${last}`, name: `${name} ${last}` } : { key, name };
}
const COUNTED = /^(point|count|share|score|mark|balance|stock|grade|level)$/;

function joined({ items, sentence, owner: noun }: HasFrame, row: ThingName, from: ThingName, to: ThingName): readonly Claim[] {
  const { start, end } = items[0]?.phrase ?? noun.phrase;
  const evidence = { start, end, sentence, pattern: TOGETHER, weight: 0.85 };
  const [a, b] = [from, to].map(({ key, name }) => ({ key, name })) as [ThingName, ThingName];
  return [
    { kind: 'event', thing: row, participants: [a, b], evidence },
    { kind: 'relationship', from: a, to: b, fromNumber: 'many', toNumber: 'many', sense: 'links', verb: 'have', evidence },
  ];
}
