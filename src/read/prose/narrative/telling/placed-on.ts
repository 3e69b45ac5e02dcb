/** Who or what is put where and when: "they put a driver on a route for a day", "a hen goes in a coop on some date". */
import type { ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { namesPerson } from '../../language/names-person.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { DeedTold } from '../deed-told.js';
import { isColleague } from '../doers.js';
import type { Read } from '../inventory.js';
import { isOccasion } from '../is-occasion.js';
import { type Item, made } from '../item.js';
import type { Noun } from '../nouns.js';
import type { IsTold } from '../pair-others.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

const PUTTING = /^(put|place|assign|allocate|roster|post|schedule)$/;
const GOING = /^(go|goes|went)$/;
const ONTO = /^(on|in|into|onto|at|to|under)$/;

export function placedOn(read: Read, mentions: readonly Mention[], things: Things, isTold: IsTold): DeedTold | undefined {
  const { tokens } = read.strand;
  const ends = endsIn(read, mentions, things);
  if (!ends) return undefined;
  const { what, where } = ends;
  if (what.key === where.thing.key || !isTold(what) || !isTold(where.thing)) return undefined;
  const list = read.openings.find(({ at, items }) => at >= where.noun.to && items.length > 0);
  const occasion = isOccasion(tokens) && list !== undefined;
  const date = whenIn(tokens, where.noun.to);
  if (!occasion && !date) return undefined;
  const name = namesPerson(what.key) ? 'assignment' : 'placement';
  const known = things.byKey.get(name);
  return {
    thing: known ?? thingCalled(name),
    to: what,
    also: where.thing,
    start: tokens[0]?.start ?? 0,
    end: where.end,
    from: list?.at ?? tokens.length,
    known: known !== undefined,
    ...(date ? { items: [date] } : {}),
  };
}

interface Ends {
  readonly what: ThingName;
  readonly where: Mention;
}

function endsIn({ strand: { tokens }, nouns }: Read, mentions: readonly Mention[], things: Things): Ends | undefined {
  for (const where of mentions) {
    const { noun } = where;
    if (noun.plural || !ONTO.test(tokens[noun.from - 1]?.lower ?? '')) continue;
    const before = noun.from - 1;
    const object = nouns.find((other) => other.to === before && !other.plural && isPut(tokens[verbBefore(tokens, other)]));
    const what =
      object && (mentions.find((mention) => mention.noun === object)?.thing ?? (isColleague(object.words) ? things.doer : undefined));
    if (what) return { what, where };
    const somebody = /^(somebody|someone)$/.test(tokens[before - 1]?.lower ?? '') && isPut(tokens[before - 2]) ? things.doer : undefined;
    if (somebody) return { what: somebody, where };
    const gone = GOING.test(tokens[before - 1]?.lower ?? '') ? mentions.find((other) => other.noun.to === before - 1) : undefined;
    if (gone && !gone.noun.plural && gone.noun.from < 3) return { what: gone.thing, where };
  }
  return undefined;
}

/** The word before a noun and what determines it. */
const verbBefore = (tokens: readonly Token[], { from }: Noun): number => {
  let at = from - 1;
  while (at > 0 && /^(det|num|adj)$/.test(tokens[at]?.tag ?? '')) at--;
  return at;
};

const isPut = (token: Token | undefined): boolean =>
  token !== undefined && /^(verb|part)$/.test(token.tag) && PUTTING.test(verbBase(token.lower) ?? token.lower);

const FAR = 6;

/** "… on a date", "… for a day", "… on some date": when it is there. */
function whenIn(tokens: readonly Token[], from: number): Item | undefined {
  for (let i = from; i < Math.min(tokens.length, from + FAR); i++) {
    const [prep, det, unit] = tokens.slice(i, i + 3);
    if (tokens[i]?.tag === 'punct' && i > from) return undefined;
    const dated =
      (/^(on|from|at)$/.test(prep?.lower ?? '') && /^(date|day|time)$/.test(unit?.lower ?? '')) ||
      (prep?.lower === 'for' && /^(day|night|week|shift|morning|date)$/.test(unit?.lower ?? ''));
    if (!dated || !/^(a|an|some|one|any|certain)$/.test(det?.lower ?? '')) continue;
    const extra = { sure: true, named: false, plural: false, qualifier: '', determiner: 'the', to: i + 3 };
    return made(tokens, i + 2, i + 3, ['date'], extra);
  }
  return undefined;
}
