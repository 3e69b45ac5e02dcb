/** What is kept for each of something, or lies under it: "price data for each stock", "under each division are several offices". */

import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import type { Mention } from '../terms/mentions.js';
import type { Found, LinkingContext } from './pattern.js';

const BETWEEN = /^(information|data|details?|records?|history|for|of|by|in|at|to|each|every)$/;

/** What these list is there for others too. */
const LISTING = /(^| )(order|cart|basket|invoice|bill|receipt|prescription|list)$/;

/** "yield data for each crop", "rooms offered by each hotel": every one of the first is of one of the second. */
export function findForEach({ mentions, sentence: { tokens } }: LinkingContext): readonly Found[] {
  return mentions.slice(1).flatMap((whole, i): readonly Found[] => {
    const part = mentions[i];
    if (!part || part.thing.key === whole.thing.key || namesPerson(part.thing.key) || LISTING.test(whole.thing.key)) return [];
    const gap = tokens.slice(part.to, whole.from);
    const [last, before] = [gap.at(-1)?.lower ?? '', gap.at(-2)];
    if (!/^(each|every)$/.test(last) || before?.tag !== 'prep' || tokens[whole.to]?.tag === 'poss') return [];
    if (!gap.every((token) => BETWEEN.test(token.lower) || (token.tag === 'part' && /^(prep)$/.test(before.tag)))) return [];
    return [
      found(tokens, part, whole, { from: part.thing, to: whole.thing, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'of' }),
    ];
  });
}

/** "Under each division are several offices". */
export function findUnderEach({ mentions, sentence: { tokens } }: LinkingContext): readonly Found[] {
  const [whole, part] = mentions;
  if (!whole || !part || whole.thing.key === part.thing.key || whole.from !== 2 || part.number !== 'many') return [];
  if (!/^(under|in|within|inside|for)$/.test(tokens[0]?.lower ?? '') || !/^(each|every)$/.test(tokens[1]?.lower ?? '')) return [];
  const gap = tokens.slice(whole.to, part.from).filter(({ text, lower }) => text !== ',' && lower !== 'there');
  if (!/^(are|exist)$/.test(gap[0]?.lower ?? '') || !gap.slice(1).every(({ tag }) => /^(det|num|adj)$/.test(tag))) return [];
  return [
    found(tokens, whole, part, { from: whole.thing, to: part.thing, fromNumber: 'one', toNumber: 'many', sense: 'owns', verb: 'have' }),
  ];
}

type Relation = Extract<Found['body'], { kind: 'relationship' }>;

const found = (tokens: readonly Token[], first: Mention, second: Mention, body: Omit<Relation, 'kind'>): Found => ({
  body: { kind: 'relationship', ...body },
  start: tokens[first.from]?.start ?? 0,
  end: tokens[second.to - 1]?.end ?? 0,
});
