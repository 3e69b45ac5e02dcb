/** "Information of X, including a, b and c": finds what is included and whose it is. */
import type { ThingName } from '../claims/claim.js';
import { DOUBTFUL_NOUNS, HOST_NOUNS, SYSTEM_NOUNS } from '../language/word-classes.js';
import type { ListItem } from '../terms/list-item.js';
import { phraseOf } from '../terms/phrase.js';
import { readList } from '../terms/read-list.js';
import { subjectOf } from '../terms/subject.js';
import { nameOfWords, thingName } from '../terms/thing-name.js';
import { frontedOwner, HAS, inclusion, isOnlyInformation } from './list-support.js';
import { antecedentStart, attributeFound, isAttributeLike, thingsIn, topics } from './naming-support.js';
import type { Found, NamingContext } from './pattern.js';

export function findIncluding(context: NamingContext): readonly Found[] {
  const { tokens } = context.sentence;
  const found: Found[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.text === '(') depth++;
    if (tokens[i]?.text === ')') depth--;
    const length = inclusion(tokens, i);
    if (length === 0 || depth > 0 || tokens[i - 1]?.lower === 'each') continue;
    const things = includedIn(context, i);
    const { items, next } = readList(tokens, i + length);
    if (items.length === 1 && tokens[i]?.lower === 'such') continue;
    const own = items.filter(isAttributeLike);
    if (own.length > 0 && own.every((item) => item.number === 'many') && isAboutSystem(context, i)) found.push(...own.flatMap(thingFound));
    else
      found.push(
        ...things.flatMap((thing) => own.map((item) => attributeFound(thing, item))),
        ...possessorLinks(context, i, things),
        ...recordedFor(context, i, things),
      );
    i = Math.max(i, next - 1);
  }
  return found;
}

/** "The tables include customers, products and orders", "key data such as movies and licences": things, not attributes. */
function isAboutSystem({ sentence: { tokens } }: NamingContext, anchor: number): boolean {
  const before = tokens.slice(Math.max(0, anchor - 6), anchor).map((token) => token.lower);
  return (
    before.some((word) => SYSTEM_NOUNS.has(word) || DOUBTFUL_NOUNS.has(word)) ||
    isOnlyInformation(tokens, antecedentStart(tokens, anchor), anchor)
  );
}

function thingFound(item: ListItem): readonly Found[] {
  const thing = nameOfWords(item.name.split(' '));
  return thing ? [{ body: { kind: 'thing', thing }, start: item.start, end: item.end, weight: 0.6 }] : [];
}

/** "users' order information, including …": an order belongs to a user. */
function possessorLinks({ sentence: { tokens } }: NamingContext, anchor: number, things: readonly ThingName[]): readonly Found[] {
  const end = tokens[anchor - 1]?.text === ',' ? anchor - 1 : anchor;
  const from = antecedentStart(tokens, end);
  const owner = thingName(phraseOf(tokens, from, end)?.possessor);
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (!owner || !first || !last) return [];
  return things
    .filter((thing) => thing.key !== owner.key)
    .map((thing) => ({
      body: { kind: 'relationship', from: thing, to: owner, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'of' },
      start: first.start,
      end: last.end,
    }));
}

/** "forecast data for each city, including …": what is recorded for a city belongs to it. */
function recordedFor({ sentence: { tokens } }: NamingContext, anchor: number, things: readonly ThingName[]): readonly Found[] {
  const end = tokens[anchor - 1]?.text === ',' ? anchor - 1 : anchor;
  const from = antecedentStart(tokens, end);
  const at = tokens.findIndex(
    (token, i) =>
      i > from &&
      i < end &&
      /^(for|of|by|in)$/.test(token.lower) &&
      /^(each|every|different|various|a|an)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  const owner = at < 0 ? undefined : thingName(phraseOf(tokens, at + 1, end));
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (!owner || !first || !last) return [];
  return things
    .filter((thing) => thing.key !== owner.key)
    .map((thing) => ({
      body: { kind: 'relationship', from: thing, to: owner, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'of' },
      start: first.start,
      end: last.end,
      weight: 0.8,
    }));
}

function includedIn(context: NamingContext, anchor: number): readonly ThingName[] {
  const { tokens } = context.sentence;
  let end = anchor;
  while (
    end > 0 &&
    (tokens[end - 1]?.text === ',' || tokens[end - 1]?.text === ':' || tokens[end - 1]?.tag === 'adv' || tokens[end - 1]?.tag === 'modal')
  )
    end--;
  if (tokens[end - 1]?.tag === 'wh') end--;
  while (end > 0 && tokens[end - 1]?.text === ',') end--;
  const from = antecedentStart(tokens, end);
  if (from > 0 && tokens[from - 1]?.lower === 'whose') return thingsIn(tokens, antecedentStart(tokens, from - 2), from - 1);
  if (from < end && isOnlyInformation(tokens, from, end)) {
    return informationOwner(context, from);
  }
  const things = thingsIn(tokens, from, end);
  return things.length > 0 ? things : topics(context);
}

/** Whose information it is: "each book contains information such as …", "for doctor management, … information including …". */
function informationOwner(context: NamingContext, at: number): readonly ThingName[] {
  const { tokens } = context.sentence;
  const verb = tokens[at - 1];
  const subject = verb && INFORMING.test(verb.lower) ? subjectOf(tokens, at - 1).phrases : [];
  const own =
    subject[0]?.determiner !== undefined || (verb !== undefined && HAS.test(verb.lower)) || /^(its|their)$/.test(tokens[at]?.lower ?? '');
  const named = own ? subject.flatMap((phrase) => thingName(phrase) ?? []).filter((thing) => !HOST_NOUNS.has(thing.key)) : [];
  if (named.length > 0) return named;
  if (/^(its|their)$/.test(tokens[at]?.lower ?? '')) return topics(context);
  const fronted = frontedOwner(tokens, at);
  if (fronted) return [fronted];
  const colon = tokens.findIndex((token) => token.text === ':');
  const labelled = colon > 0 && colon < Math.min(at, 9) ? thingsIn(tokens, 0, colon) : [];
  return labelled.length > 0 ? labelled : topics(context);
}

const INFORMING =
  /^(has|have|having|contains?|containing|records?|stores?|keeps?|maintains?|provides?|enters?|submits?|fills?|saves?|holds?|carries)$/;
