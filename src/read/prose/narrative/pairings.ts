/** Pairs that are many on both sides: "an item is made of many ingredients, an ingredient goes into many items". */
import { oncePer } from '../../../util/once-per.js';
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Mention } from './relation.js';

export interface Pairing {
  readonly thing: ThingName;
  readonly ends: readonly [ThingName, ThingName];
  readonly start: number;
  readonly end: number;
  /** From which token on lists are of the pair, where not all lists of the strand are. */
  readonly from?: number;
  /** What the strand lists is of the pair. */
  readonly owns?: boolean;
  /** The text keeps it anyway. */
  readonly known?: boolean;
  /** The text has a name for it. */
  readonly named?: boolean;
}

/** A pair without a name of its own is called by both. */
export function pairOf([first, second]: readonly [ThingName, ThingName], tokens: readonly Token[]): Pairing {
  const key = `${first.key} ${second.key}`;
  return {
    thing: { key, name: `${first.name} ${second.key}` },
    ends: [first, second],
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

const MANY = /^(many|several|multiple|numerous|various)$/;

/** Words without which no two things are many of each other. They stay the same while what is a thing is settled. */
const saidOf = oncePer((tokens: readonly Token[]) => {
  const text = tokens.map((token) => token.lower).join(' ');
  return {
    outright: /\bmany-to-many\b/.test(text),
    which:
      /\bwhich \w+ (\w+ ){1,4}which\b/.test(text) &&
      /\b(pair|pairing|link|both|thing|record|row|keep|know|say)\b/.test(text) &&
      !text.includes(',  which') &&
      !/\b(able to|can|could) (say|tell|see|show|prove|answer|know) which\b(?!.*\b(and|,) (what|when|how|since|from|who)\b)/.test(text),
    apart: /, which/.test(text),
    manys: tokens.filter((_, i) => isMany(tokens, i) || isMoreThanOne(tokens, i)).length,
  };
});

/** Whether a strand with so many nouns may hold a pair at all. */
export function mayPair(tokens: readonly Token[], nouns: number): boolean {
  const { outright, which, manys } = saidOf(tokens);
  return outright || which || manys > 0 || nouns >= CROSSWISE;
}

/** Two are named twice. */
const CROSSWISE = 4;

export function pairingIn(tokens: readonly Token[], mentions: readonly Mention[], spoken: ThingName | undefined): Pairing | undefined {
  const [first, second] = endsOf(mentions, spoken);
  if (!first || !second || first.key === second.key) return undefined;
  if (!isMutual(tokens, mentions, first, second) && !isCrosswise(tokens, mentions)) return undefined;
  const pair = pairOf([first, second], tokens);
  const { which, outright } = saidOf(tokens);
  const history = which ? historyAt(tokens) : outright ? ofEachAt(tokens) : -1;
  return history < 0 ? pair : { ...pair, from: history };
}

/** "Bells and towers are many-to-many, and for each bell named we note …": where what is told of each of them begins. */
const ofEachAt = (tokens: readonly Token[]): number => {
  const at = tokens.findIndex(({ lower }) => lower === 'many-to-many');
  return tokens.findIndex(
    ({ lower }, i) => i > at && /^(for|on|with|per)$/.test(lower) && /^(each|every)$/.test(tokens[i + 1]?.lower ?? ''),
  );
};

/** "which bell hung in which tower, from when": where what the text asks of the two begins. */
const historyAt = (tokens: readonly Token[]): number => {
  const second = tokens.findLastIndex(({ lower }) => lower === 'which');
  const at = tokens.findIndex(({ text, lower }, i) => i > second && (text === ',' || lower === 'and'));
  const next = tokens[tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1];
  return at > 0 && next && (/^(wh|prep)$/.test(next.tag) || /^(from|since|until|till)$/.test(next.lower)) ? at : -1;
};

/** "a tag is split among lots and a lot is made from tags": one of this with many of that, and one of that with many of this. */
function isCrosswise(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  const keys = new Set(mentions.map(({ thing }) => thing.key));
  if (
    keys.size !== 2 ||
    mentions.length < CROSSWISE ||
    tokens.some(({ tag, lower }) => tag === 'neg' || /^(no|never|only|exactly)$/.test(lower))
  )
    return false;
  const clause = tokens.findIndex(({ lower }, i) => /^(,|and|but)$/.test(lower) && i >= (mentions[1]?.noun.to ?? 0));
  const sides = [mentions.filter(({ noun }) => noun.to <= clause), mentions.filter(({ noun }) => noun.from > clause)];
  const manyOf = (side: readonly Mention[] | undefined): string | undefined => {
    const [many, one] = [side?.filter(({ noun }) => noun.plural) ?? [], side?.filter(({ noun }) => !noun.plural) ?? []];
    return many.length === 1 && one.length === 1 && many[0]?.thing.key !== one[0]?.thing.key ? many[0]?.thing.key : undefined;
  };
  const [before, behind] = [manyOf(sides[0]), manyOf(sides[1])];
  return before !== undefined && behind !== undefined && before !== behind;
}
function endsOf(mentions: readonly Mention[], spoken: ThingName | undefined): readonly [ThingName?, ThingName?] {
  const distinct = mentions.map(({ thing }) => thing).filter((thing, i, all) => all.findIndex((other) => other.key === thing.key) === i);
  if (distinct.length === 1 && spoken && spoken.key !== distinct[0]?.key) return [spoken, distinct[0]];
  const said = (thing: ThingName): number => mentions.filter((mention) => mention.thing.key === thing.key).length;
  const [first, second] = distinct.map((thing, i) => ({ thing, i, said: said(thing) })).sort((a, b) => b.said - a.said || a.i - b.i);
  return [first?.thing, second?.thing].sort((a, b) => ((a?.key ?? '') < (b?.key ?? '') ? -1 : 1)) as [ThingName?, ThingName?];
}

/** "The same card turns up in several albums." */
const TURNING_UP = /^(appears?|shows?|turns?|occurs?|recurs?|crops?)$/;

function isMutual(tokens: readonly Token[], mentions: readonly Mention[], first: ThingName, second: ThingName): boolean {
  const { outright, which, apart, manys } = saidOf(tokens);
  if (outright) return true;
  if (which) return !apart;
  const said = (thing: ThingName): number => mentions.filter((mention) => mention.thing.key === thing.key).length;
  if (manys >= 2 && said(first) + said(second) >= 3) return true;
  if (manys < 1) return false;
  const isSame = (thing: ThingName): boolean => mentions.find(({ thing: { key } }) => key === thing.key)?.noun.words[0] === 'same';
  if (tokens.some(({ lower }) => TURNING_UP.test(lower)) && (isSame(first) ? said(second) : isSame(second) ? said(first) : 0) > 0)
    return true;
  return (
    /\bsame\b/.test(mentions.find(({ thing }) => thing.key === first.key)?.noun.determiner ?? textBefore(tokens, mentions[0])) &&
    said(second) > 0
  );
}

/** "how many" asks for a number; "lots of pieces" are as many. */
const isMany = (tokens: readonly Token[], i: number): boolean =>
  (/^(lots|plenty|loads|dozens)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'of') ||
  (MANY.test(tokens[i]?.lower ?? '') && !/^(how|however|so|too|as)$/.test(tokens[i - 1]?.lower ?? ''));

const textBefore = (tokens: readonly Token[], mention: Mention | undefined): string =>
  mention ? (tokens[mention.noun.start - 1]?.lower ?? '') : '';

/** "more than one", "any number of", "one to four of". */
const isMoreThanOne = (tokens: readonly Token[], i: number): boolean => {
  const word = tokens[i]?.lower;
  const next = tokens[i + 1]?.lower;
  const third = tokens[i + 2]?.lower ?? '';
  return (
    (word === 'more' && next === 'than' && third === 'one') ||
    (word === 'any' && next === 'number') ||
    (word === 'one' && next === 'to' && /^(two|three|four|five|six|many)$/.test(third))
  );
};
