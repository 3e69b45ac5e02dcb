/**
 * Other words for the same thing, where a text says so: "we call them walkers, the website says guests", "clients,
 * members, whatever you call them", "people say tag and collar interchangeably". Every other word is read as the one
 * that the writer prefers, else the one that the text says most.
 */
import { isPersonNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { type Noun, nounAt, nounsOf } from './nouns.js';
import { NEVER } from './vague.js';

/** The other word → the word for it. */
export type Synonyms = ReadonlyMap<string, string>;

const SAME =
  /\b(same (thing|person|people|entity|object|animal|place|concept)|one and the same|all one (thing|object)|interchangeabl[ey]|(whatever|whichever)( \w+)? (you|we|they|people)( \w+){0,3} (call|say|like|prefer)|also (called|known as)|calls? (it|them|him|these|those)|calling (it|them)|known as|(proper|right|correct|official) (word|term|name) for (it|them|him|these|those))\b/;
const PREFERRING = /^(we|i)$/;

export function synonymsOf(sentences: readonly Sentence[]): Synonyms {
  const groups = sentences.flatMap(({ tokens, block }, i) => {
    const group = groupIn(tokens);
    const before = sentences[i - 1];
    const near = before?.block === block ? [...before.tokens, ...tokens] : tokens;
    return group ? withPerson(group, near) : [];
  });
  if (groups.length === 0) return new Map();
  const said = countWords(sentences);
  const synonyms = new Map<string, string>();
  for (const { names, preferred } of groups) {
    const known = names.map((name) => synonyms.get(name)).find((name) => name !== undefined);
    const best = known ?? preferred ?? mostSaid(names, said);
    if (best === undefined) continue;
    for (const name of names) if (name !== best && !synonyms.has(name) && ![...synonyms.values()].includes(name)) synonyms.set(name, best);
  }
  return synonyms;
}

/** "Our people are graduates. We say alumni, …": the person is one of them as well. */
const withPerson = (group: Group, near: readonly Token[]): Group =>
  group.names.some(isPersonNoun) && near.some(({ lower }) => /^(people|person)$/.test(lower))
    ? { ...group, names: [...new Set([...group.names, 'person'])] }
    : group;

interface Group {
  readonly names: readonly string[];
  readonly preferred?: string;
}

function groupIn(tokens: readonly Token[]): Group | undefined {
  if (!SAME.test(tokens.map((token) => token.lower).join(' '))) return undefined;
  const nouns = nounsOf(tokens);
  const names = new Set<string>();
  let preferred: string | undefined;
  for (const noun of nouns) {
    const caller = callerOf(tokens, noun);
    if (caller === undefined || /\d/.test(noun.determiner)) continue;
    for (const name of run(tokens, noun)) names.add(name);
    if (PREFERRING.test(caller)) preferred ??= nameOf(noun);
  }
  if (names.size === 0) for (const name of openingList(tokens, nouns)) names.add(name);
  const proper = properName(tokens, nouns);
  if (proper) {
    names.add(nameOf(proper));
    preferred = nameOf(proper);
  }
  const first = nouns[0];
  if (names.size > 0 && first && isInterrupted(tokens, first)) names.add(nameOf(first));
  const all = [...names].filter((name) => name.length > 2 && (name === 'person' || !NEVER.has(name)));
  return all.length < 2 ? undefined : { names: all, ...(preferred === undefined ? {} : { preferred }) };
}

/** "Tubs - vats, if you want the proper word for them - have …": the word that the writer holds to be right. */
function properName(tokens: readonly Token[], nouns: readonly Noun[]): Noun | undefined {
  const at = tokens.findIndex(
    ({ lower }, i) => /^(proper|right|correct|official)$/.test(lower) && /^(word|term|name)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  const noun = at < 0 ? undefined : nouns.findLast(({ to }) => to < at);
  const between = tokens.slice(noun?.to ?? 0, at).map(({ lower }) => lower);
  return noun && /^(, )?(if you (want|like|prefer|need)|is|are|being|to use|to give it) (the|its|their|our)$/.test(between.join(' '))
    ? noun
    : undefined;
}

const nameOf = (noun: Noun): string => noun.core.slice(-2).join(' ');

/** Who says it: "we call them walkers", "the till says guests", "people use plant and site interchangeably". */
function callerOf(tokens: readonly Token[], noun: Noun): string | undefined {
  let at = noun.from - 1;
  while (/^["“”'‘’(]$/.test(tokens[at]?.text ?? '')) at--;
  const pointed = /^(it|them|him|her|these|those|that|this)$/.test(tokens[at]?.lower ?? '');
  const verb = tokens[pointed ? at - 1 : at]?.lower ?? '';
  const calls = pointed ? /^(call|calls|called|calling)$/.test(verb) : /^(say|says)$/.test(verb);
  const uses = !pointed && /^(use|uses)$/.test(verb) && tokens.some((token) => token.lower.startsWith('interchangeabl'));
  if (!calls && !uses) return undefined;
  const before = tokens[(pointed ? at - 1 : at) - 1];
  return (
    (before?.tag === 'modal' || before?.tag === 'aux' || before?.tag === 'to' ? tokens[(pointed ? at - 1 : at) - 2] : before)?.lower ?? ''
  );
}

/** "exposures, frames or images": bare names in a row. */
function run(tokens: readonly Token[], first: Noun): readonly string[] {
  const names = [nameOf(first)];
  let at = first.to;
  while (/^(,|and|or|"|”)$/.test(tokens[at]?.lower ?? '')) {
    let next = at;
    while (/^(,|and|or|"|”|“)$/.test(tokens[next]?.lower ?? '')) next++;
    const noun = nounAt(tokens, next);
    if (noun?.from !== next || noun.determiner !== '' || /^(verb|aux|modal)$/.test(tokens[noun.to]?.tag ?? '')) break;
    names.push(nameOf(noun));
    at = noun.to;
  }
  return names;
}

/** "Clients, walkers, guests -- whatever you call them". */
function openingList(tokens: readonly Token[], nouns: readonly Noun[]): readonly string[] {
  for (const noun of nouns) {
    if (noun.determiner !== '' || !(noun.from === 0 || /^[-–—(]$/.test(tokens[noun.from - 1]?.text ?? ''))) continue;
    const names = run(tokens, noun);
    if (names.length > 1) return names;
  }
  return [];
}

/** "Readers -- …", "A booking (…)". */
const isInterrupted = (tokens: readonly Token[], noun: Noun): boolean =>
  noun.from <= 1 && tokens.slice(noun.to, noun.to + 5).some((token) => /^[-–—(]$/.test(token.text));

function countWords(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const { tokens } of sentences) for (const noun of nounsOf(tokens)) said.set(nameOf(noun), (said.get(nameOf(noun)) ?? 0) + 1);
  return said;
}

const mostSaid = (names: readonly string[], said: ReadonlyMap<string, number>): string | undefined =>
  names.filter((name) => !NEVER.has(name)).sort((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0) || (a < b ? -1 : 1))[0];

/** The noun under the word for it; a longer name that ends with another word keeps its beginning. */
export function renamed(noun: Noun, synonyms: Synonyms): Noun {
  if (synonyms.size === 0) return noun;
  for (const size of [2, 1]) {
    const name = noun.core.length >= size ? synonyms.get(noun.core.slice(-size).join(' ')) : undefined;
    if (name === undefined || (size < noun.core.length && synonyms.has(noun.core.join(' ')))) continue;
    const words = name.split(' ');
    return { ...noun, words: [...noun.words.slice(0, -size), ...words], core: [...noun.core.slice(0, -size), ...words] };
  }
  return noun;
}
