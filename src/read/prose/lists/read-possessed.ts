/** Lists behind "has", "each with" and "identified by". */
import { singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import { attributeShare } from './attribute-words.js';
import { governorAt, governorRange, sharedRange } from './governor.js';
import { type Found, itemsAt, made } from './list-reader.js';
import { governorOf } from './noun-phrase.js';
import { inclusionAt, type Opener } from './openers.js';
import { actedOn, isReal, subjectThings } from './owners.js';
import { listStart } from './read-recorded.js';

export function readPossessed(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  if (tokens[opener.at - 1]?.tag === 'neg' || introducesInclusion(tokens, opener.from)) return undefined;
  const { items, next } = itemsAt(tokens, listStart(tokens, opener.from));
  const first = items[0];
  if (!first) return undefined;
  const listed = items.length > 1 && attributeShare(items) > 0;
  const told = items.filter(
    (item) => !/^(many|multiple|several)$/.test(item.determiner ?? '') && (item.number === 'one' || attributeShare([item]) > 0 || listed),
  );
  const may = /^(may|might)$/.test(tokens[opener.at - 1]?.lower ?? '') || /^(may|might)$/.test(tokens[opener.at - 2]?.lower ?? '');
  // "A client can have a phone number."
  const can = told.length === 1 && items.length === 1 && /^(can|could)$/.test(tokens[opener.at - 1]?.lower ?? '');
  const own = may || can ? told.map((item) => ({ ...item, qualifier: `${item.qualifier} optional`.trim() })) : told;
  if (attributeShare(own) === 0 && /^(need|require)$/.test(verbBase(tokens[opener.at]?.lower ?? '') ?? '')) return undefined;
  const modal = tokens.slice(Math.max(0, opener.at - 2), opener.at).some((token) => token.tag === 'modal');
  if (modal && own.length < 2 && attributeShare(own) < 1) return undefined;
  const range = sharedRange(tokens, opener.at) ?? governorRange(tokens, opener.at);
  const governor = governorOf(tokens, range.from, range.to);
  if (governor.host) return undefined;
  const owners = governor.things.length > 0 ? governor.things : subjectThings(tokens, opener.at);
  const real = owners.filter(isReal);
  if (real.length === 0) {
    const topic = /^(it|they|which|that|who|each|both|all)$/.test(tokens[opener.at - 1]?.lower ?? '')
      ? (context.topic ?? context.heading)
      : undefined;
    return topic ? made(opener, [topic], own, 0.8, next) : undefined;
  }
  if (own.length === 0) return undefined;
  if (
    own.length === 1 &&
    items.length === 1 &&
    attributeShare(own) === 0 &&
    /^(a|an|one|the|another|exactly|its|their)$/.test(first.determiner ?? 'a')
  ) {
    return made(opener, real, own, 0.75, next);
  }
  return made(opener, real, own, attributeShare(own) > 0.3 || own.every((item) => /^(a|an)$/.test(item.determiner ?? '')) ? 1 : 0.85, next);
}

/** "information such as", "attributes including": the list belongs to the inner word. */
export function introducesInclusion(tokens: readonly Token[], from: number): boolean {
  let commas = 0;
  for (let i = from; i < Math.min(tokens.length, from + 24); i++) {
    const token = tokens[i];
    if (!token || /^[.;(:]$/.test(token.text)) return false;
    if (inclusionAt(tokens, i) > 0) return i > from && (commas <= 1 || tokens[i - 1]?.text !== ',');
    if (token.text === ',') commas++;
    if (commas > 1) return false;
    if (token.tag === 'modal' || (token.tag === 'verb' && !/^(and|or|,)$/.test(tokens[i - 1]?.lower ?? ''))) return false;
  }
  return false;
}

export function readAccompanying(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const each = /^(each|every|all)$/.test(tokens[opener.at - 1]?.lower ?? '');
  if (!each && /^(each|every)$/.test(tokens[opener.from]?.lower ?? '')) return undefined;
  const numbered = each ? numberedFirst(tokens, opener.from) : undefined;
  if (!numbered && introducesInclusion(tokens, opener.from)) return undefined;
  const { items, next } = numbered ?? itemsAt(tokens, opener.from);
  if (items.length === 0 || items[0]?.words.includes('being')) return undefined;
  const share = attributeShare(items);
  if (!each && (items.length < 2 || share < 0.5)) return undefined;
  if (each && share === 0 && items.every((item) => item.number === 'many')) return undefined;
  const governor = governorAt(tokens, opener.at);
  const named = identifierOwner(items[0]?.words ?? []);
  const spoken =
    named && tokens.slice(0, governor.to).some((token) => token.tag === 'noun' && singularWord(token.lower) === named.key) ? [named] : [];
  const governed = governor.things.length > 0 && !governor.host ? governor.things : actedOn(tokens, governor.from);
  const owners = spoken.length > 0 && !governed.some((thing) => thing.key.endsWith(spoken[0]?.key ?? '')) ? spoken : governed;
  return made(opener, owners.filter(isReal).slice(-2), items, each ? 1 : 0.85, next, { attached: governor.attached });
}

/** "each with a unique ID, including the maker, model and price": the number is no word for what is included. */
function numberedFirst(tokens: readonly Token[], from: number): ReturnType<typeof itemsAt> | undefined {
  const at = tokens.findIndex((_, i) => i > from && i < from + 6 && inclusionAt(tokens, i) > 0);
  if (at < 0 || tokens[at - 1]?.text !== ',') return undefined;
  const [number, ...more] = itemsAt(tokens, from, at - 1).items;
  if (!number || more.length > 0 || !/^(id|number|code|identifier|name)$/.test(number.words.at(-1) ?? '')) return undefined;
  const { items, next } = itemsAt(tokens, at + inclusionAt(tokens, at));
  return items.length > 1 ? { items: [number, ...items], next } : undefined;
}

/** "each client identified by a client ID and a name", "each of whom is assigned a trader ID and a name". */
export function readGiven(context: NamingContext, opener: Opener): Found | undefined {
  const { tokens } = context.sentence;
  const { items, next } = itemsAt(tokens, opener.from);
  if (items.length === 0 || attributeShare(items) < 0.6) return undefined;
  let to = opener.at;
  while (to > 0 && (/^(aux|modal|adv)$/.test(tokens[to - 1]?.tag ?? '') || /^(whom|which|of|each)$/.test(tokens[to - 1]?.lower ?? '')))
    to--;
  const governor = governorAt(tokens, to);
  if (governor.host || governor.generic) return undefined;
  return made(opener, governor.things.filter(isReal).slice(-1), items, 0.95, next);
}
