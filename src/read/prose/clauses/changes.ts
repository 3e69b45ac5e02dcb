/** "When the status changes we log the old one and the new one", "every change of a price is logged": a record of its own. */

import { capital } from '../../../util/capital.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { NounChunk } from './chunk.js';
import type { Frame, HasFrame } from './frame.js';
import { hasFrame } from './has-frame.js';
import { isMadeRecord, madeProperty, madeRecord } from './made-chunk.js';
import { belongsClaim } from './related.js';
import { keyOfNoun } from './thing-features.js';
import type { Topic } from './topic.js';

/** Pattern id of records of changes. */
export const CHANGE = 'things/change';

/** "(Whenever the status changes) we log the old status, the new status …". */
export function changeKept(items: readonly NounChunk[], topic: Topic, sentence: number): readonly Frame[] | undefined {
  const said = topic.deeds.at(-1);
  const starts = (word: string): boolean => items.some(({ phrase }) => phrase.words[0] === word);
  if (said?.verb !== 'change' || !said.on || said.by || !(starts('old') || starts('previous')) || !starts('new')) return undefined;
  const owner = changeOf(said.on);
  const of = said.of ?? (topic.subject === said.on ? undefined : topic.subject);
  return [
    hasFrame(owner, items, sentence),
    ...(of ? [{ kind: 'attached', head: owner, to: { ...of, preposition: 'of' }, sentence } as const] : []),
  ];
}

/** "We keep a history of price changes": what it was, what it is then, and when. */
export function changesKept(items: readonly NounChunk[], sentence: number): readonly Frame[] | undefined {
  const [noun, ...rest] = items;
  const words = noun?.phrase.words ?? [];
  if (!noun?.many || rest.length > 0 || words.length < 2 || words.at(-1) !== 'changes') return undefined;
  const of = words.slice(0, -1);
  const had = [
    ['old', ...of],
    ['new', ...of],
    ['changed', 'at'],
  ].map((name) => madeProperty(noun, name));
  return [hasFrame(madeRecord(noun, [...of, 'change']), had, sentence)];
}

/** "(An order goes from placed to shipped;) we must know when each change happened and who made it": a row a change. */
export function changeMoments(items: readonly NounChunk[], topic: Topic, sentence: number): readonly Frame[] | undefined {
  const [moment, ...rest] = items;
  const of = topic.subject;
  if (!of || !moment?.done || !CHANGES.test(moment.made?.about ?? '') || !rest.every(({ done, made }) => done ?? made)) return undefined;
  const owner = madeRecord(moment, ['status', 'change']);
  const now = madeProperty(moment, ['new', 'status']);
  const at = madeProperty(moment, ['changed', 'at']);
  const doer = rest.filter(({ done }) => done?.doer).map((noun) => ({ ...noun, done: { verb: 'change', doer: true } }));
  return [hasFrame(owner, [now, at, ...doer], sentence), { kind: 'attached', head: owner, to: { ...of, preposition: 'of' }, sentence }];
}
const CHANGES = /^((status|state|stage) )?(change|transition)$/;

/** What has that which changes: "products have a price". */
export const ownersOfChanges = (frames: readonly Frame[]): readonly Frame[] =>
  frames.flatMap((frame): readonly Frame[] => {
    if (frame.kind !== 'has' || !isMadeRecord(frame.owner) || frame.owner.phrase.words.at(-1) !== 'change') return [];
    if (frames.some((other) => other.kind === 'attached' && other.head === frame.owner)) return [];
    const name = frame.owner.phrase.words.slice(0, -1).join(' ');
    const of = frames.find(
      (other): other is HasFrame => other.kind === 'has' && other.items.some(({ phrase }) => phrase.words.join(' ') === name),
    );
    return of ? [{ kind: 'attached', head: frame.owner, to: { ...of.owner, preposition: 'of' }, sentence: frame.sentence }] : [];
  });

const changeOf = (noun: NounChunk): NounChunk => madeRecord(noun, [...noun.phrase.words, 'change']);

interface Kept {
  readonly noun: NounChunk;
  /** Of what. */
  readonly of?: NounChunk;
  readonly frame: Frame;
}

/** What is kept and no phrase names, changes and what happens, as things; "change" alone means the only one. */
export function addMadeRecords(byKey: Map<string, ThingName>, frames: readonly Frame[], excluded: ReadonlySet<string>): readonly Claim[] {
  const kept = frames.flatMap((frame): readonly Kept[] =>
    frame.kind === 'has' && isMadeRecord(frame.owner) ? [{ noun: frame.owner, frame }] : loggedChange(frame, frames),
  );
  return kept.flatMap(({ noun, of, frame }): readonly Claim[] => {
    const thing = nameOfWords([...noun.phrase.words]) ?? happening(noun);
    if (!thing || excluded.has(thing.key) || byKey.has(thing.key)) return [];
    byKey.set(thing.key, thing);
    const { start, end } = noun.phrase;
    const evidence = { start, end, sentence: frame.sentence, pattern: CHANGE, weight: 0.7 };
    const to = of && byKey.get(keyOfNoun(of) ?? '');
    if (of && !byKey.has('change')) byKey.set('change', thing);
    return [{ kind: 'thing', thing, evidence }, ...(to ? [belongsClaim(thing, to, 'change', evidence)] : [])];
  });
}

/** "Refuelling": no other noun would be called like what is done. */
const happening = ({ phrase: { words } }: NounChunk): ThingName => {
  const key = words.join(' ');
  return { key, name: capital(key) };
};

/** "Every change of a parcel's status is logged". */
function loggedChange(frame: Frame, frames: readonly Frame[]): readonly Kept[] {
  if (frame.kind !== 'attached' || keyOfNoun(frame.head) !== 'change') return [];
  const logged = frames.some(
    (other) =>
      other.kind === 'does' &&
      other.passive &&
      other.subject === frame.head &&
      /^(log|record|track|keep|store|audit|save)$/.test(other.verb),
  );
  const { possessor } = frame.to.phrase;
  const of = possessor ? { ...frame.to, phrase: possessor } : frame.to;
  return logged ? [{ noun: changeOf(frame.to), of, frame }] : [];
}
