/** "Record the X's a, b and c", in the active and the passive, with the owner before, behind or in between. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { phraseOf } from '../terms/phrase.js';
import { readList } from '../terms/read-list.js';
import { subjectOf } from '../terms/subject.js';
import { thingName } from '../terms/thing-name.js';
import { asOptional, frontedOwner, introducesInclusion, isInclusion, isOnlyInformation } from './list-support.js';
import { attributeFound, identifierOwner, isAttributeLike, listClaims, thingsIn, topics } from './naming-support.js';
import type { Found, NamingContext } from './pattern.js';

const RECORDS =
  /^(records?|recorded|recording|stores?|stored|storing|tracks?|tracking|saves?|logs?|captures?|maintains?|keeps?|documents?|collects?|registers?|enters?|know|needs|need|holds?|includes)$/;

export function findRecorded(context: NamingContext): readonly Found[] {
  const { tokens } = context.sentence;
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !RECORDS.test(token.lower) || (token.tag === 'noun' && !isVerbAnyway(tokens, i)) || token.tag === 'adj') continue;
    if (tokens[i + 1]?.tag === 'to' || introducesInclusion(tokens, i + 1) || tokens[i + 1]?.tag === 'punct') continue;
    if (tokens.slice(Math.max(0, i - 3), i).some((before) => before.tag === 'neg')) continue;
    const owned = possessiveList(tokens, i + 1);
    if (owned) found.push(...owned.found);
    else found.push(...ownedBySubject(context, i));
  }
  return found;
}

/** The tagger took "records" for a noun though an object follows. */
const isVerbAnyway = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  return (
    next !== undefined &&
    next.tag === 'det' &&
    before !== undefined &&
    before.tag !== 'det' &&
    before.tag !== 'adj' &&
    before.tag !== 'poss'
  );
};

/** "the student's number, name and gender": the first item names the owner of all. */
function possessiveList(tokens: readonly Token[], from: number): { readonly found: readonly Found[] } | undefined {
  const poss = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.tag === 'poss');
  if (poss < 0 || tokens.slice(from, poss).some((token) => token.text === ',' || token.tag === 'verb' || token.tag === 'prep'))
    return undefined;
  const owner = thingName(phraseOf(tokens, from, poss));
  if (!owner) return undefined;
  if (tokens.slice(poss + 1, poss + 6).some((token, i) => token.text === ',' && isInclusion(tokens, poss + 2 + i))) return { found: [] };
  return { found: listClaims([owner], tokens, poss + 1) };
}

function ownedBySubject(context: NamingContext, verb: number): readonly Found[] {
  const { tokens } = context.sentence;
  const passive = tokens[verb]?.tag === 'part' && tokens[verb - 1]?.tag === 'aux';
  if (passive) return recordedPassively(context, verb);
  if (/^(when|whenever|once)$/.test(tokens[0]?.lower ?? '') || tokens[1]?.lower === 'time') return [];
  const start = listStart(tokens, verb + 1);
  const fronted = frontedOwner(tokens, verb);
  if (fronted) return listClaims([fronted], tokens, start);
  const part = subjectOf(tokens, verb).phrases[0];
  if (part && /^(management|module|table)$/.test(part.words.at(-1) ?? '') && part.words.length > 1)
    return listClaims(
      [thingName(part)].flatMap((thing) => thing ?? []),
      tokens,
      start,
    );
  const trailing = trailingOwner(tokens, verb + 1);
  if (trailing) return listClaims([trailing.thing], tokens, verb + 1, trailing.at);
  const subject = subjectOf(tokens, verb);
  const first = subject.phrases[0];
  const own = first?.determiner === 'each' || first?.determiner === 'every';
  if (own)
    return listClaims(
      subject.phrases.flatMap((phrase) => thingName(phrase) ?? []),
      tokens,
      start,
    );
  return bareList(context, verb);
}

/** "The name and phone number of the manager need to be recorded". */
function recordedPassively({ sentence: { tokens }, topic, heading }: NamingContext, verb: number): readonly Found[] {
  if (/^(when|whenever|once|each|every)$/.test(tokens[0]?.lower ?? '')) return [];
  let end = verb;
  while (
    end > 0 &&
    /^(aux|modal|to|adv)$|^needs?$/.test(
      tokens[end - 1]?.lower === 'need' || tokens[end - 1]?.lower === 'needs' ? 'needs' : (tokens[end - 1]?.tag ?? ''),
    )
  )
    end--;
  let from = end;
  while (from > 0 && !/^[;:.]$/.test(tokens[from - 1]?.text ?? '') && !/^(verb|modal|aux)$/.test(tokens[from - 1]?.tag ?? '')) from--;
  const fronted = frontedOwner(tokens, verb);
  const comma = fronted ? tokens.findIndex((token) => token.text === ',') : -1;
  const own = comma > 0 ? undefined : trailingOwner(tokens.slice(0, end), from);
  const list = readList(tokens, comma > 0 ? comma + 1 : from, own?.at ?? end).items.filter(isAttributeLike);
  const thing = fronted ?? own?.thing ?? topic ?? heading;
  if (list.length < 2 || !thing) return [];
  return list.map((item) => attributeFound(thing, item, own || fronted ? 1 : 0.7));
}

/** "record the following information: a, b": the list begins behind the colon. */
function listStart(tokens: readonly Token[], from: number): number {
  const colon = tokens.findIndex((token, i) => i >= from && i < from + 6 && token.text === ':');
  return colon > 0 && isOnlyInformation(tokens, from, colon) ? colon + 1 : from;
}

/** "record the name, address and phone of each supplier", "… for every order". */
function trailingOwner(tokens: readonly Token[], from: number): { readonly thing: ThingName; readonly at: number } | undefined {
  for (let i = tokens.length - 1; i > from + 1; i--) {
    const token = tokens[i];
    if (!token || !/^(of|for)$/.test(token.lower)) continue;
    const next = tokens[i + 1];
    const definite = next && (/^(each|every|the|all)$/.test(next.lower) || /s$/.test(next.lower));
    const list = tokens.slice(from, i).some((t) => t.text === ',' || t.lower === 'and');
    const behind = tokens.slice(i + 1).some((t) => t.text === ',' || t.lower === 'and');
    if (!definite || !list || behind) continue;
    let end = i + 1;
    while (end < tokens.length && tokens[end]?.text !== '.' && tokens[end]?.tag !== 'verb') end++;
    const thing = thingsIn(tokens, i + 1, end)[0];
    if (thing) return { thing, at: i };
  }
  return undefined;
}

/** "The system will record the name, gender and title": attributes of what the text is about, where it is about one thing. */
function bareList(context: NamingContext, verb: number): readonly Found[] {
  const { tokens } = context.sentence;
  const { items } = readList(tokens, listStart(tokens, verb + 1));
  const own = items.filter(isAttributeLike);
  if (own.length < 2 && !own[0]?.made) return [];
  if (own.length > 1 && own.every((item) => item.number === 'many')) return [];
  const named = identifierOwner(own[0]?.words ?? []);
  if (named) return own.map((item) => attributeFound(named, item, 0.8));
  const happens = tokens.slice(0, verb).some((token) => token.lower === 'may' || token.lower === 'if');
  return topics(context).flatMap((thing) =>
    own.map((item) => (happens ? asOptional(attributeFound(thing, item, 0.8)) : attributeFound(thing, item, 0.8))),
  );
}
