/** Who did something, as an item of a list says it: "the person who approved it", "which clerk ran it", "a member of staff". */
import type { ThingName } from '../claims/claim.js';
import { actsOf } from '../language/acts.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { pastOf } from '../language/past.js';
import { deedOf, isColleague, isWorker, titleOf } from './doers.js';
import type { Item } from './item.js';
import type { Things } from './thing-finder.js';

export interface DoneBy {
  readonly who: ThingName;
  /** In what capacity: "approved by clerk"; none where nothing is said to be done. */
  readonly role?: readonly string[];
}

export function doneBy(item: Item, owner: ThingName, things: Things): DoneBy | undefined {
  if (item.made)
    return item.words.length < 4 && item.words.at(-1) === 'by' && things.doer ? { who: things.doer, role: item.words } : undefined;
  if (item.plural) return undefined;
  return byNamed(item, owner, things) ?? byDoer(item, owner, things);
}

/** "the clerk who ran it", "which clerk ran it": people whom the text keeps as such. */
function byNamed({ named, words, qualifier }: Item, owner: ThingName, things: Things): DoneBy | undefined {
  if (!named) return undefined;
  for (const [who, saying] of [
    [things.named(words), qualifier],
    [things.named(words.slice(0, -1)), `${words.at(-1)} ${qualifier}`],
  ] as const) {
    const did = who && namesPerson(who.key) ? deedOf(saying) : undefined;
    if (who && did !== undefined && (who.key === owner.key || !isSameDeed(did, who))) return { who, role: [did, 'by', ...titleOf(who)] };
    if (who) return undefined;
  }
  return undefined;
}

/** "the person who approved it", "the inspector", "a member of staff", where the house keeps its people. */
function byDoer({ named, words, qualifier }: Item, owner: ThingName, { doer, named: thingNamed }: Things): DoneBy | undefined {
  if (!doer || (named && thingNamed(words))) return undefined;
  const plain = deedOf(qualifier);
  const did = isColleague(words) ? (plain ?? deedOn(qualifier, owner)) : plain;
  if (isColleague(words)) {
    if (did !== undefined) return { who: doer, role: [did, 'by', ...titleOf(doer)] };
    return /^(person|someone|somebody|individual)$/.test(words.at(-1) ?? '') || doer.key === owner.key ? undefined : { who: doer };
  }
  if (!named || !isWorker(words) || doer.key === owner.key) return undefined;
  return { who: doer, role: did === undefined || isSameDeed(did, { key: words.join(' ') }) ? words : [did, 'by', ...words] };
}

/** "the person who did it" of a sowing: sown by. */
function deedOn(qualifier: string, owner: ThingName): string | undefined {
  const [act] = /^who (did|does|has done) (it|this|that|the work)\b/.test(qualifier.toLowerCase()) ? actsOf(lastWord(owner.key)) : [];
  return act === undefined ? undefined : pastOf(act);
}

/** "the inspector who inspected it" says no more than the inspector. */
const isSameDeed = (did: string, { key }: Pick<ThingName, 'key'>): boolean =>
  lastWord(key).startsWith(did.replace(/(e|t|tt|pp|nn)?d?$/, '').slice(0, 5));

/** "the person who approved it" where the text keeps no such people: a name, for what they did. */
export const deedOfSomebody = ({ words, qualifier, plural, made }: Item): readonly string[] | undefined => {
  const did = made || plural || !isColleague(words) ? undefined : deedOf(qualifier);
  return did === undefined ? undefined : [did, 'by'];
};
