/** Which names of a text mean one thing, though one of them is longer, and what a phrase that ends with a name means. */

import { singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import { isOfKind } from '../language/noun-classes.js';
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { isSort } from './nouns.js';
import type { Tally } from './tally.js';

/** A name → the name that is kept for the same thing. The first names are the likeliest. */
export function aliasesAmong(names: readonly Tally[]): ReadonlyMap<string, string> {
  const accepted = new Map(names.map((tally) => [tally.key, tally]));
  const aliases = new Map<string, string>();
  const family = new Map<string, number>();
  for (const key of accepted.keys()) family.set(lastWord(key), (family.get(lastWord(key)) ?? 0) + (key.includes(' ') ? 1 : 0));
  for (const tally of names) nest(tally, accepted, aliases, family);
  for (const { key } of names) dropForm(key, accepted, aliases);
  for (const tally of names) define(tally, accepted, aliases);
  return new Map([...aliases.keys()].map((alias) => [alias, finally_(alias, aliases)]));
}

const MOST_STEPS = 5;
const finally_ = (key: string, aliases: ReadonlyMap<string, string>): string => {
  let at = key;
  for (let steps = 0; steps < MOST_STEPS && aliases.has(at); steps++) at = aliases.get(at) ?? at;
  return at;
};

/** The short name has a list of its own where the long one is not spoken of: an order's lines beside lines of a catalogue. */
const isApart = (short: Tally, long: Tally): boolean => [...short.introduced].some((block) => !long.paragraphs.has(block));

/** By itself it does not say of what. */
const SAYS_NOTHING = /^(history|log|list|trail|register|type|kind|status|event|line|entry|detail|period)$/;

/**
 * "range" beside "reference range": one thing where only one long name is used. Where there are several, each is a thing
 * of its own, and the short name means the short thing.
 */
function nest(long: Tally, accepted: ReadonlyMap<string, Tally>, aliases: Map<string, string>, family: ReadonlyMap<string, number>): void {
  const words = long.key.split(' ');
  for (let cut = 1; cut < words.length; cut++) {
    const short = accepted.get(words.slice(cut).join(' '));
    if (!short || aliases.has(short.key) || aliases.has(long.key)) continue;
    const alone = (family.get(short.key) ?? 0) < 2;
    if (alone && long.owns >= 1 && isApart(short, long)) continue;
    if (isKindOf(long, short)) aliases.set(long.key, short.key);
    else if (isFullName(long, short, alone)) aliases.set(short.key, long.key);
    else if (long.owns === 0 || alone || /ed$/.test(words[0] ?? '')) aliases.set(long.key, short.key);
  }
}

/** "part payment is normal" beside "payments have a date and an amount": said once, of some of them. */
const isKindOf = (long: Tally, short: Tally): boolean =>
  (short.introduced.size > 0 || (short.mentions > 3 && short.owns >= 1 && long.owns <= 1)) &&
  !SAYS_NOTHING.test(short.key) &&
  long.introduced.size === 0 &&
  long.mentions === 1 &&
  short.first < long.first;

/** Said often enough, or where its list is, to be the name that the short one stands for. */
function isFullName(long: Tally, short: Tally, alone: boolean): boolean {
  if (/^\w+ed /.test(long.key) && short.sureItems > 0 && long.sureItems === 0) return false;
  if (long.mentions * 2 >= short.mentions || (alone && SAYS_NOTHING.test(short.key))) return true;
  if (!alone || long.owns === 0 || /^\w+ed /.test(long.key)) return false;
  return long.mentions * 4 > short.mentions || (long.owns >= 1 && !isPersonNoun(short.key));
}

/** Say that something is written down, and nothing of what it is. */
const FORM = / (record|entry|header|layer|list)$/;

/** "donor record" and "donor list" beside "donor": one thing; a ledger's entries are others. */
function dropForm(key: string, accepted: ReadonlyMap<string, Tally>, aliases: Map<string, string>): void {
  const plain = key.replace(FORM, '');
  if (plain !== key && accepted.has(plain) && !isOfKind(lastWord(plain), 'ledger') && !aliases.has(key) && !aliases.has(plain))
    aliases.set(key, plain);
}

/** "A parcel is the box as sent: …", "keepers are members": one thing, under the name that the text says more of. */
function define(tally: Tally, accepted: ReadonlyMap<string, Tally>, aliases: Map<string, string>): void {
  for (const [key, { block, kind, same }] of tally.saidToBe) {
    const other = accepted.get(key);
    if (!other || key === tally.key || aliases.has(key) || aliases.has(tally.key)) continue;
    const [own, others] = [isListedElsewhere(tally, block), isListedElsewhere(other, block)];
    if ((own && kind) || (others && tally.owns > 0)) continue;
    if (kind || others || (same && other.mentions > tally.mentions)) aliases.set(tally.key, key);
    else aliases.set(key, tally.key);
  }
}

const isListedElsewhere = ({ introduced, owns }: Tally, block: number): boolean => owns >= 2 || [...introduced].some((at) => at !== block);

/** "claim type" is no cover type, though "the type" is. */
const isOfAnotherSort = (before: string | undefined, name: string, { key }: ThingName, byKey: ReadonlyMap<string, ThingName>): boolean =>
  before !== undefined && key.endsWith(` ${name}`) && isSort(before) && (isAttributeWord(name) || byKey.has(before));

const ROWS = /^(row|record|table|entry|header|one|list|itself|themselves|data|detail|version)$/;

const LONGEST_NAME = 4;

/** What the words end with as names, from the last word alone to the longest. */
function endingsOf(words: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let cut = words.length - 1; cut >= Math.max(0, words.length - LONGEST_NAME); cut--)
    names.push(names.length === 0 ? singularWord(words[cut] ?? '') : `${words[cut]} ${names.at(-1)}`);
  return names;
}

/** The longest name in the words that ends them, rows and records of it included. `lasts`: what all names end with. */
export function lookUp(words: readonly string[], byKey: ReadonlyMap<string, ThingName>, lasts: ReadonlySet<string>): ThingName | undefined {
  let list = words;
  for (let steps = 0; steps < 2; steps++) {
    const names = lasts.has(lastWord(singularWord(list.at(-1) ?? ''))) ? endingsOf(list) : [];
    for (let size = names.length; size > 0; size--) {
      const name = names[size - 1] ?? '';
      const thing = byKey.get(name);
      if (thing && !isOfAnotherSort(list[list.length - size - 1], name, thing, byKey)) return thing;
    }
    if (list.length < 2 || !ROWS.test(list.at(-1) ?? '')) return undefined;
    list = list.slice(0, -1);
  }
  return undefined;
}
