/** What the text does with each of its nouns, counted: the ground on which nouns are told to be things. */

import { actsOf } from '../language/acts.js';
import { lastWord } from '../language/last-word.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { calledSo } from './called-so.js';
import { withoutClassWords } from './class-words.js';
import { hadBefore, partyBefore } from './had-before.js';
import { headedIn } from './headed.js';
import { labelOf } from './labelled.js';
import { isAny, type Noun, namesOf, nounsOf } from './nouns.js';
import { occasionListed } from './occasion-listed.js';
import { type Opening, openingsOf } from './openings/openings.js';
import { peopleListed } from './people-listed.js';
import { rowsSaid } from './rows-said.js';
import { saidToBe } from './said-to-be.js';
import { identifiedIn, listAfterColon, signsAt, signsBetween } from './signs.js';
import type { Strand } from './strands.js';
import type { Subject } from './subject.js';
import { renamed, type Synonyms } from './synonyms.js';
import { madeBefore, namedInFull } from './taken-up.js';
import { noTally, type Tally } from './tally.js';
import { tidyItems } from './tidy-items.js';

export interface Read {
  readonly strand: Strand;
  readonly nouns: readonly Noun[];
  readonly openings: readonly Opening[];
}

export const readStrand = (strand: Strand, synonyms: Synonyms): Read => {
  const all = nounsOf(strand.tokens).map((noun) => renamed(noun, synonyms));
  const nouns = withoutClassWords(all, strand.tokens);
  const openings = openingsOf(strand, all).map((opening) => withValues(tidied(withoutStatistics(opening), strand), strand));
  return { strand, nouns, openings: openings.filter(({ items }) => items.length > 0) };
};

/** "log-mean 9.1, variance 1.4": how figures are spread is nothing that is kept. */
const STATISTIC =
  /^(log-?(mean|variance)|(standard )?deviation|variance|sigma|lambda|exponent|skew|kurtosis|right tail|long tail|fat tail)\b|^([a-z]+ )*(amount|degree|lot|bit|deal|level) of (scatter|spread|variation|variability|noise|skew|slack)\b|^(very |really )*(enormous|huge|long|fat|heavy|big|thin) (tail|spread|scatter)\b/;
const withoutStatistics = (opening: Opening): Opening =>
  opening.items.some(({ name }) => STATISTIC.test(name))
    ? { ...opening, items: opening.items.filter(({ name }) => !STATISTIC.test(name)) }
    : opening;

const tidied = (opening: Opening, { tokens }: Strand): Opening => ({ ...opening, items: tidyItems(opening.items, tokens) });

const withValues = (opening: Opening, { values }: Strand): Opening =>
  values ? { ...opening, items: opening.items.map((item) => ({ ...item, inside: values.get(item.end) ?? item.inside })) } : opening;

export function tallyNouns(reads: readonly Read[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  let nouns = 0;
  for (const read of reads) {
    const colon = listAfterColon(read.strand.tokens);
    for (const noun of read.nouns) count(tallies, read, noun, { colon, order: nouns++ });
    const people = peopleListed(read);
    if (people) labelPeople(tallies, people, reads);
    const so = calledSo(read.strand.tokens, read.nouns);
    if (so) tallyOf(tallies, so.core.join(' ')).labelled++;
    for (const words of rowsSaid(read.strand.tokens, read.nouns)) tallyOf(tallies, words.join(' ')).rowed++;
    for (const opening of read.openings) {
      countOpening(tallies, opening, read.strand.tokens[opening.at - 1]?.lower === 'each', read.nouns);
      countIntroduced(tallies, opening, read.strand);
      const label = labelOf(read.strand.tokens, opening);
      if (label) tallyOf(tallies, label.core.join(' ')).labelled++;
    }
  }
  for (const noun of headedIn(reads).values()) tallyOf(tallies, noun.core.join(' ')).labelled++;
  countActs(tallies, reads);
  countBetween(tallies, reads);
  return tallies;
}

/** Who are told from other people by an adjective are counted under both words. */
function labelPeople(tallies: Map<string, Tally>, { core }: Noun, reads: readonly Read[]): void {
  const tally = tallyOf(tallies, core.join(' '));
  tally.labelled++;
  if (tally.mentions > 0) return;
  for (const { nouns, strand } of reads)
    for (const { words } of nouns)
      if (words.slice(-core.length).join(' ') === tally.key) {
        tally.mentions++;
        tally.paragraphs.add(strand.block);
      }
}

function countBetween(tallies: Map<string, Tally>, reads: readonly Read[]): void {
  let main: Read | undefined;
  for (const [i, read] of reads.entries()) {
    for (const [noun, sign] of main ? signsBetween(main, read) : []) for (const name of namesOf(noun)) tallyOf(tallies, name).signs[sign]++;
    const [opening] = read.openings;
    const made = main && main.strand.block === read.strand.block ? madeBefore(main, read) : undefined;
    const party = main && partyBefore(main, read);
    const occasion = main && occasionListed(main, read);
    if (occasion) tallyOf(tallies, occasion.core.join(' ')).labelled++;
    if (party) for (const name of namesOf(party)) for (const sign of ['had', 'resumed'] as const) tallyOf(tallies, name).signs[sign]++;
    const taken = made ?? party ?? (main && hadBefore(main, read)) ?? namedInFull(read, reads.slice(Math.max(0, i - 3), i));
    if (opening && taken) countOpening(tallies, { ...opening, subject: { noun: taken } }, false, read.nouns);
    if (!read.strand.aside) main = read;
  }
}

/** How often the text says what a noun for it is made of: people book, so there are bookings. */
function countActs(tallies: ReadonlyMap<string, Tally>, reads: readonly Read[]): void {
  const done = new Map<string, number>();
  for (const { strand } of reads)
    for (const { tag, lower } of strand.tokens) {
      const base = tag === 'verb' || tag === 'part' ? verbBase(lower) : undefined;
      if (base !== undefined) done.set(base, (done.get(base) ?? 0) + 1);
    }
  for (const tally of tallies.values()) {
    const last = lastWord(tally.key);
    for (const act of actsOf(last)) tally.enacted += done.get(act) ?? 0;
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known) return known;
  const fresh = noTally(key);
  tallies.set(key, fresh);
  return fresh;
}

function count(
  tallies: Map<string, Tally>,
  { strand, nouns }: Read,
  noun: Noun,
  { colon, order }: Readonly<Record<'colon' | 'order', number>>,
): void {
  const met = metAt(strand, noun, noun === nouns[0]);
  const signs = signsAt(strand.tokens, noun, colon);
  const [core, words] = [noun.core.join(' '), noun.words.join(' ')];
  for (const name of namesOf(noun)) {
    const tally = tallyOf(tallies, name);
    if (tally.mentions++ === 0) tally.first = order;
    for (const sign of signs) tally.signs[sign]++;
    for (const place of met) tally[place]++;
    if (noun.core.length === 1 && name.includes(' ')) tally.described1++;
    tally.paragraphs.add(strand.block);
    if (name === core || name === words) tally.whole++;
  }
  const other = saidToBe(strand.tokens, noun, nouns);
  if (other) tallyOf(tallies, core).saidToBe.set(other.name, { ...other, block: strand.block });
  const identified = identifiedIn(noun);
  if (identified !== undefined) tallyOf(tallies, identified).identified++;
  for (let i = 0; i < noun.core.length - 1; i++) tallyOf(tallies, noun.core[i] ?? '').modifies++;
}

/** Places that a noun may be met in, each counted by its name. */
type Place = {
  [K in keyof Tally]: Tally[K] extends number ? K : never;
}[keyof Tally];

/** Where a noun of a strand stands, whatever it is a name for. */
function metAt({ tokens, opens }: Strand, noun: Noun, first: boolean): readonly Place[] {
  const [before, after] = [tokens[noun.from - 1], tokens[noun.to]];
  const met: Place[] = [];
  if (noun.plural) met.push('plural');
  if (/\b(each|every)\b/.test(noun.determiner) || before?.lower === 'per') met.push('each');
  if (
    noun.plural &&
    /\d|\b(million|thousand|hundred|few|many|several|two|three|four|five|six|seven|eight|nine|ten)\b/.test(
      noun.determiner + noun.words.slice(0, -noun.core.length).join(' '),
    )
  )
    met.push('counted');
  if (before && isUnder(tokens, noun.from - 1)) met.push('under');
  if (after && isHanging(tokens, noun.to)) met.push('hangs');
  if (opens && first) met.push('opens');
  if (/^(we|got|are|is|then)$/.test(before?.lower ?? '') && noun.from < 5) met.push('said');
  if (/^(a|an)\b/.test(noun.determiner)) met.push('indefinite');
  if (/^(its|their|his|her)\b/.test(noun.determiner) || before?.lower === "'s") met.push('possessed');
  if (after?.lower === "'s" || after?.lower === "'") met.push('possesses');
  if (/^(aux|verb|modal)$/.test(after?.tag ?? '')) met.push('subject');
  if (/^(rows?|records?|tables?|lines?|entry|entries)$/.test(after?.lower ?? '')) met.push('row');
  if (isNegated(tokens, noun)) met.push('negated');
  if (/^(have|has|carry|carries|get|gets|hold|holds|record|records|need|needs)$/.test(after?.lower ?? '')) met.push('has');
  if (/^(is|are|was)$/.test(before?.lower ?? '') && noun.from > 1 && noun.to >= tokens.length - 1) met.push('predicate');
  if (before?.lower === 'which' || /\bwhich\b/.test(noun.determiner)) met.push('asked');
  if (/^(who|that|which|whose)$/.test(after?.lower ?? '')) met.push('described');
  if (/^(the|that|this|same)\b/.test(noun.determiner)) met.push('definite');
  if (/^(a|an|each|every|no)\b/.test(noun.determiner) && noun.from <= 1 && /^(aux|verb|modal|adv)$/.test(after?.tag ?? ''))
    met.push('heads');
  if (before?.tag === 'prep' && /^(a|an|the|that|each|its|their|our)\b/.test(noun.determiner)) met.push('placed');
  if (isDeclared(tokens, noun.to)) met.push('declared');
  if (isNumbered(tokens, noun)) met.push('numbered');
  if (after?.lower === 'of') met.push('ofSomething');
  if (/^\p{Lu}[\p{Lu}\d]+s?$/u.test(tokens[noun.to - 1]?.text ?? '')) met.push('capital');
  if (first && noun.from <= 1) met.push('starts');
  if (/^(on|for|of)$/.test(before?.lower ?? '') && /^(the|a|an|each|every)\b/.test(noun.determiner)) met.push('onIt');
  return met;
}

const isNumbered = (tokens: readonly Token[], noun: Noun): boolean =>
  (tokens[noun.from - 1]?.lower === 'of' && /^(number|count|lot|lots|dozens|thousands)$/.test(tokens[noun.from - 2]?.lower ?? '')) ||
  (tokens[noun.from - 1]?.lower === 'many' && tokens[noun.from - 2]?.lower === 'how');

/** "… is its own row", "… are their own records", "… is a reference table": said to have rows. */
function isDeclared(tokens: readonly Token[], from: number): boolean {
  const is = tokens.findIndex((token, i) => i >= from && i < from + 6 && /^(is|are|become|becomes|as)$/.test(token.lower));
  if (is < 0 || tokens.slice(from, is).some((token) => token.text === ',' || token.text === ':' || token.tag === 'verb')) return false;
  const row = tokens.findIndex(
    (token, i) =>
      i > is &&
      i < is + 7 &&
      /^(rows?|records?|tables?|lists?|things?|entity|entities|junction|dimension|event|history|catalogue|reference|register|lookup|bundle|grouping)$/.test(
        token.lower,
      ),
  );
  return (
    row > 0 &&
    tokens.slice(is, row).some((token) => /^(own|separate|one|a|reference|event|their|its|little|short|single|named)$/.test(token.lower)) &&
    !tokens.slice(is, row).some((token) => token.tag === 'neg' || token.text === ',')
  );
}

const isNegated = (tokens: readonly Token[], noun: Noun): boolean =>
  /^no\b/.test(noun.determiner) ||
  tokens.slice(Math.max(0, noun.from - 5), noun.from).some((token) => token.tag === 'neg' || token.lower === 'without');

const isUnder = (tokens: readonly Token[], at: number): boolean => {
  const [word, before] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? ''];
  if (/^(under|against|per)$/.test(word)) return true;
  if (word === 'off') return /^(hangs?|hanging)$/.test(before);
  return (
    /^(to|in|on|at|with|by|from|into)$/.test(word) &&
    /^(belongs?|attached|assigned|sits?|tied|linked|goes|points?|come|comes|refers?|raised|booked|issued|made|owned|sent|employed)$/.test(
      before,
    )
  );
};

const isHanging = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 4; i++) if (/^(belongs?|hangs?|sits?|attached|points?|references?)$/.test(tokens[i]?.lower ?? '')) return true;
  return tokens[at]?.lower === 'per' || tokens[at]?.lower === 'against';
};

const isOutright = (
  kind: Opening['kind'],
  noun: Noun,
  subject: Noun | undefined,
  items: Opening['items'],
  nouns: readonly Noun[],
): boolean =>
  (kind === 'verb' || (kind === 'with' && noun.from === 0 && items[0]?.name === 'name')) &&
  noun === subject &&
  items.length >= 2 &&
  (isAny(noun) || isOneNamed(noun, nouns)) &&
  items.every(({ determiner }) => determiner === undefined || /^(a|an|the|its|their|one)$/.test(determiner));

/** "stands in a bay, and the bay has …". */
const isOneNamed = (noun: Noun, nouns: readonly Noun[]): boolean =>
  noun.determiner === 'the' &&
  nouns.some(({ to, determiner, core }) => to <= noun.from && /^(a|an|one)$/.test(determiner) && core.join(' ') === noun.core.join(' '));

/** "one of two gates, each with a name and a height". */
const isOfMany = (kind: Opening['kind'], noun: Noun, items: Opening['items']): boolean =>
  kind === 'with' && noun.plural && items.length >= 2;

/** "a tenant gets a bill every quarter with a number and a date", "three dealers, they all have different names". */
const isOfNothingElse = ({ outright, noun: whose }: Subject, noun: Noun, items: Opening['items']): boolean =>
  outright === true && noun === whose && (items.filter(({ sure }) => sure).length >= 2 || items[0]?.qualifier === 'unique');

function countOpening(tallies: Map<string, Tally>, { kind, subject, items }: Opening, each: boolean, nouns: readonly Noun[]): void {
  for (const noun of [subject.noun, subject.other])
    if (noun)
      for (const name of namesOf(noun)) {
        const tally = tallyOf(tallies, name);
        tally.owns += noun === subject.noun ? 1 : 0.5;
        tally.items += items.length;
        tally.sureItems += items.filter((item) => item.sure).length;
        if (kind === 'colon' && noun === subject.noun) tally.labels++;
        if (
          isOutright(kind, noun, subject.noun, items, nouns) ||
          (each && isOfMany(kind, noun, items)) ||
          isOfNothingElse(subject, noun, items)
        )
          tally.outright++;
      }
  for (const item of items) if (item.named && item.words.length <= 3) tallyOf(tallies, item.words.join(' ')).listed++;
}

/** "An order has lines: …", "A rider has …", "Rider: …": one of many, under the name alone. */
function countIntroduced(tallies: Map<string, Tally>, { kind, at, subject, items }: Opening, { block }: Strand): void {
  if (items.length < 2) return;
  const { noun } = subject;
  if (noun && noun.words.length === noun.core.length && (isNew(noun) || (kind === 'colon' && noun.from === 0 && noun.to === at)))
    tallyOf(tallies, noun.core.join(' ')).introduced.add(block);
}

const isNew = ({ determiner, plural }: Noun): boolean =>
  determiner === '' ? plural : /^(a|an|each|every|its|their|one)$/.test(determiner);
