/** What running prose says of two things at once: "sits under a firm", "payments against a claim", "one line per variant". */

import type { ThingName } from '../../claims/claim.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAny, type Noun } from '../nouns.js';
import { type Mention, type Relation, refersTo } from '../relation.js';
import { oneBefore, pointedBack } from '../self-references.js';
import { sidesIn } from '../twice-named.js';
import { attachment, headOf, relation, rowOf } from './attached.js';
import { composed } from './composed.js';
import { gapped, nextPlace } from './next-place.js';
import { isAtMostOne } from './owners.js';
import { beforeQuantity, isSpanned } from './quantity-before.js';
import { yieldIn } from './yields.js';

const MANY = /\b(many|several|multiple|various|different|two|three|four|more|lots|few|dozens|all|\d+)\b/;

export const isMany = (noun: Noun): boolean => noun.plural && !/^(one|each|any|every)\b/.test(noun.determiner);

/** Relations between things named one after the other, and between the thing spoken of and the ones named. */
export function relationsIn(tokens: readonly Token[], named: readonly Mention[], spoken: ThingName | undefined): readonly Relation[] {
  const mentions = named.filter(({ noun }) => !isRatherThan(tokens, noun));
  const made = composed(tokens, mentions, spoken);
  if (made.length > 1) return made;
  const before = oneBefore(tokens, mentions, spoken);
  const found: Relation[] = [...made, ...(before ? [before] : []), ...sidesIn(tokens, mentions, spoken)];
  mentions.forEach((mention, i) => {
    const before = headOf(tokens, mentions, i);
    const next = gapped(tokens, mentions, i, found) ?? nextPlace(tokens, mentions, i, found);
    if (next) found.push(next);
    const attached = before && !next && attachment(tokens, before, mention, before !== mentions[i - 1]);
    if (attached) found.push(attached);
    const perRow = attached ? undefined : rowOf(tokens, mention, spoken);
    if (perRow) found.push(perRow);
    const said = belonging(tokens, mentions, i, spoken);
    if (said) found.push(said, ...besides(tokens, mentions, i, said));
    const further = next ? undefined : chained(tokens, mentions, i, found);
    if (further) found.push(further);
    const many = having(tokens, mentions, i, spoken);
    if (many) found.push(many);
    const own = owned(tokens, mention, spoken);
    if (own) found.push(own);
    const self = pointedBack(tokens, mention, mentions[i - 1], spoken);
    if (self) found.push(self);
    const yielded = many ? undefined : yieldIn(tokens, mentions, i, spoken);
    if (yielded) found.push(yielded);
  });
  return found;
}

/** "per line rather than per order", "against the unit, not the site": said not to be. */
const isRatherThan = (tokens: readonly Token[], { from, start }: Noun): boolean => {
  const at = tokens[start - 1]?.tag === 'prep' ? start - 1 : tokens[from - 1]?.tag === 'prep' ? from - 1 : start;
  const [contrast, before] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  return (
    (contrast === 'than' && before === 'rather') || (contrast === 'not' && before === ',') || (contrast === 'of' && before === 'instead')
  );
};

const BELONGING =
  /^(belong|sit|hang|attach|assign|link|tie|point|refer|reference|come|go|raise|open|book|issue|register|place|live|work|fall|join|sign|relate|serve|run|carry|name|cover|make|report|take|happen|land|stay|be|use|follow|map|hold|have|record|log|supply|own|host|manage|lead|handle|write|give|submit|allocate|associate|connect|base|locate|put|split|apply|stand)$/;

/** Of plurals as well: "lines belong to orders" says that each of them has one. */
const STRONG = /^(belong|sit|hang|attach|assign|link|tie|point|refer|reference|raise)$/;

/** "Each line and each discount goes on one bill": what is said of the one is said of the other. */
function besides(tokens: readonly Token[], mentions: readonly Mention[], i: number, said: Relation): readonly Relation[] {
  const [other, subject] = [mentions[i - 2], mentions[i - 1]];
  if (!other || subject?.thing !== said.from || other.thing.key === said.to.key || other.thing.key === said.from.key) return [];
  const between = tokens.slice(other.noun.to, subject.noun.start);
  const joined = between.some(({ lower }) => /^(and|or)$/.test(lower)) && between.every(({ tag }) => /^(conj|det)$/.test(tag));
  return joined && isAlike(other.noun, subject.noun) ? [{ ...said, from: other.thing }] : [];
}

const isAlike = (one: Noun, other: Noun): boolean => one.plural === other.plural && one.determiner === other.determiner;

/** "Boats fall into classes", "pens go under blocks": each is in one of them. */
const isSorted = (tokens: readonly Token[], { base, at }: Verb): boolean =>
  (base === 'fall' && tokens[at + 1]?.lower === 'into') ||
  (/^(go|come|live|file|roll)$/.test(base) && /^(under|up)$/.test(tokens[at + 1]?.lower ?? ''));

/** "the address that goes on the label": neither a thing nor what is spoken of does it. */
function isOfOther(tokens: readonly Token[], mentions: readonly Mention[], verb: number): boolean {
  let at = verb - 1;
  while (/^(aux|modal|adv|neg)$/.test(tokens[at]?.tag ?? '') || /^(that|which|who)$/.test(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.tag === 'noun' && !mentions.some(({ noun }) => noun.from <= at && at < noun.to);
}

/** "by a doctor, with their grade, who works at one of the sites": the last person named before. */
function whoseWho(tokens: readonly Token[], mentions: readonly Mention[], verb: number): ThingName | undefined {
  let at = verb - 1;
  while (/^(aux|adv)$/.test(tokens[at]?.tag ?? '')) at--;
  if (tokens[at]?.lower !== 'who' || tokens[at - 1]?.text !== ',') return undefined;
  return mentions.findLast(({ noun }) => noun.to < at && isPersonNoun(noun.core.at(-1) ?? ''))?.thing;
}

/** "each line under an order points at …": the line does. */
function attachedTo(tokens: readonly Token[], head: Mention | undefined, subject: Mention): Mention {
  const led = /^(under|in|on|within|inside|of|from|against)$/.test(tokens[subject.noun.from - 1]?.lower ?? '');
  const any = head && !/^the\b/.test(head.noun.determiner);
  return any && led && head.noun.to === subject.noun.from - 1 && /^(a|an|each|every|the)$/.test(subject.noun.determiner) ? head : subject;
}

/** "a line belongs to an order", "it hangs off the account": subject, verb, preposition, one thing. */
function belonging(tokens: readonly Token[], mentions: readonly Mention[], i: number, spoken: ThingName | undefined): Relation | undefined {
  const mention = mentions[i];
  if (!mention || isSpanned(tokens, mention.noun)) return undefined;
  const verb = verbBefore(tokens, mention.noun.from);
  const one = /\b(one|single)$/.test(mention.noun.determiner) || mention.noun.words[0] === 'single' || verb?.oneOf === true;
  if (
    verb &&
    (tokens[verb.at - 1]?.lower === 'there' ||
      (/^(result|lead|end|turn|split|break)$/.test(verb.base) && !(one && tokens[verb.at + 1]?.lower === 'up')))
  )
    return undefined;
  if (!verb || !(BELONGING.test(verb.base) || verb.done || one)) return undefined;
  if (tokens[mention.noun.to]?.tag === 'poss') return undefined;
  if (
    /^(we|i|you|somebody|someone|nothing|nobody|none|neither)$/.test(tokens[verb.at - 1]?.lower ?? '') ||
    isOfOther(tokens, mentions, verb.at)
  )
    return undefined;
  const before = mentions[i - 1];
  const subject =
    whoseWho(tokens, mentions, verb.at) ??
    (before &&
    before.noun.to <= verb.at &&
    !tokens.slice(before.noun.to, verb.at).some((t) => t.tag === 'verb' || t.tag === 'pron' || t.text === ',')
      ? attachedTo(tokens, mentions[i - 2], before).thing
      : spoken);
  if (!subject || subject.key === mention.thing.key) return undefined;
  const many = isMany(mention.noun) && !verb.oneOf;
  if (verb.base === 'have' && isAtMostOne(tokens, verb.at, mention.noun.start))
    return relation(tokens, mention, { ...mention, thing: subject }, 'have', 0.8);
  const generic = many && before?.thing === subject && before.noun.plural && (STRONG.test(verb.base) || isSorted(tokens, verb));
  if (many && !generic && !MANY.test(mention.noun.determiner)) return undefined;
  return {
    from: subject,
    to: mention.thing,
    toMany: many && !generic,
    start: tokens[verb.at]?.start ?? 0,
    end: tokens[mention.noun.to - 1]?.end ?? 0,
    verb: verb.base,
    weight: STRONG.test(verb.base) ? 0.95 : one || isGeneral(tokens, before, mention, verb) ? 0.85 : 0.7,
  };
}

/** "Each kiln stands in a shed": of whichever of them, in so many words and for good. */
function isGeneral(tokens: readonly Token[], before: Mention | undefined, { noun }: Mention, { at, base }: Verb): boolean {
  if (!before || before.noun.to > at || !opens(tokens, before.noun) || !isAny(before.noun) || !/^(a|an|the)$/.test(noun.determiner))
    return false;
  if (!LASTING.test(base) || tokens.slice(before.noun.to, at).some(({ tag }) => !/^(adv|aux)$/.test(tag))) return false;
  return tokens[at]?.tag === 'verb' || tokens[at - 1]?.tag === 'aux' || base === 'be';
}
/** At the beginning, or behind a colon: "they are not all in one room: each kiln stands in a shed". */
const opens = (tokens: readonly Token[], { from, start }: Noun): boolean =>
  from <= 1 || /^[:;]$/.test(tokens[start - 1]?.text ?? '') || /^[:;]$/.test(tokens[start - 2]?.text ?? '');

const LASTING =
  /^(belong|sit|hang|attach|assign|link|tie|raise|book|issue|register|place|live|work|run|join|serve|happen|stay|be|own|host|manage|lead|allocate|associate|connect|base|locate|stand|made|make|take)$/;

/** "a shipment holds one or more parcels", "an order has several lines": the many carry the reference. */
function having(tokens: readonly Token[], mentions: readonly Mention[], i: number, spoken: ThingName | undefined): Relation | undefined {
  const mention = mentions[i];
  const counted = mention && beforeQuantity(tokens, mention.noun);
  if (!mention || (!mention.noun.plural && counted === undefined)) return undefined;
  let at = counted ?? mention.noun.from - 1;
  const quantified =
    counted !== undefined || MANY.test(mention.noun.determiner) || /^(or|of|to|more|least|most)$/.test(tokens[at]?.lower ?? '');
  const bare =
    /^(has|have|holds?|contains?|owns?|carr(y|ies)|raises?|places?|makes?)$/.test(tokens[at]?.lower ?? '') &&
    !/^(,|and|:)$/.test(tokens[mention.noun.to]?.lower ?? '');
  if (!quantified && !bare) return undefined;
  while (
    /^(or|of|to|at|one|zero|more|least|most|any|number|up|between|and|a|\d+|two|three|four|five|six|ten)$/.test(tokens[at]?.lower ?? '')
  )
    at--;
  while (tokens[at]?.tag === 'adv') at--;
  const verb = tokens[at];
  if (
    !verb ||
    !/^(have|has|hold|holds|contain|contains|carry|carries|include|includes|get|gets|gather|gathers|raise|raises|cover|covers|make|makes|place|places|run|runs|own|owns)$/.test(
      verb.lower,
    )
  )
    return undefined;
  const before = mentions[i - 1];
  const subject = before && before.noun.to <= at && at - before.noun.to < 4 ? before.thing : spoken;
  if (!subject || subject.key === mention.thing.key) return undefined;
  return refersTo(tokens, { from: mention.thing, to: subject, first: at, end: mention.noun.to, verb: 'have', weight: 0.8 });
}

/** "per shed (and tool)", "for each shed (and tool)". */
const isEach = (tokens: readonly Token[], { noun }: Mention): boolean =>
  /^(each|every|any)$/.test(noun.determiner) || /^(per|by)$/.test(tokens[noun.from - 1]?.lower ?? '');

/** "gifts come in against an appeal, from a person, into a fund": each of them of the gift. */
function chained(tokens: readonly Token[], mentions: readonly Mention[], i: number, found: readonly Relation[]): Relation | undefined {
  const [mention, before] = [mentions[i], mentions[i - 1]];
  if (!mention || !before || mention.noun.plural) return undefined;
  const between = tokens.slice(before.noun.to, mention.noun.from).map((token) => token.lower);
  const known = found.findLast((relation) => relation.to.key === before.thing.key);
  if (known && !known.toMany && between.join() === 'and' && isEach(tokens, before) && /^(|each|every|any)$/.test(mention.noun.determiner))
    return known.from.key === mention.thing.key
      ? undefined
      : { ...known, to: mention.thing, end: tokens[mention.noun.to - 1]?.end ?? known.end };
  if (known && isNextOf(tokens, mention, known, between))
    return { ...known, to: mention.thing, end: tokens[mention.noun.to - 1]?.end ?? known.end, weight: Math.min(known.weight, 0.85) };
  const joint = between.length > 0 && between.length <= 3 && /^(,|and)$/.test(between[0] ?? '');
  if (!joint || !/^(from|into|against|under|on|for|at|by|to|in|one|,|and)$/.test(between.at(-1) ?? '') || between.length < 2)
    return undefined;
  if (!known || known.toMany || known.from.key === mention.thing.key) return undefined;
  if (between.at(-1) === 'and' && /^(verb|aux|modal)$/.test(tokens[mention.noun.to]?.tag ?? '')) return undefined;
  return { ...known, to: mention.thing, end: tokens[mention.noun.to - 1]?.end ?? known.end, weight: 0.7 };
}

/** "goes against a market, a broker and one book": what the verb says of the first it says of all. */
const isNextOf = (tokens: readonly Token[], { noun, thing }: Mention, known: Relation, between: readonly string[]): boolean =>
  !known.toMany &&
  known.role === undefined &&
  known.from.key !== thing.key &&
  known.to.key !== thing.key &&
  (STRONG.test(known.verb) || known.verb === 'go') &&
  /^(,|and|, and)$/.test(between.join(' ')) &&
  /^(a|an|one|the|its)$/.test(noun.determiner) &&
  !/^(verb|aux|modal|poss)$/.test(tokens[noun.to]?.tag ?? '');

interface Verb {
  readonly at: number;
  readonly base: string;
  readonly oneOf: boolean;
  /** "was requested by": whoever did it. */
  readonly done: boolean;
}

/** "belongs to (exactly one of our)" before the noun. */
function verbBefore(tokens: readonly Token[], from: number): Verb | undefined {
  let i = from - 1;
  let oneOf = false;
  if (tokens[i]?.lower === 'of' && /^(one|any|which)$/.test(tokens[i - 1]?.lower ?? '')) {
    oneOf = true;
    i -= 2;
  }
  i -= hedgeBefore(tokens, i);
  let preposition = '';
  while (
    /^(to|in|on|at|under|beneath|below|off|against|per|by|from|with|for|into|out|of|within|inside|up|down|back)$/.test(
      tokens[i]?.lower ?? '',
    )
  )
    preposition = tokens[i--]?.lower ?? '';
  while (tokens[i]?.tag === 'adv' || (/^(all|both)$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.tag === 'aux')) i--;
  const token = tokens[i];
  if (!token) return undefined;
  const base =
    verbBase(token.lower) ??
    (/^(is|are|was|were)$/.test(token.lower) || (token.lower === "'s" && token.tag === 'aux')
      ? 'be'
      : token.tag === 'verb' || (token.tag === 'part' && tokens[i - 1]?.tag === 'aux')
        ? token.lower.replace(/s$/, '')
        : '');
  if (
    base === '' ||
    (preposition === '' &&
      !/^(reference|name|have|cover|use|serve|join|hold|own|carry|record|follow|concern|involve|affect|fill|replace|realise|realize)$/.test(
        base,
      ))
  )
    return undefined;
  if (token.tag !== 'verb' && token.tag !== 'part' && token.tag !== 'aux' && !/s$/.test(token.lower)) return undefined;
  if (tokens.slice(Math.max(0, i - 3), i).some((t) => t.tag === 'neg')) return undefined;
  if (/^(go|come|send|bring|take)$/.test(base) && tokens[i + 1]?.lower === 'back') return undefined;
  if (base === 'follow' && preposition === 'from') return undefined;
  const done = preposition === 'by' && token.tag === 'part' && tokens.slice(Math.max(0, i - 2), i).some((t) => t.tag === 'aux');
  return { at: i, base, oneOf, done };
}

/** "no more than", "at most", "exactly": how many tokens. */
function hedgeBefore(tokens: readonly Token[], last: number): number {
  const said = tokens.slice(Math.max(0, last - 2), last + 1).map(({ lower }) => lower);
  const hedge = /(^| )(no more than|at most|exactly|only|just|precisely)$/.exec(said.join(' '))?.[2];
  return hedge === undefined ? 0 : hedge.split(' ').length;
}

/** "its own supplier", "their account": what is spoken of has one. */
function owned(tokens: readonly Token[], { noun, thing }: Mention, spoken: ThingName | undefined): Relation | undefined {
  if (!spoken || spoken.key === thing.key || noun.plural || !/\b(its|their|his|her)\b/.test(noun.determiner)) return undefined;
  if (tokens[noun.to]?.tag === 'poss') return undefined;
  return refersTo(tokens, { from: spoken, to: thing, first: noun.from, end: noun.to, verb: 'have', weight: 0.6 });
}
