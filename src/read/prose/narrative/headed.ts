/** Nouns that head what is told behind them: "People. … One list: name, address, email.", "Breakages, it happens. I need to know …". */
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { isFragment } from './introduced.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';

const LEAST = 3;
/** So many strands behind a heading its list may begin. */
const FARTHEST = 8;

/** The heading of each list that names nobody else. */
export function headedIn(reads: readonly Read[]): ReadonlyMap<Read, Noun> {
  const found = new Map<Read, Noun>();
  reads.forEach((read, i) => {
    const noun = headOf(read);
    if (!noun) return;
    const anybody = noun.core.join(' ') === 'person';
    for (const next of reads.slice(i + 1, i + 1 + FARTHEST)) {
      if (next.strand.block !== read.strand.block || headOf(next)) return;
      if (anybody && next.nouns.some(isSomebody)) return;
      const list = next.openings.find(({ items }) => items.length >= LEAST && isMostly(items));
      if (!list) continue;
      if (isOfNobody(list) || (saidNext(read.strand.tokens, read.nouns) === noun && isDone(list, next))) found.set(read, noun);
      return;
    }
  });
  return found;
}

/** "Then the people.", "Movements.", "Breakages, it happens." */
function headOf({ strand, nouns }: Read): Noun | undefined {
  const { tokens, aside, opens } = strand;
  const said = aside || !opens ? undefined : saidNext(tokens, nouns);
  if (said) return said;
  const noun = nouns.find(({ words }) => words.length > 1 || !LEADING.test(words[0] ?? ''));
  if (!noun || aside || !opens || !isHeading(noun)) return undefined;
  const led = tokens.slice(0, noun.from).every(({ lower, text }) => LEADING.test(lower) || text === ',');
  if (!led) return undefined;
  const behind = tokens.slice(noun.to).filter(({ tag, lower }) => tag !== 'punct' && !LEADING.test(lower));
  if (behind.length === 0) return isFragment(tokens.filter(({ text }) => text !== ',')) ? noun : undefined;
  const [comma, next] = [tokens[noun.to], tokens[noun.to + 1]];
  return comma?.text === ',' && next && /^(adv|pron|prep)$/.test(next.tag) && next.lower !== 'that' ? noun : undefined;
}

/** "The part they had me add is the payout.", "The main thing is visits.": what the words before say nothing else of. */
function saidNext(tokens: Read['strand']['tokens'], nouns: readonly Noun[]): Noun | undefined {
  const last = nouns.at(-1);
  const is = tokens[(last?.from ?? 0) - 1]?.lower ?? '';
  if (!last || !/^(is|are|'s)$/.test(is) || last.to < tokens.length - 1 || last.words.length > 2 || !/^(|the|our)$/.test(last.determiner))
    return undefined;
  const first = tokens.findIndex(
    ({ lower }) =>
      !LEADING.test(lower) && !/^(the|one|my|our|other|main|big|next|new|hard|awkward|important|only|bigger|biggest)$/.test(lower),
  );
  return first > 0 && first < last.from && VAGUE.test(tokens[first]?.lower ?? '') && (last.plural || last.determiner !== '')
    ? last
    : undefined;
}
const VAGUE = /^(part|bit|piece|thing|one|question|job|business|area|subject|topic|headache|half|side|matter|concern)$/;

const LEADING = /^(then|now|next|so|finally|lastly|last|and|on|to|right|okay|ok|well|also|first|firstly|secondly|thirdly)$/;

const isHeading = ({ determiner, words, core, plural }: Noun): boolean =>
  words.length < 3 &&
  (plural || !OF_MANY.test(core.at(-1) ?? '')) &&
  (LED_BY.test(determiner) || (/^(|then|now|next|so)$/.test(determiner) && (plural || words.length === 1)));

/** Words for all of many: the rows are of what they are made of. */
const OF_MANY = /^(fleet|herd|flock|stock|stable|collection|estate|team|crew|staff|network|range|library|garden|workforce|catalogue|menu)$/;

/** Adverbs are read as part of what they lead: "then the tours". */
const LED_BY = /^((then|now|next|so|also|and) )?(the|a|an|our)$/;

/** "People. We have one kind of person, which I call a member": the member is told of. */
const isSomebody = ({ core, determiner }: Noun): boolean =>
  /^(a|an|each|every|our|)$/.test(determiner) && core.at(-1) !== 'person' && isPersonNoun(core.at(-1) ?? '');

/** "For each event we settle with the act: …", "What date, which ship, …": what we do there, or nothing but properties. */
const isDone = ({ kind, at, subject }: Opening, { strand: { tokens } }: Read): boolean =>
  isAttributeWord(subject.noun?.words.at(-1) ?? '') ||
  (kind === 'colon' && tokens.some(({ lower }, i) => i < at && /^(we|i|they)$/.test(lower) && tokens[i + 1]?.tag === 'verb'));

const isMostly = (items: Opening['items']): boolean => items.filter(({ sure }) => sure).length * 2 >= items.length;

/** "One list will do: …": of no noun but the form that it has. */
const isOfNobody = ({ subject: { noun } }: Opening): boolean =>
  noun === undefined || /^(list|day|week|month|hour)$/.test(noun.core.join(' '));
