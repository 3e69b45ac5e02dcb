/** What comes of a thing belongs to it: "an order yields one or more parcels", "out of an audit fall findings". */
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

/** Verbs behind which new rows come up, by the word that goes with them. */
const YIELDING: Readonly<Record<string, RegExp>> = {
  yield: /^$/,
  produce: /^$/,
  generate: /^$/,
  spawn: /^$/,
  comprise: /^$/,
  throw: /^(up|off)$/,
  lead: /^to$/,
  result: /^in$/,
  end: /^in$/,
  consist: /^of$/,
  split: /^(into|up)$/,
  break: /^(into|down|up)$/,
  divide: /^into$/,
  turn: /^into$/,
  give: /^(rise|$)/,
  bring: /^(in|about|$)/,
  open: /^$/,
  raise: /^$/,
  own: /^$/,
  operate: /^$/,
  employ: /^$/,
};
const PARTICLE = /^(up|off|to|in|of|into|down|rise|about)$/;
const QUANTITY =
  /^(or|to|at|least|most|more|than|up|about|around|roughly|usually|typically|generally|often|sometimes|normally|any|number|of|many|several|a|an|few|one|zero|some|its|their|own|two|three|four|five|six|ten|dozens|hundreds|into|rise|us|them|\d.*)$/;

export function yieldIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  spoken: ThingName | undefined,
): Relation | undefined {
  const mention = mentions[i];
  if (!mention) return undefined;
  return yielded(tokens, mentions, i, spoken) ?? partedInto(tokens, mentions, i) ?? inverted(tokens, mentions, i);
}

function yielded(tokens: readonly Token[], mentions: readonly Mention[], i: number, spoken: ThingName | undefined): Relation | undefined {
  const mention = mentions[i];
  if (!mention || /^(the|this|that)\b/.test(mention.noun.determiner)) return undefined;
  let at = mention.noun.start - 1;
  while (at > 0 && (QUANTITY.test(tokens[at]?.lower ?? '') || tokens[at]?.tag === 'adv') && verbAt(tokens, at) === undefined) at--;
  const verb = verbAt(tokens, at) === undefined && PARTICLE.test(tokens[at]?.lower ?? '') ? at - 1 : at;
  const base = verbAt(tokens, verb);
  if (base === undefined || !YIELDING[base]?.test(particleOf(tokens, verb))) return undefined;
  const before = mentions.findLast(({ noun }) => noun.to <= verb);
  const subject =
    before && verb - before.noun.to < 4 ? before.thing : /^(it|they|each|one)$/.test(tokens[verb - 1]?.lower ?? '') ? spoken : undefined;
  if (!subject || subject.key === mention.thing.key || (before && /^(by|with|from)$/.test(tokens[before.noun.from - 1]?.lower ?? '')))
    return undefined;
  return relation(tokens, mention, subject, verb, base);
}

/** "Every log is sawn (up) into planks": planks belong to a log. */
function partedInto(tokens: readonly Token[], mentions: readonly Mention[], i: number): Relation | undefined {
  const [mention, before] = [mentions[i], mentions[i - 1]];
  if (!mention?.noun.plural || !before || before.thing.key === mention.thing.key) return undefined;
  const between = tokens
    .slice(before.noun.to, mention.noun.from)
    .filter(({ tag, lower }) => tag !== 'adv' && !/^(up|down|out)$/.test(lower));
  if (/^(group|organi|gather|bundle|collect|sort|batch|arrang|put|merg|combin)/.test(between[1]?.lower ?? '')) return undefined;
  const parted = between.length === 3 && between[0]?.tag === 'aux' && between[1]?.tag === 'part' && between[2]?.lower === 'into';
  return parted ? relation(tokens, mention, before.thing, before.noun.to, 'have') : undefined;
}

const verbAt = (tokens: readonly Token[], at: number): string | undefined => {
  const token = tokens[at];
  if (!token || !/^(verb|part|noun)$/.test(token.tag)) return undefined;
  const base = verbBase(token.lower) ?? token.lower.replace(/s$/, '');
  return Object.hasOwn(YIELDING, base) ? base : undefined;
};

const particleOf = (tokens: readonly Token[], verb: number): string => {
  const next = tokens[verb + 1]?.lower ?? '';
  return PARTICLE.test(next) ? next : '';
};

/** "Under a firm there are offices", "out of an audit fall findings": what is named last belongs to what is named first. */
function inverted(tokens: readonly Token[], mentions: readonly Mention[], i: number): Relation | undefined {
  const [mention, before] = [mentions[i], mentions[i - 1]];
  if (!mention || !before || before.noun.from > 4 || before.thing.key === mention.thing.key) return undefined;
  if (!/^(of|under|within|inside|on|for|behind|beneath|below|in|at|from|off|against)$/.test(tokens[before.noun.from - 1]?.lower ?? ''))
    return undefined;
  const between = tokens
    .slice(before.noun.to, mention.noun.start)
    .filter(({ lower, tag }) => tag !== 'adv' && lower !== ',' && !QUANTITY.test(lower));
  const said = between.map(({ lower }) => lower).join(' ');
  if (/^(is|are)\b/.test(said) && before.noun.from > 2) return undefined;
  if (!/^((there )?('s|is|are|may be|can be|will be)|comes?|falls?|hangs?|sits?|go|goes|belongs?|stands?|lies?)( the| a| an)?$/.test(said))
    return undefined;
  return relation(tokens, mention, before.thing, before.noun.to, 'have');
}

const relation = (tokens: readonly Token[], { noun, thing }: Mention, to: ThingName, first: number, verb: string): Relation =>
  refersTo(tokens, { from: thing, to, first, end: noun.to, verb, weight: 0.85 });
