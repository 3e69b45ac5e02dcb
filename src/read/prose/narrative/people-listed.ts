/** People by no other name, of whom a text lists what it keeps: "people are one list: name, phone and …", "… is a person with a name, …". */
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';

const LEAST = 3;

export function peopleListed({ strand: { tokens, aside }, nouns, openings }: Read): Noun | undefined {
  if (aside) return undefined;
  for (const opening of openings) {
    if (opening.items.length < LEAST || opening.items.filter(({ sure }) => sure).length < LEAST - 1) continue;
    const sort = nouns.find((noun) => isSortOfPerson(noun) && isKeptFor(noun, opening, tokens));
    if (sort) return { ...sort, core: sort.words };
    const before = nouns.findLast((noun) => isPeople(noun) && noun.to <= (opening.items[0]?.from ?? 0));
    if (before && (isOneList(opening, before, tokens) || isOneOf(before, opening, tokens))) return before;
  }
  return undefined;
}

const isPeople = ({ core, words, determiner }: Noun): boolean =>
  core.join(' ') === 'person' && words.length === 1 && /^(|the|a|our|these|those)$/.test(determiner);

/** "the older person", "each young person": whoever they are, the text has no other word for them. */
const isSortOfPerson = ({ core, words, determiner }: Noun): boolean =>
  core.join(' ') === 'person' &&
  words.length === 2 &&
  /^(|the|a|an|each|every|our|these|those)$/.test(determiner) &&
  !/^(same|other|first|second|last|next|only|one|whole|single|right|wrong|best|new|old|right|certain|particular|responsible|actual|real|most|many|few|several|more|such|different)$/.test(
    words[0] ?? '',
  );

/** "For the older person we keep …", "a young person has …", "Older people: …". */
const isKeptFor = (
  { from, to, determiner, plural }: Noun,
  { kind, at, subject, items }: Opening,
  tokens: Read['strand']['tokens'],
): boolean =>
  items.length > LEAST &&
  to <= at &&
  (subject.noun?.from === from || (/^(we|i)$/.test(subject.pronoun ?? '') && /^(for|on|of|about)$/.test(tokens[from - 1]?.lower ?? ''))) &&
  (determiner !== '' || plural) &&
  (kind === 'verb' || kind === 'colon');

/** "People, whoever they are, are one list: …": the first that is named. */
const isOneList = ({ kind, at }: Opening, { from, plural }: Noun, tokens: Read['strand']['tokens']): boolean =>
  plural && from < 3 && kind === 'colon' && tokens[at - 1]?.lower === 'list';

/** "Everybody, guests too, is a person with …". */
const isOneOf = ({ from, to, determiner }: Noun, { items }: Opening, tokens: Read['strand']['tokens']): boolean =>
  determiner === 'a' && /^(is|are)$/.test(tokens[from - 1]?.lower ?? '') && tokens[to]?.lower === 'with' && (items[0]?.from ?? 0) - to < 4;
