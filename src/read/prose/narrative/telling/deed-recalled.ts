/**
 * What people do to things, where the list of it comes a sentence later: "Riders enrol on courses, some on several. For each
 * of those I want the date they enrolled, …"; "we know who borrowed what, when, …".
 */
import { oncePer } from '../../../../util/once-per.js';
import type { ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { namesPerson } from '../../language/names-person.js';
import type { Token } from '../../language/token.js';
import { deedBase } from '../deed-base.js';
import type { DeedTold } from '../deed-told.js';
import { somebodyIn } from '../doers.js';
import type { Read } from '../inventory.js';
import type { Item } from '../item.js';
import { notedDeed } from '../noted-deed.js';
import type { Opening } from '../openings/openings.js';
import type { IsTold } from '../pair-others.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';
import { deedNamed } from './deed-named.js';
import type { Earlier } from './earlier-in.js';

export function deedRecalled(
  read: Read,
  mentions: readonly Mention[],
  earlier: readonly Earlier[],
  things: Things,
  isTold: IsTold,
  spoken: ThingName | undefined,
): DeedTold | undefined {
  return (
    whoDidWhat(read, mentions, things, isTold, spoken) ??
    doneBefore(read, mentions, earlier, things) ??
    deedNamed(read, mentions, earlier, things)
  );
}

const whoAt = oncePer((tokens: readonly Token[]) =>
  tokens.findIndex(({ lower }, i) => lower === 'who' && tokens[i + 1]?.tag === 'verb' && /^(what|which)$/.test(tokens[i + 2]?.lower ?? '')),
);

/** "who borrowed what, when, and …": what was borrowed is what is spoken of, or what is named there. */
function whoDidWhat(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
  things: Things,
  isTold: IsTold,
  spoken: ThingName | undefined,
): DeedTold | undefined {
  const at = whoAt(tokens);
  if (at < 0) return undefined;
  const opening = openings.find(({ items }) => items.some(({ from }) => from > at));
  const noun = opening && notedDeed(deedBase(tokens[at + 1]?.lower ?? ''));
  const which = mentions.find((mention) => mention.noun.from === at + 2 || mention.noun.from === at + 3);
  const to = which?.thing ?? (tokens[at + 2]?.lower === 'what' ? spoken : undefined);
  if (noun === undefined || !opening || !to || isPerson(to) || !isTold(to)) return undefined;
  const who = somebodyIn(things.byKey);
  return row(
    noun,
    to,
    who,
    opening,
    tokens,
    things,
    opening.items.filter(({ from }) => from === at && who !== undefined),
  );
}

/** Of each of what was done before, where the list says when it was. */
function doneBefore(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
  earlier: readonly Earlier[],
  things: Things,
): DeedTold | undefined {
  if (!isOfEachTime(tokens)) return undefined;
  for (const opening of openings) {
    const did = opening.items.length > 1 ? opening.items.map(deedIn).find((base) => base !== undefined) : undefined;
    const noun = did === undefined ? undefined : notedDeed(did);
    if (noun === undefined || mentions.some((mention) => mention.noun.to <= opening.at)) continue;
    const act = earlier.flatMap((one) => actIn(one, did ?? ''))[0];
    if (act) return row(noun, act.to, act.who, opening, tokens, things, []);
  }
  return undefined;
}

/** "For each of those", "each time", "every one of them". */
const isOfEachTime = (tokens: readonly Token[]): boolean => {
  const at = /^(for|on|against|of|with|so|and)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  return (
    /^(each|every|all)$/.test(tokens[at]?.lower ?? '') &&
    /^(time|of|one|such)$/.test(tokens[at + 1]?.lower ?? '') &&
    (tokens[at + 1]?.lower !== 'of' || /^(those|these|them)$/.test(tokens[at + 2]?.lower ?? ''))
  );
};

/** "the date they enrolled", "when they enrolled": what was done. */
const deedIn = ({ made, words }: Item): string | undefined =>
  made && words.length === 2 && /^(on|at)$/.test(words[1] ?? '') ? deedBase(words[0] ?? '') || undefined : undefined;

/** "Riders enrol on a course". */
function actIn({ read: { strand }, mentions }: Earlier, base: string): readonly { readonly who: ThingName; readonly to: ThingName }[] {
  const { tokens } = strand;
  const verb = tokens.findIndex(({ tag, lower }) => /^(verb|noun)$/.test(tag) && isSame(deedBase(lower), base));
  const who = verb < 1 ? undefined : mentions.findLast(({ noun, thing }) => noun.to <= verb && isPerson(thing));
  const to = mentions.find(({ noun }) => noun.from > verb && noun.from - verb < 5);
  if (!who || !to || isPerson(to.thing) || tokens.slice(who.noun.to, verb).some(({ tag }) => /^(aux|neg)$/.test(tag))) return [];
  return [{ who: who.thing, to: to.thing }];
}

/** "enrol" and "enroll". */
const isSame = (one: string, other: string): boolean => one !== '' && (one === other || one === other.replace(/(.)\1$/, '$1'));

const isPerson = ({ key }: ThingName): boolean => namesPerson(key);

function row(
  noun: string,
  to: ThingName,
  who: ThingName | undefined,
  { at }: Opening,
  tokens: readonly Token[],
  things: Things,
  without: readonly Item[],
): DeedTold | undefined {
  const known = things.named([noun]);
  if (known && known.key !== noun) return undefined;
  return {
    thing: known ?? thingCalled(noun),
    to,
    ...(who ? { also: who } : {}),
    start: tokens[0]?.start ?? 0,
    end: tokens[at]?.end ?? 0,
    from: at,
    known: known !== undefined,
    without,
  };
}
