/** "Users add products to their cart": what people put things into is kept, is theirs, and holds many. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { phraseEnd } from '../terms/phrase.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { Found, LinkingContext, LinkingPattern, NamingPattern } from './pattern.js';

/** General English for what one puts things into and takes them out of. */
const HOLDERS = /^(cart|basket|trolley|wishlist|watchlist|playlist|bookshelf|shelf|library|album|binder|portfolio)$/;

interface Holder {
  readonly thing: ThingName;
  readonly verb: number;
  readonly from: number;
  readonly to: number;
}

/** "to their shopping cart" behind "add …". */
function holderIn(tokens: readonly Token[]): Holder | undefined {
  const verb = tokens.findIndex(
    ({ lower, tag }) => /^(verb|part)$/.test(tag) && /^(add|put|place|save|collect|move)$/.test(verbBase(lower) ?? ''),
  );
  if (verb < 0) return undefined;
  for (let i = verb + 2; i < tokens.length - 1; i++) {
    if (/^[.;:]$/.test(tokens[i]?.text ?? '')) return undefined;
    if (!/^(to|in|into)$/.test(tokens[i]?.lower ?? '') || !/^(their|his|her|its|a|an|the|my)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    const to = phraseEnd(tokens, i + 1);
    const words = tokens.slice(i + 2, to).filter(({ tag }) => tag !== 'det');
    const thing = HOLDERS.test(words.at(-1)?.lower ?? '') ? nameOfWords(words.map(({ text }) => text)) : undefined;
    if (thing) return { thing, verb, from: i + 2, to };
  }
  return undefined;
}

function findHolder({ sentence: { tokens } }: { readonly sentence: { readonly tokens: readonly Token[] } }): readonly Found[] {
  const holder = holderIn(tokens);
  if (!holder) return [];
  return [{ body: { kind: 'thing', thing: holder.thing }, start: tokens[holder.from]?.start ?? 0, end: tokens[holder.to - 1]?.end ?? 0 }];
}

function findHeld({ mentions, sentence: { tokens }, resolve }: LinkingContext): readonly Found[] {
  const holder = holderIn(tokens);
  const thing = holder && resolve(holder.thing.key);
  if (!holder || !thing) return [];
  const subject = mentions.find(({ to }) => to <= holder.verb);
  const put = mentions.find((mention) => mention.from > holder.verb && mention.to < holder.from);
  const shared = { start: tokens[subject?.from ?? holder.verb]?.start ?? 0, end: tokens[holder.to - 1]?.end ?? 0 };
  const found: Found[] = [];
  if (subject && subject.thing.key !== thing.key)
    found.push({
      ...shared,
      body: { kind: 'relationship', from: thing, to: subject.thing, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'own' },
    });
  if (put && put.thing.key !== thing.key)
    found.push({
      ...shared,
      body: { kind: 'relationship', from: thing, to: put.thing, fromNumber: 'many', toNumber: 'many', sense: 'links', verb: 'contain' },
    });
  return found;
}

const EXAMPLE = 'Readers have a name and an email. Novels have a title and a language. Readers can add novels to their bookshelf.';

export const COLLECTING: readonly NamingPattern[] = [
  {
    id: 'things/collection',
    round: 'naming',
    recognises: '"add novels to their bookshelf": what things are put into',
    confidence: 0.9,
    examples: [{ text: EXAMPLE, gives: ['bookshelf'] }],
    find: findHolder,
  },
];

export const COLLECTIONS: readonly LinkingPattern[] = [
  {
    id: 'relationships/collection',
    round: 'linking',
    recognises: '"add novels to their bookshelf": whose it is, and what is in it',
    confidence: 0.7,
    examples: [{ text: EXAMPLE, gives: ['one bookshelf belongs to one reader', 'many bookshelf with many novel'] }],
    find: findHeld,
  },
];
