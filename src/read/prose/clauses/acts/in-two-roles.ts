/** "A match is between two teams, the home team and the away team": the same thing twice, whatever words tie it to the one that has it. */
import { groupBy } from '../../../../util/group-by.js';
import type { Sentence } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { keysDescribed } from '../keys-described.js';
import { calledOne } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { saidInstead } from './said-instead.js';

/** Frames with such a sentence said as having both. */
export function inTwoRolesOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const of = groupBy(frames, ({ sentence }) => sentence);
  const described = keysDescribed(frames);
  const put = new Map<number, readonly Frame[]>();
  for (const { sentence, chunks } of chunked) {
    const nouns = chunks.filter(isNoun);
    const both = twoRolesIn(nouns, sentence, described);
    const own = of.get(sentence.index) ?? [];
    const owner = both && !own.some((frame) => hasBoth(frame, both)) ? ownerIn(nouns, both) : undefined;
    if (both && owner) put.set(sentence.index, asHad(own, owner, both, sentence.index));
  }
  return saidInstead(frames, put);
}

interface Both {
  readonly key: string;
  readonly roles: readonly [NounChunk, NounChunk];
  /** As the two stand in the text. */
  readonly said: readonly NounChunk[];
}

const wordsOf = ({ full, phrase }: NounChunk): readonly string[] => full ?? phrase.words;

/** "the home team and the away team", "a home and an away team". */
function twoRolesIn(nouns: readonly NounChunk[], { tokens }: Sentence, described: ReadonlySet<string>): Both | undefined {
  for (const [i, second] of nouns.entries()) {
    const [role = '', ...rest] = wordsOf(second);
    const key = thingKey(rest);
    if (second.many || second.made || rest.length === 0 || !described.has(key) || described.has(thingKey(wordsOf(second)))) continue;
    const before = nouns.slice(Math.max(0, i - REACH), i).filter(({ made, many }) => !made && !many);
    const first = before.find((noun) => roleIn(noun, key) !== undefined && roleIn(noun, key) !== role);
    if (first) return { key, roles: [first, second], said: [first, second] };
    const short = before.at(-1);
    const [other = '', ...more] = short ? wordsOf(short) : [];
    if (!short || more.length > 0 || OPPOSITE.get(other) !== role || tokens[short.to]?.lower !== 'and') continue;
    return { key, roles: [{ ...short, phrase: calledOne(short.phrase, [other, ...rest]) }, second], said: [short, second] };
  }
  return undefined;
}
/** "One team is the home team of a match, another the away team." */
const REACH = 2;

/** "home" of a home team. */
const roleIn = (noun: NounChunk, key: string): string | undefined => {
  const [role, ...rest] = wordsOf(noun);
  return rest.length > 0 && thingKey(rest) === key ? role : undefined;
};

/** The one behind the other: where only the second has its noun, the first is short for it. */
const OPPOSITE: ReadonlyMap<string, string> = new Map(
  'home away, source target, departure arrival, start end, sending receiving, pickup return, origin destination, sender recipient, first second, lead assistant, old new, opening closing, buying selling, local remote, primary secondary, host guest, main backup'
    .split(', ')
    .map((pair) => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

/** "A match is between …", "… of every match", "For each match …": what has the two. */
function ownerIn(nouns: readonly NounChunk[], { key, said }: Both): NounChunk | undefined {
  const others = nouns.filter((noun) => !said.includes(noun) && !noun.made && thingKey(noun.phrase.words) !== key);
  const [first] = others;
  const at = said[0]?.from ?? 0;
  if (first && first.preposition === undefined && first.from < at && nouns[0] === first) return first;
  return others.find(
    ({ preposition, determiner }) => /^(of|for|in|on)$/.test(preposition ?? '') && /^(a|an|each|every|the)$/.test(determiner),
  );
}

const hasBoth = (frame: Frame, { key, said }: Both): boolean =>
  frame.kind === 'has' &&
  thingKey(frame.owner.phrase.words) !== key &&
  said.every((noun) => frame.items.includes(noun)) &&
  !frame.items.some((item) => item.many && thingKey(item.phrase.words) === key) &&
  said.every((noun) => wordsOf(noun).length > 1);

/** What else the sentence says stays. */
function asHad(frames: readonly Frame[], owner: NounChunk, { key, roles, said }: Both, sentence: number): readonly Frame[] {
  const isOne = (noun: NounChunk): boolean => said.includes(noun) || thingKey(noun.phrase.words) === key;
  const rest = frames.flatMap((frame): readonly Frame[] => {
    if (frame.kind === 'has' || frame.kind === 'lists') {
      const items = frame.items.filter((item) => !isOne(item));
      return items.length > 0 && !(frame.kind === 'has' && isOne(frame.owner)) ? [{ ...frame, items }] : [];
    }
    if (frame.kind === 'attached') return isOne(frame.head) || isOne(frame.to) ? [] : [frame];
    return frame.kind === 'does' && [frame.subject, ...frame.objects, ...frame.places].some(isOne) ? [] : [frame];
  });
  const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
  // "a home and an away team": no home beside it.
  const short = said.filter((noun) => wordsOf(noun).length === 1);
  return [...rest, ...deniedNouns(short, sentence), hasFrame(one(owner), roles.map(one), sentence)];
}
