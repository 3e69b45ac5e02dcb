/** What is told of each of several that the text tells of by themselves: "inside an order are the dyes, each with a share". */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { lastWord } from '../language/last-word.js';
import { isOfKind } from '../language/noun-classes.js';
import type { Token } from '../language/token.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import { type Pairing, pairOf } from './pairings.js';
import type { Mention } from './relation.js';
import type { Things } from './thing-finder.js';

/** The text says elsewhere what one of it has. */
export type IsTold = (thing: ThingName) => boolean;

/** A pair of what is spoken of with each of the others; parts of it have no other home. */
export function eachOfOthers(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  isTold: IsTold,
): Pairing | undefined {
  for (const { kind, at, items } of openings) {
    if (kind !== 'with' || items.length === 0 || !isOfEach(tokens, at)) continue;
    const many = mentions.findLast(({ noun }) => noun.to <= at && noun.plural);
    if (!many || !isTold(many.thing) || isOfKind(lastWord(many.thing.key), 'part')) return undefined;
    const one = mentions.find(({ noun, thing }) => !noun.plural && noun.to <= at && thing.key !== many.thing.key)?.thing ?? spoken;
    if (!one || one.key === many.thing.key || !isTold(one)) return undefined;
    return { ...pairOf([one, many.thing], tokens), from: at };
  }
  return undefined;
}

/** "A menu line is a set of dishes with a price, and that is many-to-many": the line joins the menu and the dish. */
export function lineOfBoth({ strand: { tokens } }: Read, mentions: readonly Mention[], things: Things): Pairing | undefined {
  const line = mentions.find(({ noun: { core } }) => core.length > 1 && /^(line|entry|item)$/.test(core.at(-1) ?? ''));
  if (!line || !tokens.some(({ lower }) => lower === 'many-to-many')) return undefined;
  const { core } = line.noun;
  const whole = things.named(core.slice(0, -1));
  const part = mentions.find(({ thing }) => thing.key !== line.thing.key && thing.key !== whole?.key)?.thing;
  if (!whole || !part || whole.key === line.thing.key) return undefined;
  const key = core.join(' ');
  return { ...pairOf([whole, part], tokens), thing: thingCalled(key), named: true };
}

const LINKED = /^(linked|tied|joined|matched|attached|connected|mapped|rostered|assigned)$/;

/** "Coaches are linked to squads with a role and a start date": many of the one with many of the other. */
export function linkedTo(
  { strand: { tokens }, openings, nouns }: Read,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
): Pairing | undefined {
  const many = mentions.find(
    ({ noun }) => noun.plural && tokens[noun.from - 1]?.lower === 'to' && LINKED.test(tokens[noun.from - 2]?.lower ?? ''),
  );
  const opening = openings.find(({ kind, at }) => kind === 'with' && at === many?.noun.to);
  const led = mentions.find(({ noun }) => many !== undefined && noun.to < many.noun.from);
  const they = /^(they|these|those)$/.test(tokens[0]?.lower ?? '') && nouns[0] === many?.noun ? spoken : undefined;
  const one = led?.noun.plural || led?.noun.determiner === '' ? led.thing : they;
  return many && opening && one && one.key !== many.thing.key ? { ...pairOf([many.thing, one], tokens), from: opening.at } : undefined;
}

const LISTING = /^(record|records|note|log|keep|list|know|say|want|hold|track|decide|mark|store|see|choose)$/;

/** "For each wall we note which paints went on it": many of the one for any one of the other. */
export function whichOfEach({ strand: { tokens } }: Read, mentions: readonly Mention[]): Pairing | undefined {
  const one = mentions.find(({ noun }) => !noun.plural && /^(each|every)$/.test(noun.determiner) && tokens[noun.from - 1]?.lower === 'for');
  const many = mentions.find(
    ({ noun, thing }) => one && noun.from > one.noun.to && noun.plural && thing.key !== one.thing.key && isAskedFor(tokens, noun),
  );
  return one && many ? { ...pairOf([one.thing, many.thing], tokens), from: many.noun.to } : undefined;
}

const LISTED = /^(listed|recorded|kept|noted|held|stored|logged|tracked|written)$/;

/** "Which paints went on must be listed, with the litres of each": of what was spoken of, with each of them. */
export function whichListed(
  { strand: { tokens }, openings }: Read,
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  isTold: IsTold,
): Pairing | undefined {
  const many = mentions.find(({ noun }) => noun.plural && (isAskedFor(tokens, noun) || isAskedFirst(tokens, noun)));
  const opening = many && openings.find(({ kind, at }) => kind === 'with' && at > many.noun.to);
  if (!many || !opening || !spoken || spoken.key === many.thing.key || !isTold(spoken) || !isTold(many.thing)) return undefined;
  return { ...pairOf([spoken, many.thing], tokens), from: opening.at };
}

const isAskedFirst = (tokens: readonly Token[], { from, to }: Noun): boolean =>
  [from - 1, from].some((at) => at >= 0 && at < 2 && tokens[at]?.lower === 'which') &&
  tokens.slice(to).some(({ lower }) => LISTED.test(lower));

const isAskedFor = (tokens: readonly Token[], { from, start }: Noun): boolean => {
  const which = [start - 1, from, from - 1].find((at) => tokens[at]?.lower === 'which');
  return which !== undefined && LISTING.test(tokens[which - 1]?.lower ?? '');
};

/** "each with a share", "each of them with a share", "with a share for each". */
function isOfEach(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(each|every|all|both)$/.test(lower))) return true;
  const end = tokens.findIndex(({ text }, i) => i > at && text === ',');
  return tokens.slice(at, end < 0 ? tokens.length : end).some(({ lower }) => lower === 'each');
}

/** "Parts fitted to a pump are listed: pump, part, fitted at": a list that begins with the two that its sentence is about. */
export function listedTwo({ strand: { tokens }, openings }: Read, mentions: readonly Mention[], things: Things): Pairing | undefined {
  for (const { kind, at, items } of openings) {
    if (kind !== 'colon' || items.length < 3) continue;
    const [one, other] = items.slice(0, 2).map((item) => (item.named && !item.plural ? things.named(item.words) : undefined));
    if (!one || !other || one.key === other.key) continue;
    const led = new Set(mentions.filter(({ noun }) => noun.to <= at).map(({ thing }) => thing.key));
    if (led.size === 2 && led.has(one.key) && led.has(other.key)) return { ...pairOf([one, other], tokens), from: at };
  }
  return undefined;
}
