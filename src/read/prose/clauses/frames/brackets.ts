/** What stands in parentheses. */
import { isHappening } from '../../language/is-happening.js';
import { isPersonNoun, isRoleNoun } from '../../language/people.js';
import { isTimeUnit } from '../../language/time-units.js';
import { isUnit } from '../../language/units.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { calledOne } from '../made-chunk.js';
import { lastNoun, type Open } from '../open-clause.js';
import { isPropertyName } from '../property-name.js';

/** "airports (IATA code, name)": what stands inside belongs to the noun before it. Returns the index of the closing mark. */
export function readInside(chunks: readonly Chunk[], at: number, clause: Open, frames: Frame[], sentence: number): number {
  const end = chunks.findIndex((chunk, i) => i > at && chunk.kind === 'mark' && chunk.word === ')');
  const last = end < 0 ? chunks.length : end;
  const inside = withoutClauses(chunks.slice(at + 1, last));
  const owner = describedBefore(clause, inside);
  // "output in MW", "price per metre": in what, not what else.
  const items = inside.filter(
    (chunk): chunk is NounChunk => chunk.kind === 'noun' && (chunk.made !== undefined || !/^(in|per|of)$/.test(chunk.preposition ?? '')),
  );
  // "deductible (percent)"
  if (
    items.length > 0 &&
    items.every(({ phrase, made }) => !made && phrase.words.every(isUnit) && !/^(year|month|week|day)$/.test(phrase.text))
  )
    return last;
  const told = items.filter(({ made }) => made);
  const whose = clause.subject[0] ?? owner;
  // "can be resolved (we want to know who did it and when)"
  if (whose && told.length > 0 && inside.some(({ kind }) => kind === 'verb' || kind === 'pronoun')) {
    frames.push({ kind: 'has', owner: whose, items: told, by: 'inside', possible: false, sentence });
    return last;
  }
  const either = inside.some((chunk) => chunk.kind === 'mark' && chunk.word === 'or');
  const kinds =
    owner && items[0]?.preposition !== 'with' && inside.every(({ kind }) => kind === 'noun' || kind === 'mark')
      ? kindsOf(items, owner, either, partsOf(inside))
      : undefined;
  if (owner && kinds) {
    frames.push({ kind: 'has', owner, items: [kinds], by: 'inside', possible: false, sentence });
    return last;
  }
  if (owner && items.length > 0 && !areValues(items, owner) && !inside.some(({ kind }) => kind === 'verb' || kind === 'relative'))
    frames.push({ kind: 'has', owner, items, by: 'inside', possible: false, sentence });
  return last;
}

/** "(nickname, sex, chip number once they have one)": what is listed, without what is said of it; where it is a list at all. */
function withoutClauses(inside: readonly Chunk[]): readonly Chunk[] {
  if (!inside.some(isOfClause)) return inside;
  const parts: Chunk[][] = [[]];
  for (const chunk of inside)
    if (chunk.kind === 'mark' && /^(,|and|or)$/.test(chunk.word)) parts.push([chunk]);
    else parts.at(-1)?.push(chunk);
  const plain = parts.filter((part) => part.some(isNoun) && !part.some(isOfClause));
  const named = parts.map((part) => {
    const end = part.findIndex(isOfClause);
    return end < 0 ? [] : part.slice(0, end);
  });
  const listed =
    plain.length > 1 &&
    2 * plain.length >= parts.length &&
    plain
      .flat()
      .concat(named.flat())
      .filter(isNoun)
      .some(({ phrase }) => isPropertyName(phrase.words));
  return listed ? parts.flatMap((part, i) => (part.some(isOfClause) ? (named[i]?.some(isNoun) ? (named[i] ?? []) : []) : part)) : inside;
}

const isOfClause = (chunk: Chunk): boolean =>
  /^(verb|relative|pronoun)$/.test(chunk.kind) || (chunk.kind === 'mark' && chunk.word === 'clause');

/** "a role (owner, guest)", not "airports (code, name)". */
const areValues = (items: readonly NounChunk[], owner: NounChunk): boolean =>
  isAttributeWord(owner.phrase.words.at(-1) ?? '') &&
  items.length > 1 &&
  items.every(({ determiner }) => determiner === '') &&
  // "shifts (day, start, end)": what each of them has.
  !(owner.many && isPropertyName(items[0]?.phrase.words ?? [])) &&
  items.filter(({ phrase }) => isAttributeWord(phrase.words.at(-1) ?? '')).length * 2 < items.length;

/** "the minute, the scorer": told of a row, not a sort of it. */
const isMeasured = ({ phrase: { words } }: NounChunk, owner: readonly string[]): boolean =>
  (isRoleNoun(words) && !isPersonNoun(owner.at(-1) ?? '')) || isTimeUnit(words.at(-1) ?? '');

/** Had by many things, and seldom a sort of them, though no words for a property by themselves. */
const HAD =
  /^(logo|make|maker|town|city|village|country|street|district|region|bio|biography|caption|slogan|motto|headline|subtitle|material|fuel|birthday|hometown|iban|bic|goal|aim|objective|budget|heading|deadline|summary)$/;

/** What is no more than a name that others have. */
const SORTS =
  /^(type|kind|sort|categor|class|tier|level|grade|role|tag|label|amenit|feature|option|skill|topic|genre|variet|breed|brand|cuisine|allerg)/;

/** "vendors (florist, band)", "one section (alto, bass)": which sorts of them there are, where none of the words is one for a property. */
function kindsOf(
  items: readonly NounChunk[],
  { many, exactly, made, phrase, more }: NounChunk,
  either: boolean,
  parts: number,
): NounChunk | undefined {
  const [first] = items;
  const listed = items.filter(({ preposition }) => preposition !== 'with');
  const named = listed.filter((item) => isPropertyName(item.phrase.words)).length;
  // "passes (day, ten-visit or monthly)"
  const someNamed = either && many && 2 * named < parts;
  const bare = listed.every(
    (item) =>
      (item.determiner === '' || isQuantity(item)) &&
      (!item.many || SORTS.test(phrase.words.at(-1) ?? '')) &&
      !item.made &&
      item.preposition === undefined &&
      (someNamed || isQuantity(item) || !isPropertyName(item.phrase.words)) &&
      !HAD.test(item.phrase.words.at(-1) ?? '') &&
      (either || !isMeasured(item, phrase.words)),
  );
  if (
    !first ||
    items.length < 2 ||
    !(many || exactly || either || items.some(isQuantity)) ||
    made ||
    isAttributeWord(phrase.words.at(-1) ?? '') ||
    !bare
  )
    return undefined;
  const values = items.map((item) => (isQuantity(item) ? `${item.determiner} ${item.phrase.text}` : item.phrase.text));
  return {
    ...first,
    made: {},
    ...(more ? {} : { values }),
    valuesEnd: items.at(-1)?.phrase.end ?? first.phrase.end,
    phrase: calledOne(first.phrase, [SORTS.test(phrase.words.at(-1) ?? '') ? 'name' : 'type']),
  };
}

/** "5 km" */
const isQuantity = ({ determiner, phrase: { words } }: NounChunk): boolean =>
  /^\d/.test(determiner) && words.length === 1 && isUnit(words[0] ?? '');

/** "single, day or monthly": three, though only two of them are nouns. */
const partsOf = (inside: readonly Chunk[]): number =>
  1 + inside.filter((chunk) => chunk.kind === 'mark' && /^(,|or)$/.test(chunk.word)).length;

const TOLD =
  /^(fault|defect|complaint|comment|remark|note|report|review|question|bid|offer|observation|finding|message|tip|suggestion|opinion)s?$/;

/** "the feeding of animals (date, amount)" is about the feeding. */
function describedBefore(clause: Open, [first]: readonly Chunk[]): NounChunk | undefined {
  const nouns = clause.groups.flatMap(({ members }) => members.filter(isNoun));
  const [head, last] = nouns.slice(-2);
  const word = head?.phrase.words.at(-1) ?? '';
  // "faults on trams (time, description)"
  const told =
    head?.preposition === undefined && /^(on|about|against)$/.test(last?.preposition ?? '') && (isHappening(word) || TOLD.test(word));
  // "log calls with clients (date, notes)"
  const dated = first?.kind === 'noun' && /^(date|day|time|when)$/.test(first.phrase.words.join(' ')) && isHappening(word);
  const happening = head && (told || (dated && last?.preposition !== undefined) || (last?.preposition === 'of' && isHappening(word)));
  return happening ? head : (madeForEach(clause, nouns) ?? enteredThere(clause, head, last) ?? lastNoun(clause));
}

/** "add a label to an exhibition (text, language)": of the label, which is entered then. */
const enteredThere = ({ verb }: Open, head: NounChunk | undefined, last: NounChunk | undefined): NounChunk | undefined =>
  verb &&
  !verb.passive &&
  ENTERING.test(verb.base) &&
  head !== undefined &&
  head.from >= verb.to &&
  head.preposition === undefined &&
  /^(of|to|for|on|in|per)$/.test(last?.preposition ?? '') &&
  /^(a|an|each|every)$/.test(last?.determiner ?? '') &&
  !isPersonNoun(last?.phrase.words.at(-1) ?? '')
    ? head
    : undefined;
const ENTERING = /^(add|enter|create|manage|upload|register|edit|define|maintain|write)$/;

/** "labels are printed for each harvest (weight, class)": of the labels, which are new. */
function madeForEach({ verb, antecedent }: Open, nouns: readonly NounChunk[]): NounChunk | undefined {
  const [made, each, ...more] = nouns;
  if (!verb?.passive || antecedent || !made?.many || made.determiner !== '' || made.preposition !== undefined || !each || more.length > 0)
    return undefined;
  return /^(for|per|on|to)$/.test(each.preposition ?? '') && /^(each|every|)$/.test(each.determiner) && !each.many ? made : undefined;
}
