/** What a strand of running prose tells → claims, with what a list's item is: an attribute, a reference, a parent. */

import { singularWord } from '../../source/singular.js';
import type { Claim, ClaimBody, ThingName } from '../claims/claim.js';
import { actsOf } from '../language/acts.js';
import { lastWord } from '../language/last-word.js';
import { pastOf } from '../language/past.js';
import { isTimeUnit } from '../language/time-units.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { DeedTold } from './deed-told.js';
import { deedOfSomebody, doneBy } from './done-by.js';
import type { Read } from './inventory.js';
import type { Item } from './item.js';
import type { OnceEach } from './once-each.js';
import type { Pairing } from './pairings.js';
import type { Relation } from './relation.js';
import { comesFrom, otherRow } from './self-references.js';
import { stampName } from './stamp-name.js';
import type { Things } from './thing-finder.js';
import { capacitiesIn } from './twice-named.js';

const claimOf = (body: ClaimBody, start: number, end: number, sentence: number, pattern: string, weight: number): Claim => ({
  ...body,
  evidence: { start, end, sentence, pattern, weight },
});

/** Every thing once, where it is first named. */
export function thingClaims(reads: readonly Read[], things: Things): readonly Claim[] {
  const said = new Set<string>();
  return reads.flatMap(({ strand, nouns }) =>
    nouns.flatMap((noun) => {
      const thing = things.of(noun);
      if (!thing || said.has(thing.key)) return [];
      said.add(thing.key);
      const [start, end] = [strand.tokens[noun.start]?.start ?? 0, strand.tokens[noun.to - 1]?.end ?? 0];
      return [claimOf({ kind: 'thing', thing }, start, end, strand.sentence, 'narrative/thing', 0.9)];
    }),
  );
}

/** A thing of its own that refers to both ends and is known by them. */
export function pairingClaims({ thing, ends, start, end, known }: Pairing, sentence: number): readonly Claim[] {
  const belongs = ends.map((to) =>
    claimOf(
      { kind: 'relationship', from: thing, to, fromNumber: 'many', toNumber: 'one', sense: 'belongs', verb: 'pair' },
      start,
      end,
      sentence,
      'narrative/pairing',
      0.9,
    ),
  );
  if (known) return belongs;
  return [
    claimOf({ kind: 'thing', thing }, start, end, sentence, 'narrative/pairing', 0.8),
    ...belongs,
    claimOf(
      { kind: 'identity', thing, members: ends.map(({ key }) => key), role: 'natural' },
      start,
      end,
      sentence,
      'narrative/pairing',
      0.8,
    ),
  ];
}

/** What is done to a thing, as rows of its own. */
export function deedClaims({ thing, to, also, by, start, end, known }: DeedTold, sentence: number): readonly Claim[] {
  const belongs = [to, also, by].flatMap((end): readonly ClaimBody[] =>
    end ? [{ kind: 'relationship', from: thing, to: end, fromNumber: 'many', toNumber: 'one', sense: 'belongs', verb: 'do' }] : [],
  );
  const claims = belongs.map((body) => claimOf(body, start, end, sentence, 'narrative/deed', 0.9));
  return known ? claims : [claimOf({ kind: 'thing', thing }, start, end, sentence, 'narrative/deed', 0.8), ...claims];
}

/** Many on both sides; what links them is whatever refers to both. */
export const onceEachClaim = ({ ends: [from, to], start, end }: OnceEach, sentence: number): Claim =>
  claimOf(
    { kind: 'relationship', from, to, fromNumber: 'many', toNumber: 'many', sense: 'links', verb: 'list' },
    start,
    end,
    sentence,
    'narrative/once-each',
    0.9,
  );

/** What a list says of its owner. */
export function listClaims(items: readonly Item[], owner: ThingName, things: Things, sentence: number): readonly Claim[] {
  const capacities = capacitiesIn(items, things);
  return items.flatMap((item) => itemClaims(asDone(item, owner), owner, things, sentence, capacities.get(item)));
}

/** "who did it" of an inspection: inspected by. */
function asDone(item: Item, { key }: ThingName): Item {
  const [done, suffix = done === 'who' ? 'by' : undefined] = item.words;
  const [act] = item.made && ((done === 'done' && item.words.length === 2) || isBareWho(item)) ? actsOf(lastWord(key)) : [];
  return act === undefined || suffix === undefined ? item : (called(item, [pastOf(act), suffix]) ?? item);
}

/** ", who, ": whoever did it, or whose it is. */
const isBareWho = ({ made, name }: Item): boolean => made === true && name === 'who';

function itemClaims(item: Item, owner: ThingName, things: Things, sentence: number, capacity: string | undefined): readonly Claim[] {
  const [start, end] = [item.start, item.end];
  const others = item.among && things.named(item.among);
  if (others) return [referenceClaim(owner, others, { start, end, words: item.words }, sentence, others.key === owner.key)];
  const done = isBareWho(item)
    ? things.doer && things.doer.key !== owner.key && { who: things.doer, role: undefined }
    : doneBy(item, owner, things);
  if (!done && isBareWho(item)) return [];
  if (done) return [referenceClaim(owner, done.who, { start, end, words: done.role }, sentence)];
  const place = ofItsKind(item, owner, things);
  if (place) return [referenceClaim(owner, place.thing, { start, end, words: place.role }, sentence)];
  const named = item.named && !isMeasured(item, things) ? things.named(item.words) : undefined;
  const thing = named && (isOtherSort(item, named) || isOwnSort(item, named, owner)) ? undefined : named;
  if (thing && thing.key !== owner.key)
    return [
      claimOf(
        {
          kind: 'relationship',
          from: owner,
          to: thing,
          ...(capacity === undefined ? roleOf(item, thing) : { role: capacity }),
          fromNumber: item.plural ? 'one' : 'many',
          toNumber: item.plural ? 'many' : 'one',
          sense: item.plural ? 'owns' : 'belongs',
          verb: 'have',
        },
        start,
        end,
        sentence,
        'narrative/list',
        item.plural ? 0.5 : 0.9,
      ),
    ];
  if (item.words.length === 1 && /^(parent|predecessor|successor)$/.test(item.words[0] ?? ''))
    return [
      claimOf(
        {
          kind: 'relationship',
          from: owner,
          to: owner,
          fromNumber: 'many',
          toNumber: 'one',
          sense: 'belongs',
          verb: 'parent',
          role: item.words[0] ?? '',
          optional: true,
        },
        start,
        end,
        sentence,
        'narrative/list',
        0.9,
      ),
    ];
  const other = thing && !item.plural ? (otherRow(item.words, thing) ?? comesFrom(item.qualifier, thing)) : undefined;
  if (thing && other !== undefined) return [referenceClaim(owner, thing, { start, end, words: [other] }, sentence, true)];
  if (thing || (item.plural && !item.sure && !item.bare)) return [];
  const own = ofOwner(ofAnother(called(item, deedOfSomebody(item)), owner, things), owner);
  if (own.words.length === 1 && SAYING_LITTLE.test(singularWord(own.words[0] ?? ''))) return [];
  const attribute = claimOf({ kind: 'attribute', thing: owner, item: own }, start, end, sentence, 'narrative/list', 0.85);
  if (!item.derived) return [attribute];
  const derived: ClaimBody = { kind: 'derived', thing: owner, attribute: own.name, from: `kept up to date as ${own.name}` };
  return [attribute, claimOf(derived, start, end, sentence, 'narrative/derived', 0.8)];
}

/** "port of landing", where ports are kept: one of them, in that role. */
function ofItsKind(
  { words, plural, made, sure }: Item,
  { key }: ThingName,
  things: Things,
): { readonly thing: ThingName; readonly role: readonly string[] } | undefined {
  const [head = '', of, what = ''] = words;
  if (made || plural || !sure || of !== 'of' || words.length !== 3 || isAttributeWord(head)) return undefined;
  const thing = things.byKey.get(head);
  return thing && thing.key !== key && !things.named([what]) ? { thing, role: [what, head] } : undefined;
}

/** Alone they name no property of anything. */
const SAYING_LITTLE =
  /^(point|way|thing|one|bit|word|trace|chance|problem|question|idea|sense|look|link|flag|rest|stuff|yes|no|minus|plus|median|mean|percentile|percent|percentage point|tick|person|people|hundred|thousand|dozen|digit|character|letter|enough|apart|afterward|ever|rather|about|thought|plenty)$/;

/** "the infant's date of birth" of a donor, "the date its licence expires" of a driver. */
function ofAnother(item: Item, owner: ThingName, things: Things): Item {
  if (item.about && !things.named(item.about)) return called(item, [...item.about, ...item.words]);
  if (!item.possessor || things.of(item.possessor)?.key === owner.key) return item;
  return called(item, [...item.possessor.core, ...item.words]);
}

const called = (item: Item, words: readonly string[] | undefined): Item => (words ? { ...item, words, name: words.join(' ') } : item);

/** The timestamp of a return says when it was returned. */
function ofOwner(item: Item, owner: ThingName): Item {
  if (item.flag && item.words.length > 2 && item.words[1] === lastWord(owner.key)) return called(item, ['is', ...item.words.slice(2)]);
  if (item.name === 'day' && item.qualifier === '' && !item.plural) return called(item, ['date']);
  const suffix = item.about ? undefined : BARE_MOMENT.get(item.name);
  const [act] = suffix === undefined ? [] : actsOf(lastWord(owner.key));
  if (act === undefined && item.made && item.name === 'timestamp') return called(item, ['occurred', 'at']);
  return called(item, act === undefined || suffix === undefined ? stampName(item.words) : [pastOf(act), suffix]);
}

/** Say when, and nothing of what happened then. */
const BARE_MOMENT: ReadonlyMap<string, string> = new Map([
  ['timestamp', 'at'],
  ['time', 'at'],
]);

/** "entry type" where the text keeps gear types, and calls them types for short. */
function isOtherSort({ words }: Item, { key }: ThingName): boolean {
  const [before, last] = words.slice(-2);
  return SORT.test(last ?? '') && key.endsWith(` ${last}`) && before !== undefined && !key.split(' ').includes(before);
}
/** "a type" of a machine, where the text keeps task types. */
const isOwnSort = ({ words, determiner }: Item, { key }: ThingName, owner: ThingName): boolean =>
  words.length === 1 &&
  !/^(the|which|what)$/.test(determiner ?? '') &&
  /^(type|category|class|kind|level|status|reason|title|state|method|mode|condition)$/.test(words[0] ?? '') &&
  key.includes(' ') &&
  key.split(' ').at(-2) !== lastWord(owner.key);

const SORT = /^(type|category|class|kind|level|status|reason|line|group|code|condition|version|model|name|title|state|grade|method|mode)$/;

/** "total monthly income", "arrangement fee": a figure, though there are incomes and fees with rows of their own. */
function isMeasured(item: Item, things: Things): boolean {
  const key = things.named(item.words)?.key.split(' ') ?? [];
  if (item.words.length <= key.length) return false;
  const last = item.words.at(-1) ?? '';
  return (
    isAttributeWord(last) ||
    (isTimeUnit(last) && /^(first|last|start|starting|end|ending|opening|closing)$/.test(item.words[0] ?? '')) ||
    item.words.some((word) =>
      /^(total|maximum|minimum|average|monthly|annual|weekly|daily|gross|net|running|disposable|estimated|expected|actual|own)$/.test(word),
    )
  );
}

/** "origin depot", "home depot", "buying member" of member firms: in what capacity. */
function roleOf(item: Item, thing: ThingName): { readonly role?: string } {
  const short = thing.key.split(' ').length === 2 && thing.key.startsWith(`${item.words.at(-1)} `);
  const length = short ? 1 : thing.key.split(' ').length;
  const before = item.words.slice(0, item.words.length - length);
  const named = short || item.words.slice(-length).join(' ') === thing.key;
  return before.length > 0 && before.length < 3 && named && !item.plural ? { role: item.words.join(' ') } : {};
}

/** "who checked it": the one who did, in that role. */
const referenceClaim = (
  from: ThingName,
  to: ThingName,
  { start, end, words }: Pick<Item, 'start' | 'end'> & { readonly words: readonly string[] | undefined },
  sentence: number,
  optional = false,
): Claim =>
  claimOf(
    {
      kind: 'relationship',
      from,
      to,
      fromNumber: 'many',
      toNumber: 'one',
      sense: 'belongs',
      verb: 'do',
      ...(words ? { role: words.join(' ') } : {}),
      ...(optional ? { optional } : {}),
    },
    start,
    end,
    sentence,
    'narrative/list',
    0.9,
  );

export const relationClaim = ({ from, to, toMany, start, end, verb, weight, role, optional }: Relation, sentence: number): Claim =>
  claimOf(
    {
      kind: 'relationship',
      from,
      to,
      fromNumber: 'many',
      toNumber: toMany ? 'many' : 'one',
      sense: toMany ? 'owns' : 'belongs',
      verb,
      ...(role === undefined ? {} : { role }),
      ...(optional ? { optional } : {}),
    },
    start,
    end,
    sentence,
    'narrative/relation',
    weight,
  );
