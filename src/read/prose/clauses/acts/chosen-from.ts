/**
 * "For each house the amenities that apply are ticked", "only certain services are allowed for a clinic": what is chosen from a list
 * that is there for all is chosen by others too.
 */
import { groupBy } from '../../../../util/group-by.js';
import { isAnybody } from '../../language/is-anybody.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { keysDescribed } from '../keys-described.js';
import type { ChunkedSentence } from '../plain-names.js';
import { hasMany } from './has-many.js';
import { knownIn } from './known-in.js';
import { nounsIn } from './nouns-in.js';
import { saidInstead } from './said-instead.js';

/** Frames with both ways in place of what a choice would give. */
export function chosenFrom(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const described = keysDescribed(frames);
  const of = groupBy(frames, ({ sentence }) => sentence);
  const put = new Map<number, readonly Frame[]>();
  for (const { sentence } of chunked) {
    const choice = choiceIn(sentence.tokens, described);
    if (!choice) continue;
    const [one, other] = choice.ends;
    const denied = (of.get(sentence.index) ?? []).filter(({ kind }) => kind === 'denied');
    put.set(sentence.index, [
      hasMany(other, one, sentence.index),
      hasMany(one, other, sentence.index),
      ...deniedNouns(choice.lists, sentence.index),
      ...denied,
    ]);
  }
  return saidInstead(frames, put);
}

interface Choice {
  /** Whoever chooses first. */
  readonly ends: readonly [NounChunk, NounChunk];
  /** "the list": nothing but what is chosen from. */
  readonly lists: readonly NounChunk[];
}

function choiceIn(tokens: readonly Token[], described: ReadonlySet<string>): Choice | undefined {
  const said = tokens.map(({ lower }) => lower).join(' ');
  if (!CHOICES.some((choice) => choice.test(said))) return undefined;
  const isKnown = (noun: NounChunk): boolean => described.has(thingKey(noun.phrase.words));
  const nouns = nounsIn(tokens).map((noun) => ({ noun, known: knownIn(noun, isKnown) }));
  if (nouns.some(({ noun, known }) => !known && !isSilent(noun))) return undefined;
  // Said twice, it is as many as the one that says more: "which kiosks have a snack, as a kiosk can have several".
  const ends = new Map<string, NounChunk>();
  for (const { known } of nouns) {
    const key = known && thingKey(known.phrase.words);
    if (known && key !== undefined && !ends.get(key)?.many) ends.set(key, known);
  }
  const [one, other, ...more] = ends.values();
  if (!one || !other || more.length > 0 || !(one.many || other.many)) return undefined;
  const lists = nouns.flatMap(({ noun, known }) => (known ? [] : [noun]));
  return { ends: one.many && !other.many ? [other, one] : [one, other], lists };
}

/** Neither of the two, and nothing told of them. */
const isSilent = ({ phrase: { words } }: NounChunk): boolean => isAnybody(words.join(' ')) || SILENT.test(words.at(-1) ?? '');
const SILENT = /^(lists?|sets?|choices?|selection|catalogue|catalog|number|others?|users?|staff|apply|select|tick|pick|order|preference)$/;

const CHOICES = [
  /(?<!\ba )\b(certain|relevant|appropriate|applicable|suitable)\b/,
  /\b(that|which) apply\b|\bapply(ing)? to\b|\bapplies to\b/,
  /\b(choose|chosen|chooses|pick|picks|picked|select|selects|selected|tick|ticks|ticked)\b/,
  /\b(tagged|labelled|labeled|marked) with\b/,
  /\bfrom (a|the) (\w+ )?list\b/,
  /\b(more|any|some|several|number|all|none) of (the|these|those)\b/,
  /\bwhich \w+ ha(s|ve) (a certain|an? \w+ ,? ?(as|since|because|and) an? .* (can|may|could) have (several|many|more than one|any number))\b/,
  /\blist of \w+ ,? ?and (each|every|an?) .* (can|may|could) have (several|many|more than one|any number)\b/,
  /\bfilter\b.* by .*\b(can|may|could) have (several|many|more than one|any number)\b/,
];
