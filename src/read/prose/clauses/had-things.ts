/** Things that a thing has → how the two hang together, and in what role. */
import { structureOf } from '../../source/naming-relations.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isOfClass } from '../language/noun-classes.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import { MANY_WORDS } from '../language/word-classes.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import type { HasFrame } from './frame.js';

/** Pattern id of how things hang together by clauses. */
export const CLAUSE_RELATES = 'relationships/clause';

/** "a white player, a black player", "a sending and a receiving depot": one word of each tells which of the two. */
export const inRole = (item: NounChunk, target: ThingName, frame: HasFrame): ThingName =>
  (item.full || !isEventNoun(lastWord(target.key))) &&
  namedWhole(item).length > target.key.split(' ').length &&
  target.alias === undefined &&
  isSide(item, frame)
    ? { ...target, alias: namedWhole(item).join(' ') }
    : target;

const namedWhole = ({ full, phrase }: NounChunk): readonly string[] => full ?? phrase.words;

/** One of two that share their last word. */
const isSide = (item: NounChunk, { items }: HasFrame): boolean =>
  !item.many && items.some((other) => other !== item && isSoNamed(namedWhole(other), namedWhole(item)));
const isSoNamed = (words: readonly string[], full: readonly string[]): boolean => words.length > 1 && words.at(-1) === full.at(-1);

/** "start station" of a rental: a station in that role. */
export function roleOf(item: NounChunk, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const { words } = item.phrase;
  if (words.includes('of') || item.many) return undefined;
  for (let cut = 1; cut < words.length; cut++) {
    const thing = things.get(thingKey(words.slice(cut)));
    // "QR code": no promo code, which "code" is short for.
    if (thing && thing.key !== thingKey(words.slice(cut)) && isAttributeWord(words.at(-1) ?? '')) return undefined;
    if (thing) return { ...thing, alias: words[0] === 'parent' ? 'parent' : words.join(' ') };
  }
  return undefined;
}

/** "Pages can have child pages": each of them is of another. */
export function childOf({ phrase }: NounChunk, { key, name }: ThingName): ((frame: HasFrame) => Claim) | undefined {
  const [first = '', ...rest] = phrase.words;
  const child =
    rest.length > 0 && /^(child|sub|nested)$/.test(first) ? rest : first.startsWith('sub') ? [first.replace(/^sub-?/, ''), ...rest] : [];
  if (child.length === 0 || thingKey(child) !== key) return undefined;
  return ({ sentence }) => ({
    kind: 'relationship',
    from: { key, name },
    to: { key, name },
    fromNumber: 'one',
    toNumber: 'one',
    sense: 'belongs',
    verb: 'have',
    optional: true,
    role: 'parent',
    evidence: { start: phrase.start, end: phrase.end, sentence, pattern: CLAUSE_RELATES, weight: 0.85 },
  });
}

export function hadThing(frame: HasFrame, owner: ThingName, target: ThingName, item: NounChunk): Claim {
  const last = lastWord(target.key);
  const person = isPersonNoun(last) || isBodyNoun(last);
  const theirs = isTheirs(item, owner, target);
  const many =
    theirs ||
    isOwnTest(item, owner) ||
    (item.many && !(frame.by === 'with' && person && !item.counted && !MANY_WORDS.has(item.determiner)));
  // "Some lessons have a quiz": it is of the lesson.
  const single = item.exactly || (/^(some|many|most)$/.test(frame.owner.determiner) && /^(a|an)$/.test(item.determiner));
  const own = single && !person && target.alias === undefined && !isOneOfSeveral(frame, owner) && !isWhereItIs(target, owner);
  const sense = many || own ? 'owns' : 'belongs';
  const shared =
    many &&
    !theirs &&
    ((person &&
      !isBodyNoun(lastWord(owner.key)) &&
      !/^(tenant|account|customer|client)$/.test(owner.key) &&
      isPersonNoun(last) &&
      !OWN_PEOPLE.test(last)) ||
      isSharedKind(owner.key, target.key) ||
      (item.counted === true && SORTS.test(last)) ||
      last === 'hashtag');
  return {
    kind: 'relationship',
    from: { key: owner.key, name: owner.name },
    to: { key: target.key, name: target.name },
    fromNumber: shared ? 'many' : 'one',
    toNumber: many ? 'many' : 'one',
    sense: shared ? 'links' : sense,
    verb: 'have',
    ...(own && !many ? { exactly: true } : {}),
    ...(frame.possible && sense === 'belongs' ? { optional: true } : {}),
    ...(target.alias === undefined ? {} : { role: target.alias.replaceAll(' ', '_') }),
    evidence: { start: item.phrase.start, end: item.phrase.end, sentence: frame.sentence, pattern: CLAUSE_RELATES, weight: 0.85 },
  };
}

/** "A box has one shelf": it stands there. What a place has is a part of it. */
const isWhereItIs = ({ key }: ThingName, owner: ThingName): boolean =>
  isOfClass(lastWord(key), 'place') && !isOfClass(lastWord(owner.key), 'place');

/** "A lesson is with one coach and one horse", "a tour has one truck, one driver and stops": it brings them together, and they are there without it. */
const isOneOfSeveral = ({ items }: HasFrame, { key }: ThingName): boolean =>
  !namesPerson(key) && items.filter(({ exactly, many }) => exactly && !many).length > 1;

/** Made out to one, and made anew: "each organization has a subscription". */
const AGREED = /^(subscription|membership|contract|lease|registration|licence|license|permit|warranty|passport|certificate)$/;

/** "Every traveller has a seat", "an owner comes with a horse": what somebody has is theirs, but for what others are of too. */
const isTheirs = (item: NounChunk, owner: ThingName, { key, alias }: ThingName): boolean => {
  const last = lastWord(key);
  return (
    /^(an?|his|her|their)$/.test(item.determiner) &&
    !item.many &&
    !item.exactly &&
    alias === undefined &&
    (namesPerson(owner.key) || AGREED.test(last)) &&
    !isPersonNoun(last) &&
    !isBodyNoun(last) &&
    !SORTS.test(last) &&
    !SHARED.test(last)
  );
};
/** "Every chapter ends with a quiz": made for it. */
const isOwnTest = ({ determiner, phrase }: NounChunk, owner: ThingName): boolean =>
  /^an?$/.test(determiner) && TEST.test(phrase.words.at(-1) ?? '') && !namesPerson(owner.key);
/** Asked of people, and never a word or a number. */
export const TEST = /^(quiz|exam|survey|questionnaire)$/;
/** There for one. */
const OWN_PEOPLE = /^(contact|dependent|dependant|beneficiary|companion|passenger)$/;
/** What people have in common. */
const SHARED =
  /^(role|plan|tier|level|rank|grade|type|kind|sort|status|class|position|title|country|city|region|district|nationality|currency|job|profession|area|place|location|site|branch|office|station|base|room|building|house|hall)$/;

/** What many things are sorted by. */
export const SORTS =
  /^(tag|hashtag|category|label|keyword|topic|genre|skill|language|specialty|speciality|interest|amenity|allergen|discipline|subject)$/;

/** A tag is put on many posts, a permission given to many roles: by what the names alone say. */
export function isSharedKind(owner: string, target: string): boolean {
  const [from, to] = [owner, target].map((key) => key.replaceAll(' ', '_')) as [string, string];
  return structureOf([from, to]).links.some(({ cardinality }) => cardinality === 'many-to-many');
}
