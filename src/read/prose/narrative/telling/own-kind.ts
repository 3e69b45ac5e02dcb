/** Rows that refer to another of their own kind, said without its name: "who introduced them, that being another member", "the pipe it is under". */

import { oncePer } from '../../../../util/once-per.js';
import type { ThingName } from '../../claims/claim.js';
import { lastWord } from '../../language/last-word.js';
import { lowerAt } from '../../language/lower-at.js';
import { namesPerson } from '../../language/names-person.js';
import type { Token } from '../../language/token.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

export function ownKind(tokens: readonly Token[], mentions: readonly Mention[], owner: ThingName | undefined): readonly Relation[] {
  if (!owner) return [];
  const found = [broughtInBy(tokens, mentions, owner), whoIsAnother(tokens, mentions, owner), placedAt(tokens, mentions, owner)].find(
    (one) => one !== undefined,
  );
  return found ? [found] : [];
}

const toOwn = (tokens: readonly Token[], owner: ThingName, at: readonly [number, number], role: string): Relation => ({
  ...refersTo(tokens, { from: owner, to: owner, first: at[0], end: at[1], verb: 'refer', weight: 0.9 }),
  optional: true,
  role,
});

/** What one does for another who comes after. */
const BRINGING = /^(introduced|invited|proposed|seconded|recruited|sponsored|nominated|recommended|referred)$/;
const THEM = /^(them|him|her|whom|it)$/;

const bringingAt = oncePer((tokens: readonly Token[]) =>
  tokens.findIndex(({ lower }, i) => BRINGING.test(lower) && THEM.test(lowerAt(tokens, i + 1))),
);

/** "which existing member introduced them", "who proposed them". */
function broughtInBy(tokens: readonly Token[], mentions: readonly Mention[], owner: ThingName): Relation | undefined {
  const at = bringingAt(tokens);
  if (at < 1 || !namesPerson(owner.key)) return undefined;
  const role = `${lowerAt(tokens, at)} by`;
  const asked = mentions.find(({ noun }) => noun.to === at);
  if (asked) return asked.thing.key === owner.key ? toOwn(tokens, owner, [asked.noun.from, at + 2], role) : undefined;
  const others = mentions.some(({ thing }) => thing.key !== owner.key && namesPerson(thing.key));
  const who =
    lowerAt(tokens, at - 1) === 'who' &&
    tokens[at - 2]?.tag !== 'noun' &&
    /^(introduced|invited|proposed|seconded)$/.test(lowerAt(tokens, at));
  return who && !others ? toOwn(tokens, owner, [at - 1, at + 2], role) : undefined;
}

/** "a manager, who is another of them", "an adult who's also a patron", "a guardian, who has to be a member as well". */
function whoIsAnother(tokens: readonly Token[], mentions: readonly Mention[], owner: ThingName): Relation | undefined {
  for (let at = 2; at < tokens.length; at++) {
    if (!/^(who|which|that)$/.test(lowerAt(tokens, at)) || !/^(noun|punct)$/.test(tokens[at - 1]?.tag ?? '')) continue;
    let i = at + 1;
    while (/^(has|have|to|must|will|should|is|are|be|being|'s|also|always|itself|just)$/.test(lowerAt(tokens, i))) i++;
    if (i === at + 1 || i > at + 6) continue;
    const role = wordBefore(tokens, at);
    if (role === undefined || lastWord(owner.key) === role) continue;
    if (lowerAt(tokens, at) === 'who' && !namesPerson(owner.key)) continue;
    if (/^(another|one|others?)$/.test(lowerAt(tokens, i)) && lowerAt(tokens, i + 1) === 'of' && lowerAt(tokens, i + 2) === 'them')
      return toOwn(tokens, owner, [at - 1, i + 3], role);
    const same = mentions.find(({ noun }) => noun.from === i && !noun.plural);
    if (!same || same.thing.key !== owner.key) continue;
    const also = tokens.slice(at, i).some(({ lower }) => lower === 'also') || /^(also|too|as|itself)$/.test(lowerAt(tokens, same.noun.to));
    if (also || /\banother$/.test(same.noun.determiner)) return toOwn(tokens, owner, [at - 1, same.noun.to], role);
  }
  return undefined;
}

/** The noun that "who" stands for, with the word that says which. */
function wordBefore(tokens: readonly Token[], which: number): string | undefined {
  const at = lowerAt(tokens, which - 1) === ',' ? which - 2 : which - 1;
  if (tokens[at]?.tag !== 'noun') return undefined;
  const [before, word] = [tokens[at - 1], lowerAt(tokens, at)];
  return before && /^(noun|adj)$/.test(before.tag) ? `${before.lower} ${word}` : word;
}

/** "points at the sheet it was cut from" is said of a sheet, "is held on the sheet it came in" is not. */
const priorTag = (tokens: readonly Token[], at: number): string =>
  /^(points?|pointing|refers?|referring|leads?|back)$/.test(lowerAt(tokens, at - 2)) ? '' : (tokens[at - 1]?.tag ?? '');

const PLACE = /^(in|on|under|inside|within|below|beneath|beside|behind)$/;
const SOURCE = /^(from|off)$/;

/** "the cut it is in", "the nurse they are under", "the sheet it was cut from", "the hive it was split off of". */
function placedAt(tokens: readonly Token[], mentions: readonly Mention[], owner: ThingName): Relation | undefined {
  const person = namesPerson(owner.key);
  const own = mentions.filter(({ thing }) => thing.key === owner.key);
  for (const { noun } of own) {
    if (noun.plural || !/^(the|which)$/.test(noun.determiner)) continue;
    if (own.some((other) => other.noun !== noun && other.noun.from > 1) || /^(prep|to)$/.test(priorTag(tokens, noun.from))) continue;
    const from = /^(that|which)$/.test(lowerAt(tokens, noun.to)) ? noun.to + 1 : noun.to;
    if (!(person ? /^(they|he|she)$/ : /^it$/).test(lowerAt(tokens, from))) continue;
    let i = from + 1;
    if (!/^(is|are|was|were|'s|has|have|lies|sits|hangs|came|comes|stands)$/.test(lowerAt(tokens, i))) continue;
    i++;
    while (/^(part|verb|adv|aux)$/.test(tokens[i]?.tag ?? '') && i < from + 5) i++;
    const [word, next] = [lowerAt(tokens, i), lowerAt(tokens, i + 1)];
    const whole = word === 'part' && next === 'of';
    if (whole || (PLACE.test(word) && !/^(det|noun|num|adj)$/.test(tokens[i + 1]?.tag ?? '')))
      return toOwn(tokens, owner, [noun.from, i + 1], person ? 'supervisor' : `parent ${lastWord(owner.key)}`);
    if (SOURCE.test(word) || (word === 'of' && SOURCE.test(lowerAt(tokens, i - 1))))
      return toOwn(tokens, owner, [noun.from, i + 1], `original ${lastWord(owner.key)}`);
  }
  return undefined;
}
