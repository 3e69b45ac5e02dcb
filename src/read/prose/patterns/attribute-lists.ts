import type { Token } from '../language/token.js';
import { FILLER_ADJECTIVES, INFORMATION_NOUNS, SYSTEM_NOUNS } from '../language/word-classes.js';
import { readList } from '../terms/read-list.js';
import { subjectOf } from '../terms/subject.js';
import { thingName } from '../terms/thing-name.js';
import { findIncluding } from './included-list.js';
import { asOptional, HAS, introducesInclusion } from './list-support.js';
import { antecedentStart, attributeFound, isAttributeLike, listClaims, thingsIn, topics } from './naming-support.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';
import { findRecorded } from './recorded-list.js';

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
