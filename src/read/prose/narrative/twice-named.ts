/** Two references to the same thing: "the depot it left and the depot it reached", "from one yard to another", "joins two sites". */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Item } from './item.js';
import { type Mention, type Relation, refersTo } from './relation.js';
import type { Things } from './thing-finder.js';

/** In what capacity a list names each of several of the same thing. */
export function capacitiesIn(items: readonly Item[], things: Things): ReadonlyMap<Item, string> {
  const named = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    const key = item.named && !item.plural && !item.made ? things.named(item.words)?.key : undefined;
    if (key === undefined) continue;
    const known = named.get(key);
    if (known) known.push(i);
    else named.set(key, [i]);
  }
  return new Map(
    [...named].flatMap(([key, group]) =>
      group.length < 2
        ? []
        : group.flatMap((i) => {
            const item = items[i];
            if (!item) return [];
            const word =
              item.side === undefined && item.words.length > key.split(' ').length
                ? undefined
                : (wordFor(item) ?? wordBefore(items[i - 1]));
            return word === undefined ? [] : [[item, `${word} ${key}`] as const];
          }),
    ),
  );
}

const SIDES: Readonly<Record<string, string>> = { from: 'from', off: 'from', of: 'from', to: 'to', into: 'to', onto: 'to' };
const PLAIN =
  /^(it|they|he|she|we|is|was|were|are|has|had|been|be|in|at|on|by|with|then|now|and|the|a|an|that|which|this|being|goes|went|comes|came|moves|moved|to|from|for)$/;

/** "an away (team)", "(bin) it moved out of", "(branch) to return to". */
function wordFor({ determiner, qualifier, side }: Item): string | undefined {
  if (side !== undefined) return side;
  if (determiner !== undefined && /^(home|away|outer|inner|upper|lower)$/.test(determiner)) return determiner;
  const words = qualifier.toLowerCase().split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  if (Object.hasOwn(SIDES, last)) return SIDES[last];
  return words.findLast((word) => !PLAIN.test(word) && /^[a-z]+$/.test(word));
}

/** "sailed time and (port)": what happened there and then. */
const wordBefore = (item: Item | undefined): string | undefined =>
  item && item.words.length === 2 && /^(time|date)$/.test(item.words[1] ?? '') && /(ed|ing|ure|al)$/.test(item.words[0] ?? '')
    ? item.words[0]
    : undefined;

/** "from a yard to another yard", "connects a home port and a far port", "between two nodes". */
export function sidesIn(tokens: readonly Token[], mentions: readonly Mention[], spoken: ThingName | undefined): readonly Relation[] {
  for (let i = 0; i < mentions.length; i++) {
    const first = mentions[i];
    const subject = first && (mentions[i - 1]?.thing ?? spoken);
    if (!first || !subject || subject.key === first.thing.key || !isBetween(tokens, first)) continue;
    const second = mentions[i + 1];
    if (isSpread(tokens, first)) continue;
    if (first.noun.plural && /\b(two|both)$/.test(first.noun.determiner)) return sides(tokens, subject, first, first);
    if (!second || second.thing.key !== first.thing.key || first.noun.plural || second.noun.plural) continue;
    const joint = tokens.slice(first.noun.to, second.noun.start).filter(({ tag, lower }) => tag !== 'det' && lower !== 'another');
    if (joint.length === 1 && /^(and|to|into|onto)$/.test(joint[0]?.lower ?? '')) return sides(tokens, subject, first, second);
  }
  return [];
}

/** Behind a word for going or lying between two. */
const isBetween = (tokens: readonly Token[], { noun }: Mention): boolean =>
  /^(from|between|connects?|connecting|joins?|joining|links?|linking)$/.test(tokens[noun.from - 1]?.lower ?? '');

/** "may be split between two bins", "can come from two lots": how many there may be, not which end is which. */
const isSpread = (tokens: readonly Token[], { noun }: Mention): boolean => {
  if (!noun.plural) return false;
  const led = tokens.slice(Math.max(0, noun.from - 5), noun.from - 1);
  return led.some(
    ({ tag, lower }) => tag === 'modal' || /^(split|shared|spread|divided|choose|chose|decide|differ|vary|varies)$/.test(lower),
  );
};

function sides(tokens: readonly Token[], from: ThingName, first: Mention, second: Mention): readonly Relation[] {
  const relation = (mention: Mention, side: string): Relation => {
    const { noun, thing } = mention;
    const named = !noun.plural && noun.words.length > thing.key.split(' ').length && noun.words.join(' ').endsWith(thing.key);
    return {
      ...refersTo(tokens, { from, to: thing, first: noun.from - 1, end: noun.to, verb: 'be', weight: 0.9 }),
      role: named ? noun.words.join(' ') : `${side} ${thing.key}`,
    };
  };
  return [relation(first, 'from'), relation(second, 'to')];
}
