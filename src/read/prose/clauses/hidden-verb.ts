/** Verbs that the tagger took for nouns: "a depot houses trucks", "nurses weigh each baby", "users open topics and post replies". */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Chunk } from './chunk.js';
import { hasVerb } from './has-verb.js';
import { isMany, subjectIsMany } from './many-subject.js';
import { baseOf } from './verb-words.js';

/** A word that the tagger took for a noun: inflected like a verb, a subject before it and an object or a place behind it. */
export function isHiddenVerb(tokens: readonly Token[], at: number, phraseFrom: number, before: readonly Chunk[]): boolean {
  const [token, next, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || !/^(noun|adj)$/.test(token.tag) || !next || baseOf(token.lower) === undefined) return false;
  const inflected = token.lower.endsWith('s') && !token.lower.endsWith('ss');
  const opens =
    next.tag === 'det' ||
    next.tag === 'num' ||
    /^(what|which|whether|how|who|up|out|off|down|away|back|something|nothing)$/.test(next.lower) ||
    ((next.tag === 'prep' || next.tag === 'to') && /^(det|num)$/.test(second?.tag ?? ''));
  if (at === phraseFrom && goesOnActing(token, next, second, before)) return true;
  if (at > phraseFrom && opens && token.lower === baseOf(token.lower) && endsRelative(before, phraseFrom)) return true;
  const last = before.at(-1);
  const subjectInside = at > phraseFrom && /^(noun|adj)$/.test(tokens[at - 1]?.tag ?? '');
  const afterSubject = at === phraseFrom && last?.kind === 'noun' && last.to === at && last.preposition === undefined;
  const inner =
    at === phraseFrom &&
    token.lower === baseOf(token.lower) &&
    last?.kind === 'noun' &&
    last.to === at &&
    subjectIsMany(before) &&
    (/^(noun|adj)$/.test(next.tag) || (PLACING.test(next.lower) && /^(noun|adj)$/.test(second?.tag ?? '')));
  const ends = at > phraseFrom && inflected && next.text === ',' && last?.kind === 'mark' && last.word === 'clause';
  // "when a vehicle enters, …"
  if (ends && /^(a|an|the|each|one)$/.test(tokens[phraseFrom]?.lower ?? '') && baseOf(token.lower) !== token.lower) return true;
  if ((inner || isPlainDeed(tokens, at, phraseFrom) || isPlainAct(tokens, at, phraseFrom, before)) && !hasVerb(before)) return true;
  const resumes =
    at === phraseFrom &&
    last?.kind === 'mark' &&
    last.word === ',' &&
    inflected &&
    before.some(({ kind }) => kind === 'verb' || kind === 'relative');
  if (resumes && opens) return true;
  // "members of a crew share a locker"
  const shared = subjectInside && tokens[phraseFrom - 1]?.lower === 'of' && last?.kind === 'noun' && last.many;
  if (shared && next.tag === 'det' && token.lower === baseOf(token.lower) && !hasVerb(before)) return true;
  const goesOn = at === phraseFrom && last?.kind === 'mark' && last.word === 'and' && before.some(({ kind }) => kind === 'verb');
  if (!opens || /^(of|that)$/.test(next.lower) || hasVerb(before)) return false;
  return goesOn ? inflected || next.tag === 'to' || next.lower === 'to' : inflected && (subjectInside || afterSubject);
}

/** "users react to messages": a plural, a verb's plain form, and what it is done to. */
const isPlainDeed = (tokens: readonly Token[], at: number, phraseFrom: number): boolean => {
  const [subject, verb, next, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    at > phraseFrom &&
    subject?.tag === 'noun' &&
    isMany(subject) &&
    verb !== undefined &&
    baseOf(verb.lower) === verb.lower &&
    PLACING.test(next?.lower ?? '') &&
    /^(noun|adj|det)$/.test(second?.tag ?? '')
  );
};

/** "nurses weigh each baby", "we measure the level": nothing but a verb stands between the two. */
function isPlainAct(tokens: readonly Token[], at: number, phraseFrom: number, before: readonly Chunk[]): boolean {
  const [subject, verb, next, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const last = before.at(-1);
  if (!verb || verb.lower !== baseOf(verb.lower) || !/^(a|an|the|each|every|their|its|our)$/.test(next?.lower ?? '')) return false;
  if (!/^(noun|adj|num)$/.test(second?.tag ?? '')) return false;
  if (last?.kind === 'pronoun' && last.to === at) return /^(we|they|you|i)$/.test(last.word) && last.preposition === undefined;
  if (at === phraseFrom) return last?.kind === 'noun' && last.to === at && last.preposition === undefined && subjectIsMany(before);
  return subject?.tag === 'noun' && isMany(subject) && !/^(prep|to)$/.test(tokens[phraseFrom - 1]?.tag ?? '');
}

const PLACING = /^(to|on|for|in|into|onto|from|at|with|by|through|under|over|past|between)$/;

/** "Users open topics and post replies", "wardens patrol the streets and issue fines to cars": two things that they do. */
function goesOnActing({ lower }: Token, next: Token, second: Token | undefined, before: readonly Chunk[]): boolean {
  const [mark, verb] = [before.at(-1), before.findLast(({ kind }) => kind === 'verb')];
  const subject = before.find(({ kind }) => kind === 'noun');
  // "members have an email and book classes"
  if (
    mark?.kind === 'mark' &&
    mark.word === 'and' &&
    verb?.kind === 'verb' &&
    verb.base === 'have' &&
    subject?.kind === 'noun' &&
    subject.many &&
    subject.to === verb.from &&
    USING.test(lower) &&
    next.tag === 'noun' &&
    isPluralWord(next.lower)
  )
    return true;
  return (
    mark?.kind === 'mark' &&
    /^(and|or|,)$/.test(mark.word) &&
    verb?.kind === 'verb' &&
    !verb.passive &&
    !/^(be|have|contain|include|keep|store|manage|track|show|list|see|view|need|want)$/.test(verb.base) &&
    (((/^(post|place|rate|ban|block|mute|share|flag|rent|hire|complete|finish|watch|attend|book|borrow|reserve|buy)$/.test(lower) ||
      isHandedOn(lower, second, before)) &&
      next.tag === 'noun' &&
      isPluralWord(next.lower) &&
      !isAttributeWord(next.lower)) ||
      // "post hints, vote for ideas"
      (/^(vote|comment|reply|bid|react)$/.test(lower) && /^(on|for|to)$/.test(next.lower)))
  );
}

/** What many people do with things, and hardly the first half of a name. */
const USING = /^(book|borrow|rent|hire|buy|attend|join|sell|teach|visit|follow|reserve)$/;

/** "issue fines to cars": what somebody does, said behind what many do. */
const isHandedOn = (lower: string, second: Token | undefined, before: readonly Chunk[]): boolean =>
  baseOf(lower) === lower &&
  /^(to|for)$/.test(second?.lower ?? '') &&
  subjectIsMany(
    before.slice(
      0,
      before.findLastIndex(({ kind }) => kind === 'verb'),
    ),
  );

/** "People who own a boat pay a fee": behind what they own. */
function endsRelative(before: readonly Chunk[], at: number): boolean {
  const [antecedent, relative, verb] = before.slice(-3);
  return (
    antecedent?.kind === 'noun' &&
    antecedent.many &&
    relative?.kind === 'relative' &&
    /^(who|that|which)$/.test(relative.word) &&
    verb?.kind === 'verb' &&
    verb.to === at
  );
}
