/** Who did something, and when → a reference in that role and a moment, of what it was done to. */
import type { Claim, ThingName } from '../claims/claim.js';
import { pastOf } from '../language/past.js';
import { somebodyAmong } from '../narrative/doers.js';
import type { Done, NounChunk } from './chunk.js';
import type { Frame, HasFrame } from './frame.js';
import { hadAttribute, isLater } from './had-attributes.js';
import { hadThing } from './had-things.js';
import { isPerson, type ThingOf } from './related.js';
import { deedName } from './said.js';

export interface Known {
  readonly thingOf: ThingOf;
  readonly all: readonly ThingName[];
  readonly frames: readonly Frame[];
}

export function doneClaims(frame: HasFrame, owner: ThingName, item: NounChunk, done: Done, known: Known): readonly Claim[] {
  if (!done.doer) return hadAttribute(frame, owner, item);
  if (isComing(done)) return cameTo(frame, owner, item, done, known);
  const role = done.verb === 'own' ? 'owner' : `${deedName(done)} by`;
  const who = whoDid(owner, item, done, known);
  if (who) return [hadThing({ ...frame, possible: frame.possible || isLater(done, owner) }, owner, { ...who, alias: role }, item)];
  return hadAttribute(frame, owner, { ...item, phrase: { ...item.phrase, text: role, words: role.split(' ') } });
}

/** "who attended", "who took part", "who came": several do. */
const isComing = ({ verb }: Done): boolean => /^(attend|participate|come|show up|join)$/.test(verb);

/** Nobody's property, where people tick off who came; what happened has several. */
function cameTo(frame: HasFrame, owner: ThingName, item: NounChunk, done: Done, known: Known): readonly Claim[] {
  const who = isPerson(owner) ? undefined : whoDid(owner, item, done, known);
  return who ? [hadThing(frame, owner, who, { ...item, many: true })] : [];
}

/** Who is named, or is said to do so, or the only people that the text keeps. */
function whoDid(owner: ThingName, item: NounChunk, done: Done, { thingOf, all, frames }: Known): ThingName | undefined {
  return (
    thingOf(item) ??
    saidToDo(done, frames)
      .flatMap((noun) => thingOf(noun) ?? [])
      .find(({ key }) => key !== owner.key) ??
    somebodyAmong(all)
  );
}

interface Agent {
  readonly who: ThingName;
  readonly verb: string;
}

/** "a reviewer", where managers review: one of them in that role. */
export function agentNamed({ phrase, many }: NounChunk, { thingOf, frames }: Pick<Known, 'thingOf' | 'frames'>): Agent | undefined {
  const stem = many ? undefined : /^(\w{3,})(?:er|or)$/.exec(phrase.words.at(-1) ?? '')?.[1];
  const verbs = stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
  for (const verb of verbs) {
    const who = saidToDo({ verb }, frames)
      .flatMap((noun) => thingOf(noun) ?? [])
      .find(isPerson);
    if (who) return { who: { ...who, alias: phrase.words.join(' ') }, verb };
  }
  return undefined;
}

/** Whether the text keeps them or not. */
export const saidToDo = ({ verb }: Pick<Done, 'verb'>, frames: readonly Frame[]): readonly NounChunk[] =>
  frames.flatMap((frame) => {
    if (frame.kind !== 'does' || pastOf(frame.verb) !== pastOf(verb)) return [];
    return (frame.passive ? frame.places.find(({ preposition }) => preposition === 'by') : frame.subject) ?? [];
  });
