/** First round: lists of attributes, by the words that introduce them. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { DOUBTFUL_NOUNS, FILLER_ADJECTIVES, HOST_NOUNS, INFORMATION_NOUNS, SYSTEM_NOUNS } from '../language/word-classes.js';
import type { ListItem } from '../terms/list-item.js';
import { phraseOf } from '../terms/phrase.js';
import { readList } from '../terms/read-list.js';
import { subjectOf } from '../terms/subject.js';
import { nameOfWords, thingName } from '../terms/thing-name.js';
import { antecedentStart, attributeFound, identifierOwner, isAttributeLike, listClaims, thingsIn, topics } from './naming-support.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

export const ATTRIBUTE_LISTS: readonly NamingPattern[] = [
  {
    id: 'attributes/label',
    round: 'naming',
    recognises: 'a label, a colon and a list: "Course: title, description, price"',
    confidence: 0.9,
    examples: [
      { text: '- **Course**: title, description, price.', gives: ['course.title', 'course.description', 'course.price'] },
      { text: 'Employee management: name, gender, position.', gives: ['employee.name', 'employee.gender', 'employee.position'] },
    ],
    find: findLabel,
  },
  {
    id: 'attributes/has',
    round: 'naming',
    recognises: '"each X has a, b and c", "X contains a, b", "X comes with a"',
    confidence: 0.85,
    examples: [
      {
        text: 'Each warehouse has a Warehouse ID, name, address, and capacity.',
        gives: ['warehouse.Warehouse ID', 'warehouse.name', 'warehouse.address', 'warehouse.capacity'],
      },
      { text: 'Customers have name and phone number.', gives: ['customer.name', 'customer.phone number'] },
      {
        text: 'A seller has a shop name, a country and a joined date.',
        gives: ['seller.shop name', 'seller.country', 'seller.joined date'],
      },
    ],
    find: findHas,
  },
  {
    id: 'attributes/each-with',
    round: 'naming',
    recognises: '"multiple Xs, each with a, b and c"',
    confidence: 0.9,
    examples: [
      {
        text: 'The company owns multiple airplanes, each with an Airplane Number, Model, and Passenger Capacity.',
        gives: ['airplane.Airplane Number', 'airplane.Model', 'airplane.Passenger Capacity'],
      },
    ],
    find: findEachWith,
  },
  {
    id: 'attributes/including',
    round: 'naming',
    recognises: '"information of X, including a, b and c", "X information includes a, b", "X information such as a, b"',
    confidence: 0.9,
    examples: [
      {
        text: 'Flight information includes Flight Number, Departure Time, and Origin.',
        gives: ['flight.Flight Number', 'flight.Departure Time', 'flight.Origin'],
      },
      { text: 'The system manages basic information of doctors, including name and gender.', gives: ['doctor.name', 'doctor.gender'] },
      {
        text: 'Each storage record includes storage date and operator.',
        gives: ['storage record.storage date', 'storage record.operator'],
      },
    ],
    find: findIncluding,
  },
  {
    id: 'attributes/recorded',
    round: 'naming',
    recognises: '"record the X\'s a, b and c", "each X needs to record a, b"',
    confidence: 0.85,
    examples: [
      { text: "The system records the student's number, name and gender.", gives: ['student.number', 'student.name', 'student.gender'] },
      {
        text: 'Each rental needs to record rental time, return time, and rental fee.',
        gives: ['rental.rental time', 'rental.return time', 'rental.rental fee'],
      },
      {
        text: 'For each practitioner we record the full name, the email and a specialty.',
        gives: ['practitioner.full name', 'practitioner.email', 'practitioner.specialty'],
      },
      { text: 'Each consent records the purpose and the time it was given.', gives: ['consent.purpose', 'consent.given time'] },
    ],
    find: findRecorded,
  },
  {
    id: 'attributes/parenthesised',
    round: 'naming',
    recognises: 'a thing with its attributes in parentheses: "crew (id, name, phone)"',
    confidence: 0.8,
    examples: [
      {
        text: 'The system stores manufacturers (name, address) and printers (hostname, location).',
        gives: ['manufacturer.name', 'manufacturer.address', 'printer.hostname', 'printer.location'],
      },
    ],
    find: findParenthesised,
  },
];

function findLabel(context: NamingContext): readonly Found[] {
  const { tokens } = context.sentence;
  const colon = tokens.findIndex((token) => token.text === ':' || token.text === '–' || token.text === '—');
  if (colon < 1 || colon > 8 || colon === tokens.length - 1) return [];
  if (tokens.slice(0, colon).some((token) => token.tag === 'aux' || token.tag === 'modal' || token.tag === 'verb' || token.text === ','))
    return [];
  if (!startsList(tokens, colon + 1)) return [];
  const label = tokens.slice(0, colon);
  if (label.every((token) => FILLER_ADJECTIVES.has(token.lower) || INFORMATION_NOUNS.has(token.lower) || SYSTEM_NOUNS.has(token.lower)))
    return listClaims(topics(context), tokens, colon + 1);
  const things = thingsIn(tokens, 0, colon);
  return listClaims(things, tokens, colon + 1);
}

/** What follows is a list of names, not a sentence. */
function startsList(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (
    !first ||
    first.tag === 'verb' ||
    first.tag === 'pron' ||
    first.tag === 'prep' ||
    first.tag === 'to' ||
    first.tag === 'wh' ||
    first.tag === 'aux'
  )
    return false;
  if (first.tag === 'part' && tokens[from + 1]?.tag !== 'noun') return false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.text === ',' || token.text === '(' || token.text === '.' || token.lower === 'and') return true;
    if (token.tag === 'verb' || token.tag === 'modal' || token.tag === 'aux') return false;
  }
  return true;
}

const HAS = /^(has|have|having|contains?|containing|comprises?|comprising|carries|holds)$/;
/** "can have" and numbers: a relationship, not a list. */
const startsMany = (tokens: readonly Token[], i: number): boolean =>
  /^(many|multiple|several|various|numerous)$/.test(tokens[i]?.lower ?? '');

function findHas({ sentence, topic, heading }: NamingContext): readonly Found[] {
  const { tokens } = sentence;
  const found: Found[] = [];
  tokens.forEach((token, i) => {
    if (!HAS.test(token.lower) || isPerfect(tokens, i) || (tokens[i + 1]?.tag === 'part' && /been/.test(tokens[i + 1]?.lower ?? '')))
      return;
    if (tokens[i - 1]?.lower === 'each' || startsMany(tokens, i + 1) || tokens[i + 1]?.tag === 'to' || introducesInclusion(tokens, i + 1))
      return;
    const subject = subjectOf(tokens, i);
    const first = subject.phrases[0];
    if (first?.words.at(-1) === 'information' && /contains?/.test(token.lower)) return;
    const things = first
      ? subject.phrases.flatMap((phrase) => thingName(phrase) ?? [])
      : subject.pronoun && /^(it|they|each|which|that|who)$/.test(subject.pronoun)
        ? [topic ?? heading].flatMap((thing) => thing ?? [])
        : [];
    const optional = tokens.slice(Math.max(0, i - 3), i).some((before) => /^(may|can|might|optionally)$/.test(before.lower));
    const claims = listClaims(things, tokens, i + 1);
    found.push(...(optional ? claims.map(asOptional) : claims));
  });
  return found;
}

/** "may have a parent". */
function asOptional(found: Found): Found {
  if (found.body.kind !== 'attribute') return found;
  const { item } = found.body;
  return { ...found, body: { ...found.body, item: { ...item, qualifier: `${item.qualifier} optional`.trim() } } };
}

/** "has been", "have placed". */
const isPerfect = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  const after = tokens[i + 2];
  if (/^(at|up|no|become|not|already)$/.test(next?.lower ?? '')) return true;
  if (next?.lower === 'been' || next?.lower === 'had') return true;
  return (
    next?.tag === 'part' &&
    /(ed|en)$/.test(next.lower) &&
    (after === undefined || after.tag === 'punct' || after.tag === 'prep' || after.tag === 'det')
  );
};

/** "information such as", "attributes including": the list belongs to the inner word. */
function introducesInclusion(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 7); i++) {
    const token = tokens[i];
    if (!token || token.text === '.' || token.text === '(') return false;
    if (isInclusion(tokens, i)) return tokens.slice(from, i).some((t) => INFORMATION_NOUNS.has(t.lower));
    if (token.text === ',' && !isInclusion(tokens, i + 1)) return false;
  }
  return false;
}

function findEachWith({ sentence, topic, heading }: NamingContext): readonly Found[] {
  const { tokens } = sentence;
  const found: Found[] = [];
  tokens.forEach((token, i) => {
    const withs = /^(with|having|has|containing|including|contains|includes)$/.test(token.lower);
    const each = tokens[i - 1]?.lower === 'each' || (tokens[i - 1]?.lower === 'one' && tokens[i - 2]?.lower === 'each');
    if (!withs || (!each && token.lower !== 'with')) return;
    if (!each && (tokens[i - 1]?.text !== ',' || i < 3 || /^(each|every)$/.test(tokens[i + 1]?.lower ?? ''))) return;
    const end = each ? i - 1 : i - 1;
    const from = antecedentStart(tokens, tokens[end - 1]?.text === ',' ? end - 1 : end);
    const things = thingsIn(tokens, from, end);
    const named = things.length > 0 ? things.slice(-1) : [topic ?? heading].flatMap((thing) => thing ?? []);
    found.push(...listClaims(named, tokens, i + 1));
  });
  return found;
}

/** Length in tokens of the words that introduce examples or parts at `i`, 0 when none. */
function inclusion(tokens: readonly Token[], i: number): number {
  const [word, next] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  if (/^(including|includes?|namely|comprising|covering)$/.test(word)) return next === 'managing' || next === 'recording' ? 2 : 1;
  if (word === 'such' && next === 'as') return 2;
  if ((word === 'consisting' || word === 'consists' || word === 'consist') && next === 'of') return 2;
  return 0;
}
const isInclusion = (tokens: readonly Token[], i: number): boolean => inclusion(tokens, i) > 0;

function findIncluding(context: NamingContext): readonly Found[] {
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

const isOnlyInformation = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) => INFORMATION_NOUNS.has(token.lower) || FILLER_ADJECTIVES.has(token.lower) || token.tag === 'det' || token.tag === 'adv',
    );

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
const RECORDS =
  /^(records?|recorded|recording|stores?|stored|storing|tracks?|tracking|saves?|logs?|captures?|maintains?|keeps?|documents?|collects?|registers?|enters?|know|needs|need|holds?|includes)$/;

function findRecorded(context: NamingContext): readonly Found[] {
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

/** "For each practitioner we record …". */
function frontedOwner(tokens: readonly Token[], verb: number): ThingName | undefined {
  const first = tokens[0]?.lower ?? '';
  if (!/^(for|of|in)$/.test(first)) return undefined;
  let end = 1;
  while (
    end < verb &&
    tokens[end]?.text !== ',' &&
    tokens[end]?.tag !== 'pron' &&
    tokens[end]?.tag !== 'verb' &&
    !(end > 2 && tokens[end]?.tag === 'det')
  )
    end++;
  if (first === 'in' && !/^(module|management|section|table|function)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  return thingsIn(tokens, 1, end)[0];
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

function findParenthesised(context: NamingContext): readonly Found[] {
  const { tokens } = context.sentence;
  const found: Found[] = [];
  tokens.forEach((token, i) => {
    if (token.text !== '(' && token.text !== '（') return;
    const close = tokens.findIndex((t, at) => at > i && (t.text === ')' || t.text === '）'));
    const { items } = readList(tokens, i + 1, close < 0 ? tokens.length : close);
    const own = items.filter(isAttributeLike);
    if (own.length < 2 || !looksLikeAttributes(own.map((item) => item.words.at(-1) ?? ''))) return;
    const things = thingsIn(tokens, antecedentStart(tokens, i), i);
    found.push(...things.slice(-1).flatMap((thing) => own.map((item) => attributeFound(thing, item))));
  });
  return found;
}

const ATTRIBUTE_WORDS =
  /^(id|name|names|number|date|time|type|phone|email|address|price|amount|description|title|gender|age|code|status|location|quantity|cost|category|level|position|contact|size|weight|color|colour|password|username|hostname|duration|salary|content|remarks|notes)$/;

/** At least a third of the words are such as attributes end with: otherwise the parenthesis lists values. */
const looksLikeAttributes = (lasts: readonly string[]): boolean =>
  lasts.filter((word) => ATTRIBUTE_WORDS.test(word)).length * 3 >= lasts.length;
