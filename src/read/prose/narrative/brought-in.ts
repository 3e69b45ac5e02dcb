/** What a sentence brings in right before a list, whatever it is about: the list is of that. */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isNotedDown } from './noted-down.js';
import type { Noun } from './nouns.js';
import type { OpeningKind } from './opening-kind.js';

export function broughtIn(kind: OpeningKind, tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  if (kind === 'with' || kind === 'participle')
    return oneOfEach(tokens, nouns, at) ?? endedIn(tokens, nouns, at) ?? keptAs(tokens, nouns, at) ?? eachKept(tokens, nouns, at);
  if (kind === 'colon') return theirs(tokens, nouns, at);
  return kind === 'verb' ? eachOfMany(tokens, nouns, at) : undefined;
}

/** "A convoy is made up of legs, one per vessel, with …", "underneath are lines, one for each mast, giving …". */
function oneOfEach(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  if (tokens[at - 1]?.text !== ',') return undefined;
  const open = tokens.findLastIndex(({ text }, i) => i < at - 1 && /^[,:]$/.test(text));
  const one = tokens[open + 1]?.lower === 'exactly' ? open + 2 : open + 1;
  if (open < 1 || tokens[one]?.lower !== 'one' || !/^(per|for|each|to)$/.test(tokens[one + 1]?.lower ?? '')) return undefined;
  return nouns.find(({ to, plural, determiner }) => to === open && (plural || /^(a|an)$/.test(determiner)));
}

/** "A won bid ends in a charter with …", "an enquiry turns into a survey with …". */
function endedIn(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const noun = nouns.find(({ to }) => to === at);
  if (!noun || !/^(a|an)$/.test(noun.determiner) || !/^(in|into|to)$/.test(tokens[noun.from - 1]?.lower ?? '')) return undefined;
  const verb = tokens[noun.from - 2]?.lower ?? '';
  return /^(end|result|lead|turn|convert|grow|develop)$/.test(verbBase(verb) ?? verb) ? noun : undefined;
}

/** "The pilot I keep as a person, with …", "the agent we want from a list, with …". */
function keptAs(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const [first] = nouns;
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const last = nouns.find(({ to }) => to === end);
  const kept = first?.from === 0 && /^(we|i|you)$/.test(tokens[first.to]?.lower ?? '') && last !== undefined && last !== first;
  return kept && /^(person|people|list|record|row|thing|entry|table|name|word)$/.test(last.words.at(-1) ?? '') ? first : undefined;
}

/** "we'd like each pause kept, with …", "I want every call logged with …": what is to be kept. */
export function eachKept(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const against = nouns.find((noun) => noun.to < end && end - noun.to < FAR && isWantedAgainst(tokens, noun));
  if (against) return against;
  if (!isNotedDown(tokens[end - 1]?.lower ?? '')) return undefined;
  return nouns.find(({ to, determiner }) => to === end - 1 && /^(each|every|all|any)$/.test(determiner));
}

/** So many words may say against what it is kept. */
const FAR = 12;

/** "I want the claim written down against the visit it was made on, with …": not what it is kept against. */
function isWantedAgainst(tokens: readonly Token[], { from, to, plural }: Noun): boolean {
  if (plural || !/^(want|need|like)$/.test(tokens[from - 1]?.lower ?? '') || !/^(pron|modal)$/.test(tokens[from - 2]?.tag ?? ''))
    return false;
  const place = /^(down|up|in)$/.test(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
  return isNotedDown(tokens[to]?.lower ?? '') && /^(against|on|under|beside|next|for|per)$/.test(tokens[place]?.lower ?? '');
}

/** "For each boat its spare parts: …". */
function theirs(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const own = nouns.find(({ to }) => to === at);
  const each = nouns.find(({ to }) => own !== undefined && to === own.from);
  if (!own || !each || !/^(their|its|his|her)$/.test(own.determiner) || !/^(each|every)$/.test(each.determiner)) return undefined;
  return /^(for|on|per)$/.test(tokens[each.from - 1]?.lower ?? '') ? own : undefined;
}

/** "The seat types for a tour each have …": many, and what follows is of each. */
function eachOfMany(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  if (tokens[at - 1]?.lower !== 'each' || !/^(have|get|carry|hold|need)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const near = nouns.find(({ to }) => to === at - 1);
  const many = nouns.find(({ to }) => near !== undefined && to === near.from - 1);
  return near && !near.plural && many?.plural && tokens[near.from - 1]?.tag === 'prep' ? many : undefined;
}
