/** What a thing has, as claims: "a boat has a length, one skipper and a history of repairs". */
import type { Claim, ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import { agentNamed, doneClaims } from './done-claims.js';
import type { Frame, HasFrame } from './frame.js';
import { hadAttribute } from './had-attributes.js';
import { childOf, hadThing, inRole, roleOf } from './had-things.js';
import { inOffice } from './in-office.js';
import { peersOf } from './peers.js';
import type { ThingOf } from './related.js';
import { keyOfNoun } from './thing-features.js';

interface Known {
  readonly thingOf: ThingOf;
  /** By every key that means it. */
  readonly things: ReadonlyMap<string, ThingName>;
  readonly all: readonly ThingName[];
  readonly frames: readonly Frame[];
}

export function hadClaims(frame: HasFrame, owner: ThingName | undefined, known: Known): readonly Claim[] {
  if (!owner) return [];
  const { thingOf, things } = known;
  return frame.items.flatMap((item): readonly Claim[] => {
    if (item.made ?? item.done) return madeClaims(frame, owner, item, known);
    const peers = peersOf(frame, owner, item);
    if (peers && !isThingApart(item, owner, thingOf)) return [peers];
    const target = isHowMany(item) ? undefined : thingOf(item);
    if (target && (target.key !== owner.key || (target.alias !== undefined && target.alias === keyOfNoun(item))))
      return [hadThing(frame, owner, inRole(item, target, frame), item)];
    const child = target ? undefined : childOf(item, owner);
    if (child) return [child(frame)];
    const role = target ? undefined : roleOf(item, things);
    if (role) return [hadThing(frame, owner, role, item)];
    // "customers with access keys", where keys are kept
    const short = !target && item.many && item.phrase.words.length === 2 ? things.get(lastWord(keyOfNoun(item) ?? '')) : undefined;
    if (short && short.key !== owner.key && !short.key.includes(' ')) return [hadThing(frame, owner, short, item)];
    const agent = target ? undefined : agentNamed(item, known);
    if (agent) return [{ ...hadThing(frame, owner, agent.who, item), verb: agent.verb } as Claim];
    const office = target ? undefined : inOffice(item, owner, known.frames, thingOf, known.all);
    if (office) return [hadThing(frame, owner, office, item)];
    return target || areExamples(frame) ? [] : hadAttribute(frame, owner, item, possessorOf(frame, item, owner, thingOf));
  });
}

/** Prerequisites of which more is said. */
const isThingApart = (item: NounChunk, owner: ThingName, thingOf: ThingOf): boolean => (thingOf(item)?.key ?? owner.key) !== owner.key;

/** "a maximum number of uses": a figure, though uses are kept. */
const isHowMany = ({ phrase: { text }, determiner }: NounChunk): boolean =>
  /^(a|an|the)$/.test(determiner) && /\b(number|count|amount|total) of \w+$/.test(text);

/** "Parts (frames, planks, …) have a weight": some of them, not what they have. */
const areExamples = ({ by, owner, items }: HasFrame): boolean =>
  by === 'inside' &&
  owner.many &&
  owner.valuesEnd !== undefined &&
  items.every(({ many, made, determiner, phrase }) => many && !made && determiner === '' && !isAttributeWord(phrase.words.at(-1) ?? ''));

/** "the recipient's name" of a gift card, where recipients are no things: whose it is belongs to the name. */
function possessorOf({ owner: had }: HasFrame, { phrase }: NounChunk, owner: ThingName, thingOf: ThingOf): string {
  const { possessor } = phrase;
  if (!possessor) return '';
  const meant = thingOf({ ...had, phrase: possessor });
  return meant && (meant.key === owner.key || had.phrase.text === possessor.text) ? '' : possessor.words.join(' ');
}

/** "when the sensor was installed": of the sensor, where the list is of whatever was spoken of. */
function madeClaims(frame: HasFrame, spoken: ThingName, item: NounChunk, known: Known): readonly Claim[] {
  const { made, done } = item;
  const owner = (frame.instead && made?.about !== undefined && known.things.get(thingKey(made.about.split(' ')))) || spoken;
  return done ? doneClaims(frame, owner, item, done, known) : hadAttribute(frame, owner, item);
}
